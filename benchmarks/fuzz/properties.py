"""What has to hold for any input whatever: read, write, cite, read again.

Each property that does not hold is a :class:`Failure` with a name that is the same for the same fault, so that a
million executions give a short list."""

from __future__ import annotations

import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import process_time

import cyberdip_cli
from cyberdip_cli import registry
from cyberdip_cli.diagnostics import ERROR, LONGEST, CyberdipError, Diagnostic
from cyberdip_cli.model import Record
from cyberdip_cli.protocols import ignore

from .judges import COUNTS, JUDGES, Refused

SECONDS = 1.0
"""CPU time that 100 kB may take, beside :data:`GRACE`; finished references, which a model labels, three times as much."""
SLOWER = {"references": 3.0, "dump": 1.0}
GRACE = 0.7
LONGEST_FINDING = 12 * LONGEST
"""Characters of a finding as it is printed: message and hint, each sign escaped."""
ROUND_TRIPS = ("bibtex", "biblatex", "ris", "csl-json", "csl-jsonl", "endnote-xml", "mods", "marcxml", "dc-xml", "word", "zotero-rdf", "csv", "refer", "medline", "hayagriva", "csl-yaml")  # fmt: skip
"""Writers whose documents a reader of the same name reads."""
SETTLES = {"dc-xml": 4, "endnote-xml": 4, "refer": 4, "medline": 4, "hayagriva": 4}
"""Writers of formats in which a name is one text: its reading may take so many generations to come to rest; in all
others the second is what all later ones are."""
READ_AS = {"biblatex": "bibtex"}


@dataclass(frozen=True)
class Failure:
    """A property that did not hold: its ``name``, where, and what was found."""

    name: str
    place: str
    detail: str

    def __str__(self) -> str:
        return f"{self.name} · {self.place} · {self.detail[:300]}"


def place_of(error: BaseException) -> str:
    """The innermost line of cyberdip in a traceback."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if "cyberdip_cli" in frame.filename
    ]
    frame = frames[-1] if frames else traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {frame.filename.rpartition('cyberdip_cli/')[2]}:{frame.lineno}"


class TooSlow(Exception):
    """The time of one input is up."""


PATIENCE = 20.0
"""CPU seconds after which an input counts as one that never ends."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raises :class:`TooSlow` in what takes longer; does nothing where there is no such timer."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise TooSlow(f"more than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@dataclass(frozen=True)
class Depth:
    """How much is looked at: ``twice`` does each step a second time, which has to give the same; ``judged`` has second
    judges read each document, and cyberdip itself, for some generations. Without either each execution is held to
    what is cheap to see: exceptions, time, findings, records that were let in or lost."""

    twice: bool = True
    judged: bool = True


ALL = Depth()


@dataclass
class Watch:
    """What an execution did, for those who want to know: the records and findings of its reading, and the targets
    ("write ris", "cite html") that went to their end."""

    records: list[Record] = field(default_factory=list)
    said: list[Diagnostic] = field(default_factory=list)
    done: list[str] = field(default_factory=list)


def failures(
    data: bytes,
    reader: str,
    writers: list[str],
    media: list[str],
    depth: Depth = ALL,
    watch: Watch | None = None,
) -> Iterator[Failure]:
    """What does not hold for ``data`` read by ``reader`` (an empty name: by what recognises it)."""
    try:
        with limited(PATIENCE):
            yield from list(_failures(data, reader, writers, media, depth, watch or Watch()))
    except TooSlow as error:
        yield Failure("hangs", place_of(error), str(error))


def _failures(
    data: bytes, reader: str, writers: list[str], media: list[str], depth: Depth, watch: Watch
) -> Iterator[Failure]:
    """The same, however long it takes."""
    start = process_time()
    try:
        records, said = watch.records, watch.said = read(data, reader or None)
    except TooSlow:
        raise
    except Exception as error:
        yield Failure("raises", place_of(error), f"read {reader}: {error}")
        return
    taken = process_time() - start
    if taken > GRACE + SECONDS * SLOWER.get(reader, 1.0) * len(data) / 100_000:
        yield Failure("slow", f"read {reader}", f"{taken:.2f} s for {len(data)} bytes")
    yield from _of_findings(said, records, reader)
    if not records:
        return
    if depth.twice and read(data, reader or None) != (records, said):
        yield Failure("differs", f"read {reader}", "the second run gives something else")
    for writer in writers:
        yield from _guarded(f"write {writer}", lambda writer=writer: list(_of_writer(records, writer, depth)))
        watch.done.append(f"write {writer}")
    for medium in media:
        yield from _guarded(f"cite {medium}", lambda medium=medium: list(_of_medium(records, medium)))
        watch.done.append(f"cite {medium}")


def _guarded(what: str, work: Callable[[], list[Failure]]) -> list[Failure]:
    try:
        return work()
    except Refused as error:
        return [Failure("refused", what, str(error))]
    except CyberdipError as error:
        return [Failure("gives up", what, str(error))]
    except TooSlow:
        raise
    except Exception as error:
        return [Failure("raises", f"{what}: {place_of(error)}", str(error))]


def read(data: bytes, reader: str | None) -> tuple[list[Record], list[Diagnostic]]:
    """The records of an input and the findings; what ends the reading is a finding, too."""
    said: list[Diagnostic] = []
    records: list[Record] = []
    try:
        for record in cyberdip_cli.read(data, reader, sink=said.append):
            records.append(record)
    except CyberdipError as error:
        said.append(error.diagnostic)
    return records, said


def _of_findings(said: list[Diagnostic], records: list[Record], reader: str) -> Iterator[Failure]:
    for finding in said:
        line = str(finding)
        if not line.isprintable() or len(line) > LONGEST_FINDING:
            yield Failure("unprintable", f"{reader} {finding.code}", line[:100])
    if not records and not any(finding.severity == ERROR for finding in said):
        yield Failure("silent", reader, "no record and no error")
    if any(not record.id for record in records):
        yield Failure("nameless", reader, "a record has no id")


def _of_writer(records: list[Record], writer: str, depth: Depth) -> Iterator[Failure]:
    said: list[Diagnostic] = []
    start = process_time()
    text = written(records, writer, said)
    taken = process_time() - start
    if taken > GRACE + SECONDS * len(text) / 100_000:
        yield Failure("slow", f"write {writer}", f"{taken:.2f} s for {len(text)} characters")
    if depth.twice and written(records, writer, []) != text:
        yield Failure("differs", f"write {writer}", "the second run gives something else")
    lost = sum(finding.severity == ERROR for finding in said)
    text = text.encode("utf-8", "replace").decode()
    if writer in COUNTS:
        COUNTS[writer](text, len(records) - lost)
    if depth.judged and writer in JUDGES:
        JUDGES[writer](text, len(records) - lost)
    if depth.judged and writer in ROUND_TRIPS:
        yield from _of_generations(text, writer, len(records) - lost)


def written(records: list[Record], writer: str, said: list[Diagnostic]) -> str:
    return "".join(cyberdip_cli.write(records, writer, sink=said.append))


def _of_generations(text: str, writer: str, wanted: int) -> Iterator[Failure]:
    """Read again there are as many records, and what they are written as is written the same from then on."""
    reader = READ_AS.get(writer, writer)
    again, said = read(text.encode(), reader)
    lost = sum(finding.severity == ERROR for finding in said)
    if len(again) + lost != wanted and (again or not lost):
        yield Failure("records", f"{writer} read again", f"{len(again)} and {lost} errors of {wanted}")
        return
    first, second = "", written(again, writer, [])
    for _ in range(SETTLES.get(writer, 1)):
        first, second = second, written(read(second.encode("utf-8", "replace"), reader)[0], writer, [])
    if first != second:
        yield Failure("generations", writer, _difference(first, second))


def _difference(first: str, second: str) -> str:
    for one, other in zip(first.split("\n"), second.split("\n"), strict=False):
        if one != other:
            return f"{one[:140]!r} became {other[:140]!r}"
    return "the end differs"


def _of_medium(records: list[Record], medium: str) -> Iterator[Failure]:
    start = process_time()
    few = records[:40]
    "".join(_rendered(few, medium))
    taken = process_time() - start
    size = sum(len(str(record)) for record in few)
    if taken > GRACE + SECONDS * 3 * size / 100_000:
        yield Failure("slow", f"cite {medium}", f"{taken:.2f} s for records of {size} characters")


def _rendered(records: list[Record], medium: str) -> Iterator[str]:
    from cyberdip_cli.protocols import CiteOptions, MediumOptions

    citations = registry.get("engines", "csl").cite(records, CiteOptions("apa"), ignore)
    for part in registry.get("media", medium).render(citations, MediumOptions()):
        yield part if isinstance(part, str) else ""
