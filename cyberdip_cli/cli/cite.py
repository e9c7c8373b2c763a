"""``cyberdip cite``: formatted citations."""

from __future__ import annotations

import os
import sys

from .. import pipeline, registry
from ..citekey import Keyring
from ..diagnostics import NOTE, Diagnostic, UsageError
from ..outputs import for_people
from ..protocols import CiteOptions, MediumOptions
from ..tally import STRICT
from . import session
from .convert import target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..clipboard import Copier
    from ..protocols import Citation, Engine, Medium
    from .options import Values

IN_TEXT = ("locator", "prefix", "suffix", "suppress_author")
"""Options that shape the in-text citation."""
WIDTH = 80
"""Columns of a terminal that does not say how many it has."""
READABLE = 120
"""Columns beyond which a line is hard to read."""


def run(values: Values) -> int:
    """Cites and returns the exit status."""
    tally = session.tally(values)
    output = values["output"]
    name = (
        target(values["to"], output, "media", tally) if values["to"] or (output and output != "-") else "text"
    )
    medium: Medium = registry.get("media", name)
    options = _options(values, medium)
    _check(registry.get("engines", values["engine"]), options)
    copier = _copier() if values["copy"] else None
    reading, keyring = session.reading(values), Keyring(values["key"], cased=True)
    look = _look(output, in_text=values["in_text"])
    cited: list[Citation] = []

    def document() -> Iterator[str]:
        citations = pipeline.cite(reading, values["engine"], options, keyring, tally)
        if copier:
            cited.extend(citations)
            citations = iter(cited)
        return pipeline.render(citations, name, look)

    status = pipeline.deliver(document, output, tally, strict=values["strict"])
    if copier and cited and status != STRICT:
        tally.plain(_copy(copier, cited, medium, in_text=values["in_text"]))
    return session.finish(status, tally, values)


def _check(engine: Engine, options: CiteOptions) -> None:
    """Raises what the engine can tell before anything is read."""
    if engine.check:
        engine.check(options)


def _options(values: Values, medium: Medium) -> CiteOptions:
    """What the engine is asked for. UsageError for an option that would shape what is not printed."""
    in_text = values["in_text"]
    for name in IN_TEXT:
        if values[name] and not in_text and not medium.whole:
            raise UsageError(
                "needs-in-text",
                f"--{name.replace('_', '-')} shapes the in-text citation, which is not printed",
                "add --in-text",
            )
    return CiteOptions(
        values["style"], values["locale"], separate=values["separate"], cluster=in_text and not values["separate"], in_text=in_text and not medium.whole,
        locator=values["locator"], prefix=values["prefix"], suffix=values["suffix"], suppress_author=values["suppress_author"],
    )  # fmt: skip


def _look(output: str | None, *, in_text: bool) -> MediumOptions:
    """Italics and hanging indents on a terminal, plain lines elsewhere."""
    if (output and output != "-") or not for_people():
        return MediumOptions(in_text=in_text)
    return terminal_look().replace(in_text=in_text)


def terminal_look(margin: int = 0) -> MediumOptions:
    """How a terminal shows citations that are set in by ``margin`` columns: no wider than a line is read well."""
    columns = os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH
    return MediumOptions(width=max(min(columns, READABLE) - margin, 20), color=not os.environ.get("NO_COLOR"))


def _copier() -> Copier:
    """The way to the clipboard: looked for before anything is read, so that a missing one costs no work."""
    from ..clipboard import copier

    return copier()


def _copy(copier: Copier, cited: list[Citation], medium: Medium, *, in_text: bool) -> Diagnostic:
    """Puts the citations on the clipboard: as HTML and text where the medium is read with its looks, as its own text elsewhere; says what is there."""
    plain, look = registry.get("media", "text"), MediumOptions(in_text=in_text)
    text = "".join((plain if medium.formatted else medium).render(cited, look)).rstrip("\n")
    html = (
        "".join(registry.get("media", "html").render(cited, look.replace(pasted=True)))
        if medium.formatted
        else None
    )
    copied = copier.copy(text, html, rich=medium is not plain)
    hint = (
        "-t html puts the formatted form there"
        if copied == "text" and html and copier.kind == "tool"
        else None
    )
    return Diagnostic(NOTE, "copied", f"on the clipboard: {copied}", hint)
