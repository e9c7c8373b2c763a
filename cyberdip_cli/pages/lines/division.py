"""Lines that hold several labelled values are divided: ``Volume : 2 | Issue : 4 | Page : 136-141``, and a
value with a second label of more than one word behind it."""

from __future__ import annotations

from itertools import pairwise

from ...names.order import cjk
from ...patterns import Pattern
from ..key_groups import ALL_AUTHORS

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

    from ..field import Line
    from .word import Word

    Look = Callable[[str], Word | None]

DATED = Pattern(
    r"(?P<label>[^\W\d_][^\d:：|,;]{2,40}?)(?:\s?[:：]\s?|\s)(?P<value>(?:\d[^|,;:：]{0,30}|[^\W\d_]{3,10}\.?\s\d[^|;:：]{0,20}))"
)
"""``Received 11 Feb 2014``, ``Pages 214-223``, ``Accepted: May 19, 2014``."""
BETWEEN = Pattern(r"\s?\|\s?|\s[·•;]\s|;\s|,\s(?=[^\W\d_])|(?<=\d{4})\s(?=[^\W\d_a-z])")
DAYS = frozenset("date_submitted date_accepted date_online published year date pages date_defended".split())
PART = Pattern(r"\s{0,9}(?P<label>[^\W\d_][^:：|]{0,40}?)\s?[:：]\s?\S.{0,300}")
INNER = Pattern(r"(?<=[^\s,;(:])\s(?P<label>[^\W\d_a-z][^\W_]{1,20}(?:\s[^\W\d_][^\W_]{0,20}){0,3}):\s")
ROWS = frozenset(
    """publisher place year date issue volume pages page_count isbn issn doi language series edition translator format
    publication_type document_type published class_mark physical_description""".split()
)
"""Keys of short values, behind which the next label may stand in the same line."""
GLUED = Pattern(r"(?<=[^\W_])\)?(?=(?:ISBN|ISSN|DOI|OAI|PMID|ISI|URN)\s?:\s)")
"""Between an identifier and the word for the next one, where nothing divides them."""
COLON = Pattern(r"\s?[:：]")
LETTERS = Pattern(r"[㐀-鿿가-힣ぁ-ヿA-Z]{2,}\Z")
LONGEST_ROW = 400
FEWEST_INNER = 2
WIDE = Pattern(r"\s{2,}|\s?\t\s?")
BULLETS = "•·▪◦‣ "
LONGEST = 1500
SHORTEST = 12
FEWEST_TOGETHER = 4
LONGEST_TOGETHER = 40
"""Labels that run together in a line at least, and characters of one at most."""
LONGEST_DATES = 200
DIGITS = "0123456789"


def divided(lines: Iterable[Line], look: Look) -> Iterator[Line]:
    """The lines, those that hold several labels cut before each; all parts have the line's number."""
    for number, text in lines:
        if text[:1] in BULLETS and text:
            text = text.lstrip(BULLETS)
        if text.count(":") + (0 if text.isascii() else text.count("：")) < 2 or len(text) > LONGEST:
            if SHORTEST < len(text) < LONGEST_DATES and text[-1] in DIGITS and text[0].isalpha():
                yield from ((number, part) for part in _dated(text, look) or (text,))
            else:
                yield number, text
        else:
            parts = (
                _run_together(text, look)
                or _wide(text, look)
                or _unspaced(text, look)
                or (_piped(text, look) if " | " in text else [])
            )
            yield from ((number, part) for part in parts or _cut(text, look))


def _dated(text: str, look: Look) -> list[str]:
    """The parts of a line of nothing but labels with dates or pages, which have no colon always: each as
    ``label: value``; [] for any other line."""
    colon = ":" in text or "：" in text
    if "\t" in text or (colon and not any(mark in text for mark in "|·•;,")):
        return []
    parts = BETWEEN.split(text)
    found = [DATED.fullmatch(part.strip()) for part in parts]
    if not all(found) or (len(parts) == 1 and colon):
        return []
    labelled = []
    for match in found:
        assert match is not None
        word = look(match["label"].strip())
        if word is None or DAYS.isdisjoint(word.meanings()):
            return []
        labelled.append(f"{match['label'].strip()}: {match['value'].strip()}")
    return labelled


def _piped(text: str, look: Look) -> list[str]:
    """The parts between bars where each is a label with its value, one of them a known label; else none."""
    parts = [part.strip() for part in text.split(" | ")]
    found = [PART.fullmatch(part) for part in parts]
    if not all(found) or not any(match and _is_label(match["label"], look) for match in found):
        return []
    return parts


def _wide(text: str, look: Look) -> list[str]:
    """The parts between tabs or wide blanks where each is a label with its value, two of them known labels at
    least: ``Volume: 11    Number: 4    Year: 2017``; else none."""
    if "  " not in text and "\t" not in text and GLUED.search(text) is None:
        return []
    parts = [part for part in WIDE.split(GLUED.sub("\\g<0>  ", text)) if part]
    found = [PART.fullmatch(part) for part in parts]
    known = sum(match is not None and _is_label(match["label"], look) for match in found)
    return parts if len(parts) > 1 and all(found) and known > 1 else []


def _unspaced(text: str, look: Look) -> list[str]:
    """The parts of a line in Chinese characters or hangul, where no blank need stand before a label, that has
    two known labels behind the first: ``作者:江文渡 著出版社:望江出版社出版时间:2012年``; none for any other line."""
    if len(text) > LONGEST_ROW or not cjk(text):
        return []
    cuts: list[int] = []
    last = 0
    for match in COLON.finditer(text):
        run = LETTERS.search(text, last, match.start())
        last = match.end()
        if run is None or (not cuts and run.start() == 0 and _is_label(run[0], look)):
            continue
        label = next(
            (
                run[0][at:]
                for at in range(max(0, len(run[0]) - 6), len(run[0]) - 1)
                if _is_label(run[0][at:], look)
            ),
            "",
        )
        if label:
            cuts.append(run.end() - len(label))
    if len(cuts) < FEWEST_INNER:
        return []
    return [part for start, end in pairwise([0, *cuts, len(text)]) if (part := text[start:end].strip())]


def _run_together(text: str, look: Look) -> list[str]:
    """The parts of a line of four known labels or more, one of them without a blank before it, as pages print
    whose rows are no lines of their own: ``Language: English Edition: 1st edDescription: 224 p.``; none for
    any other line."""
    if text.count(":") < FEWEST_TOGETHER:
        return []
    cuts: list[int] = []
    glued = last = 0
    for match in COLON.finditer(text):
        end = match.start()
        for at in range(max(last, end - LONGEST_TOGETHER), end - 1):
            if text[at].isupper() and not text[at - 1 : at].isupper() and _is_label(text[at:end], look):
                cuts.append(at)
                glued += at > 0 and not text[at - 1].isspace()
                break
        last = match.end()
    if len(cuts) < FEWEST_TOGETHER or not glued or cuts[0]:
        return []
    return [text[start:end].strip() for start, end in pairwise([*cuts, len(text)])]


def _cut(text: str, look: Look) -> list[str]:
    """The text before and from a second label that is known, of several words or between short values."""
    first = PART.match(text)
    if first is None or not _is_label(first["label"], look):
        return [text]
    if inner := _nested(text, first, look):
        return [text[:inner].rstrip(), text[inner:]]
    for match in INNER.finditer(text, first.end("label") + 1):
        words = match["label"].split(" ")
        for start in range(len(words)):
            label = " ".join(words[start:])
            several = start + 1 < len(words)
            if not label[0].islower() and (
                _is_label(label, look) if several else _follows(first["label"], label, look)
            ):
                at = match.start("label") + len(" ".join(words[:start])) + bool(start)
                return [text[:at].strip(), *_cut(text[at:], look)]
    return [text]


def _follows(first: str, label: str, look: Look) -> bool:
    """Whether a label of one word may stand in a line behind another with a short value: ``Year: 2019 Volume:
    6``."""
    row, word = look(first.strip()), look(label)
    return (
        row is not None
        and word is not None
        and word.general
        and row.meanings() | word.meanings() <= ROWS
        and not word.meanings() & row.meanings()
    )


def _nested(text: str, first: re.Match[str], look: Look) -> int:
    """Where a second label begins that is all of the first one's value ("Verfasser: Verfasserangabe: Ann
    Roe"): the first field is empty; 0 where none does."""
    start = (
        first.end("label")
        + len(text[first.end("label") :])
        - len(text[first.end("label") :].lstrip(" :：\t"))
    )
    inner = PART.match(text, start)
    if inner is None:
        return 0
    outer, word = look(first["label"].strip()), look(inner["label"].strip())
    people = outer is not None and not outer.meanings().isdisjoint(ALL_AUTHORS)
    return (
        start
        if people and word is not None and not word.meanings().isdisjoint(ALL_AUTHORS | {"responsibility"})
        else 0
    )


def _is_label(text: str, look: Look) -> bool:
    word = look(text.strip())
    return word is not None and word.general
