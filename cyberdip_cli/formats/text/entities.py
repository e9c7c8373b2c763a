"""Character references of HTML and XML (``&amp;``, ``&#233;``), which databases leave in the texts of their
exports, escaped once or several times over. Source: HTML, "Named character references" and "Numeric character
reference end state"."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

COMMON = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\u00a0"}
LONGEST = 32
"""Characters of a reference before its semicolon."""
_REFERENCE = Pattern(r"&(?:([A-Za-z][A-Za-z0-9]{1,30})|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));")
_OPEN = Pattern(r"[#A-Za-z0-9]*")


def unescape(text: str) -> str:
    """Character references resolved until none is left, in linear time: what is read from the result again is
    the same. Unknown names, and numbers of characters that no text has, stay as they are.

    >>> unescape("R&amp;D &#8211; &unknown; AT&T &amp;amp;lt; &copy=1"), unescape("&am&#112;;")
    ('R&D – &unknown; AT&T < &copy=1', '&')
    """
    if ";" not in text or "&" not in text:
        return text
    once = _REFERENCE.sub(_character, text)
    if once == text or ";" not in once or "&" not in once:
        return once
    return _Reduction().of(once)


def _character(found: re.Match[str]) -> str:
    if name := found[1]:
        return COMMON.get(name) or _named(name) or found[0]
    return _numbered(int(found[2]) if found[2] else int(found[3], 16), found[0])


def _named(name: str) -> str:
    from html.entities import html5

    return html5.get(f"{name};", "")


def _numbered(number: int, reference: str) -> str:
    """The character of a number, of which those from 128 to 159 mean Windows-1252."""
    from html import unescape as resolve

    if number in (9, 10, 13):
        return " "
    if number < 32 or 0xD800 <= number < 0xE000 or number > 0x10FFFF:
        return reference
    return resolve(reference) or reference


class _Reduction:
    """Resolves what becomes a reference by resolving another one. ``open`` are stretches that begin with
    ``&`` and may yet become references, the innermost last; nothing of ``done`` can."""

    __slots__ = ("done", "open")

    def __init__(self) -> None:
        self.done: list[str] = []
        self.open: list[str] = []

    def of(self, text: str) -> str:
        """The text without references."""
        first, *others = text.split(";")
        self._add(first)
        for part in others:
            self._close()
            self._add(part)
        self._settle()
        return "".join(self.done)

    def _add(self, text: str) -> None:
        """Puts text without a semicolon behind what there is."""
        before, *begun = text.split("&")
        self._extend(before)
        for part in begun:
            self.open.append("&")
            self._extend(part)

    def _extend(self, text: str) -> None:
        if self.open and len(self.open[-1]) + len(text) <= LONGEST and _OPEN.fullmatch(text):
            self.open[-1] += text
        elif text:
            self._settle()
            self.done.append(text)

    def _settle(self) -> None:
        self.done += self.open
        self.open.clear()

    def _close(self) -> None:
        """Adds a semicolon, which may end a reference, whose character may be a semicolon again."""
        while self.open:
            reference = f"{self.open[-1]};"
            found = _REFERENCE.fullmatch(reference)
            character = _character(found) if found else reference
            if character == reference:
                break
            self.open.pop()
            if character != ";":
                self._add(character)
                return
        self._settle()
        self.done.append(";")
