"""Markdown that CommonMark, GitHub and pandoc read alike: ``*italic*``, ``**bold**``, HTML elements for what
Markdown has no marks for.

Source: https://spec.commonmark.org/0.31.2/, 2.4 "Backslash escapes", 6.2 "Emphasis";
https://pandoc.org/MANUAL.html, "Pandoc's Markdown" (its list markers, citations and smart punctuation are
escaped too)."""

from __future__ import annotations

from ..patterns import Pattern
from ..protocols import Medium, Run
from ._delimiters import Element, elements, spaced
from ._runs import attribute, forms, groups, linkable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..protocols import Citation, MediumOptions

_BOTH = "bold italic"
"""Two marks over the same words, written as one: three stars."""
_STARS = {"italic": "*", "oblique": "*", "bold": "**", _BOTH: "***"}
_TAGS = {
    "italic": ("<em>", "</em>"),
    "oblique": ("<em>", "</em>"),
    "bold": ("<strong>", "</strong>"),
    _BOTH: ("<strong><em>", "</em></strong>"),
    "underline": ("<u>", "</u>"),
    "small-caps": ('<span style="font-variant:small-caps;">', "</span>"),
    "sup": ("<sup>", "</sup>"),
    "sub": ("<sub>", "</sub>"),
}
_ALWAYS = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>{}~^$|#@\"'"})
_ENTITY = Pattern(r"&(?=\w|$)")
"""An ampersand that could begin a character reference."""


def escape(text: str) -> str:
    """Every character that could be markup within a line, behind a backslash; so are dashes and dots that
    "smart" readers would join, and the colon before a word that could be an emoji's name.

    >>> escape("2*3 [sic] -- R&D")
    '2\\\\*3 \\\\[sic\\\\] \\\\-\\\\- R\\\\&D'
    """
    text = text.translate(_ALWAYS)
    if "&" in text:
        text = _ENTITY.sub(r"\\&", text)
    for smart in ("--", "..."):
        if smart in text:
            text = text.replace(smart[0], f"\\{smart[0]}")
    return (
        text
        if text.count(":") < 2
        else "".join(
            f"\\{c}" if c == ":" and text[at + 1 : at + 2].isalnum() else c for at, c in enumerate(text)
        )
    )


def _start(line: str) -> str:
    """``line`` with a backslash where its first characters would make it a heading, a list item, a quotation
    or a rule.

    >>> _start("1. Maps"), _start("(b) Maps"), _start("+ Maps")
    ('1\\\\. Maps', '\\\\(b) Maps', '\\\\+ Maps')
    """
    if line[:1] in ("#", "-", "+", "=", ":", "%", "(", ">"):
        return f"\\{line}"
    word = line.split(" ", 1)[0]
    core = word[:-1]
    if word[-1:] in (".", ")") and (core.isdigit() or len(core) == 1 or set(core.lower()) <= set("ivxlcdm")):
        return f"{core}\\{line[len(core) :]}"
    return line


def _starred(element: Element, runs: Sequence[Run], taken: set[int]) -> bool:
    """Whether ``element`` can be written with stars: they flank its words, and no other star touches them."""
    begin, end = runs[element.first], runs[element.last]
    inner = element.depth + 1  # a mark within that begins or ends here is a tag
    first = "<" if len(begin.marks) > inner else begin.text[0]
    last = ">" if len(end.marks) > inner else end.text[-1]
    before = runs[element.first - 1].text[-1] if element.first else " "
    after = runs[element.last + 1].text[0] if element.last + 1 < len(runs) else " "
    opens = (first.isalnum() or _apart(before)) and not (
        element.first and _address(runs[element.first - 1].text)
    )
    closes = (last.isalnum() or _apart(after)) and (after.isspace() or not _address(end.text))
    return (
        opens
        and closes
        and not {element.first * 2, element.last * 2 + 3} & taken
        and not (first.isspace() or last.isspace())
    )


def _address(text: str) -> bool:
    """Whether ``text`` ends in a bare address, which GitHub would go on reading over a star."""
    word = text.rsplit(" ", 1)[-1]
    return "://" in word or "www." in word


def _apart(char: str) -> bool:
    """Whether a delimiter beside ``char`` may have punctuation on its other side."""
    from unicodedata import category

    return char.isspace() or category(char)[0] == "P"


def line(runs: Iterable[Run]) -> str:
    """One group of runs. Stars where they are certain to be read as emphasis, HTML elements elsewhere."""
    parts = spaced(runs, lambda marks: tuple(mark for mark in marks if mark in _TAGS))
    before: list[list[str]] = [[] for _ in parts]
    after: list[list[str]] = [[] for _ in parts]
    taken: set[int] = set()  # borders that hold a star: 2n before run n, 2n + 1 after run n - 1
    for element in _paired(elements(parts)):
        star = _STARS.get(element.mark)
        if star and _starred(element, parts, taken):
            taken |= {element.first * 2, element.first * 2 + 1, element.last * 2 + 2, element.last * 2 + 3}
            opening = closing = star
        else:
            opening, closing = _TAGS[element.mark]
        before[element.first].append(opening)
        after[element.last].insert(0, closing)
    return "".join(f"{''.join(before[at])}{_text(run)}{''.join(after[at])}" for at, run in enumerate(parts))


def _paired(found: list[Element]) -> list[Element]:
    """The elements with bold and italic over the same words as one."""
    paired: list[Element] = []
    for element in found:
        outer = paired[-1] if paired else None
        if (
            outer
            and (outer.first, outer.last) == (element.first, element.last)
            and {outer.mark, element.mark} in ({"italic", "bold"}, {"oblique", "bold"})
        ):
            outer.mark, outer.depth = _BOTH, element.depth
        else:
            paired.append(element)
    return paired


def _text(run: Run) -> str:
    if run.href is None or not linkable(run.href):
        return escape(run.text)
    if run.text == run.href and run.text.isascii() and not set(run.text) & set("<>\\"):
        return f"<{run.href}>"
    return (
        f'<a href="{attribute(run.href)}">{escape(run.text)}</a>'
        if set(run.href) & set("<>()\\*_")
        else f"[{escape(run.text)}]({run.href})"
    )


def paragraph(runs: Iterable[Run]) -> str:
    """All groups: a block or an indented one begins a line of its own."""
    text = ""
    for display, group in groups(runs):
        text += ("  \n" if display in ("block", "indent") else " ") if text else ""
        text = text.rstrip(" ") + text[len(text.rstrip(" ")) :] + line(group).strip()
    return _start(text)


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """One paragraph an entry; within a line of the reader's, the words alone."""
    if options.inline:
        yield from (
            "".join(line(group) for _, group in groups(runs)) for _, runs in forms(citations, in_text=True)
        )
        return
    before = ""
    for _, runs in forms(citations, in_text=options.in_text):
        yield f"{before}{paragraph(runs)}\n"
        before = "\n"


MEDIUM = Medium("Markdown for CommonMark, GitHub and pandoc", (".md", ".markdown"), render)
