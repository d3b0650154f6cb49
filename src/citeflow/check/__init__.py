"""The self-check of a document: one finding a function, one table of all of them."""

from citeflow.check.finding import Finding
from citeflow.check.run import run_checks
from citeflow.check.table import FINDINGS

__all__ = ["FINDINGS", "Finding", "run_checks"]
