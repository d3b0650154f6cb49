"""What in a sentence asks for a source, and what says that the sentence rests on the article itself."""

from __future__ import annotations

import re
from typing import NamedTuple

UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"


def any_of(*words: str) -> str:
    """A group of alternatives, as whole words."""
    return rf"(?<!\w)(?:{'|'.join(words)})(?!\w)"


UNIT = "|".join(
    (
        r"%|‰|процент\w*|тыс\.?|млн\.?|млрд\.?|трлн\.?|миллион\w*|миллиард\w*|тонн\w*|км²?|кв\.\s?км|га\b|долл\w*|евро",
        r"руб\w*|тенге|человек\w*|жител\w*|per\s?cent|percent|thousand|million|billion|people|inhabitants|hectares",
        r"tonnes|dollars|euros?|пайыз\w*|мың|адам",
    )
)
BODY_WORD = "|".join(
    (
        r"комисси[яиюей]+|комитет(?:а|у|ом|е)?|совет(?:а|у|ом|е)?|фонд(?:а|у|ом|е)?|банк(?:а|у|ом|е)?",
        r"инициатив(?:а|ы|е|у|ой)|соглашени[еяюем]+|договор(?:а|у|ом|е)?|программ(?:а|ы|е|у|ой)|стратеги[яиюей]+",
        r"союз(?:а|у|ом|е)?|министерств(?:о|а|у|ом|е)|агентств(?:о|а|у|ом|е)|организаци[яиюей]+|ассоциаци[яиюей]+",
        r"форум(?:а|у|ом|е)?|коридор(?:а|у|ом|е)?|конвенци[яиюей]+|центр(?:а|у|ом|е)?|альянс(?:а|у|ом|е)?",
    )
)
BODY_NAME = "|".join(word[0].upper() + word[1:] for word in BODY_WORD.split("|"))
ENGLISH_BODY = "|".join(
    (
        "Commission|Committee|Council|Fund|Bank|Initiative|Agreement|Treaty|Programme|Program|Strategy|Union|Ministry",
        "Agency|Organi[sz]ation|Association|Convention|Charter|Alliance|Institute|Foundation",
    )
)
ADJECTIVE = rf"[{UPPER}][\w-]+(?:[ыиоае][йея]|[оеы]го|[оеы]му|[ыи]м|[ыи]х|[ую]ю|[оеи]м|ские|ский)"
YEAR = r"(?<![\d.,/–-])(?:1[5-9]|20)\d\d(?![\d/]|[.,]\d)(?:\s?[–-]\s?\d{2,4})?"


class Evidence(NamedTuple):
    """Words that ask for a source. weight: how much; several kinds add up. what: how a message calls them."""

    what: str
    weight: int
    pattern: re.Pattern[str]


UNNAMED_SOURCE = any_of(
    r"по данным|по оценк\w+|по подсч[её]там|согласно (?:данным|докладу|отч[её]ту|исследовани\w+|опрос\w+)",
    r"исследовани\w+ показ\w+|как (?:отмечает|пишет|указывает)|деректер\w* бойынша",
    r"according to (?:\w+ ){0,2}(?:data|estimates?|statistics|reports?|survey|census|stud(?:y|ies)|code|act)"
    r"(?!\s(?:spec|model|type|structure|format))",
    r"(?:studies|research) (?:shows?|ha(?:s|ve) shown|found)",
    r"it (?:is|has been) (?:estimated|reported|shown|found) (?:that|to)",
)
FIGURE = rf"(?<![\w.,])\d+(?:[.,\s]\d+){{0,4}}(?:\s?[-–—]\s?\d+(?:[.,]\d+)?)?\s?(?:{UNIT})(?!\w)|[$€£₸]\s?\d"
DATE = (
    rf"{any_of('в|во|с|со|до|к|за|от|после|in|since|by|from|until|between|during|after|en|em|desde')}\s(?:\w+\s){{0,2}}"
    rf"(?P<words>{YEAR})|(?P<after>{YEAR})\s(?:жыл|год[уа])\w*"
)
BODY = "|".join(
    (
        any_of(
            rf"{ADJECTIVE}\s(?:[\w-]+\s){{0,1}}(?:{BODY_WORD})",
            rf"(?i:{BODY_WORD})\s[«“\"]?[{UPPER}]\w+",
            rf"(?:[A-Z][\w-]+\s){{1,4}}(?:{ENGLISH_BODY})",
            rf"(?:{ENGLISH_BODY})\s(?:of|for|on)\s[A-Z]\w+",
        ),
        rf"(?<=\w\s)(?:{BODY_NAME})\s(?:по|о)\s\w+",
        rf"(?<![\w-])[{UPPER}]{{4,}}(?![\w-])",
    )
)
FOUNDING = any_of(
    r"созда(?:н|л)\w*|учрежд[её]н(?:[аоы]|н\w{2,3})?|учреди\w+|основа(?:н|л)\w*|подписа(?:н|л)\w*",
    r"запу(?:щен|стил)\w*|ратифицир\w+|финансир\w+|established|founded|launched|signed|ratified|funded|finances?",
)

ASKING = (
    Evidence("an unnamed source", 3, re.compile(UNNAMED_SOURCE, re.IGNORECASE)),
    Evidence("a figure", 3, re.compile(FIGURE, re.IGNORECASE)),
    Evidence("a date", 2, re.compile(DATE, re.IGNORECASE)),
    Evidence("a named body", 1, re.compile(BODY)),
    Evidence("its founding or funding", 1, re.compile(FOUNDING, re.IGNORECASE)),
)
"""The kinds, in the order in which a message names them."""

ENOUGH = 2
"""Weight from which a sentence asks for a source: a name alone does not."""

ENOUGH_ALONE = 3
"""The same in a part that cites nothing at all."""

OWN_WORK = re.compile(
    any_of(
        r"мы|нами|нам|наш\w*|автор(?:ы|ом|ами)? (?:статьи|работы)|в (?:данной|настоящей|этой|нашей) (?:статье|работе)",
        r"рис\.|рисун\w+|табл\.|таблиц\w+|формул\w+|уравнени\w+|теорем\w+|лемм\w+|алгоритм\w*|эксперимент\w*",
        r"датасет\w*|выборк\w+|we|our|ours|us|(?:this|the|present) (?:paper|article|study|work)|speed-?ups?",
        r"benchmark\w*|runtimes?|baselines?|curves?|threads?|fig(?:ure|s|\.)|table|tab\.|eq\.|equation|theorem|lemma",
        r"algorithm|experiments?|dataset|simulat\w+|samples?|participants?|respondents?|appendix|supplement\w*|section",
        r"seção|tabela|tabla|figura|біз|сурет|кесте",
    ),
    re.IGNORECASE,
)
"""The sentence tells of the article's own doing: what was found, drawn or proved here."""

FORMULA = re.compile(r"\b(?:CI|IC|ДИ)\b|[=≤≥≈∈∉∑∏∫√∀∃∂∇→↦⊂⊆∪∩∥±×·^{}|\\<>]|[α-ωΑ-Ω]|[𝐀-𝟿]")

OWN_PART = re.compile(
    "|".join(
        (
            r"method|material|result|experiment|evaluation|benchmark|implementation|simulation|proof|conclusion|summary",
            r"acknowledg|appendix|supporting|supplement|funding|contribution|availability|abbreviation|ethic|competing",
            r"conflict|example|usage|метод(?!олог)|методик|материал|эксперимент|результат|вычислительн|постановка",
            r"алгоритм|доказательств|заключен|вывод|благодарн|приложен|финансирован|конфликт|әдіс|нәтиже|қорытынды",
            r"resultado|m[ée]todo|materia[il]|conclus|agradec",
        )
    ),
    re.IGNORECASE,
)
"""Headings of parts in which an article tells of its own work."""
