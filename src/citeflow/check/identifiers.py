"""The finding that a DOI or a web address in a reference is malformed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_reference, place_of
from citeflow.text.identifiers import find_doi, is_valid_doi, normalise_doi, trim_end

LABELLED_DOI = re.compile(r"\bdoi\b(?!\.org)\s?[:：.]?\s?(?P<value>\S*\d\S*)|doi\.org/\s?(?P<path>\S*)", re.IGNORECASE)
"""What stands behind the label or the resolver, whether or not it is a DOI."""

SHORT_DOI = re.compile(r"(?:10/)?(?=[a-z0-9]*[a-z])[a-z0-9]{3,}|10/[a-z0-9]{3,}")
"""A shortcut of shortdoi.org, as in "https://doi.org/gfx2dm" or "10/gfx2dm"; alone, one without letters is none."""

SCHEME_LIKE = re.compile(
    r"(?<!\w)(?P<scheme>h[tps]{2,6})(?P<mark>\s?[:;]\s?/{0,3}|\s?/{2,3})(?P<rest>\S*)", re.IGNORECASE
)
SPACED_OUT = re.compile(r"\s:\s?/|:\s/")
"""A PDF that sets an address in pieces reads so ("https : / / doi.org"): the print is right."""

HOST = re.compile(
    r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:[^\W\d_]{2,}|xn--[a-z0-9-]+)\.?(?::\d+)?|localhost(?::\d+)?|\d+(?:\.\d+){3}(?::\d+)?"
)
CUT_OFF = "is cut off by a space"
NO_SUFFIX = ": nothing stands behind the slash"
NO_SLASH = ": no slash stands behind the prefix"
NO_SERVER = "is no name of a server"
ENDINGS = (CUT_OFF, NO_SUFFIX, NO_SLASH, NO_SERVER, "“10” is no DOI: a DOI begins with “10.”")
GOES_ON = re.compile(r"\s[\w./-]")
BARE_WWW = re.compile(r"(?<![\w/.])www(?P<mark>[.,]\s?)(?P<rest>\S*)", re.IGNORECASE)


def find_malformed(bundle: Bundle) -> Iterator[Sighting]:
    """Malformed identifiers of every printed reference, and a malformed DOI that is not printed."""
    if bundle.references is None:
        return
    for reference in bundle.references.references:
        printed_fault = False
        for row in reference.printed:
            for start, end, fault in find_faults(row.raw):
                if bundle.layout is not None and fault.endswith(ENDINGS) and GOES_ON.match(row.raw, end):
                    continue  # the end of a printed line cut it
                printed_fault = True
                place = row.start + start, row.start + end
                yield Sighting(f"{name_reference(reference)}: {fault}", *place, reference.key, reference.number)
        doi = str(reference.csl.get("DOI") or "")
        if doi and not printed_fault and not is_valid_doi(normalise_doi(doi)):
            message = f"{name_reference(reference)}: “{doi}” is no DOI{why_no_doi(doi)}"
            yield Sighting(message, *place_of(reference), reference.key, reference.number)


def find_faults(raw: str) -> Iterator[tuple[int, int, str]]:
    """Half-open span and description of each malformed identifier of a printed string."""
    yield from find_doi_faults(raw)
    for match in SCHEME_LIKE.finditer(raw):
        if SPACED_OUT.match(match["mark"] + match["rest"]):
            continue
        fault = address_fault(match["scheme"], match["mark"], trim_end(match["rest"]))
        if fault:
            yield match.start(), match.start() + len(trim_end(match.group())), fault
    for match in BARE_WWW.finditer(raw):
        address = "www." + trim_end(match["rest"])
        if match["mark"][1:] and not HOST.fullmatch(host_of(trim_end(match["rest"]))):
            continue  # the end of a sentence
        if match["mark"] != "." or not HOST.fullmatch(host_of(address)):
            yield match.start(), match.end(), f"“{trim_end(match.group())}” is no web address"


def find_doi_faults(raw: str) -> Iterator[tuple[int, int, str]]:
    """Labels and resolver addresses with something behind them that is no DOI."""
    for match in LABELLED_DOI.finditer(raw):
        group = "value" if match["value"] is not None else "path"
        value = trim_end(match[group])
        found = find_doi(value)
        doi = normalise_doi(value)
        if (found is not None and is_valid_doi(found[2])) or SHORT_DOI.fullmatch(doi):
            continue
        if value.casefold().startswith("http") and found is None and "doi.org" in value.casefold():
            continue
        yield match.start(), match.start(group) + len(value), f"“{value}” is no DOI{why_no_doi(doi)}"


def why_no_doi(doi: str) -> str:
    """The rule that a string breaks, as the end of a sentence."""
    if not doi.startswith("10."):
        return ": a DOI begins with “10.”"
    if "/" not in doi:
        return NO_SLASH
    if not re.match(r"10\.\d{4,9}(?:\.\d+)*/", doi):
        return ": its prefix has four digits or more, as in “10.1234/”"
    strange = sorted({letter for letter in doi if not "!" <= letter <= "~"})
    if strange:
        return f": it holds {', '.join(f'“{letter}”' for letter in strange)}, no ASCII"
    return NO_SUFFIX


def address_fault(scheme: str, mark: str, rest: str) -> str | None:
    """What is wrong with an address in three parts; None where nothing is."""
    printed = f"{scheme}{mark}{rest}"
    if scheme.casefold() not in {"http", "https"}:
        return f"“{printed}” begins with “{scheme}”, not http or https"
    if mark != "://":
        return f"“{printed}”: behind {scheme} stands “{mark}”, not “://”"
    if not rest:
        return f"“{printed}” {CUT_OFF}"
    host = host_of(printed)
    return None if HOST.fullmatch(host) else f"“{printed}”: “{host}” {NO_SERVER}"


def host_of(address: str) -> str:
    """The server's name, with its port, of an address with or without scheme."""
    bare = address.split("://", 1)[-1]
    return re.split(r"[/?#]", bare, maxsplit=1)[0].rsplit("@", 1)[-1]
