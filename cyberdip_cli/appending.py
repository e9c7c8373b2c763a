"""``--append``: what has to be true of a file before something is added to its end, and how the two are
joined.

The bytes of the file stay, so what is added has to be in its encoding, its line ends and its format; where
that cannot be, an OutputError says so and the file is as it was."""

from __future__ import annotations

from . import inputs, reader_choice, registry
from .diagnostics import ERROR, NOTE, WARNING, Diagnostic, InputError, OutputError
from .locks import FileLock
from .outputs import Replacement, encode, fingerprint, is_replaceable
from .pipeline import convert, deliver, trace
from .protocols import ReadOptions, ignore
from .source import Head, Source
from .tally import NOTHING_READ, STRICT
from .text_encoding import detect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from .keyring import Keyring
    from .model import Record
    from .pipeline import Reading
    from .protocols import WriteOptions, Writer
    from .tally import Tally

NOTHING = b" \t\r\n\xef\xbb\xbf"
"""Bytes of a file in which there is nothing yet."""
HEAD_BYTES = 65536


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
    waiting = Diagnostic(NOTE, "waiting", "another cyberdip is adding to it", None, output)
    with FileLock(output, lambda: tally.plain(waiting)):
        expected = fingerprint(output)
        old = contents(output)
        if not old.strip(NOTHING):
            return deliver(
                lambda: convert(reading, to, options, keyring, tally), output, tally, strict=strict
            )
        writer = registry.get("writers", to)
        keyring.suit(writer, options)
        name, known = _present(old, output, keyring, tally)
        new = _absent(reading, set(known), keyring, tally)
        added = "".join(writer.write(new, options, tally.writing))
        tally.settle()
        status = tally.status(strict=strict)
        if status in (NOTHING_READ, STRICT) or not tally.records - tally.present:
            return status
        if known:
            check(output, old, name, to, encode(added))
        _replace(output, joined(output, old, added, writer), expected)
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

    damage: Diagnostic | None = None

    def downgraded(diagnostic: Diagnostic) -> None:
        nonlocal damage
        if diagnostic.severity == ERROR:
            damage = diagnostic
            tally.plain(diagnostic.replace(severity=WARNING, path=path))

    source = Source(path, io.BytesIO(old))
    known: set[object] = set()
    try:
        name, reader = reader_choice.reader_for(source.head, tally.plain)
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
    """The records that the file has not, changed as the reading says."""
    new = _keyed(reading, known, keyring, tally)
    return reading.changes.made(new, tally.writing) if reading.changes else new


def _keyed(reading: Reading, known: set[object], keyring: Keyring, tally: Tally) -> Iterator[Record]:
    """The records of which ``known`` holds no identity, with their keys; it holds theirs afterwards."""
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
        tally.written += 1


def contents(path: str) -> bytes:
    """The bytes of the file; nothing where there is none yet. OutputError for one that cannot be read or is
    not in UTF-8 or ASCII-like text."""
    try:
        with inputs.open_file(path) as stream:
            old: bytes = stream.read()
    except FileNotFoundError:
        return b""
    except IsADirectoryError:
        raise OutputError("is-a-folder", "the output is a folder", "name a file in it", path) from None
    except OSError as error:
        message = f"what is in it cannot be read: {error.strerror or error}"
        raise OutputError(
            "not-appended", message, "choose another place with -o, or check owner and mode", path
        ) from None
    if not detect(old[:HEAD_BYTES]).startswith("utf-8"):
        raise OutputError(
            "not-appended",
            "the file is not UTF-8, and what is added would be",
            "save it as UTF-8, or write to a new file",
            path,
        )
    return old


def check(path: str, old: bytes, found: str, to: str, added: bytes) -> None:
    """OutputError when the file, in which the reader ``found`` found records, is in another format than what
    is ``added`` to it."""
    head = Head(path, old[:HEAD_BYTES])
    if found == to or (
        to in registry.builtin_names("readers") and registry.get("readers", to).sniff(head) > 0
    ):
        return
    if reader_choice.reader_for(Head(path, added[:HEAD_BYTES]), ignore)[0] != found:
        raise OutputError(
            "not-appended",
            f"the file is {found}, and {to} cannot be added to it",
            "choose its format with -t, or write to a new file",
            path,
        )


def joined(path: str, old: bytes, text: str, writer: Writer) -> bytes:
    """The bytes of the file with ``text`` after them (or in them, as the format wants), in the file's line
    ends.

    OutputError when the file is in an old code page, and ``text`` is not in ASCII."""
    newline = b"\r\n" if old.count(b"\r\n") * 2 > old.count(b"\n") else b"\n"
    text = text.replace("\r\n", "\n")
    if not text.isascii() and not _is_utf8(old):
        raise OutputError(
            "not-appended",
            "the file is not UTF-8, and what is added would be",
            "add --ascii, or save it as UTF-8",
            path,
        )
    if writer.splice:
        return writer.splice(old, encode(text).replace(b"\n", newline))
    added = encode(writer.frame[1].replace("\r\n", "\n") + text).replace(b"\n", newline)
    return old + (b"" if old.endswith((b"\n", b"\r")) else newline) + added


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
