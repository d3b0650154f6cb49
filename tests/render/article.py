"""The words of the hand-made article: our own sentences and works, in Russian, Kazakh and English."""

from __future__ import annotations

from typing import Any

# (kind, level, language, sentences); a sentence is its status and its words
ROWS: list[tuple[str, int | None, str, list[tuple[str, str]]]] = [
    ("front", None, "ru", [("", "Аннотация. Рассмотрены озёра \u202eстепной\u202c полосы.")]),
    ("heading", 1, "ru", [("", "Введение")]),
    (
        "paragraph",
        None,
        "ru",
        [
            ("plain", "Степные озёра редко попадают в поле зрения историков."),
            ("uncited", "В 1931 г. на берегу Тенгиза работали 12 наблюдательных постов."),
            ("cited", "Первую перепись рыбацких артелей провёл Союз озёрных хозяйств (СОХ) [1; 3, с. 12-15]."),
            ("plain", "Её итоги долго лежали в архиве."),
        ],
    ),
    ("heading", 2, "ru", [("", "Соглашения о воде и рыбе")]),
    (
        "paragraph",
        None,
        "ru",
        [("cited", "Программа «Живая вода» ставила перед районами три задачи [2]:")],
    ),
    ("list-item", None, "ru", [("covered", "учёт уловов на 40 участках;")]),
    ("list-item", None, "ru", [("covered", "очистка русел за счёт фонда 5 км\u00b22;")]),
    ("list-item", None, "ru", [("covered", "обучение инспекторов в Павлодаре.")]),
    (
        "paragraph",
        None,
        "ru",
        [
            ("uncited", "К 1950 г. фонд распределил 7 млн рублей между районами."),
            ("plain", "Об этом писали скупо."),
            ("plain", "Споры о мере ответственности продолжались."),
            ("cited", "Ошибочная отсылка ведёт в пустоту [17]."),
        ],
    ),
    ("heading", 1, "kk", [("", "Қорытынды: көлдер мен өзендер")]),
    (
        "paragraph",
        None,
        "kk",
        [
            ("uncited", "Көл жағасындағы ұжымдар 1938 жылы біріктірілді."),
            ("cited", "Әңгіме үшін ғалымдардың күнделіктері маңызды [3]."),
        ],
    ),
    ("heading", 1, "en", [("", "What the diaries show")]),
    ("paragraph", None, "en", [("plain", "The keepers wrote at dusk.")]),
]

WORKS: list[tuple[str, dict[str, Any], dict[str, float], tuple[str, ...]]] = [
    (
        "petrenko1998",
        {
            "type": "book",
            "language": "ru",
            "author": [{"family": "Петренко", "given": "О. И."}],
            "title": "Озёрные промыслы Северного Казахстана",
            "issued": {"date-parts": [[1998]]},
            "publisher-place": "Алматы",
            "publisher": "Қазына",
        },
        {"author": 0.98, "title": 0.97, "publisher": 0.31},
        (
            "Петренко О. И. Озёрные промыслы Северного Казахстана. Алматы: Қазына, 1998.",
            "Petrenko O. I. Ozyornye promysly Severnogo Kazahstana. Almaty: Qazyna, 1998.",
        ),
    ),
    (
        "marsh2007",
        {
            "type": "article-journal",
            "language": "en",
            "author": [{"family": "Marsh", "given": "E."}, {"family": "Иманова", "given": "Қ."}],
            "title": "Counting fish in dry years",
            "container-title": "Steppe Waters",
            "volume": "4",
            "issue": "2",
            "page": "11-29",
            "issued": {"date-parts": [[2007]]},
            "DOI": "10.5555/sw.2007.4",
        },
        {"title": 0.99},
        (
            "Marsh E., Иманова Қ. Counting fish in dry years // Steppe Waters. 2007. Vol. 4(2). P. 11-29.",
            "Marsh E., Imanova Q. Counting fish in dry years // Steppe Waters. 2008. Vol. 4(2). P. 11-29.",
        ),
    ),
    (
        "soh1934",
        {
            "type": "webpage",
            "author": [{"literal": "Союз озёрных хозяйств"}],
            "title": "Дневники смотрителей",
            "URL": "https://example.org/diaries?year=1934",
            "accessed": {"date-parts": [[2024, 3, 9]]},
        },
        {"title": 0.4},
        ("Союз озёрных хозяйств. Дневники смотрителей. URL: https://example.org/diaries?year=1934",),
    ),
    (
        "unread1977",
        {"type": "book", "title": "Непрочитанная книга", "issued": {"date-parts": [[1977]]}},
        {},
        ("Непрочитанная книга. 1977.",),
    ),
]

LISTS = (("list-1", "ЛИТЕРАТУРА", "ru"), ("list-2", "REFERENCES", "en"))
