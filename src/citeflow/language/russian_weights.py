"""The weights of the Russian tagger, read from inside the `natasha` wheel.

`natasha` itself is never imported: it needs pymorphy2, which needs `pkg_resources`, which newer setuptools
no longer have. Of its wheel we use the archives of slovnet (Kukushkin 2020, morphology and names of Russian
news) and of navec (word vectors) only.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import Any

from citeflow.errors import SurroundingsError

PACKAGES = ("natasha", "slovnet", "navec", "pymorphy3", "pymorphy3-dicts-ru", "razdel", "spacy")
"""Everything whose version can change what the Russian pipeline finds."""

VECTORS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
MORPH = "model/slovnet_morph_news_v1.tar"
NAMES = "model/slovnet_ner_news_v1.tar"


def find_weights(name: str) -> Path:
    """Path of an archive of the natasha wheel. Raises SurroundingsError where it is not installed."""
    spec = importlib.util.find_spec("natasha")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / "data" / name
        if path.is_file():
            return path
    raise SurroundingsError(f"natasha/data/{name}: the weights of the Russian tagger are not installed; run `make`")


@lru_cache(maxsize=1)
def load_vectors() -> Any:
    """Word vectors, about 27 MB, shared by both taggers."""
    from navec import Navec  # heavy (numpy)

    return Navec.load(str(find_weights(VECTORS)))


def load_morph(batch_size: int) -> Any:
    """Slovnet's morphology; its `infer` takes lists of tokens."""
    from slovnet import Morph  # heavy (numpy)

    return Morph.load(str(find_weights(MORPH)), batch_size=batch_size).navec(load_vectors())


def load_names(batch_size: int) -> Any:
    """Slovnet's tagger of persons, places and organisations."""
    from slovnet import NER  # heavy (numpy)

    return NER.load(str(find_weights(NAMES)), batch_size=batch_size).navec(load_vectors())


def model_versions() -> dict[str, str]:
    """Package -> version of all that takes part in reading Russian, for the `made` header; sorted by name."""
    return {name: importlib.metadata.version(name) for name in sorted(PACKAGES)}
