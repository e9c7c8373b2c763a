"""What the form of an article's reference decides: numbers behind a semicolon, a journal where names stand, a
title taken for names, names behind "and"."""

from __future__ import annotations

from ..dates.words import month
from ..names.words import PARTICLES
from .edges import runs
from .model import OUTSIDE
from .name_lists import EVERY_AND, WITH
from .tokens import CLOSERS, DASHES, INITIAL, PUNCTUATION, YEAR
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

QUOTES = "“”„«»‘’\"'「」『』《》"
LONGEST_SHORT = 4
"""Letters of a word in short, behind which a full stop ends nothing."""
NEAR = 6
"""Tokens behind a title among which its date begins, with a medium in brackets between them."""
LONGEST_DATE = 8
"""Tokens of a date with its day."""
LONGEST_NAMES = 12
"""Tokens of the names behind "and"."""
LONGEST_WIDE_NAME = 5
"""Signs of a name in Chinese or Japanese writing."""
WIDE = frozenset("HJ")
SMALL = "w"
"""The shape of a word of four small letters and more."""
NO_PARTICLES = frozenset(("im", "am", "beim"))
"""Small words that stand in titles, and in names hardly ever."""
TEXTS = frozenset(("container", "publisher", "series"))


def articles_by_form(tokens: Tokens, labels: list[str]) -> None:
    """Gives the parts of an article's reference the labels that its signs say."""
    if ";" in tokens.words:
        _number_behind_semicolon(tokens, labels)
    _accessed_in_brackets(tokens, labels)
    _journal_before_year(tokens, labels)
    _issue_by_sign(tokens, labels)
    _find_journal(tokens, labels)
    _go_on_with_initials(tokens, labels)
    _joint_makers(tokens, labels)
    _join_subtitle(tokens, labels)
    _title_in_two(tokens, labels)
    _title_for_names(tokens, labels)
    _journal_for_names(tokens, labels)
    _go_on_behind_and(tokens, labels)


def _number_behind_semicolon(tokens: Tokens, labels: list[str]) -> None:
    """``Title. Journal. 7 Ιούλιος 1966;8(2):197-220``: volume, issue and pages behind the date, the journal
    before it."""
    words, shapes = tokens.words, tokens.shapes
    for at in range(3, len(words) - 6):
        signs = [words[at], words[at + 2], words[at + 4], words[at + 5]]
        if signs != [";", "(", ")", ":"] or not words[at + 1].isdecimal() or not words[at + 6].isdecimal():
            continue
        years = [k for k in range(max(0, at - LONGEST_DATE), at) if shapes[k] == YEAR]
        if len(years) != 1 or "[" in words[years[0] : at]:
            return
        first = _date_start(tokens, years[0])
        for place in range(first, at):
            labels[place] = OUTSIDE if shapes[place] == PUNCTUATION else "date"
        ranged = at + 8 < len(words) and words[at + 7] in DASHES
        last = at + 9 if ranged else at + 7
        labels[at:last] = [OUTSIDE, "volume", OUTSIDE, "issue", OUTSIDE, OUTSIDE, *["page"] * (last - at - 6)]
        return


def _accessed_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """``2019Dec.14 [cited 2023May14];``: a date in brackets with a word before it, behind the work's date, is
    that of access."""
    words = tokens.words
    for at in range(2, len(words) - 2):
        if words[at] != "[" or labels[at - 1] != "date" or not words[at + 1].isalpha():
            continue
        end = next((k for k in range(at, min(at + 2 * LONGEST_DATE, len(words))) if words[k] == "]"), 0)
        first = next((k for k in range(at + 1, end) if words[k][0].isdecimal() or month(tokens.folded[k])), 0)
        if first > at + 1 and YEAR in tokens.shapes[first:end]:
            labels[at : end + 1] = [OUTSIDE] * (end + 1 - at)
            labels[first:end] = ["accessed"] * (end - first)
        return


def _date_start(tokens: Tokens, year: int) -> int:
    """Where the date of a year begins: with the day and the month before it, where one of them is known as
    such."""
    words, first = tokens.words, year
    known = False
    while first > 1 and year - first < LONGEST_DATE // 2:
        before = words[first - 1]
        day = before.isdecimal() and len(before) < 3
        if not day and not before.isalpha() and not (before == "." and words[first - 2].isdecimal()):
            break
        known = known or day or bool(month(tokens.folded[first - 1]))
        first -= 1
    return first if known else year


def _find_journal(tokens: Tokens, labels: list[str]) -> None:
    """The journal of an article that has numbers and pages: a second title behind the date, what stands
    before a medium in brackets, or what a title has behind its last full stop, or behind its last comma
    before ``(2)``."""
    titles = [run for run in runs(labels) if labels[run[0]] == "title"]
    if "page" not in labels or not titles or not TEXTS.isdisjoint(labels):
        return
    first, end = titles[-1]
    if len(titles) == 2 and "date" in labels[titles[0][1] : first]:
        labels[first:end] = ["container"] * (end - first)
        return
    medium = next((at for at in range(end, len(labels)) if tokens.words[at] == "["), 0)
    if medium and {OUTSIDE}.issuperset(labels[end:medium]):
        named = [at for at in range(end, medium) if tokens.shapes[at] != PUNCTUATION]
        if named:
            labels[named[0] : named[-1] + 1] = ["container"] * (named[-1] + 1 - named[0])
            return
    _part_journal(tokens, labels, first, end)


def _part_journal(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``Title. Journal. 1998``, ``Title, Journal, (2)``: parts the journal from the title that it stands
    in."""
    words = tokens.words
    behind = words[end : end + 2] == [",", "("] and tokens.words[first - 1] not in QUOTES
    sign = "," if behind else "."
    cuts = [
        at
        for at in range(first + 1, end - 1)
        if words[at] == sign and len(words[at - 1]) > LONGEST_SHORT and not words[at + 1][0].islower()
    ]
    if cuts and (behind or "date" in labels[end : end + NEAR]):
        labels[cuts[-1]] = OUTSIDE
        labels[cuts[-1] + 1 : end] = ["container"] * (end - cuts[-1] - 1)


def _journal_before_year(tokens: Tokens, labels: list[str]) -> None:
    """``Roe, A. Title. TNL 1995.``: what stands right before the year at the end is the journal, no publisher, where it has
    no word for one."""
    end = len(labels) - (tokens.words[-1:] == ["."])
    if end < 3 or tokens.shapes[end - 1] != YEAR or labels[end - 1] != "date" or "container" in labels:
        return
    label, first = labels[end - 2], end - 2
    while first > 0 and labels[first - 1] == label:
        first -= 1
    words = tokens.words[first : end - 1]
    short = len(words) == 1 and words[0].isupper() and len(words[0]) > 1
    named = any("k" in classes(word) for word in tokens.folded[first : end - 1])
    named = named or not (short or (label == "publisher" and len(words) > 1))
    if label in ("publisher", "place") and not named and tokens.words[first - 1] == "." and "title" in labels:
        labels[first : end - 1] = ["container"] * (end - 1 - first)


def _issue_by_sign(tokens: Tokens, labels: list[str]) -> None:
    """``Title. Journal. 2018. №4(90)``: a number behind its sign is in no title."""
    for at in range(1, len(labels) - 1):
        if tokens.words[at] in "№" and labels[at] == OUTSIDE and tokens.words[at + 1].isdecimal():
            last = at + 1
            while last < len(labels) and labels[last] in ("title", "note"):
                last += 1
            if last > at + 1 and "issue" not in labels:
                labels[at + 1 : last] = ["issue"] * (last - at - 1)


def _go_on_with_initials(tokens: Tokens, labels: list[str]) -> None:
    """``حمدان ك. ف.``: further initials behind the first one of an author, in scripts without capitals
    too."""
    end = next((end for first, end in runs(labels) if labels[first] == "author"), 0)
    if not end or len(tokens.words[end - 1]) > 1:
        return
    last = end
    while last + 2 < len(labels) and labels[last : last + 2] == [OUTSIDE] * 2:
        if (
            tokens.words[last] != "."
            or len(tokens.words[last + 1]) > 1
            or not tokens.words[last + 1].isalpha()
        ):
            break
        last += 2
    labels[end:last] = ["author"] * (last - end)


def _join_subtitle(tokens: Tokens, labels: list[str]) -> None:
    """``Lanterns on the shore: the history of a trade. (1998)``: names before a colon, behind which the title
    begins with a small letter, are the title."""
    found = runs(labels)
    if len(found) < 2 or labels[found[0][0]] != "author" or labels[found[1][0]] != "title":
        return
    (first, end), (title, _) = found[:2]
    small = tokens.words[title][0].islower() and title == end + 1
    if small and tokens.words[end] == ":" and not _has_initials(tokens, first, end):
        labels[first:title] = ["title"] * (title - first)


def _joint_makers(tokens: Tokens, labels: list[str]) -> None:
    """``(mit Arne Holst) Seil und Schall, in: …``: whom brackets at the start name beside the author of the
    list."""
    words = tokens.words
    if words[:1] != ["("] or tokens.folded[1:2] == [] or tokens.folded[1] not in WITH:
        return
    end = next((at for at in range(2, min(LONGEST_NAMES, len(words))) if words[at] == ")"), 0)
    if end > 2:
        labels[: end + 1] = [OUTSIDE, OUTSIDE, *["author"] * (end - 2), OUTSIDE]


def _title_in_two(tokens: Tokens, labels: list[str]) -> None:
    """``Glocken im Nebel. Eine Klanggeschichte``: what has a word between nouns is no name, but the title,
    whose second part stands behind its full stop."""
    found = runs(labels)
    if [labels[first] for first, _ in found[:2]] != ["author", "title"]:
        return
    (first, end), (title, _) = found[:2]
    if NO_PARTICLES.isdisjoint(tokens.words[first + 1 : end]) or _has_initials(tokens, first, end):
        return
    if title == end + 1 and tokens.words[end] in ".:":
        labels[first:title] = ["title"] * (title - first)


def _title_for_names(tokens: Tokens, labels: list[str]) -> None:
    """Names with words in small letters, or with more signs than a Chinese or Japanese name has, are the
    title where a reference has no other."""
    first, end = next(iter(runs(labels)), (0, 0))
    if "title" in labels or not end or labels[first] != "author" or _has_initials(tokens, first, end):
        return
    shapes = set(tokens.shapes[first:end])
    small = any(_is_small(tokens, at) for at in range(first, end))
    if small or (shapes <= WIDE and end - first > LONGEST_WIDE_NAME):
        labels[first:end] = ["title"] * (end - first)


def _is_small(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return tokens.shapes[at] == SMALL and word not in PARTICLES and word not in EVERY_AND


def _has_initials(tokens: Tokens, first: int, end: int) -> bool:
    """Whether names have initials behind them, or a comma."""
    return INITIAL in tokens.shapes[first + 1 : end] or "," in tokens.words[first:end]


def _journal_for_names(tokens: Tokens, labels: list[str]) -> None:
    """``Harbour Review (1969) “Title”, 15(4)``: what stands where names do, before a title in quotes and a
    volume, is the journal that has this volume."""
    found = runs(labels)
    kinds = [labels[first] for first, _ in found]
    if kinds[:1] not in (["author"], ["title"]) or kinds[1:2] != ["date"] or not TEXTS.isdisjoint(labels):
        return
    first, end = found[0]
    date = found[1][1]
    quote = next((at for at in range(date, min(date + 3, len(labels))) if tokens.words[at] in QUOTES), 0)
    if not quote or "volume" not in kinds or _has_initials(tokens, first, end):
        return
    if kinds[0] == "author" and kinds[2:4] == ["title", "volume"]:
        labels[first:end] = ["container"] * (end - first)
    elif kinds.count("title") == (kinds[0] == "title"):
        labels[first:end] = ["container"] * (end - first)
        _quoted_title(tokens, labels, quote)


def _go_on_behind_and(tokens: Tokens, labels: list[str]) -> None:
    """``O. Saarela ja K. J. Niittymaa, “Title”``: names that "and" joins to the authors are authors too, and
    no title: one stands in quotes behind them."""
    words = tokens.words
    end = next((end for first, end in runs(labels) if labels[first] == "author"), 0)
    word = next((at for at in range(end, len(words)) if words[at] not in ".,"), end)
    if not end or word >= len(words) or labels[word] != OUTSIDE or tokens.folded[word] not in EVERY_AND:
        return
    last = word + 1
    while last < len(words) and last - word < LONGEST_NAMES and _is_of_name(tokens, last):
        last += 1
    behind = next((k for k in range(last, len(words)) if words[k] not in ".,("), last)
    ended = behind < len(words) and (words[behind] in QUOTES or tokens.shapes[behind] == YEAR)
    if last == word + 1 or not ended or not {OUTSIDE, "title"}.issuperset(labels[word:last]):
        return
    labels[end:last] = ["author"] * (last - end)
    labels[last : behind + 1] = [
        OUTSIDE if label == "title" else label for label in labels[last : behind + 1]
    ]
    if "title" not in labels:
        _quoted_title(tokens, labels, behind)


def _quoted_title(tokens: Tokens, labels: list[str], start: int) -> None:
    """The first text in quotes that is in no other field is the title."""
    words = tokens.words
    first = next((k for k in range(start, len(words)) if words[k] in CLOSERS), len(words))
    end = next((k for k in range(first + 1, len(words)) if words[k] in CLOSERS[words[first]]), 0)
    if end and {OUTSIDE, "note", "genre"}.issuperset(labels[first:end]):
        labels[first + 1 : end] = ["title"] * (end - first - 1)


def _is_of_name(tokens: Tokens, at: int) -> bool:
    """Whether a token may stand in a name: a word with a capital, its full stop or hyphen."""
    word = tokens.words[at]
    initial = word == "." and len(tokens.words[at - 1]) == 1
    return initial or (word[0].isalpha() and not word[0].islower())
