"""Sentence boundaries. A row is a text in which `¦` stands where one sentence ends and the next begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from razdel import sentenize

from citeflow.language.sentence_ends import find_sentence_ends
from citeflow.language.sentences import split_sentences
from tests.factory import name_row

CUT = "¦"

RUSSIAN = [
    "Совет собрался весной. ¦ Протокол не сохранился.",
    "Зона открыта в 1997 г. на берегу реки.",
    "Зона открыта в 1997 г. ¦ Первые склады построили через год.",
    "Мост сдали в 2011 г. ¦ Он соединил два посёлка.",
    "В 2003 г. Чили предложила новый порядок досмотра.",
    "Ещё в 1974 г. Уругвай открыл пост на мосту.",
    "Подписанное в 2009 г. Соглашение действует до сих пор.",
    "В 1980-х гг. торговля выросла вдвое.",
    "Рынок вырос в 1980-х гг. ¦ Потом начался спад.",
    "Крепость стоит с XVIII в. и не перестраивалась.",
    "Крепость построили в XVIII в. ¦ Вал насыпали позже.",
    "Бюджет составил 12 млн. долл. США в год.",
    "Поток достиг 3 млн. человек.",
    "Площадь района — 40 тыс. км², население — 200 тыс. чел. по переписи.",
    "Площадь района — 40 тыс. км². ¦ Население редкое.",
    "Такие случаи описаны (см., например: [2; 3]) и за морем.",
    "Такие случаи описаны (см. [4]). ¦ Их число растёт.",
    "Везли соль, рыбу, шерсть и т.д. в соседние уезды.",
    "Везли соль, рыбу, шерсть и т.д. ¦ Обратно шло зерно.",
    "Строили мосты, дороги и т. д. на свои деньги.",
    "Строили мосты, дороги и т.п. ¦ Денег не хватало.",
    "Строили мосты, дороги и т. п. ¦ Денег не хватало.",
    "Книга А. Б. Петрова вышла вторым изданием.",
    "Книга А.Б. Петрова вышла вторым изданием.",
    "Об этом писал Петров А.Б. в своей книге.",
    "Пишет об этом и Н. Ли. ¦ Другие молчат.",
    "Мнение Петрова и др. разделяют не все.",
    "Участвовали Омск, Павлодар, Семей и др. ¦ Съезд длился неделю.",
    "Приказ № 502 отменён.",
    "Приказ №. 502 отменён.",
    "Об этом сказано на с. 5 отчёта.",
    "Подробнее см. с. 12–15 того же тома.",
    "Карта дана на рис. 2 и в табл. 3.",
    "Сроки указаны в п. 3 ст. 14 договора.",
    "Село основано в нач. прошлого века.",
    "Фонд работает 20 лет [4, с. 5]. ¦ Отчёты открыты.",
    "Фонд работает 20 лет. [4] ¦ Отчёты открыты.",
    "Фонд работает 20 лет.[4] ¦ Отчёты открыты.",
    "Фонд работает 20 лет. [4; 5] [7] ¦ Отчёты открыты.",
    "Фонд работает 20 лет [1. С. 180]. ¦ Отчёты открыты.",
    "Спорят о сроках (одни пишут о 1990 г.; другие о 1991 г.) и о месте.",
    "Спорят о сроках (А. Ли. Труды. Т. 2) и о месте.",
    "«Дорога закрыта», — сказал он. ¦ Все ушли.",
    "«Дорога закрыта!» — сказал он. ¦ Все ушли.",
    "Он спросил: «Кто строит мост?» ¦ Никто не ответил.",
    "Кто строит мост? ¦ Никто не ответил.",
    "Мост построен! ¦ Движение открыто.",
    "Доля выросла до 3.5 процента за год.",
    "Доля выросла до 3,5 %. ¦ Затем упала.",
    "Данные лежат на https://example.org/data.html. ¦ Их обновляют.",
    "Данные лежат на www.example.org и в архиве.",
    "Руководил им д-р Ким. ¦ Он вышел на пенсию.",
    "Работал он на ул. Абая и на пл. Победы.",
    "Съезд открыл проф. Ким из г. Омска.",
    "Это т.н. «сухой порт», т.е. склад без причала.",
    "Порт сухой... ¦ Причала нет.",
    "Порт сухой… и причала нет.",
    "Срок истёк в 2019 г. ¦ «Северный путь» закрыли.",
    "Стоило это 5 тыс. руб. ¦ Дорого.",
    "До н.э. 300 г. там не жили.",
    "Встреча прошла 3 марта 2021 г. в Омске. ¦ Её итоги таковы.",
    "Проект рассчитан на 2021–2024 гг. ¦ Бюджет утверждён.",
    "Принято 14 решений [3; 5, с. 7–9; 11]; выполнено девять [12].",
    "Доход упал на 7% (в 2009 г.). ¦ Потом он вырос.",
    "Такова позиция Омска, Томска и пр. ¦ Иначе думают в Туве.",
    "Население — 1 млрд. ¦ Рост продолжается.",
    "Это были купцы, в т. ч. Петровы из Омска.",
    "В IV в. до н. э. степь была гуще. ¦ Потом она высохла.",
    "Съезд открыли в г. Омске. ¦ Он длился день.",
    "В 2012 г. Совет Европы принял хартию.",
    "В октябре 2012 г. ООН открыла бюро в Омске.",
    "Хартию Совет принял в октябре 2012 г. ¦ ООН её признала.",
    "Зона создана в 1999 г. ¦ В 2004 г. её закрыли.",
    "Зона создана в 1999 г. ¦ В зоне нет пошлин.",
    "Зона создана в 1999 г. ¦ Однако пошлины остались.",
    "Зона создана в 1999 г. ¦ Эта мера помогла.",
    "Согласно принятой в 2010 г. Концепции развития, порты важны.",
    "Протокол от 5 мая 1999 г. № 14 утратил силу.",
    "Закон от 12.05.2014 г. № 3 утратил силу.",
    "Порты (2005 г.), дороги (2007 г.) и мосты построены.",
    "На языке У. Эко это «открытая» граница.",
    "Пишут: «Граница закрыта. ¦ Мост снят». ¦ Это неверно.",
    "1. Совет собрался весной. ¦ 2. Протокол не сохранился.",
    "Рост составил 5%. ¦ 12 компаний ушли.",
    "Границу охраняют (рис. 4). ¦ Заставы стоят в степи.",
]

KAZAKH = [
    "Орталық 2004 ж. ашылды.",
    "Орталық 2004 ж. Алматы қаласында ашылды.",
    "Келісім 1998 ж. жасалды. ¦ Ол әлі күшінде.",
    "2001–2005 жж. сауда екі есе өсті.",
    "Қала XIX ғ. салынған. ¦ Қабырғасы сақталған.",
    "Ет, сүт, жүн т.б. өнім сатылды.",
    "Ет, сүт, жүн, т.б. ¦ Базар үлкен болды.",
    "Кеңес 2020 ж. 3 наурызда жиналды.",
    "Бұл туралы қар. [5, 34-б.]. ¦ Дерек аз.",
    "Көпір салынды [7]. ¦ Жол ашылды.",
    "Автор Ә. Қ. Бекмұратов осылай жазды.",
    "Келісім 1998 ж. 5 мамырда жасалды. ¦ Ол күшінде.",
    "1995 ж. Қазақстан мен Ресей келісім жасады. ¦ Кейін ол өзгерді.",
    "Көпір XIX ғ. Омбы шеберлері салған.",
    "Жүк көлемі 5 млн. тоннаға жетті.",
    "Бұл пікірді А. Смағұлов, т.б. қолдайды.",
    "Шекара қайда? ¦ Ешкім білмейді.",
]

ENGLISH = [
    "The council met in May. ¦ No minutes survive.",
    "The zone covers 3.5 million hectares. ¦ Few people live there.",
    "Several ports, e.g. Nakhodka, lost traffic.",
    "Several ports, i.e. the three named above, lost traffic.",
    "Lee et al. count nine such councils. ¦ We count seven.",
    "Dr. Lee chaired the session. ¦ Mr. Ortiz took notes.",
    "The pass is shown in Fig. 3 and in Sec. 2.1.",
    "The road opened in 1999 [3, p. 12]. ¦ Tolls came later.",
    "The road opened in 1999. [3] ¦ Tolls came later.",
    "The road opened in 1999.[3; 4] ¦ Tolls came later.",
    "The U.S. border differs in this.",
    "The fund (cf. Ortiz, vol. 2, pp. 3–9) is small. ¦ It grows.",
    "The data are at https://example.org/a.b/c.txt. ¦ They are free.",
    "Who pays? ¦ Nobody knows.",
    "Ports, roads, etc. ¦ The rest is rail.",
    "The session opened at 5 p.m. ¦ The vote came next.",
    "Order No. 5 was void.",
    "The zone (see [3]; cf. Lee, 2004) is small. ¦ It grows.",
    "It grew fast (from 3 to 9 units). ¦ Then it fell.",
    "He wrote it in 2004. ¦ In 2005 he left.",
    "The J. R. Smith archive is open.",
    "“The road is shut.” ¦ He left.",
]

SPANISH = [
    "El consejo se reunió en 1995. ¦ No hay actas.",
    "Véase el cap. 3 del informe. ¦ Es breve.",
    "La Sra. Ortiz presidió la mesa. ¦ El acta falta.",
    "Hay varios casos, p. ej. el puente. ¦ Otros faltan.",
    "El puente se abrió en 2004 [5, pág. 7]. ¦ Nadie lo cruza.",
    "¿Quién paga? ¦ Nadie lo sabe.",
]

ROWS = RUSSIAN + KAZAKH + ENGLISH + SPANISH


def show(text: str) -> str:
    """The text with its boundaries marked, as in the rows."""
    return f" {CUT} ".join(text[a:b] for a, b in split_sentences(text))


@pytest.mark.parametrize("row", ROWS, ids=name_row)
def test_boundaries(row: str) -> None:
    assert show(row.replace(f"{CUT} ", "")) == row


@pytest.mark.parametrize("text", ["", " ", "\n\t "], ids=["empty", "space", "breaks"])
def test_nothing_has_no_sentence(text: str) -> None:
    assert split_sentences(text) == []


PIECES = st.sampled_from(
    [
        "Совет",
        "в 2002 г.",
        "г.",
        "XIX в.",
        " ",
        "  ",
        "\n",
        "\xa0",
        ".",
        "...",
        "?",
        "!",
        "[1]",
        "[4, с. 5]",
        "(см.",
        ")",
        "«",
        "»",
        "и др.",
        "т.д.",
        "А. Б. Ли",
        "the",
        "et al.",
        "3.5",
        "жж.",
        "Қала",
        "https://a.org/b.c",
        ";",
        ":",
        "]",
        "[",
        "№ 5",
        "—",
    ]
)


@given(
    st.one_of(
        st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
    )
)
def test_spans_are_ordered_stripped_and_cover_every_word(text: str) -> None:
    spans = split_sentences(text)
    end_before = 0
    for start, end in spans:
        assert end_before <= start < end
        assert not text[end_before:start].strip()
        assert text[start:end] == text[start:end].strip()
        end_before = end
    assert not text[end_before:].strip()


@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(PIECES, max_size=25).map("".join),
        st.text(alphabet="аеБIV1 \n.;!?)»\"'—-:(", max_size=60),
    )
)
def test_ends_are_those_of_razdel(text: str) -> None:
    assert list(find_sentence_ends(text)) == [s.stop for s in sentenize(text) if s.start < s.stop]
