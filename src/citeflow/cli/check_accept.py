"""`citeflow check --accept`: adding an entry to the file of accepted findings beside an article."""

from __future__ import annotations

import datetime
from pathlib import Path

from citeflow.bundle import write_bytes
from citeflow.check.accepted import entry_for, fits, split_accepted
from citeflow.check.accepted_file import accepted_path, write_entry
from citeflow.cli.check_inputs import check_one
from citeflow.corpus_ids import document_id
from citeflow.errors import UsageError
from citeflow.model.accepted import AcceptedFinding
from citeflow.model.problem import Acceptance
from citeflow.readers.options import ReadOptions


def accept_one(
    path: Path, code: str, quote: str | None, reason: str | None, who: str | None, options: ReadOptions
) -> str:
    """Accept the open findings of a code that the quote fits; what was done, for people.

    Without a quote the code must have one open finding. Raises UsageError where there is no such finding, or the
    quote, the reason or the name is lacking.
    """
    if path.is_dir():
        raise UsageError(f"{path}: is a folder; --accept takes the article, for its file lies beside it")
    if not (reason or "").strip() or not (who or "").strip():
        raise UsageError("check: --accept needs --reason and --who")
    acceptance = Acceptance(reason=str(reason), who=str(who), date=datetime.date.today().isoformat())
    checked = check_one(path, options, lambda stage: None)
    open_ = [problem for problem in split_accepted(checked.problems)[0] if problem.code == code]
    if quote is None and len(open_) > 1:
        raise UsageError(f"{path}: has {len(open_)} findings {code}; say which with --quote")
    if quote is None and open_:
        entry = entry_for(open_[0], checked.text, acceptance)
    else:
        entry = AcceptedFinding(code=code, quote=quote, acceptance=acceptance)
    fitting = [problem for problem in open_ if fits(entry, problem, checked.text)]
    if not fitting:
        raise UsageError(f"{path}: no open finding {code} stands on these words; `citeflow check {path}` shows all")
    file = accepted_path(path.parent, document_id(path))
    before = file.read_text("utf-8") if file.exists() else ""
    gap = "" if not before or before.endswith("\n\n") else "\n"
    write_bytes(file, f"{before}{gap}{write_entry(entry)}".encode())
    return f"{file}: {len(fitting)} finding{'s' if len(fitting) > 1 else ''} {code} accepted"
