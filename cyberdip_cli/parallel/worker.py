"""A worker process: a byte range to records, their keys from the parent, their text to the parent."""

from __future__ import annotations

import io

from .. import registry
from ..diagnostics import ERROR, CyberdipError, Diagnostic, InputError
from ..keyring import Keyring
from ..source import HEAD_BYTES, Head, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection

    from ..model import Record
    from ..protocols import ReadOptions, Traced, WriteOptions
    from .ranges import Range

    Options = tuple[ReadOptions, WriteOptions]

COLLECT_AFTER = 1 << 18
"""Objects after which a worker looks for garbage: it holds all records of a range, and going through them
again and again costs a tenth of its time."""


def work(
    connection: Connection,
    to: str,
    options: Options,
    patterns: tuple[str | None, str | None],
    inherited: Sequence[Connection],
) -> None:
    """A worker's life: a range, its keys, its text, and again. An interrupt is the parent's to handle.

    ``patterns``: of all keys, and of those of records without one. Closes ``inherited``, the parent's ends of
    pipes that came with the fork: while a worker holds one, no worker learns that the parent is gone."""
    import gc
    import signal

    gc.set_threshold(COLLECT_AFTER)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for theirs in inherited:
        theirs.close()
    keyring = Keyring(patterns[0], default=patterns[1])
    writer = registry.get("writers", to)
    keyring.suit(writer, options[1])
    try:
        while True:
            part = RangeRecords(connection.recv(), options[0], keyring)
            connection.send(("keys", [keyring.base(item.record) for item in part.traced], part.lines))
            keys = connection.recv()
            text = "".join(writer.write(part.records(keys), options[1], part.writing))
            connection.send(("text", (text, part.written), part.diagnostics()))
    except (EOFError, ConnectionError):
        return  # the parent is done, or gone
    except Exception as error:
        connection.send(("failed", *_failure(error)))


def _failure(error: Exception) -> tuple[Diagnostic, int]:
    """What ended a worker, as a diagnostic and an exit status."""
    if isinstance(error, CyberdipError):
        return error.diagnostic, error.status
    from ..reporting import request

    message = f"a bug in cyberdip: {type(error).__name__}: {error}"
    return Diagnostic(ERROR, "bug", message, f"{request()}; it may show its place without --jobs"), 1


class RangeRecords:
    """The records of one range and what is said about them."""

    def __init__(self, span: Range, options: ReadOptions, keyring: Keyring) -> None:
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
        self.keyring = keyring
        self.lines = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
        self.findings: list[tuple[int, int, Diagnostic]] = []
        self.at = 0
        self.line: int | None = None
        self.record: str | None = None
        self.written = 0
        self.traced: list[Traced] = []
        reader = registry.get("readers", name)
        source = Source(path, io.BytesIO(data))
        source.head = Head(path, head)  # what is decided by the beginning of an input is decided by its own
        for item in reader.trace(source, options, self.reading):
            self.traced.append(item)

    def records(self, keys: list[str]) -> Iterator[Record]:
        """The records with the keys they were given; a key of the input that was taken is a warning, as in
        :class:`~.keyring.Keyring`."""
        traced, self.traced = (
            self.traced,
            [],
        )  # the writer may hold on to this part by its sink, not to the records
        for at, (item, key) in enumerate(zip(traced, keys, strict=True)):
            record = item.record
            self.at, self.line, self.record = at, item.line or None, key
            if key != record.id:
                if told := self.keyring.renamed(record, key):
                    self.record = record.id
                    self.writing(told)
                    self.record = key
                record = record.with_id(key)
            yield record
            self.written += 1

    def reading(self, diagnostic: Diagnostic) -> None:
        """The Sink of the reader."""
        self.findings.append((len(self.traced), 0, diagnostic))

    def writing(self, diagnostic: Diagnostic) -> None:
        """The Sink of the writer: adds the record at hand."""
        if diagnostic.line is None:
            diagnostic = diagnostic.replace(line=self.line, record=diagnostic.record or self.record)
        self.findings.append((self.at, 1, diagnostic))

    def diagnostics(self) -> list[Diagnostic]:
        """All that was said, in the order in which one process says it: what reading a record finds, then
        what writing it does."""
        return [diagnostic for _, _, diagnostic in sorted(self.findings, key=lambda entry: entry[:2])]
