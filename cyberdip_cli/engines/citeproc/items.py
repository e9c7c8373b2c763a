"""CSL-JSON items as the renderer reads them: texts, names and dates by variable, whatever shape they come in.

A missing type, an empty date, a variable of another kind than the schema's never raises: the variable is then absent or a literal.
Source: csl-data.json (CSL 1.0.2).
"""

from __future__ import annotations

import re

from .dates import DateValue
from .numbers import Numeric, read
from .persons import Person, people

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
NAMES = frozenset(
    """author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer
    recipient reviewed-author script-writer series-creator translator""".split()
)
DATES = frozenset("accessed available-date event-date issued original-date submitted".split())
ALIASES = {
    "shortTitle": "title-short", "journalAbbreviation": "container-title-short", "title-main": "title",
}  # fmt: skip
"""Variables that have two names; the second is the one kept. ``event`` was renamed in CSL 1.0.2."""


class Item:
    """One item. ``id`` as given; ``type`` falls back to ``document``; ``language`` is lower case ("en-us") or ``""``."""

    __slots__ = ("_numbers", "dates", "id", "language", "names", "texts", "type")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.id = str(data.get("id", ""))
        self.type = str(data.get("type") or "document")
        self.texts: dict[str, str] = {}
        self.names: dict[str, list[Person]] = {}
        self.dates: dict[str, DateValue] = {}
        self._numbers: dict[str, Numeric] = {}
        for key, value in data.items():
            self._put(key, value)
        if "event" in self.texts:  # renamed in CSL 1.0.2
            self.texts.setdefault("event-title", self.texts["event"])
        page = self.texts.get("page")
        if page and "page-first" not in self.texts:
            self.texts["page-first"] = read(page, "page").parts[0].particle + read(page, "page").parts[0].value if read(page, "page").numeric else page
        self.language = self.texts.get("language", "").lower().replace("_", "-")

    def _put(self, key: str, value: Any) -> None:
        if value is None or value == "" or key in ("id", "type", "custom"):
            return
        if key in NAMES:
            found = people(value)
            if found:
                self.names[key] = found
        elif key in DATES:
            date = DateValue.of(value)
            if date is not None:
                self.dates[key] = date
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            text = _BLANKS.sub(" ", str(value)).strip(" ")
            if text:
                self.texts.setdefault(ALIASES.get(key, key), text)

    def text(self, variable: str) -> str:
        """The text of a variable, ``""`` when absent."""
        return self.texts.get(ALIASES.get(variable, variable), "")

    def has(self, variable: str) -> bool:
        """Whether the variable is not empty."""
        variable = ALIASES.get(variable, variable)
        return variable in self.texts or variable in self.names or variable in self.dates

    def number(self, variable: str) -> Numeric:
        """The variable read as numbers."""
        found = self._numbers.get(variable)
        if found is None:
            found = self._numbers[variable] = read(self.text(variable), variable)
        return found
