"""Names as BibTeX's grammar writes them, so that :mod:`.names` reads them back: ``von Last, First`` joined by
``and``. What is written here is marked LaTeX (see :mod:`~cyberdip_cli.formats.latex.encode`)."""

from __future__ import annotations

from ...names.particles import split_family
from ...patterns import Pattern
from ..latex.encode import mark
from ..latex.marks import BACKSLASH, CLOSE, OPEN
from ..text.controls import has_controls, replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...model import Name

    Lost = Callable[[str, str], None]

CONTROLS = "control-characters"
_PARTS = ("family", "given", "dropping_particle", "non_dropping_particle", "suffix", "literal")
_AWKWARD = Pattern(r"(?i)[,{}]|(?:^|\s)(?:and|others)(?:\s|$)|^\s|\s$")
_WIDE_INITIAL = Pattern(r"(?<![^\s-])([^\x00-\x7f][\u0300-\u036f]*)")
_MACRO_END = Pattern("[~^`\\\\]|--|''")
"""What is written with an empty group behind it."""


def write_names(names: Sequence[Name], ascii: bool, lost: Lost, *, biblatex: bool = False) -> str:
    """The names as the value of a field; ``lost(row, words)`` is told what the grammar cannot say.
    ``biblatex``: particles that the grammar would read otherwise in its extended format (manual, 3.6).

    >>> from cyberdip_cli.model import Name
    >>> names = [Name("Berg", "Jan", non_dropping_particle="van der"), Name(literal="Barnes and Noble")]
    >>> write_names(names, False, print).translate({1: "{", 2: "}"})
    'van der Berg, Jan and {Barnes and Noble}'
    """
    texts = [
        f"{name.family}, {name.given}"
        if name.given and name.family and " " not in name.family
        and not (name.suffix or name.dropping_particle or name.non_dropping_particle)
        and not (name.comma_suffix or name.static_ordering)
        else ""
        for name in names
    ]  # fmt: skip
    text, others = " and ".join(texts), texts.count("")
    if (
        text.count(",") > len(texts) - others
        or text.encode("utf-8", "surrogatepass").lower().count(b" and")
        >= len(texts)  # faster than for characters
        or not text.isprintable()
        or (ascii and not text.isascii())
        or "$" in text
        or "<" in text
    ):
        texts, others = [""] * len(texts), len(texts)
    if not others:
        return text
    odd = iter(_without_controls([name for name, text in zip(names, texts, strict=True) if not text], lost))
    texts = [text or _written(next(odd), ascii, lost, biblatex=biblatex) for text in texts]
    if len(names) > 1 and names[-1].literal == "others":
        texts[-1] = "others"
    return " and ".join(texts)


def _without_controls(names: Sequence[Name], lost: Lost) -> Sequence[Name]:
    """The names without control characters, which are told."""
    text = "".join(getattr(name, part) or "" for name in names for part in _PARTS)
    if text.isprintable() or not has_controls(text):
        return names
    lost(CONTROLS, text)
    return [
        name.replace(**{part: replaced(getattr(name, part) or "") or None for part in _PARTS})
        for name in names
    ]


def _written(name: Name, ascii: bool, lost: Lost, *, biblatex: bool) -> str:
    family, given = name.family, name.given
    if name.comma_suffix or name.static_ordering:
        lost("name-switches", family or name.literal or "")
    if name.literal is not None:
        text = _text(name.literal)
        return _group(f"{BACKSLASH}relax {text}" if ascii and _stays_wide(text) else text)
    if not (family and given):
        return _lone(name, ascii, lost)
    text = _family(name, ascii)
    one = bool(name.dropping_particle) != bool(name.non_dropping_particle)
    if biblatex and one and OPEN + CLOSE in text and not _MACRO_END.search(f"{family} {given}"):
        return _by_parts(name)
    if name.suffix:
        text += f", {_part(name.suffix)}"
    given = _part(given)
    return f"{text}, {_initial(given) if ascii else given}"


def _by_parts(name: Name) -> str:
    """``given=Axel, prefix=von, family=Helfeld``."""
    prefix = name.dropping_particle or name.non_dropping_particle
    stays = "true" if name.non_dropping_particle else "false"
    parts = [("family", name.family), ("given", name.given), ("suffix", name.suffix), ("prefix", prefix)]
    written = [
        f"{key}={_group(_text(value)) if _is_awkward(value) or '=' in value else _text(value)}"
        for key, value in parts
        if value
    ]
    return ", ".join([*written, f"useprefix={stays}"])


def _text(text: str) -> str:
    """A part of a name in marked LaTeX."""
    return mark(text, formulas=False)


def _group(text: str) -> str:
    return f"{OPEN}{text}{CLOSE}"


def _stays_wide(text: str) -> bool:
    """Whether a text has characters that LaTeX has no escape for."""
    if text.isascii():
        return False
    from ..latex.ascii import to_ascii

    return not to_ascii(text).isascii()


def _initial(text: str) -> str:
    """First letters that have no escape as one letter each to 8-bit BibTeX, which would cut them in two in
    initials: ``{\\relax И}ван``."""
    if text[0] == OPEN or not _stays_wide(text):
        return text
    return _WIDE_INITIAL.sub(
        lambda found: _group(f"{BACKSLASH}relax {found[1]}") if _stays_wide(found[1]) else found[1], text
    )


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
        return _group(_text(name.suffix or ""))
    if name.suffix:
        whole = f"{whole}, {name.suffix}"
    lost("name-alone", whole)
    text = _text(whole)
    return text if whole.isalpha() and whole != "others" else _group(text)


def _part(text: str) -> str:
    """A given name or suffix; in braces where its characters would divide the name or the list."""
    marked = _text(text)
    return _group(marked) if _is_awkward(text) else marked


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
    plain = (
        not _is_awkward(whole)
        and split_family(whole) == (dropping, staying, family)
        and not _MACRO_END.search(whole)
    )  # the end of a macro looks like our mark of a particle
    if plain and (dropping or staying or " " not in family or (name.given and not _has_small(family))):
        if not ascii or not _stays_wide(whole):
            return _text(whole)
        return " ".join(
            _group(f"{BACKSLASH}relax {word}") if _stays_wide(word) else word for word in whole.split(" ")
        )
    shown = _text(family)
    if (
        _MACRO_END.search(family)
        or _is_awkward(family)
        or (
            " " in family and (split_family(family)[2] != family or dropping or staying or _has_small(family))
        )
    ):
        shown = _group(shown)
    marks = [
        (_group(_text(part)) if _MACRO_END.search(part) else _text(part)) + OPEN + CLOSE + end
        for part, end in ((dropping, ""), (staying, OPEN + CLOSE))
        if part
    ]
    return " ".join([*marks, shown])


def _has_small(family: str) -> bool:
    """Whether BibTeX would take words of a family name for a particle: "Reyes y Casal"."""
    return any(word[:1].islower() for word in family.split(" ")[:-1])
