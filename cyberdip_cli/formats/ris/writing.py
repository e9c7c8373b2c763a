"""One RIS record on its way out: its lines by tag, and the words about what RIS cannot hold."""

from __future__ import annotations

from ...diagnostics import NOTE, Diagnostic
from ..losses import LOSSES
from .dates import read_date, write_day, write_year
from .names import read_name, write_name
from .notes import LABEL_OF
from .text import unescape, without_nocase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Sink
    from ...model import Date, Name


class Writing:
    """One record on its way: ``slots`` holds the lines by tag."""

    __slots__ = ("fields", "kind", "sink", "slots")

    def __init__(self, fields: dict[str, Any], kind: str, sink: Sink) -> None:
        self.fields = fields
        self.kind = kind
        self.sink = sink
        self.slots: dict[str, str] = {}

    def lose(self, code: str, what: str) -> None:
        """Tell that RIS cannot hold something; ``code`` names the row of the table of losses."""
        self.sink(
            Diagnostic(
                NOTE, code, f"RIS cannot hold {what}", LOSSES["ris"][code], record=self.fields.get("id")
            )
        )

    def add(self, tag: str, value: str) -> None:
        """One more line of a tag."""
        line = f"{tag}  - {value}"
        self.slots[tag] = f"{self.slots[tag]}\n{line}" if tag in self.slots else line

    def put(self, tag: str, value: str) -> None:
        """The only line of a tag."""
        self.slots[tag] = f"{tag}  - {self.text(value)}"

    def text(self, value: str, *, verbatim: bool = False) -> str:
        """A value on one line, and a word when it will come back otherwise."""
        if "\n" in value or "\r" in value:
            self.lose("line-breaks", f"the line ends in '{value[:40].split(chr(10))[0]}…'")
            value = " ".join(value.split())
        if not verbatim and "nocase" in value and (bare := without_nocase(value)) != value:
            self.lose("nocase", f"the protected capitals of '{bare[:60]}'")
            value = bare
        if "&" in value and not verbatim and unescape(value) != value:
            self.lose(
                "character-reference", f"'{value[:60]}' apart from what its character references stand for"
            )
        return value

    def note(self, field: str, value: str) -> None:
        """A field without a tag."""
        self.add("N1", f"{LABEL_OF[field]}: {value}")


def name_line(writing: Writing, name: Name) -> str:
    """The line of a name that is not plain: it is read back, and told when it is not the same."""
    text = writing.text(write_name(name))
    back, aside = (
        read_name(unescape(text)) if ";" not in text or unescape(text).count(";") == 0 else (None, None)
    )
    if back != name or aside:
        code = (
            "literal-comma"
            if name.literal and "," in text
            else "family-only"
            if name.given is None and name.literal is None
            else "name-form"
        )
        writing.lose(code, f"the form of the name '{text}'")
    return text


def date_line(writing: Writing, date: Date) -> str:
    text = writing.text(write_day(date) or write_year(date))
    if read_date(text) != date:
        writing.lose("date-form", f"the form of the date '{text}'")
    return text
