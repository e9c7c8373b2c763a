"""Opening inputs: files, standard input, the clipboard. The only place that opens what is read."""

from __future__ import annotations

import io
import os
import stat
import sys

from .diagnostics import InputError
from .source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from typing import Any, BinaryIO

STDIN = "-"
CLIPBOARD = "clipboard"
LONGEST_PATH = 4096
BUFFER = 1 << 16


class Opened:
    """A context that holds a :class:`Source` over an opened input and closes it."""

    __slots__ = ("encoding", "name", "stream")

    def __init__(self, name: str, encoding: str | None) -> None:
        self.name = name
        self.encoding = encoding

    def __enter__(self) -> Source:
        if self.name == STDIN and sys.stdin is None:
            raise InputError("not-readable", "standard input is closed", "name a file")
        try:
            self.stream = sys.stdin.buffer if self.name == STDIN else _as_it_is(open_file(self.name))
            return Source(self.name, self.stream, self.encoding)
        except OSError as error:
            raise unreadable(self.name, error) from None

    def __exit__(self, *_: object) -> None:
        if self.name != STDIN and hasattr(self, "stream"):
            self.stream.close()


def open_file(path: str) -> BinaryIO:
    """A file opened for reading; InputError for a folder."""
    stream = open(path, "rb")
    if stat.S_ISDIR(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise IsADirectoryError(21, "Is a directory", path)
    return stream


class _UpToNow(io.RawIOBase):
    """A file up to the size that it had when it was opened: one that grows meanwhile, perhaps by what is
    written because of it (``convert a.ris -t ris >> a.ris``), comes to an end."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self.stream = stream
        self.size = size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.stream.tell()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self.stream.seek(offset, whence)

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.stream.read(max(0, min(len(buffer), self.size - self.stream.tell())))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.stream.close()
        super().close()


def _as_it_is(stream: BinaryIO) -> BinaryIO:
    """The stream, bounded where it is a file with a size (those of ``/proc`` have none)."""
    known = os.fstat(stream.fileno())
    if not stat.S_ISREG(known.st_mode) or not known.st_size:
        return stream
    return io.BufferedReader(_UpToNow(stream, known.st_size), BUFFER)


def without_records(name: str | None = None, text: object = None) -> InputError:
    """The error of an input in which there is no record and no error; ``text`` that is a file's path gets
    the advice to read that."""
    if isinstance(text, str) and len(text) < LONGEST_PATH and "\n" not in text and os.path.isfile(text):
        return InputError("no-records", "this is the path of a file", "read(Path(path)) opens it", name)
    hint = "paste the whole record page, a finished reference, or a RIS or BibTeX export: a bare DOI is none"
    return InputError("no-records", "no record found in it", hint, name)


class Given:
    """A context that holds a :class:`Source` over what a caller in Python has: text, bytes, a path, an open
    file (which stays open)."""

    __slots__ = ("_encoding", "_opened", "_text")

    def __init__(self, text: object, encoding: str | None) -> None:
        self._text = text
        self._encoding = encoding
        self._opened: AbstractContextManager[Source] | None = None

    def __enter__(self) -> Source:
        text = self._text
        if isinstance(text, os.PathLike):
            self._opened = _alone(os.fspath(text), self._encoding)
            return self._opened.__enter__()
        name = "text"
        if not isinstance(text, str | bytes) and hasattr(text, "read"):
            name = str(getattr(text, "name", name))
            if isinstance(text, io.BufferedReader | io.RawIOBase):
                return Source(name, text, self._encoding)  # type: ignore[arg-type]
            text = text.read()
        if isinstance(text, str):
            return Source.from_text(text, name)
        if not isinstance(text, bytes | bytearray | memoryview):
            raise TypeError(f"text, bytes, a path or an open file can be read, not {type(text).__name__}")
        return Source(name, io.BytesIO(text), self._encoding)

    def __exit__(self, *raised: Any) -> None:
        if self._opened is not None:
            self._opened.__exit__(*raised)


def _alone(path: str, encoding: str | None) -> AbstractContextManager[Source]:
    """The context that opens a file, or the one member of a packed one; InputError where it has several."""
    kind = _packing(path)
    if not kind:
        return Opened(path, encoding)
    from . import packed

    members = list(packed.opened(path, open_file(path), kind, encoding, None))
    if len(members) > 1:
        message = f"the archive holds {len(members)} files"
        raise InputError("several-members", message, "unpack it and read one after the other", path)
    return members[0][1]


def size(paths: Sequence[str]) -> int:
    """The bytes of all ``paths``; 0 where one is no file whose size is known (standard input, a pipe). What
    is missing has none."""
    total = 0
    for path in paths or (STDIN,):
        try:
            known = os.stat(path) if path != STDIN else None
        except OSError:
            continue
        if known is None or not stat.S_ISREG(known.st_mode):
            return 0
        total += known.st_size
    return total


def unreadable(path: str, error: OSError) -> InputError:
    """The diagnostic for an input that cannot be opened."""
    if isinstance(error, FileNotFoundError):
        hint = "check the name" if os.path.dirname(path) in ("", ".") else "check the path"
        if path.startswith(("http://", "https://", "10.", "doi:")):
            hint = "nothing is fetched from the network: save the record page and name its file"
        return InputError("no-such-file", "no such file", hint, path)
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):
        return InputError(
            "is-a-folder", "this is a folder", f"name its files: {os.path.join(path, '*')}", path
        )
    if isinstance(error, PermissionError):
        return InputError("not-readable", "no permission to read it", "check its owner and mode", path)
    return InputError("not-readable", f"cannot be read: {error.strerror or error}", None, path)


def opened(
    names: Sequence[str], encoding: str | None, max_unpacked: int | None = None
) -> Iterator[tuple[str, AbstractContextManager[Source]]]:
    """Each input with the context that opens it, in order; of a packed one each member. ``max_unpacked``:
    bytes that a member may have; None for what :mod:`.packed` allows."""
    for name in names or (STDIN,):
        kind = _packing(name)
        if not kind:
            yield name, Opened(name, encoding)
            continue
        from . import packed

        stream = packed.spooled(sys.stdin.buffer) if name == STDIN else open_file(name)
        try:
            yield from packed.opened(name, stream, kind, encoding, max_unpacked)
        finally:
            stream.close()


def _packing(name: str) -> str:
    """How an input is packed, by its first bytes; "" for one that is not, or that cannot be read twice."""
    try:
        if name == STDIN:
            data = _start(sys.stdin.buffer)
        elif stat.S_ISREG(os.stat(name).st_mode):
            with open(name, "rb") as stream:
                data = stream.read(6)
        else:
            return ""
    except (OSError, AttributeError, ValueError):
        return ""
    if not data.startswith((b"\x1f\x8b", b"\xfd7zXZ", b"PK\x03\x04")):
        return ""
    from .packed import kind_of

    return kind_of(data)


def _start(stream: Any) -> bytes:
    """The first bytes of a stream that are still to be read."""
    if hasattr(stream, "peek"):
        return bytes(stream.peek(6))
    data: bytes = stream.read(6)
    stream.seek(-len(data), io.SEEK_CUR)
    return data
