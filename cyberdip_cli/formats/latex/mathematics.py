"""Mathematics of titles that has a plain form: indices, symbols, single letters as text with the markup of
CSL-JSON. What has none (fractions, roots, arrows between formulas) stays mathematics."""

from __future__ import annotations

from ...patterns import Pattern
from .macros import LETTERS, MATH_SYMBOLS, SYMBOLS

DEEPEST = 4
"""Indices of indices that are read."""
_TOKEN = Pattern(
    r"(?P<space>\s+|\\[,;:!> ])|(?P<macro>\\(?:[A-Za-z]+|[%&#_{}$]))\s*|(?P<index>[_^])\s*|(?P<letters>[A-Za-z]+)"
    r"|(?P<plain>[0-9.,:;+\-−=<>/()\[\]|!?'*~\u0080-\uffff]+)|(?P<open>\{)|(?P<close>\})"
)
UPRIGHT = frozenset("mathrm text textrm textnormal rm mbox operatorname mathup textup ce mathsf".split())
"""Macros whose argument is upright text."""
FACES = {
    "mathit": "i",
    "textit": "i",
    "mathbf": "b",
    "textbf": "b",
    "boldsymbol": "b",
    "mathbfit": "b",
    "bm": "b",
}
PLAIN = {
    "sim": "~", "circ": "°", "degree": "°", "ast": "*", "prime": "′", "pm": "±", "times": "×", "cdot": "·", "minus": "−",
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "lt": "<", "gt": ">", "approx": "≈", "simeq": "≃", "infty": "∞", "ell": "ℓ",
    "hbar": "ℏ", "dagger": "†", "star": "⋆", "bullet": "•", "partial": "∂", "ldots": "…", "dots": "…", "neq": "≠", "ne": "≠", "mp": "∓",
    "%": "%", "&": "&", "#": "#", "_": "_", "{": "{", "}": "}", "$": "$",
}  # fmt: skip
"""Macros that stand for one character in the text around them."""
LARGE = frozenset(
    "to rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow mapsto sum prod int surd nabla forall exists".split()
)
"""Symbols that only mean something between formulas; alone they are a character."""


def plain_mathematics(content: str) -> str | None:
    r"""The text of a formula, or None when it has no plain form.

    >>> plain_mathematics("_2"), plain_mathematics(r"\alpha"), plain_mathematics(r"5^{\circ}"), plain_mathematics("t")
    ('<sub>2</sub>', 'α', '5°', '<i>t</i>')
    >>> plain_mathematics(r"B^0 \to K^{*0}"), plain_mathematics(r"\frac{1}{2}"), plain_mathematics("p < 0.05")
    (None, None, '<i>p</i> < 0.05')
    >>> plain_mathematics(r"z \leqslant 3"), plain_mathematics(r"\rightleftharpoons"), plain_mathematics(r"A \rightleftharpoons B")
    ('<i>z</i> ⩽ 3', '⇌', None)
    """
    content = content.strip()
    if content[:1] == "\\" and content[1:].isalpha():
        name = content[1:]
        symbol = PLAIN.get(name) or MATH_SYMBOLS.get(name) or SYMBOLS.get(name) or LETTERS.get(name)
        return symbol or _rare(name, alone=True)
    reader = _Formula(content)
    text = reader.run(0)
    return text if text is not None and reader.place == len(content) and text else None


class _Formula:
    """One formula and the place where its reading stands."""

    __slots__ = ("place", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0

    def run(self, depth: int) -> str | None:
        """Reads to the brace that closes this group, or to the end; None where something has no plain
        form."""
        out: list[str] = []
        while self.place < len(self.text):
            found = _TOKEN.match(self.text, self.place)
            if found is None:
                return None
            if found["close"]:
                return "".join(out) if depth else None
            self.place = found.end()
            piece = self.piece(found.lastgroup or "", found[0], depth)
            if piece is None:
                return None
            out.append(piece)
        return "".join(out) if not depth else None

    def piece(self, kind: str, token: str, depth: int) -> str | None:
        if kind == "space":
            return " " if token != "\\!" else ""
        if kind == "plain":
            return token.replace("'", "′").replace("-", "−") if "'" in token else token
        if kind == "letters":
            return f"<i>{token}</i>" if not depth else token
        if kind == "open":
            return self.group(depth)
        if kind == "index":
            return self.index("sub" if token[0] == "_" else "sup", depth)
        start = self.place - len(token)
        symbol = self.macro(token.strip()[1:], depth)
        spaced = token[-1].isspace() and self.text[start - 1 : start].isspace()
        return f"{symbol} " if spaced and symbol and len(symbol) == 1 and not symbol.isalnum() else symbol

    def group(self, depth: int) -> str | None:
        """What stands behind an opening brace, to the one that closes it."""
        if depth >= DEEPEST:
            return None
        inner = self.run(depth + 1)
        if inner is None or not self.text.startswith("}", self.place):
            return None
        self.place += 1
        return inner

    def argument(self, depth: int) -> str | None:
        """A group, a macro or one character."""
        while self.text.startswith(" ", self.place):
            self.place += 1
        char = self.text[self.place : self.place + 1]
        if char == "{":
            self.place += 1
            return self.group(depth)
        if char == "\\":
            found = _TOKEN.match(self.text, self.place)
            if not found or not found["macro"]:
                return None
            self.place = found.end()
            return self.macro(found["macro"][1:], depth + 1)
        self.place += 1
        return char if char.isalnum() or char in "+-−*'" else None

    def index(self, kind: str, depth: int) -> str | None:
        inner = self.argument(depth)
        if not inner:
            return None
        if kind == "sup" and inner in ("°", "′", "*", "†"):
            return inner
        return f"<{kind}>{inner}</{kind}>"

    def macro(self, name: str, depth: int) -> str | None:
        if name in UPRIGHT or name in FACES:
            start = self.place
            inner = self.argument(max(depth, 1))
            if inner is None:
                self.place = start
                return None
            return f"<{FACES[name]}>{inner}</{FACES[name]}>" if name in FACES else inner
        if name in LARGE:
            return None
        return PLAIN.get(name) or MATH_SYMBOLS.get(name) or _rare(name)


def _rare(name: str, *, alone: bool = False) -> str | None:
    """A symbol of a package that few formulas need."""
    from .symbols import OPERATORS, SIGNS

    return SIGNS.get(name) or (OPERATORS.get(name) if alone else None)
