"""Control characters in a document: no bibliographic format has a place for them, and a terminal that shows
the document obeys them."""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic
from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...diagnostics import Sink

_CONTROL = Pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Unicode's category Cc without tab and line feed."""
CONTROLS = bytes((*range(9), *range(0x0B, 0x20), 0x7F))
"""Those of ASCII; in UTF-8 the others begin with :data:`LATIN`."""
LATIN = b"\xc2"
"""What U+0080 to U+00BF begin with in UTF-8."""
BREAKS = frozenset("\x0b\x0c\r\x1c\x1d\x1e\x85")
"""Those that part words: a blank takes their place."""
_ODD_IN_JSON = Pattern("[\x7f-\x9f\u2028\u2029]")
IN_JSON = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}
"""What JSON may hold as it is, and programs that read it line by line, or show it, may not."""


def has_controls(text: str) -> bool:
    """Whether there are control characters in a text."""
    data = text.encode("utf-8", "surrogatepass")  # bytes are sifted many times faster than characters
    return (len(data.translate(None, CONTROLS)) < len(data) or LATIN in data) and _CONTROL.search(
        text
    ) is not None


def without(text: str, sink: Sink) -> str:
    r"""``text``, one record's part of a document, without control characters; that it had some is a WARNING.

    >>> without("title = {M\x1b[31maps\x0cof}\n", lambda diagnostic: print(diagnostic.code))
    control-characters
    'title = {M[31maps of}\n'
    """
    if not has_controls(text):
        return text
    sink(
        Diagnostic(
            WARNING,
            "control-characters",
            "control characters stand in the record",
            "they are left out; the JSON formats keep them",
        )
    )
    return replaced(text)


def replaced(text: str) -> str:
    """``text`` without control characters; those that part words leave a blank.

    >>> replaced("a\x1b b\x0cc")
    'a b c'
    """
    return _CONTROL.sub(lambda found: " " if found[0] in BREAKS else "", text)


def escaped(json: str) -> str:
    """JSON text with the control characters that JSON lets stand as escapes: the same document."""
    data = json.encode("utf-8", "surrogatepass")
    if (LATIN not in data and b"\x7f" not in data and b"\xe2\x80" not in data) or not _ODD_IN_JSON.search(
        json
    ):
        return json
    return json.translate(IN_JSON)
