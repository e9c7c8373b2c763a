"""What a line of a page was found to be: a word of the tables, and the line that it stands in."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Word:
    """What a word can be: ``labels``: language -> keys, ``furniture``: language -> kind; ``languages``,
    ``kinds``: of both, all of them. ``text``: the word as the tables have it; ``english``: its first key in
    English, or None; ``general``: it is a label outside dialects."""

    __slots__ = ("_meanings", "english", "furniture", "general", "kinds", "labels", "languages", "text")

    def __init__(self, text: str, uses: str) -> None:
        self.text = text
        self.labels: dict[str, tuple[str, ...]] = {}
        self.furniture: dict[str, str] = {}
        for use in uses.split():
            if "=" in use:
                language, key = use.split("=")
                self.labels[language] = (*self.labels.get(language, ()), key)
            else:
                language, kind = use.split("!")
                self.furniture.setdefault(language, kind)
        self.languages = frozenset(name for name in (*self.labels, *self.furniture) if name[0] != "@")
        self.kinds = frozenset(self.furniture.values())
        self.english = self.labels["en"][0] if "en" in self.labels else None
        self.general = any(name[0] != "@" for name in self.labels)
        self._meanings = frozenset([key for keys in self.labels.values() for key in keys])

    def meanings(self) -> frozenset[str]:
        """The keys that it is a label of in any language."""
        return self._meanings


class Tagged:
    """A line and what it is. ``label``: its label as a :class:`Word`, ``shown`` as printed, ``value``: the
    text after it, ``gap``: what stood between (":", ": ", " : ", "\\t", "" for a label alone on its line
    without a colon). ``furniture``: the whole line is page furniture in some language. ``separator``: it
    divides records. A line can be both label and furniture (``Description``)."""

    __slots__ = ("furniture", "gap", "label", "number", "separator", "shown", "text", "value")

    def __init__(
        self,
        number: int,
        text: str,
        label: Word | None = None,
        furniture: Word | None = None,
        shown: str = "",
        value: str = "",
        gap: str = "",
    ) -> None:
        self.number = number
        self.text = text
        self.label = label
        self.furniture = furniture
        self.shown = shown
        self.value = value
        self.gap = gap
        self.separator = False

    def __repr__(self) -> str:
        return f"Tagged({self.number}, {self.text!r}, label={self.shown!r}, furniture={bool(self.furniture)})"


def is_of(line: Tagged, kinds: Iterable[str]) -> bool:
    """Whether a line is furniture of one of ``kinds``."""
    return line.furniture is not None and not line.furniture.kinds.isdisjoint(kinds)


def is_plain(line: Tagged) -> bool:
    """Whether a line is text: no label, no furniture, no separator."""
    return bool(line.text) and line.label is None and line.furniture is None and not line.separator


if TYPE_CHECKING:
    Chunk = list[Tagged]
    """The lines of one record."""
