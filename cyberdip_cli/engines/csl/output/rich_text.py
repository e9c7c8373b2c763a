"""Fields with markup and quotation marks become nodes, so that looks flip and quotes nest.

``<i> <b> <sub> <sup> <sc>``, small-caps and nocase spans; straight quotes and those of the output language
pair up into quote nodes, a lone ``'`` is an apostrophe; a tag or quote without its partner stays as text.
Source: CSL-JSON "HTML-like markup", CSL 1.0.2 "Quotes"."""

from __future__ import annotations

from ....patterns import IGNORECASE, Pattern
from .looks import FLIP, PLAIN
from .nodes import Node

_TAG = Pattern(
    r"<(/?)(i|b|sub|sup|sc)>|(?:<span +(?:style *= *[\"']font-variant: *(small-caps);?[\"']|class *= *[\"'](no(?:case|decor))[\"'])[^<>]*>)|(</span>)",
    IGNORECASE,
)
_LOOKS = {
    "i": FLIP + "italic",
    "b": FLIP + "bold",
    "sub": FLIP + "sub",
    "sup": FLIP + "sup",
    "sc": FLIP + "small-caps",
    "small-caps": FLIP + "small-caps",
    "nodecor": PLAIN,
}
_UNTOUCHED = ("sub", "sup", "sc", "small-caps", "nocase", "nodecor")
_NARROW = Pattern(r" ([:;?!»])")
"""A blank before these is French typography: a narrow one that does not break."""
_PLAIN = Pattern(r"[<$\"'‘’“”„«»‹›]")

DEEPEST = 30
"""Tags and quotes inside each other; what is opened further down is text."""


class _Frame:
    __slots__ = ("closer", "nodes", "opener", "what")

    def __init__(self, what: str, opener: str, closer: str) -> None:
        self.what = what
        self.opener = opener
        self.closer = closer
        self.nodes: list[Node] = []


def parse(text: str, quotes: tuple[str, str, str, str], *, nocase: bool = False) -> Node:
    """``text`` as a node."""
    if " " in text:
        text = _NARROW.sub("\u202f\\1", text).replace("« ", "«\u202f")
    if not _PLAIN.search(text):
        leaf = Node(text)
        leaf.nocase = nocase
        return leaf
    nodes = _Parser(text, quotes).run()
    if nocase:
        for node in nodes:
            for leaf in node.leaves():
                leaf.nocase = True
    return nodes[0] if len(nodes) == 1 else Node(nodes)


class _Parser:
    def __init__(self, text: str, quotes: tuple[str, str, str, str]) -> None:
        self.text = text
        outer_open, outer_close, inner_open, inner_close = (mark.strip() for mark in quotes)
        self.inner = inner_open
        self.straight = ""
        self.openers = {'"': '"', "'": "'", outer_open: outer_close, inner_open: inner_close}
        self.closers = {'"', "'", outer_close, inner_close}
        self.marks = sorted({m for m in (*self.openers, *self.closers) if m}, key=len, reverse=True)
        self.stack = [_Frame("", "", "")]
        self.closing: dict[str, int] = {}

    def run(self) -> list[Node]:
        text, at, done = self.text, 0, 0
        while at < len(text):
            step = self._tag(at, done) or self._quote(at, done) or self._mathematics(at, done)
            if step:
                at = done = step
            else:
                at += 1
        self._words(text[done:])
        while len(self.stack) > 1:
            self._abandon()
        return self.stack[0].nodes or [Node("")]

    def _words(self, words: str) -> None:
        nodes = self.stack[-1].nodes
        last = nodes[-1] if nodes else None
        if (
            words
            and last is not None
            and isinstance(last.body, str)
            and not (last.quotes or last.looks or last.nocase)
        ):
            last.body += words
        elif words:
            nodes.append(Node(words))

    def _abandon(self) -> None:
        """The innermost frame was never closed: its opener is text."""
        frame = self.stack.pop()
        self._words("’" if frame.opener == "'" else frame.opener)
        self.stack[-1].nodes += frame.nodes

    def _tag(self, at: int, done: int) -> int:
        if self.text[at] != "<":
            return 0
        match = _TAG.match(self.text, at)
        if not match:
            return 0
        name = (match[2] or match[3] or match[4] or "").lower()
        if match[1] or match[5]:
            what = name or "span"
            if not any(
                frame.what == what or (what == "span" and frame.closer == "</span>") for frame in self.stack
            ):
                return 0
            self._words(self.text[done:at])
            while not (
                self.stack[-1].what == what or (what == "span" and self.stack[-1].closer == "</span>")
            ):
                self._abandon()
            self._close_tag()
        elif len(self.stack) > DEEPEST:
            return 0
        else:
            self._words(self.text[done:at])
            self.stack.append(_Frame(name, match[0], f"</{name}>" if match[2] else "</span>"))
        return match.end()

    def _mathematics(self, at: int, done: int) -> int:
        """Mathematics keeps its letters: no text-case, no quotation marks."""
        if self.text[at] != "$":
            return 0
        from ....formats.latex.encode import formula_at

        formula = formula_at(self.text, at)
        if not formula:
            return 0
        self._words(self.text[done:at])
        node = Node(formula)
        node.nocase = True
        self.stack[-1].nodes.append(node)
        return at + len(formula)

    def _close_tag(self) -> None:
        frame = self.stack.pop()
        look = _LOOKS.get(frame.what)
        node = Node(frame.nodes, (look,) if look else ())
        if frame.what in _UNTOUCHED:
            for leaf in node.leaves():
                leaf.nocase = True
        if frame.nodes:
            self.stack[-1].nodes.append(node)

    def _quote(self, at: int, done: int) -> int:
        mark = next((m for m in self.marks if self.text.startswith(m, at)), None)
        if mark is None:
            return 0
        before = self.text[at - 1] if at else " "
        after = self.text[at + len(mark)] if at + len(mark) < len(self.text) else " "
        frame = next((f for f in reversed(self.stack) if f.what == "quote" and f.closer == mark), None)
        if (
            mark in self.closers
            and frame is not None
            and not after.isalnum()
            and (not before.isspace() or mark not in "\"'")
        ):
            self._words(self.text[done:at])
            self._close_quote(frame)
            return at + len(mark)
        if (
            mark in self.openers
            and len(self.stack) <= DEEPEST
            and (before.isspace() or before in "([{<>—–-/“‘\"'„«" or not before.isalnum())
            and not after.isspace()
        ):
            if mark in "'‘’" and not self._closes_later(mark, at + 1):
                return self._apostrophe(mark, at, done)
            self._words(self.text[done:at])
            if mark in "\"'" and not self.straight:
                self.straight = mark
            self.stack.append(_Frame("quote", mark, self.openers[mark]))
            return at + len(mark)
        return self._apostrophe(mark, at, done)

    def _apostrophe(self, mark: str, at: int, done: int) -> int:
        if mark != "'":
            return 0
        self._words(self.text[done:at] + "’")
        return at + 1

    def _closes_later(self, mark: str, at: int) -> bool:
        """Whether a closing partner follows: at the end of a word and not inside one. Where the next one
        stands is remembered, so that a text is searched once."""
        closer = self.openers[mark]
        if self.closing.get(closer, -1) < at:
            while (at := self.text.find(closer, at)) > 0:
                after = self.text[at + 1] if at + 1 < len(self.text) else " "
                if not self.text[at - 1].isspace() and not after.isalnum():
                    break
                at += 1
            self.closing[closer] = at if at > 0 else len(self.text) + 1
        return self.closing[closer] <= len(self.text)

    def _inner(self, opener: str) -> bool:
        """Straight marks: the kind that comes first in the field is the outer one. Others are what the
        language says they are."""
        if opener in "\"'":
            return opener != self.straight
        return opener == self.inner

    def _close_quote(self, frame: _Frame) -> None:
        while self.stack[-1] is not frame:
            self._abandon()
        self.stack.pop()
        node = Node(frame.nodes or [Node("")])
        node.quotes = 2 if self._inner(frame.opener) else 1
        self.stack[-1].nodes.append(node)
