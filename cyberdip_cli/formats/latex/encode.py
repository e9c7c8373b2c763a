"""Text to LaTeX: what a field of a ``.bib`` file holds between its braces.

A text is written in two steps. :func:`mark` looks at one text: its CSL markup, its mathematics, and the words
whose capitals matter get the syntax of LaTeX, but written with :data:`OPEN`, :data:`CLOSE` and
:data:`BACKSLASH` instead of braces and backslashes. :func:`sweep` then escapes everything else that LaTeX
would take for more than itself and puts the signs in the place of the marks; which of them there are is asked
once for all texts of an entry. Everything written here is read back to the same text by :mod:`.decode`.

Source: *LaTeX: A Document Preparation System*, section 2.1; btxdoc, section 4 (special characters and
braces)."""

from __future__ import annotations

from ...patterns import Pattern
from ..text.controls import CONTROLS, LATIN
from ..text.markup import parse, plain
from .casing import is_shouted, may_need_braces, protected_words, with_braces
from .character_references import shielded
from .macros import WRITE_MARKUP
from .marks import BACKSLASH, CLOSE, MATHEMATICS, MATHEMATICS_OPEN, OPEN, UNMARKED_MATHEMATICS, WITHOUT_MARKS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..text.markup import Node

_SPECIAL = b"\\{}$&%#_~^`<\n\t\x01\x02\x03"
_NOT_PLAIN = _SPECIAL + bytes(code for code in CONTROLS if code not in _SPECIAL)

SEPARATOR = "\0"
"""What stands between texts that are swept together."""
_MATH = Pattern(r"(?<!\\)\$(?=[^\s$])([^$\n]{0,400}?[^\s$\\^_])\$(?!\d)")
_MATH_SIGN = Pattern(r"[\\^_]|^[A-Za-z]{1,2}$|^[A-Za-z]\s*[=<>+*/-]")
"""What only mathematics holds: a macro, an index; one letter, alone or in a relation."""
_BARE = Pattern(r"(?<!\\)[%#&]")


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


def _with_braces_escaped(text: str) -> str:
    """Braces by their escapes, or, where one lacks its partner, which BibTeX counts all the same, by
    macros."""
    if SEPARATOR in text:
        return SEPARATOR.join(map(_with_braces_escaped, text.split(SEPARATOR)))
    if balanced(text):
        return text.replace("{", f"{BACKSLASH}{OPEN}").replace("}", f"{BACKSLASH}{CLOSE}")
    left, right = (f"{BACKSLASH}textbrace{side}{OPEN}{CLOSE}" for side in ("left", "right"))
    return text.replace("{", left).replace("}", right)


def _with_ampersands_escaped(text: str) -> str:
    text = text.replace("&", "\\&")
    return shielded(text) if ";" in text else text


def _replacing(sign: str, written: str) -> tuple[str, Callable[[str], str]]:
    """A sign, and the function that writes ``written`` in its place."""
    return sign, lambda text: text.replace(sign, written)


_ESCAPES: tuple[tuple[str, Callable[[str], str]], ...] = (
    _replacing("\\", f"{BACKSLASH}textbackslash{OPEN}{CLOSE}"),
    ("{", _with_braces_escaped),
    ("}", _with_braces_escaped),
    ("&", _with_ampersands_escaped),
    _replacing("%", "\\%"),
    _replacing("#", "\\#"),
    _replacing("_", "\\_"),
    _replacing("$", "\\$"),
    _replacing("~", "\\textasciitilde{}"),
    _replacing("^", "\\textasciicircum{}"),
    _replacing("`", "\\textasciigrave{}"),
    _replacing("\n", "\\par "),
    _replacing("\u00a0", "~"),
    ("--", lambda text: text.replace("--", "-{}-").replace("--", "-{}-")),
    ("''", lambda text: text.replace("''", "'{}'").replace("''", "'{}'")),
)


def escape(text: str, *, ascii: bool = False, title: bool = False, formulas: bool = True) -> str:
    r"""``text`` in LaTeX; ``title`` protects capitals, ``ascii`` escapes every character that has an escape;
    without ``formulas`` a dollar sign is a dollar sign.

    >>> escape("R&D of <i>E. coli</i>, $5", title=True), escape("Łódź", ascii=True)
    ('{R\\&D} of \\textit{E. coli}, \\$5', "{\\L}{\\'o}d{\\'z}")
    """
    if not text.isprintable():
        text = text.translate(WITHOUT_MARKS)
    if title or "<" in text or "$" in text:
        text = mark(text, title=title, formulas=formulas)
    return sweep(text, ascii=ascii)


def is_plain(text: str) -> bool:
    r"""Whether a text, or several joined by a sign that is plain, may stand in LaTeX as they are: nothing
    special, no control character and no mark in any of them. A quick test: it says no to some texts that may.

    >>> is_plain("Maps|Island Press"), is_plain("50%"), is_plain("a\0b")
    (True, False, False)
    """
    data = text.encode("utf-8", "surrogatepass")  # bytes are sifted many times faster than characters
    if len(data.translate(None, _NOT_PLAIN)) < len(data) or (LATIN in data and not text.isascii()):
        return False  # no-break spaces and control characters are among what LATIN begins
    return not (("-" in text and "--" in text) or ("'" in text and "''" in text))


def sweep(text: str, *, ascii: bool = False) -> str:
    r"""A marked text as LaTeX, or several with :data:`SEPARATOR` between them.

    >>> sweep(f"{OPEN}R&D{CLOSE} at 50%")
    '{R\\&D} at 50\\%'
    """
    for sign, write in _ESCAPES:
        if sign in text:
            text = write(text)
    if OPEN in text:
        text = text.replace(OPEN, "{").replace(CLOSE, "}").replace(BACKSLASH, "\\")
    if ascii and not text.isascii():
        text = _in_ascii(text)
    return text.translate(UNMARKED_MATHEMATICS) if MATHEMATICS_OPEN in text else text


def _in_ascii(text: str) -> str:
    """In ASCII what is not mathematics."""
    from .ascii import to_ascii

    parts = text.split(MATHEMATICS_OPEN)
    return MATHEMATICS_OPEN.join([part if place % 2 else to_ascii(part) for place, part in enumerate(parts)])


def _is_math(content: str) -> bool:
    r"""Whether what stands between two dollar signs is mathematics and not two prices.

    >>> _is_math(r"B^0 \to K"), _is_math("n"), _is_math("5 and US")
    (True, True, False)
    """
    if _BARE.search(content) or not balanced(content) or content.endswith("\\"):
        return False
    return _MATH_SIGN.search(content) is not None


def mark(text: str, *, title: bool = False, formulas: bool = True) -> str:
    """A text with its markup and mathematics, and with ``title`` its protected words, in marked LaTeX.

    >>> mark("<i>E. coli</i> and DNA", title=True).translate({1: "{", 2: "}", 3: "/"})
    '/textit{E. coli} and {DNA}'
    """
    if "<" not in text and not (formulas and "$" in text):
        return with_braces(text) if title and may_need_braces(text) and not is_shouted(text) else text
    nodes: list[Node] = parse(text) if "<" in text else [text]
    return _marked(nodes, protect=title and not is_shouted(plain(nodes)), formulas=formulas)


def _marked(nodes: list[Node], *, protect: bool, formulas: bool) -> str:
    """The nodes of a text; where capitals are protected, an index belongs to the word that it stands in."""
    out: list[str] = []
    run = ""  # text and the indices in it
    for place, node in enumerate(nodes):
        if isinstance(node, str) and not (formulas and "$" in node):
            run += node
            continue
        if isinstance(node, str):
            *parts, rest = mathematics_apart(node)
            for text, formula in parts:
                out += [_text(run + text, protect=protect), _formula(formula, protect=protect)]
                run = ""
            run += rest[0]
            continue
        kind, children = node
        if kind in ("sub", "sup") and all(isinstance(child, str) and "$" not in child for child in children):
            run += f"{WRITE_MARKUP[kind]}{''.join(map(str, children))}{CLOSE}"
            continue
        inner = _marked(children, protect=protect, formulas=formulas)
        if kind == "nocase":
            inner = _kept(nodes, place, inner, protect=protect)
        out += [_text(run, protect=protect), f"{WRITE_MARKUP[kind]}{inner}{CLOSE}"]
        run = ""
    return "".join(out) + _text(run, protect=protect)


def has_formula(text: str) -> bool:
    """Whether a text would be written with mathematics in it."""
    return "$" in text and any(formula for part in _parts(text) for _, formula in mathematics_apart(part))


def has_plain_formula(text: str) -> bool:
    """Whether mathematics in a text has a plain form, as which it is read back.

    >>> has_plain_formula("in $n$ steps"), has_plain_formula("$5 and $6"), has_plain_formula(r"$\\frac{1}{2}$")
    (True, False, False)
    """
    from .mathematics import plain_mathematics

    formulas = [formula for part in _parts(text) for _, formula in mathematics_apart(part) if formula]
    return any(plain_mathematics(formula[1:-1]) is not None for formula in formulas)


def _parts(text: str) -> list[str]:
    """The texts between the markup of a text."""
    return _flat(parse(text)) if "<" in text else [text]


def _flat(nodes: list[Node]) -> list[str]:
    """The texts of a tree, in order, without the markup around them."""
    return [part for node in nodes for part in ([node] if isinstance(node, str) else _flat(node[1]))]


def _text(run: str, *, protect: bool) -> str:
    return with_braces(run) if protect and may_need_braces(run) else run


def formula_at(text: str, at: int) -> str:
    """The formula with its dollar signs that begins at this dollar sign; empty where it begins none.

    >>> formula_at("a $x^2$ b", 2), formula_at("$5 and $6", 0)
    ('$x^2$', '')
    """
    found = _MATH.match(text, at)
    return found[0] if found and _is_math(found[1]) else ""


def mathematics_apart(text: str) -> list[tuple[str, str]]:
    """(text, formula after it) …, (text, ""): the formulas with their dollar signs.

    >>> mathematics_apart("a $x^2$ b")
    [('a ', '$x^2$'), (' b', '')]
    """
    parts: list[tuple[str, str]] = []
    start = 0
    for found in _MATH.finditer(text):
        if _is_math(found[1]):
            parts.append((text[start : found.start()], found[0]))
            start = found.end()
    return [*parts, (text[start:], "")]


def _formula(formula: str, *, protect: bool) -> str:
    text = formula.translate(MATHEMATICS)
    return f"{OPEN}{text}{CLOSE}" if protect and any(map(str.isupper, formula)) else text


def _kept(nodes: list[Node], place: int, inner: str, *, protect: bool) -> str:
    """What a ``nocase`` span holds, in a second pair of braces where the reader would not take one for the
    span: at a macro, around no letter, or in a word that needs braces by itself."""
    before, inside, after = plain(nodes[:place]), plain(nodes[place : place + 1]), plain(nodes[place + 1 :])
    glued = protect and (before[-1:].isalnum() or after[:1].isalnum())
    start, end = len(before), len(before) + len(inside)
    if (
        inner.startswith((BACKSLASH, MATHEMATICS_OPEN))
        or not any(map(str.isalpha, inside))
        or (glued and any(a < end and start < b for a, b in protected_words(before + inside + after)))
    ):
        return f"{OPEN}{inner}{CLOSE}"
    return inner
