"""Record -> MEDLINE tagged text as PubMed gives it. The inverse of ``tables/medline.toml``."""

from __future__ import annotations

from ...dates.edtf import write as write_edtf
from ...grammars.language_tags import ISO_639_2
from .write import line_of, name_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...model import Date, Name, Record
    from ..unwritten import Unwritten

KINDS = {
    "article-journal": "Journal Article",
    "article": "Preprint",
    "book": "Book",
    "chapter": "Book Chapter",
    "dataset": "Dataset",
    "thesis": "Dissertations/Theses",
    "report": "Technical Report",
    "paper-conference": "Speeches/Meeting Papers",
    "motion_picture": "Video-Audio Media",
}
"""Type of CSL -> ``PT``; all others are told and written as articles."""
WIDTH = 88
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SEASONS = "Spring Summer Autumn Winter".split()
CODES: dict[str, str] = {}
"""BCP 47 -> the code of three letters, bibliographic where there are two."""
TITLES = (
    ("container_title_short", "TA"),
    ("original_title", "TT"),
    ("collection_title", "CTI"),
    ("volume_title", "VTI"),
)
TEXTS = (
    ("volume", "VI"),
    ("issue", "IP"),
    ("page", "PG"),
    ("publisher", "PB"),
    ("edition", "EN"),
    ("abstract", "AB"),
    ("rights", "CI"),
    ("note", "GN"),
)


def record_lines(record: Record, losses: Unwritten) -> list[str]:
    """The lines of a record; ``PMID`` first, or ``OWN`` where it has none."""
    fields = dict(record.items())
    pmid = fields.pop("PMID", None)
    if record.type not in KINDS:
        losses.lose("type", f"the type {record.type}", record)
    lines = [f"PMID- {pmid}"] if pmid else ["OWN - NLM"]
    lines += _tag("UI", record.id or "")
    lines += _titles(record, fields, losses)
    for field, tag, short in (("author", "FAU", "AU"), ("editor", "FED", "ED")):
        for name in fields.pop(field, ()):
            lines += _person(name, tag, short)
    lines += _dates(record, fields, losses)
    for field, tag in TEXTS:
        lines += _texts(record, fields, field, tag, losses)
    if record.type in ("book", "chapter"):
        lines += _texts(record, fields, "publisher_place", "PL", losses)
    lines += _identifiers(record, fields)
    lines += [line for one in fields.pop("keyword", ()) for line in _tag("OT", line_of(one, record, losses))]
    lines += _tag("PT", KINDS.get(record.type, "Journal Article"))
    losses.rest(record, fields)
    return lines


def _titles(record: Record, fields: dict[str, Any], losses: Unwritten) -> list[str]:
    """The title with its full stop, and what the work stands in."""
    lines: list[str] = []
    title = fields.pop("title", None)
    if text := line_of(title, record, losses) if title else "":
        lines += _tag("BTI" if record.type == "book" else "TI", text if text[-1] in ".?!" else f"{text}.")
    lines += _texts(record, fields, "container_title", "BTI" if record.type == "chapter" else "JT", losses)
    for field, tag in TITLES:
        lines += _texts(record, fields, field, tag, losses)
    return lines


def _tag(tag: str, value: str) -> list[str]:
    """A value after its tag, wrapped as PubMed wraps: six blanks before what goes on."""
    lines: list[str] = []
    text = f"{tag:<4}- {value}"
    while len(text) > WIDTH and (cut := text.rfind(" ", 7, WIDTH)) > 0:
        lines.append(text[:cut])
        text = f"      {text[cut + 1 :]}"
    return [*lines, text]


def _texts(record: Record, fields: dict[str, Any], field: str, tag: str, losses: Unwritten) -> list[str]:
    text = line_of(fields.pop(field), record, losses) if field in fields else ""
    return _tag(tag, text) if text else []


def _person(name: Name, tag: str, short: str) -> list[str]:
    """The full name and the short one; a body under ``CN``."""
    if name.literal is not None or not name.given or not name.family:
        return _tag("CN" if tag == "FAU" else tag, name.literal or name.family or name.given or "")
    family = " ".join(
        part for part in (name.dropping_particle, name.non_dropping_particle, name.family) if part
    )
    initials = "".join(
        part[0] for part in name.given.replace("-", " ").replace(".", " ").split() if part[0].isupper()
    )
    short_name = " ".join(
        part for part in (family, initials, name.suffix and name.suffix.rstrip(".")) if part
    )
    return [*_tag(tag, name_line(name)), *_tag(short, short_name)]


def _dates(record: Record, fields: dict[str, Any], losses: Unwritten) -> list[str]:
    """``DP  - 2014 Nov-Dec``; ``DEP`` in figures without hyphens."""
    lines: list[str] = []
    issued: Date | None = fields.pop("issued", None)
    if issued is not None:
        if issued.year is None or issued.year < 1000 or issued.circa or issued.literal:
            losses.lose("date-form", "a doubt or the words of a date", record)
        lines += _tag("DP", _shown(issued))
    online: Date | None = fields.get("available_date")
    if online is not None and online.day and online.year and not online.end:
        lines += _tag("DEP", f"{online.year:04d}{online.month:02d}{online.day:02d}")
        del fields["available_date"]
    return lines


def _shown(value: Date) -> str:
    if value.year is None:
        return value.literal or ""
    end = value.end
    if end is not None and (
        end.year != value.year or value.season or not value.month or not end.month or value.day or end.day
    ):
        return (write_edtf(value) or "").rstrip("~")
    text = f"{value.year:04d}"
    if value.season:
        return f"{text} {SEASONS[value.season - 1]}"
    if value.month:
        text += f" {MONTHS[value.month - 1]}"
    if end is not None and end.month:
        return f"{text}-{MONTHS[end.month - 1]}"
    return f"{text} {value.day}" if value.day and value.month else text


def _identifiers(record: Record, fields: dict[str, Any]) -> list[str]:
    lines = [line for one in fields.pop("ISSN", ()) for line in _tag("IS", one)]
    lines += [line for one in fields.pop("ISBN", ()) for line in _tag("ISBN", one)]
    if "DOI" in fields:
        lines += _tag("LID", f"{fields.pop('DOI')} [doi]")
    if "PMCID" in fields:
        lines += _tag("PMC", fields.pop("PMCID"))
    language = fields.get("language")
    code = _code(language) if language else None
    if code:
        lines += _tag("LA", code)
        del fields["language"]
    return lines


def _code(language: str) -> str | None:
    """The code of three letters; None for a language with a region or script, which it would lose."""
    if not CODES:
        for code, tag in ISO_639_2.items():
            if code != "mol":  # Romanian in the Republic of Moldova, withdrawn in 2008
                CODES[tag] = code  # the bibliographic code stands behind the terminological one
    return CODES.get(language)
