"""A record as styles ask for it: texts, names and dates by the variables of CSL. Source: csl-data.json (CSL
1.0.2)."""

from __future__ import annotations

from ...formats.csl.variables import SEPARATORS, VARIABLE_OF
from ...model import DATE_FIELDS, NAME_FIELDS
from .elements.numeric import Numeric, read
from .values import CitedPerson, DateValue, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...model import Record

OTHERS = frozenset(("others", "and others", "et al.", "et al"))
"""The last name of a list that does not name all: BibTeX's word, which readers use for all, and what CSL-JSON
holds of others."""
_NAMES, _DATES = frozenset(NAME_FIELDS), frozenset(DATE_FIELDS)
ALIASES = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "part-number": "part",
    "printing-number": "printing",
    "supplement-number": "supplement",
    "title-main": "title",
}
"""Variables that have two names; the second is the one kept."""


class CitedWork:
    """The variables of one record. ``id`` as given; ``language`` is lower case ("en-us") or ``""``; dates and
    names that say nothing are absent. ``unnamed``: the name variables that end in "and others"."""

    __slots__ = ("_numbers", "dates", "id", "language", "names", "texts", "type", "unnamed")

    def __init__(self, record: Record) -> None:
        self.id = record.id or record.citation_key or ""
        self.type = record.type
        self.texts: dict[str, str] = {}
        self.names: dict[str, list[CitedPerson]] = {}
        self.unnamed: set[str] = set()
        self.dates: dict[str, DateValue] = {}
        self._numbers: dict[str, Numeric] = {}
        for field, value in record.items():
            variable = VARIABLE_OF.get(field)
            if variable is not None:
                self._put(field, variable, value)
        page = self.texts.get("page")
        if page and "page-first" not in self.texts:
            self.texts["page-first"] = _first(page)
        self.language = self.texts.get("language", "").lower().replace("_", "-")

    def _put(self, field: str, variable: str, value: Any) -> None:
        if field in _NAMES:
            people = [person for name in value if (person := CitedPerson.of(name)) is not None]
            if len(people) > 1 and people[-1].literal.lower() in OTHERS:
                people.pop()
                self.unnamed.add(variable)
            if people:
                self.names[variable] = people
        elif field in _DATES:
            date = DateValue(value)
            if date.known:
                self.dates[variable] = date
        else:
            text = one_line(value if isinstance(value, str) else SEPARATORS[field].join(value))
            if text:
                self.texts[variable] = text

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


def _first(pages: str) -> str:
    """The first page of a range; the whole text where it is no number."""
    numeric = read(pages, "page")
    return numeric.parts[0].particle + numeric.parts[0].value if numeric.numeric else pages
