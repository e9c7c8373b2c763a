"""Persons, bodies and meetings of MARC fields, with their functions.

Functions stand as codes ($4, or an address that ends in one) or as words of any language ($e); the main
entry is the author unless it is said to be something else. Sources: MARC Code List for Relators; UNIMARC
Bibliographic, appendix C."""

from __future__ import annotations

from ...labels import context_words, fold, languages
from ...memory import Answers
from ...model import NAME_FIELDS, Name
from ...names.person import inverted, unstopped
from ...patterns import Pattern, escape
from . import tables as table
from .datum import Datum
from .responsibility import said_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .facts import Facts

ADDED, ADDED_BODIES, GRANTING = "added", "added bodies", "granting"
"""Where names of added entries without a function stand, and bodies that granted a degree, until the whole
record is read."""
ABBREVIATED = frozenset(
    "inc ltd co corp bros dept univ assoc assn dr jr sr st mfg ges gesellsch inst int intl bd ag cie".split()
)
SUFFIX = Pattern(
    r"(?:Jr|Sr|Jun|Sen|Junior|Senior|Filho|Neto|Júnior|Hijo|II|III|IV|V|2nd|3rd|4th|fils|père)\.?", 2
)
LIFE = Pattern(
    r",?\s*(?:\(?(?:ca?\.?\s?|b\.\s?|d\.\s?|fl\.\s?|\*\s?)?\d{3,4}\??\s?[-–]?\s?(?:\d{2,4}\??|"
    r"\.{2,4})?\)?\.?)\Z"
)
"""Dates of life that stand in $a itself."""
QUALIFIED = Pattern(rf"\s*(?:[(<][^()<>]{{0,80}}[)>]|{escape(table.OLD_CATALOG)})\.?\s*\Z")
ROLE_JOINS = Pattern(r"[,;/&]| and | und | et | y | e | och | og | en | i | и ")
ABBREVIATION = Pattern(r"[a-zà-ÿ]{1,5}\.|(?:et\sal|and\sothers|\[et\sal\.?\])\.?")
"""A word that says a part and names nobody ("ill."), or that there are others."""
ENDS = " ,;:/="
MAKERS = ("author", "editor", "compiler", "director", "composer")
"""Beside one of these an added body made no work."""


def full_name(datum: Datum) -> Name | None:
    """The name of 100, 700, 720: $a in inverted order (first indicator 1), $b numeration, $c a suffix or
    an addition, which is left out as $d, $q are.

    >>> from .datum import Datum
    >>> full_name(Datum("100", "1", parts=[("a", "Roe, Jane A.,"), ("c", "Jr.,"), ("d", "1950-")]))
    Name(family='Roe', given='Jane A.', suffix='Jr.')
    >>> full_name(Datum("100", "0", parts=[("a", "John Paul"), ("b", "II,"), ("c", "Pope,")]))
    Name(literal='John Paul II')
    """
    text = _cleaned(datum.one("a"))
    if not text:
        return None
    numeral = datum.one("b").strip(ENDS)
    name = whole_name(text)
    if name.literal is not None:
        return Name(literal=f"{name.literal} {numeral}".strip()) if numeral else name
    addition = datum.one("c").strip(ENDS)
    if not name.suffix and SUFFIX.fullmatch(addition):
        name = name.replace(suffix=addition)
    return name


def _cleaned(text: str) -> str:
    text = text.strip().removesuffix(" .").strip(ENDS)
    if text[-1:] in ")>" or any(map(str.isdigit, text)):
        text = QUALIFIED.sub("", LIFE.sub("", text)).strip(ENDS)
    return text


def _whole_name(text: str) -> Name:
    family, comma, given = text.partition(",")
    family, given = family.strip(), given.strip(ENDS)
    if not comma or not given:
        return Name(literal=unstopped(family))
    first, _, rest = given.rpartition(",")
    if first and SUFFIX.fullmatch(rest.strip()):
        return inverted(family, first.strip(), rest.strip())
    if SUFFIX.fullmatch(given.partition(",")[0].strip()) and "," in given:
        suffix, _, given = given.partition(",")
        return inverted(family, given.strip(), suffix.strip())
    return inverted(family, given.partition(",")[0].strip() if "," in given else given)


whole_name = Answers(_whole_name, most=2000, longest=80).__getitem__
"""``Family, Given`` in inverted order, whatever follows a second comma but a suffix left out; a name
without a comma is one word or several that stay as they are."""


def unimarc_name(datum: Datum) -> Name | None:
    """The name of 700, 701, 702: $a the entry element, $b the rest (which may begin with its comma), $g it
    in full, $d numerals, $c additions."""
    family = datum.one("a").strip().strip(ENDS)
    given = (datum.one("g") or datum.one("b")).strip().strip(ENDS)
    if "," in family and not given:
        return full_name(datum)
    if not family:
        return None
    if not given:
        return Name(
            literal=" ".join(part for part in (unstopped(family), datum.one("d").strip(ENDS)) if part)
        )
    suffix = datum.one("c").strip(" ,;()")
    return inverted(
        family, QUALIFIED.sub("", given).strip(ENDS), suffix if SUFFIX.fullmatch(suffix) else None
    )


def functions(datum: Datum) -> list[str]:
    """The fields of Record for the functions in $4 and $e (110: also $j); "" for one that makes nobody a
    creator (a printer)."""
    found: list[str] = []
    for code in datum.all("4"):
        code = code.strip(ENDS + ".").rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1].lower()
        code = code[1:] if len(code) == 4 and code.isdecimal() and code[0] == "0" else code
        role = table.RELATORS.get(code)
        if role is None and code[:3].isdigit():
            role = table.UNIMARC_RELATORS.get(code[:3], "contributor")
        if role is None and (len(code) > 4 or not code.isascii()):
            found += _spoken(code)
        else:
            found.append("contributor" if role is None else role)
    if not found:
        found = [role for text in datum.all("e" if datum.tag[1:] != "11" else "j") for role in _spoken(text)]
    return list(dict.fromkeys(found))


def _said(text: str) -> tuple[str, ...]:
    words = text.strip(" ,.;()[]")
    if not words:
        return ()
    for names in (("en",), tuple(languages())):
        roles = context_words(names)["roles"]
        whole = table.FUNCTION_WORDS.get(
            fold(words), roles.get(fold(words)) or table.RELATORS.get(fold(words))
        )
        if whole is not None:
            return (whole,)
        parts = [roles[fold(part)] for part in ROLE_JOINS.split(words) if fold(part) in roles]
        if parts:
            return tuple(parts)
    return ("contributor",)


_spoken = Answers(_said, most=1000, longest=60).__getitem__
"""The functions that words name: "editor,", "Hrsg.", "author and illustrator"."""


def person(facts: Facts, datum: Datum) -> None:
    """100, 700, 720; a name with a title ($t) is another work."""
    if datum.tag != "100" and (datum.one("t") or datum.one("i")):
        facts.keep(datum, " ".join(datum.all("iabcdt")))
        return
    if datum.tag == "720" and datum.first == "2":
        body(facts, datum)
        return
    roles = functions(datum) or ["author" if datum.tag[0] == "1" else ADDED]
    if datum.tag == "100" and roles == ["contributor"]:
        roles = ["author"]  # the main entry has made the work: the photographer of a picture
    several = datum.all("a")
    for own in (datum, *(Datum(datum.tag, datum.first, " ", "", [("a", text)]) for text in several[1:])):
        name = full_name(own)
        if name is not None and ABBREVIATION.fullmatch(own.one("a").strip()):
            facts.keep(datum, " ".join(own.all("abcde")))
        elif name is not None:
            _credit(facts, datum, name, roles)


def _credit(facts: Facts, datum: Datum, name: Name, roles: list[str]) -> None:
    """A name under each of its functions; under none of them it is kept."""
    creating = [role for role in roles if role]
    if not creating:
        facts.keep(datum, " ".join(datum.all("abcde")))
    if len(creating) > 1 and "contributor" in creating:
        creating.remove("contributor")
    for role in creating:
        if role in (ADDED, ADDED_BODIES):
            facts.hold(role, name, datum)
        elif role == GRANTING:  # a school in a field of persons
            facts.hold(role, str(name), datum)
        else:
            facts.put(role, (name,), datum, "name")


def unimarc_person(facts: Facts, datum: Datum) -> None:
    """700 and 701 are authors where nothing else is said, 702 a contributor."""
    if datum.one("t"):
        facts.keep(datum, " ".join(datum.all("abt")))
        return
    name = unimarc_name(datum)
    if name is not None:
        second = datum.tag == "702"
        unsaid = (said_of(name, facts) or "contributor") if second else "author"
        _credit(facts, datum, name, functions(datum) or [unsaid])


def body_name(datum: Datum) -> str:
    """A body with its units: ``Nowhere. Ministry of Maps``; without what tells it apart.

    >>> from .datum import Datum
    >>> body_name(Datum("110", "2", parts=[("a", "Nowhere (State)."), ("b", "Ministry of Maps.")]))
    'Nowhere. Ministry of Maps'
    """
    parts = [unstopped_body(QUALIFIED.sub("", part.strip(ENDS))) for part in datum.all("ab")]
    return ". ".join(part for part in parts if part)


def unstopped_body(text: str) -> str:
    """Without the full stop that ends it, unless an abbreviation has it: ``Orchard & Vale Inc.``,
    ``U.S.``."""
    if not text.endswith("."):
        return text
    last = text[:-1].rpartition(" ")[2]
    return text if "." in last or last.casefold() in ABBREVIATED else text[:-1].rstrip()


def body(facts: Facts, datum: Datum) -> None:
    """110, 710 and their kin in UNIMARC: never divided, never inverted."""
    if datum.one("t") and datum.tag != "110":
        facts.keep(datum, " ".join(datum.all("abt")))
        return
    if facts.unimarc and datum.first == "1":
        meeting(facts, datum)
        return
    text = body_name(datum)
    if not text:
        return
    roles = functions(datum)
    if GRANTING in roles:
        facts.hold(GRANTING, text, datum)
        return
    if not roles:
        roles = ["author" if _is_main(facts, datum) else ADDED_BODIES]
    _credit(facts, datum, Name(literal=text), roles)


def _is_main(facts: Facts, datum: Datum) -> bool:
    """Whether a body about which nothing is said made the work: 110; in UNIMARC 710, and 711 beside it."""
    if datum.tag == "711":
        return facts.unimarc and "710" in facts.by_tag
    return datum.tag == ("710" if facts.unimarc else "110")


def meeting(facts: Facts, datum: Datum) -> None:
    """111 and 711, in UNIMARC 71x with first indicator 1: the event with its number, place and date."""
    if datum.one("t") and datum.tag != "111":
        facts.keep(datum, " ".join(datum.all("acdent")))
        return
    ends = " ,;:()."
    place, date = ("e", "f") if facts.unimarc else ("c", "d")
    name = " ".join(part.strip(" ,;:") for part in datum.all("ab" if facts.unimarc else "aeb"))
    number = datum.one("d" if facts.unimarc else "n").strip(ends)
    facts.put("event_title", QUALIFIED.sub("", name.strip(" ,;:(")).rstrip("."), datum, "meeting")
    if number:
        facts.keep(datum, number)
    facts.put("event_place", datum.one(place).strip(ends), datum, "place of the meeting")
    held = datum.one(date).strip(ends)
    if held:
        from ...dates import free

        parsed = free.parse(held, facts.context)
        facts.put("event_date", parsed.value, datum, "date of the meeting")


def settle(facts: Facts) -> None:
    """Added entries without a function: persons are what the statement of responsibility says, else
    authors after the others (of a thesis contributors); bodies are the authors where there is nobody else, else contributors."""
    people, bodies = facts.held.get(ADDED, ()), facts.held.get(ADDED_BODIES, ())
    if not people and not bodies:
        return
    named = {name for field in NAME_FIELDS for name in facts.values.get(field, ())}
    for name, datum in people:
        if name not in named:
            advising = facts.values.get("type") == "thesis" and "author" in facts.values
            field = said_of(name, facts) or ("contributor" if advising else "author")
            facts.put(field, (name,), datum, "name of an added entry")
    lonely = not any(field in facts.values for field in MAKERS)
    for name, datum in bodies:
        if name not in named:
            facts.put("author" if lonely else "contributor", (name,), datum, "body of an added entry")
