"""What form decides and the model cannot overrule: addresses, both ends of a range of pages, the only
year."""

from __future__ import annotations

from .article_forms import articles_by_form
from .contributors import contributors_by_form
from .cuts import cut_by_form
from .designations import designations_by_form
from .edges import runs
from .model import OUTSIDE
from .numerals import numbers_by_form
from .phrases import phrases_by_form
from .quotes import quoted_by_form
from .signs import by_signs
from .source_forms import sources_by_form
from .tokens import ADDRESS, DASHES, DOI, YEAR
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Tokens

EXCLUDED = -1_000_000
"""Evidence against a label that the form of a token excludes, in units."""
TEXTUAL = frozenset(("container", "publisher", "place", "series", "title"))
ANNOUNCES_NUMBER = frozenset("zN")
"""Classes of words that announce a number or name a database."""
MOST_ISSUES, LONGEST_PAGE = 60, 8
"""More than any volume of a journal has; digits of a page."""
ARTICLE_NUMBER = frozenset(("id", "no", "number", "nr"))
"""Words behind "article" that say that its number follows."""


def by_form(tokens: Tokens, labels: Sequence[str], evidence: list[list[int]]) -> list[list[int]]:
    """The evidence, with an address always an address and no other token a DOI."""
    doi, url = labels.index("doi"), labels.index("url")
    for at, kind in enumerate(tokens.shapes):
        if kind in (ADDRESS, DOI):
            chosen = doi if kind == DOI or "doi.org/10." in tokens.folded[at] else url
            evidence[at] = [0 if label == chosen else EXCLUDED for label in range(len(labels))]
        else:
            evidence[at][doi] = EXCLUDED
    return evidence


def mended(tokens: Tokens, labels: list[str]) -> list[str]:
    """The labels with both ends of each range of pages, and the only year as the date."""
    words, count = tokens.words, len(labels)
    _join_dates(tokens, labels)
    by_signs(tokens, labels)
    cut_by_form(tokens, labels)
    _drop_announcing(tokens, labels)
    contributors_by_form(tokens, labels)
    quoted_by_form(tokens, labels)
    sources_by_form(tokens, labels)
    phrases_by_form(tokens, labels)
    numbers_by_form(tokens, labels)
    designations_by_form(tokens, labels)
    articles_by_form(tokens, labels)
    for at in range(1, count - 1):
        if words[at] in DASHES:
            _join_pages(tokens, labels, at)
        elif labels[at + 1] == "page" and labels[at] == OUTSIDE and _is_prefix(tokens, at):
            labels[at] = "page"
    if "page" not in labels:
        _find_pages(tokens, labels)
    elif "issue" not in labels:
        _find_issue(tokens, labels)
    if "page" not in labels:
        _page_for_issue(tokens, labels)
    _keep_article_numbers(tokens, labels)
    if "publisher" not in labels:
        _part_imprint(tokens, labels)
    if "container" not in labels:
        _find_container(labels)
        _name_whole(tokens, labels)
    if "date" not in labels:
        _find_date(tokens, labels)
    return labels


def _find_date(tokens: Tokens, labels: list[str]) -> None:
    """The only year is the date."""
    free = (OUTSIDE, "volume", "note")
    years = [at for at, label in enumerate(labels) if tokens.shapes[at] == YEAR and label in free]
    if len(years) == 1:
        labels[years[0]] = "date"


def _join_dates(tokens: Tokens, labels: list[str]) -> None:
    """Day and month belong to the year that they are written together with: ``10.12.1994``."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    for at in range(4, len(labels)):
        if labels[at] in ("date", "accessed") and tokens.shapes[at] == YEAR and labels[at - 4] != labels[at]:
            day, sign, month, other = words[at - 4 : at]
            written = sign == other and sign in "./" and day.isdecimal() and month.isdecimal()
            together = all(ends[k] == starts[k + 1] for k in range(at - 4, at))
            if written and together and len(day) < 3 and len(month) < 3 and min(int(day), int(month)) <= 12:
                labels[at - 4 : at] = [labels[at]] * 4


def _drop_announcing(tokens: Tokens, labels: list[str]) -> None:
    """A word that only announces a number (DOI, ISSN) is no field by itself."""
    for first, end in runs(labels):
        if labels[first] in TEXTUAL and all(
            ANNOUNCES_NUMBER.intersection(classes(word)) for word in tokens.folded[first:end]
        ):
            labels[first:end] = [OUTSIDE] * (end - first)


def _part_imprint(tokens: Tokens, labels: list[str]) -> None:
    """The words before the year in a bracket are the publisher, where none is a month: ``(Tidewater Press
    2004)``."""
    for first, end in runs(labels):
        if labels[first] != "date" or not first or tokens.words[first - 1] != "(":
            if labels[first] == "date":
                _name_imprint(tokens, labels, first)
            continue
        year = next((at for at in range(first, end) if tokens.shapes[at] == YEAR), first)
        before = tokens.folded[first:year]
        if any(len(word) > 3 for word in before) and not any(
            word.isdecimal() or "M" in classes(word) for word in before
        ):
            labels[first:year] = ["publisher"] * (year - first)
            return


def _name_imprint(tokens: Tokens, labels: list[str], date: int) -> None:
    """``(3rd edn, OUP 2012)``: the words between edition and year are the publisher."""
    at = date
    while at and labels[at - 1] in (OUTSIDE, "note") and tokens.words[at - 1][0].isupper():
        at -= 1
    if (
        1 < at < date
        and tokens.words[at - 1] == ","
        and labels[at - 2] == "edition"
        and "(" in tokens.words[:at]
    ):
        labels[at:date] = ["publisher"] * (date - at)


def _keep_article_numbers(tokens: Tokens, labels: list[str]) -> None:
    """``Article ID 3027`` is the number of an article, which stands for its pages."""
    for first, end in runs(labels):
        before = tokens.folded[max(0, first - 2) : first]
        if (
            labels[first] == "page"
            and len(before) == 2
            and _names_article(before)
            and labels[first - 1] == OUTSIDE
        ):
            first -= 2
            labels[first:end] = ["page"] * (end - first)
            continue
        words = tokens.folded[first:end]
        if len(words) > 2 and _names_article(words):
            labels[first:end] = ["note" if "page" in labels else "page"] * (end - first)


def _names_article(words: Sequence[str]) -> bool:
    return words[0] in ("article", "art", "paper") and words[1] in ARTICLE_NUMBER


def _find_pages(tokens: Tokens, labels: list[str]) -> None:
    """A range behind a colon or a comma is the pages, where a volume stands before it and none are labelled:
    ``7 (2): 11-19``."""
    words, shapes = tokens.words, tokens.shapes
    for at in range(3, len(labels) - 1):
        ranged = words[at] in DASHES and words[at - 1].isdecimal() and words[at + 1].isdecimal()
        loose = labels[at - 1] in (OUTSIDE, "volume", "issue") and YEAR not in (
            shapes[at - 1],
            shapes[at + 1],
        )
        if ranged and loose and words[at - 2] in (":", ",", ".") and "volume" in labels[: at - 2]:
            labels[at - 1 : at + 2] = ["page"] * 3
            return


def _find_container(labels: list[str]) -> None:
    """A second title behind the editors is that of the book: ``Title, in: Roe, J. (ed.): Title``."""
    if "editor" not in labels:
        return
    titles = [run for run in runs(labels) if labels[run[0]] == "title"]
    if len(titles) == 2 and "editor" in labels[titles[0][1] : titles[1][0]]:
        first, end = titles[1]
        labels[first:end] = ["container"] * (end - first)


def _name_whole(tokens: Tokens, labels: list[str]) -> None:
    """The only text of a reference is what the work is in, where "in" stands before it: ``Roe, J., in Tidal
    Maps, 1999``."""
    texts = [run for run in runs(labels) if labels[run[0]] in TEXTUAL]
    if len(texts) != 1 or labels[texts[0][0]] != "title":
        return
    first, end = texts[0]
    if first > 1 and "i" in classes(tokens.words[first - 1]) and tokens.words[first - 2] in ",;":
        labels[first:end] = ["container"] * (end - first)


def _page_for_issue(tokens: Tokens, labels: list[str]) -> None:
    """A number behind the volume that is too high for an issue is the page, where there is no other:
    ``Nature, 457, 273 (2009)``."""
    for first, end in runs(labels):
        number = tokens.words[first]
        if labels[first] != "issue" or end - first > 1 or not number.isdecimal() or first < 2:
            continue
        beside = tokens.words[first - 1] == "," and labels[first - 2] == "volume"
        if beside and int(number[:LONGEST_PAGE]) > MOST_ISSUES:
            labels[first] = "page"


def _find_issue(tokens: Tokens, labels: list[str]) -> None:
    """The first of two runs of pages is the issue, where it stands behind the volume with a sign between
    them: ``20/5-6 (1994), pp. 288-339``."""
    pages = [run for run in runs(labels) if labels[run[0]] == "page"]
    if len(pages) != 2:
        return
    first, end = pages[0]
    behind = first > 1 and labels[first - 2] == "volume" and tokens.words[first - 1] in ",./(:;"
    if behind and "volume" not in labels[end:]:
        labels[first:end] = ["issue"] * (end - first)


def _is_prefix(tokens: Tokens, at: int) -> bool:
    """Whether a token is the letter of a page: S12 of a supplement, e1234, but not the S. or p of pages."""
    glued = tokens.ends[at] == tokens.starts[at + 1] and tokens.words[at + 1].isdecimal()
    return glued and tokens.shapes[at] in "Aa" and tokens.words[at] not in "psv"


def _join_pages(tokens: Tokens, labels: list[str], at: int) -> None:
    """Makes the number on the other side of a dash a page where one side is a page."""
    before, behind = labels[at - 1], labels[at + 1]
    free = (OUTSIDE, "issue", "volume")
    if before == "page" and behind in free and tokens.words[at + 1].isdecimal():
        labels[at] = labels[at + 1] = "page"
    elif behind == "page" and before in free and tokens.words[at - 1].isdecimal():
        labels[at] = labels[at - 1] = "page"
    elif before == behind == "page":
        labels[at] = "page"
