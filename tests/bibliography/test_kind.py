from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from citeflow.bibliography.fields.acts import names_dated_act, read_act
from citeflow.bibliography.fields.container import take_event
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.kind import find_kind, is_legislation
from citeflow.bibliography.fields.leading_body import read_leading_body
from citeflow.bibliography.fields.notes import take_marks, take_series
from citeflow.bibliography.fields.responsibility import split_responsibility
from citeflow.bibliography.fields.volumes import take_volumes
from citeflow.bibliography.fields.works_of_kind import read_registered, read_shelf_mark
from citeflow.bibliography.parse import parse_reference

# type = string as printed
ROWS = """
article-journal = Ли А. Порт // География. – 2019. – Т. 5, № 3. – С. 5–9.
article-journal = Ли А. Порт // География. 2019. № 3. С. 5–9.
article-journal = Серік А. Өзен // Хабаршы. – 2019. – № 3. – Б. 5–9.
article-journal = Сидоренко А. Річка // Наука. – 2019. – № 3. – С. 5–9.
article-journal = Lee, A. (2019). The port of the city. Geography, 5(3), 5–9.
article-journal = Lee A. The port of the city. Geography. 2019;5(3):5-9.
article-journal = A. Lee, "The port of the city," Geography, vol. 5, no. 3, pp. 5–9, 2019.
article-journal = Ли А. Труды и дни // Труды Института географии. – 2019. – Т. 5, № 3. – С. 5–9.
article-journal = Ли А. Закон и порядок на границе // Право. – 2019. – № 3. – С. 5–9.
article-journal = Ли А. Форум как жанр // Филология. – 2019. – Т. 2, № 3. – С. 5–9.
chapter = Ли А. Порт // Города мира : сборник статей. – М. : Наука, 2019. – С. 5–9.
chapter = Ли А. Порт // Города мира / под ред. И. Кима. – М. : Наука, 2019. – С. 5–9.
chapter = Ли А. Порт // В кн.: Города мира. – М.: Наука, 2019. – С. 5–9.
chapter = Серік А. Өзен // Қала : мақалалар жинағы. – Алматы : Қазақ, 2019. – Б. 5–9.
chapter = Lee, A. (2019). The port. In B. Kim (Ed.), Cities of the world (pp. 5–9). London: Sage.
book = Ли А. Порт. – М. : Наука, 2019. – 248 с.
book = Ли А. Порт. М.: Наука, 2019. 248 с.
book = Порт : учебник / А. Ли, Б. Ким. – М. : Наука, 2019. – 248 с.
book = Порт / под ред. А. Ли. – М. : Наука, 2019. – 248 с.
book = Ли А. Порт : в 2 т. Т. 1. – М. : Наука, 2019. – 248 с.
book = Серік А. Өзен. – Алматы: Қазақ, 2019. – 240 б.
book = Lee, A. (2019). The port of the city. London: Sage.
book = Lee A. The port of the city. London: Sage; 2019.
book = Lee A. Port i gorod [Port and city]. Moscow: Nauka, 2019. 248 p.
paper-conference = Ли А. Порт // Города мира : материалы междунар. конф. – М. : Наука, 2019. – С. 5–9.
paper-conference = Ли А. Порт // Тезисы докладов конференции «Города». – Омск, 2019. – С. 5.
paper-conference = Серік А. Өзен // Халықаралық конференция материалдары. – Алматы, 2019. – Б. 5–9.
paper-conference = Lee A. The port of the city. In: Proceedings of the Conference on Cities; 2019. p. 5-9.
paper-conference = Lee A. The port // Proceedings of the 5th Symposium on Cities. – 2019. – P. 5–9.
thesis = Ли А. Порт : дис. ... канд. геогр. наук. – М., 2019. – 248 с.
thesis = Ли А. Порт: автореф. дис. ... д-ра геогр. наук: 25.00.24. М., 2019. 48 с.
thesis = Серік А. Өзен: геогр. ғыл. канд. дис. – Алматы, 2003. – 140 б.
thesis = Lee, A. (2019). The port of the city (Doctoral dissertation). University of York.
thesis = Lee A. The port of the city: PhD thesis. – York, 2019. – 248 p.
thesis = Núñez A. El puerto de la ciudad: tesis doctoral. – Madrid, 2019. – 248 p.
legislation = Закон Республики Казахстан от 9 июля 2004 года № 593-II «Об охране».
legislation = Об охране : Федеральный закон от 09.07.2004 № 59-ФЗ // СЗ РФ. 2004. № 5. Ст. 10.
legislation = Указ Президента РФ от 02.07.2021 № 400 «О Стратегии».
legislation = О мерах: постановление Правительства РФ от 14 мая 2021 г. № 733. URL: http://example.ru/1
legislation = Водный кодекс Республики Казахстан от 9 июля 2003 года № 481-II.
legislation = Конституция Республики Казахстан. – Алматы : Жеті жарғы, 2019. – 96 с.
legislation = «Су туралы» Қазақстан Республикасының 2003 жылғы 9 шілдедегі № 48 Заңы.
legislation = Про воду : Закон України від 24.06.2004 р. № 1861-IV.
legislation = Decision 459 Community Policy for Border Integration // Andean Community. URL: http://example.org/d.asp
legislation = Convention on the Law of the Rivers. – Geneva: United Nations, 1992. – 14 p.
legislation = Соглашение о границе от 10 сентября 2008 года // Бюллетень. – 2009. – № 5. – С. 34–40.
legislation = Приказ Министра транспорта от 5 мая 2010 г. № 17 «О паромах».
standard = ГОСТ 7.1-2003. Библиографическая запись. – М. : Стандарты, 2004. – 40 с.
standard = СТ РК 2014-2010. Дороги автомобильные. – Астана, 2010. – 22 с.
standard = ISO 9001:2015. Quality management systems and their requirements. – Geneva: ISO, 2015. – 29 p.
patent = Пат. 2637215 Российская Федерация, МПК B02C 19/16. Мельница / Ли А. ; опубл. 01.12.17, Бюл. № 34. – 4 с.
patent = Способ очистки: пат. 2550210 Рос. Федерация. № 2013152019/05; опубл. 10.05.15, Бюл. № 13. 6 с.
webpage = Очереди выросли [Электронный ресурс]. – Режим доступа: https://example.org/1 (дата обращения: 12.04.2020).
webpage = Торговля // Комитет по статистике : официальный сайт. URL: https://example.org/1
webpage = Министерство транспорта : официальный сайт. – Москва. – URL: https://example.org (дата обращения: 11.04.2021).
webpage = Бағалар [Электрондық ресурс] // Ұлттық портал. – URL: https://example.kz/1
article-newspaper = Ли А. Паром ушёл // Известия. – 2013. – 5 июля. – С. 4.
article-newspaper = Ли А. Паром ушёл // Степной край. 2013. 5 июля.
article-newspaper = Серік А. Паром // Егемен Қазақстан. – 2018. – 14 наурыз. – Б. 4.
article-newspaper = Lee, A. (2013, July 5). The ferry has gone. The Guardian, p. 4.
report = Реки : аналитический доклад / Институт рек. – М., 2018. – 55 с.
report = Реки: отчёт о НИР / Институт рек. – М., 2018. – 55 с.
report = World Bank. Rivers of the steppe: technical report. – Washington: World Bank, 2018. – 55 p.
article = Lee A. Learning the rivers of the world // arXiv preprint arXiv:2103.04512. – 2021.
article = Lee, A. (2021). Learning the rivers of the world. arXiv:2103.04512
dataset = Lee, A. (2021). Rivers of the world [Data set]. Zenodo. https://doi.org/10.5281/zenodo.1
dataset = Ли А. Реки [Набор данных]. – Zenodo, 2021.
software = Lee, A. (2021). Tools for the rivers (Version 2.1) [Computer software]. https://example.org/tools
software = Ли А. Реки : свидетельство о гос. регистрации программы для ЭВМ № 2018617654. – 2018.
manuscript = Переписка о реке // ЦГА РК. Ф. 698. Оп. 14. Д. 301. Л. 5–9.
""".strip().splitlines()


@pytest.mark.parametrize("row", ROWS)
def test_type_by_evidence(row: str) -> None:
    kind, _, raw = row.partition(" = ")
    assert parse_reference(raw).csl["type"] == kind


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) == len(set(ROWS)) >= 60


LONG = {
    "letters": "х" * 50_000,
    "words": "Закон " * 8_000,
    "dates": "от 1 мая 2019 № 5 " * 2_700,
    "colons": "Пат : " * 8_000,
    "patents": "Пат. 123456 Рос. " * 3_000,
    "certificates": "Свидетельство о регистрации программы для ЭВМ № 1 " * 1_000,
    "slashes": " / " * 17_000,
    "brackets": " (А" * 16_000,
    "dashes": ". – " * 12_500,
    "spaces": "а" + " " * 50_000 + "б",
    "conferences": "конф. (А, " * 5_000,
    "bodies": "World Bank " * 4_500,
    "volumes": "в 3 т. Т. 1 : " * 3_500,
    "roles": "под ред. " * 5_500,
    "shelves": "Ф. 1. Оп. 1. " * 4_000,
    "quotes": "«" * 50_000,
    "marks": "[Data set" * 5_000,
}
READERS: dict[str, Callable[[str], object]] = {
    "find_kind": lambda text: find_kind(text, {"title": text, "container-title": text}),
    "is_legislation": is_legislation,
    "names_dated_act": names_dated_act,
    "read_act": read_act,
    "take_marks": lambda text: take_marks(text, Fields()),
    "take_series": lambda text: take_series(text, Fields()),
    "take_volumes": lambda text: take_volumes(text, Fields()),
    "take_event": lambda text: take_event(text, Fields()),
    "read_registered": lambda text: read_registered(text, Fields()),
    "read_shelf_mark": lambda text: read_shelf_mark(text, Fields()),
    "read_leading_body": lambda text: read_leading_body(text, Fields()),
    "split_responsibility": split_responsibility,
}


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())
def test_long_texts_take_no_time(reader: Callable[[str], object]) -> None:
    slow = {}
    for name, text in LONG.items():
        started = time.process_time()
        reader(text)
        if (taken := time.process_time() - started) > 0.6:
            slow[name] = round(taken, 1)
    assert not slow
