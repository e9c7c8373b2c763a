"""Text to LaTeX: what a field of a ``.bib`` file holds between its braces.

The ten specials are escaped, ``$…$`` that is mathematics stays, CSL markup becomes macros, words whose
capitals matter get braces. Everything written here is read back to the same text by :mod:`.untex`. Source:
*LaTeX: A Document Preparation System*, section 2.1; btxdoc, section 4 (special characters and braces)."""

from __future__ import annotations

from ...patterns import Pattern
from ..text.controls import CONTROLS, LATIN
from ..text.markup import parse, plain
from .casing import INNER_CAPITAL, is_shouted, may_need_braces, protected_words
from .macros import WRITE_MARKUP

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..text.markup import Node

_SPECIAL = b"\\{}$&%#_~^`<\n\t"

_MARKS = (*_SPECIAL.decode(), "  ", "\u00a0", "--", "''")
_NOT_PLAIN = _SPECIAL + bytes(code for code in CONTROLS if code not in _SPECIAL)

_ESCAPES = str.maketrans(
    {
        "\\": "\\textbackslash{}", "$": "\\$", "&": "\\&", "%": "\\%", "#": "\\#", "_": "\\_", "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}", "`": "\\textasciigrave{}", "\u00a0": "~", "\n": "\\par ", "{": "\\{", "}": "\\}",
    }
)  # fmt: skip
_SIMPLE = ("&", "%", "#", "_", "$", "~", "^", "`", "\n", "\u00a0")
"""Those of them without braces and backslashes, in an order in which no escape is escaped again."""
_UNBALANCED = _ESCAPES | str.maketrans({"{": "\\textbraceleft{}", "}": "\\textbraceright{}"})
_DASHES_TEXT = Pattern(r"-(?=-)")
_QUOTES = Pattern(r"'(?=')")
_MATH = Pattern(r"(?<!\\)\$(?=[^\s$])([^$\n]{0,400}?[^\s$\\])\$(?!\d)")
_MATH_SIGN = Pattern(r"[\\^_={}<>+]")
_BARE = Pattern(r"(?<!\\)[%#&]")


_CAPITALS = Pattern("(?<![A-Za-z0-9])(?<![A-Za-z0-9]')[A-Za-z0-9][a-z0-9']*+[A-Z][A-Za-z0-9']*")
"""A word of plain ASCII text that needs braces (see :mod:`.casing`); two apostrophes in a row are not
plain."""


def _in_braces(found: re.Match[str]) -> str:
    return f"{{{found[0]}}}"


def is_special(text: str) -> bool:
    """Whether a text is more than itself in LaTeX (``<`` because markup may follow)."""
    if text.isalnum():
        return False
    data = text.encode("utf-8", "surrogatepass")  # bytes are sifted many times faster than characters
    if len(data.translate(None, _SPECIAL)) < len(data):
        return True
    return (
        "  " in text or "\u00a0" in text or ("-" in text and "--" in text) or ("'" in text and "''" in text)
    )


def special_places(texts: list[str]) -> set[int]:
    """Which of some texts are special: found by the signs that are there, which are few, and not text by
    text.

    >>> special_places(["Maps", "R&D", "at 5%"])
    {1, 2}
    """
    text = "\0".join(texts)
    if text.count("\0") >= len(texts):
        return {at for at, text in enumerate(texts) if is_special(text)}
    places: set[int] = set()
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            places.add(text.count("\0", 0, at))
            end = text.find("\0", at)
            at = text.find(mark, end) if end > 0 else -1
    return places


def is_plain(text: str, nuls: int = 0, *, ascii: bool = False) -> bool:
    """Whether a text, or some texts with ``nuls`` NULs between them, may stand in LaTeX as they are: nothing
    special and no control character in any of them (with ``ascii``: and nothing outside of it). A quick test:
    it says no to some texts that may.

    >>> is_plain("Maps\\0Island Press", 1), is_plain("50%"), is_plain("a\\0b")
    (True, False, False)
    """
    data = text.encode("utf-8", "surrogatepass")  # bytes are sifted many times faster than characters
    if len(data.translate(None, _NOT_PLAIN)) + nuls < len(data) or "  " in text:
        return False
    if not text.isascii() and (
        ascii or LATIN in data
    ):  # no-break spaces and control characters are among what begins so
        return False
    return not (("-" in text and "--" in text) or ("'" in text and "''" in text))


def escape(text: str, *, ascii: bool = False, title: bool = False) -> str:
    r"""``text`` in LaTeX; ``title`` protects capitals, ``ascii`` escapes every character that has an escape.

    >>> escape("R&D of <i>E. coli</i>, $5", title=True), escape("Łódź", ascii=True)
    ('{R\\&D} of \\textit{E. coli}, \\$5', "{\\L}{\\'o}d{\\'z}")
    """
    if not is_special(text):
        if title and may_need_braces(text):
            return with_braces(text, ascii=ascii)
        return text if not ascii or text.isascii() else _in_ascii(text)
    if "<" not in text and "$" not in text:
        return _by_word(
            text, _Pen(_ESCAPES if balanced(text) else _UNBALANCED, ascii, title and not is_shouted(text))
        )
    nodes: list[Node] = parse(text) if "<" in text else [text]
    bare = plain(nodes)
    return _render(
        nodes, _Pen(_ESCAPES if balanced(bare) else _UNBALANCED, ascii, title and not is_shouted(bare))
    )


def with_braces(text: str, *, ascii: bool = False) -> str:
    """A title without specials, with braces around the words that need them.

    >>> with_braces("A map of DNA in R"), with_braces("ÜBER DNA IN DER KÜSTE")
    ('A map of {DNA} in R', 'ÜBER DNA IN DER KÜSTE')
    """
    if not text.isascii() or is_shouted(text):
        return _by_word(text, _Pen(_ESCAPES, ascii, not is_shouted(text)))
    written, at = "", 0
    while found := INNER_CAPITAL.search(text, at):
        capital = found.start()
        start = text.rfind(" ", at, capital) + 1 or at
        end = text.find(" ", capital)
        end = len(text) if end < 0 else end
        written += text[at:start] + _CAPITALS.sub(_in_braces, text[start:end])
        at = end
    return written + text[at:]


def _by_word(text: str, pen: _Pen) -> str:
    """A text without markup and mathematics: what stands between two blanks is written without regard to the
    rest."""
    if not pen.protect:
        return pen.text(text)
    words: list[str] = []
    for word in text.split(" "):
        if f"{word[1:]}a".islower():  # no capital to protect
            words.append(word if word.isalnum() and word.isascii() else pen.text(word))
        else:
            words.append(_render([word], pen))
    return " ".join(words)


class _Pen:
    """How text is written: the table of escapes, whether in ASCII, whether capitals are protected."""

    __slots__ = ("ascii", "protect", "table")

    def __init__(self, table: dict[int, str], ascii: bool, protect: bool) -> None:
        self.table = table
        self.ascii = ascii
        self.protect = protect

    def text(self, text: str) -> str:
        text = (
            _replaced(text)
            if "\\" not in text and "{" not in text and "}" not in text
            else text.translate(self.table)
        )
        if "--" in text:
            text = _DASHES_TEXT.sub("-{}", text)
        if "''" in text:
            text = _QUOTES.sub("'{}", text)
        return text if not self.ascii or text.isascii() else _in_ascii(text)


def _in_ascii(text: str) -> str:
    from .ascii import to_ascii

    return to_ascii(text)


def _replaced(text: str) -> str:
    """As ``text.translate(_ESCAPES)`` where no brace and no backslash stands: one sweep for each sign that
    there is beats a look-up a character."""
    for char in _SIMPLE:
        if char in text:
            text = text.replace(char, _ESCAPES[ord(char)])
    return text


def balanced(text: str) -> bool:
    """Whether every brace has its partner: BibTeX counts them, escaped or not."""
    if "{" not in text and "}" not in text:
        return True
    depth = 0
    for char in text:
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0


def is_math(content: str) -> bool:
    r"""Whether what stands between two dollar signs is mathematics and not two prices.

    >>> is_math(r"B^0 \to K"), is_math("n"), is_math("5 and US")
    (True, True, False)
    """
    if _BARE.search(content) or not balanced(content) or content.endswith("\\"):
        return False
    return _MATH_SIGN.search(content) is not None or " " not in content


def _atoms(nodes: list[Node]) -> list[tuple[str, Node]]:
    """The nodes with mathematics set apart: ("text", …), ("math", "$…$"), ("inside", sub or sup), ("element",
    …)."""
    atoms: list[tuple[str, Node]] = []
    for node in nodes:
        if not isinstance(node, str):
            atoms.append(("inside" if node[0] in ("sub", "sup") else "element", node))
            continue
        start = 0
        for found in _MATH.finditer(node) if "$" in node else ():
            if is_math(found[1]):
                atoms += [("text", node[start : found.start()]), ("math", found[0])]
                start = found.end()
        atoms.append(("text", node[start:]))
    return [atom for atom in atoms if atom[1]]


def _render(nodes: list[Node], pen: _Pen) -> str:
    atoms = _atoms(nodes)
    if not pen.protect:
        return "".join(_atom(kind, node, pen) for kind, node in atoms)
    out: list[str] = []
    run: list[tuple[str, Node]] = []
    for place, (kind, node) in enumerate([*atoms, ("end", "")]):
        if kind in ("text", "inside"):
            run.append((kind, node))
            continue
        if run:
            out.append(_protected(run, pen))
            run = []
        text = _atom(kind, node, pen)
        shielded = kind == "math" and any(map(str.isupper, text))
        glued = not isinstance(node, str) and node[0] == "nocase" and _is_glued(atoms, place)
        out.append(f"{{{text}}}" if shielded or glued else text)
    return "".join(out)


def _is_glued(atoms: list[tuple[str, Node]], place: int) -> bool:
    """Whether a span is part of a word that needs braces: the reader would think its own the word's, so it
    gets two pairs."""
    before, inside, after = (
        plain([node for _, node in part])
        for part in (atoms[:place], atoms[place : place + 1], atoms[place + 1 :])
    )
    if not (before[-1:].isalnum() or after[:1].isalnum()):
        return False
    start, end = len(before), len(before) + len(inside)
    return any(first < end and start < last for first, last in protected_words(before + inside + after))


def _atom(kind: str, node: Node, pen: _Pen) -> str:
    if isinstance(node, str):
        return node if kind == "math" else pen.text(node)
    inner = _render(node[1], pen)
    if node[0] == "nocase" and (inner.startswith(("\\", "$")) or not any(map(str.isalpha, plain([node])))):
        inner = f"{{{inner}}}"
    return f"{WRITE_MARKUP[node[0]]}{inner}}}"


def _protected(run: list[tuple[str, Node]], pen: _Pen) -> str:
    """Text and the indices inside its words, with braces around the words that need them:
    ``{H\\textsubscript{2}O}``."""
    flat = "".join(node if isinstance(node, str) else plain([node]) for _, node in run)
    spans = protected_words(flat)
    if not spans:
        return "".join(_atom(kind, node, pen) for kind, node in run)
    out: list[str] = []
    position = 0
    for start, end in spans:
        if start < position:
            continue
        before, rest = _cut(run, start - position)
        word, run = _cut(rest, end - start)
        out.append("".join(_atom(kind, node, pen) for kind, node in before))
        out.append(_braced("".join(_atom(kind, node, pen) for kind, node in word)))
        position = end
    return "".join(out) + "".join(_atom(kind, node, pen) for kind, node in run)


def _braced(word: str) -> str:
    """In braces; BibTeX takes ``{\\`` for a special character whose case it may change, so that gets two."""
    return f"{{{{{word}}}}}" if word.startswith("\\") else f"{{{word}}}"


def _cut(run: list[tuple[str, Node]], length: int) -> tuple[list[tuple[str, Node]], list[tuple[str, Node]]]:
    """The first ``length`` characters of a run, and the rest; an index is never cut."""
    before: list[tuple[str, Node]] = []
    for place, (kind, node) in enumerate(run):
        size = len(node) if isinstance(node, str) else len(plain([node]))
        if length <= 0:
            return before, run[place:]
        if isinstance(node, str) and size > length:
            return [*before, (kind, node[:length])], [(kind, node[length:]), *run[place + 1 :]]
        before.append((kind, node))
        length -= size
    return before, []
