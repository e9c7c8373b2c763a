"""Phrases at the edge of a field that belong to another: the edition behind a title, further words of an edition, words for a
medium, the town of a Brazilian journal, a thesis that begins in the bracket behind its title."""

from __future__ import annotations

from ..labels.places import PLACES
from .edges import runs
from .model import OUTSIDE
from .tokens import PUNCTUATION
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

ORDINALS = frozenset("st nd rd th e ed er ère ème a ª º ᵃ -е".split())
REVISED = frozenset(
    "rev revised enl enlarged corr corrected exp expanded augm augmentée revue corrigée überarb überarbeitete erw erweiterte durchges "
    "verb verbesserte aktualis aktualisierte erg ergänzte ampl ampliada aum aumentata riv riveduta corretta перераб доп испр стер "
    "переработанное дополненное исправленное и und and et e y u".split()
)
"""Words that say how an edition was changed, and those that link them."""
MEDIA = frozenset(
    "online internet electronic resource электронный ресурс en ligne línea data set dataset web recurso electrónico eletrônico "
    "elektronische ressource computer software video film cd rom cd-rom dvd".split()
)
"""Words of a medium, which stand in square brackets behind a title."""
LOOSE = frozenset((OUTSIDE, "note"))
ISSUED = frozenset(("volume", "issue"))
LONGEST_TOWN = 4
CLOSED = frozenset(")]")


def phrases_by_form(tokens: Tokens, labels: list[str]) -> None:
    """Moves the edges of texts over phrases that are none of theirs."""
    for first, end in runs(labels):
        label = labels[first]
        if label == "title":
            _cut_edition(tokens, labels, first, end)
            _drop_medium(tokens, labels, first, end)
        elif label == "container":
            _join_revision(tokens, labels, first, end)
            _cut_town(tokens, labels, first, end)
        elif label == "genre":
            _open_bracket(tokens, labels, first)


def _cut_edition(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``Stories of the Sea 7 edn (``: a number and a word for an edition end no title; the number before ``ª ed`` belongs
    to it."""
    words = tokens.words
    if labels[end : end + 1] == ["edition"] or labels[end + 1 : end + 2] == ["edition"]:
        start = end + (labels[end] != "edition")
        if (
            tokens.folded[start] in ORDINALS
            and start - end < 2
            and words[end - 1].isdecimal()
            and end - first > 1
        ):
            labels[end - 1 : start] = ["edition"] * (start - end + 1)
        return
    if "edition" in labels or end - first < 4 or "o" not in classes(tokens.folded[end - 1]):
        return
    at = end - 2
    while at > first and (words[at] == "." or tokens.folded[at] in ORDINALS):
        at -= 1
    if at > first and words[at].isdecimal() and len(words[at]) < 3 and end - at < 5:
        labels[at:end] = ["edition"] * (end - at)


def _drop_medium(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``Coast Service [Электронный ресурс]``: words of a medium in square brackets are no title; what stands before them
    is."""
    bracketed = first > 1 and tokens.words[first - 1] == "[" and tokens.words[end : end + 1] == ["]"]
    if not bracketed or not MEDIA.issuperset(tokens.folded[first:end]):
        return
    labels[first:end] = [OUTSIDE] * (end - first)
    before = first - 2
    if labels[before] == "author" and labels.count("title") == 0:
        start = before
        while start and labels[start - 1] == "author":
            start -= 1
        labels[start : before + 1] = ["title"] * (before + 1 - start)


def _join_revision(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``2-е изд., перераб. и доп.``: words that say how an edition was changed are no source."""
    start = first
    while (
        start
        and labels[start - 1] in LOOSE
        and (tokens.words[start - 1] in ".," or tokens.folded[start - 1] in REVISED)
    ):
        start -= 1
    revised = all(
        shape == PUNCTUATION or word in REVISED
        for word, shape in zip(tokens.folded[first:end], tokens.shapes[first:end], strict=True)
    )
    if revised and start and labels[start - 1] == "edition":
        labels[start:end] = ["edition"] * (end - start)


def _cut_town(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``Os faróis. Revista de Costas, São Paulo, v. 12``: what is only a town before the volume is where the journal
    appears, and the last sentence of the title is the journal."""
    following = next((label for label in labels[end:] if label != OUTSIDE), "")
    name = " ".join(tokens.folded[first:end])
    if "place" in labels or following not in ISSUED or end - first > LONGEST_TOWN or name not in PLACES:
        return
    titled = first > 3 and tokens.words[first - 1] == "," and labels[first - 2] == "title"
    stops = [at for at in range(first - 2, 0, -1) if labels[at] == "title" and tokens.words[at] == "."]
    if titled and stops and "j" in "".join(classes(word) for word in tokens.folded[stops[0] : first]):
        labels[stops[0]] = OUTSIDE
        labels[stops[0] + 1 : first - 1] = ["container"] * (first - 2 - stops[0])
        labels[first:end] = ["place"] * (end - first)


def _open_bracket(tokens: Tokens, labels: list[str], first: int) -> None:
    """``Малі порти (Автореф. дис. …``: the bracket that the title opens and the genre goes on is the genre's."""
    at = first - 1
    while at > 0 and first - at < 5 and tokens.words[at] not in "([":
        at -= 1
    if (
        at > 1
        and tokens.words[at] in "(["
        and labels[at] == "title"
        and not CLOSED & {*tokens.words[at:first]}
    ):
        labels[at] = OUTSIDE
        labels[at + 1 : first] = ["genre"] * (first - 1 - at)
