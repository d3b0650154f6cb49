"""The parser of reference strings: identifiers by their syntax, the rest by rules or by the trained labeller."""

from __future__ import annotations

import re
from functools import lru_cache

from citeflow.bibliography.field_parser import FieldParser, ParsedReference
from citeflow.bibliography.fields.clean import clean_reference
from citeflow.bibliography.fields.confidence import STRENGTH
from citeflow.bibliography.fields.container import find_event_end
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.gost import is_gost
from citeflow.bibliography.fields.identifiers import read_identifiers
from citeflow.bibliography.fields.item_language import find_item_language
from citeflow.bibliography.fields.kind import find_kind
from citeflow.bibliography.fields.rules import read_by_rules
from citeflow.bibliography.fusion import confirm_rules, refine_labelled, wants_rules
from citeflow.bibliography.labeller.label import Labeller
from citeflow.bibliography.labeller.model import load_model
from citeflow.bibliography.labeller.read import read_labelled
from citeflow.bibliography.names.left_out import find_left_out

MAX_LENGTH = 4000
"""No printed reference is longer; a longer string is a list or a text that was not cut, and is not read."""

UNPARSED = "reference-unparsed"
TOO_LONG = "reference-too-long"

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LEAD = re.compile(r"^[\s.,;:•·*–—-]+")


@lru_cache(maxsize=1)
def load_labeller() -> Labeller | None:
    """The labeller with the model of the package; None where that is left out."""
    model = load_model()
    return Labeller(model) if model else None


def parser_versions() -> dict[str, str]:
    """What reads the strings: the version of the trained model, or `rules` where there is none."""
    labeller = load_labeller()
    return {"references": labeller.model.version if labeller else "rules"}


def parse_reference(raw: str, lang: str | None = None) -> ParsedReference:
    """Read one reference string, without its printed label, into a CSL item. Never raises.

    A string that cannot be read gives ``{"type": "document", "note": raw}`` and the problem
    ``reference-unparsed`` (``reference-too-long`` beyond 4000 characters).

    >>> item = parse_reference("Kanai J. Territorial design // Geoforum. - 2016. - Vol. 69. - P. 160-170.").csl
    >>> item["title"], item["container-title"], item["volume"], item["page"]
    ('Territorial design', 'Geoforum', '69', '160-170')
    """
    return _parse(raw, lang, load_labeller())


def parse_by_rules(raw: str, lang: str | None = None) -> ParsedReference:
    """The same by rules alone, as without a model."""
    return _parse(raw, lang, None)


def _parse(raw: str, lang: str | None, labeller: Labeller | None) -> ParsedReference:
    if len(raw) > MAX_LENGTH:
        return _unparsed(raw, TOO_LONG)
    fields = Fields()
    whole = _LEAD.sub("", clean_reference(raw))
    text = read_identifiers(whole, fields)
    if not _LETTERS.search(text):
        return _unparsed(raw, UNPARSED)
    read_fields(whole, text, fields, labeller)
    if "title" not in fields.values and "container-title" not in fields.values:
        return _unparsed(raw, UNPARSED)
    kind, rule = find_kind(text, fields.values)
    fields.put("type", kind, rule)
    fields.put("language", find_item_language(str(fields.values.get("title", "")), lang), "evidence")
    csl, confidence = fields.make_item()
    if left_out := find_left_out(whole, csl):
        csl["custom"] = {"et-al": list(left_out)}
    return ParsedReference(csl, confidence, ())


def read_fields(whole: str, text: str, fields: Fields, labeller: Labeller | None) -> None:
    """Read a cleaned string (`text`: without its identifiers) by the rules, the labeller, or both.

    Rules lead where GOST signs stand and alone read a meeting with its days, which is no list of numbers; the
    labeller leads everywhere else. Both know the identifiers that `fields` holds.
    """
    if labeller is None:
        read_by_rules(text, fields)
        return
    rules, labelled = fields.copy(), Fields()
    signed = is_gost(text)
    asked = signed or find_event_end(text) is not None
    if asked:
        read_by_rules(text, rules)
        if not signed and "event-date" in rules.values:
            fields.take(rules)
            return
    read_labelled(whole, labelled, labeller)
    if signed:
        confirm_rules(rules, labelled)
        fields.take(rules)
        return
    if wants_rules(labelled, text):
        if not asked:
            read_by_rules(text, rules)
        refine_labelled(labelled, rules)
    fields.take(labelled)


def _unparsed(raw: str, code: str) -> ParsedReference:
    csl = {"type": "document", "note": raw}
    return ParsedReference(csl, dict.fromkeys(csl, STRENGTH["fallback"]), (code,))


RULE_PARSER: FieldParser = parse_by_rules
"""The parser by rules alone."""

PARSER: FieldParser = parse_reference
"""The parser in use."""
