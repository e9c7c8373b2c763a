"""Record -> CFF 1.2: a file of its own for one work, the block ``references`` for several."""

from __future__ import annotations

from ...diagnostics import printable
from ..yaml.write import Bare, block, present

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...model import Date, Name, Record
    from ..unwritten import Unwritten

OWN = {"software": "software", "dataset": "dataset"}
"""Types that a file may have itself."""
TYPES = {
    "article-journal": "article",
    "article": "article",
    "paper-conference": "conference-paper",
    "book": "book",
    "thesis": "thesis",
    "report": "report",
    "webpage": "website",
    "post": "website",
    "post-weblog": "blog",
    "article-magazine": "magazine-article",
    "article-newspaper": "newspaper-article",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "map": "map",
    "motion_picture": "film-broadcast",
    "broadcast": "film-broadcast",
    "song": "sound-recording",
    "graphic": "art",
    "manuscript": "unpublished",
    "legislation": "statute",
    "bill": "bill",
    "regulation": "legal-rule",
    "legal_case": "legal-case",
    "hearing": "hearing",
    "standard": "standard",
    "periodical": "serial",
    "pamphlet": "pamphlet",
    "personal_communication": "personal-communication",
    "entry-encyclopedia": "encyclopedia",
    "entry-dictionary": "dictionary",
    "classic": "historical-work",
    "speech": "slides",
}
"""Type of CSL -> type of a reference; all others are ``generic``."""
INSIDE = frozenset(("paper-conference", "chapter", "entry-encyclopedia", "entry-dictionary"))
"""Types whose container is a collection; that of the others is a journal."""
TEXTS = {
    "title_short": "abbreviation",
    "volume": "volume",
    "volume_title": "volume-title",
    "issue": "issue",
    "number": "number",
    "number_of_volumes": "number-volumes",
    "section": "section",
    "edition": "edition",
    "DOI": "doi",
    "URL": "url",
    "PMCID": "pmcid",
    "abstract": "abstract",
    "note": "notes",
    "medium": "medium",
    "source": "database",
    "version": "version",
    "rights": "copyright",
    "number_of_pages": "pages",
    "division": "department",
}
PEOPLE = {
    "editor": "editors",
    "collection_editor": "editors-series",
    "translator": "translators",
    "recipient": "recipients",
}
MESSAGE = "If you use this work, please cite it as described here."


def file_lines(record: Record, losses: Unwritten, *, ascii: bool = False) -> str:
    """A CITATION.cff for one work: software and data are the file's own, anything else is what it prefers."""
    head = {"cff-version": "1.2.0", "message": MESSAGE}
    if record.type in OWN:
        own = _own(record, losses)
        return f"# {printable(record.id or '')}\n" + block({**head, **own}, ascii=ascii)
    reference = reference_of(record, losses)
    minimal = {"title": reference["title"], "authors": reference["authors"]}
    return f"# {printable(record.id or '')}\n" + block(
        {**head, **minimal, "preferred-citation": reference}, ascii=ascii
    )


def reference_lines(record: Record, losses: Unwritten, *, ascii: bool = False) -> str:
    """One item of the block ``references``."""
    return f"  # {printable(record.id or '')}\n" + block([reference_of(record, losses)], 2, ascii=ascii)


def _own(record: Record, losses: Unwritten) -> dict[str, Any]:
    """The keys of the file itself, which are fewer than those of a reference."""
    fields = dict(record.items())
    issued = fields.pop("issued", None)
    made = present({
        "type": OWN[record.type],
        "title": _title(record, fields, losses),
        "authors": _authors(record, fields, losses),
        "version": fields.pop("version", None),
        "doi": fields.pop("DOI", None),
        "date-released": _day(issued),
        "url": fields.pop("URL", None),
        "abstract": fields.pop("abstract", None),
        "keywords": list(fields.pop("keyword", ())),
        "license": fields.pop("rights", None) if _is_license(record.rights) else None,
    })  # fmt: skip
    if issued is not None and "date-released" not in made:
        losses.lose(
            "date-form", f"the date {issued.year or issued.literal} without its month and day", record
        )
    losses.rest(record, fields)
    losses.references(record)
    return made


def reference_of(record: Record, losses: Unwritten) -> dict[str, Any]:
    """The keys of a reference object."""
    fields = dict(record.items())
    made: dict[str, Any] = {"type": TYPES.get(record.type, "generic")}
    made["title"] = _title(record, fields, losses)
    made["authors"] = _authors(record, fields, losses)
    chapter_at_pages = record.type == "chapter" and record.container_title and record.page
    if record.type not in TYPES and record.type != "document" and not chapter_at_pages:
        losses.lose("type", f"the type {record.type}", record)
    for field, key in PEOPLE.items():
        made[key] = [_name(name) for name in fields.pop(field, ())]
    container = fields.pop("container_title", None)
    series = fields.pop("collection_title", None) if container is None or record.type not in INSIDE else None
    made["collection-title" if record.type in INSIDE or container is None else "journal"] = (
        container or series
    )
    if container and series and record.type not in INSIDE:
        made["collection-title"] = series
    for field, key in TEXTS.items():
        made[key] = fields.pop(field, None)
    made |= _pages(fields) | _dates(record, fields, losses) | _entities(record, fields)
    isbn = _first(record, fields, "ISBN", losses)
    # the schema takes ten signs and an X behind them: a hyphen is one
    made["isbn"] = f"{isbn[:9]}-{isbn[9:]}" if isbn and len(isbn) == 10 else isbn
    made["issn"] = _first(record, fields, "ISSN", losses)
    made["keywords"] = list(fields.pop("keyword", ()))
    made["languages"] = [fields.pop("language")] if _is_code(record.language) else None
    if record.type == "thesis":
        made["thesis-type"] = fields.pop("genre", None)
    losses.rest(record, fields)
    losses.references(record)
    kept = present(made)
    return {key: kept[key] for key in ("type", "title", "authors")} | kept


def _title(record: Record, fields: dict[str, Any], losses: Unwritten) -> str:
    """The title, which a file must have."""
    title = fields.pop("title", None)
    if not title:
        losses.lose("made-up", "a work without a title: 'Untitled' stands for it", record)
    return title or "Untitled"


def _authors(record: Record, fields: dict[str, Any], losses: Unwritten) -> list[dict[str, str]]:
    """The authors, of which a file must have one."""
    authors = [_name(name) for name in fields.pop("author", ())]
    if not authors:
        losses.lose("made-up", "a work without authors: 'Anonymous' stands for them", record)
    return authors or [{"name": "Anonymous"}]


def _name(name: Name) -> dict[str, str]:
    if name.literal is not None:
        return {"name": name.literal}
    particle = " ".join(part for part in (name.dropping_particle, name.non_dropping_particle) if part)
    return present({
        "family-names": name.family,
        "given-names": name.given,
        "name-particle": particle,
        "name-suffix": name.suffix,
    })  # fmt: skip


def _pages(fields: dict[str, Any]) -> dict[str, Any]:
    """``start`` and ``end`` of a plain range, else all of it as the start."""
    first, dash, last = fields.pop("page", "").partition("-")
    if dash and ("," in last or "-" in last):
        return {"start": f"{first}-{last}"}
    return {"start": first, "end": last}


def _dates(record: Record, fields: dict[str, Any], losses: Unwritten) -> dict[str, Any]:
    """Year and month as numbers, a whole day as the date of publication."""
    made: dict[str, Any] = {}
    issued: Date | None = fields.pop("issued", None)
    if issued is not None:
        if (
            issued.end
            or issued.season
            or issued.circa
            or issued.literal
            or issued.year is None
            or issued.year < 1000
        ):
            losses.lose("date-form", "a season, a range, a doubt or the words of a date", record)
        made["year"] = Bare(str(issued.year)) if issued.year else None
        made["month"] = Bare(str(issued.month)) if issued.month else None
        made["date-published"] = _day(issued)
    for field, key in (("accessed", "date-accessed"), ("original_date", "year-original")):
        value: Date | None = fields.get(field)
        said = _day(value) if field == "accessed" else value and value.year and Bare(str(value.year))
        if said:
            made[key] = said
            del fields[field]
    return made


def _day(value: Date | None) -> str | None:
    """A whole day, as the schema wants it; None for anything less."""
    if (
        value is None
        or not value.day
        or not value.year
        or value.year < 1000
        or value.end
        or value.literal
        or value.circa
    ):
        return None
    return f"{value.year:04d}-{value.month:02d}-{value.day:02d}"


def _entities(record: Record, fields: dict[str, Any]) -> dict[str, Any]:
    """Publisher or institution with its place, and the conference."""
    key = "institution" if record.type in ("thesis", "report") else "publisher"
    publisher = present({"name": fields.pop("publisher", None), "city": fields.pop("publisher_place", None)})
    if publisher and "name" not in publisher:
        fields["publisher_place"] = publisher.pop("city")
    event_date = fields.get("event_date")
    conference = present({
        "name": fields.pop("event_title", None),
        "location": fields.pop("event_place", None),
        "date-start": _day(event_date),
    })  # fmt: skip
    if conference and "name" not in conference:
        if "location" in conference:
            fields["event_place"] = conference.pop("location")
        conference = {}
    if "date-start" in conference:
        del fields["event_date"]
    return {key: publisher, "conference": conference}


def _first(record: Record, fields: dict[str, Any], field: str, losses: Unwritten) -> str | None:
    """The one number that CFF has room for."""
    values = fields.pop(field, ())
    if len(values) > 1:
        losses.lose("one-number", f"more than one {field}", record)
    return values[0] if values else None


def _is_code(language: str | None) -> bool:
    """Whether a language is a code of two or three letters, as the schema wants it."""
    return language is not None and 1 < len(language) < 4 and language.isascii() and language.islower()


def _is_license(rights: str | None) -> bool:
    """Whether a text may be an identifier of SPDX."""
    return rights is not None and " " not in rights and "/" not in rights
