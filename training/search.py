"""The values of a record searched in the text that was drawn of it: one label a token."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cyberdip_cli.dates.words import month
from cyberdip_cli.model import Name, Record
from cyberdip_cli.references.model import OUTSIDE
from cyberdip_cli.references.record import LINKING
from cyberdip_cli.references.tokens import DASHES, PUNCTUATION, YEAR, Tokens, is_number, tokenise
from cyberdip_cli.references.words import classes

COUNTED = {"edition": "o", "page": "p"}
"""Labels of numbers with words behind them, and the class of these."""
DASH = re.compile(f"[{DASHES}]")


def dotted(text: str) -> str:
    """``text`` with one kind of small i: in Turkish there are two, of which capitals lose one.

    >>> dotted("LİMANCI".lower()) == dotted("Limancı".lower())
    True
    """
    return text.replace("ı", "i").replace("i\u0307", "i")


class Search:
    """Looks for values among the tokens that have no label yet."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.labels = [OUTSIDE] * len(tokens)
        flat: list[str] = []
        self.owner: list[int] = []
        for at, word in enumerate(tokens.folded):
            letters = [letter for letter in dotted(word) if letter.isalnum()]
            flat += letters
            self.owner += [at] * len(letters)
        self.flat = "".join(letter[0] for letter in flat)

    def free(self, first: int, end: int) -> bool:
        """Whether no token of a stretch has a label."""
        return all(label == OUTSIDE for label in self.labels[first:end])

    def find(self, value: str) -> tuple[int, int] | None:
        """The tokens of the first free occurrence of a text, by its letters and digits, at the edges of
        tokens."""
        wanted = "".join(letter for letter in dotted(value.lower()) if letter.isalnum())
        if "ß" in wanted and wanted not in self.flat:
            wanted = wanted.replace("ß", "ss")
        place = self.flat.find(wanted) if wanted else -1
        while place >= 0:
            first, last = self.owner[place], self.owner[place + len(wanted) - 1]
            whole = (not place or self.owner[place - 1] != first) and (
                place + len(wanted) == len(self.owner) or self.owner[place + len(wanted)] != last
            )
            if whole and self.free(first, last + 1):
                return first, last + 1
            place = self.flat.find(wanted, place + 1)
        return None

    def mark_text(self, value: str, label: str) -> bool:
        """Labels a text where it stands first; whether it was there."""
        found = self.find(value)
        if found is None:
            return False
        first, end = found
        while end < len(self.labels) and self.tokens.words[end] in "?!)]" and value[-1] in "?!)]":
            end += 1
            value = value[:-1] or " "
        self.labels[first:end] = [label] * (end - first)
        return True

    def mark_place_in_list(self) -> None:
        """Labels the number of the entry in its list, which is none of the work's."""
        for at in range(min(2, len(self.labels))):
            if is_number(self.tokens.shapes[at]) and self.labels[at] == OUTSIDE:
                self.labels[at] = "number" if len(self.tokens.words[at]) < 4 else OUTSIDE
                return
            if self.tokens.words[at] not in "[(":
                return

    def mark_names(self, names: Sequence[Name], label: str) -> None:
        """Labels a list of names: from the first to the last, with the initials and given names around them."""
        if not names:
            return
        places = [found for name in names if (found := self._find_name(name))]
        if not places:
            return
        words = {word for name in names for word in _words_of(name)}
        first, end = places[0]
        for start, stop in sorted(places):
            if start - end < 16 and start >= first:
                end = max(end, stop)
        while first and self._of_name(first - 1, words):
            first -= 1
        while end < len(self.labels) and self._of_name(end, words):
            end += 1
        if self.free(first, end):
            self.labels[first:end] = [label] * (end - first)

    def _find_name(self, name: Name) -> tuple[int, int] | None:
        """Where a name stands: its family name, or the whole where that is one word, as in Korean."""
        family, given = name.literal or name.family or "", name.given or ""
        return self.find(family) or (self.find(family + given) if family and given else None)

    def _of_name(self, at: int, words: set[str]) -> bool:
        word = dotted(self.tokens.folded[at])
        if self.labels[at] != OUTSIDE:
            return False
        if self.tokens.shapes[at] == PUNCTUATION:
            return (
                word in ".,-–'’"
                and at + 1 < len(self.labels)
                and not (word == "." and len(self.tokens.words[at - 1]) > 3)
            )
        letters = word.replace("-", "")
        capitals = (
            letters.isalpha()
            and len(letters) <= 3
            and letters.upper() == self.tokens.words[at].replace("-", "")
            and words.issuperset(letters)
        )
        small = len(word) == 1 and self.tokens.words[at].islower()  # "m.fl." is none
        return (word in words and not small) or capitals

    def repeats(self, record: Record) -> bool:
        """Whether the first author stands twice in the text, as in styles that print their labels beside the
        entries."""
        if not record.author:
            return False
        name = record.author[0].literal or record.author[0].family or ""
        wanted = "".join(letter for letter in dotted(name.lower()) if letter.isalnum())
        others = (*record.author[1:], *record.editor, *record.translator)
        return (
            len(wanted) > 3
            and self.flat.count(wanted) > 1
            and all(other.family != name for other in others)
            and name not in (record.title or "")
        )

    def unmarked_editors(self) -> None:
        """Editors whom no word calls so are the authors, for all that a reader can know."""
        held = [at for at, label in enumerate(self.labels) if label == "editor"]
        near = self.tokens.folded[max(0, held[0] - 4) : held[-1] + 6] if held else []
        if held and not any("e" in classes(word) for word in near):
            self.labels = ["author" if label == "editor" else label for label in self.labels]

    def mark_addresses(self) -> None:
        """Labels DOIs and URLs by their shapes."""
        for at, kind in enumerate(self.tokens.shapes):
            if kind in "UO" and self.labels[at] == OUTSIDE:
                self.labels[at] = "doi" if kind == "O" or "doi.org/10." in self.tokens.words[at] else "url"

    def mark_date(self, year: str, month_number: str, day: str, label: str) -> None:
        """Labels each year of a date, with the month and the day beside it."""
        words, count = self.tokens.folded, len(self.labels)
        for at, word in enumerate(words):
            if word != year or self.labels[at] != OUTSIDE:
                continue
            self.labels[at] = label
            for step in (-1, 1):
                place = at + step
                while (
                    0 <= place < count
                    and self.labels[place] == OUTSIDE
                    and self._of_date(place, month_number, day)
                ):
                    self.labels[place] = label
                    place += step

    def mark_access(self) -> None:
        """Labels the date at the end that the words before it call the day of access."""
        count = len(self.labels)
        years = [at for at in range(max(0, count - 6), count) if self.tokens.shapes[at] == YEAR]
        if not years:
            return
        first = last = years[-1]
        while first and self._of_access(first - 1):
            first -= 1
        before = self.tokens.folded[max(0, first - 4) : first]
        said = any("u" in classes(word) and not LINKING.intersection(classes(word)) for word in before)
        if said and self.free(first, last + 1):
            self.labels[first : last + 1] = ["accessed"] * (last + 1 - first)

    def _of_access(self, at: int) -> bool:
        word = self.tokens.folded[at]
        dated = month(word) or word in (".", "/", "de") or (word.isdecimal() and len(word) < 3)
        return bool(dated) and "u" not in classes(word)

    def _of_date(self, at: int, month_number: str, day: str) -> bool:
        word = self.tokens.folded[at]
        if month(word) or word in ("de", "年", "月", "日", "년", "월", "일", "г"):
            return True
        if word.isdecimal():
            iso = "-" in self.tokens.words[at - 1 : at] and len(word) == 2
            return (bool(day) or iso) and word.lstrip("0") in (day, month_number)
        beside = any(month(word) for word in self.tokens.folded[max(0, at - 2) : at + 3])
        return (word in ".,-/" and (beside or bool(day))) or word in ("st", "nd", "rd", "th")

    def mark_pages(self, pages: str) -> None:
        """Labels the first page, and the last behind it, in full or cut short."""
        first, _, last = pages.partition("-")
        for at in range(len(self.labels)):
            start = at - 1 if not first[0].isdigit() and at else at
            if self.labels[at] != OUTSIDE or "".join(self.tokens.words[start : at + 1]) != first:
                continue
            self.labels[start : at + 1] = ["page"] * (at + 1 - start)
            end = at + 2
            if last and end < len(self.labels) and last.endswith(self.tokens.words[end]):
                self.labels[at + 1 : end + 1] = ["page", "page"]
            return

    def mark_number(self, value: str, label: str) -> None:
        """Labels a number where it first stands free; an edition with the words that it is counted by."""
        if not self._mark_number(tokenise(value).words, label) and label == "volume" and value.isdecimal():
            self._mark_number([roman(int(value))], label)

    def _mark_number(self, wanted: list[str], label: str) -> bool:
        size = len(wanted)
        for at in range(len(self.labels) - size + 1):
            here = self.tokens.words[at : at + size]
            if [DASH.sub("-", word) for word in here] == wanted and self.free(at, at + size):
                self.labels[at : at + size] = [label] * size
                place = at + size
                while label in COUNTED and place < len(self.labels) and self._counts(place, COUNTED[label]):
                    self.labels[place] = label
                    place += 1
                return True
        return False

    def _counts(self, at: int, letter: str) -> bool:
        """Whether a token behind a number says what it counts: editions (``2nd ed.``, ``2:a uppl.``) or pages."""
        word = self.tokens.folded[at]
        if self.labels[at] != OUTSIDE:
            return False
        if letter in classes(word):
            return True
        ordinal = word in (".", "nd", "rd", "th", "st", "e", "a", "ª", "º", "ᵉ", "er", "ème", "е", "-е")
        glued = word == ":" and self.tokens.ends[at] == self.tokens.starts[min(at + 1, len(self.labels) - 1)]
        return letter == "o" and (ordinal or glued)


def _words_of(name: Name) -> set[str]:
    """The words that a name may be printed with, and its initials."""
    parts = [name.family, name.given, name.non_dropping_particle, name.suffix, name.literal]
    words = {dotted(word) for part in parts if part for word in tokenise(part).folded if word[0].isalnum()}
    given = [piece for part in (name.given or "").split() for piece in part.split("-")]
    return (
        words
        | {piece[0].lower() for piece in given if piece}
        | {word for piece in words for word in piece.split("-")}
    )


def roman(number: int) -> str:
    """A number in Roman numerals.

    >>> roman(49)
    'XLIX'
    """
    found = ""
    for value, sign in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while number >= value:
            found, number = found + sign, number - value
    return found
