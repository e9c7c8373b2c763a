"""A record as fields of MARC 21, by cataloguing practice: marks of ISBD before subfields, main and added
entries, the host of a part.

What is written is what the record has; nothing is made up to fill a field. Sources: MARC 21 Format for
Bibliographic Data; ISBD."""

from __future__ import annotations

from ...model import Date, Name
from ..marc.datum import LEADER, Datum
from .codes import KINDS, LANGUAGES, RELATORS, TERMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...model import Record

    Parts = list[tuple[str, str]]

SOURCE = "cyberdip"
"""003 of the records that are written here: the agency whose number 001 is."""
PARTS = frozenset(("article", "article-journal", "article-magazine", "article-newspaper", "chapter",
                   "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry", "review", "review-book"))  # fmt: skip
"""Types of works that are parts of the whole in ``container_title``."""
SERIAL = frozenset(
    ("article", "article-journal", "article-magazine", "article-newspaper", "review", "review-book")
)
ENTERED = "000101"
"""008/00-05, the day on which the record was made: the same records give the same document, so it is
always this one."""


def data_of(record: Record) -> list[Datum]:
    """The fields, the leader first, in ascending order of their tags."""
    fields = dict(record.items())
    found = [
        Datum(LEADER, value=_leader(record)),
        Datum("001", value=record.id or ""),
        Datum("003", value=SOURCE),
    ]
    found.append(Datum("008", value=_fixed(record)))
    part = record.type in PARTS and "container_title" in fields
    made: list[Datum] = []
    for make in (_numbers, _title, _statement, _description, _notes, _subjects, _people):
        made += make(fields, record, part)
    if part:
        made.append(_host(fields, record))
    if record.URL:
        made.append(Datum("856", "4", "0", "", [("u", record.URL)]))
    return found + sorted(made, key=lambda datum: datum.tag)


def _leader(record: Record) -> str:
    code = KINDS.get(record.type, "am")
    kind, level = code[0], code[1]
    if record.type in PARTS:
        level = ("b" if record.type in SERIAL else "a") if record.container_title else "m"
    return f"00000n{kind}{level} a2200000 i 4500"


def _fixed(record: Record) -> str:
    """008: dates, contents and language in 40 characters; what is not coded is blank or filled."""
    kind, first, second = _dates(record.issued, record.original_date, serial=record.type == "periodical")
    contents = {"thesis": "m", "report": "t", "patent": "j"}.get(record.type, " ")
    language = LANGUAGES.get((record.language or "").partition("-")[0].lower(), "und")
    return f"{ENTERED}{kind}{first}{second}xx {' ' * 6}{contents}   {' ' * 7}{language} d"


def _dates(issued: Date | None, original: Date | None, *, serial: bool) -> tuple[str, str, str]:
    if issued is None or issued.year is None or not 1000 <= issued.year <= 2099:
        return "n", "uuuu", "uuuu"
    first = str(issued.year)
    if original is not None and original.year is not None and 1000 <= original.year <= 2099:
        return "r", first, str(original.year)
    if issued.end is not None and issued.end.year is not None and issued.year < issued.end.year <= 2099:
        return "d" if serial else "m", first, str(issued.end.year)
    if issued.month and not issued.end:
        return "e", first, f"{issued.month:02d}" + (f"{issued.day:02d}" if issued.day else "  ")
    return ("c", first, "9999") if serial else ("s", first, "    ")


# numbers and titles


def _numbers(fields: dict[str, Any], record: Record, part: bool) -> list[Datum]:
    found = [] if part else [Datum("020", parts=[("a", number)]) for number in record.ISBN]
    found += [] if part else [Datum("022", parts=[("a", number)]) for number in record.ISSN]
    for field, kind in (("DOI", "doi"), ("PMID", "pmid"), ("PMCID", "pmcid")):
        if field in fields:
            found.append(Datum("024", "7", " ", "", [("a", fields[field]), ("2", kind)]))
    found += [Datum("084", parts=[("a", mark)]) for mark in record.class_mark]
    if record.number and record.type in ("report", "standard", "patent", "bill", "legislation"):
        found.append(Datum("088", parts=[("a", record.number)]))
    if record.call_number:
        found.append(Datum("852", "8", " ", "", [("h", record.call_number)]))
    return found


def _title(fields: dict[str, Any], record: Record, part: bool) -> list[Datum]:
    found = []
    if record.title:
        head, colon, rest = record.title.partition(": ")
        parts: Parts = [("a", head)]
        if record.medium:
            parts.append(("h", f"[{record.medium}]"))
        if colon and rest and head:
            parts[-1] = (parts[-1][0], f"{parts[-1][1]} :")
            parts.append(("b", rest))
        else:
            parts[0] = ("a", record.title)
        found.append(Datum("245", "1" if record.author else "0", "0", "", parts))
    if record.title_short:
        found.append(Datum("246", "1", " ", "", [("i", "Abbreviated title:"), ("a", record.title_short)]))
    if record.original_title:
        found.append(Datum("765", "0", " ", "", [("t", record.original_title)]))
    return found


def _statement(fields: dict[str, Any], record: Record, part: bool) -> list[Datum]:
    """250, 255, 264, 490, 502: edition, scale, publication, series, thesis."""
    found = []
    for field, tag in (("edition", "250"), ("scale", "255")):
        if field in fields:
            found.append(Datum(tag, parts=[("a", fields[field])]))
    date = shown_date(record.issued) if record.issued else ""
    publisher = record.publisher
    if record.type == "thesis" and (publisher or record.genre):
        rows = (
            ("b", record.genre),
            ("c", publisher),
            ("d", str(record.issued.year) if record.issued and record.issued.year else None),
        )
        found.append(Datum("502", parts=[(code, text) for code, text in rows if text]))
    places = (record.publisher_place or "").split("; ") if record.publisher_place else []
    parts: Parts = [("a", place) for place in places]
    if publisher:
        parts.append(("b", publisher))
    if date:
        parts.append(("c", date))
    marks = {"a": " ;", "b": " :", "c": ","}
    punctuated = [
        (code, text + (marks[parts[at + 1][0]] if at + 1 < len(parts) else ""))
        for at, (code, text) in enumerate(parts)
    ]
    if parts:
        found.append(Datum("264", " ", "1", "", punctuated))
    if record.collection_title:
        series: Parts = [("a", record.collection_title + (" ;" if record.collection_number else ""))]
        if record.collection_number:
            series.append(("v", record.collection_number))
        found.append(Datum("490", "0", " ", "", series))
    return found


def shown_date(date: Date) -> str:
    """A date as an imprint shows it.

    >>> shown_date(Date(2014, 5, 3)), shown_date(Date(1900, circa=True))
    ('2014-05-03', '[ca. 1900]')
    >>> shown_date(Date(1998, end=Date(2001)))
    '1998-2001'
    """
    if date.literal or date.year is None:
        return date.literal or ""
    text = (
        f"{date.year:04d}"
        + (f"-{date.month:02d}" if date.month else "")
        + (f"-{date.day:02d}" if date.month and date.day else "")
    )
    if date.end is not None and date.end.year is not None and not date.month:
        text += f"-{date.end.year:04d}"
    return f"[ca. {text}]" if date.circa else text


def _description(fields: dict[str, Any], record: Record, part: bool) -> list[Datum]:
    volumes = f"{record.number_of_volumes} volumes" if record.number_of_volumes else ""
    pages = f"{record.number_of_pages} pages" if record.number_of_pages else ""
    extent = f"{volumes} ({pages})" if volumes and pages else volumes or pages
    parts = [("a", extent + (" ;" if record.dimensions else ""))] if extent else []
    if record.dimensions:
        parts.append(("c", record.dimensions))
    return [Datum("300", parts=parts)] if parts else []


def _notes(fields: dict[str, Any], record: Record, part: bool) -> list[Datum]:
    rows = (("500", record.note), ("520", record.abstract))
    return [
        Datum(tag, parts=[("a", line)]) for tag, text in rows if text for line in text.split("\n") if line
    ]


def _subjects(fields: dict[str, Any], record: Record, part: bool) -> list[Datum]:
    return [Datum("653", parts=[("a", word)]) for word in record.keyword]


# names


def _people(fields: dict[str, Any], record: Record, part: bool) -> list[Datum]:
    """1xx the first author, 7xx every other name with what it did, 711 the event."""
    found: list[Datum] = []
    for field, code in RELATORS.items():
        for at, name in enumerate(fields.get(field, ())):
            main = field == "author" and not at
            made = _name(name, "1" if main else "7")
            if made is not None:
                made.parts = [
                    *made.parts[:-1],
                    (made.parts[-1][0], made.parts[-1][1] + ","),
                    ("e", TERMS[code] + "."),
                    ("4", code),
                ]
                found.append(made)
    if record.event_title:
        parts = [("a", record.event_title)]
        if record.event_date:
            parts.append(("d", shown_date(record.event_date)))
        if record.event_place:
            parts.append(("c", record.event_place))
        found.append(Datum("711", "2", " ", "", parts))
    return found


def _name(name: Name, hundred: str) -> Datum | None:
    """A name in inverted order; a body, or a name that is one word or undivided, is a corporate name."""
    if name.literal is not None:
        return Datum(f"{hundred}10", "2", " ", "", [("a", name.literal)])
    text = inverted_name(name)
    if not text:
        return None
    parts = [("a", text)]
    if name.suffix:
        parts = [("a", f"{text},"), ("c", name.suffix)]
    return Datum(f"{hundred}00", "1" if "," in text else "0", " ", "", parts)


def inverted_name(name: Name) -> str:
    """``van der Berg, Jan``; ``Fontaine, Jean de``."""
    dropping, kept = name.dropping_particle, name.non_dropping_particle
    family = " ".join(part for part in (dropping if kept else None, kept, name.family) if part)
    given = " ".join(part for part in (name.given, None if kept else dropping) if part)
    return ", ".join(part for part in (family, given) if part)


# the host


def _host(fields: dict[str, Any], record: Record) -> Datum:
    """773: the whole, the place in it in words and as enumeration, its numbers."""
    parts: Parts = [("7", "nnas" if record.type in SERIAL else "nnam")]
    if len(record.container_author) == 1 and record.container_author[0].literal is None:
        parts.append(("a", inverted_name(record.container_author[0]) + "."))
    parts.append(("t", record.container_title or ""))
    if record.container_title_short:
        parts.append(("p", record.container_title_short))
    place = ", ".join(
        text
        for text in (
            f"Vol. {record.volume}" if record.volume else "",
            f"no. {record.issue}" if record.issue else "",
        )
        if text
    )
    year = f"({record.issued.year})" if record.issued and record.issued.year and place else ""
    words = " ".join(text for text in (place, year) if text)
    words = ", ".join(text for text in (words, f"p. {record.page}" if record.page else "") if text)
    if words:
        parts.append(("g", words))
    parts += [("x", number) for number in record.ISSN[:1]] + [("z", number) for number in record.ISBN]
    if record.volume:
        first = (record.page or "").partition("-")[0]
        issue = f":{record.issue}" if record.issue else ""
        parts.append(("q", f"{record.volume}{issue}" + (f"<{first}" if first else "")))
    return Datum("773", "0", " ", "", parts)
