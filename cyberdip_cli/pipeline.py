"""The use cases: open inputs, pick a reader, read, key, write or cite. Yields text; a :class:`Tally` knows
how it went.

Nothing here prints or exits, and nothing knows a format. Everything streams, except what must see the whole:
a bibliography, ``--merge``, ``--strict`` on standard output (spooled to disk) and the file that ``--append``
adds to."""

from __future__ import annotations

from itertools import chain

from . import appending, inputs, registry
from .citekey import Keyring
from .diagnostics import ERROR, NOTE, WARNING, CyberdipError, Diagnostic, InputError, OutputError, UsageError
from .locks import FileLock
from .outputs import Replacement, encode, fingerprint, is_replaceable, stdout, write_text
from .protocols import ReadOptions
from .source import is_text_encoding, unknown_encoding
from .value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from dataclasses import KW_ONLY

    from .diagnostics import Sink
    from .model import Record
    from .protocols import Citation, CiteOptions, Medium, MediumOptions, Reader, Traced, WriteOptions
    from .source import Source

OK, BUG, USAGE, NOTHING_READ, PARTLY_LOST, STRICT, NOT_WRITTEN = range(7)
"""Exit statuses (the table in the README)."""


class Reading(Value):
    """What to read: ``paths`` (``-`` is standard input; none means standard input), ``format`` or None for
    recognition by content, ``options``, ``paste``: the clipboard instead."""

    paths: tuple[str, ...] = ()
    format: str | None = None
    options: ReadOptions = ReadOptions()
    _: KW_ONLY
    paste: bool = False


class Tally:
    """Counts records and diagnostics on their way to the ``sink``, and adds the place where they lack it.
    ``progress``, if there is one, is called with the number of records; :meth:`share` says how far the inputs
    have been read."""

    def __init__(self, sink: Sink, progress: Callable[[int], None] | None = None) -> None:
        self.sink = sink
        self.progress = progress
        self.records = self.inputs = self.present = self.notes = self.warnings = self.errors = 0
        self.size = self.passed = (
            0  # bytes of all inputs, and of those that are done; counted only for ``progress``
        )
        self.source: Source | None = None
        self.path: str | None = None
        self.line: int | None = None
        self.record: str | None = None

    def reading(self, diagnostic: Diagnostic) -> None:
        """The Sink of readers: adds the path."""
        if diagnostic.path is None and self.path is not None:
            diagnostic = diagnostic.replace(path="stdin" if self.path == inputs.STDIN else self.path)
        self._count(diagnostic)

    def writing(self, diagnostic: Diagnostic) -> None:
        """The Sink of all that comes after reading: adds path, line and id of the record at hand."""
        if diagnostic.line is None and diagnostic.path is None and diagnostic.record in (None, self.record):
            diagnostic = diagnostic.replace(line=self.line, record=self.record)
        self.reading(diagnostic)

    def plain(self, diagnostic: Diagnostic) -> None:
        """A Sink that adds nothing: for what concerns no single input."""
        self._count(diagnostic)

    def enter(self, path: str) -> None:
        """Records of this input follow."""
        if path != self.path:
            self.path = path
            self.inputs += 1

    def share(self) -> float | None:
        """How much of the inputs has been read, 0 to 1; None where that cannot be known (a pipe)."""
        if not self.size:
            return None
        return min(1.0, (self.passed + (self.source.place() if self.source is not None else 0)) / self.size)

    def add(self, records: int, size: int) -> None:
        """So many records more, read from so many bytes."""
        self.records += records
        self.passed += size
        if self.progress:
            self.progress(self.records)

    def _count(self, diagnostic: Diagnostic) -> None:
        if diagnostic.severity == ERROR:
            self.errors += 1
        elif diagnostic.severity == WARNING:
            self.warnings += 1
        else:
            self.notes += 1
        self.sink(diagnostic)

    def status(self, *, strict: bool = False) -> int:
        """The exit status by what was counted."""
        if not self.records:
            return NOTHING_READ
        if strict and (self.warnings or self.errors):
            return STRICT
        return PARTLY_LOST if self.errors else OK


def trace(reading: Reading, tally: Tally) -> Iterator[Traced]:
    """The records of all inputs, in order, with their traces. An input that cannot be read is a diagnostic;
    the next one goes on."""
    _check(reading, tally)
    if tally.progress and not reading.paste:
        tally.size = inputs.size(reading.paths)
    contexts = (
        [(inputs.CLIPBOARD, inputs.Pasted())]
        if reading.paste
        else inputs.opened(reading.paths, reading.options.encoding)
    )
    for name, context in contexts:
        tally.path, tally.inputs = name, tally.inputs + 1
        before, errors = tally.records, tally.errors
        try:
            with context as source:
                tally.source = source
                for traced in _open_reader(reading, source, tally).trace(
                    source, reading.options, tally.reading
                ):
                    tally.records += 1
                    tally.line = traced.line or None
                    tally.record = traced.record.id
                    if tally.progress:
                        tally.progress(tally.records)
                    yield traced
            if tally.records == before and tally.errors == errors:
                raise inputs.without_records()
        except InputError as error:
            tally.reading(error.diagnostic)
        except OSError as error:
            tally.reading(inputs.unreadable(name, error).diagnostic)
        tally.path = tally.line = tally.record = tally.source = None
        if tally.size:
            tally.passed += inputs.size((name,))


def _check(reading: Reading, tally: Tally) -> None:
    """UsageError for a format or an encoding that does not exist, before anything is opened. Makes a dialect
    of another package known."""
    if reading.format:
        registry.get("readers", reading.format)
    if reading.options.dialect:
        from .pages.tables.dialect import names

        if reading.options.dialect not in names():
            registry.adopt_dialects(tally.plain)
    if reading.options.encoding and not is_text_encoding(reading.options.encoding):
        raise UsageError(*unknown_encoding(reading.options.encoding))


def _open_reader(reading: Reading, source: Source, tally: Tally) -> Reader:
    if reading.format:
        if not source.head.data.strip():
            raise InputError("empty-input", "there is nothing in it", "check where it comes from")
        reader: Reader = registry.get("readers", reading.format)
        return reader
    if reading.options.dialect:
        dump: Reader = registry.get("readers", "dump")
        page: Reader = registry.get("readers", "html")
        if page.sniff(source.head) > dump.sniff(source.head):
            return page
        if registry.foreign(source.head) is None:
            return dump
    return registry.reader_for(source.head, tally.plain)[1]


def keyed(traced: Iterator[Traced], keyring: Keyring, tally: Tally) -> Iterator[Record]:
    """The records with their citation keys."""
    assign, sink = keyring.assign, tally.writing
    for item in traced:
        record = assign(item.record, sink)
        tally.record = record.id
        yield record


def records(reading: Reading, keyring: Keyring, tally: Tally, *, merge: bool = False) -> Iterator[Record]:
    """The keyed records of all inputs; with ``merge``, those that are the same work joined."""
    if not merge:
        return keyed(trace(reading, tally), keyring, tally)
    from .merge import merge as merged

    return _rekeyed(merged((item.record for item in trace(reading, tally)), tally.reading), keyring, tally)


def _rekeyed(found: Iterator[Record], keyring: Keyring, tally: Tally) -> Iterator[Record]:
    for record in found:
        yield keyring.assign(record, tally.writing)


def convert(
    reading: Reading,
    to: str,
    options: WriteOptions,
    keyring: Keyring,
    tally: Tally,
    *,
    merge: bool = False,
    jobs: int = 1,
) -> Iterator[str]:
    """The document in the format ``to``; with ``jobs``, large files are shared out to as many processes, with
    the same result."""
    writer = registry.get("writers", to)
    if jobs > 1 and reading.paths and not merge:
        _check(reading, tally)
        from . import parallel

        ranges = parallel.plan(reading.paths, reading.format, reading.options)
        if ranges:
            tally.size = sum(last - first for _, _, first, last in ranges)
            told = parallel.Tallied(tally.plain, tally.enter, tally.add)
            return parallel.convert(ranges, to, (reading.options, options), keyring, jobs, told)
    return writer.write(records(reading, keyring, tally, merge=merge), options, tally.writing)  # type: ignore[no-any-return]


def cite(
    reading: Reading, engine: str, options: CiteOptions, keyring: Keyring, tally: Tally
) -> Iterator[Citation]:
    """Citations by an engine. All records are held: a bibliography is sorted and disambiguated as one."""
    chosen = registry.get("engines", engine)
    found = list(records(reading, keyring, tally))
    return iter(chosen.cite(found, options, tally.plain)) if found else iter(())


def render(citations: Iterator[Citation], medium: str, options: MediumOptions) -> Iterator[str]:
    """Citations as text of a medium; no text at all where there are none, but for a medium of data
    (``[]``)."""
    chosen: Medium = registry.get("media", medium)
    first = next(citations, None)
    if first is None and not chosen.whole:
        return iter(())
    return chosen.render(citations if first is None else chain((first,), citations), options)


def deliver(
    document: Callable[[], Iterator[str]], output: str | None, tally: Tally, *, strict: bool = False
) -> int:
    """Writes the document to ``output`` (a path; None or ``-`` is standard output) and returns the exit
    status.

    A file is replaced only when there is something to put there and, with ``strict``, no warning; standard
    output is held back until that is known. ``document`` is called after the output has been opened, so that
    an output that cannot be written costs no reading."""
    if output and output != inputs.STDIN:
        return _deliver_file(document, output, tally, strict=strict)
    if not strict:
        write_text(stdout(), document())
        return tally.status()
    from tempfile import SpooledTemporaryFile

    with SpooledTemporaryFile(1 << 22) as spool:
        write_text(spool, document())  # type: ignore[arg-type]
        status = tally.status(strict=True)
        spool.seek(0)
        while status != STRICT and (block := spool.read(1 << 16)):
            stdout().write(block)
        stdout().flush()
    return status


def _deliver_file(document: Callable[[], Iterator[str]], output: str, tally: Tally, *, strict: bool) -> int:
    replacement = Replacement(output)
    try:
        try:
            write_text(replacement.stream, document())
        except OSError as error:
            raise replacement.failed(error) from None
        status = tally.status(strict=strict)
        if status not in (NOTHING_READ, STRICT):
            replacement.commit()
        return status
    finally:
        replacement.discard()


def append(
    reading: Reading,
    to: str,
    options: WriteOptions,
    keyring: Keyring,
    tally: Tally,
    output: str,
    *,
    strict: bool = False,
) -> int:
    """Adds to ``output`` the records that are not in it (same DOI, ISBN, or title, year and first author);
    its bytes stay. Returns the exit status."""
    if not is_replaceable(output):
        raise OutputError("not-appended", "it is no file that holds records", "leave --append out", output)

    def waiting() -> None:
        tally.plain(Diagnostic(NOTE, "waiting", "another cyberdip is adding to it", None, output))

    with FileLock(output, waiting):
        expected = fingerprint(output)
        old = appending.contents(output)
        if not old.strip(appending.NOTHING):
            return deliver(
                lambda: convert(reading, to, options, keyring, tally), output, tally, strict=strict
            )
        name, known = _present(old, output, keyring, tally)
        writer = registry.get("writers", to)
        added = "".join(writer.write(_absent(reading, set(known), keyring, tally), options, tally.writing))
        status = tally.status(strict=strict)
        if status in (NOTHING_READ, STRICT) or not tally.records - tally.present:
            return status
        if known:
            appending.check(output, old, name, to, encode(added))
        _replace(output, appending.joined(output, old, added, writer), expected)
        return status


def _replace(output: str, content: bytes, expected: tuple[int, ...]) -> None:
    """Puts ``content`` in the place of the file, which has to be what it was when it was read."""
    replacement = Replacement(output)
    try:
        replacement.stream.write(content)
        replacement.commit(expected)
    except OSError as error:
        raise replacement.failed(error) from None
    finally:
        replacement.discard()


def _present(old: bytes, path: str, keyring: Keyring, tally: Tally) -> tuple[str, set[object]]:
    """The reader of the file and the identities of its records; their keys are taken from now on. OutputError
    when its end is damaged."""
    import io

    from .merge import identities
    from .source import Source

    damage: Diagnostic | None = None

    def downgraded(diagnostic: Diagnostic) -> None:
        nonlocal damage
        if diagnostic.severity == ERROR:
            damage = diagnostic
            tally.plain(diagnostic.replace(severity=WARNING, path=path))

    source = Source(path, io.BytesIO(old))
    known: set[object] = set()
    try:
        name, reader = registry.reader_for(source.head, tally.plain)
        last = 0
        for traced in reader.trace(source, ReadOptions(), downgraded):
            known.update(identities(traced.record))
            last = traced.line
            if traced.record.id:
                keyring.claim(traced.record.id)
    except InputError as error:
        raise OutputError("not-appended", error.diagnostic.message, error.diagnostic.hint, path) from None
    if damage is not None and (damage.line or 0) >= last:
        raise OutputError(
            "not-appended",
            "its last record is damaged, and what is added could be lost in it",
            "mend it first",
            path,
        )
    return name, known


def _absent(reading: Reading, known: set[object], keyring: Keyring, tally: Tally) -> Iterator[Record]:
    from .merge import identities

    for item in trace(reading, tally):
        mine = set(identities(item.record))
        if mine & known:
            tally.present += 1
            tally.writing(
                Diagnostic(
                    NOTE,
                    "already-there",
                    f"already in the file: {(item.record.title or 'a record without a title')[:60]!r}",
                )
            )
            continue
        known |= mine
        yield keyring.assign(item.record, tally.writing)


def check(reading: Reading, tally: Tally) -> None:
    """Reads everything and keeps nothing: for the diagnostics."""
    for _ in keyed(trace(reading, tally), Keyring(), tally):
        pass


__all__ = [
    "BUG", "NOTHING_READ", "NOT_WRITTEN", "OK", "PARTLY_LOST", "STRICT", "USAGE", "CyberdipError", "Reading", "Tally",
    "append", "check", "cite", "convert", "deliver", "keyed", "records", "render", "trace",
]  # fmt: skip
