"""Where a line of names is cut: commas and stronger marks outside brackets, "and" in the page's language,
slashes and middle dots between names, bodies that the persons speak for."""

from __future__ import annotations

from ..patterns import IGNORECASE, Pattern
from .bodies import body_words, hierarchical
from .order import cjk, is_small
from .person import initials
from .words import AND, AND_ANYWHERE, BODY_WORDS, COMPANY_TAILS, PARTICLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parsed import Context

    Part = tuple[str, bool]
    """What stands between two separators, and whether the mark before it is stronger than a comma."""

_CUTS = Pattern(
    r"[()\[\]]|[;；|\t•●▪■◦‣、，]|,(?!(?<=\d,)\d)|(?<=\s)[/·∙](?=\s)|\.\s?\.\s?\.(?:\s?\.)?|…|(?<=[؀-ۿ])\s\.(?=\s|\Z)"
)
_NOT_ONLY_COMMAS = Pattern(r"[()\[\];；|\t•●▪■◦‣、，/·∙…]|\.\s?\.\s?\.|(?<=[؀-ۿ])\s\.(?=\s|\Z)")
_NUMBERS = Pattern(r"\d,\d")
_AND = Pattern(r"(?<=\s)(\S{1,4})(?=\s)")
_SAME = {"nb": "no", "nn": "no", "zh": "zh-Hans"}
_EVERY_AND = AND_ANYWHERE.union(*AND.values())
_AND_BEFORE = r"(?:and|&|und|et|y|e)\s"
_SPOKEN = Pattern(
    rf"(?:[,;]?\s(?:{_AND_BEFORE})?(?:(?:for and )?on behalf of(?: the| all)?|in collaboration with(?: the)?|im Auftrag (?:der|des)|im Namen (?:der|des)"
    r"|au nom (?:du|de la|des)|en nombre (?:del|de la|de los)|em nome (?:do|da|dos)|a nome (?:del|della|dei))"
    rf"|[,;]\s(?:{_AND_BEFORE})?(?:for the|from the|the|für (?:die|das|den)|pour (?:le|la|les))|\s{_AND_BEFORE}the)\s(?P<body>[^,;]{{3,150}})\Z",
    IGNORECASE,
)
"""The body at the end of a line that the persons before it speak for."""
_DASHED = Pattern(r"\s[-–—]\s")
_INVERTED = Pattern(r"\s?[^\W\d_a-z][^\d,;()]{1,40},\s[^\W\d_a-z][^\d,;()]{0,40}\s?")
_DOTS = Pattern(r"[・·‧･]|[.．]\s?")
_HANGUL = Pattern(r"[가-힣]")
_KANA = Pattern(r"[゠-ヿ]")
_BRACKETED = Pattern(r"(?<=[)\]])\s{0,2}(?=[㐀-鿿가-힣][㐀-鿿가-힣々]{1,4}\s?[(\[][^()\[\]]{2,60}[)\]])")
"""Between names in Chinese characters or hangul that each have something in brackets behind them: ``강등대 (바다대)
윤파랑 (항구대)``."""
_WAW_NAMES = frozenset(
    """وليد وسام وائل وجيه وحيد وداد وردة وفاء ولاء وهيبة وهاب وسيم وصال وضاح وديع وجدان وجدي وعد وفيق ولي وهبة وهبه ورد وسن وصفي وداعة وضحى وثيق""".split()
)
"""Arabic names that begin with the letter of "and"."""
_LONGEST_CJK = 6
"""Characters of the longest name in Chinese characters or hangul, with a blank in it."""
_WAW_LENGTH = 4
_PERSIAN = frozenset("پچژگکی")
"""Letters of Persian, which writes its "and" as a word of its own: what begins with that letter is a word (``ویراستار``)."""


def split(line: str, context: Context, *, conjunctions: bool = True) -> list[Part]:
    """The parts of a line of names. ``conjunctions``: "and" may separate names too.

    >>> from ..parsed import Context
    >>> split("Ann Roe; Ben Doe and Cleo Vale", Context())
    [('Ann Roe', True), ('Ben Doe', True), ('Cleo Vale', True)]
    >>> [text for text, _ in split("堀越 和子, 小金井 美津子", Context())]
    ['堀越 和子', ' 小金井 美津子']
    """
    if turned := _at_dashes(line):
        return turned
    parts = _at_marks(line)
    spaced = " , " in line and line.count(",") == line.count(" , ")
    if spaced and all(" " in part.strip() for part, _ in parts):
        parts = [(part, True) for part, _ in parts]  # no family name has a blank before its comma
    if not line.isascii():
        if ")" in line or "]" in line:
            parts = [piece for part in parts for piece in _at_brackets(*part)]
        parts = [name for part in parts for name in _at_dots(*part)]
        if not _are_pairs(parts):
            parts = [piece for part in parts for piece in _at_blanks(*part)]
    if "/" in line:
        parts = [piece for part in parts for piece in _at_slashes(*part)]
    if conjunctions and ("&" in line or _AND.search(line)):
        parts = _at_and(parts, context)
    if "و" in line and _PERSIAN.isdisjoint(line):
        last = len(parts) - 1
        parts = [
            piece
            for at, part in enumerate(parts)
            for piece in _at_waw(*part, later=at > 0, turned=0 < at < last)
        ]
    return parts


def spoken_for(line: str) -> tuple[str, str] | None:
    """The persons of a line and the body that they speak for; None for any other line.

    >>> spoken_for("Ann Roe, Ben Doe, on behalf of the Fog Signal Consortium")
    ('Ann Roe, Ben Doe', 'Fog Signal Consortium')
    """
    match = _SPOKEN.search(line)
    if match is None or not body_words(match["body"]) or not match.start():
        return None
    persons = line[: match.start()].strip(" ,;")
    last = persons.rpartition(",")[2]
    if not BODY_WORDS.isdisjoint(last.casefold().split()):
        return None
    return persons, match["body"].strip(" .")


def _at_dashes(line: str) -> list[Part]:
    """``Roe, Ann – Loe, Ben``: cut at the dashes between names with the family name first; [] for any other
    line."""
    names = _DASHED.split(line)
    if len(names) < 2 or body_words(line) or not all(_INVERTED.fullmatch(name) for name in names):
        return []
    return [(part.strip(), not at) for name in names for at, part in enumerate(name.split(","))]


def _at_marks(line: str) -> list[Part]:
    """Cut at separators outside brackets."""
    if not _NOT_ONLY_COMMAS.search(line) and not _NUMBERS.search(line):
        first, *others = line.split(",")
        return [(first, True), *[(other, False) for other in others]]
    parts: list[Part] = []
    depth = start = 0
    hard = True
    for match in _CUTS.finditer(line):
        char = match[0]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 or (")" not in line[match.end() :] and "]" not in line[match.end() :]):
            parts.append((line[start : match.start()], hard))
            if char[0] in ".…" and char.strip() != ".":
                parts.append(("…", True))
            start, hard = match.end(), char not in ",，"
    parts.append((line[start:], hard))
    return parts


def _at_brackets(raw: str, hard: bool) -> list[Part]:
    """A part divided behind the brackets at the end of each of its names."""
    return [(piece, hard or at > 0) for at, piece in enumerate(_BRACKETED.split(raw))]


def _at_dots(text: str, hard: bool) -> list[Part]:
    """``山田太郎・佐藤花子``: cut at the middle dots between names in Chinese characters or hangul; in katakana they
    stand inside a name."""
    names = _DOTS.split(text.rstrip(" .．"))
    if (
        len(names) < 2
        or max(map(len, names)) > _LONGEST_CJK
        or _KANA.search(_DOTS.sub("", text))
        or not all(cjk(name) for name in names)
        or ("·" in text and _is_of_one(names))
    ):
        return [(text, hard)]
    return [(name, hard or at > 0) for at, name in enumerate(names)]


def _is_of_one(names: Sequence[str]) -> bool:
    """Whether parts in Chinese characters with a middle dot between are one foreign name: ``若昂·佩索斯``."""
    from .given import HAN_SURNAMES

    return not all(name[0] in HAN_SURNAMES or _HANGUL.match(name) for name in names)


def _at_blanks(text: str, hard: bool) -> list[Part]:
    """``王小明 李娜 张伟``: cut at the blanks between three names in Chinese characters or hangul and more, or two
    of three characters."""
    names = text.split()
    long = sum(len(name) > 2 for name in names)
    if (
        (len(names) < 3 and long < 2)
        or len(names) < 2
        or not all(cjk(name) and 1 < len(name) < 5 for name in names)
        or _KANA.search(text)
    ):
        return [(text, hard)]
    return [(name, hard or at > 0) for at, name in enumerate(names)]


def _are_pairs(parts: Sequence[Part]) -> bool:
    """Whether several names in Chinese characters or hangul are all family name and given name, with a blank between."""
    pairs = [text.split() for text, _ in parts]
    return len(pairs) > 1 and all(len(pair) == 2 and cjk(pair[0]) and cjk(pair[1]) for pair in pairs)


def _at_slashes(text: str, hard: bool) -> list[Part]:
    """``R. Dale/M. Krasna``: cut at the slashes between names of two words and more."""
    names = [name.strip() for name in text.split("/")]
    if len(names) < 2 or body_words(text) or not all(_whole(name) for name in names):
        return [(text, hard)]
    return [(name, hard or at > 0) for at, name in enumerate(names)]


def _whole(name: str) -> bool:
    """Whether a part of a line is a name of several words in capitals and small letters, initials first or
    not."""
    words = name.split()
    return (
        1 < len(words) < 5
        and all(word[:1].isupper() or word in PARTICLES for word in words)
        and not all(initials(word) for word in words)
    )


def _at_and(parts: list[Part], context: Context) -> list[Part]:
    """Cut at ``and`` too, where it joins two names and no words of a body."""
    if all(_EVERY_AND.isdisjoint(raw.split()) for raw, _ in parts):
        return parts
    words = and_words(context.languages)
    return [half for index in range(len(parts)) for half in _halves(parts, index, words)]


def and_words(languages: Sequence[str]) -> frozenset[str]:
    """The words for "and" on a page in ``languages`` (BCP 47)."""
    found = AND_ANYWHERE
    for language in languages:
        name = language if language in AND else language.partition("-")[0]
        found |= AND.get(_SAME.get(name, name), frozenset())
    return found


def _halves(parts: list[Part], index: int, words: frozenset[str]) -> tuple[Part, ...]:
    """One part, or what stands on either side of the ``and`` in it."""
    text, hard = parts[index][0].strip(), parts[index][1]
    first, _, rest = text.partition(" ")
    if first in words and _begins(rest) and index and not hierarchical(parts[0][0]):
        text, hard = rest, True
    match = next((m for m in _AND.finditer(text) if m[1] in words), None)
    if match is None:
        return ((text, hard),)
    several = text.split(f" {match[1]} ")
    if len(several) > 2 and all(_whole(name) and not body_words(name) for name in several):
        return ((several[0], hard), *[(name, True) for name in several[1:]])
    following = parts[index + 1][0].strip(" .").casefold() if index + 1 < len(parts) else ""
    left, right = text[: match.start()].strip(), text[match.end() :].strip()
    if (
        following in COMPANY_TAILS
        or "(" in text
        or (body_words(f"{left} {right}") and not _apart(left, right))
    ):
        return ((text, hard),)
    lone = len(parts) == 1 and " " not in left
    turned = index > 0 and _whole(right)  # "Škrapa, Jelka i Damir Bonaca"
    strong = match[1] in AND_ANYWHERE or turned or (" " in left and " " in right)
    if left and _begins(right) and not lone and strong and (not is_small(left[:1]) or index):
        return ((left, hard), (right, True))
    return ((text, hard),)


def _begins(text: str) -> bool:
    """Whether a name can begin so: with no small letter, or with a particle."""
    return bool(text) and (not is_small(text[0]) or (text.split(" ")[0] in PARTICLES and " " in text))


def _apart(left: str, right: str) -> bool:
    """Whether a body stands on the right of "and" and a whole person on the left: two names all the same."""
    return body_words(right) > 0 and not body_words(left) and _whole(left) and initials(left.split()[0])


def _at_waw(text: str, hard: bool, *, later: bool, turned: bool = False) -> list[Part]:
    """``أحمد علي وسالم عمر``: the Arabic "and" is written together with the word after it. ``turned``: that may be a
    family name with a comma behind it (``الشاطئ، ليلى والنهري، وسام``)."""
    words = text.split()
    if turned and len(words) > 1 and _waw(words[-1]) and not _waw(words[0]):
        return [(" ".join(words[:-1]), hard), (words[-1][1:], True)]
    if later and words and _waw(words[0]):
        return [(" ".join([words[0][1:], *words[1:]]), True)]
    for at in range(2, len(words) - 1):
        if _waw(words[at]):
            right = " ".join([words[at][1:], *words[at + 1 :]])
            return [(" ".join(words[:at]), hard), *_at_waw(right, True, later=False)]
    return [(text, hard)]


def _waw(word: str) -> bool:
    return word[0] == "و" and len(word) >= _WAW_LENGTH and word not in _WAW_NAMES
