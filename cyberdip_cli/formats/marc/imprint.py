"""Publication, edition, extent, series and thesis note of MARC records."""

from __future__ import annotations

from ...dates import imprint
from ...grammars import page_ranges, publisher_names, series, thesis
from ...model import Date
from ...patterns import Pattern
from .credits import GRANTING
from .datum import Datum, embedded
from .titles import ISBD_MARKS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .facts import Facts

WHOLE = Pattern(r"\[([^\[\]]{1,60})\]?[.,]?")
VOLUMES = Pattern(
    r"\[?(\d{1,4})\]?\s?(?:v|vols?|volumes?|bde?|bände|t|tomes?|tomos?|vol|d|dele?|delar|sv|svazk\w|"
    r"tom\w?|ks|т|k|köt)\b\.?(?!\s?(?:\(\d|[-–]))",
    2,
)
PAGED = Pattern(r"(?:pp?\.|pages?|seiten?|s\.|с\.|str\.|pagg?\.|págs?\.|σσ?\.)\s?\d", 2)
IN_BRACKETS = Pattern(
    r"(?:1|one) (?:vol\.?|v\.?|volume|bd\.?|t\.?|tomo|online[- ](?:resource|ressource)|"
    r"recurso en línea|ressource en ligne) ?\((.+)\)",
    2,
)
"""``1 vol. (345 p.)``, ``1 online resource (xii, 345 pages)``: what is counted stands in brackets."""
PRELIMINARY = Pattern(r"\A(?:\[?\d{1,3}\]? ?p\. ?l\.?|[ivxlc\d]{1,6} ?\*? ?l\.?),? ?", 2)
"""``4 p. l., 7-59 p.``: preliminary leaves before the pages."""
UP_TO = Pattern(r"(?:[ivxlc\d]{1,6}, )?\[?\d{1,4}\]?[-–]\[?(\d{1,5})\]? ?(?:p|pp|pages?|s|seiten)\b", 2)
UNNAMED = Pattern(r"(?:[ivxlc]{1,8}, ?)?(\d{1,5})", 2)
"""``381``, ``xii, 264``: no word says that these are pages."""
FOUR_DIGITS = Pattern(r"\d{4}")
PLACES = Pattern(r" ;\s?")
SEEN_AT = Pattern(r"(?:on cover|on half-title|at head of title|on spine)\s?:\s", 2)
"""Where a cataloguer saw the name of a series."""


def statement(facts: Facts) -> None:
    """260 and 264, UNIMARC 210 and 214: the first publisher with the places before it, and the date of
    publication; those of a production only where nothing is published; a copyright date only where
    there is no other."""
    tags, roles = (("210", "214"), "0") if facts.unimarc else (("260", "264"), "1")
    found = [datum for tag in tags for datum in facts.by_tag.get(tag, ())]
    published = [datum for datum in found if datum.tag == tags[0] or datum.second in (roles, " ")]
    published = (
        published
        or [datum for datum in found if datum.second in ("0", "1")]
        or [d for d in found if d.second != "4"]
    )
    for datum in published[:1]:
        _names(facts, datum)
    for datum in [*published, *(datum for datum in found if datum.second == "4")]:
        if "issued" not in facts.values:
            _date(facts, datum)
        else:
            break
    for datum in found:
        if datum not in published[:1] and datum.second != "4":
            facts.keep(datum, " ".join(datum.all("abcd")))


def made_public(facts: Facts) -> None:
    """269 of repositories on Invenio: when a preprint came out, for a work that has no other date."""
    for datum in facts.by_tag.get("269", ()):
        if "issued" not in facts.values and not facts.unimarc:
            _date(facts, datum)


def _names(facts: Facts, datum: Datum) -> None:
    """The places up to the first publisher, and that publisher; what follows is kept."""
    place_code, name_code = ("a", "c") if facts.unimarc else ("a", "b")
    places: list[str] = []
    name = ""
    aside: list[str] = []
    for code, part in datum.parts:
        if code == place_code and not name:
            places += [
                kept
                for one in PLACES.split(part)
                if (kept := publisher_names.clean_place(one)) and kept not in places
            ]
        elif code == name_code and not name:
            name = publisher_names.clean_name(part.partition(" ; ")[0]) or ""
        elif code in (place_code, name_code) and part.strip(ISBD_MARKS):
            aside.append(part.strip(ISBD_MARKS))
    facts.put("publisher_place", "; ".join(places), datum, "place of publication")
    facts.put("publisher", name, datum, "publisher")
    if aside:
        facts.keep(datum, " : ".join(aside))


def _date(facts: Facts, datum: Datum) -> None:
    for text in datum.all("d" if facts.unimarc else "c"):
        date = of_imprint(text, facts, datum)
        if date is not None:
            facts.put("issued", date, datum, "date of publication")
            return


def of_imprint(text: str, facts: Facts, datum: Datum) -> Date | None:
    """The date of a statement of publication; None where it says that there is none, or nothing but
    unknown digits, which the coded date may know better."""
    text = text.strip().strip(" ,;:")
    whole = WHOLE.fullmatch(text)
    date, _, doubts = imprint.published(whole[1] if whole and not whole[1].isdigit() else text, facts.context)
    if date is not None and date.year is None:
        facts.hold("date in words", date, datum)
        return None
    facts.doubt(doubts, datum)
    if date is not None and date.literal and date.end is None and date.year is not None:
        date = date.replace(literal=date.literal.replace("]", "").replace("[", ""))
    return date


def edition(facts: Facts, datum: Datum) -> None:
    """250, 205: $a, without the statement of responsibility that follows it."""
    facts.put("edition", datum.one("a").strip(ISBD_MARKS).strip("[]"), datum, "edition")
    rest = " ".join(datum.all("bf")).strip()
    if rest:
        facts.keep(datum, rest)


def extent(facts: Facts, datum: Datum) -> None:
    """300, 215: the number of pages or of volumes; the pages of a part of a whole; dimensions. The words
    are kept."""
    words = " ".join(datum.one("a").split()).strip(ISBD_MARKS)
    bare = IN_BRACKETS.sub(lambda match: match[1], words)
    bare = PRELIMINARY.sub("", bare) or bare
    counted = page_ranges.count(bare) or next((match[1] for match in (UP_TO.match(bare),) if match), None)
    counted = counted or next((match[1] for match in (UNNAMED.fullmatch(bare),) if match), None)
    volumes = VOLUMES.match(bare)
    if counted:
        facts.put("number_of_pages", counted, datum, "extent")
    elif PAGED.match(bare):
        facts.hold("pages of a part", bare, datum)
    if volumes and volumes[1] != "1":
        facts.put("number_of_volumes", volumes[1], datum, "extent")
    size = datum.one("d" if facts.unimarc else "c").strip(" ;.+")
    if any(char.isdigit() for char in size):  # else "cm" alone: not measured yet
        facts.put("dimensions", size, datum, "dimensions")
    facts.keep(datum, " ".join(datum.all("abcdefg")))


def collections(facts: Facts) -> None:
    """490 and 440 (as on the work), 8xx (as controlled); UNIMARC 225 and 410: the first that has a number,
    else the first; the others are kept. A number that stands only with the controlled form belongs to
    the same series."""
    tags = ("225", "410", "461") if facts.unimarc else ("490", "440", "830", "800", "810", "811")
    found = [
        (datum, *_series(datum, facts)) for tag in tags for datum in facts.by_tag.get(tag, ()) if tag != "461"
    ]
    found = [row for row in found if row[1]]
    if not found:
        return
    _, numbered, number = next((row for row in found if row[2]), found[0])
    datum, title, _ = next(row for row in found if _alike(row[1], numbered))
    facts.put("collection_title", title, datum, "series")
    facts.put("collection_number", number, datum, "series")
    for other, name, count in found:
        if other is not datum and not _alike(name, title):
            facts.keep(other, f"{name} ; {count}" if count else name)


def _alike(one: str, other: str) -> bool:
    one, other = ("".join(filter(str.isalnum, text.casefold())) for text in (one, other))
    return one.startswith(other) or other.startswith(one)


def _series(datum: Datum, facts: Facts) -> tuple[str, str]:
    """(title, number) of a series statement, in subfields or in words."""
    codes = {"800": "tpn", "810": "tpn", "811": "tpn", "410": "ti", "225": "ahi"}.get(datum.tag, "apn")
    linked = Datum("410", parts=embedded(datum)) if datum.tag == "410" else datum
    parts = [SEEN_AT.sub("", part).strip(" ,;:=/") for part in linked.all(codes)]
    if datum.tag == "490":
        parts = parts[:1]
    number = linked.one("v").strip(" ,;:.[]()")
    title = ". ".join(part.rstrip(".") for part in parts if part).replace(" : ", ": ")
    if not number and title and (";" in title or title[-1:].isdigit() or title.startswith("(")):
        parsed = series.parse(title, facts.context).value
        title, number = parsed["collection_title"], parsed.get("collection_number", "")
    return title.strip("[]"), series.counted(number) if number else ""


def dissertation(facts: Facts, datum: Datum) -> None:
    """502: $b degree, $c school, $d year, or all of it in a note; UNIMARC 328: $b kind of thesis, $e
    school, $d year and $c the discipline, which is kept."""
    school_code = "e" if facts.unimarc else "c"
    year = FOUR_DIGITS.search(datum.one("d"))
    value: dict[str, object] = {
        "genre": datum.one("b").strip(ISBD_MARKS),
        "publisher": datum.one(school_code).strip(ISBD_MARKS),
        "issued": Date(int(year[0])) if year else None,
    }
    aside = [datum.one("c")] if facts.unimarc else []
    if not value["genre"] and not value["publisher"]:
        text = datum.one("a").strip()
        parsed = thesis.parse(text, facts.context)
        value, aside = dict(parsed.value), list(parsed.aside)
        if not value:
            facts.put("note", text, datum, "thesis note")
    for part in (*aside, datum.one("g")):
        if part:
            facts.keep(datum, part)
    facts.hold("thesis", value, datum)


def settle_thesis(facts: Facts) -> None:
    """The school is the publisher of a thesis that no house has brought out (it has no ISBN), and the year
    of the degree its date; a distributor and its place are kept then."""
    notes = facts.held.get("thesis", [])
    schools = [(str(value["publisher"]), datum) for value, datum in notes if value.get("publisher")]
    granting = facts.held.get(GRANTING, [])
    own = "ISBN" not in facts.values
    for school, datum in schools or granting[:1]:
        _school(facts, school, datum, own=own)
    for school, datum in granting[0 if schools else 1 :]:
        facts.keep(datum, school)
    for value, datum in notes:
        facts.put("genre", value.get("genre"), datum, "thesis note")
        if value.get("issued") and (own or "issued" not in facts.values):
            facts.values.pop("issued", None)
            facts.put("issued", value["issued"], datum, "thesis note")


def _school(facts: Facts, school: str, datum: Datum, *, own: bool) -> None:
    had = facts.values.get("publisher")
    if had == school:
        return
    if had is None:
        facts.put("publisher", school, datum, "school that granted the degree")
    elif own:
        place = facts.values.pop("publisher_place", "")
        facts.keep(datum, f"{place} : {had}" if place else had)
        del facts.values["publisher"]
        facts.put("publisher", school, datum, "school that granted the degree")
    else:
        facts.keep(datum, school)
