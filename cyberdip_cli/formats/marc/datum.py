"""A field of a MARC record, and the texts of its subfields as they may be read."""

from __future__ import annotations

from ...composition import compose
from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LEADER = "LDR"
"""The tag under which a record's leader stands among its fields."""
NON_SORTING = dict.fromkeys((136, 137, 152, 156))
"""Control characters round words that are not sorted by (ISO 6630, and as UNIMARC and MAB have them)."""
ESCAPES = Pattern(r"\x1b(?:[(),$][!)]?[0-9A-Za-z]|[gpbs])")
"""What is left of MARC-8 in records that were converted without looking at its escape sequences."""
REFERENCES = Pattern(r"&(?:#x([0-9A-Fa-f]{2,6})|#([0-9]{2,7})|(amp|quot|apos|lt|gt));")
"""Characters that MARC-8 has not, as its lossless conversion writes them, and text that was escaped twice."""
NAMED = {"amp": "&", "quot": '"', "apos": "'", "lt": "<", "gt": ">"}


LINKED = {
    "200": {"a": "t", "e": "t", "v": "v"}, "010": {"a": "y"}, "011": {"a": "x"},
    "210": {"a": "c", "c": "n", "d": "d"}, "214": {"a": "c", "c": "n", "d": "d"},
    "215": {"a": "p"}, "700": {"a": "a", "b": "a"}, "710": {"a": "a"}, "225": {"a": "s"}, "205": {"a": "e"},
}  # fmt: skip
"""UNIMARC fields embedded in $1 of a linking field -> subfields of the linking field itself."""


class Datum:
    """A field: ``tag``, indicators ``first`` and ``second`` (" " when blank), ``value`` of a control
    field, ``parts``: (code, text) of its subfields in order, ``lines`` of the input that it came from
    (empty where there are none)."""

    __slots__ = ("first", "lines", "parts", "second", "tag", "value")

    def __init__(
        self,
        tag: str,
        first: str = " ",
        second: str = " ",
        value: str = "",
        parts: Sequence[tuple[str, str]] = (),
        lines: Sequence[int] = (),
    ) -> None:
        self.tag = tag
        self.first = first
        self.second = second
        self.value = value
        self.parts = parts
        self.lines = lines

    def all(self, codes: str) -> list[str]:
        """The texts of the subfields ``codes``, in the field's order."""
        return [text for code, text in self.parts if code in codes and text]

    def one(self, code: str) -> str:
        """The first text of a subfield, "" when there is none."""
        for name, text in self.parts:
            if name == code and text:
                return text
        return ""

    def __repr__(self) -> str:
        return f"Datum({self.tag} {self.first}{self.second} {self.value or list(self.parts)})"


def embedded(datum: Datum) -> list[tuple[str, str]]:
    """The subfields of a UNIMARC linking field, those of fields embedded in $1 under the codes that they
    have without.

    >>> embedded(Datum("463", parts=[("1", "2001 "), ("a", "Lamps"), ("1", "011  "), ("a", "1234-5679")]))
    [('t', 'Lamps'), ('x', '1234-5679')]
    """
    if not any(code == "1" for code, _ in datum.parts):
        return list(datum.parts)
    found: list[tuple[str, str]] = []
    tag = ""
    for code, text in datum.parts:
        if code == "1":
            tag = text[:3]
        elif tag and (name := LINKED.get(tag, {}).get(code)):
            found.append((name, text))
        elif not tag or code in "vp":
            found.append((code, text))
    return found


def composed(text: str) -> str:
    """``text`` as it is meant: letters with their accents as one character, without marks for sorting.

    >>> composed("\\x98Die\\x9c Bru\\u0308cke")
    'Die Brücke'
    """
    text = compose(text)
    if "\x98" in text or "\x88" in text:
        text = text.translate(NON_SORTING)
    return ESCAPES.sub("", text) if "\x1b" in text else text


def resolved(text: str) -> str:
    """``text`` with the characters that its references stand for.

    >>> resolved("&#x4E2D;&#x6587; &amp; caf\\u00e9")
    '中文 & café'
    """
    return REFERENCES.sub(lambda match: NAMED[match[3]] if match[3] else _character(match), text)


def _character(match: object) -> str:
    hexadecimal, decimal = match[1], match[2]  # type: ignore[index]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 31 < code < 0xD800 or 0xDFFF < code < 0x110000 else match[0]  # type: ignore[index]
