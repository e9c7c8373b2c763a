"""What a page leaves in doubt about the record that was read of it: a value that rests on its place alone,
one that the page itself contradicts, one that does not look like its field. Decided here and nowhere else,
when all is read: what another place of the page confirms is believed.

Which signs count was measured on pages of which words, rows and tools were taken away or put in: a doubt
stands where the value was wrong more often than right."""

from __future__ import annotations

from ...diagnostics import Diagnostic
from ...names.bodies import body_words
from ...names.words import PARTICLES, SENTENCE_WORDS
from ...patterns import Pattern
from ..tables import page_words
from .comparison import abbreviates, same
from .shown import name_shown, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ...model import Name
    from ...parsed import Doubt
    from ..field import Field
    from .draft import PageDraft

GUESSES = {"guessed-title": "title", "guessed-author": "author"}
"""Code of a guess -> the field that it is about."""
CONTRADICTED = ("author", "container_title", "volume", "issue", "page")
"""Fields of which a label's value is doubted where the page's own citation or head has another: names and
numbers; titles and publishers are said in several ways."""
NAMES = ("author", "editor")
COMPARED = "compare it with the page"
FEWEST_LINES = 3
"""Lines of a labelled title that begin a sentence each: rows whose labels nobody knows."""
FIGURE = Pattern(r"\d")
RUN_TOGETHER = Pattern(r"[a-zà-ÿ]{5,}[A-ZÀ-Þ][a-zà-ÿ]{3,}")
BRACKETED = Pattern(r"\s?\([^()]{0,200}\)?")
SHORTEST_WORD = 4
"""Letters of the words of pages that are no name (see :func:`page_words.only`)."""
FEWEST_SMALL = 2
"""Words in small letters that no name has beside its particles."""
LABELLED = Pattern(r"[^\W\d_][^:：]{1,30}(?<!\s)\s?[:：]\s?\S.*")


def report(draft: PageDraft, fields: Sequence[Field], guesses: Sequence[tuple[Doubt, int]]) -> None:
    """Tells every doubt of a record whose values are settled. ``guesses``: what only a place on the page
    supports, with its line; reported where nothing confirms it."""
    for doubt, line in guesses:
        if doubt.code not in GUESSES or draft.guessed(GUESSES[doubt.code]):
            draft.sink(Diagnostic(doubt.severity, doubt.code, doubt.message, doubt.hint, None, line))
    _contradictions(draft)
    _names(draft, fields)
    _overrun(draft, fields)


def _contradictions(draft: PageDraft) -> None:
    """A label's value of which the page's own citation, or its head, says something else."""
    for name in CONTRADICTED:
        found = draft.contradicted.get(name) or draft.overruled.get(name)
        if found is None or name not in draft.values or draft.only_cited(name):
            continue
        other, field = found
        ours, theirs = _text(draft.values[name]), _text(other)
        if same(ours).startswith(same(theirs)) or abbreviates(theirs, ours) or abbreviates(ours, theirs):
            continue
        words = name.replace("_", " ")
        message = f"the {words} is {ours[:60]!r} by its label, {theirs[:60]!r} elsewhere on the page"
        draft.warn("contradiction", message, field, COMPARED)


def _text(value: Any) -> str:
    return "; ".join(map(shown, value)) if isinstance(value, tuple) else shown(value)


def _names(draft: PageDraft, fields: Sequence[Field]) -> None:
    """A name that holds what names do not: a figure, a colon, a word of sentences, words of pages alone."""
    for target in NAMES:
        for name in draft.values.get(target, ()):
            if why := _odd(name):
                text = name_shown(name)
                field = next((each for each in fields if same(name.family or text) in same(each.text)), None)
                draft.warn("odd-name", f"{text[:60]!r} has {why}: perhaps it is no name", field, COMPARED)
                break


def _odd(name: Name) -> str:
    """What is odd in a name; "" in most. What stands in brackets is no part of it."""
    text = BRACKETED.sub("", name_shown(name))
    if body_words(text):
        return ""
    if ":" in text or "：" in text:
        return "a colon"
    if FIGURE.search(text):
        return "a figure"
    if RUN_TOGETHER.search(text):
        return "words run together"
    if page_words.only(text, SHORTEST_WORD):
        return "words of pages alone"
    small = [word for word in text.split() if word.isalpha() and word.islower() and word not in PARTICLES]
    if len(small) >= FEWEST_SMALL and not text.islower():
        return f"words that are no name's ({' '.join(small[:3])})"
    said = [word for word in text.split() if word in SENTENCE_WORDS and word not in PARTICLES]
    return f"a word of sentences ({said[0]})" if said else ""


def _overrun(draft: PageDraft, fields: Sequence[Field]) -> None:
    """A labelled title over lines that may be rows with labels that nobody knows."""
    title = same(str(draft.values.get("title", "")))
    for field in fields:
        if field.key != "title" or len(field.lines) < 2 or not title:
            continue
        further = [text for _, text in field.lines[1:] if text and same(text) in title]
        rows = [text for text in further if text[0].isupper() and LABELLED.fullmatch(text)]
        starts = [text for text in further if text[0].isupper()]
        if rows or (starts and len(further) + 1 >= FEWEST_LINES):
            message = f"the title goes on with {(rows or starts)[0][:60]!r}: perhaps another row of the page"
            draft.warn("overrun-title", message, field, COMPARED)
            return
