"""Packed inputs: gzip, xz and zip, a member at a time, never larger than they may be.

Nothing is unpacked to disk but what comes through a pipe, which has to be gone through twice: once to know
how large it is. A damaged archive gives the records before the damage, and is told."""

from __future__ import annotations

import io

from .diagnostics import InputError
from .patterns import Pattern
from .source import Head, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO
    from zipfile import ZipFile, ZipInfo

KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b\x08", "gzip"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"PK\x03\x04", "zip"),
)
"""First bytes -> kind of packing."""
ENDINGS = {"gzip": (".gz", ".gzip"), "xz": (".xz",)}
MOST = 4 << 30
"""Bytes that an input may unpack to."""
FACTOR = 200
"""How many times its packed size an input may have: text packs to a fifth or a tenth, what is beyond is
made to fill a disk."""
BLOCK = 1 << 20
OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/container.xml")
"""Members of documents that happen to be zip archives."""
SOURCES = Pattern(r"customXml/item\d{1,4}\.xml")
BIBLIOGRAPHY = b"officeDocument/2006/bibliography", b"ooxml/officeDocument/bibliography"
"""Where a Word document keeps its sources, and what they say of themselves (ISO 29500-1, shared
bibliography)."""


def kind_of(data: bytes) -> str:
    """``"gzip"``, ``"xz"``, ``"zip"`` or ``""``."""
    return next((kind for magic, kind in KINDS if data.startswith(magic)), "")


class Unpacked(io.RawIOBase):
    """What a packed stream holds. Damage ends it, and is remembered as ``damage``."""

    def __init__(self, stream: io.BufferedIOBase) -> None:
        self.stream = stream
        self.damage: str | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.take(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def take(self, size: int) -> bytes:
        """Up to ``size`` bytes, as many as are at hand before damage; none at the end or behind it."""
        from lzma import LZMAError
        from zipfile import BadZipFile
        from zlib import error as zlib_error

        try:
            return b"" if self.damage else self.stream.read1(size)
        except (EOFError, LZMAError, BadZipFile, zlib_error, OSError) as error:
            self.damage = str(error) or "cut off"
            return b""


class Member:
    """A context that holds a :class:`Source` over what is packed. InputError for what is too large, and at
    its end for what is damaged."""

    __slots__ = ("archive", "called", "encoding", "limit", "name", "unpacked")

    def __init__(
        self, archive: Archive, name: str, called: str | ZipInfo, encoding: str | None, limit: int
    ) -> None:
        self.archive = archive
        self.name = name
        self.called = called
        self.encoding = encoding
        self.limit = limit

    def __enter__(self) -> Source:
        size = 0
        measured = Unpacked(self.archive.open(self.called))
        while block := measured.take(BLOCK):
            size += len(block)
            if size > self.limit:
                raise too_large(self.name, self.limit)
        self.unpacked = Unpacked(self.archive.open(self.called))
        source = Source(self.name, io.BufferedReader(self.unpacked, BLOCK), self.encoding)
        called = self.called if isinstance(self.called, str) else self.called.filename
        source.head = Head(called, source.head.data, self.encoding)
        return source

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None and self.unpacked.damage:
            message = f"the archive is damaged or cut off: {self.unpacked.damage}"
            raise InputError("damaged-archive", message, "what stands before the damage is read", self.name)


def too_large(name: str, limit: int) -> InputError:
    """What is refused, with how to have it read all the same."""
    message = f"it unpacks to more than {limit:,} bytes"
    return InputError("too-large", message, "if that is right, raise --max-unpacked", name)


class Refused:
    """A context that cannot be entered."""

    __slots__ = ("error",)

    def __init__(self, error: InputError) -> None:
        self.error = error

    def __enter__(self) -> Source:
        raise self.error

    def __exit__(self, *_: object) -> None:
        return None


class Archive:
    """An opened archive of a ``kind`` with ``size`` packed bytes; ``open(called)`` begins a member from
    its start."""

    def __init__(self, kind: str, stream: BinaryIO) -> None:
        self.kind = kind
        self.stream = stream
        self.size = stream.seek(0, io.SEEK_END)
        self.zip: ZipFile | None = None

    def open(self, called: str | ZipInfo) -> io.BufferedIOBase:
        self.stream.seek(0)
        if self.kind == "gzip":
            import gzip

            return gzip.GzipFile(fileobj=self.stream)
        if self.kind == "xz":
            import lzma

            return lzma.LZMAFile(self.stream)
        assert self.zip is not None
        return self.zip.open(called)  # type: ignore[return-value]

    def members(self, path: str) -> Iterator[tuple[str, str | ZipInfo, int]]:
        """(name to show, the member, packed bytes) of each: two of one name are two; InputError for what is
        no archive of records."""
        if self.kind != "zip":
            ending = next((end for end in ENDINGS[self.kind] if path.lower().endswith(end)), "")
            yield path, path[: len(path) - len(ending)], self.size
            return
        import zipfile

        try:
            self.zip = zipfile.ZipFile(self.stream)
            infos = self.zip.infolist()
        except (zipfile.BadZipFile, OSError) as error:
            raise InputError(
                "damaged-archive", f"the zip archive cannot be read: {error}", "pack it again", path
            ) from None
        for info in self._held(infos, path):
            if info.flag_bits & 1:
                raise InputError(
                    "unread-format", f"{info.filename} is encrypted", "unpack it with its password", path
                )
            yield f"{path}:{info.filename}", info, info.compress_size

    def _cites(self, info: ZipInfo) -> bool:
        """Whether a member is a list of sources."""
        import zipfile
        import zlib

        try:
            with self.open(info.filename) as member:
                head = member.read(2000)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
            return False
        return any(mark in head for mark in BIBLIOGRAPHY)

    def _held(self, infos: Sequence[ZipInfo], path: str) -> list[ZipInfo]:
        """The members that are files; of an Office document the sources of Word. InputError where there are
        none."""
        if any(info.filename in OFFICE for info in infos):
            sources = [info for info in infos if SOURCES.fullmatch(info.filename) and self._cites(info)]
            if not sources:
                message = "an Office document (docx, xlsx, epub) without sources of Word: not read"
                raise InputError("unread-format", message, "save it as text or CSV", path)
            return sources
        held = [
            info
            for info in infos
            if not info.is_dir() and not info.filename.startswith("__MACOSX/") and info.file_size
        ]
        if not held:
            raise InputError("empty-input", "the archive holds no files", "check where it comes from", path)
        return held


def opened(
    path: str, stream: BinaryIO, kind: str, encoding: str | None, most: int | None
) -> Iterator[tuple[str, Member | Refused]]:
    """Each member of a packed input with the context that opens it. ``most``: bytes that the user allows."""
    archive = Archive(kind, stream)
    try:
        for name, called, packed in archive.members(path):
            limit = most if most is not None else min(MOST, max(packed, 1) * FACTOR)
            yield name, Member(archive, name, called, encoding, limit)
    except InputError as error:
        yield path, Refused(error)


def spooled(stream: BinaryIO) -> BinaryIO:
    """What comes through a pipe, in a file without a name."""
    from shutil import copyfileobj
    from tempfile import TemporaryFile

    file = TemporaryFile()
    copyfileobj(stream, file)
    return file


SIZES = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}


def size_of(text: str) -> int | None:
    """Bytes of ``500M``, ``8G``, ``1000000``; None for another text.

    >>> size_of("8G"), size_of("500 MB"), size_of("much")
    (8589934592, 524288000, None)
    """
    digits = text.strip().rstrip("bBiI").rstrip()
    unit = digits[-1:].lower() if digits[-1:].isalpha() else ""
    number = digits[: len(digits) - len(unit)].strip()
    return int(number) * SIZES[unit] if number.isdecimal() and unit in SIZES else None
