"""A mark in the text that may be a callout, before the document's style has decided."""

from __future__ import annotations

from msgspec import Struct

from citeflow.model.claim import CitingForm, Member


class Candidate(Struct, frozen=True):
    """start, end: half-open, in `Document.text`. content: what stands inside. members: as read, some with keys."""

    form: CitingForm
    start: int
    end: int
    content: str
    members: tuple[Member, ...] = ()

    @property
    def numbers(self) -> list[int]:
        """The numbers of the members that have one."""
        return [member.number for member in self.members if member.number is not None]
