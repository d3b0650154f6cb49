"""Settings that all tests share."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no fault of the code: examples have no deadline. CI draws the same examples every time.
settings.register_profile("shared", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("shared")
