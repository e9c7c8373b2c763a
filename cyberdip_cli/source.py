"""An opened input: its name, its first bytes, and its text as a stream. Decoding happens here and nowhere
else.

Order: a byte-order mark (UTF-8, UTF-16, UTF-32), NUL bytes at every other place (UTF-16 without a mark, what
some shells write), then UTF-8; a text that is not UTF-8 is in the old code page that its letters speak for
(:mod:`.code_pages`), which is reported. A stray byte in UTF-8 is read as Windows-1252 and reported once with
its line. ``encoding`` overrides all of it."""

from __future__ import annotations

import codecs
import io

from .diagnostics import WARNING, Diagnostic, InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from .diagnostics import Sink

    Bytes = bytes
    """What a method of :class:`Source` is called as well."""

HEAD_BYTES = 65536
BLOCK_CHARS = 1 << 18
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def detect(data: bytes) -> str:
    """The codec for ``data`` by its mark or its NUL bytes; "utf-8" when neither speaks."""
    for mark, codec in BOMS:
        if data.startswith(mark):
            return codec
    sample = data[:512]
    if len(sample) >= 4 and b"\0" in sample:
        even, odd = sample[0::2], sample[1::2]
        # scripts other than Latin have NULs beside their spaces and line ends only
        if odd.count(0) > max(1, 40 * even.count(0)) and (b" \0" in sample or b"\n\0" in sample):
            return "utf-16-le"
        if even.count(0) > max(1, 40 * odd.count(0)) and (b"\0 " in sample or b"\0\n" in sample):
            return "utf-16-be"
    return "utf-8"


LABELS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252",
    "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs", "tis-620": "cp874", "iso-8859-11": "cp874", "x-mac-cyrillic": "mac-cyrillic", "macintosh": "mac-roman",
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "unicode": "utf-8", "utf8": "utf-8",
}  # fmt: skip
"""What a declared name means (https://encoding.spec.whatwg.org/#names-and-labels); a page that can be read
far enough to declare UTF-16 is UTF-8."""


def declared_codec(name: str) -> str | None:
    """The codec that a document means by a name in its declaration; None for one that does not exist.

    >>> declared_codec("ISO-8859-1"), declared_codec("UTF8"), declared_codec("klingon")
    ('cp1252', 'utf-8', None)
    """
    name = LABELS.get(name.lower(), name.lower())
    try:
        return codecs.lookup(name).name if is_text_encoding(name) else None
    except LookupError:
        return None


def is_text_encoding(name: str) -> bool:
    """Whether ``name`` is a codec that makes text of bytes: ``cp1251`` is, ``base64``, ``idna`` and
    ``klingon`` are not."""
    try:
        return isinstance(b"a\n".decode(name, "replace"), str)
    except (LookupError, ValueError):
        return False


def unknown_encoding(name: str) -> tuple[str, str, str]:
    """Code, message and hint for an encoding that there is not."""
    return (
        "unknown-encoding",
        f"no encoding is called {name!r}",
        "for example utf-8, cp1252, cp1251, gb18030, shift_jis",
    )


STRAY_BYTES = 3
"""Bytes that are not UTF-8, up to which a text is UTF-8 with an accident in it."""


def old_code_page(data: bytes) -> tuple[str, str] | None:
    """The code page of a text that is not UTF-8, with the reason; ("", "") where no evidence is clear; None
    for UTF-8, also with stray bytes in it.

    >>> old_code_page("Łódź: mapy świata".encode("cp1250")), old_code_page("Zoë, café".encode())
    (('cp1250', 'its letters are those of pl'), None)
    """
    try:
        data[: data.rfind(b"\n") + 1 or len(data)].decode("utf-8")
        return None
    except UnicodeDecodeError:
        pass
    marked = data.decode("utf-8", "surrogateescape")
    bad = sum("\udc80" <= each <= "\udcff" for each in marked)
    if bad * 2 <= sum(each > "\x7f" for each in marked):
        return None
    from .code_pages import guess

    found = guess(data)
    return found or (None if bad <= STRAY_BYTES else ("", ""))


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
    """One input. ``name`` is what diagnostics call it.

    InputError for an ``encoding`` that there is not. Read it once, through one of :meth:`blocks`,
    :meth:`lines`, :meth:`text`, :meth:`bytes`, :meth:`raw_blocks`."""

    __slots__ = ("_encoding", "_stream", "first_line", "head", "name")

    def __init__(self, name: str, stream: BinaryIO, encoding: str | None = None, first_line: int = 1) -> None:
        if encoding and not is_text_encoding(encoding):
            raise InputError(*unknown_encoding(encoding), path=name)
        data = stream.read(HEAD_BYTES)
        self._stream: BinaryIO
        self.name = name
        self.head = Head(name, data, encoding)
        self.first_line = first_line
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
        """The text in blocks of about 256 Ki characters, line ends as LF, without a byte-order mark.

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
        first = True
        while True:
            codecs.register_error(
                "cyberdip-mend", mender
            )  # again for each block: the name is one for all sources that are being read
            try:
                block = reader.read(BLOCK_CHARS)
            except UnicodeError as error:
                reason = f"not {codec}: {getattr(error, 'reason', error)}"
                raise InputError(
                    "bad-encoding", reason, "name the right one with --encoding", self.name, mender.line
                ) from None
            if not block:
                return
            if first:
                block, first = block.removeprefix("\ufeff"), False
                if not block:
                    continue
            mender.passed = block
            yield block
            mender.line += block.count("\n")
            mender.passed = ""

    def lines(self, sink: Sink) -> Iterator[str]:
        """The text line by line, without line ends. Only LF, CRLF and CR end a line (a form feed stays in
        it)."""
        rest = ""
        for block in self.blocks(sink):
            parts = (rest + block).split("\n")
            rest = parts.pop()
            yield from parts
        if rest:
            yield rest

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
