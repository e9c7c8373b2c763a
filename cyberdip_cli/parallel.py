"""The same document by several processes: byte ranges of large files to workers, their parts joined in the
order of the input.

A worker reads its range and sends the keys its records ask for; this process gives the keys out in order (so
they are the same as without workers), and the worker writes its part of the document. Small inputs, pipes,
and formats whose records cannot be told apart by a glance at the bytes (:attr:`Reader.cut` is None) are not
shared: :func:`plan` says so by returning None."""

from __future__ import annotations

import io
import os

from . import registry
from .citekey import Keyring, renamed
from .diagnostics import ERROR, CyberdipError, Diagnostic, InputError, OutputError, is_repeated
from .inputs import without_records
from .protocols import ignore
from .source import HEAD_BYTES, Head, Source, detect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from typing import Any

    from .diagnostics import Sink
    from .model import Record
    from .protocols import ReadOptions, Traced, WriteOptions

    Range = tuple[str, str, int, int]
    Options = tuple[ReadOptions, WriteOptions]

LEAST_BYTES = 8 << 20
RANGE_BYTES = 2 << 20
CUT_BYTES = 1 << 20
COLLECT_AFTER = 1 << 18
"""Objects after which a worker looks for garbage: it holds all records of a range, and going through them
again and again costs a tenth of its time."""
ASCII_BASED = ("utf-8", "utf-8-sig")


def plan(paths: Sequence[str], format: str | None, options: ReadOptions) -> list[Range] | None:
    """The byte ranges to share out, as (path, reader, first, after last), or None when sharing does not pay
    or cannot be done."""
    try:
        if "-" in paths or options.encoding or sum(os.path.getsize(path) for path in paths) < LEAST_BYTES:
            return None
        return [part for path in paths for part in _ranges(path, format)]
    except (OSError, InputError, _NotShared):
        return None  # the plain way meets the same trouble and says it


class _NotShared(Exception):
    """An input that one process has to read alone."""


def _ranges(path: str, format: str | None) -> Iterator[Range]:
    with open(path, "rb") as stream:
        head = Head(path, stream.read(65536))
        if detect(head.data) not in ASCII_BASED:
            raise _NotShared
        name = format or registry.reader_for(head, ignore)[0]
        cut = registry.get("readers", name).cut
        size = os.fstat(stream.fileno()).st_size
        if cut is None or not size:
            raise _NotShared
        first = 0
        while first < size:
            last = size
            if size - first > RANGE_BYTES + CUT_BYTES:
                stream.seek(first + RANGE_BYTES)
                offset = cut(stream.read(CUT_BYTES))
                if not offset:
                    raise _NotShared
                last = first + RANGE_BYTES + offset
            yield path, name, first, last
            first = last


class Tallied:
    """What the calling side learns while parts come in: ``inputs`` begun, ``records`` read from so many
    bytes, diagnostics told to ``report``."""

    __slots__ = ("inputs", "records", "report")

    def __init__(
        self, report: Sink, inputs: Callable[[str], None], records: Callable[[int, int], None]
    ) -> None:
        self.report = report
        self.inputs = inputs
        self.records = records


def convert(
    ranges: Sequence[Range], to: str, options: Options, keyring: Keyring, jobs: int, told: Tallied
) -> Iterator[str]:
    """The document that one process would write, in larger pieces."""
    writer = registry.get("writers", to)
    head, between, tail = (part.replace("\n", options[1].newline) for part in writer.frame)
    wrote = False
    for text in _parts(ranges, to, options, keyring, min(jobs, len(ranges)), told):
        body = text[len(head) : len(text) - len(tail)]
        if body:
            yield (between if wrote else head) + body
            wrote = True
    yield tail if wrote else "".join(writer.write(iter(()), options[1], ignore))


def _parts(
    ranges: Sequence[Range], to: str, options: Options, keyring: Keyring, jobs: int, told: Tallied
) -> Iterator[str]:
    import multiprocessing
    from multiprocessing.connection import wait

    context = multiprocessing.get_context(
        "fork" if "fork" in multiprocessing.get_all_start_methods() and os.name == "posix" else "spawn"
    )
    crew: list[_Worker] = []
    order = _Order(ranges, keyring, told)
    try:
        for _ in range(jobs):
            crew.append(
                _Worker(context, to, options, keyring.pattern, [worker.connection for worker in crew])
            )
            order.send_next(crew[-1])
        while order.unfinished():
            for connection in wait([worker.connection for worker in crew if worker.at is not None]):
                worker = next(member for member in crew if member.connection is connection)
                order.take(worker, worker.receive())
            order.give_keys()
            yield from order.ready()
    finally:
        for worker in crew:
            worker.stop()


class _Worker:
    """One process and the range it works at. ``others``: this process's ends of the pipes to the workers that
    run already."""

    def __init__(
        self, context: BaseContext, to: str, options: Options, pattern: str | None, others: list[Connection]
    ) -> None:
        self.connection, theirs = context.Pipe()
        inherited = [*others, self.connection] if context.get_start_method() == "fork" else []
        arguments = (theirs, to, options, pattern, inherited)
        self.process = context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        theirs.close()
        self.at: int | None = None

    def send(self, message: Any) -> None:
        try:
            self.connection.send(message)
        except OSError:
            raise _ended() from None

    def receive(self) -> Any:
        try:
            return self.connection.recv()
        except (EOFError, OSError):
            raise _ended() from None

    def stop(self) -> None:
        self.connection.close()
        self.process.terminate()
        self.process.join()


def _ended() -> OutputError:
    return OutputError(
        "not-written",
        "a worker process was ended before its work was done",
        "is there memory enough? try fewer --jobs",
    )


class _Order:
    """Keeps keys and parts in the order of the ranges, whatever order the workers answer in."""

    def __init__(self, ranges: Sequence[Range], keyring: Keyring, told: Tallied) -> None:
        self.ranges = ranges
        self.keyring = keyring
        self.told = told
        self.sent = self.keyed = self.written = 0
        self.asked: dict[int, tuple[_Worker, list[str], int]] = {}
        self.texts: dict[int, tuple[str, list[Diagnostic]]] = {}
        self.lines = 0
        self.offsets: dict[int, int] = {}
        self.known: dict[str, set[tuple[str, str]]] = {}  # what was told once, by path
        self.path: str | None = None
        self.found: dict[str, int] = {}  # records and errors of a path

    def unfinished(self) -> bool:
        return self.written < len(self.ranges)

    def send_next(self, worker: _Worker) -> None:
        """Gives the worker the next range, if there is one."""
        if self.sent < len(self.ranges):
            worker.at = self.sent
            worker.send(self.ranges[self.sent])
            self.sent += 1
        else:
            worker.at = None

    def take(self, worker: _Worker, answer: tuple[str, Any, Any]) -> None:
        """An answer: the keys that a range asks for, or its text. Raises what the worker could not do."""
        kind, first, second = answer
        assert worker.at is not None
        if kind == "failed":
            raise CyberdipError(first, second)
        if kind == "keys":
            self.asked[worker.at] = worker, first, second
        else:
            self.texts[worker.at] = first, second
            self.send_next(worker)

    def give_keys(self) -> None:
        """Keys for every range whose predecessors have theirs."""
        while self.keyed in self.asked:
            worker, bases, lines = self.asked.pop(self.keyed)
            path, _, start, stop = self.ranges[self.keyed]
            if path != self.path:
                self.path, self.lines = path, 0
            self.offsets[self.keyed] = self.lines
            self.lines += lines
            claim = self.keyring.claim
            worker.send([claim(base) for base in bases])
            self.told.records(len(bases), stop - start)
            self.found[path] = self.found.get(path, 0) + len(bases)
            self.keyed += 1

    def ready(self) -> Iterator[str]:
        """The texts whose turn has come; their diagnostics are told first."""
        while self.written in self.texts:
            text, diagnostics = self.texts.pop(self.written)
            path = self.ranges[self.written][0]
            self.told.inputs(path)
            offset = self.offsets.pop(self.written)
            for diagnostic in diagnostics:
                self._tell(diagnostic, path, offset)
                self.found[path] += diagnostic.severity == ERROR
            self.written += 1
            if not self.found[path] and (
                self.written == len(self.ranges) or self.ranges[self.written][0] != path
            ):
                self.told.report(without_records().diagnostic.replace(path=path))
            yield text

    def _tell(self, diagnostic: Diagnostic, path: str, offset: int) -> None:
        if is_repeated(diagnostic, self.known.setdefault(path, set())):
            return
        line = diagnostic.line + offset if diagnostic.line else None
        end = diagnostic.end_line + offset if diagnostic.end_line else None
        self.told.report(diagnostic.replace(path=path, line=line, end_line=end))


def _work(
    connection: Connection, to: str, options: Options, pattern: str | None, inherited: Sequence[Connection]
) -> None:
    """A worker's life: a range, its keys, its text, and again. An interrupt is the parent's to handle.

    Closes ``inherited``, the parent's ends of pipes that came with the fork: while a worker holds one, no
    worker learns that the parent is gone."""
    import gc
    import signal

    gc.set_threshold(COLLECT_AFTER)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for theirs in inherited:
        theirs.close()
    keyring = Keyring(pattern)
    writer = registry.get("writers", to)
    try:
        while True:
            part = _Part(connection.recv(), options[0], keeps_ids=keyring.keeps_ids)
            connection.send(("keys", [keyring.base(item.record) for item in part.traced], part.lines))
            keys = connection.recv()
            text = "".join(writer.write(part.records(keys), options[1], part.writing))
            connection.send(("text", text, part.diagnostics()))
    except (EOFError, ConnectionError):
        return  # the parent is done, or gone
    except Exception as error:
        connection.send(("failed", *_failure(error)))


def _failure(error: Exception) -> tuple[Diagnostic, int]:
    """What ended a worker, as a diagnostic and an exit status."""
    if isinstance(error, CyberdipError):
        return error.diagnostic, error.status
    message = f"a bug in cyberdip: {type(error).__name__}: {error}"
    return Diagnostic(
        ERROR, "bug", message, "please report it with the input; it may show its place without --jobs"
    ), 1


class _Part:
    """The records of one range and what is said about them."""

    def __init__(self, span: Range, options: ReadOptions, *, keeps_ids: bool) -> None:
        path, name, first, last = span
        try:
            with open(path, "rb") as stream:
                head = stream.read(HEAD_BYTES)
                stream.seek(first)
                data = stream.read(last - first)
        except OSError as error:
            raise InputError(
                "not-readable", f"cannot be read any more: {error.strerror or error}", "run again", path
            ) from None
        if len(data) < last - first:
            raise InputError("not-readable", "it became shorter while it was read", "run again", path)
        self.keeps_ids = keeps_ids
        self.lines = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
        self.told: list[tuple[int, int, Diagnostic]] = []
        self.at = 0
        self.line: int | None = None
        self.record: str | None = None
        self.traced: list[Traced] = []
        reader = registry.get("readers", name)
        source = Source(path, io.BytesIO(data))
        source.head = Head(path, head)  # what is decided by the beginning of an input is decided by its own
        for item in reader.trace(source, options, self.reading):
            self.traced.append(item)

    def records(self, keys: list[str]) -> Iterator[Record]:
        """The records with the keys they were given; a key of the input that was taken is a warning, as in
        :class:`~.citekey.Keyring`."""
        traced, self.traced = (
            self.traced,
            [],
        )  # the writer may hold on to this part by its sink, not to the records
        for at, (item, key) in enumerate(zip(traced, keys, strict=True)):
            record = item.record
            self.at, self.line, self.record = at, item.line or None, key
            if key != record.id:
                if self.keeps_ids and record.id:
                    self.record = record.id
                    self.writing(renamed(record.id, key))
                    self.record = key
                record = record.with_id(key)
            yield record

    def reading(self, diagnostic: Diagnostic) -> None:
        """The Sink of the reader."""
        self.told.append((len(self.traced), 0, diagnostic))

    def writing(self, diagnostic: Diagnostic) -> None:
        """The Sink of the writer: adds the record at hand."""
        if diagnostic.line is None:
            diagnostic = diagnostic.replace(line=self.line, record=diagnostic.record or self.record)
        self.told.append((self.at, 1, diagnostic))

    def diagnostics(self) -> list[Diagnostic]:
        """All that was said, in the order in which one process says it: what reading a record finds, then
        what writing it does."""
        return [diagnostic for _, _, diagnostic in sorted(self.told, key=lambda entry: entry[:2])]
