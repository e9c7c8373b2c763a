"""``cyberdip check``: reads and reports."""

from __future__ import annotations

from .. import pipeline
from . import input_options, session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .options import Values


def run(values: Values) -> int:
    """Reads everything, prints diagnostics, and returns the exit status."""
    tally = session.tally(values)
    pipeline.check(input_options.reading(values), tally)
    return session.finish(tally.status(strict=values["strict"]), tally, values)
