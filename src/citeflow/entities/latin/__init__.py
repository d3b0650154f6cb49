"""Names in Latin letters, in English, Spanish and Portuguese, by head nouns, capitals and small words."""

from citeflow.entities.latin.heads import LatinHead
from citeflow.entities.latin.names import find_latin_names

__all__ = ["LatinHead", "find_latin_names"]
