"""The words that head reference lists, by language, as patterns that are matched whole and without regard to case."""

from __future__ import annotations

from types import MappingProxyType

_RU_USED = (
    r"(?:использ(?:ован|уем)\w+|цитируем\w+|цитированн\w+|рекомендуем\w+|рекомендованн\w+|научн\w+|дополнительн\w+|"
    r"основн\w+|пристатейн\w+|опубликованн\w+|неопубликованн\w+|архивн\w+|иностранн\w+|зарубежн\w+|отечественн\w+)"
)
_RU_WORKS = (
    r"(?:(?:литературн\w+\s+|информационн\w+\s+|интернет-|электронн\w+\s+)?"
    r"(?:литератур[аыеу]|источник(?:и|ов|а)|ресурс(?:ы|ов)|работ(?:ы)?|материал(?:ы|ов)|публикаци[яйи]))"
)
_RU_OWN = r"(?:автора|соискателя|диссертанта|авторов)(?:\s+по\s+теме\s+[\w\s]{3,40})?"

LIST_WORDS = MappingProxyType(
    {
        "kk": (
            r"(?:пайдалан\w+|қолдан\w+)\s+(?:\w+\s+)?(?:әдебиет\w*|дерек\w*|дереккөз\w*)"
            r"(?:\s+(?:мен|және|пен)\s+[\w-]+)?(?:\s+(?:тізімі|тізбесі))?",
            r"әдебиет(?:тер|і)?(?:\s+(?:тізімі|тізбесі))?",
            r"дереккөздер(?:\s+(?:мен|және)\s+әдебиет\w*)?(?:\s+тізімі)?",
            r"библиографиялық\s+тізім",
            r"сілтемелер(?:\s+тізімі)?",
            r"автор\w*\s+(?:жарияланым\w+|жарияланған\s+еңбек\w*)(?:\s+тізімі)?",
        ),
        "ru": (
            rf"(?:(?:библиографический|пристатейный)\s+)?список\s+(?:{_RU_USED}\s+)?{_RU_WORKS}"
            rf"(?:(?:\s+и\s+|,\s+)(?:{_RU_USED}\s+)?{_RU_WORKS}){{0,2}}",
            rf"(?:{_RU_USED}\s+)?(?:литература|источники)(?:\s+и\s+(?:литература|источники|примечания|ссылки))?",
            r"(?:пристатейная\s+|избранная\s+)?библиографи(?:я|ческий\s+список|ческие\s+ссылки)"
            rf"(?:\s+{_RU_USED}\s+{_RU_WORKS})?",
            r"(?:пристатейный\s+)?библиографический\s+список|пристатейный\s+список\s+литературы",
            r"(?:цитированн\w+|цитируем\w+)\s+литература",
            r"примечания\s+и\s+(?:литература|ссылки|источники)|ссылки(?:\s+и\s+примечания)?|список\s+ссылок",
            rf"(?:список\s+)?(?:(?:опубликованных|научных)\s+)?(?:публикаци[ийя]|работ[ы]?|труд(?:ы|ов))\s+{_RU_OWN}",
            r"(?:интернет-|электронные\s+)(?:источники|ресурсы)|литературные\s+источники",
        ),
        "uk": (
            r"список\s+(?:використан\w+\s+|цитован\w+\s+)?(?:літератури|джерел)(?:\s+(?:і|та)\s+(?:літератури|джерел))?",
            r"(?:використана\s+)?література|(?:використані\s+)?джерела|бібліографі(?:я|чний\s+список)|"
            r"бібліографічні\s+посилання|посилання",
        ),
        "be": (r"(?:спіс\s+)?літаратур[аы]|спіс\s+(?:выкарыстаных\s+)?крыніц",),
        "ky": (r"(?:пайдаланылган\s+|колдонулган\s+)?адабияттар(?:дын)?(?:\s+тизмеси)?",),
        "uz": (r"(?:foydalanilgan\s+)?adabiyotlar(?:\s+ro[ʻ‘’'`]?yxati)?",),
        "tr": (r"kaynak(?:lar|ça)",),
        "en": (
            r"(?:(?:list|lists)\s+of\s+|selected\s+|cited\s+|key\s+|literature\s+|bibliographic(?:al)?\s+|main\s+)?"
            r"references(?:\s+(?:cited|and\s+notes|list|and\s+(?:further|recommended)\s+reading))?",
            r"reference\s+list|references?\s+and\s+sources|sources\s+and\s+references",
            r"(?:selected\s+|annotated\s+|select\s+|general\s+)?bibliography",
            r"(?:list\s+of\s+)?(?:literature|works|sources|publications)\s+cited",
            r"(?:list\s+of\s+)?(?:cited\s+|used\s+)?(?:literature|works\s+consulted)|sources\s+and\s+literature",
            r"notes\s+and\s+references|primary\s+sources|secondary\s+sources|further\s+reading|cited\s+works",
            r"(?:list\s+of\s+)?(?:own\s+)?publications(?:\s+(?:of|by)\s+the\s+authors?)?|authors?[’']?s?[’']?\s+publications",
        ),
        "es": (
            r"referencias(?:\s+(?:bibliográficas|citadas))?|lista\s+de\s+referencias",
            r"bibliograf[ií]a(?:\s+(?:citada|consultada|general))?",
            r"literatura\s+citada|obras\s+citadas|fuentes(?:\s+(?:y|consultadas)(?:\s+bibliografía)?)?",
        ),
        "pt": (r"referências(?:\s+(?:bibliográficas|citadas))?|bibliografia(?:\s+(?:citada|consultada))?",),
        "fr": (
            r"(?:liste\s+des\s+)?références(?:\s+(?:bibliographiques|citées))?|bibliographie(?:\s+sélective)?",
            r"ouvrages\s+cités|littérature\s+citée",
        ),
        "de": (
            r"literatur(?:verzeichnis|angaben|liste|nachweise?|hinweise)?|quellen(?:verzeichnis|angaben|nachweise?)?",
            r"(?:zitierte\s+)?literatur|quellen-?\s*und\s+literaturverzeichnis|referenzen|schrifttum",
        ),
        "it": (r"riferimenti(?:\s+bibliografici)?|bibliografia(?:\s+citata)?|opere\s+citate",),
        "pl": (r"bibliografia|literatura|piśmiennictwo|wykaz\s+literatury",),
    }
)
"""Language (ISO 639-1) -> patterns of whole headings."""

NOTE_WORDS = MappingProxyType(
    {
        "ru": r"примечани[яе]|сноски|комментарии\s+и\s+ссылки",
        "kk": r"ескерт(?:у|пе)лер|сілтемелер\s+мен\s+ескертпелер",
        "uk": r"примітки",
        "en": r"(?:end\s?|foot)?notes",
        "es": r"notas",
        "pt": r"notas(?:\s+de\s+(?:fim|rodapé))?",
        "fr": r"notes(?:\s+et\s+références)?",
        "de": r"anmerkungen|endnoten",
        "it": r"note",
    }
)
"""Language -> pattern of a heading of notes, which make a reference list only where they cite works."""
