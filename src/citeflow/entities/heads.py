"""Nouns that head the names of initiatives and organisations, and what each tells of the thing named."""

from __future__ import annotations

from typing import NamedTuple

from citeflow.entities.tables import word_set
from citeflow.model.entity import EntityType


class Head(NamedTuple):
    """type, kind: what a name with this head is. body: a body (committee), which may be a standing organisation."""

    type: EntityType
    kind: str
    body: bool = False


INITIATIVES = {
    "programme": "программа подпрограмма госпрограмма нацпрограмма",
    "fund": "фонд",
    "agreement": "соглашение меморандум пакт",
    "treaty": "договор конвенция хартия протокол устав",
    "decision": "решение постановление резолюция декларация распоряжение указ",
    "law": "закон кодекс",
    "plan": "план повестка карта стратегия концепция доктрина",
    "project": "проект мегапроект нацпроект",
    "initiative": "инициатива",
    "alliance": "альянс коалиция партнёрство",
    "zone": "зона биорегион резерват еврорегион",
    "corridor": "коридор пояс",
    "network": "сеть платформа механизм диалог",
    "campaign": "кампания",
}
"""kind -> lemmas; the type is initiative."""

BODIES = {
    "committee": "комитет подкомитет оргкомитет",
    "commission": "комиссия подкомиссия",
    "council": "совет",
    "group": "группа",
    "forum": "форум",
    "centre": "центр",
    "command": "командование штаб",
    "secretariat": "секретариат",
    "conference": "конференция ассамблея саммит",
    "board": "коллегия правление бюро",
}
"""kind -> lemmas of bodies: an initiative where made for a purpose (`PURPOSE`), else an organisation."""

ORGANISATIONS = {
    "organisation": "организация объединение учреждение движение",
    "community": "сообщество содружество общество братство",
    "union": "союз профсоюз лига федерация конфедерация ассоциация",
    "market": "рынок",
    "system": "система",
    "bank": "банк",
    "ministry": "министерство департамент управление ведомство инспекция служба дирекция",
    "agency": "агентство комиссариат",
    "authority": "администрация мэрия акимат префектура",
    "university": "университет институт академия школа лицей гимназия колледж училище факультет кафедра",
    "company": "компания корпорация холдинг концерн предприятие завод фабрика комбинат биржа фирма консорциум",
    "party": "партия фракция",
    "court": "суд трибунал прокуратура",
    "parliament": "парламент дума сенат конгресс собрание палата",
    "government": "правительство кабинет",
    "hospital": "больница клиника поликлиника госпиталь диспансер",
    "museum": "музей библиотека театр галерея архив",
    "press": "газета журнал издательство телеканал радиостанция редакция",
    "laboratory": "лаборатория обсерватория станция",
    "club": "клуб команда",
}
"""kind -> lemmas; the type is organisation."""

PURPOSE = word_set(
    "совместный двусторонний трёхсторонний трехсторонний многосторонний четырёхсторонний временный",
    "рабочий координационный межгосударственный межправительственный трансграничный приграничный",
    "пограничный консультативный смешанный экспертный специальный",
)
"""Adjectives of bodies that several parties make together, or make for one purpose."""

STANDING = word_set(
    "министерство правительство парламент дума сенат университет академия конгресс",
)
"""Heads of organisations whose committees are parts of them, not initiatives."""

OWNED = frozenset({"government", "parliament", "ministry", "authority", "court"})
"""Kinds that a country or town behind them makes a name, capital or not ("правительство Китая")."""

CLOSED = word_set(
    "community union market system bank company university parliament government party club",
)
"""Kinds whose names take no purpose (`по ...`): what follows belongs to the clause."""

STATES = frozenset({"российский федерация", "советский союз", "российский империя", "соединенный королевство"})
"""Keys of names with a head of the table that are states."""

DESCRIPTIVE = word_set(
    "ежегодный ежемесячный очередной внеочередной данный этот тот такой новый старый подобный указанный",
    "упомянутый вышеупомянутый соответствующий другой иной первый второй третий последний весь каждый",
    "любой свой наш их его её один некоторый многие отдельный ряд различный разный крупный крупнейший",
    "важный основной главный ключевой существующий действующий созданный подписанный принятый нынешний",
    "бывший прежний следующий предыдущий сам самый аналогичный собственный текущий типичный местный",
    "небольшой большой большинство особый",
)
"""Adjectives that describe and do not name."""


def build_heads() -> dict[str, Head]:
    """Lemma -> head, from the three tables; ё and е are one."""
    table: dict[str, Head] = {}
    for kind, lemmas in INITIATIVES.items():
        table |= {lemma: Head("initiative", kind) for lemma in lemmas.replace("ё", "е").split()}
    for kind, lemmas in BODIES.items():
        table |= {lemma: Head("organisation", kind, body=True) for lemma in lemmas.split()}
    for kind, lemmas in ORGANISATIONS.items():
        table |= {lemma: Head("organisation", kind) for lemma in lemmas.split()}
    return table


HEADS = build_heads()
"""Lemma (е for ё) -> head."""


def find_head(lemma: str) -> Head | None:
    """What a noun tells of the name it heads.

    >>> find_head("фонд")
    Head(type='initiative', kind='fund', body=False)
    """
    return HEADS.get(lemma.replace("ё", "е"))
