"""The browser of the tests: the system's own Chromium, or a reason why there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        if os.environ.get("CITEFLOW_REQUIRE_BROWSER") == "1":
            pytest.fail("CITEFLOW_REQUIRE_BROWSER=1 and no Chromium was found")
        pytest.skip("not run: no Chromium")
    sync = pytest.importorskip("playwright.sync_api", reason="not run: no playwright")
    with sync.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS, headless=True)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open a page's bytes from a file; what the console and the policy complain about is in `page.complaints`."""
    contexts = []

    def open_bytes(data: bytes, **options: Any) -> Any:
        path = tmp_path / "report.html"
        path.write_bytes(data)
        options.setdefault("viewport", {"width": 1280, "height": 800})
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: _note_request(page, request.url))
        page.goto(path.as_uri())
        return page

    yield open_bytes
    for context in contexts:
        context.close()


def _note_request(page: Any, url: str) -> None:
    if not url.startswith(("file:", "data:")):
        page.complaints.append(f"request to {url}")
