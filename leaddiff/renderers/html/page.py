"""Page: one self-contained file from a template, with nothing in it that could run but our own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from itertools import chain
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from leaddiff.telling import ranges


def filled(
    template: str, own: str = "page", live: bool = False, frames: bool = False, still: bool = False,
    **values: Any,
) -> str:  # fmt: skip
    """The page of a template; ``own`` names the script and, beyond what all pages have, the style that is
    its own. Both stand in it, and its Content-Security-Policy names them by their hashes and allows nothing
    else: no network, no other script, no form, no frame. A ``live`` page asks the service it came from what
    is new, and no other; one with ``frames`` asks it too, and shows its reports within itself. A ``still``
    page has no script."""
    pages = _pages()
    style = _asset("page.css") + ("" if own == "page" else _asset(f"{own}.css"))
    if still:
        script = Markup("")
        policy = _policy([style], [], False)
    elif frames:
        script = _asset(f"{own}.js")
        policy = _policy_around_reports(style, script)
    else:
        script = _asset("base.js") + _asset(f"{own}.js") + (_asset("live.js") if live else "")
        policy = _policy([style], [script], live)
    return pages.get_template(template).render(
        style=style, script=script, policy=policy, live=live, **values
    )


@cache
def _pages() -> Environment:
    pages = Environment(
        loader=PackageLoader("leaddiff.renderers.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.filters["ranges"] = lambda numbers: ranges(numbers).replace("-", "–")
    pages.filters["flat"] = _flat
    return pages


@cache
def _asset(name: str) -> Markup:
    """Our own style or script. It is not escaped, so it must hold no end tag."""
    loader = _pages().loader
    assert loader is not None
    return Markup(loader.get_source(_pages(), name)[0])


def _policy(styles: Iterable[str], scripts: Iterable[str], asks: bool) -> str:
    asked = "connect-src 'self'; " if asks else ""
    scripted = _hashes(scripts) or "'none'"
    return (
        f"default-src 'none'; {asked}style-src {_hashes(styles)}; script-src {scripted}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _policy_around_reports(style: str, script: str) -> str:
    """A page in a frame is held to the policy of the page around it as well as to its own."""
    report = _asset("page.css"), _asset("base.js") + _asset("page.js")
    return _policy([style, report[0]], [script, report[1]], True) + "; frame-src blob:"


def _hashes(texts: Iterable[str]) -> str:
    return " ".join(f"'{_hash(text)}'" for text in texts)


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _flat(tuples: Iterable[tuple[int, ...]]) -> list[int]:
    return list(chain.from_iterable(tuples))
