"""Record -> Refer as EndNote exports it. The inverse of ``tables/refer.toml``."""

from __future__ import annotations

from ...dates.edtf import write as write_edtf
from ...dates.words import english
from .. import field_values as values_of
from .write import line_of, name_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...model import Date, Record
    from ..unwritten import Unwritten

KINDS = {
    "article-journal": "Journal Article",
    "article": "Preprint",
    "article-magazine": "Magazine Article",
    "article-newspaper": "Newspaper Article",
    "bill": "Bill",
    "book": "Book",
    "broadcast": "Television Episode",
    "chapter": "Book Section",
    "classic": "Classical Work",
    "dataset": "Dataset",
    "entry-dictionary": "Dictionary",
    "entry-encyclopedia": "Encyclopedia",
    "graphic": "Artwork",
    "figure": "Figure",
    "hearing": "Hearing",
    "interview": "Interview",
    "legal_case": "Case",
    "legislation": "Statute",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Film or Broadcast",
    "musical_score": "Music",
    "pamphlet": "Pamphlet",
    "paper-conference": "Conference Paper",
    "patent": "Patent",
    "periodical": "Serial",
    "personal_communication": "Personal Communication",
    "post": "Discussion Forum",
    "post-weblog": "Blog",
    "regulation": "Legal Rule or Regulation",
    "report": "Report",
    "software": "Computer Program",
    "song": "Music",
    "standard": "Standard",
    "thesis": "Thesis",
    "webpage": "Web Page",
}
"""Type of CSL -> EndNote's name; all others are ``Generic``."""
BACK = {"Figure": "graphic", "Music": "song", "Generic": "document"}
"""Names that are read as another type than some that are written so."""
JOURNALS = frozenset(("article-journal", "article-magazine", "article-newspaper"))
SERIES_IN_B = frozenset(("book", "report", "thesis", "standard", "software"))
"""Types whose ``%B`` would be a series."""
COLLECTIONS = frozenset(("book", "chapter"))
NUMBERED = frozenset(("report", "patent", "standard", "bill", "legislation", "legal_case", "map"))
PEOPLE = (("author", "A"), ("editor", "E"), ("collection_editor", "Y"), ("translator", "H"))
TEXTS = (
    ("title", "T"),
    ("publisher_place", "C"),
    ("publisher", "I"),
    ("volume", "V"),
    ("number_of_volumes", "6"),
    ("edition", "7"),
    ("genre", "9"),
    ("DOI", "R"),
    ("URL", "U"),
    ("language", "G"),
    ("abstract", "X"),
    ("note", "Z"),
    ("title_short", "!"),
    ("reviewed_title", "*"),
    ("call_number", "L"),
    ("accession_number", "M"),
    ("source", "W"),
)


def record_lines(record: Record, losses: Unwritten) -> list[str]:
    """The lines of a record, ``%0`` first."""
    fields = dict(record.items())
    kind = KINDS.get(record.type, "Generic")
    if BACK.get(kind, record.type) != record.type:
        losses.lose("type", f"the type {record.type}", record)
    lines = [f"%0 {kind}", f"%F {record.id}"]
    for field, tag in PEOPLE:
        lines += [f"%{tag} {name_line(name)}" for name in fields.pop(field, ())]
    _container(record, fields, lines)
    for field, tag in TEXTS:
        if field in fields:
            lines.append(f"%{tag} {line_of(fields.pop(field), record, losses)}")
    _numbers(record, fields, lines)
    _dates(record, fields, lines, losses)
    lines += [f"%K {line_of(one, record, losses)}" for one in fields.pop("keyword", ())]
    lines += [f"%@ {one}" for field in ("ISSN", "ISBN") for one in fields.pop(field, ())]
    if "PMCID" in fields and record.type in JOURNALS:
        lines.append(f"%2 {fields.pop('PMCID')}")
    losses.rest(record, fields)
    return lines


def _container(record: Record, fields: dict[str, Any], lines: list[str]) -> None:
    """Journal, book or series."""
    if "container_title" in fields and record.type not in SERIES_IN_B:
        tag = "J" if record.type in JOURNALS else "B"
        lines.append(f"%{tag} {fields.pop('container_title')}")
    elif "container_title" in fields:
        lines.append(f"%J {fields.pop('container_title')}")
    short = fields.get("container_title_short")
    if short and record.type == "article-journal" and len(short) <= len(record.container_title or "") + 4:
        lines.append(f"%O {fields.pop('container_title_short')}")
    if "collection_title" in fields:
        lines.append(f"%S {fields.pop('collection_title')}")


def _numbers(record: Record, fields: dict[str, Any], lines: list[str]) -> None:
    """``%N`` is an issue, the number of a series or of the work, as the type says; ``%P`` pages or their
    number."""
    field = (
        "number"
        if record.type in NUMBERED
        else "collection_number"
        if record.type in COLLECTIONS
        else "issue"
    )
    if field in fields:
        lines.append(f"%N {fields.pop(field)}")
    if "page" in fields:
        lines.append(f"%P {fields.pop('page')}")
    elif record.type in ("book", "thesis", "report") and str(fields.get("number_of_pages", "")).isdecimal():
        lines.append(f"%P {fields.pop('number_of_pages')}")


def _dates(record: Record, fields: dict[str, Any], lines: list[str], losses: Unwritten) -> None:
    """``%D`` is the year, ``%8`` day and month in words."""
    issued: Date | None = fields.pop("issued", None)
    if issued is not None:
        year, day = _shown(issued)
        lines.append(f"%D {year}")
        if day:
            lines.append(f"%8 {day}")
        if values_of.date(f"{day} {year}".strip()).value != issued:
            losses.lose("date-form", "more of a date than a year, a month, a day or a season", record)
    accessed: Date | None = fields.get("accessed")
    if accessed is not None and accessed.year:
        lines.append(f"%[ {write_edtf(accessed)}")
        del fields["accessed"]


def _shown(value: Date) -> tuple[str, str]:
    """(year, month and day in words) of a date."""
    if value.year is None:
        return value.literal or "n.d.", english("seasons", value.season) if value.season else ""
    end = value.end
    year = f"{value.year:04d}" + (
        f"-{end.year:04d}" if end is not None and end.year and end.year > value.year else ""
    )
    day = english("seasons", value.season) if value.season else ""
    if value.month and "-" not in year:
        day = english("months", value.month) + (f" {value.day}" if value.day else "")
        if end is not None and end.month and end.month != value.month and not value.day:
            day += f"-{english('months', end.month)}"
    return f"ca. {year}" if value.circa and not day else year, day
