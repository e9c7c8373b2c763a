"""Phrases at the edge of a field that belong to another: the edition behind a title, further words of an edition, words for a
medium, the town of a Brazilian journal, a thesis that begins in the bracket behind its title."""

from __future__ import annotations

from itertools import pairwise

from ..labels.places import PLACES
from .edges import runs
from .model import OUTSIDE
from .tokens import DASHES, PUNCTUATION
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

ORDINALS = frozenset("st nd rd th e е ed er ère ème a ª º ᵃ -е".split())
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
JOINING = frozenset((*DASHES, ".", ","))
"""Signs within an edition."""
VOLUMES = frozenset("vols volumes voll bde bände tomes tomos tt bd. томах т.".split())
"""Words that count the volumes of a work."""
EDITIONS = frozenset(
    "edition edn ed auflage aufl ausgabe édition edición edição edizione druk oplage издание изд".split()
)
CHANGED = REVISED | frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth new "
    "erste zweite dritte vierte fünfte sechste siebte siebente achte neunte zehnte unveränderte unveränd neu neue neubearbeitete völlig vollständig "
    "première deuxième seconde troisième quatrième cinquième nouvelle primera segunda tercera cuarta nueva primeira terceira quarta nova "
    "prima seconda terza quarta nuova второе третье четвертое четвёртое".split()
)
"""Words before one for an edition that say which it is."""
WORDED = frozenset((OUTSIDE, "note", "title", "container", "series", "publisher"))
"""Labels that an edition in words may have by mistake."""
LONGEST_EDITION = 6
UNIVERSITY = frozenset(("université", "univ"))
LEAVES = frozenset(("f", "ff", "p", "pp", "s", "fls"))
"""Words behind the number of pages or leaves of a book."""
CHAPTERS = frozenset("ch chap chapter kap kapitel cap chapitre capítulo rozdz глава гл".split())
DEPARTMENTS = frozenset(
    "dept department faculty school institut institute fakultät département departamento facultad faculdade".split()
)
SERIES = frozenset("coll collection collana colección coleção reihe series serie série серия серія".split())
"""Words before the name of a series."""
SOURCES = frozenset(("title", "container", "note", "publisher"))
LOOSE = frozenset((OUTSIDE, "note"))
ISSUED = frozenset(("volume", "issue"))
LONGEST_TOWN = 4
CLOSED = frozenset(")]")


def phrases_by_form(tokens: Tokens, labels: list[str]) -> None:
    """Moves the edges of texts over phrases that are none of theirs."""
    _join_chapter(tokens, labels)
    _school_of_thesis(tokens, labels)
    if "edition" not in labels:
        _spelled_edition(tokens, labels)
    for first, end in runs(labels):
        label = labels[first]
        if label == "title":
            _cut_edition(tokens, labels, first, end)
            _drop_medium(tokens, labels, first, end)
            if end - first == 2 and tokens.words[first].isdecimal() and tokens.words[first + 1] in LEAVES:
                labels[first:end] = ["page"] * 2
        elif label == "container":
            _join_revision(tokens, labels, first, end)
            _cut_town(tokens, labels, first, end)
        elif label == "genre":
            _open_bracket(tokens, labels, first)
        elif label == "edition":
            _finish_edition(tokens, labels, first, end)
        elif label == "volume":
            _count_volumes(tokens, labels, first, end)
            _edition_by_word(tokens, labels, first, end)
        elif label == "issue":
            _edition_by_word(tokens, labels, first, end)
        elif label == "page":
            _count_pages(tokens, labels, first, end)
        if label in SOURCES and "series" not in labels:
            _name_series(tokens, labels, first, end)


def _join_chapter(tokens: Tokens, labels: list[str]) -> None:
    """``ch. 4, pp. 45–67``: the number of a chapter stays with its word, in the note."""
    for at, word in enumerate(tokens.folded[:-2]):
        if word in CHAPTERS and labels[at] in LOOSE:
            number = at + 1 + (tokens.words[at + 1] == ".")
            if tokens.words[number].isdecimal() and labels[number] in (OUTSIDE, "note", "volume", "issue"):
                labels[at : number + 1] = ["note"] * (number + 1 - at)


def _school_of_thesis(tokens: Tokens, labels: list[str]) -> None:
    """``Ph.D. dissertation, Dept. Elect. Eng., Eastport Univ.``: a department before the university of a thesis is no
    source; the number of a French university is its own (``Université de Rennes 2``)."""
    for (first, end), (number, stop) in pairwise(runs(labels)):
        numbered = labels[first] == "publisher" and labels[number] == "volume" and number == end
        if numbered and not UNIVERSITY.isdisjoint(tokens.folded[first:end]):
            labels[number:stop] = ["publisher"] * (stop - number)
    genre = [tokens.folded[at] for at, label in enumerate(labels) if label == "genre"]
    if not any("d" in classes(word) for word in genre):
        return
    for first, end in runs(labels):
        if labels[first] == "container" and tokens.folded[first] in DEPARTMENTS:
            labels[first:end] = ["publisher"] * (end - first)


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
    while at > first and (words[at] == "." or words[at] in DASHES or tokens.folded[at] in ORDINALS):
        at -= 1
    if at > first and words[at].isdecimal() and len(words[at]) < 3 and end - at < 5:
        labels[at:end] = ["edition"] * (end - at)


def _finish_edition(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``2-е изд., испр.``: an edition goes on to its word and to what was revised; a bracket that it does not close begins
    it (``§ 3.2 (4th ed.``)."""
    words = tokens.words
    if "(" in words[first:end] and ")" not in words[first:end]:
        opened = words.index("(", first, end)
        labels[first : opened + 1] = [OUTSIDE] * (opened + 1 - first)
    last = end
    for at in range(end, len(labels)):
        word = tokens.folded[at]
        if labels[at] not in LOOSE or (tokens.shapes[at] == PUNCTUATION and words[at] not in JOINING):
            break
        if word in ORDINALS or word in REVISED or "o" in classes(word):
            last = at + 1
        elif tokens.shapes[at] != PUNCTUATION:
            break
    labels[end:last] = ["edition"] * (last - end)


def _edition_by_word(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``2-е изд.``: a number with an ordinal's ending before a word for an edition is one."""
    at = end
    while (
        at < len(labels)
        and labels[at] in LOOSE
        and (tokens.words[at] in DASHES or tokens.folded[at] in ORDINALS)
    ):
        at += 1
    worded = end < at < len(labels) and labels[at] in LOOSE and "o" in classes(tokens.folded[at])
    if worded and "edition" not in labels and tokens.words[first].isdecimal():
        labels[first : at + 1] = ["edition"] * (at + 1 - first)
        _finish_edition(tokens, labels, first, at + 1)


def _count_volumes(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``2 vols (Leiden, 1974), II``: the word behind the number says how many volumes a work has, of which another number
    is one; it goes with the number."""
    counted = end < len(labels) and tokens.folded[end] in VOLUMES and labels[end] in LOOSE
    if counted and tokens.words[first].isdecimal() and "volume" in labels[end:]:
        labels[end] = "volume"


def _count_pages(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``– 312 с.``: the word behind the number of pages goes with it."""
    counted = end - first == 1 and first and tokens.words[first].isdecimal() and end < len(labels)
    if not counted or labels[end] not in LOOSE or "p" not in classes(tokens.folded[end]):
        return
    announced = any("p" in classes(word) for word in tokens.folded[max(0, first - 2) : first])
    numbered = tokens.folded[end + 1 : end + 2] and tokens.words[end + 1].isdecimal()
    if not announced and not numbered:
        labels[end] = "page"


def _name_series(tokens: Tokens, labels: list[str], first: int, end: int) -> None:
    """``coll. « Phares »``: the text behind a word for a series is one."""
    at = first - 1
    while at > 0 and labels[at] in LOOSE and tokens.shapes[at] == PUNCTUATION and tokens.words[at] != ")":
        at -= 1
    if at > 1 and labels[at] in LOOSE and tokens.folded[at] in SERIES and "title" in labels[:at]:
        labels[first:end] = ["series"] * (end - first)


def _spelled_edition(tokens: Tokens, labels: list[str]) -> None:
    """``Sein und Schein. Zehnte, unveränderte Auflage.``: an ordinal in words, or changes, before a word for an edition, in
    no field or at the end of the title."""
    for at, word in enumerate(tokens.folded):
        if word in EDITIONS and labels[at] in WORDED and labels[at + 1 : at + 2] != [labels[at]]:
            break
    else:
        return
    start = at
    while start and at - start < LONGEST_EDITION and labels[start - 1] == labels[at]:
        if tokens.folded[start - 1] not in CHANGED and tokens.words[start - 1] != ",":
            break
        start -= 1
    before = tokens.words[start - 1] if start else ""
    if start < at and before in (".", ",", "(", ";") and tokens.words[start] != ",":
        labels[start : at + 1] = ["edition"] * (at + 1 - start)
        if labels[start - 1] == "title":
            labels[start - 1] = OUTSIDE


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
