"""Runs of a citation to marked-up text: how marks nest, what a display block is, and the two forms that JSON
shares with its neighbours.

A run's text stands for itself: nothing in it is markup, so every medium passes each character through its
``escape``. The last four marks of MARKS are the display blocks of CSL (specification, "Display"); the others
are looks that nest."""

from __future__ import annotations

from ..protocols import Run
from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeGuard

    from ..protocols import Citation

    Runs = Sequence[Run]
    Group = tuple[str | None, list[Run]]

_BREAKS = "\t\n\v\f\r\x85\u2028\u2029"
DISPLAYS = frozenset(("left-margin", "right-inline", "block", "indent"))
RESETTABLE = frozenset(("italic", "oblique", "bold", "light", "underline", "small-caps", "sup", "sub"))
SCHEMES = ("http://", "https://", "ftp://", "mailto:")
"""What a link may lead to; any other target (``javascript:``) stays text."""


class Markup(Value):
    """How a medium writes looks: ``escape`` for text, ``marks``: mark -> (before, after), where ``no-italic``
    takes the italics of the surrounding back, and ``link``: (target, inner markup) -> markup, None when the
    medium has no links. A mark that is not in the table is not shown."""

    escape: Callable[[str], str]
    marks: Mapping[str, tuple[str, str]]
    link: Callable[[str, str], str] | None = None


def one_line(text: str) -> str:
    """``text`` without line ends, tabs and control characters: an escape sequence in a title does not reach a
    terminal.

    >>> one_line("Maps\\n\\x1b[2J of\\tFens")
    'Maps [2J of Fens'
    """
    if text.isprintable():
        return text
    kept = (" " if char in _BREAKS else char for char in text)
    return "".join(char for char in kept if char >= " " and not "\x7f" <= char <= "\x9f")


def groups(runs: Iterable[Run]) -> list[Group]:
    """The display blocks in order, each with its runs (the display mark taken off); None is text outside any
    block. Empty runs are dropped."""
    found: list[Group] = []
    for run in runs:
        text = one_line(run.text)
        if not text:
            continue
        display = run.marks[0] if run.marks and run.marks[0] in DISPLAYS else None
        marks = run.marks[1:] if display else run.marks
        if not found or found[-1][0] != display:
            found.append((display, []))
        _append(found[-1][1], Run(text, marks, run.href))
    return found


def _append(group: list[Run], run: Run) -> None:
    """Adds ``run``, joined to an equal neighbour; the start of its address that stands before it
    ("https://doi.org/" before a DOI) becomes part of the link.

    Source: specification, appendix VI "Links"."""
    if (
        group
        and run.href
        and run.href.endswith(run.text)
        and group[-1].href is None
        and group[-1].marks == run.marks
    ):
        lead = run.href[: -len(run.text)]
        before = group[-1].text
        if lead and before.endswith(lead):
            group[-1:] = [Run(before[: -len(lead)], run.marks)] if before != lead else []
            run = Run(run.href, run.marks, run.href)
    if group and group[-1].marks == run.marks and group[-1].href == run.href:
        group[-1] = Run(group[-1].text + run.text, run.marks, run.href)
    else:
        group.append(run)


def stripped(group: Sequence[Run]) -> list[Run]:
    """The runs of a group without the blanks at its ends."""
    found = [Run(run.text, run.marks, run.href) for run in group]
    while found and not found[0].text.lstrip():
        del found[0]
    while found and not found[-1].text.rstrip():
        del found[-1]
    if found:
        found[0].text = found[0].text.lstrip()
        found[-1].text = found[-1].text.rstrip()
    return found


def effective(marks: Sequence[str]) -> tuple[str, ...]:
    """The looks that remain when each ``normal`` has taken back the look around it, for media that cannot
    reset.

    >>> effective(("italic", "normal", "bold"))
    ('bold',)
    """
    left: list[str] = []
    for mark in marks:
        if mark == "normal":
            if left:
                left.pop()
        elif mark in RESETTABLE and mark not in left:
            left.append(mark)
    return tuple(left)


def _named(marks: Sequence[str]) -> tuple[str, ...]:
    """``marks`` with each ``normal`` named after the look that it takes back, or left out where there is
    none."""
    named: list[str] = []
    for mark in marks:
        if mark == "normal":
            around = next((other for other in reversed(named) if other in RESETTABLE), None)
            if around is None:
                continue
            mark = f"no-{around}"
        named.append(mark)
    return tuple(named)


def render(runs: Iterable[Run], markup: Markup) -> str:
    """The runs of one group in ``markup``: marks that continue from run to run stay open, so they nest
    properly.

    >>> render([Run("A ", ("italic",)), Run("B", ("italic", "bold"))], HTML)
    '<i>A <b>B</b></i>'
    """
    parts: list[str] = []
    opened: list[str] = []
    for run in runs:
        marks = [mark for mark in _named(run.marks) if mark in markup.marks]
        same = 0
        while same < min(len(opened), len(marks)) and opened[same] == marks[same]:
            same += 1
        parts += [markup.marks[mark][1] for mark in reversed(opened[same:])]
        parts += [markup.marks[mark][0] for mark in marks[same:]]
        opened = marks
        text = markup.escape(run.text)
        parts.append(markup.link(run.href, text) if markup.link and linkable(run.href) else text)
    parts += [markup.marks[mark][1] for mark in reversed(opened)]
    return "".join(parts)


def linkable(href: str | None) -> TypeGuard[str]:
    """Whether ``href`` is an address that may be followed without harm."""
    return href is not None and href.lower().startswith(SCHEMES) and href.isprintable() and " " not in href


def plain(runs: Iterable[Run]) -> str:
    """The words alone, on one line; display blocks are set off by a space.

    >>> plain([Run("1.", ("left-margin",)), Run("Maps", ("right-inline", "italic"))])
    '1. Maps'
    """
    texts = ["".join(run.text for run in group) for _, group in groups(runs)]
    return " ".join(texts).strip() if len(texts) < 2 else " ".join(text.strip() for text in texts)


def escape_html(text: str) -> str:
    """Text content of an element: quotes stay as they are.

    >>> escape_html("R&D <script>")
    'R&amp;D &lt;script&gt;'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def forms(citations: Iterable[Citation], *, in_text: bool) -> Iterator[tuple[str, Runs]]:
    """Id and runs of what is to be printed: the entries or the in-text forms, of those that have one."""
    for citation in citations:
        runs = citation.in_text if in_text else citation.entry
        if runs:
            yield citation.id, runs


def attribute(text: str) -> str:
    """The value of an attribute between double quotes."""
    return escape_html("".join(char if char.isprintable() or char == "\n" else " " for char in text)).replace(
        '"', "&quot;"
    )


def _span(style: str) -> tuple[str, str]:
    return f'<span style="{style};">', "</span>"


_RAISED = (
    range(0xAA, 0xBB),
    range(0x2B0, 0x2E5),
    range(0x1D2C, 0x1D6B),
    range(0x2070, 0x2080),
    range(0x2120, 0x2123),
    range(0x3192, 0x31A0),
)
"""Where Unicode keeps its superscript letters and digits."""
_raised: dict[int, str] = {}


def _html_text(text: str) -> str:
    """Text content in which superscript characters are raised letters, as a browser's font may lack them.

    >>> _html_text("2ᵉ éd., 10²")
    '2<sup>e</sup> éd., 10<sup>2</sup>'
    """
    text = escape_html(text)
    if text.isascii():
        return text
    if not _raised:
        from unicodedata import decomposition, normalize

        raised = (
            chr(code) for codes in _RAISED for code in codes if decomposition(chr(code)).startswith("<super>")
        )
        _raised.update((ord(character), f"<sup>{normalize('NFKC', character)}</sup>") for character in raised)
    return text.translate(_raised)


HTML = Markup(
    _html_text,
    {
        "italic": ("<i>", "</i>"),
        "oblique": ("<em>", "</em>"),
        "bold": ("<b>", "</b>"),
        "light": _span("font-weight:lighter"),
        "underline": _span("text-decoration:underline"),
        "small-caps": _span("font-variant:small-caps"),
        "sup": ("<sup>", "</sup>"),
        "sub": ("<sub>", "</sub>"),
        "no-italic": _span("font-style:normal"),
        "no-oblique": _span("font-style:normal"),
        "no-bold": _span("font-weight:normal"),
        "no-light": _span("font-weight:normal"),
        "no-underline": _span("display:inline-block;text-decoration:none"),
        "no-small-caps": _span("font-variant:normal"),
        "no-sup": _span("vertical-align:baseline"),
        "no-sub": _span("vertical-align:baseline"),
    },
    lambda target, inner: f'<a href="{attribute(target)}">{inner}</a>',
)


def html(runs: Iterable[Run]) -> str:
    """The content of one ``csl-entry``, as citeproc-js marks it up: display blocks are ``<div
    class="csl-left-margin">`` and so on."""
    return "".join(
        render(group, HTML) if display is None else f'<div class="csl-{display}">{render(group, HTML)}</div>'
        for display, group in groups(runs)
    )
