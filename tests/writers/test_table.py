from __future__ import annotations

import pytest

from citeflow.bundle import Bundle, layer_types
from citeflow.errors import ArtefactError
from citeflow.writers.table import WRITERS
from tests.writers.bundles import make_bundle


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_the_needed_layers_are_enough(name: str) -> None:
    full, writer = make_bundle(), WRITERS[name]
    layers = {layer: getattr(full, layer) for layer in writer.needs}
    assert writer.write(Bundle(id="x", **layers))
    assert set(writer.needs) | set(writer.uses) <= set(layer_types())
    assert writer.suffix.startswith(".")


@pytest.mark.parametrize(
    ("name", "missing"), [(name, layer) for name, writer in sorted(WRITERS.items()) for layer in writer.needs]
)
def test_each_needed_layer_is_needed(name: str, missing: str) -> None:
    full = make_bundle()
    layers = {layer: getattr(full, layer) for layer in WRITERS[name].needs if layer != missing}
    with pytest.raises(ArtefactError, match=missing):
        WRITERS[name].write(Bundle(id="x", **layers))
