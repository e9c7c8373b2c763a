"""The options of cs:name, inherited from cs:citation or cs:bibliography and from cs:style. Source: CSL 1.0.2,
"Inheritable Name Options"."""

from __future__ import annotations

from ..output import looks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..element import StyleElement
    from ..style.xml import XmlNode

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

    __slots__ = ("after", "before", "case", "looks")

    def __init__(self, attributes: Mapping[str, str]) -> None:
        self.looks = looks.of(attributes)
        self.before, self.after = attributes.get("prefix", ""), attributes.get("suffix", "")
        self.case = attributes.get("text-case", "")


class NameOptions:
    """Everything that decides how a list of names looks in one area of one style."""

    __slots__ = (
        "after",
        "and_",
        "before",
        "delimiter",
        "et_al_looks",
        "et_al_min",
        "et_al_term",
        "et_al_use_first",
        "et_al_use_last",
        "family",
        "form",
        "given",
        "initialize",
        "initialize_with",
        "looks",
        "precedes_et_al",
        "precedes_last",
        "sort_order",
        "sort_separator",
        "subsequent_min",
        "subsequent_use_first",
    )

    def __init__(self, name: StyleElement | None, et_al: StyleElement | None, above: list[XmlNode]) -> None:
        """``name`` and ``et_al``: the elements or None; ``above``: cs:citation or cs:bibliography, then
        cs:style."""

        def option(key: str, default: str = "") -> str:
            if name is not None and key in name.attributes:
                return name.attributes[key]
            inherited = INHERITED[key]
            return next(
                (node.attributes[inherited] for node in above if inherited in node.attributes), default
            )

        self.and_ = option("and")
        self.delimiter = option("delimiter", ", ")
        self.precedes_et_al = option("delimiter-precedes-et-al", "contextual")
        self.precedes_last = option("delimiter-precedes-last", "contextual")
        self.et_al_use_first = _whole(option("et-al-use-first"))
        self.et_al_min = _whole(option("et-al-min")) if self.et_al_use_first else 0
        self.subsequent_min = _whole(option("et-al-subsequent-min"))
        self.subsequent_use_first = _whole(option("et-al-subsequent-use-first"))
        self.et_al_use_last = option("et-al-use-last") == "true"
        self.form = option("form", "long")
        self.initialize = option("initialize", "true") != "false"
        mark = option("initialize-with", "\0")
        self.initialize_with = None if mark == "\0" else mark
        self.sort_order = option("name-as-sort-order")
        self.sort_separator = option("sort-separator", ", ")
        own = name.attributes if name is not None else {}
        self.looks = looks.of(own)
        self.before, self.after = own.get("prefix", ""), own.get("suffix", "")
        parts = {part.get("name"): part.attributes for part in name.children} if name is not None else {}
        self.given, self.family = NamePart(parts.get("given", {})), NamePart(parts.get("family", {}))
        self.et_al_term = et_al.get("term", "et-al") if et_al is not None else "et-al"
        self.et_al_looks = looks.of(et_al.attributes) if et_al is not None else ()

    def inverts(self, at: int) -> bool:
        """Whether the name at place ``at`` is printed with the family name first."""
        return self.sort_order == "all" or (self.sort_order == "first" and at == 0)

    def level(self) -> int:
        """How much of a given name is shown: 0 none, 1 initials, 2 all."""
        if self.form == "short":
            return 0
        return 1 if self.initialize_with is not None else 2


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 0
