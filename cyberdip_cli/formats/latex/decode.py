"""LaTeX to text: accents, symbols, macros and quotes of a ``.bib`` field as Unicode, markup as CSL-JSON has
it.

Mathematics with a plain form is text (:mod:`.mathematics`), other mathematics stays between dollar signs.
Braces that protect capitals become ``nocase`` spans in titles, except around words that would be protected
anyway (:mod:`.casing`). A macro that is not known leaves its argument and is reported. The inverse of
:mod:`.encode`."""

from __future__ import annotations

from unicodedata import normalize

from ...composition import compose
from ...patterns import Pattern
from .accents import accent
from .case_braces import SPAN, SPAN_END, SPAN_KEPT, resolve
from .character_references import resolved
from .ligatures import with_ligatures
from .macros import (
    ACCENTS,
    CLOSING,
    LETTERS,
    MARKUP,
    MATH_SYMBOLS,
    OPENING,
    SILENT,
    SILENT_WITH_ARGUMENT,
    SPACES,
    SWITCHES,
    SYMBOLS,
    TRANSPARENT,
)  # fmt: skip

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    Report = Callable[[str, str], None]

DEEPEST = 60
"""Braces nested deeper than this are dropped unread."""

_ESCAPED = Pattern(r"\\([%#&_~{}$])")
_BRACE = Pattern(r"[{}]")
_SPECIAL = Pattern(r"[\\{}$~`\t\n]")
_EASY = Pattern(
    r"""\\\\|\{\\([`'^"~=.])([A-Za-z])\}|\{\\([`'^"~=.])\{([A-Za-z])\}\}|\\([`'^"~=.])\{([A-Za-z])\}|\\([&%#_])"""
)
_IF_MATHEMATICS = Pattern(
    r"\\ifmmode\b[^\\]{0,40}(?:\\(?!else\b|fi\b)[^\\]{0,40}){0,9}\\else\s*((?:[^\\]|\\(?!fi\b)){0,80})\\fi\b\s?"
)
"""``\\ifmmode \\check{Z}\\else \\v{Z}\\fi{}``, as physicists' databases write: the second is the text."""
_SPACE = Pattern(r"[ \t\n\r]+")
_CHUNK = Pattern(r"[^\\{}$~]+")
_WORD = Pattern(r"\\([A-Za-z]+|@)\*?[ ]*")


def ignore(kind: str, what: str) -> None:
    """A report that nobody reads."""


def decode(text: str, *, title: bool = False, report: Report = ignore) -> str:
    r"""The text of a field; ``report("macro", name)`` for a macro that is not known, ``report("link",
    address)`` for one that the text hides, ``report("mathematics", formula)`` for a formula.

    >>> decode(r"{\L}\'od\'z \& Gro{\ss} -- \textit{E.~coli}"), decode(r"{DNA} in {New York}", title=True)
    ('Łódź & Groß – <i>E.\xa0coli</i>', 'DNA in <span class="nocase">New York</span>')
    """
    if "&" in text and ";" in text:
        text = resolved(text)
    if "\\" in text and "$" not in text and "\\(" not in text:
        if "\\if" in text:
            text = _IF_MATHEMATICS.sub(r"\1", text)
        text = _EASY.sub(_easy, text)
    if _is_special(text):
        decoder = _Decoder(_SPACE.sub(" ", text).strip(" "), title, report)
        text = decoder.run(0).strip(" \n")
        if title and SPAN_END in text:
            text = resolve(text)
    else:
        text = text.strip(" ")
    return text if text.isascii() else compose(text)


def _is_special(text: str) -> bool:
    return _SPECIAL.search(text) is not None or "--" in text or "''" in text or "  " in text


def _easy(found: re.Match[str]) -> str:
    """The commonest accents on plain letters, and escapes that mean nothing else anywhere but in
    mathematics."""
    mark, letter, braced, inner, bare, argument, sign = found.groups()
    if sign:
        return sign
    mark, letter = mark or braced or bare, letter or inner or argument
    return normalize("NFC", letter + ACCENTS[mark]) if mark else found[0]


class _Decoder:
    """One value and the place where its reading stands."""

    __slots__ = ("closed", "grouped", "place", "quotes", "report", "text", "title")

    def __init__(self, text: str, title: bool, report: Report) -> None:
        self.text = text
        self.place = 0
        self.title = title
        self.report = report
        self.grouped = False
        self.quotes = 0

    def run(self, depth: int) -> str:
        """Reads to the brace that closes this group, or to the end."""
        text, out, switched = self.text, list[str](), list[str]()
        while self.place < len(text):
            char = text[self.place]
            if char == "\\":
                out.append(self.macro(depth, switched))
            elif char == "{":
                out.append(self.group(depth))
            elif char == "}":
                self.place += 1
                if depth:
                    break
            elif char == "$":
                out.append(self.math())
            elif char == "~":
                self.place += 1
                out.append("\u00a0")
            else:
                found = _CHUNK.match(text, self.place)
                assert found
                self.place = found.end()
                out.append(with_ligatures(found[0]))
        out += map(CLOSING.__getitem__, reversed(switched))
        return "".join(out)

    def group(self, depth: int) -> str:
        """A group in braces: a special character, case protection, or nothing but a group."""
        self.place += 1
        if depth >= DEEPEST:
            return ""
        special = self.text.startswith("\\", self.place)
        if special or not self.title:
            return self.run(depth + 1)
        outside, self.grouped = self.grouped, False
        start = self.place
        inner = self.run(depth + 1)
        kept = self.grouped
        self.grouped = outside or bool(inner)
        raw = self.text[start : self.place].removesuffix("}")
        if not inner or (not kept and raw[:1] == "$" == raw[-1:] and raw.count("$") == 2):
            return inner
        return f"{SPAN_KEPT if kept else SPAN}{inner}{SPAN_END}"

    def argument(self, depth: int) -> str:
        """The argument of a macro: a group, a macro or one character."""
        text = self.text
        while text.startswith(" ", self.place):
            self.place += 1
        if self.place >= len(text) or text[self.place] == "}":
            return ""
        if text[self.place] == "{":
            self.place += 1
            return self.run(depth + 1) if depth < DEEPEST else ""
        if text[self.place] == "\\":
            return self.macro(depth + 1, []) if depth < DEEPEST else ""
        self.place += 1
        return text[self.place - 1]

    def raw(self) -> str:
        """The argument of a macro as it stands, without its braces."""
        depth, start = 0, self.place
        for found in _BRACE.finditer(self.text, self.place):
            depth += 1 if found[0] == "{" else -1
            if depth <= 0:
                self.place = found.end()
                return self.text[start + 1 : found.start()]
        self.place = len(self.text)
        return self.text[start + 1 :]

    def math(self) -> str:
        """``$…$`` as it stands; a dollar sign without a partner is a dollar sign."""
        start = self.place + 1
        end = self.text.find("$", start)
        while end > 0 and self.text[end - 1] == "\\":
            end = self.text.find("$", end + 1)
        if end <= start:
            self.place = start
            return "$"
        self.place = end + 1
        self.report("mathematics", self.text[start - 1 : end + 1])
        return _math(self.text[start:end])

    def macro(self, depth: int, switched: list[str]) -> str:
        found = _WORD.match(self.text, self.place)
        if not found:
            return self.symbol(depth)
        name = found[1]
        self.place = found.end()
        if name in LETTERS:
            return LETTERS[name]
        if name in ACCENTS:
            return accent(ACCENTS[name], self.argument(depth))
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in MARKUP:
            return self.marked(MARKUP[name], depth)
        if name in SWITCHES:
            switched.append(SWITCHES[name])
            return OPENING[SWITCHES[name]]
        return self.rarer(name, depth)

    def marked(self, kind: str, depth: int) -> str:
        inner = self.argument(depth)
        return f"{OPENING[kind]}{inner}{CLOSING[kind]}" if inner else ""

    def symbol(self, depth: int) -> str:
        """A control symbol: ``\\&``, ``\\"o``, ``\\(``."""
        char = self.text[self.place + 1 : self.place + 2]
        self.place += 2
        if char in "([" and char:
            end = self.text.find("\\" + (")" if char == "(" else "]"), self.place)
            if end >= 0:
                content, self.place = self.text[self.place : end], end + 2
                self.report("mathematics", content)
                return _math(content)
        if char in ACCENTS:
            return (
                accent(ACCENTS[char], self.argument(depth))
                if char not in "`'^\"~=." or self.place < len(self.text)
                else char
            )
        return SPACES.get(char, char)

    def rarer(self, name: str, depth: int) -> str:
        if name in SPACES:
            return SPACES[name]
        if name in ("url", "href", "nolinkurl", "path"):
            return self.link(name, depth)
        if name in ("enquote", "mkbibquote", "textquote"):
            return self.quoted(depth)
        if name == "ensuremath":
            return _math(self.raw() if self.text.startswith("{", self.place) else self.argument(depth))
        for _ in range(SILENT_WITH_ARGUMENT.get(name, 0)):
            self.argument(depth)
        if name in SILENT_WITH_ARGUMENT or name in SILENT:
            return ""
        if name in TRANSPARENT:
            return self.argument(depth)
        symbol = MATH_SYMBOLS.get(name) or MATH_SYMBOLS.get(name.removeprefix("text")) or _rare(name)
        if symbol:
            return symbol
        self.report("macro", name)
        if not self.text.startswith("{", self.place):
            return f"\\{name} "
        return self.argument(depth) or f"\\{name}"

    def link(self, name: str, depth: int) -> str:
        """``\\url{address}`` is its address, ``\\href{address}{text}`` its text; the address is reported."""
        if not self.text.startswith("{", self.place):
            return self.argument(depth)
        address = _ESCAPED.sub(r"\1", self.raw())
        if name != "href":
            return address
        self.report("link", address)
        return self.argument(depth) if self.text.startswith("{", self.place) else address

    def quoted(self, depth: int) -> str:
        self.quotes += 1
        inner = self.argument(depth)
        self.quotes -= 1
        return f"‘{inner}’" if self.quotes % 2 else f"“{inner}”"


def _rare(name: str) -> str | None:
    """The symbol of a package that few texts need."""
    from .symbols import ALL

    return ALL.get(name)


def _math(content: str) -> str:
    """``$…$`` or ``\\ensuremath{…}``: its plain form, or mathematics as it stands."""
    from .mathematics import plain_mathematics

    plain = plain_mathematics(content)
    return f"${content.strip()}$" if plain is None else plain
