"""Headings that open a reference list, as far as a reader needs them to tell what links lead to."""

from __future__ import annotations

import re

REFERENCE_HEADING = re.compile(
    r"[\s\d.ivx]*(?:references?(?: cited)?|(?:selected )?bibliography|works cited"
    r"|literature(?: cited)?|cited literature"
    r"|notes and references|sources"
    r"|(?:использованн\w+ )?(?:литератур\w*|источник\w*)(?: и (?:литература|источники))?"
    r"|список (?:использованн\w+ |цитируем\w+ )?(?:литератур\w+|источник\w+).*"
    r"|библиограф\w+(?: список)?|список использованных .*|пристатейн\w+ .*"
    r"|(?:пайдаланылған )?әдебиет\w*(?: тізімі)?|список використан\w+ .*|література"
    r"|referencias(?: bibliográficas)?|referências(?: bibliográficas)?|bibliografía|bibliografia|bibliographie"
    r"|literaturverzeichnis|références)[\s.:]*",
    re.IGNORECASE,
)
"""Matched whole: ``5. Список литературы:``."""
