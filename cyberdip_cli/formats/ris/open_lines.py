"""The lines of one RIS record while it is written, by tag, and the words about what RIS cannot hold."""

from __future__ import annotations

from ...diagnostics import NOTE, Diagnostic
from ...patterns import Pattern
from ..losses import LOSSES
from ..text.controls import without
from .dates import read_date, write_day, write_year
from .names import read_credits, write_name
from .notes import LABEL_OF
from .text import clean, without_nocase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Date, Name

_BREAK = Pattern("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What some reader of RIS takes for the end of a line."""


class RisLines:
    """One record on its way out: ``slots`` holds its lines by tag; ``code`` is its RIS type, ``kind`` the CSL
    type that reading it gives."""

    __slots__ = ("code", "fields", "kind", "sink", "slots")

    def __init__(self, fields: dict[str, Any], code: str, kind: str, sink: Sink) -> None:
        self.fields = fields
        self.code = code
        self.kind = kind
        self.sink = sink
        self.slots: dict[str, str] = {}

    def lose(self, code: str, what: str) -> None:
        """Tell that RIS cannot hold something; ``code`` names the row of the table of losses."""
        message = f"RIS cannot hold {what}"
        self.sink(Diagnostic(NOTE, code, message, LOSSES["ris"][code], record=self.fields.get("id")))

    def add(self, tag: str, value: str) -> None:
        """One more line of a tag."""
        line = f"{tag}  - {value}"
        self.slots[tag] = f"{self.slots[tag]}\n{line}" if tag in self.slots else line

    def put(self, tag: str, value: str) -> None:
        """The only line of a tag."""
        self.slots[tag] = f"{tag}  - {self.text(value)}"

    def text(self, value: str, *, verbatim: bool = False) -> str:
        """A value as it is written on one line; what it loses by that is told."""
        if not value.isprintable():
            value = self.printed(value)
        if not verbatim and "  " in value:
            self.lose("white-space", f"the runs of blanks in '{value[:60]}'")
            value = " ".join(value.split())
        elif not verbatim and "\t" in value:
            self.lose("white-space", f"the tabs in '{value[:60]}'")
            value = " ".join(value.split())
        if not verbatim and "nocase" in value and (bare := without_nocase(value)) != value:
            self.lose("nocase", f"the protected capitals of '{bare[:60]}'")
            value = bare
        if not verbatim and ("&" in value or "<" in value) and clean(value) != " ".join(value.split()):
            what = f"'{value[:60]}' apart from what its character references stand for"
            self.lose("character-reference", what)
        return value

    def printed(self, value: str) -> str:
        """A value without line ends and control characters, each of which is told."""
        if _BREAK.search(value):
            self.lose("line-breaks", f"the line ends in '{_BREAK.split(value[:40])[0]}…'")
            value = " ".join(_BREAK.sub(" ", value).split())
        return without(value, self.sink)

    def note(self, field: str, value: str) -> None:
        """A field without a tag."""
        self.add("N1", f"{LABEL_OF[field]}: {value}")

    def name(self, name: Name) -> str:
        """The line of a name that is not plain: it is read back, and told when it is not the same."""
        text = self.text(write_name(name))
        cleaned = clean(text)
        back = read_credits(cleaned) if ";" not in cleaned else None
        if back != ([(name, None)], None):
            code = (
                "literal-comma"
                if name.literal and "," in text
                else "family-only"
                if name.given is None and name.literal is None
                else "name-form"
            )
            self.lose(code, f"the form of the name '{text}'")
        return text

    def date(self, date: Date) -> str:
        """The line of a date."""
        text = self.text(write_day(date) or write_year(date))
        if read_date(text) != date:
            self.lose("date-form", f"the form of the date '{text}'")
        return text
