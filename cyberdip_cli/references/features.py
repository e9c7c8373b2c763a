"""What the model may know of each token of a reference: its word, its shape, its neighbours, its sentence,
its place.

Training and reading use this module alone. A feature is a letter and a value; no feature holds more than one
word.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ..patterns import Pattern
from .clauses import of_clauses
from .tokens import DASHES, PUNCTUATION, YEAR, is_number, quoted_and_bracketed
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Tokens

WORD_FEATURES = "w<>"
"""The first letters of features that hold a word: of the token, the one before, the one behind."""
CAPITALS = "AC"
"""Shapes of initials, which may also be words: J. is a journal's or a person's."""
LONGEST_NUMBER = 8
"""Digits of a number that can be one of a range."""
_BREAKS = frozenset(".;?!")
_ROMAN = Pattern(r"m{0,3}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})")
_EDGES = frozenset('()[]“”„«»"‘')


def features(tokens: Tokens) -> list[list[str]]:
    """The features of every token, in the order of the tokens.

    >>> from .tokens import tokenise
    >>> features(tokenise("Roe, J. 1999."))[0][:4]
    ['-^', '+,', '=^', '#Aj']
    """
    count = len(tokens)
    if not count:
        return []
    signs = [sign(word, kind) for word, kind in zip(tokens.folded, tokens.shapes, strict=True)]
    sentences = Sentences(tokens)
    shared = _of_sentences(tokens, sentences)
    found = _of_neighbours(tokens, signs)
    brackets = quoted_and_bracketed(tokens.words)
    places = _of_places(tokens, signs, sentences, brackets)
    own = map(_own, tokens.words, tokens.folded, tokens.shapes)
    made = [
        [*near, *mine, *place, *shared[number], *clause]
        for near, mine, place, number, clause in zip(
            found, own, places, sentences.number, of_clauses(tokens), strict=True
        )
    ]
    if tokens.italic:
        for each, look in zip(made, _of_italics(tokens.italic), strict=True):
            each.append(look)
    return made


def _of_italics(italic: Sequence[bool]) -> list[str]:
    """Whether the token before, the token and the one behind are in italics, where italics are known."""
    around = [False, *italic, False]
    return [f"I{around[at]:d}{around[at + 1]:d}{around[at + 2]:d}" for at in range(len(italic))]


def local_features(tokens: Tokens) -> list[list[str]]:
    """The features of every token that do not depend on where in its reference it stands: for text whose
    references are not divided yet."""
    signs = [sign(word, kind) for word, kind in zip(tokens.folded, tokens.shapes, strict=True)]
    own = map(_own, tokens.words, tokens.folded, tokens.shapes)
    return [[*near, *mine] for near, mine in zip(_of_neighbours(tokens, signs), own, strict=True)]


@lru_cache(50000)
def sign(folded: str, kind: str) -> str:
    """What stands for a token in features of several: the sign itself, a word's classes, else its shape.
    Never a word."""
    if kind == PUNCTUATION:
        return folded
    found = classes(folded)
    return kind + found if kind in CAPITALS else found or kind


@lru_cache(50000)
def _own(word: str, folded: str, kind: str) -> tuple[str, ...]:
    """The features of a token by itself."""
    if is_number(kind):
        return (f"s{kind}", f"w{word}") if len(word) <= 2 else (f"s{kind}",)
    if kind in "UOX":
        return (f"s{kind}",)
    found = [f"s{kind}", f"w{folded}"]
    if kind != PUNCTUATION:
        if is_roman(folded):
            found.append("cR")
        if len(word) > 3 or kind == "K":
            found += (f"3{folded[:3]}", f"E{folded[-3:]}", f"e{folded[-2:]}")
        found += [f"c{letter}" for letter in classes(folded)]
    return tuple(found)


def is_roman(folded: str) -> bool:
    """Whether a word of two letters or more can be a Roman numeral."""
    return len(folded) > 1 and _ROMAN.fullmatch(folded) is not None


@lru_cache(50000)
def _beside(folded: str, kind: str, side: str) -> tuple[str, ...]:
    """The features that a token gives to its neighbour: its word, if it is one, and its classes."""
    if kind == PUNCTUATION or is_number(kind):
        return ()
    return (side + folded, *[f"{'(' if side == '<' else ')'}{letter}" for letter in classes(folded)])


def _of_neighbours(tokens: Tokens, signs: Sequence[str]) -> list[list[str]]:
    """What stands before and behind each token, alone and together."""
    shapes, folded = tokens.shapes, tokens.folded
    around = ["^", "^", *signs, "$", "$"]
    forms = ["^", "^", *shapes, "$", "$"]
    before = [(), *map(_beside, folded, shapes, "<" * len(signs))]
    behind = [*map(_beside, folded, shapes, ">" * len(signs)), ()][1:]
    found = []
    said = [classes(word) for word in folded]
    for at in range(len(signs)):
        two, one, _, next_one, next_two = around[at : at + 5]
        mine = signs[at] if shapes[at] == PUNCTUATION else shapes[at]
        form = "".join(forms[at : at + 5])
        found.append([
            f"-{one}", f"+{next_one}", f"={two}", f"#{next_two}", f"[{one}|{mine}", f"]{mine}|{next_one}",
            f"{{{two}|{one}", f"}}{next_one}|{next_two}", f"*{one}|{mine}|{next_one}", f"S{form}", *before[at], *behind[at],
            *([f"V{one}|{said[at]}|{next_one}"] if said[at] else ()),
        ])  # fmt: skip
    return found


class Sentences:
    """A reference cut at full stops, brackets and quotes: ``number`` of each token, ``starts`` of each
    sentence (and the end of the last)."""

    __slots__ = ("number", "starts")

    def __init__(self, tokens: Tokens) -> None:
        words, count = tokens.words, len(tokens)
        self.number = [0] * count
        self.starts = [0]
        for at in range(count):
            self.number[at] = len(self.starts) - 1
            if at + 1 < count and (words[at] in _EDGES or (words[at] in _BREAKS and self._ends(tokens, at))):
                self.starts.append(at + 1)
        self.starts.append(count)

    @staticmethod
    def _ends(tokens: Tokens, at: int) -> bool:
        """Whether a full stop ends a sentence: not behind an initial, before a small letter or a sign, or
        inside a word."""
        words = tokens.words
        if words[at] != ".":
            return True
        if at and len(words[at - 1]) == 1 and words[at - 1].isalpha():
            return False
        follower = words[at + 1]
        return not (follower[0].islower() or follower in ",:;)" or tokens.starts[at + 1] == tokens.ends[at])


def _of_sentences(tokens: Tokens, sentences: Sentences) -> list[list[str]]:
    """What the tokens of a sentence share: how long it is, what it holds, what stands around it, and the same
    of its neighbours."""
    words, shapes, folded = tokens.words, tokens.shapes, tokens.folded
    starts = sentences.starts
    nothing = ("0", "$", "$")
    looks = [_look(words, folded, shapes, first, end) for first, end in pairwise(starts)]
    whole = _whole(tokens)
    found = []
    for number, (kind, edges, opening) in enumerate(looks):
        following = looks[number + 1] if number + 1 < len(looks) else nothing
        former = looks[number - 1] if number else nothing
        found.append([
            f"1{kind}", f"2{edges}", f"4{opening}", f"5{following[0]}", f"6{following[2]}", f"7{former[0]}",
            f"8{min(number, 7)}|{whole}|{min(len(looks), 9)}", f"9{former[0]}|{kind}|{following[0]}",
        ])  # fmt: skip
    return found


def _look(
    words: Sequence[str], folded: Sequence[str], shapes: Sequence[str], first: int, end: int
) -> tuple[str, str, str]:
    """A sentence's kind (length, initials, classes, digits), its edges, its opening."""
    inside = [at for at in range(first, end) if shapes[at] != PUNCTUATION]
    count = len(inside)
    size = (
        0
        if not count
        else 1
        if count == 1
        else 2
        if count <= 3
        else 3
        if count <= 6
        else 4
        if count <= 12
        else 5
    )
    held = {letter for at in inside for letter in classes(folded[at])}
    forms = [shapes[at] for at in inside]
    kind = f"{size}{'A' if 3 * forms.count('A') >= count > 0 else ''}{''.join(c for c in 'jkyPmdg' if c in held)}"
    kind += ("0" if any(is_number(form) for form in forms) else "") + (
        "w" if 2 * (forms.count("w") + forms.count("v")) > count else ""
    )
    before = words[first - 1] if first else "^"
    last = words[end - 1] if shapes[end - 1] == PUNCTUATION else "w"
    opening = sign(folded[inside[0]], shapes[inside[0]]) if inside else ""
    return kind, before + last, opening


def _whole(tokens: Tokens) -> str:
    """What the whole reference shows: quotes, where its first year stands, whether it says "In"."""
    count = len(tokens)
    year = tokens.shapes.index(YEAR) if YEAR in tokens.shapes else -1
    place = "n" if year < 0 else "f" if year * 3 < count else "m" if year * 3 < 2 * count else "l"
    quoted = any(word in '“„«"‘' for word in tokens.words)
    inside = any(word in _IN for word in tokens.words)
    return ("q" if quoted else "") + place + ("i" if inside else "")


def _held(tokens: Tokens) -> str:
    """What the whole reference holds: words for editors, theses, reports and meetings, publishers, pages and
    volumes, an address."""
    shapes = tokens.shapes
    said = {letter for word in tokens.folded for letter in classes(word)}
    address = "U" if "U" in shapes else "O" if "O" in shapes else ""
    return "".join(letter for letter in "edgmkpv" if letter in said) + address


def _range(words: Sequence[str], at: int) -> str:
    """Whether a number is the first or the last of a range, and how wide that is: ``2`` a step, ``3`` up to
    a hundred, ``4`` more, ``1`` none (the second is less)."""
    if not words[at].isdecimal() or len(words[at]) > LONGEST_NUMBER:
        return ""
    for step in (1, -1):
        other = at + 2 * step
        ranged = 0 <= other < len(words) and words[at + step] in DASHES and words[other].isdecimal()
        if ranged and len(words[other]) <= LONGEST_NUMBER:
            low, high = (words[at], words[other]) if step > 0 else (words[other], words[at])
            high = low[: max(0, len(low) - len(high))] + high
            width = int(high) - int(low)
            size = 1 if width <= 0 else 2 if width == 1 else 3 if width < 100 else 4
            return f"{'-' if step < 0 else '+'}{size}"
    return "0"


_IN = frozenset("In Dans Im Nel En Em Nella W V I В У".split())


def _of_places(
    tokens: Tokens, signs: Sequence[str], sentences: Sentences, brackets: Sequence[str]
) -> list[list[str]]:
    """Where each token stands: in the reference, in its sentence, in brackets and quotes, among the years."""
    count = len(tokens)
    words, shapes, starts, ends = tokens.words, tokens.shapes, tokens.starts, tokens.ends
    whole, held, years = _whole(tokens), _held(tokens), shapes.count(YEAR)
    passed = stops = commas = 0
    quoted = inside = ""
    found = []
    for at in range(count):
        number = sentences.number[at]
        first, end = sentences.starts[number], sentences.starts[number + 1]
        commas = 0 if at == first else commas
        mine = signs[at] if shapes[at] == PUNCTUATION else shapes[at]
        glued = ("L" if at and ends[at - 1] == starts[at] else "") + (
            "R" if at + 1 < count and ends[at] == starts[at + 1] else ""
        )
        found.append([
            f"B{brackets[at]}", f"g{glued}{mine}", f"P{at * 10 // count if at > 2 else -1 - at}", f"R{min(count - at, 4)}",
            f"Y{min(passed, 3)}{quoted}{inside}", f"y{min(years - passed, 3)}", f"T{min(stops, 6)}", f"G{whole}|{mine}",
            f"C{min(commas, 4)}|{min(end - at, 4)}", f"F{min(end - at, 4)}{min(at - first, 3)}", f"K{min(commas, 4)}{brackets[at]}{min(passed, 2)}",
            f"H{held}|{mine}", f"h{held}|{min(number, 4)}", f"l{_range(words, at)}",
        ])  # fmt: skip
        passed += shapes[at] == YEAR
        quoted = "q" if brackets[at] == '"' else quoted
        inside = "i" if words[at] in _IN else inside
        commas += words[at] == ","
        stops += words[at] in ";:" or (words[at] == "." and not (at and len(words[at - 1]) == 1))
    return found
