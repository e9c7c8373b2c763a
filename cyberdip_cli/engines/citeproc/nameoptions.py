"""The options of cs:name, inherited from cs:citation or cs:bibliography and from cs:style. Source: CSL 1.0.2, "Inheritable Name Options"."""

from __future__ import annotations

from . import looks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

INHERITED = {
    "and": "and", "delimiter": "name-delimiter", "delimiter-precedes-et-al": "delimiter-precedes-et-al",
    "delimiter-precedes-last": "delimiter-precedes-last", "et-al-min": "et-al-min", "et-al-use-first": "et-al-use-first",
    "et-al-use-last": "et-al-use-last", "et-al-subsequent-min": "et-al-subsequent-min",
    "et-al-subsequent-use-first": "et-al-subsequent-use-first", "form": "name-form", "initialize": "initialize",
    "initialize-with": "initialize-with", "name-as-sort-order": "name-as-sort-order", "sort-separator": "sort-separator",
}  # fmt: skip
"""Attributes of cs:name, and what they are called where they are inherited from."""


class NamePart:
    """cs:name-part: looks, affixes, text-case of the given or family names."""

    __slots__ = ("after", "before", "case", "look")

    def __init__(self, element: Any = None) -> None:
        self.look = looks.of(element.attrib) if element is not None else ()
        self.before = element.get("prefix", "") if element is not None else ""
        self.after = element.get("suffix", "") if element is not None else ""
        self.case = element.get("text-case", "") if element is not None else ""


class NameOptions:
    """Everything that decides how a list of names looks in one area of one style."""

    __slots__ = (
        "after", "and_", "before", "delimiter", "et_al_look", "et_al_min", "et_al_term", "et_al_use_first", "et_al_use_last", "family",
        "form", "given", "initialize", "initialize_with", "look", "precedes_et_al", "precedes_last", "sort_order", "sort_separator",
    )  # fmt: skip

    def __init__(self, name: Any, et_al: Any, above: list[Any]) -> None:
        """``name`` and ``et_al``: the elements or None; ``above``: cs:citation or cs:bibliography, then cs:style."""

        def option(key: str, default: str = "") -> str:
            if name is not None and name.get(key) is not None:
                return str(name.get(key))
            return next((str(element.get(INHERITED[key])) for element in above if element.get(INHERITED[key]) is not None), default)

        self.and_ = option("and")
        self.delimiter = option("delimiter", ", ")
        self.precedes_et_al = option("delimiter-precedes-et-al", "contextual")
        self.precedes_last = option("delimiter-precedes-last", "contextual")
        self.et_al_min, self.et_al_use_first = _whole(option("et-al-min")), _whole(option("et-al-use-first", "1"))
        self.et_al_use_last = option("et-al-use-last") == "true"
        self.form = option("form", "long")
        self.initialize = option("initialize", "true") != "false"
        mark = option("initialize-with", "\0")
        self.initialize_with = None if mark == "\0" else mark
        self.sort_order = option("name-as-sort-order")
        self.sort_separator = option("sort-separator", ", ")
        self._elements(name, et_al)

    def _elements(self, name: Any, et_al: Any) -> None:
        """What only the elements themselves can say."""
        self.look = looks.of(name.attrib) if name is not None else ()
        self.before: str = name.get("prefix", "") if name is not None else ""
        self.after: str = name.get("suffix", "") if name is not None else ""
        parts = {part.get("name"): part for part in name if part.get("name")} if name is not None else {}
        self.given, self.family = NamePart(parts.get("given")), NamePart(parts.get("family"))
        self.et_al_term: str = et_al.get("term", "et-al") if et_al is not None else "et-al"
        self.et_al_look = looks.of(et_al.attrib) if et_al is not None else ()

    def level(self) -> int:
        """How much of a given name is shown: 0 none, 1 initials, 2 all."""
        if self.form == "short":
            return 0
        return 1 if self.initialize_with is not None else 2


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 0
