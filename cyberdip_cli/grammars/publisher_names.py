"""Place and publisher of a publication statement, without its date.

ISBD: several places or publishers are joined by `` ; ``, what the cataloguer supplied stands in brackets,
``s.l.`` and ``s.n.`` (or RDA's phrases, in many languages) mean that there is none. Statements older than
ISBD join everything with commas: they are divided only where the first part is a place that is known, else
the words stay together as the publisher, with a note."""

from __future__ import annotations

from ..dates.imprint import missing
from ..labels import any_language
from ..labels.places import PLACES, QUALIFIERS
from ..memory import Answers
from ..names.words import COMPANY_TAILS
from ..parsed import Doubt, Parsed
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Fields

NO_PLACE = any_language("imprints", "no_place")
NO_PUBLISHER = any_language("imprints", "no_publisher")
_NOBODY = NO_PLACE | NO_PUBLISHER
_AT_END = any_language("imprints", "and_others") | any_language("imprints", "functions")
_COLON = Pattern(r"\s*:\s+|\s+:\s*|^:\s*|(?<=[^\W\d]):(?=[^\W\d])")
_BLANKS = Pattern(r"\s+")
_TWO_COLONS = Pattern(r":\s*:")
_BEFORE_SEMICOLON = Pattern(r"\s+;\s*|;\s+(?=[^\W\d_][^:;,]{1,40}\s?:\s)")
_AFTER_SEMICOLON = Pattern(r"\s*;\s+")
_LAST_BRACKETS = Pattern(r"\s*[\[(]\s*([^\[\]()]{1,40}?)\s*[\])]\s*[,.;:]*\Z")
_AND_OTHERS = Pattern(r"\s+(?:u\.\s?a\.|\[?et al\.?\]?|и др\.)\Z")


FIRM_ENDS = frozenset(
    """press verlag books publishing publishers publications editions éditions editorial editores ediciones edizioni
    editore forlag förlag uitgeverij wydawnictwo kiadó nakladatelství yayınları yayınevi imprint group division
    incorporated limited company""".split()
)
"""The last words of publishers' names."""
FIRM_PARTS = (2, 3)
FEW_WORDS = 4


def _names(head: str) -> Parsed[Fields]:
    """Place and publisher of a statement whose date is cut off."""
    head = _TWO_COLONS.sub(":", head)
    head = _unbracket(head)
    if not head.strip(" .,;:[]()"):
        return Parsed({})
    if missing(head, _NOBODY):
        return Parsed({}, (head,), (), "nothing known")
    if _COLON.search(head):
        return _isbd(head)
    return _commas(head)


def _isbd(head: str) -> Parsed[Fields]:
    """``Place ; Place : Publisher ; Place : Publisher``: the first publisher and its places; the rest is
    aside."""
    places: list[str] = []
    names: list[str] = []
    aside: list[str] = []
    for segment in _segments(head):
        parts = [part for part in _COLON.split(segment) if part.strip(" []")]
        if parts and segment.lstrip(" [").startswith(":"):
            parts.insert(0, "")
        if names:
            aside.append(segment.strip(" []"))
        elif len(parts) == 1:
            places.append(parts[0])
        elif parts:
            count = max(
                1, next((at for at, part in enumerate(parts[:-1]) if not _is_place(part)), len(parts) - 1)
            )
            places += parts[:count]
            names += parts[count:]
    place = "; ".join(kept for part in places if (kept := clean_place(part)))
    name = " : ".join(kept for part in names if (kept := clean_name(part)))
    value: Fields = {}
    if name:
        value["publisher"] = name
    if place:
        value["publisher_place"] = place
    return Parsed(value, tuple(aside), (), "ISBD")


def _segments(head: str) -> list[str]:
    """The parts between `` ; ``; before the first colon a semicolon without the blank counts too ("Leiden;
    Boston: Brill")."""
    colon = _COLON.search(head)
    before, after = (head[: colon.start()], head[colon.start() :]) if colon else (head, "")
    parts = _AFTER_SEMICOLON.split(before)
    rest = _BEFORE_SEMICOLON.split(after)
    return [*parts[:-1], parts[-1] + rest[0], *rest[1:]]


def _commas(head: str) -> Parsed[Fields]:
    """A statement without a colon: places that are known at its start (or one at its end), then the
    publisher."""
    parts = [part.strip() for part in head.split(",") if part.strip()]
    count = _places(parts)
    if count:
        place = clean_place(", ".join(parts[:count])) or ""
        name = clean_name(", ".join(parts[count:])) if count < len(parts) else None
        groups = _grouped(parts[:count])
        value: Fields = {"publisher": name} if name else {}
        return Parsed(value | {"publisher_place": "; ".join(groups) or place}, (), (), "commas")
    last = parts[-1].casefold().strip("[]. ")
    if len(parts) > 1 and last in PLACES and "universi" not in head.casefold():
        name = clean_name(", ".join(parts[:-1]))
        return Parsed(
            {"publisher": name, "publisher_place": clean_place(parts[-1])} if name else {},
            (),
            (),
            "publisher, place",
        )
    if len(parts) in FIRM_PARTS and _is_firm(parts[0]) and all(map(_may_be_place, parts[1:])):
        return Parsed(
            {"publisher": parts[0], "publisher_place": ", ".join(parts[1:])}, (), (), "publisher, place"
        )
    name = clean_name(head)
    if name is None:
        return Parsed({}, (head,), (), "nothing known")
    doubt = Doubt(
        "no-place-mark",
        f"nothing divides place from publisher in {head!r}",
        "kept together as the publisher",
        "note",
    )
    return Parsed({"publisher": name}, (), (doubt,) if len(parts) > 1 else (), "publisher only")


def _is_firm(text: str) -> bool:
    """Whether a name ends as that of a publisher does: ``Harrowgate Press``."""
    return " " in text and text.rpartition(" ")[2].casefold().strip(".") in FIRM_ENDS


def _may_be_place(text: str) -> bool:
    """Whether what stands behind a publisher may be a town or a state: ``Milwaukee``, ``Wisconsin``."""
    words = text.strip(" .").split()
    folded = [word.casefold() for word in words]
    return (
        0 < len(words) < FEW_WORDS
        and all(word[:1].isupper() and word.replace(".", "").replace("-", "").isalpha() for word in words)
        and COMPANY_TAILS.isdisjoint((*folded, *(word.strip(".") for word in folded)))
        and FIRM_ENDS.isdisjoint(folded)
    )


def _places(parts: list[str]) -> int:
    """How many of ``parts`` at the start are places with their countries and states."""
    count = 0
    for part in parts:
        bare = part.casefold().strip("[]() ")
        if bare in PLACES or (count and bare in QUALIFIERS) or bare.partition(" bei ")[2] in PLACES:
            count += 1
        else:
            break
    return count


def _is_place(part: str) -> bool:
    """Whether ``part`` is a known place with nothing but what qualifies it ("[Washington, D.C.")."""
    words = [word.strip() for word in part.split(",") if word.strip()]
    return bool(words) and _places(words) == len(words)


def _grouped(parts: list[str]) -> list[str]:
    """Each place with what qualifies it: ["Boston", "Mass.", "London"] is "Boston, Mass." and "London"."""
    groups: list[str] = []
    for part in parts:
        bare = part.casefold().strip("[]() ")
        if groups and bare in QUALIFIERS and not (bare in PLACES and len(bare) > 4 and "." not in bare):
            groups[-1] += ", " + part.strip("[] ")
        else:
            groups.append(part.strip("[] "))
    return groups


def clean_place(text: str) -> str | None:
    """A place without brackets, end marks and words for "and others"; None where the words say that there is
    none.

    >>> clean_place("[Cairo] :"), clean_place("London [u.a.]"), clean_place("[S.l.]")
    ('Cairo', 'London', None)
    """
    return _clean(text, NO_PLACE)


def clean_name(text: str) -> str | None:
    """A publisher likewise: ``[s.n.]`` is none, ``D.A.P. [distributor],`` is "D.A.P."."""
    return _clean(text, NO_PUBLISHER)


def _clean(text: str, words: frozenset[str]) -> str | None:
    kept = text.strip()
    for _ in range(4):
        match = _LAST_BRACKETS.search(kept)
        if not match or match[1].casefold().strip("?") not in _AT_END or not kept[: match.start()].strip():
            break
        kept = kept[: match.start()]
    kept = _AND_OTHERS.sub("", _unbracket(kept.rstrip(" ,;:/=")))
    kept = _end(kept.strip(" ,;:/="))
    if missing(kept, words) or not any(c.isalnum() for c in kept):
        return None
    return kept


def _unbracket(text: str) -> str:
    """Brackets around the whole, and a bracket without its partner, are gone; a pair within stays ("Hewlêr
    [Kurdistan]")."""
    text = text.strip()
    for opening, closing in ("[]", "<>"):
        if (
            text.startswith(opening)
            and text.endswith(closing)
            and opening not in text[1:-1]
            and closing not in text[1:-1]
        ):
            text = text[1:-1].strip()
        elif text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return _BLANKS.sub(" ", text).strip()


def _end(text: str) -> str:
    """``text`` without a full stop at its end, unless an abbreviation has it ("Ginn & Co.", "D.C.")."""
    if not text.endswith(".") or text.endswith(".."):
        return text
    word = text[:-1].rsplit(" ", 1)[-1]
    return text if len(word) <= 4 or "." in word else text[:-1]


names = Answers(_names, most=1000, longest=80)
"""Place and publisher of a statement without its date. A few hundred houses publish most of what a catalogue
has."""
