"""What people did for a work, by the words that stand before and behind their names."""

from __future__ import annotations

from itertools import pairwise

from .edges import runs
from .model import OUTSIDE
from .name_lists import EVERY_AND
from .tokens import DASHES, INITIAL
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

PEOPLE = frozenset(("author", "editor", "translator"))
ANNOUNCES_PEOPLE = frozenset("etb")
"""Classes of words that say what people did, and of those that stand between such a word and the names."""
EDITED = frozenset(("cura",))
EDITORS = frozenset(("ed", "eds", "red"))
"""Words that say editors as well as editions."""
BARE = frozenset((INITIAL, "C"))
"""Shapes of initials without full stops."""
SEE = frozenset("vgl cf see siehe voir ver véase vid vide zob por su lásd также см".split())
"""Words before a reference in a footnote."""
LONGEST_CREDIT = 5
LONGEST_LIST = 16
"""Tokens of a list of names that no label calls so."""


def contributors_by_form(tokens: Tokens, labels: list[str]) -> None:
    """Gives names the label of what the words beside them say."""
    _begin_name(tokens, labels)
    _find_contributors(tokens, labels)
    _find_credited(tokens, labels)
    _part_editors(tokens, labels)
    _all_edited(tokens, labels)
    _curated(tokens, labels)
    _names_behind_and(tokens, labels)
    _cut_title_off(tokens, labels)
    _drop_nameless(tokens, labels)


def _cut_title_off(tokens: Tokens, labels: list[str]) -> None:
    """``Roe J, Vale IK. APACHE II: a system``: what stands behind the only full stop of names with bare initials begins the
    title; ``A. Roe, C. R. Acad. Sci.``: initials without a name begin that of the journal."""
    found = runs(labels)[:2]
    if len(found) < 2 or labels[found[0][0]] != "author":
        return
    (first, end), (behind, _) = found
    stop = next((at for at in range(first, end) if tokens.words[at] == "."), end)
    if labels[behind] == "title" and stop + 1 < end and _are_bare(tokens, first, stop):
        if not any(shape in BARE for shape in tokens.shapes[stop + 1 : end - (tokens.words[end] == ":")]):
            labels[stop] = OUTSIDE
            labels[stop + 1 : behind] = ["title"] * (behind - stop - 1)
    elif labels[behind] == "title" and behind == end:
        _word_behind_initials(tokens, labels, (first, end), behind)
    elif labels[behind] != "container" and tokens.shapes[end] in "awvWVM":
        stop = tokens.words.index(".", end, behind) if "." in tokens.words[end:behind] else end
        _word_behind_initials(tokens, labels, (first, end), stop)
    elif labels[behind] == "container" and tokens.shapes[first] == INITIAL and behind - end < 2:
        start = end
        while start > first and (tokens.shapes[start - 1] == INITIAL or tokens.words[start - 1] == "."):
            start -= 1
        if first + 3 < start < end and tokens.words[start - 1] == ",":
            labels[start - 1] = OUTSIDE
            labels[start:behind] = ["container"] * (behind - start)


def _word_behind_initials(tokens: Tokens, labels: list[str], run: tuple[int, int], behind: int) -> None:
    """``Roe O. M. Harbours of the North``: the word behind the initials of the last name, which its family name begins,
    begins the title that goes on behind it."""
    first, end = run
    start = end
    while start > first and tokens.words[start - 1] != "." and tokens.words[start - 1] != ",":
        start -= 1
    initials = start
    while initials > first and (tokens.shapes[initials - 1] == INITIAL or tokens.words[initials - 1] == "."):
        initials -= 1
    comma = tokens.words[initials - 1] == ","
    family = initials - 1 - comma
    alone = family == first or (not comma and tokens.words[family - 1] == ",")
    named = family >= first and tokens.words[family].isalpha() and tokens.words[family][0].isupper()
    if not named or not alone or tokens.shapes[first] == INITIAL or not initials < start < end:
        return
    if tokens.words[start - 1] == "." and end - start < 3:
        labels[start - 1] = OUTSIDE
        labels[start:behind] = ["title"] * (behind - start)


def _are_bare(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a list is several names, each with bare initials behind it: ``Roe J, Vale IK``."""
    ends = [at for at in range(first, end) if tokens.words[at] == ","] + [end]
    starts = [first, *(at + 1 for at in ends[:-1])]
    return len(ends) > 1 and all(
        stop - start > 1 and tokens.shapes[stop - 1] in BARE and tokens.shapes[start] not in BARE
        for start, stop in zip(starts, ends, strict=True)
    )


def _all_edited(tokens: Tokens, labels: list[str]) -> None:
    """``Roe, J., and Vale, I. (Eds)``: the word behind a list of names says of all what they did, where only the last are
    labelled so."""
    found = runs(labels)[:2]
    if [labels[first] for first, _ in found] != ["author", "editor"]:
        return
    (start, end), (first, last) = found
    last += tokens.words[last : last + 1] == ["."]
    between, behind = tokens.words[end:first], tokens.folded[last : last + 3]
    joined = all(word in ",;.&/" or word in EVERY_AND for word in between)
    if joined and end > start + 1 and behind[:1] in (["("], ["["], [","]) and any(map(_role, behind)):
        labels[start:first] = ["editor"] * (first - start)


def _curated(tokens: Tokens, labels: list[str]) -> None:
    """``Roe J, a c. di.``: Italian editors, whom the words stand behind."""
    first, end = next(iter(runs(labels)), (0, 0))
    words = [word for word in tokens.folded[end : end + 8] if word.isalpha()][:4]
    if (
        end
        and labels[first] == "author"
        and words[:1] == ["a"]
        and words[2:3] == ["di"]
        and words[1] in ("c", "cura")
    ):
        ended = (
            "".join(tokens.words[end : end + 8])
            .lstrip(",( ")
            .lower()
            .startswith(("ac.di)", "acuradi)", "ac.di.", "acuradi."))
        )
        if ended:
            labels[first:end] = ["editor"] * (end - first)


def _names_behind_and(tokens: Tokens, labels: list[str]) -> None:
    """``Roe, J., and I. Vale. Title``: what "and" begins behind names, up to the full stop behind a family name, is no
    title."""
    found = runs(labels)[:2]
    if [labels[first] for first, _ in found] != ["author", "title"]:
        return
    (_, end), (first, last) = found
    if tokens.folded[first] not in EVERY_AND or first - end > 2 or first + 4 > last:
        return
    stop = first + 1
    while stop < last and (
        tokens.shapes[stop] == INITIAL or (tokens.words[stop] == "." and stop - first < 6)
    ):
        stop += 1
    family = (
        stop > first + 1
        and stop + 1 < last
        and tokens.words[stop][0].isupper()
        and tokens.words[stop + 1] == "."
    )
    if family:
        labels[end : stop + 1] = ["author"] * (stop + 1 - end)
        labels[stop + 1] = OUTSIDE


def _begin_name(tokens: Tokens, labels: list[str]) -> None:
    """``Ida Moor, «…»``: a given name that begins a reference belongs to the author whose name goes on behind it."""
    if (
        len(labels) > 2
        and labels[:2] == [OUTSIDE, "author"]
        and tokens.shapes[0] in "WV"
        and tokens.folded[0] not in SEE
    ):
        labels[0] = "author"


def _find_credited(tokens: Tokens, labels: list[str]) -> None:
    """Whom a word for editing or translating stands behind: ``(M.E. Luotola, käänt.)``, ``류서준, 번역자``."""
    for first, end in runs(labels)[1:]:
        if (
            labels[first] not in ("publisher", "container", "editor", "edition", "place")
            or tokens.shapes[first] in "HJ"
        ):
            continue
        stop, word = _role_behind(tokens, labels, first, end)
        role = _role(tokens.folded[word]) if word else ""
        named = _are_korean(tokens, first, stop) or INITIAL in tokens.shapes[first:stop]
        if (
            not role
            or role == labels[first]
            or not named
            or stop - first > LONGEST_LIST
            or role in labels[end:]
        ):
            continue
        labels[first : word + 1] = [role] * (stop - first) + [OUTSIDE] * (word + 1 - stop)


def _role_behind(tokens: Tokens, labels: list[str], first: int, end: int) -> tuple[int, int]:
    """Where the names of a stretch end and the word behind them stands: its own last one, or the next; (0, 0) where there
    is none, or where names follow that word."""
    word = end - 1
    if not _role(tokens.folded[word]) or word == first:
        word = end
        while word < len(labels) and word < end + 2 and tokens.words[word] in ",([":
            word += 1
        if word >= len(labels) or word == end or not _role(tokens.folded[word]):
            return 0, 0
    behind = word + 1
    while behind < len(labels) and tokens.words[behind] in ".)],;:":
        behind += 1
    if labels[behind : behind + 1] and labels[behind] in PEOPLE:
        return 0, 0
    stop = word
    while stop > first and tokens.words[stop - 1] in ",([":
        stop -= 1
    return stop, word


def _are_korean(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a stretch is Korean names: words of a few syllables, no two of them side by side."""
    shapes = tokens.shapes[first:end]
    beside = any(one == two == "K" for one, two in pairwise(shapes))
    return (
        shapes[:1] == ["K"]
        and not beside
        and all(len(word) <= LONGEST_CREDIT for word in tokens.words[first:end])
    )


def _role(folded: str) -> str:
    """What a word says that people did."""
    found = classes(folded)
    if "t" in found and "e" not in found and len(folded) > 1:
        return "translator"
    return "editor" if folded in EDITORS or ("e" in found and "o" not in found and len(folded) > 1) else ""


def _drop_nameless(tokens: Tokens, labels: list[str]) -> None:
    """A small word behind other fields is nobody's name: ``Paris, Lampe, coll. « Phares », 2013``."""
    for first, end in runs(labels)[1:]:
        if labels[first] in PEOPLE and end - first == 1 and tokens.words[first].islower():
            labels[first:end] = [OUTSIDE] * (end - first)


def _find_contributors(tokens: Tokens, labels: list[str]) -> None:
    """Whom a word for editing or translating stands before is the editor or the translator, and no publisher
    and no further author: ``trad. Thérèse Delarive``, ``a cura di Ada Orsi``."""
    for first, end in runs(labels)[1:]:
        if labels[first] not in ("author", "publisher", "place"):
            continue
        start, role = _announced(tokens, labels, first, end)
        if role and (role not in labels or labels[first] == "author"):
            labels[first:end] = [OUTSIDE] * (start - first) + [role] * (end - start)


def _announced(tokens: Tokens, labels: list[str], first: int, end: int) -> tuple[int, str]:
    """Where the names of a stretch begin behind words that say what these people did, and what that is (""
    for none)."""
    start = first
    while start < end and ANNOUNCES_PEOPLE.intersection(classes(tokens.folded[start])):
        start += 1
        start += start < end and tokens.words[start] == "."
    before = first
    while before and labels[before - 1] == OUTSIDE and first - before < LONGEST_CREDIT:
        before -= 1
        if tokens.words[before] in ",;:)]" or tokens.words[before] in DASHES:
            break
    said = tokens.folded[before:start]
    if start == end:
        return first, ""
    if any("t" in classes(word) for word in said):
        return start, "translator"
    edited = any(word in EDITED or ("e" in classes(word) and len(word) > 1) for word in said)
    return start, "editor" if edited and labels[first] == "author" else ""


def _part_editors(tokens: Tokens, labels: list[str]) -> None:
    """What stands before a full stop in editors with Chinese or Japanese names is the book that they
    edited."""
    if "container" in labels:
        return
    for first, end in runs(labels):
        if labels[first] != "editor" or tokens.shapes[first] not in "HJ":
            continue
        stop = next((at for at in range(first, end) if tokens.words[at] in ".．。"), first)
        if all(shape in "HJ" for shape in tokens.shapes[first:stop]) and stop - first > 1:
            labels[first:stop] = ["container"] * (stop - first)
            labels[stop] = OUTSIDE
