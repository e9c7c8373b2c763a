"""Names by BibTeX's grammar (:mod:`.bibnames_out` writes them): ``First von Last``, ``von Last, First``,
``von Last, Jr, First``; lists joined by ``and``.

Source: btxdoc, section 4 ("Names"); *Tame the BeaST*, section 11; the biblatex manual, section 3.12 (``and
others``). A convention of ours where the grammar is poorer than CSL, invisible in print: an empty group ends
a particle that would be read otherwise, ``de{} Vries`` a dropping one, ``Van{}{} Dyke`` one that stays with
the name; a family name whose first words would be read as particles stands in braces."""

from __future__ import annotations

from ...model import Name
from ...names.bodies import body_words
from ...names.particles import split_family
from ...names.words import BODY_LINKS
from ...patterns import Pattern
from ..latex.decode import decode, ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..latex.decode import Report

_AND_TEXT = Pattern(r"(?i)\\.|[{}]|(?<!\s)\s+and(?=\s)")
_BRACES = Pattern(r"\\.|[{}]")
_SPLIT_AND = Pattern(r"(?i)(?<!\s)\s+and(?=\s)")
_PARTS = Pattern(r"\"?\s*(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*=")
_MACRO = Pattern(r"\\(?:[A-Za-z]{1,40}|[^A-Za-z])\{\}$")
r"""A macro's own empty group at the end of a word: ``Stra\ss{} Meier``."""
_SPACE = Pattern(r"(?:\s|(?<!\\)~)+")


def split_list(value: str) -> list[str]:
    """The names of a list, divided at ``and`` outside braces.

    >>> split_list("Doe, Ann and {Barnes and Noble} AND others")
    ['Doe, Ann', '{Barnes and Noble}', 'others']
    """
    if "{" not in value:
        return [part.strip() for part in _SPLIT_AND.split(value)]
    parts = [""]
    depth = 0
    position = 0
    for found in _AND_TEXT.finditer(value):
        token = found[0]
        if token == "{":
            depth += 1
        elif token == "}":
            depth = max(depth - 1, 0)
        elif not depth and token[0] not in "\\":
            parts[-1] = value[position : found.start()]
            parts.append("")
            position = found.end()
    parts[-1] = value[position:]
    return [part.strip() for part in parts]


def read_names(value: str, report: Report = ignore) -> tuple[Name, ...]:
    """The value of a name field as names; empty ones are left out.

    >>> read_names("de La Fontaine, Jean and King, Jr., Martin Luther and {UNESCO}")[0]
    Name(family='Fontaine', given='Jean', dropping_particle='de', non_dropping_particle='La')
    """
    return tuple(name for part in split_list(value) if part and (name := read_name(part, report)))


def read_name(text: str, report: Report = ignore) -> Name | None:
    """One name; None when nothing is in it."""
    if "=" in text and _PARTS.match(text):
        return _from_parts(text, report)
    if text[0] == "{" and is_group(text):
        literal = decode(text[1:-1], report=report)
        return Name(literal=literal) if literal else None
    parts = at_depth_0(text, ",")
    if len(parts) == 1:
        return _direct(text, report)
    von_last = _SPACE.sub(" ", parts[0].strip())
    given = decode(_SPACE.sub(" ", parts[-1].strip()), report=report)
    suffix = decode(", ".join(part.strip() for part in parts[1:-1]), report=report) if len(parts) > 2 else ""
    if len(parts) == 3 and not given and suffix:
        given, suffix = suffix, ""
    return _person(von_last, given, suffix, report)


def _from_parts(text: str, report: Report) -> Name | None:
    """A name in biblatex's extended format (manual, 3.6), its parts by their names.

    >>> read_name("family=Deursen, given=Alexander, prefix=van, useprefix=true")
    Name(family='Deursen', given='Alexander', non_dropping_particle='van')
    """
    if text[0] == '"' and text[-1] == '"':
        text = text[1:-1]
    parts: dict[str, str] = {}
    for piece in at_depth_0(text, ","):
        key, _, raw = piece.partition("=")
        raw = raw.strip().strip('"')
        raw = raw[1:-1] if is_group(raw) else raw
        parts[key.strip(' "').lower()] = decode(_SPACE.sub(" ", raw), report=report)
    family, given, suffix = parts.get("family", ""), parts.get("given", ""), parts.get("suffix", "")
    prefix = parts.get("prefix", "") or None
    stays = parts.get("useprefix", "").lower() == "true"
    if not given and not suffix and not prefix:
        return Name(literal=family) if family else None
    return Name(
        family or None, given or None, None if stays else prefix, prefix if stays else None, suffix or None
    )


def _person(von_last: str, given: str, suffix: str, report: Report) -> Name | None:
    dropping, staying, family = _particles(von_last, report)
    if not family:
        return Name(literal=given) if given else None
    if not given and not suffix and not dropping and not staying:
        return Name(literal=family)
    return Name(family, given or None, dropping, staying, suffix or None)


def _particles(von_last: str, report: Report) -> tuple[str | None, str | None, str]:
    """(dropping, non-dropping, family) of ``von Last``; our empty groups first, then the rule for names
    without them."""
    if "{" not in von_last:
        return split_family(decode(von_last, report=report) if "\\" in von_last else von_last)
    tokens = at_depth_0(von_last, " ")
    dropping = staying = None
    start = 0
    for place, token in enumerate(tokens[:-1]):
        if token.endswith("{}{}") and len(token) > 4:
            staying, start = " ".join(tokens[start : place + 1]), place + 1
            break
        if token.endswith("{}") and len(token) > 2 and not _MACRO.search(token):
            dropping, start = " ".join(tokens[: place + 1]), place + 1
    if start:
        return (
            decode(dropping or "") or None,
            decode(staying or "") or None,
            decode(" ".join(tokens[start:]), report=report),
        )
    von = 0
    while von < len(tokens) - 1 and _is_small(tokens[von]):
        von += 1
    if any(token[:1] == "{" and token[1:2] != "\\" for token in tokens):
        return None, decode(" ".join(tokens[:von])) or None, decode(" ".join(tokens[von:]), report=report)
    return split_family(decode(von_last, report=report))


def _direct(text: str, report: Report) -> Name | None:
    """``First von Last``: the last word is the family name, and so is what follows the last word in small
    letters."""
    tokens = [token for token in at_depth_0(_SPACE.sub(" ", text), " ") if token]
    if not tokens:
        return None  # nothing but ties: "~"
    small = [place for place, token in enumerate(tokens[:-1]) if _is_small(token)]
    if not small:
        return _person(tokens[-1], decode(" ".join(tokens[:-1]), report=report), "", report)
    if tokens[small[0]] in BODY_LINKS and small[0] and body_words(text) > 1:
        return Name(literal=decode(" ".join(tokens), report=report))  # "Council on Harbours": no particle
    given = decode(" ".join(tokens[: small[0]]), report=report)
    return _person(" ".join(tokens[small[0] :]), given, "", report)


def _is_small(token: str) -> bool:
    """Whether BibTeX takes a word for a particle: its first letter outside braces, or in a special character,
    is small."""
    if token[:1] == "{":
        return token[1:2] == "\\" and decode(token)[:1].islower()
    for char in token:
        if char.isalpha():
            return char.islower()
        if char in "{\\":
            return decode(token)[:1].islower()
    return False


def is_group(text: str) -> bool:
    """Whether a text is one group: the brace that opens it closes at its end."""
    if text[:1] != "{" or text[-1:] != "}":
        return False
    depth = 0
    for found in _BRACES.finditer(text):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if not depth:
                return found.end() == len(text)
    return False


def at_depth_0(text: str, divider: str) -> list[str]:
    """``text`` divided at a character outside braces."""
    if "{" not in text:
        return text.split(divider)
    parts: list[str] = []
    depth = start = 0
    escaped = False
    for place, char in enumerate(text):
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        elif char == divider and depth <= 0:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]
