"""The words by which one sentence carries on with another, or turns away, in the languages we read."""

from __future__ import annotations

from citeflow.citations.claims.phrases import read_phrases

PRONOUNS = frozenset(
    """
    он она оно они его её ее их ему ей им ими него неё нее ею ей них ним ними нему нём нем ней
    it its they their them he his she her él ella ellos ellas su sus lhe ele ela eles elas seu sua seus suas
    ол олар оның олардың оған оны
    """.split()
)

ADVERBS = frozenset("там здесь тут тогда отсюда туда there here then allí aquí ali там сонда онда".split())
"""Point back at a place or time only."""

GENERAL = frozenset(
    """
    год год-два век время месяц день раз часть ряд случай процент человек тысяча миллион миллиард доллар рубль тенге
    рамка правило итог течение ход целое число конец начало середина
    year years time part case percent thousand million one two three
    año parte vez ano жылы жыл
    """.split()
)
"""Nouns that two sentences may share without speaking of the same thing."""

FUNCTION_WORDS = frozenset(
    """
    about above according across after again against all almost along also although always among and another any are
    around because been before being below between both but can could did does doing down during each either enough
    even ever every few first for from further had has have having hence her here hi however i in indeed into itself
    just less many may might more most much must near neither never nor not now of often only or other our out over
    own per perhaps rather same several shall she should since some such than that the their them then there therefore
    these they thi this those though through thu to too toward two under until up upon using very via was well were
    what when where whether which while who whose why will with within without would yet
    example exampl use used us using made make shown show found find reported report recent becom become known given
    seem kind way number
    algun ante antes aquel aunque bajo como con contra cual cuando desde donde durante ella ellos entre era eran esta
    este esto fue fueron hacia hasta hay las los mas más mientra mismo muy otro otra para pero por porque que sea según
    ser sido sin sobre son también tan tanto toda todo tras una uno cada com das depois dos ela ele foi foram isso isto
    mai mesmo muito nas nos onde outro pela pelo porque quando seu sua são também uma
    """.split()
)
"""Words of Latin script that name nothing, as stems (`words.LATIN_ENDING`)."""

ROLES = frozenset(
    """
    сторона участник участница партнёр член автор цель задача деятельность работа результат итог причина следствие
    эффективность бюджет состав роль доля суть особенность недостаток преимущество
    aim goal member party side result cause role share drawback advantage
    мақсат міндет нәтиж
    """.split()
)
"""Nouns that belong to something: left without an owner they mean that of the sentence before (``Стороны``)."""


ADDITIONS = read_phrases(
    "также, кроме того, кроме этого, помимо прочего, помимо этого, в числе прочего, к тому же, более того,"
    " also, moreover, furthermore, in addition, too, además, también, asimismo, além, também, сонымен қатар, сондай-ақ"
)
CONNECTORS = read_phrases(
    "тоже, при этом, причём, в частности, так, например, в итоге, в результате, в целом, в свою очередь,"
    " то есть, in particular, for example, as a result, por ejemplo, мысалы"
)
INFERENCES = read_phrases(
    "таким образом, следовательно, итак, значит, поэтому, отсюда следует, therefore, thus, hence, consequently,"
    " por lo tanto, por tanto, portanto, сондықтан, демек"
)
TIMES = read_phrases(
    "затем, потом, впоследствии, позднее, позже, вскоре, со временем, через год/месяц/день/век,"
    " через * лет, через * года, спустя * лет,"
    " к концу, после этого, наконец, вначале, сначала,"
    " later, within a decade, then, afterwards, soon, eventually, subsequently, luego, después, кейін, кейіннен"
)
CONTRASTS = read_phrases(
    "однако, вместе с тем, тем не менее, впрочем, напротив, however, nevertheless, by contrast, sin embargo,"
    " no entanto, алайда, дегенмен, бірақ"
)
SHIFTS = read_phrases(
    "иначе, иной, другой, другая, другое, другие, что касается, особняком, противоположный,"
    " another, other, otherwise, elsewhere, unlike, as for, en cambio, otro, otra, outro, outra, басқа"
)
OTHERS = frozenset("другой иной another other otro otra outro outra басқа".split())
"""Behind the first word and before something known they add one more of its kind (``Для другой пары городов``)."""
