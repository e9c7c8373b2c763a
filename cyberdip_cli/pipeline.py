"""The use cases: open inputs, pick a reader, read, key, write or cite. Yields text; a :class:`Tally` knows
how it went.

Nothing here prints or exits, and nothing knows a format. Everything streams, except what must see the whole:
a bibliography, ``--merge`` and ``--strict`` on standard output (spooled to disk)."""

from __future__ import annotations

from itertools import chain

from . import inputs, plugins, reader_choice, registry
from .diagnostics import WARNING, Diagnostic, InputError, UsageError
from .keyring import Keyring
from .outputs import Replacement, stdout, write_text
from .protocols import ReadOptions
from .source import Head, Source
from .tally import NOTHING_READ, STRICT, Tally
from .text_encoding import is_text_encoding, unknown_encoding
from .value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from dataclasses import KW_ONLY
    from typing import Any

    from .changes import Changes
    from .clipboard import Pasteboard
    from .diagnostics import Diagnostic
    from .merge.preference import Preference
    from .model import Record
    from .protocols import Citation, CiteOptions, Medium, MediumOptions, Traced, WriteOptions


class Reading(Value):
    """What to read: ``paths`` (``-`` is standard input; none means standard input), ``format`` or None for
    recognition by content, ``options``, ``paste``: the clipboard instead, or the ``board`` that was taken
    from it already. ``texts``, where it is given, is filled with what each input holds, as text, by its name.
    ``changes``: what is changed in the records on their way out; ``prefer``: whose value is kept where the
    same work is there twice; ``mark_doubts``: the warnings about a record are noted in it."""

    paths: tuple[str, ...] = ()
    format: str | None = None
    options: ReadOptions = ReadOptions()
    _: KW_ONLY
    paste: bool = False
    board: Pasteboard | None = None
    texts: dict[str, str] | None = None
    changes: Changes | None = None
    prefer: Preference | None = None
    mark_doubts: bool = False


def trace(reading: Reading, tally: Tally) -> Iterator[Traced]:
    """The records of all inputs, in order, with their traces. An input that cannot be read is a diagnostic;
    the next one goes on."""
    _check(reading, tally)
    if reading.paste:
        yield from _counted(inputs.CLIPBOARD, _pasted(reading, tally), tally, mark=reading.mark_doubts)
        return
    if tally.progress:
        tally.size = inputs.size(reading.paths)
    options = reading.options
    for name, context in inputs.opened(reading.paths, options.encoding, options.max_unpacked):
        yield from _counted(name, _opened(context, reading, tally), tally, mark=reading.mark_doubts)
        if tally.size:
            tally.passed += inputs.size((name,))


def _counted(name: str, records: Iterator[Traced], tally: Tally, *, mark: bool) -> Iterator[Traced]:
    """The records of one input, with the tally knowing which is at hand; what ends it is a diagnostic."""
    tally.path, tally.inputs = name, tally.inputs + 1
    before, errors = tally.records, tally.errors
    try:
        for traced in tally.in_turn(records, mark=mark):
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
    tally.path = tally.line = tally.record = tally.source = tally.format = None


def _opened(context: AbstractContextManager[Source], reading: Reading, tally: Tally) -> Iterator[Traced]:
    options = reading.options
    with context as source:
        if reading.texts is not None:
            source = _kept(source, reading, tally.path or source.name)
        tally.source = source
        tally.format, reader = reader_choice.choose(reading.format, options.dialect, source.head, tally.plain)
        yield from reader.trace(source, options, tally.reading)


def _kept(source: Source, reading: Reading, name: str) -> Source:
    """The source again, once its text is kept for who asked for it."""
    from io import BytesIO

    data = source.bytes()
    assert reading.texts is not None
    reading.texts[name] = Head(source.name, data, reading.options.encoding).text
    return Source(source.name, BytesIO(data), reading.options.encoding)


def _pasted(reading: Reading, tally: Tally) -> Iterator[Traced]:
    from . import clipboard, pasted

    board = reading.board or clipboard.paste()
    yield from pasted.trace(board, reading.format, reading.options, tally, reading.texts)


def _check(reading: Reading, tally: Tally) -> None:
    """UsageError for a format or an encoding that does not exist, before anything is opened. Makes a dialect
    of another package known."""
    if reading.format:
        registry.get("readers", reading.format)
    if reading.options.dialect:
        from .pages.tables.dialect import FILE, names

        if reading.options.dialect.endswith(FILE):
            from .pages.reading import forced_dialect

            forced_dialect(reading.options.dialect)
        elif reading.options.dialect not in names():
            plugins.adopt_dialects(tally.plain)
    if reading.options.encoding and not is_text_encoding(reading.options.encoding):
        raise UsageError(*unknown_encoding(reading.options.encoding))


def keyed(traced: Iterator[Traced], keyring: Keyring, tally: Tally, comments: Any = None) -> Iterator[Record]:
    """The records with their citation keys, under which their ``comments`` are kept."""
    assign, sink = keyring.assign, tally.writing
    for item in traced:
        record = assign(item.record, sink)
        if comments is not None:
            comments.name(item.record, record.id or "")
        tally.record = record.id
        yield record
        tally.written += 1


def records(reading: Reading, keyring: Keyring, tally: Tally, *, merge: bool = False) -> Iterator[Record]:
    """The keyed records of all inputs, changed as the reading says; with ``merge``, those that are the same
    work joined."""
    if not merge:
        found = keyed(trace(reading, tally), keyring, tally, reading.options.comments)
    else:
        from .merge import merge as merged

        prefer = reading.prefer

        def rank(record: Record) -> int:
            return prefer.rank(record, tally.path or "", tally.format) if prefer else 0

        joined = merged((item.record for item in trace(reading, tally)), tally.joining, rank)
        if prefer and not prefer.matched and tally.records:
            message, hint = f"no record is of {prefer.wanted!r}", "name a format, a source or an input"
            tally.plain(Diagnostic(WARNING, "nothing-preferred", message, hint))
        found = _rekeyed(joined, keyring, tally)
    return reading.changes.made(found, tally.writing) if reading.changes else found


def _rekeyed(found: Iterator[Record], keyring: Keyring, tally: Tally) -> Iterator[Record]:
    for record in found:
        yield keyring.assign(record, tally.writing)
        tally.written += 1


def _settled(tally: Tally) -> Iterator[str]:
    """Nothing, and the account behind all that was written."""
    tally.settle()
    yield from ()


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
    keyring.suit(writer, options)
    alone = merge or reading.changes or reading.mark_doubts or not plugins.workers_know()
    if jobs > 1 and reading.paths and not alone:
        _check(reading, tally)
        from .parallel.ranges import plan

        ranges = plan(reading.paths, reading.format, reading.options)
        if ranges:
            tally.size = sum(last - first for _, _, first, last in ranges)
            from . import parallel
            from .parallel.order import Progress

            progress = Progress(tally.plain, tally.enter, tally.add, tally.handed)
            document = parallel.convert(ranges, to, (reading.options, options), keyring, jobs, progress)
            return chain(document, _settled(tally))
    document = writer.write(records(reading, keyring, tally, merge=merge), options, tally.writing)
    return chain(document, _settled(tally))


def cite(
    reading: Reading, engine: str, options: CiteOptions, keyring: Keyring, tally: Tally
) -> Iterator[Citation]:
    """Citations by an engine. All records are held: a bibliography is sorted and disambiguated as one."""
    chosen = registry.get("engines", engine)
    found = list(records(reading, keyring, tally))
    return _cited(chosen.cite(found, options, tally.plain), tally) if found else iter(())


def _cited(citations: Iterator[Citation], tally: Tally) -> Iterator[Citation]:
    """The citations, each of which is a record that was written."""
    tally.written = 0
    for citation in citations:
        yield citation
        tally.written += 1
    tally.settle()


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
        if status != STRICT:
            write_text(stdout(), iter(lambda: spool.read(1 << 16), b""))
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


def check(reading: Reading, tally: Tally) -> None:
    """Reads everything and keeps nothing: for the diagnostics."""
    from .marked_doubts import report_marked

    found = (report_marked(traced, tally.writing) for traced in trace(reading, tally))
    for _ in keyed(found, Keyring(), tally):
        pass
    tally.written = 0
