"""What an entry takes from another: ``crossref`` by biblatex's rules, ``xdata`` as it stands. Source: the
biblatex manual, 2.4.1, 3.13.6, appendix B."""

from __future__ import annotations

from .fields import INHERITED_AS, NOT_INHERITED, SYNONYMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def inherit(
    child_type: str, child: dict[str, str], parent_type: str, parent: Mapping[str, str]
) -> dict[str, str]:
    """``child`` with the fields of its ``crossref`` that it lacks, under the names they have in it.

    >>> inherit("inbook", {"title": "Part"}, "book", {"title": "Whole", "year": "2020", "label": "W"})
    {'title': 'Part', 'booktitle': 'Whole', 'year': '2020'}
    """
    renamed: dict[str, str] = {}
    for parents, children, names in INHERITED_AS:
        if parent_type in parents and child_type in children:
            renamed = names | renamed
    merged = dict(child)
    have = {SYNONYMS.get(name, name) for name in child}
    for name, value in parent.items():
        if name in NOT_INHERITED:
            continue
        target = renamed.get(name, name)
        if name in renamed and target in parent:
            continue
        if (
            target
            and SYNONYMS.get(target, target) not in have
            and not (target in ("year", "month", "day", "date") and have & {"year", "date"})
        ):
            merged[target] = value
        if target == "bookauthor" and "author" not in child:
            merged["author"] = value
    return merged


def fill(child: dict[str, str], data: Mapping[str, str]) -> dict[str, str]:
    """``child`` with the fields of an ``@xdata`` entry that it lacks."""
    return child | {
        name: value
        for name, value in data.items()
        if name not in child and name not in ("xdata", "crossref", "ids")
    }
