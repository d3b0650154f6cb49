"""Words for numbers, scales, currencies, units and parts of a whole in all our languages, as patterns.

One list serves all languages, as in `cues.wording`: which of them a sentence is in is known less surely than its words.
"""

from __future__ import annotations

SCALES = {
    12: r"трлн\.?|триллион\w*|trillions?|billones|billón|trilh(?:ões|ão)",
    9: r"млрд\.?|миллиард\w*|billions?|bn|mil(?: |\u00a0)millones|mil(?: |\u00a0)milhões|millardos?|bilh(?:ões|ão)",
    6: r"млн\.?|миллион\w*|millions?|mn|mio|mill(?:ones|[oó]n)|milh(?:ões|ão)",
    3: r"тыс\.?|тысяч\w*|мың|thousands?|mil",
}
"""Power of ten -> words, the longest ones first; ``billones`` is a million millions, ``bilhões`` a thousand."""

CURRENCIES = {
    "USD": (
        r"(?:US|U\$S|(?<![A-Za-z]))\$|USD",
        r"(?:американск\w+ )?долл(?:ар\w*)?(?:\.? США)?|(?:АҚШ )?доллар\w*"
        r"|(?:US |U\.S\. |American )?dollars?|d[oó]lares(?: estadounidenses| americanos)?|USD",
    ),
    "EUR": (r"€|EUR", r"евро|еуро|euros?|EUR|€"),
    "RUB": (r"₽", r"руб(?:л\w*)?|рубл\w*|roubles?|rubles?|rublos?|₽"),
    "KZT": (r"₸|KZT", r"тенге|теңге\w*|tenge|₸"),
    "GBP": (r"£", r"фунт\w* стерлингов|pounds?(?: sterling)?|libras?(?: esterlinas?)?|£"),
    "CNY": (r"¥", r"юан\w*|yuan(?:es|s)?|renminbi"),
    "JPY": ("JPY", r"(?:иен|йен)\w*|yen(?:es|s)?|ienes"),
    "CHF": ("CHF", r"швейцарск\w+ франк\w*|Swiss francs?|francos suizos|francos suíços"),
    "BRL": (r"R\$|BRL", r"(?:бразильск\w+ )?реал(?:ов|а|ы)|reais"),
    "UZS": ("UZS", r"узбекск\w+ сум\w*|сум(?:ов)?"),
    "KGS": ("KGS", r"(?:киргизск\w+ |кыргызск\w+ )?сом(?:ов)?"),
    "UAH": ("₴", r"гривен|гривн\w*|hryvnias?"),
}
"""Code -> what stands before a sum, what stands behind."""

UNITS = {
    "km2": r"км ?[2²]|кв\. ?км|квадратн\w+ километр\w*|шаршы (?:км|километр\w*)|km ?[2²]|sq\.? ?km"
    r"|square kilomet(?:re|er)s?|kil[oó]metros cuadrados|quil[oô]metros quadrados",
    "ha": r"га|гектар\w*|ha(?! \w+[ai]d[oa]s?\b)|hectares?|hect[aá]reas?",
    "km": r"км|километр\w*|шақырым\w*|km|kilomet(?:re|er)s?|kil[oó]metros?|quil[oô]metros?",
    "t": r"тонн\w*|t(?:on(?:ne)?s)|toneladas?",
    "MW": r"МВт|мегаватт\w*|MW|megawatts?|megavatios?",
    "country": r"стран(?:ы|ах?|ам|ами)?|государств(?:а|ах|ам|ами)?|countries|nations|states|pa[ií]ses|estados|naciones"
    r"|nações|елдің|елді|ел|мемлекет\w*",
    "person": r"чел|человек\w*|людей|жител\w+|адам\w*|тұрғын\w*|people|persons?|inhabitants|residents"
    r"|personas|habitantes|pessoas|moradores",
}
"""Name -> words behind a number."""

PARTS: dict[tuple[int, int], str] = {
    (1, 2): r"(?<!первая )(?<!первой )(?<!первую )(?<!вторая )(?<!второй )(?<!вторую )половин(?:а|у|ы|е|ой)(?! год)"
    r"|(?<!first )(?<!second )(?<!latter )half(?= (?:of|the|its|their)\b)|la mitad|metade|жартысы\w*|тең жартысы",
    (1, 3): r"(?:одн[аоу]\w* )?треть(?! год)|трети(?! год)|(?:a|one)[ -]third(?= of\b| the\b|[.,;:)]|$)|un tercio"
    r"|la tercera parte|um terço|a terça parte|үштен бір\w*",
    (2, 3): r"дв(?:е|ух|умя) трет\w+|two[ -]thirds|dos tercios|dois terços|үштен екі\w*",
    (1, 4): r"четверт(?:ь|и|ью)(?! века| час)|(?:a|one)[ -]quarter(?= of\b(?! a century)| the\b|[.,;:)]|$)"
    r"|un cuarto(?= de l)|la cuarta parte|um quarto(?= d[aeo])|a quarta parte|төрттен бір\w*",
    (3, 4): r"тр(?:и|[её]х|емя) четверт\w+|three[ -]quarters|tres cuartos|três quartos|төрттен үш\w*",
    (1, 5): r"пят(?:ая|ую|ой) част\w+|(?:a|one)[ -]fifth(?= of\b| the\b|[.,;:)]|$)|la quinta parte|a quinta parte"
    r"|бестен бір\w*",
    (
        1,
        10,
    ): r"десят(?:ая|ую|ой) част\w+|(?:a|one)[ -]tenth(?= of\b| the\b|[.,;:)]|$)|la d[eé]cima parte|a d[eé]cima parte"
    r"|оннан бір\w*",
}
"""Numerator and denominator -> words. What else the words may mean is kept apart: the first half of a year, a third
country, a quarter of a century.
"""

PERCENT = (
    r"%|процент\w*|процентн\w+ пункт\w*|пайыз\w*|per ?cent(?:age points?)?|percentage points?|por ?cientos?|por cento"
)

WORDS: dict[float, str] = {
    0.25: r"четверть|четверти|(?:a )?quarter of an?|un cuarto de(?: un)?|um quarto de(?: um)?",
    0.5: r"пол|половин[аыу]|half of an?|half an?|medio|media|meio|meia|жарты",
    1: r"один|одного|одному|одним|одна|одну|одной|an|a|one|un|una|um|uma|бір",
    1.5: r"полтор(?:а|ы)|one and a half|un[ao]? y medi[ao]|um[a]? e mei[ao]|бір жарым",
    2: r"дв(?:а|е|ух|ум|умя)|two|dos|dois|duas|екі",
    3: r"тр(?:и|[её]х|[её]м|емя)|three|tres|três|үш",
    4: r"четыр(?:е|[её]х|[её]м|ьмя)|four|cuatro|quatro|төрт",
    5: r"пят(?:ь|и|ью)|five|cinco|бес",
    6: r"шест(?:ь|и|ью)|six|seis|алты",
    7: r"сем(?:ь|и|ью)|seven|siete|sete|жеті",
    8: r"вос(?:емь|ьми|емью)|eight|ocho|oito|сегіз",
    9: r"девят(?:ь|и|ью)|nine|nueve|nove|тоғыз",
    10: r"десят(?:ь|и|ью)|ten|diez|dez|он",
    11: r"одиннадцат(?:ь|и|ью)|eleven|once|onze",
    12: r"двенадцат(?:ь|и|ью)|twelve|doce|doze",
    13: r"тринадцат(?:ь|и|ью)|thirteen|trece|treze",
    14: r"четырнадцат(?:ь|и|ью)|fourteen|catorce|catorze|quatorze",
    15: r"пятнадцат(?:ь|и|ью)|fifteen|quince|quinze",
    16: r"шестнадцат(?:ь|и|ью)|sixteen|diecis[eé]is|dezesseis|dezasseis",
    17: r"семнадцат(?:ь|и|ью)|seventeen|diecisiete|dezessete|dezassete",
    18: r"восемнадцат(?:ь|и|ью)|eighteen|dieciocho|dezoito",
    19: r"девятнадцат(?:ь|и|ью)|nineteen|diecinueve|dezenove|dezanove",
    20: r"двадцат(?:ь|и|ью)|twenty|veinte|vinte|жиырма",
    25: r"двадцат(?:ь|и|ью) пят(?:ь|и|ью)|twenty-five|veinticinco|vinte e cinco|жиырма бес",
    30: r"тридцат(?:ь|и|ью)|thirty|treinta|trinta|отыз",
    40: r"сорока?|forty|cuarenta|quarenta|қырық",
    50: r"пят(?:ь|и)десят(?:и|ью)?|fifty|cincuenta|cinquenta|елу",
    60: r"шест(?:ь|и)десят(?:и|ью)?|sixty|sesenta|sessenta|алпыс",
    70: r"сем(?:ь|и)десят(?:и|ью)?|seventy|setenta|жетпіс",
    80: r"вос(?:емь|ьми)десят(?:и|ью)?|eighty|ochenta|oitenta|сексен",
    90: r"девяност[оа]|ninety|noventa|тоқсан",
    100: r"ст[оа]|(?:a|one) hundred|cien(?:to)?|cem|cento|жүз",
    200: r"двести|двухсот|two hundred|doscient[oa]s|duzent[oa]s|екі жүз",
    300: r"триста|тр[её]хсот|three hundred|trescient[oa]s|trezent[oa]s|үш жүз",
    400: r"четыреста|четыр[её]хсот|four hundred|cuatrocient[oa]s|quatrocent[oa]s|төрт жүз",
    500: r"пят(?:ь|и)сот|five hundred|quinient[oa]s|quinhent[oa]s|бес жүз",
    600: r"шест(?:ь|и)сот|six hundred|seiscient[oa]s|seiscent[oa]s|алты жүз",
    700: r"сем(?:ь|и)сот|seven hundred|setecient[oa]s|setecent[oa]s|жеті жүз",
    800: r"вос(?:емь|ьми)сот|eight hundred|ochocient[oa]s|oitocent[oa]s|сегіз жүз",
    900: r"девят(?:ь|и)сот|nine hundred|novecient[oa]s|novecent[oa]s|тоғыз жүз",
    1000: r"mil",
}
"""Value -> words; they are read as numbers before a scale, a percentage or a unit alone."""

DECADES = {
    tens: rf"{russian}|{english}|(?:(?:los|os|the|década de|décadas de|años|anos) )(?:años |anos )?{spanish}"
    for tens, russian, english, spanish in (
        (50, "пятидесят(?:ые|ых)", "fifties", "cinc?q?uenta"),
        (60, "шестидесят(?:ые|ых)", "sixties", "se(?:s|ss)enta"),
        (70, "семидесят(?:ые|ых)", "seventies", "setenta"),
        (80, "восьмидесят(?:ые|ых)", "eighties", "(?:och|oit)enta"),
        (90, "девяност(?:ые|ых)", "nineties", "noventa"),
    )
}
"""Tens of a decade of the last century -> words."""

DECADE_BEFORE = r"(?:años|anos|década(?:s)? d[eo]s?(?: los)?(?: años| anos)?|decade of the)"
DECADE_BEHIND = r"-?(?:е|х|ые|ых|м|ми)(?!\w)|[’']?s(?!\w)|[- ]?(?:шы |ші |інші |ыншы )?жыл(?:дар|д)\w*"
PERIOD = (
    r"(?:\s?(?:гг?|год\w*|ж|жыл\w*)\.?)?(?:\s?[-–—−]\s?|,?\s(?:по|до|to|till|until|through|al?|até|hasta)\s)(?:el )?"
)
"""What stands between the first and the last year of a period."""

BETWEEN = r"(?:между|between|entre)\s$"
AND = r"\s(?:и|and|y|e)\s"
"""The same in other words: before the first year, and between the two."""

RANGE = r"\s?[-–—−]\s?|\s(?:до|to|a|até|hasta)\s"
"""What stands between the two ends of a range, the second of which has the unit of both."""
