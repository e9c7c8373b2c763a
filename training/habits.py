"""References in shapes that no citation style draws, as people write them by hand: footnotes, lawyers' and
physicists' short forms, national standards (``habits.toml``). Each value is labelled where it is written."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from cyberdip_cli.model import Record
from cyberdip_cli.references.edges import trimmed
from cyberdip_cli.references.model import OUTSIDE
from cyberdip_cli.references.tokens import tokenise

from .invented import Inventor
from .numbers import abbreviated
from .people import written_people
from .real import Example
from .roughened import roughened
from .search import Search, roman
from .written_dates import written_date

TABLE = tomllib.loads((Path(__file__).parent / "habits.toml").read_text("utf-8"))
LABELS = {
    "author": "author", "author2": "author", "body": "author", "editor": "editor", "translator": "translator", "title": "title",
    "container": "container", "short": "container", "volume": "volume", "roman": "volume", "issue": "issue", "page": "page",
    "cited": "page", "total": "page", "year": "date", "date": "date", "month": "date", "daymonth": "date", "iso": "date", "m": "date",
    "d": "date", "publisher": "publisher", "place": "place", "series": "series", "seriesno": "seriesno", "edition_": "edition",
    "genre": "genre", "@thesis": "genre", "number": "note", "title2": "note", "aside": "note", "url": "url", "doi": "doi", "isbn": "isbn",
    "accessed": "accessed",
}  # fmt: skip
"""The label of each field of a shape; ``cited`` is the page that a footnote means, ``aside`` the same beside
the pages of the whole."""
KINDS = {
    "article-journal": 40, "book": 26, "chapter": 16, "paper-conference": 7, "thesis": 4, "report": 3, "webpage": 4,
    "article-newspaper": 3, "entry-encyclopedia": 2, "patent": 0.5,
}  # fmt: skip
QUOTES = {
    "de": "„“ »« \"\" “”", "fr": "«» “” \"\"", "it": "«» “” \"\"", "es": "«» “” \"\"", "pt": "“” «» \"\"", "ru": "«» \"\"", "uk": "«» \"\"",
    "pl": "„” «» \"\"", "cs": "„“ \"\"", "hu": "„” »«", "sv": "”” \"\"", "fi": "”” \"\"", "da": "»« \"\" «» “”", "nl": "‘’ “” \"\"",
    "tr": "“” \"\"", "el": "«» “”", "ar": "«» “” \"\"", "en": "“” \"\" ‘’ ''",
}  # fmt: skip
ASIAN = ("zh", "ja", "ko")
OTHER_WORDS = 0.2
"""How often the words between the fields are of another language than the work."""
LED, LETTERED, ITALIC = 0.04, 0.07, 0.2
"""How often a word stands before a reference ("Vgl."), a letter behind its year, and italics are known."""
FIRST_MARK, LAST_MARK = "\ue000", "\ue0ff"
"""Signs around a value while its reference is put together: the first with the label's place added."""
_NAMES = sorted(set(LABELS.values()))
_MARKS = re.compile("[\ue000-\ue0ff]")
_CHOICE = re.compile(r"<([^<>]*)>")
_FIELD = re.compile(r'\{(@?\w+)("?)\}')
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_KANA_OR_HAN = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_STANDARD = re.compile(r"\[(?:[A-Z]|EB/OL)\]")


def languages_of(shape: str) -> tuple[str, ...]:
    """The languages that a shape is written in; none where it is any but the Asian ones."""
    if _HANGUL.search(shape):
        return ("ko",)
    if any(sign in shape for sign in "《〈，：") and "『" not in shape:
        return ("zh",)
    if _KANA_OR_HAN.search(shape):
        return ("ja", "ko") if ", 『" in shape or ". 『" in shape or ", 「" in shape else ("ja",)
    return ("zh", "en") if _STANDARD.search(shape) else ()


def shapes_of(kind: str, language: str) -> list[str]:
    """The shapes for works of a type in a language; those with GOST's ``//`` are Russian and Ukrainian,
    seldom others'."""
    found: list[str] = []
    for shape in TABLE["shapes"].get(kind, ()):
        own = languages_of(shape)
        if "//" in shape and not own:
            found += [shape] * (4 if language in ("ru", "uk") else language in ("en", "pl", "cs"))
        elif language in own:
            found += [shape] * (4 if language in ASIAN else kind in ("book", "thesis") or "[J]" in shape)
        elif not own and language not in ("zh", "ja"):
            found.append(shape)
    return found


class Writer:
    """Writes invented and real works in shapes of the table; the same seed gives the same references."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.inventor = Inventor(seed)

    def reference(self, again: Sequence[tuple[str, Record]], share: float, number: int) -> Example | None:
        """One labelled reference; a ``share`` of them are works of ``again`` (with the ids of their
        strings)."""
        rng = self.rng
        if again and rng.random() < share:
            origin, record = rng.choice(again)
        else:
            kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
            language = rng.choice(
                (*TABLE["words"], "en", "de", "fr", "es", "it", "ko", "zh", "ja", "ru", None)
            )
            origin, record = f"habit:{number}", self.inventor.record(language, kind)
        language = record.language if record.language and record.language in TABLE["words"] else "en"
        shapes = shapes_of(record.type or "book", language)
        for _ in range(6):
            shape = rng.choice(shapes) if shapes else ""
            text = self._written(shape, record, language)
            if text:
                return self._example(text, origin)
        return None

    def _written(self, shape: str, record: Record, language: str) -> str:
        """A shape with a record's values, each between marks; nothing where the record has not all that it
        needs."""
        rng = self.rng
        words = TABLE["words"][language]
        if language not in ASIAN and rng.random() < OTHER_WORDS:
            words = TABLE["words"][
                rng.choice([name for name in TABLE["words"] if name not in (*ASIAN, "ar")])
            ]
        chosen = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), shape)
        if "{page}" in chosen:
            chosen = chosen.replace("{cited}", "{aside}")
        values = _Values(self.rng, self.inventor, record, language, words)
        missing: list[str] = []
        text = _FIELD.sub(partial(values.filled, missing), chosen)
        if missing or not text:
            return ""
        if rng.random() < LED:
            text = f"{rng.choice(words['lead'])} {text}"
        return " ".join(text.split()).replace(" ,", ",").replace("( ", "(").replace(" )", ")")

    def _example(self, text: str, origin: str) -> Example | None:
        plain, spans = unmarked(roughened(text, self.rng))
        tokens = tokenise(plain)
        search = Search(tokens)
        labels = search.labels
        at = 0
        for place, start in enumerate(tokens.starts):
            while at < len(spans) and spans[at][2] <= start:
                at += 1
            if at < len(spans) and spans[at][1] <= start:
                labels[place] = spans[at][0]
        search.mark_place_in_list()
        for place, shape in enumerate(tokens.shapes):
            if shape in "UO":
                labels[place] = "doi" if shape == "O" or "doi.org/10." in tokens.words[place] else "url"
            elif labels[place] in ("url", "doi"):
                labels[place] = OUTSIDE
        if self.rng.random() < ITALIC:
            slanted = "container" if "container" in labels else "title"
            tokens.italic = [label == slanted for label in labels]
        return Example(tokens, trimmed(tokens, labels), "drawn", origin) if len(tokens) > 5 else None


def unmarked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text without marks, and its spans: label, first character and the one behind the last."""
    spans: list[tuple[str, int, int]] = []
    parts: list[str] = []
    length = end = 0
    opened = ("", 0)
    for match in _MARKS.finditer(text):
        parts.append(text[end : match.start()])
        length += len(parts[-1])
        end = match.end()
        if match[0] == LAST_MARK:
            spans.append((opened[0], opened[1], length))
        else:
            opened = (_NAMES[ord(match[0]) - ord(FIRST_MARK)], length)
    return "".join((*parts, text[end:])), spans


class _Values:
    """The values of one record as one reference has them."""

    def __init__(
        self,
        rng: random.Random,
        inventor: Inventor,
        record: Record,
        language: str,
        words: dict[str, list[str]],
    ) -> None:
        self.rng = rng
        self.inventor = inventor
        self.record = record
        self.language = language
        self.words = words

    def filled(self, missing: list[str], match: re.Match[str]) -> str:
        """A field of a shape, marked with its label; its name goes to ``missing`` where there is none."""
        name = match[1]
        if name[0] == "@" and name != "@thesis":
            return self.rng.choice(self.words[name[1:]])
        value = self.rng.choice(self.words["thesis"]) if name == "@thesis" else self._value(name)
        if not value:
            missing.append(name)
            return ""
        before, after = self._quotes() if match[2] else ("", "")
        mark = chr(ord(FIRST_MARK) + _NAMES.index(LABELS[name]))
        names, cut, rest = value.partition("\t")  # "et al." is no part of the names
        return f"{before}{mark}{names}{LAST_MARK}{rest if cut else ''}{after}"

    def _quotes(self) -> tuple[str, str]:
        pair = self.rng.choice(QUOTES.get(self.language, '""').split())
        return (pair[0], pair[1]) if pair[0] not in "«»" or self.language != "fr" else ("« ", " »")

    def _value(self, name: str) -> str:
        record, rng = self.record, self.rng
        if name in ("author", "editor", "translator"):
            return written_people(getattr(record, name), self.language, self.words, rng)
        if name == "author2":
            return written_people(record.author, self.language, self.words, rng, form="initials first")
        plain = {
            "title": record.title, "container": record.container_title, "volume": record.volume, "issue": record.issue,
            "page": record.page, "publisher": record.publisher, "place": record.publisher_place, "series": record.collection_title,
            "seriesno": record.collection_number, "genre": record.genre, "number": record.number, "url": record.URL, "doi": record.DOI,
        }  # fmt: skip
        if name in plain:
            value = str(plain[name] or "")
            return value.replace("-", rng.choice(("-", "–", "–", "—", " – "))) if name == "page" else value
        return self._made(name)

    def _made(self, name: str) -> str:
        """A value that the record does not have as such."""
        record, rng = self.record, self.rng
        issued = record.issued
        if name == "year" and issued is not None:
            return f"{issued.year}{rng.choice('abc') if rng.random() < LETTERED else ''}"
        if name in ("date", "month", "daymonth", "iso", "m", "d") and issued is not None:
            return written_date(issued, name, self.language, rng)
        if name == "accessed":
            return written_date(record.accessed, "date", self.language, rng) if record.accessed else ""
        if name == "short":
            short = record.container_title_short or (
                record.container_title and abbreviated(record.container_title)
            )
            return short or ""
        if name == "roman":
            return roman(rng.randint(1, 45)) if record.volume or record.type != "article-journal" else ""
        if name == "total":
            return f"{rng.randint(60, 900)} {rng.choice(self.words['tot'])}"
        if name in ("cited", "aside"):
            first = rng.randint(1, 480)
            return (
                str(first) if rng.random() < 0.7 else f"{first}{rng.choice('-–')}{first + rng.randint(1, 9)}"
            )
        if name == "edition_":
            return rng.choice(self.words["edn"]).replace("{edition}", str(rng.randint(2, 9)))
        if name == "title2":
            return self.inventor.title(self.language, plain=True)
        if name == "body":
            return str(rng.choice(self.inventor.words[self.language]["bodies"]))
        return record.ISBN[0] if name == "isbn" and record.ISBN else ""
