"""How the words under a figure and over a table begin."""

from __future__ import annotations

import re

CAPTION = re.compile(
    r"(?:Рис(?:унок|\.)|Табл(?:ица|\.)|Сурет|Кесте|Fig(?:ure|\.)|Table|Схема|Диаграмма|Scheme|Listing|Листинг)\s*\d+"
    r"|\d+\s*[-–]\s*(?:сурет|кесте)\b",
    re.IGNORECASE,
)
TABLE_CAPTION = re.compile(r"(?:Табл(?:ица|\.)|Кесте|Table)\s*\d+|\d+\s*[-–]\s*кесте\b", re.IGNORECASE)
