"""Which of the works that a page describes are one, and which are others: cited, similar, members of a
list."""

from __future__ import annotations

from ..diagnostics import NOTE, Diagnostic
from ..pages.values.comparison import same
from . import SOURCES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..diagnostics import Sink
    from . import Work

ORDER = {source: place for place, source in enumerate(SOURCES)}
LINKED = ("JSON-LD", "microdata", "RDFa")
SURE_TITLE = 8
"""Letters of a title that no other text holds by chance."""


def groups(works: Sequence[Work], title: str, sink: Sink) -> list[list[Work]]:
    """The works that are one, in the order of the page, whose ``<title>`` is ``title``. Where the page
    describes itself, other works on it (cited, similar) are set aside with a note."""
    strong = sorted((work for work in works if work.strong), key=lambda work: ORDER[work.source])
    metas = [work for work in strong if work.source not in (*LINKED, "COinS")]
    linked = [work for work in strong if work.source in LINKED]
    own = metas if _marks_any(metas) else []
    if not own:
        own = [*_own(linked, title)[:1], *metas]
        own = own if len(own) > len(metas) else []
    if not own:
        return _apart([*linked, *(work for work in strong if work.source == "COinS")])
    rest = [work for work in strong if not any(work is each for each in own)]
    untitled = not _title(own)
    same_work = [
        work for work in rest if any(alike(each, work) for each in own) or (untitled and _alone(work, rest))
    ]
    others = [work for work in rest if work not in same_work]
    if others:
        message = f"the page also describes {len(others)} other work{'s' if len(others) > 1 else ''}"
        hint = "cited or similar ones are not read"
        sink(Diagnostic(NOTE, "other-works", message, hint, None, others[0].line or None))
    return [sorted([*own, *same_work], key=lambda work: ORDER[work.source])]


def _own(linked: Sequence[Work], title: str) -> list[Work]:
    """What linked data say of the page's own work: all of them, where they are one; else those that are no
    members of a list, or those that the page's title names."""
    for own in (
        linked,
        [work for work in linked if not work.listed],
        [work for work in linked if len(_title([work])) >= SURE_TITLE and _title([work]) in same(title)],
    ):
        if own and all(alike(own[0], work) for work in own[1:]):
            return list(own)
    return []


def _apart(works: Sequence[Work]) -> list[list[Work]]:
    """One group a work; those that are alike share one."""
    found: list[list[Work]] = []
    known: dict[str, list[Work]] = {}
    for work in works:
        marks = _marks(work)
        group = next(
            (known[mark] for mark in marks if mark in known and known[mark][0].source != work.source), None
        )
        if group is None:
            group = []
            found.append(group)
        group.append(work)
        for mark in marks:
            known.setdefault(mark, group)
    return found


def _alone(work: Work, rest: Sequence[Work]) -> bool:
    return sum(1 for each in rest if each.source == work.source) == 1


def _marks(work: Work) -> list[str]:
    """What makes a work known: its DOI, its title."""
    marks = [f"doi {same(text)}" for field in work.fields if field.key == "doi" for _, text in field.lines]
    return marks + [f"title {same(field.text)}" for field in work.fields if field.key == "title"]


def _marks_any(works: Sequence[Work]) -> bool:
    return any(field.key in ("title", "doi", "isbn") for work in works for field in work.fields)


def _title(works: Sequence[Work]) -> str:
    return next((same(field.text) for work in works for field in work.fields if field.key == "title"), "")


def alike(one: Work, other: Work) -> bool:
    """Whether two descriptions are of one work: a DOI or a title that agrees, the shorter title being the
    start of the other."""
    marks = _marks(one)
    if any(mark in marks for mark in _marks(other)):
        return True
    first, second = sorted((_title([one]), _title([other])), key=len)
    return len(first) >= 12 and second.startswith(first)
