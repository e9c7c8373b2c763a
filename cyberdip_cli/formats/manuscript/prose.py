"""Which parts of a Markdown file are text that may cite: not code, mathematics, links, addresses, comments,
raw LaTeX, YAML.

Source: https://pandoc.org/MANUAL.html#pandocs-markdown; https://spec.commonmark.org/0.31.2/, 4 and 6.
"""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Extent = tuple[int, int]

HEAD = Pattern(r"\ufeff?---[ \t]*\r?\n")
HEAD_END = Pattern(r"(?m)^(?:---|\.\.\.)[ \t]*\r?$")
FENCE = Pattern(r"(?m)^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*$")
ENVIRONMENT = Pattern(r"\\begin\{(?P<name>[A-Za-z]+\*?)\}")
LIST_ITEM = Pattern(r"[ \t]*(?:[-+*]|\(?(?:\d{1,9}|[A-Za-z#]|@[\w-]*)[.)]|\[\^[^\]\s]+\]:)(?:[ \t]|$)")
BRACKET = Pattern(r"\\(?s:.)|[\[\]]|\n[ \t]*\r?\n")
INLINE = Pattern(
    r"""(?P<code>(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\r?\n)[^`]|(?!(?P=ticks)(?!`))`++)*+(?P=ticks)(?!`))"""
    r"""|(?P<math>(?<!\\)\$\$(?:[^$\\]|\\.)+\$\$|(?<![\\$])\$(?=[^\s$])(?:[^$\\\n]|\\.|\n(?![ \t]*\r?\n))*(?<=[^\s\\])\$(?!\d))"""
    r"""|(?P<address>https?://[^\s<>()]+)"""
    r"""|(?P<tag><(?:[A-Za-z/!?][^<>]*|[^\s<>@]+@[^\s<>]+)>)"""
    r"""|(?P<tex>\\[A-Za-z]+(?:\[[^\]\n]*\]|\{[^{}\n]*\})+)"""
    r"""|(?P<link>!?\[(?:[^\[\]\\]|\\.)*\]\((?:[^()\\\s]|\\.|\([^()\s]*\)|[ \t])*\))"""
    r"""|(?P<definition>(?m:^)[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S[^\n]*)"""
    r"""|(?P<example>(?m:^)[ \t]*\(@[\w-]*\))"""
)
"""What within a paragraph is no text: code, mathematics, addresses, tags and e-mail addresses between angle
brackets, LaTeX commands, links whole, definitions of links, markers of numbered examples."""


class Prose:
    """The parts of a file. ``head``: its YAML head, ``""`` without one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.closed = bytearray(len(text))
        self.brackets = dict(_brackets(text))
        self.head = self._close_head()
        for start, end in (*_comments(text), *self._fences(), *_environments(text)):
            self._close(start, end)
        for start, end in self._indented():
            self._close(start, end)
        for match in INLINE.finditer(text):
            if not self.closed[match.start()]:
                self._close(match.start(), match.end())

    def open(self, at: int) -> bool:
        """Whether the character at this place is text."""
        return at < len(self.closed) and not self.closed[at]

    def closing(self, at: int) -> int:
        """The bracket that closes the one at a place; the end of the paragraph where none does."""
        return self.brackets.get(at, len(self.text))

    def _close(self, start: int, end: int) -> None:
        self.closed[start:end] = b"\1" * (end - start)

    def _close_head(self) -> str:
        begin = HEAD.match(self.text)
        end = HEAD_END.search(self.text, begin.end()) if begin else None
        if begin is None or end is None:
            return ""
        self._close(0, end.end())
        return self.text[begin.end() : end.start()]

    def _fences(self) -> Iterator[Extent]:
        """Blocks between fences; one that is not closed goes on to the end."""
        at = 0
        while match := FENCE.search(self.text, at):
            if self.closed[match.start()]:
                at = match.end()
                continue
            fence = match["fence"]
            end = match.end()
            for close in FENCE.finditer(self.text, match.end()):
                if close["fence"].startswith(fence) and not close[0].strip(" \t>\r" + fence[0]):
                    end = close.end()
                    break
            else:
                end = len(self.text)
            yield match.start(), end
            at = end

    def _indented(self) -> Iterator[Extent]:
        """Lines set in by four columns after an empty line, unless they go on with a list or a note."""
        at, inside, code, blank = 0, False, False, True
        for line in self.text.splitlines(keepends=True):
            start, at = at, at + len(line)
            if not line.strip():
                blank = True
                continue
            deep = line.startswith(("    ", "\t"))
            if not deep:
                inside = LIST_ITEM.match(line) is not None or (inside and (not blank or line[0] in " \t"))
            code = deep and not inside and (blank or code)
            if code and not self.closed[start]:
                yield start, at
            blank = False


def _brackets(text: str) -> Iterator[Extent]:
    """Each opening bracket with the one that closes it, or with the end of its paragraph."""
    opened: list[int] = []
    for match in BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif match[0] == "]":
            if opened:
                yield opened.pop(), match.start()
        elif match[0][0] == "\n":
            yield from ((start, match.start()) for start in opened)
            opened.clear()
    yield from ((start, len(text)) for start in opened)


def _comments(text: str) -> Iterator[Extent]:
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        at = len(text) if end < 0 else end + 3
        yield start, at


def _environments(text: str) -> Iterator[Extent]:
    at = 0
    while match := ENVIRONMENT.search(text, at):
        ending = f"\\end{{{match['name']}}}"
        end = text.find(ending, match.end())
        at = match.end() if end < 0 else end + len(ending)
        if end >= 0:
            yield match.start(), at
