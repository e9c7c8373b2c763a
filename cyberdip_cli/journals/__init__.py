"""Titles of journals in short, by ISO 4: by a list of whole titles, or word by word by a list of title words.

No list is shipped. The List of Title Word Abbreviations is the ISSN International Centre's, which reserves
the rights in its databases, and the open lists of whole titles do not say that they may be handed on; the
user names files of both (``cyberdip help abbreviations`` says where they are)."""

from __future__ import annotations

from .iso4 import abbreviate
from .lists import TitleWords, folded, read_title_words, read_titles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Record

__all__ = ["Abbreviations", "TitleWords", "abbreviate", "read_title_words", "read_titles"]


class Abbreviations:
    """What the user's lists say: of whole ``titles`` first, then of title ``words``."""

    def __init__(self, words: TitleWords | None = None, titles: Mapping[str, str] | None = None) -> None:
        self._words = words
        self._titles = titles or {}
        self._known: dict[tuple[str, str | None], str | None] = {}

    def of(self, record: Record) -> str | None:
        """The short title of a record's journal: the one that it brings, else by the lists; None where nobody
        knows one."""
        title = record.container_title
        if record.container_title_short or not title:
            return record.container_title_short
        key = title, record.language
        if key not in self._known:
            self._known[key] = self._found(title, record.language)
        return self._known[key]

    def _found(self, title: str, language: str | None) -> str | None:
        whole = self._titles.get(folded(title))
        if whole:
            return whole
        return abbreviate(title, self._words, language) if self._words is not None else None
