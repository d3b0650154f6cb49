from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.bibliography.names.people import read_people

# span as printed = names, parted by "; ": family|given|particle in front|suffix|particle behind, "=" before a body,
# then role and "open" behind " @"
ROWS = """
Голунов С.В. = Голунов|С. В.
Голунов С. В. = Голунов|С. В.
С. В. Голунов = Голунов|С. В.
С.В.Голунов = Голунов|С. В.
С.В. Голунов = Голунов|С. В.
Голунов, С. В. = Голунов|С. В.
Голунов, С.В., = Голунов|С. В.
Голунов Сергей Валерьевич = Голунов|Сергей Валерьевич
Сергей Валерьевич Голунов = Голунов|Сергей Валерьевич
Голунов, Сергей Валерьевич = Голунов|Сергей Валерьевич
ГОЛУНОВ С.В. = Голунов|С. В.
ГОЛУНОВ С. В., ЛИ А. = Голунов|С. В.; Ли|А.
Голунов С = Голунов|С
Голунов СВ, Петров ИИ = Голунов|СВ; Петров|ИИ
Голунов С.В = Голунов|С. В
Иванова Мария Петровна, Ким Олег Лукич = Иванова|Мария Петровна; Ким|Олег Лукич
Ли В. = Ли|В.
Цой Ю. = Цой|Ю.
Скотт Дж. = Скотт|Дж.
Дж. Скотт = Скотт|Дж.
Дж. К. Гэлбрейт = Гэлбрейт|Дж. К.
Щёголев П.Е. = Щёголев|П. Е.
Сартр Ж.-П. = Сартр|Ж.-П.
Сартр Ж. - П. = Сартр|Ж.-П.
Ж.-П. Сартр = Сартр|Ж.-П.
Мамин-Сибиряк Д. Н. = Мамин-Сибиряк|Д. Н.
Д. Н. Мамин-Сибиряк = Мамин-Сибиряк|Д. Н.
МАМИН-СИБИРЯК Д.Н. = Мамин-Сибиряк|Д. Н.
Немирович‑Данченко В.И. = Немирович‑Данченко|В. И.
Алиев Г.А. оглы = Алиев|Г. А. оглы
Алиев Гейдар Алирза оглы = Алиев|Гейдар Алирза оглы
Мамедова Лейла Рашид кызы = Мамедова|Лейла Рашид кызы
Рустамбек оглы А. = Рустамбек оглы|А.
Нұрланұлы Е. = Нұрланұлы|Е.
Серікұлы Нұрлан = Нұрлан|Серікұлы
Әбішев Нұрлан Серікұлы = Әбішев|Нұрлан Серікұлы
Нурша А.Қ. = Нурша|А. Қ.
Қ. К. Тоқаев = Тоқаев|Қ. К.
Тоқаев Қ.К. = Тоқаев|Қ. К.
Ә. Х. Марғұлан = Марғұлан|Ә. Х.
Марғұлан Ә.Х. = Марғұлан|Ә. Х.
Өмірбекова Ұ. Ғ., Іргебаев Ң. = Өмірбекова|Ұ. Ғ.; Іргебаев|Ң.
Сұлтанов Қ.Ә., Ахметова Г.Ж. ж.б. = Сұлтанов|Қ. Ә.; Ахметова|Г. Ж. @ open
Сұлтанов Қ.Ә. және т.б. = Сұлтанов|Қ. Ә. @ open
Сұлтанов Қ. және Ахметова Г. = Сұлтанов|Қ.; Ахметова|Г.
Сұлтанов Қ., Ахметова Г. және басқалар = Сұлтанов|Қ.; Ахметова|Г. @ open
Шевченко Т. Г. = Шевченко|Т. Г.
Т. Г. Шевченко = Шевченко|Т. Г.
Коваленко О.В., Гнатюк Т.М. та ін. = Коваленко|О. В.; Гнатюк|Т. М. @ open
Коваленко О. В. та Гнатюк Т. М. = Коваленко|О. В.; Гнатюк|Т. М.
Єременко Ї. І., Ґудзь П. = Єременко|Ї. І.; Ґудзь|П.
Шевчук Петро Іванович = Шевчук|Петро Іванович
Шевчук Олена Іванівна = Шевчук|Олена Іванівна
Лук'яненко Д. Г. = Лук'яненко|Д. Г.
Лук’яненко Д. Г. = Лук’яненко|Д. Г.
Фон Нейман Дж. = Фон Нейман|Дж.
фон Хайек Ф. = Хайек|Ф.|фон
Ф. фон Хайек = Хайек|Ф.|фон
Ван дер Варден Б. Л. = Ван дер Варден|Б. Л.
де Токвиль А. = Токвиль|А.|де
А. де Токвиль = Токвиль|А.|де
Аль-Фараби А. = Аль-Фараби|А.
аль-Фараби А. = аль-Фараби|А.
О'Нил Дж. = О'Нил|Дж.
д'Артаньян Ш. = д'Артаньян|Ш.
Дюма А. (мл.) = Дюма|А.||мл.
Голунов С.В., Вардомский Л.Б. = Голунов|С. В.; Вардомский|Л. Б.
Голунов С.В. и Вардомский Л.Б. = Голунов|С. В.; Вардомский|Л. Б.
Голунов С.В.; Вардомский Л.Б. = Голунов|С. В.; Вардомский|Л. Б.
Голунов С. В., Л. Б. Вардомский = Голунов|С. В.; Вардомский|Л. Б.
Голунов, С. В., Вардомский, Л. Б. = Голунов|С. В.; Вардомский|Л. Б.
С. В. Голунов, Л. Б. Вардомский и А. Ким = Голунов|С. В.; Вардомский|Л. Б.; Ким|А.
Голунов С.В. и др. = Голунов|С. В. @ open
Голунов С.В., Ким А. и др. = Голунов|С. В.; Ким|А. @ open
С. В. Голунов [и др.] = Голунов|С. В. @ open
Голунов С.В. с соавт. = Голунов|С. В. @ open
Голунов С.В. и соавт. = Голунов|С. В. @ open
Dilla Alfonso H. = Dilla Alfonso|H.
Dilla Alfonso H., Cabezas M.F. = Dilla Alfonso|H.; Cabezas|M. F.
Matiuzzi de Souza G. = Matiuzzi de Souza|G.
Barquet, K. = Barquet|K.
Barquet, K., and Smith, J. = Barquet|K.; Smith|J.
Barquet K, Smith JA. = Barquet|K; Smith|JA
Barquet K., Smith J. A. = Barquet|K.; Smith|J. A.
K. Barquet, J. A. Smith = Barquet|K.; Smith|J. A.
K. Barquet and J.A. Smith = Barquet|K.; Smith|J. A.
Barquet, K., & Smith, J. A. = Barquet|K.; Smith|J. A.
Barquet, K., J. van der Berg, and A. Smith = Barquet|K.; Berg|J.|van der; Smith|A.
Barquet, Karina, Jan van der Berg, and Anna Smith = Barquet|Karina; Berg|Jan|van der; Smith|Anna
Barquet, Karina = Barquet|Karina
Karina Barquet = Barquet|Karina
Karina Barquet, Anna Smith = Barquet|Karina; Smith|Anna
Karina Barquet and Anna B. Smith = Barquet|Karina; Smith|Anna B.
Barquet, Karina and Smith, Anna = Barquet|Karina; Smith|Anna
Barquet, Karina; Smith, Anna = Barquet|Karina; Smith|Anna
van der Berg J. = Berg|J.|van der
van der Berg, J. = Berg|J.|van der
J. van der Berg = Berg|J.|van der
Berg, J. van der = Berg|J.|van der
Van Schendel W. = Van Schendel|W.
von Humboldt A. = Humboldt|A.|von
A. von Humboldt = Humboldt|A.|von
Alexander von Humboldt = Humboldt|Alexander|von
de la Cruz J. = Cruz|J.|de la
J. de la Cruz = Cruz|J.|de la
Le Goff J. = Le Goff|J.
J. Le Goff = Le Goff|J.
O'Neill M. = O'Neill|M.
M. O'Neill = O'Neill|M.
O’NEILL M. = O’Neill|M.
McAdam D. = McAdam|D.
MacLeod G. = MacLeod|G.
St. John P. = St. John|P.
Saint-Exupéry A. de = Saint-Exupéry|A.|||de
Souza, G. de = Souza|G.|||de
Silva, J. da, Costa, M. = Silva|J.|||da; Costa|M.
da Silva L. = Silva|L.|da
Costa e Silva A. = Costa e Silva|A.
Ortega y Gasset J. = Ortega y Gasset|J.
García Márquez G. = García Márquez|G.
García Márquez, Gabriel = García Márquez|Gabriel
García M. y Ruiz J. = García|M.; Ruiz|J.
García M., Ruiz J. y otros = García|M.; Ruiz|J. @ open
Pereira A. e Nunes J. = Pereira|A.; Nunes|J.
Pereira A. e outros = Pereira|A. @ open
Núñez-Vega C., Ibáñez Á. = Núñez-Vega|C.; Ibáñez|Á.
Brunet-Jailly E. = Brunet-Jailly|E.
Brunet-Jailly, E. = Brunet-Jailly|E.
E. Brunet-Jailly = Brunet-Jailly|E.
Sartre J.-P. = Sartre|J.-P.
J.-P. Sartre = Sartre|J.-P.
Sartre J-P = Sartre|J-P
King M. L., Jr. = King|M. L.||Jr.
King, M. L., Jr. = King|M. L.||Jr.
King Jr., M. L. = King|M. L.||Jr.
M. L. King Jr. = King|M. L.||Jr.
Davis R. III = Davis|R.||III
Zhang Q. = Zhang|Q.
Q. Zhang = Zhang|Q.
Zhang, Q., Li, W. = Zhang|Q.; Li|W.
Zhang Xiaoming = Zhang|Xiaoming
Zhang Wei, Li Na = Zhang|Wei; Li|Na
Wei Zhang, Na Li = Zhang|Wei; Li|Na
Kim Jong-un = Kim|Jong-un
Jong-un Kim = Kim|Jong-un
Park Chan-wook, Lee Min-ho = Park|Chan-wook; Lee|Min-ho
Nguyễn Văn Hùng = Nguyễn|Văn Hùng
Nguyen V. H. = Nguyen|V. H.
Trần Thị Lan = Trần|Thị Lan
Kim Beazley = Beazley|Kim
Al-Khwarizmi M. = Al-Khwarizmi|M.
al-Khwarizmi M. = al-Khwarizmi|M.
ibn Khaldun A. = Khaldun|A.|ibn
Kuchins A. C., Sanderson T. M. et al. = Kuchins|A. C.; Sanderson|T. M. @ open
Kuchins A., et al = Kuchins|A. @ open
Kuchins, A. et al. = Kuchins|A. @ open
Kuchins A, Sanderson T, and others = Kuchins|A; Sanderson|T @ open
Golunov Yu.V. = Golunov|Yu. V.
Ya. Shchukin = Shchukin|Ya.
Şahin Ö., Öztürk Ç. = Şahin|Ö.; Öztürk|Ç.
Łukasiewicz Ł. = Łukasiewicz|Ł.
Müller-Graff P.-C. = Müller-Graff|P.-C.
под ред. П. П. Петрова = Петрова|П. П. @ editor
Под общ. ред. акад. П.П. Петрова, И. И. Иванова = Петрова|П. П.; Иванова|И. И. @ editor
отв. ред. А. Ф. Трёшников = Трёшников|А. Ф. @ editor
Петров П. П. (отв. ред.) = Петров|П. П. @ editor
Петров П.П. (ред.) = Петров|П. П. @ editor
ред. П. П. Петров = Петров|П. П. @ editor
редкол.: П. П. Петров [и др.] = Петров|П. П. @ editor open
за ред. В. І. Танцюри = Танцюри|В. І. @ editor
жауапты ред. М. С. Әшімбаев = Әшімбаев|М. С. @ editor
Smith J., Doe A. (eds.) = Smith|J.; Doe|A. @ editor
Smith, J., & Doe, A. (Eds.) = Smith|J.; Doe|A. @ editor
edited by J. Smith and A. Doe = Smith|J.; Doe|A. @ editor
eds. J. Smith, A. Doe = Smith|J.; Doe|A. @ editor
Müller K. (Hrsg.) = Müller|K. @ editor
Nunes J. (org.) = Nunes|J. @ editor
García M. (coord.) = García|M. @ editor
пер. с англ. Т. Велимеева = Велимеева|Т. @ translator
пер. с англ. Т. Велимеева и А. Ким = Велимеева|Т.; Ким|А. @ translator
translated by A. Doe = Doe|A. @ translator
сост. И. И. Иванов = Иванов|И. И. @ compiler
құраст. Б. Серік = Серік|Б. @ compiler
World Bank = =World Bank
OECD = =OECD
UNESCO; World Bank = =UNESCO; =World Bank
Asian Development Bank = =Asian Development Bank
Министерство транспорта Российской Федерации = =Министерство транспорта Российской Федерации
Ministry of Foreign Affairs, Republic of Kazakhstan = =Ministry of Foreign Affairs, Republic of Kazakhstan
Евразийская экономическая комиссия = =Евразийская экономическая комиссия
Қазақстан Республикасының Ұлттық Банкі = =Қазақстан Республикасының Ұлттық Банкі
World Bank, Голунов С.В. = =World Bank; Голунов|С. В.
Голунов С.В.; Институт Европы РАН = Голунов|С. В.; =Институт Европы РАН
Aristotle = =Aristotle
""".strip().splitlines()

PARTS = ("family", "given", "non-dropping-particle", "suffix", "dropping-particle")


def expand(short: str) -> dict[str, str]:
    if short.startswith("="):
        return {"literal": short[1:]}
    return {part: value for part, value in zip(PARTS, short.split("|"), strict=False) if value}


@pytest.mark.parametrize("row", ROWS)
def test_names_as_printed(row: str) -> None:
    span, _, expected = row.partition(" = ")
    names, _, flags = expected.partition(" @ ")
    people = read_people(span)
    assert list(people.names) == [expand(short) for short in names.split("; ")]
    assert people.role == next((f for f in flags.split() if f != "open"), None)
    assert people.open == ("open" in flags.split())


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) == len(set(ROWS)) >= 150


@given(st.text(alphabet="АаҚқІіÀàBb .,;-'’&()[]/«»\u0301\u200f\ud83d\ude00and и др. ред. eds", max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_span_gives_names_without_error(span: str) -> None:
    for name in read_people(span).names:
        assert all(name.values())
