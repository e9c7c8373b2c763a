"""An opened input: its name, its first bytes, and its text as a stream. Decoding happens here and nowhere
else.

Order: a byte-order mark (UTF-8, UTF-16, UTF-32), NUL bytes at every other place (UTF-16 without a mark, what
some shells write), then UTF-8; a text that is not UTF-8 is in the old code page that its letters speak for
(:mod:`.code_pages`), which is reported. A stray byte in UTF-8 is read as Windows-1252 and reported once with
its line. ``encoding`` overrides all of it."""

from __future__ import annotations

import codecs
import io

from .diagnostics import NOTE, WARNING, Diagnostic, InputError
from .text_encoding import detect, is_text_encoding, old_code_page, unknown_encoding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from .diagnostics import Sink

    Bytes = bytes
    """What a method of :class:`Source` is called as well."""

HEAD_BYTES = 65536
BLOCK_CHARS, MOST_CHARS = 1 << 15, 1 << 18


class Head:
    """What sniffing may look at: the input's ``name`` ("-" for stdin), its first 64 KiB as ``data``, and
    ``text``, decoded without complaint."""

    __slots__ = ("_code_page", "_text", "data", "encoding", "name")

    def __init__(self, name: str, data: bytes, encoding: str | None = None) -> None:
        self.name = name
        self.data = data
        self.encoding = encoding
        self._text: str | None = None
        self._code_page: tuple[str, str] | None = None

    @property
    def code_page(self) -> tuple[str, str] | None:
        """What :func:`old_code_page` says of it, where nothing else names an encoding."""
        if self.encoding or detect(self.data) != "utf-8" or self.data.isascii():
            return None
        if self._code_page is None:
            self._code_page = old_code_page(self.data) or ("utf-8", "")
        return None if self._code_page[0] == "utf-8" else self._code_page

    @property
    def codec(self) -> str:
        """The codec that the text is to be read with."""
        return self.encoding or (self.code_page or ("", ""))[0] or detect(self.data)

    @property
    def text(self) -> str:
        if self._text is None:
            self._text = (
                self.data.decode(self.codec, "replace")
                .removeprefix("\ufeff")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
            )
        return self._text


class _Rejoined(io.RawIOBase):
    """The head that was read for sniffing, then the rest of the stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)]
        if data:
            self._head = self._head[len(data) :]
        else:
            data = (
                self._rest.read1(len(buffer))
                if hasattr(self._rest, "read1")
                else self._rest.read(len(buffer))
            )
        buffer[: len(data)] = data
        return len(data)


class Source:
    """One input. ``name`` is what diagnostics call it; ``open_end``, when all was read, the last line if it has
    no end, else 0.

    InputError for an ``encoding`` that there is not. Read it once, through one of :meth:`blocks`,
    :meth:`lines`, :meth:`text`, :meth:`bytes`, :meth:`raw_blocks`."""

    __slots__ = ("_encoding", "_stream", "first_line", "head", "name", "open_end")

    def __init__(self, name: str, stream: BinaryIO, encoding: str | None = None, first_line: int = 1) -> None:
        if encoding and not is_text_encoding(encoding):
            raise InputError(*unknown_encoding(encoding), path=name)
        data = stream.read(HEAD_BYTES)
        self._stream: BinaryIO
        self.name = name
        self.head = Head(name, data, encoding)
        self.first_line = first_line
        self.open_end = 0
        self._encoding = encoding
        if stream.seekable():
            stream.seek(-len(data), io.SEEK_CUR)
            self._stream = stream
        else:
            self._stream = io.BufferedReader(_Rejoined(data, stream), HEAD_BYTES)

    @classmethod
    def from_text(cls, text: str, name: str = "-") -> Source:
        """A source over text that is already decoded."""
        return cls(name, io.BytesIO(text.encode("utf-8", "surrogatepass")), "utf-8")

    def place(self) -> int:
        """How many bytes have been taken from the input; 0 where the input does not say."""
        try:
            return self._stream.tell()
        except (OSError, ValueError):  # a pipe; closed
            return 0

    def bytes(self) -> bytes:
        """All of the input, undecoded."""
        return self._stream.read()

    def raw_blocks(self) -> Iterator[Bytes]:
        """The input in blocks of bytes, undecoded."""
        while block := self._stream.read(HEAD_BYTES):
            yield block

    def blocks(self, sink: Sink, declared: str | None = None) -> Iterator[str]:
        """The text in blocks of 32 Ki characters (in a long line up to 256 Ki), line ends as LF, without a
        byte-order mark.

        ``declared``: the codec that the text names itself, for where neither ``encoding`` nor the first bytes
        speak. Raises InputError for bytes that ``encoding`` cannot read. The stream stays open: its opener
        closes it."""
        codec = self._encoding or detect(self.head.data)
        if declared and not self._encoding and codec == "utf-8":
            codec = declared
        elif self.head.code_page is not None:
            codec = self._old_code_page(sink)
        mender = _Mender(self, sink)
        lenient = self._encoding is None and (codec.startswith("utf-8") or self.head.code_page is not None)
        codecs.register_error("cyberdip-mend", mender)
        reader = io.TextIOWrapper(self._stream, codec, "cyberdip-mend" if lenient else "strict", newline=None)
        try:
            yield from self._decoded(reader, codec, mender)
        finally:
            if not self._stream.closed:
                reader.detach()

    def _old_code_page(self, sink: Sink) -> str:
        """The code page of the text, reported with the first line that shows it; InputError where none is
        clear."""
        codec, reason = self.head.code_page or ("", "")
        data = self.head.data
        ascii_part = len(data) - len(data.lstrip(bytes(range(128))))
        line = self.first_line + data[:ascii_part].count(b"\n")
        hint = "name the right one with --encoding"
        if not codec:
            message = "neither UTF-8 nor clearly in one of the old code pages"
            raise InputError("bad-encoding", message, hint, self.name, line)
        message = f"not UTF-8: read as {codec}, because {reason}"
        sink(Diagnostic(WARNING, "not-utf-8", message, f"if that is wrong, {hint}", self.name, line))
        return codec

    def _decoded(self, reader: io.TextIOWrapper, codec: str, mender: _Mender) -> Iterator[str]:
        first, unended, size = True, False, BLOCK_CHARS
        while True:
            codecs.register_error(
                "cyberdip-mend", mender
            )  # again for each block: the name is one for all sources that are being read
            try:
                block = reader.read(size)
            except UnicodeError as error:
                reason = f"not {codec}: {getattr(error, 'reason', error)}"
                raise InputError(
                    "bad-encoding", reason, "name the right one with --encoding", self.name, mender.line
                ) from None
            if not block:
                self.open_end = mender.line if unended else 0
                return
            # what a reader keeps of a long line is copied with each block
            size = BLOCK_CHARS if "\n" in block else min(size * 2, MOST_CHARS)
            if first:
                block, first = block.removeprefix("\ufeff"), False
                if not block:
                    continue
            mender.passed, unended = block, block[-1] != "\n"
            yield block
            mender.line += block.count("\n")
            mender.passed = ""

    def lines(self, sink: Sink) -> Iterator[str]:
        """The text line by line, without line ends. Only LF, CRLF and CR end a line (a form feed stays in
        it)."""
        held: list[str] = []  # of a line that goes on in the next block
        for block in self.blocks(sink):
            first, *others = block.split("\n")
            held.append(first)
            if others:
                yield "".join(held)
                held = [others.pop()]
                yield from others
        if any(held):
            yield "".join(held)

    def tell_open_end(self, sink: Sink) -> None:
        """Tells that the last line of what was read has no end, for formats in which nothing else shows that a
        file was cut off."""
        if self.open_end:
            hint = "look whether the file is whole"
            sink(Diagnostic(NOTE, "open-end", "the last line has no end", hint, line=self.open_end))

    def text(self, sink: Sink) -> str:
        """All of the text."""
        return "".join(self.blocks(sink))


class _Mender:
    """Error handler for bytes that are not UTF-8: reads them as Windows-1252 and says so once."""

    def __init__(self, source: Source, sink: Sink) -> None:
        self.source = source
        self.sink = sink
        self.line = source.first_line
        self.passed = ""
        self.told = False

    def __call__(self, error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        bad = error.object[error.start : error.end]
        if not self.told:
            self.told = True
            line = self.line + self.passed.count("\n") + error.object[: error.start].count(b"\n")
            message = f"not UTF-8 from here on (byte 0x{bad[0]:02x}); such bytes are read as Windows-1252"
            self.sink(
                Diagnostic(
                    WARNING, "not-utf-8", message, "name the encoding with --encoding", self.source.name, line
                )
            )
        return bad.decode("cp1252", "replace"), error.end
