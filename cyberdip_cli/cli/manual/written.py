"""What a format calls a field or a type, seen by writing a record with it and one without."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ... import registry
from ...model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS, Date, Name, Record
from ...protocols import WriteOptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...diagnostics import Diagnostic

TAGGED = {
    "ris": re.compile(r"(?P<tag>[A-Z]\w)  - (?P<value>.*)"),
    "bibtex": re.compile(r"  (?P<tag>\w+) = (?P<value>.*)"),
    "biblatex": re.compile(r"  (?P<tag>\w+) = (?P<value>.*)"),
    "refer": re.compile(r"(?P<tag>%.) (?P<value>.*)"),
    "medline": re.compile(r"(?P<tag>[A-Z]+) *- (?P<value>.*)"),
}
"""Format -> a line of it."""
TYPE_MARKS = {
    "ris": re.compile(r"TY  - (.*)"),
    "bibtex": re.compile(r"@(\w+)"),
    "biblatex": re.compile(r"@(\w+)"),
    "refer": re.compile(r"%0 (.*)"),
    "medline": re.compile(r"PT  - (.*)"),
    "endnote-xml": re.compile(r'<ref-type name="([^"]*)"'),
    "word": re.compile(r"<b:SourceType>([^<]*)"),
    "zotero-rdf": re.compile(r"<z:itemType>([^<]*)"),
    "hayagriva": re.compile(r"^  type: (.*)", re.MULTILINE),
}
"""Format -> where it says the type."""
NOTES = ("N1", "note", "%Z", "GN", "annote")
"""Tags whose values begin with the name of a field that has no tag of its own."""

VALUES: dict[str, Any] = {
    "DOI": "10.5555/fens",
    "ISBN": ("9783161484100",),
    "ISSN": ("2049-3630",),
    "PMID": "6417",
    "PMCID": "PMC6417",
    "URL": "https://example.org/fens",
    "page": "17-29",
    "page_first": "17",
    "language": "fr",
    "number_of_pages": "417",
    "type": "book",
}
"""Values that look like their field, where any text would not do."""
MANY_TYPES = (
    "article-journal",
    "book",
    "chapter",
    "paper-conference",
    "report",
    "thesis",
    "patent",
    "map",
    "motion_picture",
)
"""Types by which the tags of a field are looked up: a tag may depend on the type."""


@cache
def text(format: str, record: Record) -> str:
    """The record in the format; what it cannot hold is not reported here."""
    written = registry.get("writers", format).write([record], WriteOptions(), _ignore)
    return "".join(written)


def _ignore(diagnostic: Diagnostic) -> None:
    pass


def value(field: str) -> object:
    """A value that looks like the field's."""
    if field in VALUES:
        return VALUES[field]
    if field in NAME_FIELDS:
        return (Name(family="Fen", given="Ada"),)
    if field in DATE_FIELDS:
        return Date(1987, 6, 5)
    return ("fens",) if field in LIST_FIELDS else "Fens"


def tags(format: str, field: str) -> list[str]:
    """The tags of a format that hold a field, the commonest first; in quotation marks behind a tag for notes,
    the name under which the field stands in it.

    >>> tags("ris", "page")
    ['SP', 'EP']
    """
    found: Counter[str] = Counter()
    for kind in MANY_TYPES:
        bare = (
            Record(id="x", type=kind, title="Fens of the East")
            if field != "title"
            else Record(id="x", type=kind)
        )
        found.update(_tags(format, bare.replace(**{field: value(field)})) - _tags(format, bare))
    return [tag for tag, _ in found.most_common()]


def _tags(format: str, record: Record) -> Counter[str]:
    return Counter(
        {_shown(match["tag"], match["value"]): 1 for match in TAGGED[format].finditer(text(format, record))}
    )


def _shown(tag: str, said: str) -> str:
    label, colon, _ = said.lstrip("{").partition(": ")
    return f"{tag} “{label}:”" if colon and tag in NOTES else tag


def kind(format: str, type: str) -> str:
    """What the format calls a type of works."""
    found = TYPE_MARKS[format].search(text(format, Record(id="x", type=type, title="Fens of the East")))
    return found[1] if found else ""
