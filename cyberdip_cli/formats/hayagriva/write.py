"""Record -> an entry of hayagriva."""

from __future__ import annotations

from ...patterns import Pattern
from ..text.markup import parse, plain
from ..yaml.write import Bare, block, present
from .types import CONTAINERS, KINDS, WRITTEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...model import Date, Name, Record
    from ..unwritten import Unwritten

TEXTS = {
    "chapter_number": "chapter",
    "number_of_volumes": "volume-total",
    "number_of_pages": "page-total",
    "genre": "genre",
    "note": "note",
    "abstract": "abstract",
    "annote": "annote",
    "archive": "archive",
    "archive_location": "archive-location",
    "call_number": "call-number",
    "authority": "organization",
    "language": "language",
    "edition": "edition",
    "page": "page-range",
    "volume": "volume",
    "issue": "issue",
}
SERIALS = (
    ("DOI", "doi"),
    ("ISBN", "isbn"),
    ("ISSN", "issn"),
    ("PMID", "pmid"),
    ("PMCID", "pmcid"),
    ("number", "serial"),
)
ROLES = {
    "translator": "translator",
    "compiler": "compiler",
    "organizer": "organizer",
    "performer": "cast-member",
    "composer": "composer",
    "producer": "producer",
    "executive_producer": "executive-producer",
    "script_writer": "writer",
    "director": "director",
    "illustrator": "illustrator",
    "narrator": "narrator",
    "contributor": "collaborator",
}
_KEY = Pattern(r"[A-Za-z][\w./+-]{0,100}")


def entry_lines(record: Record, losses: Unwritten, *, ascii: bool = False) -> str:
    """The entry under its key."""
    fields = dict(record.items())
    kind, above = _types(record, losses)
    entry: dict[str, Any] = {"type": kind, "title": _title(record, fields, losses)}
    entry["author"] = [_name(name) for name in fields.pop("author", ())]
    parents = _parents(record, fields, above, losses)
    entry["editor"] = [_name(name) for name in fields.pop("editor", ())]
    entry["affiliated"] = [
        {"role": role, "names": [_name(name) for name in fields.pop(field)]}
        for field, role in ROLES.items()
        if field in fields
    ]
    entry["date"] = _date(record, fields.pop("issued", None), losses)
    for field, key in TEXTS.items():
        entry[key] = _text(record, fields.pop(field, None), losses)
    entry["publisher"] = _publisher(fields)
    entry["serial-number"] = present({key: _serial(fields.pop(field, None)) for field, key in SERIALS})
    entry["url"] = _address(record, fields, losses)
    entry["parent"] = parents
    losses.rest(record, fields)
    losses.references(record)
    return block({_key(record.id or "x"): present(entry)}, ascii=ascii)


def _types(record: Record, losses: Unwritten) -> tuple[str, str]:
    """The type of the entry and that of its parent."""
    kind, above = WRITTEN.get(record.type, ("misc", "misc"))
    back = KINDS.get((kind, above if record.type in CONTAINERS else "")) or KINDS[kind, ""]
    if back != record.type:
        losses.lose("type", f"the type {record.type}", record)
    return kind, above


def _key(key: str) -> str:
    return Bare(key) if _KEY.fullmatch(key) else key


def _title(record: Record, fields: dict[str, Any], losses: Unwritten) -> Any:
    title = _text(record, fields.pop("title", None), losses)
    short = fields.pop("title_short", None)
    return {"value": title or "", "short": _text(record, short, losses)} if short else title


def _text(record: Record, text: str | None, losses: Unwritten) -> str | None:
    """A text as Typst shows it: without inline markup, with braces and dollars escaped."""
    if not text:
        return None
    if "<" in text:
        bare = plain(parse(text))
        if bare != text:
            losses.lose("markup", "inline markup", record)
        text = bare
    if "{" in text or "}" in text or "$" in text:
        losses.lose("braces", "braces and dollars, which are protection and mathematics in it", record)
        text = text.replace("{", "(").replace("}", ")")
    return text.replace("\\", "\\\\").replace("$", "\\$")


def _name(name: Name) -> Any:
    """``Family, Suffix, Given``; an object where that would be read otherwise."""
    if name.literal is not None:
        return {"name": name.literal} if "," in name.literal else name.literal
    prefix = " ".join(part for part in (name.dropping_particle, name.non_dropping_particle) if part)
    parts = [part for part in (name.family, name.suffix, name.given) if part]
    if name.given and name.family and not prefix and not any("," in part for part in parts):
        return ", ".join(parts)
    own = {"name": name.family, "given-name": name.given} if name.family else {"name": name.given}
    return present({**own, "prefix": prefix, "suffix": name.suffix})


def _date(record: Record, value: Date | None, losses: Unwritten) -> Bare | None:
    """Year, month and day as far as they are known, ``~`` before what is about right."""
    if value is None:
        return None
    if value.end or value.season or value.literal or value.year is None:
        losses.lose("date-form", "a season, a range or the words of a date", record)
    if value.year is None:
        return None
    year = value.year + (value.year < 0)  # as ISO 8601 counts: 44 BC is -0043
    text = f"{year:05d}" if year < 0 else f"{year:04d}"
    if value.month:
        text += f"-{value.month:02d}" + (f"-{value.day:02d}" if value.day else "")
    if value.circa or year < 1:  # which YAML could take for a day of its own, from the year 1 on
        return Bare(f'"{"~" if value.circa else ""}{text}"')
    return Bare(text)


def _publisher(fields: dict[str, Any]) -> Any:
    name, place = fields.pop("publisher", None), fields.pop("publisher_place", None)
    return (
        present({"name": name, "location": place})
        if place and name
        else name or (present({"location": place}) or None)
    )


def _serial(value: Any) -> Any:
    return (value[0] if len(value) == 1 else list(value)) if isinstance(value, tuple) and value else value


def _address(record: Record, fields: dict[str, Any], losses: Unwritten) -> Any:
    url = fields.pop("URL", None)
    accessed = fields.pop("accessed", None) if url else None
    return {"value": url, "date": _date(record, accessed, losses)} if accessed is not None else url


def _parents(record: Record, fields: dict[str, Any], above: str, losses: Unwritten) -> Any:
    """What holds the work, where it was shown, and its series."""
    inside = record.type in CONTAINERS
    series = present({
        "type": "book" if inside or above == "book" else above,
        "title": _text(record, fields.pop("collection_title", None), losses),
        "volume": fields.pop("collection_number", None),
        "editor": [_name(name) for name in fields.pop("collection_editor", ())],
    })  # fmt: skip
    holder = _holder(record, fields, above, losses) if inside or "container_title" in fields else {}
    title, place = fields.pop("event_title", None), fields.pop("event_place", None)
    event = present({"type": "conference", "title": title, "location": place})
    found = [one for one in (holder, event if len(event) > 1 else {}) if one]
    if len(series) > 1 and holder:
        holder["parent"] = series
    elif len(series) > 1:
        found.append(series)
    return found[0] if len(found) == 1 else found


def _holder(record: Record, fields: dict[str, Any], above: str, losses: Unwritten) -> dict[str, Any]:
    """The journal, the book or the site that a work stands in."""
    short = fields.pop("container_title_short", None)
    title = _text(record, fields.pop("container_title", None), losses)
    holder = present({
        "type": above or "periodical",
        "title": {"value": title, "short": _text(record, short, losses)} if short and title else title,
        "volume": fields.pop("volume", None),
        "issue": fields.pop("issue", None),
        "editor": [_name(name) for name in fields.pop("editor", ())],
        "author": [_name(name) for name in fields.pop("container_author", ())],
        "serial-number": present({"issn": _serial(fields.pop("ISSN", None))}),
    })  # fmt: skip
    return holder if len(holder) > 1 or record.type in CONTAINERS else {}
