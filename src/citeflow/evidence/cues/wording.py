"""Words by which a sentence denies, doubts, or says which way something went, in all our languages.

One pattern serves all languages: which of them a sentence is in is known less surely than its words, and no word
here means something else in another one, unless its comment says how that is kept apart.
"""

from __future__ import annotations

import re
from types import MappingProxyType

BORDER = r"(?<![\w’'-])(?:%s)(?![\w’'-])"


def compile_words(words: str) -> re.Pattern[str]:
    """A pattern of whole words, one alternative a line."""
    return re.compile(BORDER % "|".join(filter(None, map(str.strip, words.splitlines()))), re.IGNORECASE)


NEITHER = compile_words(
    r"""
    пока(?:\s+\w+){0,3}?\s+не|чуть не|едва не
    не только|не менее|не более|не позднее|не раньше|не ранее|не раз|не\s+столько|не случайно|не говоря|не без
    не превы(?:ша|си)\w*|not (?:to )?exceed\w*|no (?:super|exced|sobrepas)\w*|n[aã]o (?:ultrapass|exced|super)\w*
    not only|not least|not just|not merely|no (?:less|more|fewer|later|earlier) than|no doubt|if not
    no (?:s[oó]lo|solamente|[uú]nicamente)|no obstante|no menos|no m[aá]s|no en vano|n[aã]o s[oó]|n[aã]o apenas
    n[aã]o somente
    (?:no|non|n[aã]o)[ -](?:gubernamental|governamental|governmental|estatal|oficial)\w*
    (?:үкіметтік|мемлекеттік|коммерциялық) емес
    no\.\s?\d+
    """
)
"""Words of denial that deny nothing; ``No. 5`` is a number."""

DENIES = compile_words(
    r"""
    не|нет|нельзя|никто|ничто|ничего|никогда|никакой|никакого|никаких|ни разу|ни один|ни одного|ни одной
    отсутствует|отсутствуют
    жоқ|емес|ешқашан|ешкім|ешқандай
    \w+[мбп](?:ейд[ыі]|айды|еген|аған|еді|ейтін|айтын|естен|астан)|\w+[лрнтсзқйу]мады
    not|never|nobody|nothing|none|cannot|neither|nor|no longer|failed to|fails to|fail to
    (?:did|do|does|was|were|is|are|has|have|had|could|would|should|ca|wo)n[’']t
    no|nunca|jam[aá]s|nadie|ning[uú]n|ninguna|ninguno|tampoco
    n[aã]o|ningu[eé]m|nenhum|nenhuma|nada|tampouco
    """
)
"""Words that deny what a sentence says. English ``no`` before a noun denies as Spanish ``no`` does before a verb.
Kazakh verbs deny by a suffix; endings that Russian nouns have, too (``громады``), are left out.
"""

SETS_APART = compile_words(
    r"""
    не(?!дел|фт|мец|меч|рв|бо|вест|скол|жн|кто|что|гатив)\w{4,}|запре[тщ]\w*|отмен\w*|приостан\w*|исключ\w*|избеж\w*
    предотвр\w*|потер\w*|утра[чт]\w*|откло[нщ]\w*|отверг\w*|мешал\w*|мешает|препятств\w*
    un(?!til|der|ion|it|iv|iq|cle)\w{4,}|non-\w+|illegal\w*|imposs\w*|imperf\w*|indef\w*|incompl\w*|insuffic\w*|incap\w*
    disagree\w*|disapprov\w*|discontin\w*|dismiss\w*|den(?:y|ies|ied)|turned down|left out|prevent\w*|avoid\w*
    ban(?:s|ned)?|prohibit\w*|forb\w+|suspend\w*|halt\w*|reject\w*|lost|loses?|gone
    indef\w*|incompl\w*|insufic\w*|incap\w*|ileg\w*|impos\w*|nega\w*|neg[oó]|impid\w*|impedi\w*|evit\w*|prohi?b\w*
    suspend\w*|rechaz\w*|perdi\w*|perder|pierd\w*
    переста\w*|прекра[тщ]\w*|без|вместо|кроме|лишь|только|едва|лишен\w*|отказ\w*|напротив|вопреки|недостат\w*
    нехватк\w*|нерешенн\w*
    stop\w*|ceas\w*|without|instead|rather than|except|unless|lack\w*|absen\w+|refus\w*|hardly|scarcely|only
    few|little|barely|unable
    dej(?:ó|aron|a|an) de|ces(?:ó|aron)|sin|en vez|en lugar|salvo|excepto|carec\w*|falta\w*|apenas|s[oó]lo
    solamente|sino
    deix(?:ou|aram|a|am) de|cess(?:ou|aram)|sem|em vez|em lugar|exceto|falt\w*|somente|mas sim
    """
)
"""Words that deny in part or by another turn, by a prefix or by what a verb means (prevent, refuse, lose): beside them
a missing ``not`` says nothing."""

HEDGES = compile_words(
    r"""
    возможно|вероятно|по-видимому|видимо|может быть|предположительно|якобы|кажется|похоже|как считается
    не исключено|быть может
    мүмкін|бәлкім|шамасы|сияқты
    (?-i:may|might)|perhaps|possibly|probably|presumably|apparently|seemingly|allegedly|reportedly|arguably
    likely|unlikely
    seems?|seemed|appears? to|appeared to|is (?:thought|believed|said) to|are (?:thought|believed|said) to
    suggests?|it is unclear
    quiz[aá]s?|tal vez|posiblemente|probablemente|aparentemente|presuntamente|al parecer|puede que|podr[ií]an?
    parecen?|parec[ií]an?|acaso
    talvez|possivelmente|provavelmente|supostamente|aparentemente|ao que parece|poderiam?|parecem|parecia
    """
)
"""Words that make a statement less firm. ``May`` with a capital is a month."""

MODAL = compile_words(
    r"""
    могут|может|мог|могла|могло|могли|можно|вправе|право|прав|разреш\w*|позвол\w*|способн\w*|должн\w*|планир\w*
    предполаг\w*|намер\w*|бы
    мүмкіндік|алады|керек
    can|could|may|might|allow\w*|permit\w*|entitled|able|should|would|plan\w*|intend\w*|propos\w*
    pued\w*|permit\w*|deb\w*|pod\w*
    """
)
"""Words of a claim that leave room themselves: beside them a hedge takes nothing back."""

WAYS = MappingProxyType(
    {
        "more": compile_words(
            r"""
            увелич\w*|вырос\w*|возрос\w*|возраст\w*|рост|роста|росту|ростом|повы[сш]\w*|расшир\w*|прирост\w*
    удво\w*|утро\w*
            өсті|артты|көбей\w*|ұлғай\w*
            increas\w*|grew|grows?|growing|growth|rose|rises?|rising|rais\w*|expan\w*|doubl\w*|tripl\w*
            aument\w*|creci\w*|crec\w*|subi\w*|elev\w*|ampli\w*|duplic\w*
            cresc\w*|subi\w*|dobr(?:ou|aram|a|am)
            """
        ),
        "less": compile_words(
            r"""
            сокра[тщ]\w*|сниз\w*|сниж\w*|уменьш\w*|упал\w*|паден\w*|спад|спада|сужен\w*|урез\w*
            азай\w*|төменде\w*|қысқар\w*
            decreas\w*|decline[sd]?|declining|fell|fall(?:s|ing)?|shrank|shr[iu]nk\w*|reduc\w*
    drop(?:s|ped|ping)?|halv\w*|cut|cuts
            dismin\w*|reduj\w*|descen[ds]\w*|baj(?:ó|aron|a|an)|cay(?:ó|eron)|recort\w*
            diminu\w*|reduz\w*|ca[ií](?:u|ram)|queda
            """
        ),
        "for": compile_words(
            r"""
            одобр\w*|утверди\w*|утвержд[её]н\w*|принял\w*|принят\w*|поддерж\w*|ратифицир\w*
            approv\w*|adopt\w*|endors\w*|ratif\w*|accept\w*|support(?:s|ed)?
            aprob\w*|adopt\w*|ratific\w*|acept\w*|respald\w*|aprov\w*
            """
        ),
        "against": compile_words(
            r"""
            отклон\w*|отверг\w*|отмен\w*|расторг\w*|денонсир\w*|воспротив\w*
            reject\w*|repeal\w*|revok\w*|denounc\w*|oppos\w*|veto\w*|annul\w*
            rechaz\w*|derog\w*|revoc\w*|anul\w*|denunci\w*|vet(?:ó|aron|ou|aram)|rejeit\w*|revog\w*
            """
        ),
    }
)
"""Ways in which things go or are decided; the pairs of opposites are `OPPOSITES`."""

OPPOSITES = (("more", "less"), ("for", "against"))
