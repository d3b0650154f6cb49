"""Named initiatives, organisations, persons and places; `load` gives the finder as a spaCy pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def load(lang: str) -> Language:
    """A spaCy pipeline that finds names in a language: ``ru``, ``kk``, ``en``, ``es`` or ``pt`` (ISO 639-1).

    Its Docs hold all names in ``doc.spans["names"]``, labelled ``organisation``, ``initiative``, ``person`` or
    ``place``, and those that lie in no other in ``doc.ents``. Raises UsageError for another language and
    SurroundingsError where weights are missing. The same is `spacy.blank(lang)` with the component
    ``citeflow_names`` behind a sentence splitter.
    """
    from citeflow.entities.pipelines import load_pipeline  # heavy (spaCy)

    return load_pipeline(lang)
