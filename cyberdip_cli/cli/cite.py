"""``cyberdip cite``: formatted citations."""

from __future__ import annotations

import os
import sys

from .. import pipeline, registry
from ..citekey import Keyring
from ..protocols import CiteOptions, MediumOptions
from . import session
from .convert import target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .options import Values


def run(values: Values) -> int:
    """Cites and returns the exit status."""
    tally = session.tally(values)
    output: str | None = values["output"]
    medium = target(values["to"], output, "media", tally) if values["to"] or (output and output != "-") else "text"
    registry.get("media", medium)
    options = CiteOptions(
        values["style"], values["locale"], separate=values["separate"], cluster=values["in_text"], in_text=values["in_text"],
        locator=values["locator"], prefix=values["prefix"], suffix=values["suffix"], suppress_author=values["suppress_author"],
    )  # fmt: skip
    reading = session.reading(values)
    keyring = Keyring(values["key"])
    look = _look(output, in_text=values["in_text"])

    def document() -> Iterator[str]:
        return pipeline.render(pipeline.cite(reading, values["engine"], options, keyring, tally), medium, look)

    status = pipeline.deliver(document, output, tally, strict=values["strict"])
    return session.finish(status, tally, values)


def _look(output: str | None, *, in_text: bool) -> MediumOptions:
    """Italics and hanging indents on a terminal, plain lines elsewhere."""
    if (output and output != "-") or not sys.stdout.isatty():
        return MediumOptions(in_text=in_text)
    return MediumOptions(in_text=in_text, width=os.get_terminal_size(sys.stdout.fileno()).columns, color=not os.environ.get("NO_COLOR"))
