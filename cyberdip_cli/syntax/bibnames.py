"""Names by BibTeX's grammar, both ways: ``First von Last``, ``von Last, First``, ``von Last, Jr, First``; lists joined by ``and``.

Source: btxdoc, section 4 ("Names"); *Tame the BeaST*, section 11; the biblatex manual, section 3.12 (``and others``).
A convention of ours where the grammar is poorer than CSL, invisible in print: an empty group ends a particle that would be read otherwise,
``de{} Vries`` a dropping one, ``Van{}{} Dyke`` one that stays with the name; a family name whose first words would be
read as particles stands in braces.
"""

from __future__ import annotations

from ..grammars.particles import split_family
from ..grammars.patterns import Pattern
from ..model import Name
from .latex import escape, is_plain
from .untex import decode, ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .untex import Report

    Lost = Callable[[str, str], None]

_AND_TEXT = Pattern(r"(?i)\\.|[{}]|\s+and(?=\s)")
_BRACES = Pattern(r"\\.|[{}]")
_AND = Pattern(r"(?i)(?:^|\s)and(?:\s|$)")
_AWKWARD = Pattern(r"(?i)[,{}]|(?:^|\s)(?:and|others)(?:\s|$)|^\s|\s$")
_WIDE_INITIAL = Pattern(r"(?<![^\s-])([^\x00-\x7f][\u0300-\u036f]*)")
_SPLIT_AND = Pattern(r"(?i)(?<!\s)\s+and(?=\s)")
_SPACE = Pattern(r"(?:\s|(?<!\\)~)+")


def plain_names(names: Sequence[Name]) -> str:
    """The value of a field of names where each has a family and a given name, and nothing in them divides a name or the list; "" for any
    others. It stands as it is unless there is something special in it.

    >>> plain_names([Name("Doe", "Ann B."), Name("Roe", "Eve")]), plain_names([Name("Band and Loop", "Ann")])
    ('Doe, Ann B. and Roe, Eve', '')
    """
    texts = _persons(names)
    text = " and ".join(texts)
    return text if "" not in texts and _is_simple(text, len(texts)) else ""


def _persons(names: Sequence[Name]) -> list[str]:
    """The names as they stand, "" in the place of one that cannot; a family name of one word with a given name, which most are, needs no look."""
    return [
        f"{name.family}, {name.given}"
        if name.given and name.family and " " not in name.family
        and not (name.suffix or name.dropping_particle or name.non_dropping_particle or name.comma_suffix or name.static_ordering)
        else _inverted(name)
        for name in names
    ]  # fmt: skip


def _inverted(name: Name) -> str:
    """``von Last, First`` of a person with several words before the comma, where it is certain to be read back as that; "" for any other."""
    family, given, particle = name.family, name.given, name.non_dropping_particle
    if not family or not given or name.suffix or name.dropping_particle or name.comma_suffix or name.static_ordering:
        return ""
    whole = f"{particle} {family}" if particle else family
    text = f"{whole}, {given}"
    folded = text.casefold()
    if "and" in folded or "others" in folded or text.strip() != text or given[0].isspace() or whole[-1].isspace():
        return ""
    return text if split_family(whole) == (None, particle, family) else ""


def _is_simple(text: str, count: int) -> bool:
    """Whether so many names, joined to a list, have no comma and no ``and`` of their own."""
    return text.count(",") == count and text.lower().count(" and") < count


def write_names(names: Sequence[Name], ascii: bool, lost: Lost) -> str:
    """The names as the value of a field; ``lost(row, words)`` is told what the grammar cannot say.

    >>> write_names([Name(family="Berg", given="Jan", non_dropping_particle="van der"), Name(literal="Barnes and Noble")], False, print)
    'van der Berg, Jan and {Barnes and Noble}'
    """
    texts = _persons(names)
    text = " and ".join([text for text in texts if text])
    simple = _is_simple(text, len(texts) - texts.count("")) and is_plain(text, ascii=ascii)
    written = [text if simple and text else _write(name, ascii, lost) for name, text in zip(names, texts, strict=True)]
    if len(names) > 1 and names[-1].literal == "others":
        written[-1] = "others"
    return " and ".join(written)


def _write(name: Name, ascii: bool, lost: Lost) -> str:
    family, given = name.family, name.given
    if name.comma_suffix or name.static_ordering:
        lost("name-switches", family or name.literal or "")
    if name.literal is not None:
        text = escape(name.literal, ascii=ascii)
        return f"{{{text}}}" if not ascii or text.isascii() else f"{{\\relax {text}}}"
    if not (family and given):
        return _lone(name, ascii, lost)
    if not (name.suffix or name.dropping_particle or name.non_dropping_particle or " " in family):
        text = f"{family}, {given}"
        if is_plain(text, ascii=ascii) and text.count(",") == 1 and " and" not in text.lower():
            return text
    text = _family(name, ascii)
    if name.suffix:
        text += f", {_part(name.suffix, ascii)}"
    given = _part(given, ascii)
    return f"{text}, {_initial(given) if ascii else given}"


def _initial(text: str) -> str:
    """First letters that are outside ASCII as one letter each to 8-bit BibTeX, which would cut them in two in initials: ``{\\relax И}ван``."""
    return text if text.isascii() or text[0] == "{" else _WIDE_INITIAL.sub(r"{\\relax \1}", text)


def _lone(name: Name, ascii: bool, lost: Lost) -> str:
    """A name without family or given name: the grammar knows it as a family name alone, which is read as a literal."""
    whole = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle, name.family or name.given)))
    if name.family and (name.dropping_particle or name.non_dropping_particle) and not name.suffix and whole[:1].islower():
        return _family(name, ascii)
    if not whole:
        lost("name-alone", name.suffix or "")
        return f"{{{escape(name.suffix or '', ascii=ascii)}}}"
    if name.suffix:
        whole = f"{whole}, {name.suffix}"
    lost("name-alone", whole)
    text = escape(whole, ascii=ascii)
    return text if whole.isalpha() and whole != "others" else f"{{{text}}}"


def _part(text: str, ascii: bool) -> str:
    """A given name or suffix; in braces where its characters would divide the name or the list."""
    escaped = escape(text, ascii=ascii)
    return f"{{{escaped}}}" if _is_awkward(text) else escaped


def _is_awkward(text: str) -> bool:
    """Whether the characters of a part would divide the name or the list."""
    folded = text.casefold()
    return "," in text or "{" in text or "}" in text or text.strip() != text or (("and" in folded or "others" in folded) and bool(_AWKWARD.search(text)))


def _family(name: Name, ascii: bool) -> str:
    """``von Last``, so written that it is read back as the same particles and family name."""
    family = name.family or ""
    dropping, staying = name.dropping_particle, name.non_dropping_particle
    whole = " ".join(filter(None, (dropping, staying, family)))
    plain = not _is_awkward(whole) and split_family(whole) == (dropping, staying, family)
    if plain and (dropping or staying or " " not in family or name.given):
        text = escape(whole, ascii=ascii)
        return text if not ascii or text.isascii() else " ".join(word if word.isascii() else f"{{\\relax {word}}}" for word in text.split(" "))
    shown = escape(family, ascii=ascii)
    if _is_awkward(family) or (" " in family and (split_family(family)[2] != family or dropping or staying)):
        shown = f"{{{shown}}}"
    marks = [escape(part, ascii=ascii) + mark for part, mark in ((dropping, "{}"), (staying, "{}{}")) if part]
    return " ".join([*marks, shown])


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
    Name(dropping_particle='de', family='Fontaine', given='Jean', non_dropping_particle='La')
    """
    return tuple(name for part in split_list(value) if part and (name := read_name(part, report)))


def read_name(text: str, report: Report = ignore) -> Name | None:
    """One name; None when nothing is in it."""
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


def _person(von_last: str, given: str, suffix: str, report: Report) -> Name | None:
    dropping, staying, family = _particles(von_last, report)
    if not family:
        return Name(literal=given) if given else None
    if not given and not suffix and not dropping and not staying:
        return Name(literal=family)
    return Name(family, given or None, dropping, staying, suffix or None)


def _particles(von_last: str, report: Report) -> tuple[str | None, str | None, str]:
    """(dropping, non-dropping, family) of ``von Last``; our empty groups first, then the rule for names without them."""
    if "{" not in von_last:
        return split_family(decode(von_last, report=report) if "\\" in von_last else von_last)
    tokens = at_depth_0(von_last, " ")
    dropping = staying = None
    start = 0
    for place, token in enumerate(tokens):
        if token.endswith("{}{}") and len(token) > 4:
            staying, start = " ".join(tokens[start : place + 1]), place + 1
            break
        if token.endswith("{}") and len(token) > 2:
            dropping, start = " ".join(tokens[: place + 1]), place + 1
    if start:
        return decode(dropping or "") or None, decode(staying or "") or None, decode(" ".join(tokens[start:]), report=report)
    von = 0
    while von < len(tokens) - 1 and _is_small(tokens[von]):
        von += 1
    if any(token[:1] == "{" and token[1:2] != "\\" for token in tokens):
        return None, decode(" ".join(tokens[:von])) or None, decode(" ".join(tokens[von:]), report=report)
    return split_family(decode(von_last, report=report))


def _direct(text: str, report: Report) -> Name | None:
    """``First von Last``: the last word is the family name, and so is what follows the last word in small letters."""
    tokens = [token for token in at_depth_0(_SPACE.sub(" ", text), " ") if token]
    small = [place for place, token in enumerate(tokens[:-1]) if _is_small(token)]
    if not small:
        return _person(tokens[-1], decode(" ".join(tokens[:-1]), report=report), "", report)
    given = decode(" ".join(tokens[: small[0]]), report=report)
    return _person(" ".join(tokens[small[0] :]), given, "", report)


def _is_small(token: str) -> bool:
    """Whether BibTeX takes a word for a particle: its first letter outside braces, or in a special character, is small."""
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
