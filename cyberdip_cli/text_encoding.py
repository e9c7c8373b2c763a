"""Names and signs of text encodings: byte-order marks, declared names, what is no UTF-8."""

from __future__ import annotations

import codecs

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
