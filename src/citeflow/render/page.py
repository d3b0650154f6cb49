"""Filling the templates: one self-contained page, with the hashes of its own style and script in its policy."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from citeflow.render.signs import drop_signs, split_signs
from citeflow.render.wording import count, say_language

if TYPE_CHECKING:
    from jinja2 import Environment

STYLES = (
    "page.css",
    "head.css",
    "attention.css",
    "findings.css",
    "check.css",
    "picture.css",
    "claims.css",
    "references.css",
    "register.css",
    "entities.css",
    "print.css",
)
SCRIPTS = ("targets.js", "filters.js", "picture.js", "sort.js")
INDEX_STYLES = ("page.css", "index.css", "print.css")
INDEX_SCRIPTS = ("index.js",)


def read_parts(folder: str, names: tuple[str, ...]) -> str:
    """The named files of a template folder, one after the other, with line ends as browsers hash them."""
    root = files("citeflow.render").joinpath("templates", folder)
    return "\n".join(root.joinpath(name).read_text("utf-8").replace("\r\n", "\n") for name in names)


def hash_source(text: str) -> str:
    """A Content-Security-Policy source for an inline style or script.

    >>> hash_source("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def tell_policy(style: str, script: str) -> str:
    """The policy of a page: nothing from anywhere, only this style and this script."""
    return (
        f"default-src 'none'; style-src {hash_source(style)}; script-src {hash_source(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@cache
def open_templates() -> Environment:
    """The environment of the templates: everything escaped, an unknown name is an error."""
    # jinja2 is loaded on first use, so that other commands start without it
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("citeflow.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(signs=split_signs, attribute=drop_signs, language=say_language)
    environment.globals.update(count=count)
    return environment


def fill_page(template: str, styles: tuple[str, ...], scripts: tuple[str, ...], **context: Any) -> bytes:
    """The page as UTF-8. `context` are the view models the template names."""
    from markupsafe import Markup

    style, script = read_parts("style", styles), read_parts("script", scripts)
    page = open_templates().get_template(template)
    text = page.render(
        # our own files, not input: they must stand in the page as they were hashed
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        policy=tell_policy(style, script),
        **context,
    )
    return text.encode("utf-8", "replace")
