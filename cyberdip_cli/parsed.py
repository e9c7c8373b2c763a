"""Grammars: one kind of text each, ``(text, Context) -> Parsed``. Pure; no positions, no labels, no dialect
names."""

from __future__ import annotations

from .value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Generic, TypeVar

    T = TypeVar("T")
else:

    class _Plain:
        def __class_getitem__(cls, item):
            return cls

    Generic, T = _Plain, None

NO_WORDS: Mapping[str, Mapping[str, str]] = {}


class Context(Value):
    """What a grammar may know beside its text.

    ``languages``: the page's languages (BCP 47), likeliest first. ``name_order``: "inverted" (Family, Given),
    "direct" (Given Family), "family-first" (Family Given), "given-last" (Family Family Given) or None when
    the text decides. ``list_join``: how the page joins the items of a list: "lines", "comma", "semicolon",
    "pipe" or None. ``day_order``: "mdy", "dmy", "ymd" or None. ``words``: tables of the page's languages,
    casefolded word -> meaning: ``words["roles"]`` (-> field of Record), ``words["formats"]`` (-> item type),
    ``words["languages"]`` (-> BCP 47)."""

    languages: tuple[str, ...] = ("en",)
    name_order: str | None = None
    list_join: str | None = None
    day_order: str | None = None
    words: Mapping[str, Mapping[str, str]] = NO_WORDS


class Doubt(Value):
    """Something a person should look at: becomes a diagnostic. ``code`` is kebab-case; ``severity`` "warning"
    or "note"."""

    code: str
    message: str
    hint: str | None = None
    severity: str = "warning"


class Parsed(Generic[T]):
    """``value``: what was understood; ``aside``: parts set aside, in the text's words (honorifics, page
    counts, affiliations); ``doubts``: see :class:`Doubt`; ``rule``: the name of the rule that fitted, for
    ``explain``."""

    __slots__ = ("aside", "doubts", "rule", "value")

    def __init__(
        self, value: T, aside: tuple[str, ...] = (), doubts: tuple[Doubt, ...] = (), rule: str = ""
    ) -> None:
        self.value = value
        self.aside = aside
        self.doubts = doubts
        self.rule = rule

    def __repr__(self) -> str:
        return f"Parsed({self.value!r}, aside={self.aside!r}, doubts={self.doubts!r}, rule={self.rule!r})"


if TYPE_CHECKING:
    Fields = dict[str, Any]
    """Record fields by name."""
