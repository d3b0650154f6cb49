"""SARIF: the subset of the standard holds, places are right, fingerprints stay."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from citeflow.check.checked import Checked, Unread
from citeflow.check.render_github import format_findings_github
from citeflow.check.render_sarif import FINGERPRINT, format_findings_sarif
from citeflow.check.stage_codes import STAGE_CODES
from citeflow.check.table import FINDINGS
from citeflow.model.problem import Acceptance, Problem, Related

SCHEMA = json.loads((Path(__file__).parent / "sarif-subset.schema.json").read_text("utf-8"))
SOURCE = "# 🙂 Заметка\r\n\r\nРека **широка** [17].\r\n"
TEXT = "🙂 Заметка\n\nРека широка [17]."
CALLOUT = Problem(
    code="callout-without-reference",
    severity="error",
    message="[17] names 17",
    advice="correct the number.",
    start=TEXT.index("[17]"),
    end=TEXT.index("[17]") + 4,
    section="Река",
    number=17,
    stage="check",
)
WHOLE = Problem(code="no-text-layer", severity="warning", message="Page 2 holds no characters.", page=2, stage="text")


def checked(*problems: Problem, source: str | None = SOURCE, file: str = "corpus/моя статья.md") -> Checked:
    return Checked(id="moya", file=file, problems=problems, text=TEXT, coverage={"references": 3}, source=source)


def render(*documents: Checked, unread: tuple[Unread, ...] = ()) -> dict[str, Any]:
    data = format_findings_sarif(documents, unread)
    assert data == format_findings_sarif(documents, unread)
    log: dict[str, Any] = json.loads(data)
    Draft202012Validator(SCHEMA).validate(log)
    [run] = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]
    return dict(run)


def test_the_schema_itself() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_finding_in_the_lines_of_the_input() -> None:
    [result] = render(checked(CALLOUT))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    at = SOURCE.index("[17]")
    assert region == {
        "charOffset": at, "charLength": 4, "startLine": 3, "startColumn": 17, "endLine": 3, "endColumn": 21,
        "snippet": {"text": "[17]"},
    }  # fmt: skip
    assert result["message"]["text"] == "[17] names 17. Correct the number."
    assert result["properties"] == {
        "document": "moya", "number": 17, "stage": "check", "region": "lines of the input",
        "textOffset": TEXT.index("[17]"),
    }  # fmt: skip
    assert result["locations"][0]["logicalLocations"] == [{"name": "Река", "kind": "section"}]


def test_without_the_input_the_lines_are_those_of_the_text() -> None:
    [result] = render(checked(replace(CALLOUT, page=4), source=None))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["charOffset"], region["startLine"], region["startColumn"]) == (TEXT.index("[17]"), 3, 13)
    assert result["properties"]["region"] == "lines of the text in document.json"
    assert result["properties"]["page"] == 4


def test_the_other_place_is_a_related_location() -> None:
    problem = replace(CALLOUT, related=(Related(start=2, end=9),))
    [result] = render(checked(problem))["results"]
    [other] = result["relatedLocations"]
    assert other["physicalLocation"]["region"]["snippet"] == {"text": "Заметка"}
    assert (other["physicalLocation"]["region"]["startLine"], "logicalLocations" in other) == (1, False)


def test_a_finding_without_a_place_names_the_file_alone() -> None:
    [result] = render(checked(WHOLE))["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["properties"] == {"document": "moya", "page": 2, "stage": "text"}


def test_fingerprints_are_of_words_and_not_of_offsets() -> None:
    twice = replace(CALLOUT, start=0, end=1)
    [first, second] = render(checked(CALLOUT, replace(CALLOUT, message="other")))["results"]
    [moved, other] = render(
        replace(checked(replace(CALLOUT, start=7, end=11), twice, source=None), text="Ещё: - [17] и далее")
    )["results"]
    assert first["partialFingerprints"] == moved["partialFingerprints"]
    assert len({row["partialFingerprints"][FINGERPRINT] for row in (first, second, other)}) == 3


def test_an_accepted_finding_is_suppressed_with_its_reason() -> None:
    acceptance = Acceptance(reason="Опечатка источника", who="К. Ред.", date="2026-11-25")
    run = render(checked(replace(CALLOUT, accepted=acceptance), WHOLE))
    [known, open_] = run["results"]
    assert known["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "Опечатка источника",
            "properties": {"who": "К. Ред.", "date": "2026-11-25"},
        }
    ]
    assert "suppressions" not in open_
    [counts] = run["properties"]["documents"]
    assert counts["findings"] == {"error": 0, "warning": 1, "note": 0, "accepted": 1}
    assert counts["coverage"] == {"references": 3}


def test_an_input_that_was_not_read_is_a_failed_invocation() -> None:
    run = render(checked(), unread=(Unread(file="нет.md", message="нет.md: no such file", exit_code=2),))
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "нет.md: no such file"
    assert render(checked())["invocations"][0]["executionSuccessful"] is True


def test_several_documents_are_one_run(tmp_path: Path) -> None:
    run = render(checked(CALLOUT), checked(WHOLE, file=str(tmp_path / "b #1.pdf"), source=None))
    assert run["artifacts"][0]["location"]["uri"].startswith("corpus/%D0")
    assert run["artifacts"][1]["location"]["uri"].startswith("file:///")
    assert [row["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for row in run["results"]] == [0, 1]


@pytest.mark.parametrize("code", [*FINDINGS, *STAGE_CODES])
def test_every_code_is_a_rule_with_help(code: str) -> None:
    [rule] = render(checked(replace(WHOLE, code=code)))["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith(f"# {code}\n")
    assert rule["helpUri"] == f"urn:citeflow:checks:{code}"


def test_workflow_commands() -> None:
    known = replace(CALLOUT, accepted=Acceptance(reason="r", who="w"))
    lines = format_findings_github(checked(CALLOUT, replace(WHOLE, message="100 %:\nда"), known)).splitlines()
    assert lines == [
        "::error file=corpus/моя статья.md,title=citeflow callout-without-reference,line=3,col=17,endLine=3"
        "::[17] names 17. Correct the number.",
        "::warning file=corpus/моя статья.md,title=citeflow no-text-layer::100 %25:%0Aда",
    ]
