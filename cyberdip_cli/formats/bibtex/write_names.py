"""Names as BibTeX's grammar writes them, so that :mod:`.bibnames` reads them back: ``von Last, First`` joined
by ``and``."""

from __future__ import annotations

from ...names.particles import split_family
from ...patterns import Pattern
from ..latex.encode import escape, is_plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...model import Name

    Lost = Callable[[str, str], None]

_AWKWARD = Pattern(r"(?i)[,{}]|(?:^|\s)(?:and|others)(?:\s|$)|^\s|\s$")
_WIDE_INITIAL = Pattern(r"(?<![^\s-])([^\x00-\x7f][\u0300-\u036f]*)")


def plain_names(names: Sequence[Name]) -> str:
    """The value of a field of names where each has a family and a given name, and nothing in them divides a
    name or the list; "" for any others. It stands as it is unless there is something special in it.

    >>> from cyberdip_cli.model import Name
    >>> plain_names([Name("Doe", "Ann B."), Name("Roe", "Eve")]), plain_names([Name("Band and Loop", "Ann")])
    ('Doe, Ann B. and Roe, Eve', '')
    """
    texts = _persons(names)
    text = " and ".join(texts)
    return text if "" not in texts and _is_simple(text, len(texts)) else ""


def _persons(names: Sequence[Name]) -> list[str]:
    """The names as they stand, "" in the place of one that cannot; a family name of one word with a given
    name, which most are, needs no look."""
    return [
        f"{name.family}, {name.given}"
        if name.given and name.family and " " not in name.family
        and not (name.suffix or name.dropping_particle or name.non_dropping_particle or name.comma_suffix or name.static_ordering)
        else _inverted(name)
        for name in names
    ]  # fmt: skip


def _inverted(name: Name) -> str:
    """``von Last, First`` of a person with several words before the comma, where it is certain to be read
    back as that; "" for any other."""
    family, given, particle = name.family, name.given, name.non_dropping_particle
    if (
        not family
        or not given
        or name.suffix
        or name.dropping_particle
        or name.comma_suffix
        or name.static_ordering
    ):
        return ""
    whole = f"{particle} {family}" if particle else family
    text = f"{whole}, {given}"
    folded = text.casefold()
    if (
        "and" in folded
        or "others" in folded
        or text.strip() != text
        or given[0].isspace()
        or whole[-1].isspace()
    ):
        return ""
    return text if split_family(whole) == (None, particle, family) else ""


def _is_simple(text: str, count: int) -> bool:
    """Whether so many names, joined to a list, have no comma and no ``and`` of their own."""
    return text.count(",") == count and text.lower().count(" and") < count


def write_names(names: Sequence[Name], ascii: bool, lost: Lost) -> str:
    """The names as the value of a field; ``lost(row, words)`` is told what the grammar cannot say.

    >>> from cyberdip_cli.model import Name
    >>> write_names([Name(family="Berg", given="Jan", non_dropping_particle="van der"), Name(literal="Barnes and Noble")], False, print)
    'van der Berg, Jan and {Barnes and Noble}'
    """
    texts = _persons(names)
    text = " and ".join([text for text in texts if text])
    simple = _is_simple(text, len(texts) - texts.count("")) and is_plain(text, ascii=ascii)
    written = [
        text if simple and text else _write(name, ascii, lost)
        for name, text in zip(names, texts, strict=True)
    ]
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
    """First letters that are outside ASCII as one letter each to 8-bit BibTeX, which would cut them in two in
    initials: ``{\\relax И}ван``."""
    return text if text.isascii() or text[0] == "{" else _WIDE_INITIAL.sub(r"{\\relax \1}", text)


def _lone(name: Name, ascii: bool, lost: Lost) -> str:
    """A name without family or given name: the grammar knows it as a family name alone, which is read as a
    literal."""
    whole = " ".join(
        filter(None, (name.dropping_particle, name.non_dropping_particle, name.family or name.given))
    )
    if (
        name.family
        and (name.dropping_particle or name.non_dropping_particle)
        and not name.suffix
        and whole[:1].islower()
    ):
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
    return (
        "," in text
        or "{" in text
        or "}" in text
        or text.strip() != text
        or (("and" in folded or "others" in folded) and bool(_AWKWARD.search(text)))
    )


def _family(name: Name, ascii: bool) -> str:
    """``von Last``, so written that it is read back as the same particles and family name."""
    family = name.family or ""
    dropping, staying = name.dropping_particle, name.non_dropping_particle
    whole = " ".join(filter(None, (dropping, staying, family)))
    text = escape(whole, ascii=ascii)
    plain = (
        not _is_awkward(whole) and split_family(whole) == (dropping, staying, family) and "{}" not in text
    )  # the end of a macro looks like our mark
    if plain and (dropping or staying or " " not in family or name.given):
        return (
            text
            if not ascii or text.isascii()
            else " ".join(word if word.isascii() else f"{{\\relax {word}}}" for word in text.split(" "))
        )
    shown = escape(family, ascii=ascii)
    if (
        "{}" in shown
        or _is_awkward(family)
        or (" " in family and (split_family(family)[2] != family or dropping or staying))
    ):
        shown = f"{{{shown}}}"
    marks = [
        _grouped(escape(part, ascii=ascii)) + mark
        for part, mark in ((dropping, "{}"), (staying, "{}{}"))
        if part
    ]
    return " ".join([*marks, shown])


def _grouped(escaped: str) -> str:
    """Text in braces where an empty group in it, the end of a macro's name, would be read as a mark."""
    return f"{{{escaped}}}" if "{}" in escaped else escaped
