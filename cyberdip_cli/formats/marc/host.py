"""The whole that a record is a part of: MARC 773, UNIMARC 461 and 463, and the place in it."""

from __future__ import annotations

from ... import source_line
from ...grammars import identifiers, page_ranges, publisher, publisher_names
from ...model import Date
from ...patterns import Pattern
from ...source_line.numbers import begin, scan
from .credits import whole_name
from .datum import embedded
from .imprint import of_imprint
from .titles import ISBD_MARKS, finished

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .datum import Datum
    from .facts import Facts

KEYED = Pattern(r"(volume|year|number|issue|pages|month|day|elocationid|date)\s?:\s?(\S.{0,60}?)", 2)
"""``$g volume:12 $g year:2009 $g number:3 $g pages:45-67``, as union catalogues of German libraries have
it."""
SHORT = Pattern(r"(yr|no|nr|vol)\s?:\s?(\S.{0,30})", 2)
ENUMERATED = Pattern(
    r"(?P<volume>[^:<>]{1,30})?(?::(?P<issue>[^:<>]{1,30}))?(?::[^<>]{1,30})?(?:<(?P<page>[^<>]{1,30}))?"
)
"""773 $q: ``12:3<45``, volume, issue and first page."""
BRACKETED_WORDS = Pattern(r"\[((?:vol|no|n|nr|bd|t|iss|jg|p|pp)\.?)\]", 2)
REWRITTEN = (
    (Pattern(r"\A(\d{1,4}), (\d{1,3}(?:[/-]\d{1,3})?) (?=\()"), r"Vol. \1, no. \2 "),
    (Pattern(r"\A(\d{1,4}), \(?(\d{4})\)?, (?=\D)"), r"Vol. \1 (\2), "),
    (
        Pattern(
            r"\b(\d{1,4})\. ?(?:jahrgang|jg\.?|évf(?:olyam)?\.?|årg(?:ång|ang)?\.?|roč(?:ník)?\.?)(?!\w)", 2
        ),
        r"Vol. \1",
    ),
    (Pattern(r"\b(\d{1,4})\. ?(?:sz(?:ám)?\.?|heft|číslo)(?!\w)", 2), r"no. \1"),
    (Pattern(r"\[(\d{1,5})\]"), r"\1"),
)
"""Volume and year without a word (``13, 1992, fasc. 1``), numbers before their word (``12. Jahrgang``),
pages in brackets -> as sources of articles are written."""
EDITOR = Pattern(r"\s*[(\[]?(?:eds?|hrsg|hg|editors?|herausgeber)\.?[)\]]?\s*\Z", 2)
STAND_IN = "Journal"
"""A title before the words of $g, which are read as the source of an article is."""
NOT_IN = Pattern(r"bound with|issued with|mit\s|beigebunden|beigefügt|erscheint|supplement to|beilage", 2)
IDENTIFIERS = frozenset(("doi", "url", "isbn", "issn", "handle", "arxiv", "pmid", "urn"))
"""What 773 $n says where repositories link works in any relation."""
INVENIO = {"v": "volume", "n": "issue", "c": "page", "y": "year"}
"""Subfields of a publication's place on Invenio."""
SLASHED = Pattern(r"(?P<year>\d{4})/(?P<volume>[^/]{0,20})/(?P<issue>[^/]{0,20})/(?P<page>[^/]{0,30})")
"""``$g 2015/37/2/49-58``: year, volume, issue, pages."""
KEYS = {
    "volume": "volume", "vol": "volume", "year": "year", "yr": "year", "date": "year", "number": "issue",
    "issue": "issue",
    "no": "issue", "nr": "issue", "pages": "page", "elocationid": "number", "month": "month", "day": "day",
}  # fmt: skip
TOWNS = Pattern(
    r"(?P<place>[^:;,]{2,60}?)\s?[\[(]?(?:u\. ?a\.|etc\.?|et al\.)[\])]?,\s[\[(c©]{0,2}(?P<year>\d{4})[\])]?"
)
"""``Port Vale [u.a.], 1992``: a town and others, and no publisher."""


def _is_invenio(datum: Datum) -> bool:
    """Whether a field is a publication's place as repositories on Invenio have it: 909 C4, or 773, with $p
    title, $v volume, $n issue, $c pages, $y year."""
    return (datum.tag == "909" and datum.first + datum.second == "C4") or (
        datum.tag == "773" and datum.one("p") != "" and not datum.one("t") and bool(datum.all("vcy"))
    )


def is_part(facts: Facts) -> bool:
    """Whether the record is a part of the whole that it names: a component part by its leader, or pages
    are given in it. (A book may name what it is bound with, or the package that it was bought in.)"""
    hosts = [datum for tag in _levels(facts) for datum in facts.by_tag.get(tag, ()) if _is_host(datum)]
    level = facts.coded("LDR")[7:8]
    if not hosts:
        return False
    if level in ("a", "b"):
        return True
    parsed = [_placed(facts, datum) for datum in hosts]
    return any(
        "page" in value or ("volume" in value and level not in ("m", "s", "c", "d", "i")) for value in parsed
    )


def _levels(facts: Facts) -> tuple[str, ...]:
    """The tags of hosts, the nearest first; a serial goes before the issue of it that the record is in."""
    if not facts.unimarc:
        return (
            ("773", "909") if any(_is_invenio(datum) for datum in facts.by_tag.get("909", ())) else ("773",)
        )
    serial = any(code == "x" for datum in facts.by_tag.get("461", ()) for code, _ in embedded(datum))
    return ("461", "463", "464") if serial else ("463", "461", "464")


def hosts(facts: Facts) -> None:
    """All of them: the first with a title is the container; of a record that is no part they are kept."""
    every = [datum for tag in _levels(facts) for datum in facts.by_tag.get(tag, ()) if _is_host(datum)]
    found = [datum for datum in every if not NOT_IN.match(datum.one("i"))]
    part = is_part(facts)
    for datum in every:
        text = " ".join(text for code, text in embedded(datum) if code in "atgdbvpcnq")
        if not part or datum not in found:
            facts.keep(datum, text)
        elif "container_title" in facts.values and datum is not found[0]:
            _further(facts, datum, text)
        else:
            _host(facts, datum)


def _is_host(datum: Datum) -> bool:
    """Whether a field names a whole: not a work that this one cites (773 $n with the kind of identifier), nor
    another field of 909."""
    return _is_invenio(datum) if datum.tag == "909" else datum.one("n").lower() not in IDENTIFIERS


def _further(facts: Facts, datum: Datum, text: str) -> None:
    """A second host: in UNIMARC 461 is the set of which 463 is a piece, and has its numbers."""
    if facts.unimarc:
        for code, value in embedded(datum):
            if code == "x":
                facts.put("ISSN", identifiers.issn(value).value, datum, "set")
        for name, value in _placed(facts, datum).items():
            if name in ("volume", "issue", "page") and name not in facts.values:
                facts.put(name, value, datum, "place in the set")
    facts.keep(datum, text)


def _host(facts: Facts, datum: Datum) -> None:
    parts = embedded(datum)
    one = dict(reversed(parts))
    title = finished(
        " : ".join(text for code, text in parts if code == "t") or one.get("p", "") * (not facts.unimarc)
    )
    if not title:
        title = finished(one.get("a", "").rstrip(" -"))
    elif one.get("a") and not facts.unimarc:
        _maker(facts, datum, one["a"])
    title, slash, statement = title.partition(" / ")
    if slash:
        facts.keep(datum, statement.strip())  # of responsibility
    facts.put("container_title", title.rstrip(" -,"), datum, "host item")
    if not facts.unimarc and one.get("p") and one.get("t"):
        facts.put(
            "container_title_short", one["p"].strip(ISBD_MARKS), datum, "abbreviated title of the host item"
        )
    placed = _placed(facts, datum)
    unread, aside = placed.pop("unread", ""), placed.pop("aside", "")
    for name, value in placed.items():
        facts.put(name, value, datum, "place in the host item")
    if aside:
        facts.keep(datum, aside)
    if unread:
        facts.keep(datum, unread)
        facts.tell(
            "unread-place",
            f"the place in the host item is not understood: {unread!r}",
            datum,
            "kept in extra",
        )
    _numbers(facts, datum, parts)
    _published(facts, datum, one)


def _maker(facts: Facts, datum: Datum, text: str) -> None:
    """$a: who made the whole, or edited it."""
    bare = EDITOR.sub("", text.strip(" ,;:/"))
    name = whole_name(bare.rstrip(" ,;:/"))
    if name.literal is None:
        facts.put(
            "editor" if bare != text.strip(" ,;:/") else "container_author",
            (name,),
            datum,
            "main entry of the host item",
        )
    else:
        facts.keep(datum, text)


def _numbers(facts: Facts, datum: Datum, parts: list[tuple[str, str]]) -> None:
    for code, text in parts:
        if code == "x":
            parsed = identifiers.issn(text)
            facts.put("ISSN", parsed.value, datum, "host item")
            facts.doubt(parsed.doubts, datum)
        elif code == "z" or (code == "y" and facts.unimarc):
            book = identifiers.isbn(text)
            facts.put("ISBN", book.value, datum, "host item")
            facts.doubt(book.doubts, datum)


def _published(facts: Facts, datum: Datum, one: dict[str, str]) -> None:
    """$d place, publisher and date of the whole, $b its edition, $k its series."""
    if facts.unimarc:
        facts.put("publisher_place", publisher_names.clean_place(one.get("c", "")), datum, "host item")
        facts.put("publisher", publisher_names.clean_name(one.get("n", "")), datum, "host item")
        if "issued" not in facts.values and one.get("d"):
            facts.put("issued", of_imprint(one["d"], facts, datum), datum, "host item")
        return
    towns = TOWNS.fullmatch(one.get("d", "").strip(" -."))
    if towns:
        facts.put("publisher_place", publisher_names.clean_place(towns["place"]), datum, "host item")
        if "issued" not in facts.values:
            facts.put("issued", Date(int(towns["year"])), datum, "imprint of the host item")
    elif one.get("d"):
        value = publisher.parse(one["d"].strip(" -"), facts.context).value
        for name in ("publisher_place", "publisher"):
            if name not in facts.values:
                facts.put(name, value.get(name), datum, "imprint of the host item")
        if "issued" not in facts.values and value.get("issued") is not None:
            facts.put("issued", value["issued"], datum, "imprint of the host item")
    facts.put("edition", one.get("b", "").strip(ISBD_MARKS + "-"), datum, "edition of the host item")
    facts.put("collection_title", finished(one.get("k", "").strip("() ")), datum, "series of the host item")


def _placed(facts: Facts, datum: Datum) -> dict[str, Any]:
    """Volume, issue, date and pages: from words for each, from a sentence, from the enumeration in $q."""
    parts = embedded(datum)
    value: dict[str, Any] = {}
    words: list[str] = []
    if _is_invenio(datum):
        value = {name: text for code, name in INVENIO.items() if (text := datum.one(code).strip())}
    for code, text in parts:
        if code == ("v" if facts.unimarc else "g"):
            slashed = SLASHED.fullmatch(text.strip(" ,;"))
            if slashed:
                value |= {name: part for name, part in slashed.groupdict().items() if part}
                continue
            keyed = KEYED.fullmatch(text.strip(" ,;")) or SHORT.fullmatch(text.strip(" ,;"))
            if keyed:
                value.setdefault(KEYS[keyed[1].lower()], keyed[2].strip())
            else:
                words.append(text.strip())
    if value:
        value = _of_keys(value, facts, datum)
    elif words:
        value = _of_words(" ".join(words), facts)
    if facts.unimarc:
        value |= (
            {} if "page" in value else _pages(next((text for code, text in parts if code == "p"), ""), facts)
        )
    counted = ENUMERATED.fullmatch(datum.one("q").strip())
    if counted and not facts.unimarc:
        value = {name: found for name, found in counted.groupdict().items() if found} | value
    return value


def _of_keys(given: dict[str, str], facts: Facts, datum: Datum) -> dict[str, Any]:
    from ...dates import free

    year, month, day = given.pop("year", ""), given.pop("month", ""), given.pop("day", "")
    value: dict[str, Any] = dict(given)
    if "page" in value:
        value["page"] = page_ranges.parse(given["page"], facts.context).value.get("page", given["page"])
    if year:
        whole = "-".join(part.zfill(2) for part in (year, month, day if month else "") if part)
        value["issued"] = free.parse(whole if month.isdigit() else year, facts.context).value
    return value


def _pages(text: str, facts: Facts) -> dict[str, Any]:
    found = page_ranges.parse(text, facts.context).value.get("page") if text.strip() else None
    return {"page": found} if found else {}


def _of_words(text: str, facts: Facts) -> dict[str, Any]:
    """``Vol. 12, no. 3 (May 2009), p. 45-67`` in any language's words, read as the source of an article
    is."""
    plain = (BRACKETED_WORDS.sub(r"\1", text) if "[" in text else text).strip(" -")
    for pattern, form in REWRITTEN:
        plain = pattern.sub(form, plain)
    if len(plain) < 25 and not plain[:1].isdigit() and not any(mark in plain for mark in "(:;"):
        pages = page_ranges.parse(plain, facts.context).value
        if "page" in pages:
            return {"page": pages["page"]}
    value: dict[str, Any] = {}
    aside: list[str] = []
    if begin(plain):
        scan(plain, facts.context, value, aside)
    else:
        parsed = source_line.parse(f"{STAND_IN}, {plain}", facts.context)
        value, aside = dict(parsed.value), list(parsed.aside)
    whole = value.pop("container_title", STAND_IN)
    value.pop("type_hint", None)
    if whole != STAND_IN or any(
        name not in ("volume", "issue", "page", "issued", "number", "supplement_number") for name in value
    ):
        value = {
            name: found
            for name, found in value.items()
            if name in ("volume", "issue", "page", "issued", "number")
        }
        value["unread"] = text
    if aside:
        value["aside"] = text
    return value or {"unread": text}
