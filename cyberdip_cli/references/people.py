"""Lists of names in references, as printed: "et al." set aside, the signs between names that only references
have, family names that come first, roles behind names."""

from __future__ import annotations

from .. import names
from ..names.body_words import BODY_WORDS
from ..names.given import GIVEN_NAMES, HUNGARIAN_GIVEN_NAMES
from ..names.words import PARTICLES
from ..parsed import Doubt, Parsed
from ..patterns import Pattern
from .clinging import parted, turned
from .credited import by_roles
from .name_lists import ANDS, WITH, by_initials, by_scripts
from .words import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from ..model import Name
    from ..parsed import Context, Fields

_ET_AL = Pattern(r"[\s,;]+(?:(?:et|and)\s(?:al|others|alii)|u\.\s?a|и\sдр|等)\.?\s*$", 2)
_WITH = Pattern(rf"(?:{'|'.join(sorted(WITH))})\s(?=[^\W\d_a-z])")
_GIVEN_IN_BRACKETS = Pattern(
    r"(?<![^\W\d_])([^\W\d_a-z]{2,}(?:[ -][^\W\d_a-z]{2,})?) \(([^\W\d_a-z][^\W\d_A-Z]+(?:[ -][^\W\d_a-z][^\W\d_A-Z]*\.?)?)(?:\)|$)"
)
"""``ROE (Jane)``, as French notes write names."""
_BEFORE_SIGN = Pattern(r"\s+([.,;])(?=\s|[^\W\d_]|$)")
_BEHIND_SIGN = Pattern(r"([,;]|(?<=[^\W\d_][^\W\d_])\.)(?=[^\W\d_a-z])")
_SLASH = Pattern(r"(?<=[^\W\d_.][^\W\d_]|[^\W\d_]\.)\s?/\s?(?=[^\W\d_a-z](?:[.]|[^\W\d_A-Z]))")
_ABBREVIATED_AND = Pattern(r"\su\.\s(?=[^\W\d_a-z])")
_ANY_AND = Pattern(rf"((?<=[^\W\d_])[.,]|(?<=\.),|(?<=[^\W\d_a-z]{{2}}))\s(?:{ANDS})\s(?=[^\W\d_a-zа-яіїє])")
"""The word before the last name in any language, where what stands before it has an end: a full stop, a
comma, initials."""
_PLAIN_AND = Pattern(
    r"\s(?:og|och|ve|und|та|και|és|и|dan|și|şi|và|ir|dhe|oraz|And|AND)\s(?=[^\W\d_a-zа-яіїєα-ω])"
)
"""Words that are nothing but "and" between two names, in their languages."""
_WORD_OF_NAME = r"[^\W\d_a-zа-яіїєα-ω][^\W\d_]+"
_SHORT_AND = Pattern(
    rf"({_WORD_OF_NAME}(?:\s\S*[^\s,;])?\s{_WORD_OF_NAME})\s(?:e|y|i|a|en|ja|in|un)\s(?={_WORD_OF_NAME}(?:\s[^\W\d_a-z]\S*)?\s{_WORD_OF_NAME})"
)
"""Short words that are "and" between two whole names, and within a Spanish or Catalan family name: ``Ada Orsi
e Ugo Vinci``, but not ``José Ortega y Gasset``."""
_SPACED_DASH = Pattern(r"(?<=[^\W\d_])(\s[^\W\d_a-z][^\W\d_]+)\s[-–—]\s(?=[^\W\d_a-z][^\W\d_]+\s[^\W\d_a-z])")
"""The dash between whole names: ``Szabó Lajos – Varga Éva``."""
_BETWEEN_NAMES = Pattern(r"\s*(?:[,;&]|\sand\s)+\s*")
_HUNGARIAN = frozenset(
    "gyula lajos ferenc imre endre tibor csaba vilmos szabolcs zsolt zsuzsanna zsigmond".split()
)
"""Given names without accents that are only Hungarian."""
_GIVEN = GIVEN_NAMES | HUNGARIAN_GIVEN_NAMES
_IDEOGRAPHIC_STOP = Pattern(r"([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])\.(?=[\s,;]|$)")
_WIDE_AND = Pattern(
    r"(?<=[,，、])\s?(?:と|和(?![田泉辻気久])|[与與](?![那謝田儀])|及(?!川))(?=[\u3040-\u30ff\u3400-\u9fff]{2})"
)
"""The word before the last name behind a comma, which is written together with it, and begins no Japanese
family name."""
_AFTER_AND = Pattern(r"\b(and|und)(?=[A-Z][\s.])")
_WORD = Pattern(r"[^\W\d_]{2,}")
LONGEST_GIVEN = 4
"""Words of a given name."""
_CONNECTING = words_of("&etbx") | {"others", "coll"}


def read_people(text: str, field: str, context: Context) -> Parsed[Fields]:
    """The names of a list; who is named with another role goes to that role's field.

    "et al." says only that the list is not whole, which is told as a note.
    """
    plain = _spaced(text).strip(" ,;:/&")
    plain += ")" * (plain.count("(") > plain.count(")"))
    cut = _ET_AL.search(plain)
    doubts: list[Doubt] = []
    if cut:
        plain = plain[: cut.start()]
        message = f"the reference names only the first of its {field}s"
        doubts.append(Doubt("authors-cut", message, None, "note"))
    if joined := _WITH.match(plain):
        plain = plain[joined.end() :]
        message = f"{plain!r} made the work with somebody whom the reference does not name"
        doubts.append(Doubt("authors-cut", message, "add the first of them"))
    if divided := by_initials(plain):
        return Parsed({field: divided}, (), tuple(doubts), "names: by initials")
    found: dict[str, Any] = {}
    for done, name in by_roles(plain, context):
        found[done] = (*found.get(done, ()), name)
    if found:
        return Parsed(found, (), tuple(doubts), "names: by roles")
    if _families_first(plain):
        context = context.replace(name_order="family-first")
    parsed = names.parse_list(tuple(by_scripts(plain)), context)
    roles = [credit.role for credit in parsed.value]
    if len(roles) > 1 and roles[-1] and not any(roles[:-1]):
        roles = [roles[-1]] * len(roles)  # "Roe, J., Vale, I., eds" says it of all
    for credit, role in zip(parsed.value, roles, strict=True):
        where = field if role in (None, "author") else str(role)
        found[where] = (*found.get(where, ()), _as_printed(credit.name, plain))
    doubts += [*_losses(plain, field, found, parsed.aside), *parsed.doubts]
    return Parsed(found, parsed.aside, tuple(doubts), parsed.rule)


def _losses(
    text: str, field: str, found: Mapping[str, tuple[Name, ...]], aside: tuple[str, ...]
) -> Iterator[Doubt]:
    """What is said of the words of a list that are in no name, and of names that are hardly one."""
    lost = _lost_words(text, found, aside)
    if lost:
        message = f"of the {field}s {text[:60]!r} the words {' '.join(lost)!r} are in no name"
        yield Doubt("lost-names", message, "compare them with the reference")
    for name in (name for held in found.values() for name in held if _is_unlikely(name)):
        message = f"{name.given} {name.family} is hardly one name among the {field}s"
        yield Doubt("lost-names", message, "compare them with the reference")


def _is_unlikely(name: Name) -> bool:
    """Whether a person's given name has the words of a title: small ones that are in no name, or very
    many."""
    words = (name.given or "").split()
    small = [word for word in words if word.islower() and word not in PARTICLES]
    return len(words) > LONGEST_GIVEN or bool(small)


def _families_first(text: str) -> bool:
    """Whether each name of a list is a family name and a given name, in this order and without a sign between
    them: ``Nowak Anna, Wilk Jan``; a single one only where its given name is Hungarian.

    >>> _families_first("Nowak Anna, Wilk Jan"), _families_first("Anna Nowak, Jan Wilk"), _families_first("Szabó Kálmán")
    (True, False, True)
    """
    pieces = [piece.casefold().split() for piece in _BETWEEN_NAMES.split(text)]
    if not all(len(piece) == 2 and piece[1] in _GIVEN and piece[0] not in _GIVEN for piece in pieces):
        return False
    only = pieces[0][1]
    return len(pieces) > 1 or only in _HUNGARIAN or (only in HUNGARIAN_GIVEN_NAMES and not only.isascii())


def _lost_words(text: str, found: Mapping[str, tuple[Name, ...]], aside: tuple[str, ...]) -> list[str]:
    """The words of a list of names that are in no name of it, nor set aside."""
    parts = [str(part) for held in found.values() for name in held for part in name_parts(name) if part]
    kept = "".join((*parts, *aside)).casefold()
    letters = {letter for letter in kept if letter.isalnum()}
    return [
        word for word in _WORD.findall(text)
        if word.casefold() not in kept and word.casefold() not in _CONNECTING and not letters.issuperset(word.casefold())
    ]  # fmt: skip


def name_parts(name: Name) -> tuple[str | None, ...]:
    """The parts of a name."""
    return (
        name.dropping_particle,
        name.non_dropping_particle,
        name.family,
        name.given,
        name.suffix,
        name.literal,
    )


def _spaced(text: str) -> str:
    """Names with blanks where they belong, which copying from a page moves: ``J .Roe andI .Vale`` -> ``J. Roe
    and I. Vale``; with the signs between names that only references have: ``Roe, J./Vale, I.`` and ``Roe u.
    Vale``."""
    plain = _BEFORE_SIGN.sub(
        r"\1", turned(parted(_GIVEN_IN_BRACKETS.sub(r"\1, \2;", " ".join(text.split())).rstrip(";")))
    )
    plain = _WIDE_AND.sub(" ", plain) if not plain.isascii() else plain
    plain = _SLASH.sub("; ", _ABBREVIATED_AND.sub(" und ", _IDEOGRAPHIC_STOP.sub(r"\1", plain)))
    plain = _SPACED_DASH.sub(r"\1; ", _ANY_AND.sub(r"\1 and ", plain))
    if not BODY_WORDS.intersection(plain.casefold().split()):
        plain = _SHORT_AND.sub(r"\1 and ", _PLAIN_AND.sub(" and ", plain))
    return _AFTER_AND.sub(r"\1 ", _BEHIND_SIGN.sub(r"\1 ", plain))


def _as_printed(name: Name, text: str) -> Name:
    """A name with its initials as the reference has them: "Roe JK" is Roe, JK, and not J. K."""
    given = name.given or ""
    letters = given.replace(". ", "").removesuffix(".")
    if given == letters or not letters.isupper():
        return name
    _, found, behind = text.partition(f"{name.family} {letters}")
    return name.replace(given=letters) if found and behind[:1] != "." else name
