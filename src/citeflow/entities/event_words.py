"""Russian verbs of what happens to bodies and undertakings: they are founded, signed, suspended, ended."""

from __future__ import annotations

VERBS = {
    "founded": "создать создавать учредить учреждать основать образовать сформировать запустить запускать инициировать"
    " организовать открыть открыться выдвинуть появиться возникнуть",
    "adopted": "принять утвердить одобрить",
    "signed": "подписать подписывать заключить",
    "ratified": "ратифицировать",
    "suspended": "приостановить заморозить приостановиться",
    "resumed": "возобновить возобновиться",
    "ended": "закрыть распустить ликвидировать упразднить завершить завершиться закрыться распасться",
    "active": "действовать функционировать существовать реализовать реализоваться осуществляться",
}
"""Role -> verbs; participles have them for lemma."""

ROLE_OF = {verb: role for role, verbs in VERBS.items() for verb in verbs.split()}
