"""The inline markup of CSL-JSON as a tree: ``<i> <b> <sub> <sup> <span class="nocase"> <span
style="font-variant:small-caps">``.

Only tags that are closed in order are markup; "p <i and 5 </b>" is text. Source: citeproc-js manual,
"HTML-like formatting tags"."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Node = str | tuple[str, list["Node"]]

_TAG = Pattern(
    r"""<(?:(/)?(i|b|sub|sup|sc|span)|span\s+(?:class=["'](nocase)["']|style=["']font-variant:\s*(small-caps);?["']))>"""
)


DEEPEST = 30
"""Tags inside each other; what is opened further down is text, as no title nests so deep."""


def parse(text: str) -> list[Node]:
    """The text as a list of strings and (kind, children); kinds are i, b, sub, sup, sc, nocase.

    >>> parse("H<sub>2</sub>O <b>x")
    ['H', ('sub', ['2']), 'O <b>x']
    """
    stack: list[tuple[str, str, list[Node]]] = [("", "", [])]
    start = 0
    for tag in _TAG.finditer(text):
        kind = tag[2] or ("nocase" if tag[3] else "sc")
        if not tag[1] and kind != "span" and len(stack) <= DEEPEST:
            _add(stack[-1][2], text[start : tag.start()])
            stack.append((kind, tag[0], []))
        elif tag[1] and _closes(stack, kind):
            _add(stack[-1][2], text[start : tag.start()])
            _close(stack, kind)
        else:
            _add(stack[-1][2], text[start : tag.end()])
        start = tag.end()
    _add(stack[-1][2], text[start:])
    while len(stack) > 1:
        _demote(stack)
    return stack[0][2]


def plain(nodes: Sequence[Node]) -> str:
    """The text of the nodes without markup."""
    return "".join(node if isinstance(node, str) else plain(node[1]) for node in nodes)


def _add(nodes: list[Node], text: str) -> None:
    if not text:
        return
    if nodes and isinstance(nodes[-1], str):
        nodes[-1] += text
    else:
        nodes.append(text)


def _closes(stack: list[tuple[str, str, list[Node]]], kind: str) -> bool:
    return any(_fits(kind, opened) for opened, _, _ in stack[1:])


def _fits(closing: str, opened: str) -> bool:
    return opened in ("nocase", "sc") if closing == "span" else opened == closing


def _close(stack: list[tuple[str, str, list[Node]]], kind: str) -> None:
    """Ends the innermost element of the kind; tags opened inside it and not closed become text."""
    while not _fits(kind, stack[-1][0]):
        _demote(stack)
    opened, _, children = stack.pop()
    stack[-1][2].append((opened, children))


def _demote(stack: list[tuple[str, str, list[Node]]]) -> None:
    """The innermost open tag was no markup: it is text, and so are its children where they are."""
    _, tag, children = stack.pop()
    _add(stack[-1][2], tag)
    for child in children:
        if isinstance(child, str):
            _add(stack[-1][2], child)
        else:
            stack[-1][2].append(child)
