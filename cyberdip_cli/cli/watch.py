"""``cyberdip watch``: each page that is copied becomes its citation, or its entry, at once."""

from __future__ import annotations

import sys

from .. import clipboard, pipeline, registry
from ..diagnostics import InputError
from ..keyring import Keyring
from ..outputs import stdout, write_text
from ..protocols import CiteOptions, WriteOptions
from ..tally import NOTHING_READ, OK, STRICT
from . import input_options, session
from .cite import look_for
from .clip import Clip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..diagnostics import Sink
    from ..model import Record
    from ..tally import Tally
    from .options import Values

    Show = Callable[[pipeline.Reading, Tally, Clip | None], Iterable[str]]


class SameKeys(Keyring):
    """Keys over all that is copied: a record that is copied again has the key that it had."""

    def __init__(self, values: Values, *, cased: bool = False) -> None:
        super().__init__(values["key"], cased=cased, default=values["default_key"])
        self._given: dict[Record, str] = {}

    def assign(self, record: Record, sink: Sink) -> Record:
        """``record`` with its id."""
        if record in self._given:
            return record.with_id(self._given[record])
        keyed = super().assign(record, sink)
        self._given[record] = keyed.id or ""
        return keyed


def run(values: Values) -> int:
    """Watches until Ctrl-C, which is how it ends: status 0. What is copied and cannot be read is told, and
    the next copy awaited."""
    show = _entries(values) if values["to"] else _citations(values)
    if values["copy"]:
        clipboard.copier()
    watch = clipboard.Watch()
    what = values["to"] or values["style"]
    _say(values, f"cyberdip: copied record pages are written here as {what}; Ctrl-C ends this")
    copies = read = 0
    try:
        for board in watch.boards():
            copies += 1
            read += _write(board, show, values, watch) not in (NOTHING_READ, STRICT)
    except KeyboardInterrupt:
        if sys.stderr is not None and sys.stderr.isatty():
            session.write_line("")  # the terminal has put ^C on the line
        _say(values, f"cyberdip: ended; {read} of {copies} copies written")
    return OK


def _say(values: Values, line: str) -> None:
    if not values["quiet"]:
        session.write_line(line)


def _write(
    board: clipboard.Pasteboard | InputError, show: Show, values: Values, watch: clipboard.Watch
) -> int:
    """Writes what one copy holds, and returns how that went."""
    tally = session.tally(values)
    if isinstance(board, InputError):
        tally.plain(board.diagnostic.replace(path="clipboard"))
        return NOTHING_READ
    clip = Clip(hint=None) if values["copy"] else None
    reading = pipeline.Reading(
        (), input_options.input_format(values), input_options.read_options(values), paste=True, board=board
    ).replace(changes=input_options.changes(values))
    pieces = list(show(reading, tally, clip))
    status = tally.status(strict=values["strict"])
    if status not in (NOTHING_READ, STRICT):
        write_text(stdout(), pieces)
        if clip:
            watch.expect("".join(clip.text))
            status = clip.put(status, tally)
    return session.finish(status, tally, values)


def _entries(values: Values) -> Show:
    """Shows the records in a format."""
    to, keyring = registry.named("writers", values["to"]), SameKeys(values)
    registry.get("writers", to)

    def show(reading: pipeline.Reading, tally: Tally, clip: Clip | None) -> Iterable[str]:
        made = pipeline.convert(reading, to, WriteOptions(), keyring, tally)
        return clip.passing(made) if clip else made

    return show


def _citations(values: Values) -> Show:
    """Shows the records as citations in a style; the clipboard gets their looks too."""
    options = CiteOptions(values["style"], values["locale"])
    keyring = SameKeys(values, cased=True)
    engine = registry.get("engines", "csl")
    if engine.check:
        engine.check(options)
    text = registry.get("media", "text")
    look = look_for(None, in_text=False)

    def show(reading: pipeline.Reading, tally: Tally, clip: Clip | None) -> Iterable[str]:
        cited = list(pipeline.cite(reading, "csl", options, keyring, tally))
        if clip:
            clip.cite(cited, text, in_text=False)
        return pipeline.render(iter(cited), "text", look)

    return show
