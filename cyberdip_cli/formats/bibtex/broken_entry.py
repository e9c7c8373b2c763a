"""One entry by BibTeX's own rules, for those that bibtexparser gives up: braces count even behind a
backslash, quotes end outside braces.

What is broken is read as far as it goes: an open brace ends where a line looks like the next field, a missing
comma or value costs only itself. Source: bibtex.web, sections 224-264 (scanning of fields)."""

from __future__ import annotations

import re

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    Field = tuple[str, str, int]
    Fault = tuple[str, int, bool]

_HEAD = Pattern(r"@\s*(\w+)\s*([{(])\s*")
_KEY = Pattern(r"[^,\s}=]*")
_NAME = Pattern(r"[\s,]*([^\s\"#%'(),={}]+)\s*=\s*")
_NEXT_FIELD = Pattern(r"\n[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*(?:[{\"]|\w+[ \t]*(?:,|\n|\Z))")
_BARE = Pattern(r"[^\s,#{}()\"=]+")
_JOIN = Pattern(r"\s*#\s*")
_GAP = Pattern(r"[ \t\n,]*")
MOST_OPEN = 30
"""Values of one entry that are never closed; what follows so many is no entry any more."""


def mend(text: str) -> tuple[str, str, list[Field], Fault | None]:
    """(type, key, fields with their offsets, the first fault with its offset and whether it costs something,
    or None).

    >>> mend('@book{k, title = {Open, \\n year = 2020,\\n}')
    ('book', 'k', [('title', '{Open}', 9), ('year', '2020', 26)], ('the brace that opens the value of title is never closed', 17, True))
    """
    head = _HEAD.match(text)
    if not head:
        return "", "", [], ("no entry can be read here", 0, True)
    kind, closing = head[1].lower(), "}" if head[2] == "{" else ")"
    place = head.end()
    key = ""
    if kind != "string":
        found = _KEY.match(text, place)
        key, place = (found[0], found.end()) if found else ("", place)
        if text[place : place + 1] == "=" or re.match(r"\s*=", text[place:]):
            key, place = "", head.end()
    scan = _Scan(text, place, closing)
    if not key and kind != "string":
        scan.blame("the entry has no key", place, lossy=False)
    scan.run()
    return kind, key, scan.fields, scan.fault


class _Scan:
    """The fields of one entry, from ``place`` on."""

    __slots__ = ("closing", "fault", "fields", "opened", "place", "text")

    def __init__(self, text: str, place: int, closing: str) -> None:
        self.text = text
        self.place = place
        self.closing = closing
        self.fields: list[Field] = []
        self.fault: Fault | None = None
        self.opened = 0

    def run(self) -> None:
        text = self.text
        while self.place < len(text):
            named = _NAME.match(text, self.place)
            if named:
                if self.fields and "," not in text[self.place : named.start(1)]:
                    self.blame(f"a comma is missing before {named[1]}", self.place, lossy=False)
                value = self.value(named[1], named.end())
                if value:
                    self.fields.append((named[1], value, named.start(1)))
                continue
            rest = self.gap(self.place)
            if text.startswith(self.closing, rest):
                return
            if rest == len(text):
                break
            following = _NEXT_FIELD.search(text, self.place + 1)
            if not following and text.find(self.closing, rest) < 0:
                break
            self.blame(f"a field was expected, not {text[rest : rest + 20].splitlines()[0]!r}", rest)
            if not following:
                return
            self.place = following.start() + 1
        self.blame("the entry is not closed", min(self.place, len(text.rstrip())))

    def gap(self, place: int) -> int:
        """Where what follows blanks and commas begins."""
        found = _GAP.match(self.text, place)
        return found.end() if found else place

    def blame(self, message: str, where: int, *, lossy: bool = True) -> None:
        """Remembers the first fault, and rather one that costs something."""
        if not self.fault or (lossy and not self.fault[2]):
            self.fault = message, where, lossy

    def value(self, name: str, place: int) -> str:
        """One value with its delimiters, pieces joined by ``#``; moves ``place`` behind it."""
        start = place
        while True:
            char = self.text[place : place + 1]
            end = (
                self.braced(place) if char == "{" else self.quoted(place) if char == '"' else self.bare(place)
            )
            if end < 0:
                return self.open(name, start, char)
            if end == place:
                self.blame(f"{name} has no value", place)
                self.place = place + 1
                return ""
            join = _JOIN.match(self.text, end)
            if not join:
                self.place = end
                return self.text[start:end]
            place = join.end()

    def braced(self, place: int) -> int:
        depth = 0
        for found in re.compile(r"[{}]").finditer(self.text, place):
            depth += 1 if found[0] == "{" else -1
            if not depth:
                rest = self.gap(found.end())
                goes_on = self.text.startswith((self.closing, "#"), rest) or _NAME.match(self.text, rest)
                return found.end() if goes_on or not _NEXT_FIELD.search(self.text, place, found.end()) else -1
        return -1

    def quoted(self, place: int) -> int:
        depth = 0
        for found in re.compile(r'[{}"]').finditer(self.text, place + 1):
            if found[0] == '"' and depth <= 0:
                return found.end()
            depth += (found[0] == "{") - (found[0] == "}")
        return -1

    def bare(self, place: int) -> int:
        found = _BARE.match(self.text, place)
        return found.end() if found else place

    def open(self, name: str, start: int, char: str) -> str:
        """A value whose end is missing: to the line that looks like the next field, or to the end."""
        opener = "brace" if char == "{" else "quotation mark"
        self.blame(
            f"the {opener} that opens the value of {name} is never closed", self.text.find(char, start)
        )
        self.opened += 1
        following = _NEXT_FIELD.search(self.text, start) if self.opened < MOST_OPEN else None
        self.place = following.start() if following else len(self.text)
        inner = self.text[start + 1 : self.place].rstrip().rstrip(",").rstrip()
        if (
            not following
            and inner.endswith(self.closing)
            and inner.count("{") < inner.count("}") + (self.closing == "}")
        ):
            inner = inner[:-1].rstrip().rstrip(",").rstrip()
        if not following and inner.endswith("}") and inner.count("{") < inner.count("}"):
            inner = inner[:-1]
        return f"{{{inner}}}"
