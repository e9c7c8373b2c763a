r"""Character references of HTML that exports leave in the fields of a ``.bib`` file, as LaTeX."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_REFERENCE = Pattern(
    r"\\?&(?:(amp|lt|gt|quot|apos|nbsp)|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}"
    r"|[A-Za-z](?:grave|acute|circ|tilde|uml|ring|cedil|slash|caron)|(?:AE|ae|OE|oe|sz)lig|[nm]dash|[lr][sd]quo);"
)
_PLAIN = {"amp": "\\&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "~"}
_ESCAPED = {"{": "\\{", "}": "\\}", "\\": "\\textbackslash{}", "\xa0": "~"} | {
    sign: f"\\{sign}" for sign in "$%#&_"
}


def resolved(text: str) -> str:
    r"""The text with characters, escaped for LaTeX, in place of their references.

    >>> print(resolved(r"A &amp; B &#169; &eacute; &#36; AT&T;"))
    A \& B © é \$ AT&T;
    """
    return _REFERENCE.sub(_character, text)


def shielded(text: str) -> str:
    r"""Escaped text in which nothing is taken for a reference when it is read.

    >>> print(shielded(r"A \&amp; B \& C; D"))
    A \&{}amp; B \& C; D
    """
    return _REFERENCE.sub(lambda found: found[0].replace("&", "&{}", 1), text)


def _character(found: re.Match[str]) -> str:
    if found[1]:
        return _PLAIN[found[1]]
    from html import unescape

    reference = found[0].lstrip("\\")
    character = unescape(reference)
    if character == reference or (not character.isprintable() and character != "\xa0"):
        return found[0]
    return _ESCAPED.get(character, character)
