"""What the fields of a MARC record mean: MARC 21 or UNIMARC by its title field, to fields for
:mod:`.assemble`.

Plain rows are tables in :mod:`cyberdip_cli.formats.marc.tables`; the shapes that need more (names with their
functions, title, imprint, series, host item, coded data) are the functions here. Coded dates and languages
only fill what the words leave open."""

from __future__ import annotations

import re

from ....formats.marc import tables as table
from ....patterns import Pattern
from ...field import Field
from .names import body, made, meeting, person, unimarc_person

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from . import Datum

    Make = Callable[[Datum], Iterable[Field]]

ISBD_MARKS = " ,;:/="
PERSONS = ("author", "author_other", "editor", "compiler", "director")
MAIN_BODIES = ("110", "111")
ABOUT = Pattern(r"conten|inhalt|cover|umschlag|review|rezension|abstract|sommaire|table des|indice|sample")
"""What $3 of a link says when it leads to something about the work."""
THESIS = Pattern(
    r"\b(?:thes[ei]s|dissertation|hochschulschrift|th[eè]se|tesis|tesi|tese|диссертац)", re.IGNORECASE
)
NO_CODE = frozenset(("", "und", "zxx", "mul", "mis", "|||", "###", "xxx", "   "))


def fields(data: list[Datum]) -> list[Field]:
    """Fields for all of a record, the leader's first."""
    unimarc = any(datum.tag == "200" and datum.one("a") for datum in data) and not any(
        datum.tag == "245" for datum in data
    )
    rows, shapes = (table.UNIMARC, UNIMARC_SHAPES) if unimarc else (table.MARC_21, MARC_21_SHAPES)
    found: list[Field] = []
    for datum in data:
        shape = shapes.get(datum.tag)
        if shape is not None:
            found += shape(datum)
        elif datum.tag in rows:
            found += _row(datum, *rows[datum.tag])
        else:
            found += made(datum, "drop", datum.value or " ".join(text for _, text in datum.parts))
    found += _imprint(data, "210" if unimarc else "26", "acd" if unimarc else "abc", unimarc=unimarc)
    found += _coded(data, unimarc=unimarc)
    found.sort(
        key=lambda field: field.key == "series" and " ; " not in field.text
    )  # a series with its number is the one to cite
    if any(field.key in PERSONS or field.label in MAIN_BODIES for field in found):
        return [_minor(field) for field in found]
    return found


def _minor(field: Field) -> Field:
    """An added body beside a person, or beside the body of the main entry, is a contributor."""
    return (
        field.replace(key="contributor")
        if field.key == "author_corporate" and field.label.startswith("7")
        else field
    )


def _row(datum: Datum, key: str, codes: str) -> list[Field]:
    """A field of the tables."""
    if not codes:
        return made(datum, key, datum.value)
    if key in ("subjects", "subject_place"):
        return made(datum, key, _heading(datum, codes))
    if key in ("isbn", "issn", "keywords", "identifier", "class_mark"):
        return [
            field
            for text in datum.all(codes if key != "class_mark" else "a")
            for field in made(datum, key, text)
        ] + _cancelled(datum, key)
    return made(datum, key, " ".join(datum.all(codes)))


def _cancelled(datum: Datum, key: str) -> list[Field]:
    """Numbers that are wrong or belong to another edition."""
    return (
        made(datum, "isbn_related" if key == "isbn" else "identifier", "; ".join(datum.all("zy")))
        if key in ("isbn", "issn")
        else []
    )


def _heading(datum: Datum, codes: str) -> str:
    """A subject: the heading, then its subdivisions."""
    head = " ".join(datum.all("".join(code for code in codes if code not in "vxyz")))
    return " -- ".join(part.rstrip(" ,") for part in (head, *datum.all("vxyz")) if part)


# titles


def _title(datum: Datum) -> list[Field]:
    """245: title proper, other title information and parts in the order of the field; the statement of
    responsibility apart."""
    text = ""
    for code, part in datum.parts:
        if code == "h" and part.strip()[-1:] in (":", "=", ";"):
            text = (
                f"{text.rstrip(ISBD_MARKS)} {part.strip()[-1]}"  # the mark before $b stands after the medium
            )
        if code not in "abnpks" or not part:
            continue
        bare = text.rstrip()
        glue = " " if not bare or bare[-1] in ":;=./," else {"b": " : ", "n": ". ", "p": ". "}.get(code, " ")
        if code == "p" and bare.endswith(tuple("0123456789")):
            glue = ", "
        text = bare + (glue if bare else "") + part.strip()
    found = made(datum, "title", text.rstrip(ISBD_MARKS))
    return (
        found
        + made(datum, "responsibility", " ".join(datum.all("c")))
        + made(datum, "medium", " ".join(datum.all("h")).strip(" []:=/."))
    )


def _unimarc_title(datum: Datum) -> list[Field]:
    """200: $a title proper, $e other title information, $h and $i parts; $f and $g say who."""
    text = ""
    for code, part in datum.parts:
        if code in "aehi" and part:
            glue = {"e": ": ", "h": ". ", "i": ". " if not text[-1:].isdigit() else ", ", "a": "; "}[code]
            text = text.rstrip(ISBD_MARKS) + glue + part if text else part
    return made(datum, "title", text.rstrip(ISBD_MARKS)) + made(
        datum, "responsibility", "; ".join(datum.all("fg"))
    )


def _vernacular(datum: Datum) -> list[Field]:
    """880: a field again in its own script."""
    if datum.one("6").startswith("245"):
        return made(datum, "title_alternate", " ".join(datum.all("abnp")).rstrip(ISBD_MARKS))
    return made(datum, "drop", " ".join(text for code, text in datum.parts if code != "6"))


# imprint, series, host


def _imprint(data: list[Datum], tag: str, codes: str, *, unimarc: bool) -> list[Field]:
    """The statement of publication, written as ISBD has it; a copyright notice where no other date is."""
    tags = ("210", "214") if unimarc else ("260", "264")
    statements = [datum for datum in data if datum.tag in tags and datum.all(codes)]
    published = [
        d for d in statements if d.tag in ("260", "210") or d.second in ("1", "0" if unimarc else "1")
    ] or [d for d in statements if d.second != "4"]
    notices = [datum for datum in statements if datum.tag in ("264", "214") and datum.second == "4"]
    found: list[Field] = []
    for at, datum in enumerate(published):
        found += made(datum, "published" if not at else "other", _isbd(datum, codes))
    last = codes[-1]
    if notices and not any(datum.all(last) for datum in published[:1]):
        found += made(notices[0], "published", _isbd(notices[0], last))
    return found


def _isbd(datum: Datum, codes: str) -> str:
    """Place, publisher and date with the marks of ISBD between them, whatever marks the record has."""
    place, name, date = (codes[0], codes[1], codes[2]) if len(codes) == 3 else ("", "", codes)
    text = ""
    before = ""
    for code, part in datum.parts:
        bare = part.strip().strip(ISBD_MARKS) if code != date else part.strip().strip(" ,;:")
        if code not in codes or not bare:
            continue
        mark = {place: " ; ", name: " : ", date: ", "}[code] if text else (": " if code == name else "")
        if code == name and before == name:
            mark = " ; "
        text += mark + bare
        before = code
    return text


def _series(datum: Datum) -> list[Field]:
    """490, 440, 8xx, 225: the title and, after a semicolon, the number."""
    number = datum.one("v").strip(" ,;:.") if datum.one("v") != "..." else ""
    codes = "tpn" if datum.tag in ("800", "810", "811") else "t" if datum.tag == "410" else "apni"
    title = ". ".join(part.strip(" ,;:=") for part in datum.all(codes)[:3])
    return made(datum, "series", f"{title} ; {number}" if title and number else title)


def _host(datum: Datum) -> list[Field]:
    """773, 463, 461: the work it is part of, with the place in it, and that work's numbers."""
    title = (datum.one("t") or datum.one("a")).rstrip(" .,;:/-")
    part = " ".join(datum.all("g") or datum.all("v")).strip(" -")
    found = made(datum, "container_title", title)
    if part:
        found += made(datum, "published_in", f"{title}, {part}" if title else part)
    for code, key in (("x", "issn"), ("z", "isbn"), ("y", "isbn")):
        found += made(datum, key, datum.one(code))
    return found


# identifiers and links


def _genre(datum: Datum) -> list[Field]:
    """655: a clue to the type only where it names a thesis: the leader knows the rest better."""
    text = " ".join(datum.all("a"))
    return made(datum, "genre" if THESIS.search(text) else "subjects", text)


def _standard(datum: Datum) -> list[Field]:
    """024: a DOI where $2 or the number says so."""
    kind = datum.one("2").lower()
    number = datum.one("a")
    return made(datum, "doi" if kind == "doi" or number.startswith("10.") else "identifier", number)


def _control_number(datum: Datum) -> list[Field]:
    """035: an OCLC number where the prefix says so."""
    number = datum.one("a")
    oclc = re.match(r"\(OCoLC\)\D{0,3}(\d+)", number)
    return made(datum, "oclc" if oclc else "identifier", oclc[1] if oclc else number)


def _address(datum: Datum) -> list[Field]:
    """856: the work itself, or a version of it; not its cover, table of contents or what else is about it
    (second indicator 2)."""
    about = datum.second == "2" or ABOUT.search(datum.one("3").casefold())
    return [
        field for text in datum.all("u") for field in made(datum, "related_items" if about else "url", text)
    ]


# coded data


def _coded(data: list[Datum], *, unimarc: bool) -> list[Field]:
    """The kind of thing from the leader; language and year from coded data where no words give them."""
    leader = next((datum for datum in data if datum.tag == "LDR"), None)
    found: list[Field] = []
    if leader is not None and len(leader.value) > 7:
        kinds = table.UNIMARC_KINDS if unimarc else table.KINDS
        word = kinds.get(leader.value[6:8]) or kinds.get(leader.value[6:7])
        found += made(leader, "format", word or "")
    found += _unimarc_coded(data) if unimarc else _marc_21_coded(data)
    return found


def _marc_21_coded(data: list[Datum]) -> list[Field]:
    """008: language at 35, year at 7, theses at 24; 041 $a are the languages of the text."""
    fixed = next((datum for datum in data if datum.tag == "008"), None)
    spoken = [code for datum in data if datum.tag == "041" for code in datum.all("a")]
    found: list[Field] = []
    source = fixed or next((datum for datum in data if datum.tag == "041"), None)
    code = _fixed_language(fixed.value) if fixed is not None else ""
    codes = ([code] if code not in NO_CODE else []) + spoken
    if source is not None and codes:
        found += made(source, "language", "; ".join(dict.fromkeys(codes)))
    if fixed is not None and not any(
        datum.tag in ("260", "264") and re.search(r"\d{3}", datum.one("c")) for datum in data
    ):
        year = fixed.value[7:11]
        if re.fullmatch(r"1[4-9]\d\d|20\d\d", year):
            found += made(fixed, "year", year)
    return found


def _fixed_language(value: str) -> str:
    """The code at 35 of 008; copied text may have lost blanks before it, but not what follows it."""
    code = value[35:38]
    if code in table.LANGUAGE_CODES:
        return code
    match = re.search(r"([a-z]{3})[ |#a-z]?[ |#a-z]?\Z", value.rstrip())
    return match[1] if match and match[1] in table.LANGUAGE_CODES else ""


def _unimarc_coded(data: list[Datum]) -> list[Field]:
    """101 $a languages; 100 $a has the year at 9."""
    found: list[Field] = []
    for datum in data:
        if datum.tag == "101":
            found += made(datum, "language", "; ".join(datum.all("a")))
        elif datum.tag == "100" and not any(other.tag in ("210", "214") and other.one("d") for other in data):
            year = datum.one("a")[9:13]
            found += made(datum, "year", year) if re.fullmatch(r"1[4-9]\d\d|20\d\d", year) else []
    return found


def _nothing(datum: Datum) -> list[Field]:
    """Read elsewhere."""
    return []


MARC_21_SHAPES: dict[str, Make] = {
    "245": _title, "880": _vernacular, "100": person, "700": person, "720": person, "110": body, "710": body, "111": meeting, "711": meeting,
    "260": _nothing, "264": _nothing, "008": _nothing, "041": _nothing, "LDR": _nothing,
    "490": _series, "440": _series, "800": _series, "810": _series, "811": _series, "830": _series,
    "655": _genre, "773": _host, "024": _standard, "035": _control_number, "856": _address,
}  # fmt: skip
UNIMARC_SHAPES: dict[str, Make] = {
    "200": _unimarc_title, "700": unimarc_person, "701": unimarc_person, "702": unimarc_person, "710": body, "711": body, "712": body,
    "210": _nothing, "214": _nothing, "100": _nothing, "101": _nothing, "LDR": _nothing, "225": _series, "410": _series,
    "461": _host, "463": _host, "464": _host, "017": _standard, "856": _address,
}  # fmt: skip
"""Tag -> what reads it, where a row of the tables does not do."""
