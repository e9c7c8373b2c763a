"""The text-case attribute over the leaves of a node, so that markup inside a title stays where it is.

Source: CSL 1.0.2, "Text-case", "Sentence case" and "Title case": stop words stay as they are unless first,
last or after a colon; words with a capital inside are kept; ``nocase`` spans, superscripts, subscripts and
small capitals in a field are never touched."""

from __future__ import annotations

import re

from ....patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .nodes import Node

STOP_WORDS = frozenset(
    """a according across afore after against al along alongside amid amidst among amongst an and anenst apropos apud around as
    aside astride at athwart atop barring before behind below beneath beside besides between beyond but by c ca circa d de despite down during
    et except for forenenst from given in inside into lest like modulo near next nor notwithstanding of off on onto or out over per plus
    pro qua sans since so than the through thru throughout thruout till to toward towards under underneath until unto up upon v van versus
    via vis-à-vis von vs with within without yet about above""".split()
)
"""Articles, conjunctions and prepositions: the list of the specification, and the particles that processors
add to it."""

TURKIC = {"lowercase": {ord("I"): "ı", ord("İ"): "i"}, "uppercase": {ord("i"): "İ", ord("ı"): "I"}}
"""Turkish and Azerbaijani tell i with a dot from i without, in both cases."""

_WORD = Pattern(r"[^\s\u00a0\u2000-\u200b\u205f\u3000‘’“”\"'\-–—/.,;?!:\[\]()]+|[^\s\u00a0]")
_SPACED = Pattern(r"[^\s\u00a0]+")
_ENDS = "!?:"
_APOSTROPHES = "'’ʼ"


def apply(node: Node, case: str, *, english: bool, language: str = "") -> None:
    """Change the case of a node's words in place. ``title`` needs an English record; ``language`` is for
    those with letters of their own case."""
    if case == "title":
        if english:
            title(list(node.leaves()))
        return
    if case == "capitalize-first":
        capitalize_first(list(node.leaves()))
        return
    leaves = [leaf for leaf in node.leaves() if not leaf.nocase]
    if case in ("lowercase", "uppercase"):
        table = TURKIC[case] if language[:2] in ("tr", "az") else {}
        _each(
            leaves,
            lambda text: (
                text.translate(table).lower() if case == "lowercase" else text.translate(table).upper()
            ),
        )
    elif case == "capitalize-all":
        _each(leaves, lambda text: _SPACED.sub(lambda m: _up(m[0]), text))
    elif case == "sentence":
        sentence(list(node.leaves()))


def _each(leaves: list[Node], change: Callable[[str], str]) -> None:
    for leaf in leaves:
        leaf.body = change(str(leaf.body))


def _up(word: str) -> str:
    """The first letter capital where the word has none; a lone Greek letter is a symbol and stays."""
    if word != word.lower() or (len(word) == 1 and "\u0370" <= word <= "\u03ff"):
        return word
    return word[0].title() + word[1:]


def capitalize_first(leaves: list[Node]) -> None:
    """The first word's first letter capital, nothing else."""
    for leaf in leaves:
        text = str(leaf.body)
        for match in _WORD.finditer(text):
            if match[0][0].isalnum() and leaf.nocase:
                return
            if match[0][0].isalnum():
                leaf.body = text[: match.start()] + _up(match[0]) + text[match.end() :]
                return


def sentence(leaves: list[Node]) -> None:
    """Sentence case: of a title in capitals only the first letter stays one; in any other the first word gets
    one and the rest is kept."""
    words = "".join(str(leaf.body) for leaf in leaves)
    if words.isupper():
        _each([leaf for leaf in leaves if not leaf.nocase], str.lower)
    capitalize_first(leaves)


def title(leaves: list[Node]) -> None:
    """Title case over all leaves as one sentence."""
    words = "".join(str(leaf.body) for leaf in leaves)
    if words.isupper() and sum(map(str.isalpha, words)) > 40:
        _each([leaf for leaf in leaves if not leaf.nocase], str.lower)
    state = _Title()
    for leaf in leaves:
        if leaf.nocase:
            state.skip(str(leaf.body))
        else:
            leaf.body = state.leaf(leaf, str(leaf.body))
    if state.last:
        leaf, start = state.last
        text = str(leaf.body)
        ending = _WORD.match(text, start)
        if ending and len(ending[0]) > 1:
            leaf.body = text[:start] + _up(ending[0]) + text[ending.end() :]


class _Title:
    """Where title case has got to: at the ``first`` word, ``after`` a colon, and where the ``last`` word
    stands."""

    def __init__(self) -> None:
        self.first, self.after = True, False
        self.last: tuple[Node, int] | None = None

    def skip(self, text: str) -> None:
        """Words that keep their case."""
        self.first = self.first and not any(c.isalnum() for c in text)
        self.after, self.last = self.after and self.first, None

    def leaf(self, leaf: Node, text: str) -> str:
        """``text`` with its capitals."""
        out, done = [], 0
        for match in _WORD.finditer(text):
            word, start = match[0], match.start()
            if not word[0].isalnum():
                self.after = self.after or word in _ENDS
                continue
            joined = start > 1 and text[start - 1] in _APOSTROPHES and text[start - 2].isalnum()
            if not joined and (self.first or (self.after and not _elsewhere(word)) or _content(text, match)):
                out.append(text[done:start] + _up(word))
                done = match.end()
            self.first = self.after = False
            self.last = None if joined or _elsewhere(word) else (leaf, start)
        return "".join(out) + text[done:]


def _elsewhere(word: str) -> bool:
    """Whether a word is Cyrillic, Armenian or Georgian: English title case is not for them, whatever language
    an item leaves unsaid."""
    return "\u0400" <= word[0] <= "\u058f" or "\u10a0" <= word[0] <= "\u10ff"


def _content(text: str, match: re.Match[str]) -> bool:
    """Whether a word is none of the small ones: ``in`` is one, but not in ``In-Press``."""
    word = match[0]
    compound = text[match.end() : match.end() + 1] == "-" and text[match.start() - 1 : match.start()] in (
        "",
        " ",
    )
    return len(word) > 1 and not _elsewhere(word) and (compound or word.lower() not in STOP_WORDS)
