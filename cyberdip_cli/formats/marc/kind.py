"""The item type, languages and dates of the coded data: leader, 008, UNIMARC 100 to 116.

Sources: MARC 21, leader/06-07 and 008 by kind of material; UNIMARC Bibliographic, 100, 105, 110, 115."""

from __future__ import annotations

from ...grammars.language_tags import ISO_639_2, REPLACED
from ...grammars.languages import split_codes
from ...model import Date
from ...patterns import Pattern
from . import host
from . import tables as table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .datum import Datum
    from .facts import Facts

NO_CODE = frozenset(("", "und", "zxx", "mul", "mis", "|||", "###", "xxx", "N/A", "   "))
THESIS = Pattern(r"\b(?:thes[ei]s|dissertation|hochschulschrift|th[eè]ses?|tesis|tesi|tese|диссертац)", 2)
NOT_A_WORK = {
    "u": "holdings",
    "v": "holdings",
    "x": "holdings",
    "y": "holdings",
    "z": "an authority",
    "w": "a classification",
    "q": "community information",
}
"""Leader/06 of records that describe no work, in MARC 21."""
YEAR = Pattern(r"1[0-9]\d\d|20\d\d")
VISUAL = frozenset("aciklnopst")
"""008/33 of what leader/06 g says is projected: pictures, kits, slides, charts."""
SPOKEN = {"l": "speech", "t": "interview", "g": "broadcast"}
"""008/30 of non-musical sound: lectures, interviews, reports."""
FORMS = {"t": "report", "j": "patent"}
"""008/24-27, nature of contents: technical report, patent document."""
UNIMARC_FORMS = {"p": "report", "k": "patent", "l": "standard", "n": "legislation", "s": "treaty"}
"""UNIMARC 105 $a/4-7."""
ELECTRONIC = {"a": "dataset", "d": "book", "e": "dataset", "j": "webpage"}
"""008/26 of a computer file: numeric data, text, bibliographic data, online system; every other is
software."""
TEXT = frozenset("at")


def decide(facts: Facts) -> str:
    """The item type; "" where there is no leader and nothing else says it. Called when titles, notes and
    identifiers have been read, before names are settled."""
    leader = facts.coded("LDR")
    form, level = leader[6:7], leader[7:8]
    if _is_thesis(facts, form, level):
        return "thesis"
    own = next((kind for word in _own_words(facts) if (kind := table.INVENIO_TYPES.get(word))), "")
    if own:
        return own
    if host.is_part(facts):
        return _part(facts, form)
    if facts.unimarc:
        return _unimarc(facts, form, level)
    fixed = facts.coded("008")
    if form in TEXT or not form.strip():
        return _text(facts, form, level, fixed)
    if form == "g":
        return "graphic" if fixed[33:34] in VISUAL and fixed[33:34] else "motion_picture"
    if form == "i":
        return SPOKEN.get(fixed[30:31], "song")
    if form == "m":
        return _electronic(facts, fixed[26:27]) if level != "i" else "webpage"
    return table.TYPES.get(form, "document")


def _electronic(facts: Facts, code: str) -> str:
    """A computer file by its own code; where that says nothing, an ISBN shows a book to read."""
    unsaid = not code.strip(" |#uz")
    return "book" if unsaid and "ISBN" in facts.values else ELECTRONIC.get(code, "software")


def _own_words(facts: Facts) -> list[str]:
    """What repositories on Invenio say of the kind in 980: $b, then $a."""
    return [
        text.casefold() for code in "ba" for datum in facts.by_tag.get("980", ()) for text in datum.all(code)
    ]


def _is_thesis(facts: Facts, form: str, level: str) -> bool:
    if "thesis" in facts.held:
        return True
    if facts.unimarc:
        return bool({"m", "v"} & set(facts.coded("105")[4:8]))
    if form in TEXT and level == "m" and "m" in facts.coded("008")[24:28] and len(facts.coded("008")) > 34:
        return True
    return any(THESIS.search(datum.one("a")) for datum in facts.by_tag.get("655", ()))


def _part(facts: Facts, form: str) -> str:
    """An article in a serial or a chapter in a book; what is no text is what it is."""
    if form not in "atlmo" and form.strip():
        return table.TYPES.get(form, "document") if form != "i" else "song"
    values = facts.values
    tags = ("463", "461", "464") if facts.unimarc else ("773",)
    kind = next(
        (datum.one("7")[3:4] for tag in tags for datum in facts.by_tag.get(tag, ()) if datum.one("7")), ""
    )
    if kind == "s" or (facts.coded("LDR")[7:8] == "b" and kind != "m"):
        return "article-journal"
    if "volume" in values or "issue" in values or "ISSN" in values:
        own = "ISBN" in values and "issue" not in values
        return "chapter" if own or kind in ("m", "a", "c") else "article-journal"
    return "chapter"


def _text(facts: Facts, form: str, level: str, fixed: str) -> str:
    if level == "i":
        return {"w": "webpage", "d": "dataset", "l": "book"}.get(
            fixed[21:22], "webpage" if fixed[23:24] in ("o", "s") else "book"
        )
    if level in ("s", "b"):
        return "periodical"
    if level == "c":
        return "collection" if form == "t" or facts.coded("LDR")[8:9] == "a" else "book"
    if form == "t":
        return "manuscript"
    if level in ("m", "d", "a", " ", ""):
        found = (
            next((FORMS[code] for code in fixed[24:28] if code in FORMS), None) if len(fixed) > 34 else None
        )
        return found or (
            "book" if level.strip() or "publisher" in facts.values or "ISBN" in facts.values else "document"
        )
    return "book"


def _unimarc(facts: Facts, form: str, level: str) -> str:
    if level == "s" or (level == "i" and form == "a"):
        return (
            "webpage"
            if facts.coded("110")[:1] == "g"
            else "dataset"
            if facts.coded("110")[:1] == "f"
            else "periodical"
        )
    if form == "a" or not form.strip():
        found = next((UNIMARC_FORMS[code] for code in facts.coded("105")[4:8] if code in UNIMARC_FORMS), None)
        return found or ("book" if form.strip() else "")
    if form == "l":
        return {"a": "dataset", "b": "software", "d": "book", "h": "song"}.get(
            facts.coded("135")[:1], "software"
        )
    return table.UNIMARC_TYPES.get(form, "document")


# languages and dates


def tag_of(code: str) -> str:
    """BCP 47 for a MARC code, "" for one that names no language.

    >>> tag_of("ger"), tag_of("scr"), tag_of("zxx")
    ('de', 'hr', '')
    """
    code = code.strip(" .,;|").lower()
    if code in NO_CODE:
        return ""
    if len(code) == 2 and code.isalpha():
        return REPLACED.get(code, code)
    return (
        table.FORMER_CODES.get(code) or ISO_639_2.get(code) or (code if code in table.LANGUAGE_CODES else "")
    )


def languages(facts: Facts) -> None:
    """041 $a (UNIMARC 101 $a), and before them the code of 008: the first is the language, the others are
    kept."""
    found: dict[str, Datum] = {}
    fixed = facts.first("008") if not facts.unimarc else None
    if fixed is not None:
        code = tag_of(_fixed_language(fixed.value))
        if code:
            found[code] = fixed
    for datum in facts.by_tag.get("101" if facts.unimarc else "041", ()):
        for text in datum.all("a" if facts.unimarc else "ad"):
            for code in split_codes(text) or (tag_of(text),):
                if code and code not in found:
                    found[code] = datum
    for at, (code, datum) in enumerate(found.items()):
        if not at:
            facts.put("language", code, datum, "language code")
        else:
            facts.keep(datum, code)


def _fixed_language(value: str) -> str:
    """The code at 35 of 008; copied text may have lost blanks before it, but not what follows it."""
    code = value[35:38]
    if code in table.LANGUAGE_CODES or code in table.FORMER_CODES or len(value) == 40:
        return code
    match = LAST_CODE.search(value.rstrip())
    return match[1] if match and match[1] in table.LANGUAGE_CODES else ""


LAST_CODE = Pattern(r"([a-z]{3})[ |#a-z]?[ |#a-z]?\Z")


def dates(facts: Facts) -> None:
    """The coded dates, where no words give one: 008/06-14, UNIMARC 100/8-16. A reprint has the date of its
    original beside its own; unknown digits (``19uu``) stay words."""
    datum = facts.first("100") if facts.unimarc else facts.first("008")
    value = facts.coded("100")[8:17] if facts.unimarc else facts.coded("008")[6:15]
    if datum is not None and len(value) == 9:
        kind, first, second = value[0], value[1:5], value[5:9]
        if kind == ("e" if facts.unimarc else "r") and YEAR.fullmatch(second) and second != first:
            facts.put("original_date", Date(int(second)), datum, "date of the original")
        if "issued" not in facts.values:
            date = _coded_date(kind, first, second, unimarc=facts.unimarc)
            if date is not None:
                facts.put("issued", date, datum, "coded date")
    for worded, of in facts.held.get("date in words", ()):
        if "issued" not in facts.values:
            facts.put("issued", worded, of, "date in words")


def _coded_date(kind: str, first: str, second: str, *, unimarc: bool) -> Date | None:
    if not YEAR.fullmatch(first):
        return None
    year = int(first)
    if (
        kind
        in ("b" if unimarc else "d", "i", "k", "m", "q", "f" if unimarc else "q", "g" if unimarc else "m")
        and YEAR.fullmatch(second)
        and int(second) > year
    ):
        return Date(year, end=Date(int(second)), circa=kind == ("f" if unimarc else "q"))
    if kind == "e" and not unimarc and second[:2].isdigit() and 1 <= int(second[:2]) <= 12:
        day = int(second[2:]) if second[2:].isdigit() and 1 <= int(second[2:]) <= 31 else None
        return Date(year, int(second[:2]), day)
    if kind in ("a" if unimarc else "c", "u") and second in ("9999", "uuuu", "    "):
        return Date(year, literal=f"{first}-")
    return Date(year)
