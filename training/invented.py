"""Invented records of all types in twenty languages: what the strings are drawn from. Nobody and nothing in
them exists."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.references.words import classes

from .numbers import Numbers, abbreviated

LANGUAGES = Path(__file__).parent / "languages"
COMMON = {"en": 30, "de": 12, "fr": 9, "es": 7, "it": 6, "pt": 4, "zh": 3, "ja": 3, "ru": 4}
"""How often a language is drawn; the others are 1."""
TYPES = {
    "article-journal": 44, "book": 16, "chapter": 13, "paper-conference": 9, "thesis": 4, "report": 5, "webpage": 4,
    "article-newspaper": 2, "article-magazine": 1, "article": 2, "entry-encyclopedia": 1, "dataset": 1, "patent": 1,
}  # fmt: skip
UNSPACED = ("zh", "ja")
SPLICED = 0.35
"""How often the words of a record are made of two halves."""
FOREIGN_HEAD = 0.1
"""How often a name is from another language than the title."""


class Inventor:
    """Draws records; the same seed gives the same ones."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words = {
            path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(LANGUAGES.glob("*.toml"))
        }
        self.languages = list(self.words)

    def record(self, language: str | None = None, kind: str | None = None) -> Record:
        """A record in ``language`` or one of any, of a type (``kind``) or any."""
        rng = self.rng
        if language not in self.words:
            language = rng.choices(self.languages, [COMMON.get(name, 1) for name in self.languages])[0]
        kind = kind or rng.choices(list(TYPES), list(TYPES.values()))[0]
        numbers = Numbers(rng)
        fields: dict[str, Any] = {
            "id": "a",
            "type": kind,
            "title": self.title(language),
            "language": language,
        }
        fields["issued"] = self._date(kind, numbers)
        authors = self._people(language, rng.choices((1, 2, 3, 4, 5, 7, 12), (32, 26, 18, 10, 6, 5, 3))[0])
        if rng.random() < 0.07:
            authors = (Name(literal=rng.choice(self.words[language]["bodies"])),)
        fields["author"] = authors
        getattr(self, "_" + kind.replace("-", "_"), self._book)(fields, language, numbers)
        self._addresses(fields, kind, numbers)
        if language not in UNSPACED and rng.random() < SPLICED:
            for field in ("title", "container_title", "publisher", "collection_title"):
                if fields.get(field):
                    fields[field] = self._spliced(fields[field], language)
            fields.pop("container_title_short", None)
        return Record(**fields)

    def _spliced(self, text: str, language: str) -> str:
        """A text with its longer words made of two: words that nobody has seen, with endings of the language.
        Words that announce something stay."""
        return " ".join(
            self._splice(word, language)
            if len(word) > 4 and word.isalpha() and not classes(word.lower())
            else word
            for word in text.split(" ")
        )

    def _splice(self, word: str, language: str) -> str:
        held = [each for topic in self.words[language]["topics"] for each in topic.split() if len(each) > 4]
        other: str = self.rng.choice(held or [word])
        return word[: (len(word) + 1) // 2] + other[len(other) // 2 :].lower()

    def title(self, language: str, *, plain: bool = False) -> str:
        """A title: short or long, with a subtitle, a question, a quotation or a year in it at times."""
        rng, words = self.rng, self.words[language]
        gap = "" if language in UNSPACED else " "
        title = rng.choice(words["topics"])
        if rng.random() < 0.6:
            title = rng.choice(words["heads"]) + gap + title
        if rng.random() < 0.55:
            link = rng.choice(words["links"])
            title += ("" if link[0] in ":,." else gap) + link + gap + rng.choice(words["topics"])
        if not plain and rng.random() < 0.15:
            title += (":" if rng.random() < 0.7 else ".") + gap + _capital(rng.choice(words["topics"]))
        if not plain and rng.random() < 0.06:
            title += rng.choice(
                (
                    f", {rng.randint(1500, 1980)}–{rng.randint(1981, 2020)}",
                    "?",
                    "!",
                    f" ({rng.randint(2, 40)})",
                    " 2.0",
                )
            )
        if language == "en" and rng.random() < 0.4:
            return " ".join(
                word if word in SMALL and at else _capital(word) for at, word in enumerate(title.split())
            )
        return _capital(title)

    def _people(self, language: str, count: int) -> tuple[Name, ...]:
        found: list[Name] = []
        for _ in range(count):
            of = (
                language
                if self.rng.random() > FOREIGN_HEAD
                else self.rng.choice(("en", "de", "fr", "es", "it", "nl"))
            )
            name = self._person(of)
            if name.family not in {other.family for other in found}:
                found.append(name)
        return tuple(found)

    def _person(self, language: str) -> Name:
        rng, words = self.rng, self.words[language]
        family, given = rng.choice(words["family"]), rng.choice(words["given"])
        particle = None
        head, _, tail = family.rpartition(" ")
        if head and head.islower():
            family, particle = tail, head
        if language not in ("zh", "ja", "ko", "ar"):
            style = rng.random()
            if style < 0.35:
                given = f"{given[0]}."
            elif style < 0.55:
                given = f"{given} {rng.choice('ABCDEFGHJKLMNPRSTW')}."
            elif style < 0.65:
                given = f"{given[0]}. {rng.choice('ABCDEFGHJKLMNPRSTW')}."
        suffix = "Jr." if language == "en" and rng.random() < 0.01 else None
        return Name(family=family, given=given, non_dropping_particle=particle, suffix=suffix)

    def _date(self, kind: str, numbers: Numbers) -> Date:
        rng = self.rng
        year = numbers.year()
        if kind in ("article-newspaper", "article-magazine", "webpage") and rng.random() < 0.8:
            return Date(year, rng.randint(1, 12), numbers.day())
        if rng.random() < 0.15:
            return Date(year, rng.randint(1, 12))
        return Date(year)

    def _article_journal(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        rng = self.rng
        name = rng.choice(self.words[language]["journals"])
        fields.update(container_title=name, volume=str(numbers.take(1, 250 if rng.random() < 0.4 else 60)))
        if " " in name and "." not in name and rng.random() < 0.7:
            fields["container_title_short"] = abbreviated(name)
        if rng.random() < 0.65:
            fields["issue"] = (
                str(numbers.take(1, 12))
                if rng.random() < 0.92
                else f"{numbers.take(1, 5)}-{numbers.take(6, 9)}"
            )
        if rng.random() < 0.94:
            fields["page"] = numbers.pages()
        if rng.random() < 0.12:
            fields["ISSN"] = ("1234-5679",)
        if rng.random() < 0.02:
            fields.pop("author")

    def _book(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        rng, words = self.rng, self.words[language]
        fields.update(publisher=rng.choice(words["publishers"]), publisher_place=rng.choice(words["places"]))
        if rng.random() < 0.2:
            fields["edition"] = str(numbers.take(2, 14))
        if rng.random() < 0.15:
            fields["volume"] = str(numbers.take(1, 9))
        if rng.random() < 0.15:
            fields["collection_title"] = self._series(language)
            fields["collection_number"] = str(numbers.take(1, 400))
        if rng.random() < 0.1:
            fields["translator"] = self._people(language, 1)
        if rng.random() < 0.12 and fields["type"] == "book":
            fields["editor"] = fields.pop("author")
        if rng.random() < 0.1:
            fields["number_of_pages"] = str(numbers.take(80, 900))
        if rng.random() < 0.1:
            fields["ISBN"] = (
                f"978-0-{rng.randint(10, 99)}-{rng.randint(100000, 999999)}-{rng.randint(0, 9)}",
            )

    def _series(self, language: str) -> str:
        chosen: str = self.rng.choice(self.words[language]["books"] + self.words[language]["journals"])
        return chosen

    def _chapter(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        rng = self.rng
        self._book(fields, language, numbers)
        for other in ("translator", "number_of_pages"):
            fields.pop(other, None)
        books = self.words[language]["books"]
        fields["container_title"] = (
            rng.choice(books) if rng.random() < 0.4 else self.title(language, plain=True)
        )
        if rng.random() < 0.9:
            fields["page"] = numbers.pages()
        if rng.random() < 0.85:
            fields["editor"] = self._people(language, rng.choice((1, 1, 2, 2, 3)))

    def _paper_conference(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        rng, words = self.rng, self.words[language]
        name = rng.choice(words["conferences"])
        fields["container_title"] = name if rng.random() < 0.8 else rng.choice(words["books"])
        if rng.random() < 0.2:
            fields["event_title"] = name
        if rng.random() < 0.75:
            fields["page"] = numbers.pages()
        if rng.random() < 0.5:
            fields["publisher"] = rng.choice(words["publishers"])
        if rng.random() < 0.6:
            fields["publisher_place"] = fields["event_place"] = rng.choice(words["places"])
        if rng.random() < 0.2:
            fields["volume"] = str(numbers.take(1, 900))
        if rng.random() < 0.15:
            fields["editor"] = self._people(language, 2)

    def _thesis(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        rng, words = self.rng, self.words[language]
        fields["author"] = self._people(language, 1)
        fields.update(genre=rng.choice(words["theses"]), publisher=rng.choice(words["schools"]))
        if rng.random() < 0.6:
            fields["publisher_place"] = rng.choice(words["places"])

    def _report(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        rng, words = self.rng, self.words[language]
        fields["publisher"] = rng.choice(words["bodies"] + words["schools"])
        if rng.random() < 0.5:
            fields["publisher_place"] = rng.choice(words["places"])
        if rng.random() < 0.8:
            fields["genre"] = rng.choice(words["reports"])
        if rng.random() < 0.7:
            fields["number"] = rng.choice(
                (str(numbers.take(1, 999)), f"TR-{numbers.take(10, 99)}-{numbers.take(100, 999)}")
            )

    def _webpage(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        rng, words = self.rng, self.words[language]
        if rng.random() < 0.7:
            fields["container_title"] = rng.choice(words["bodies"] + words["journals"])
        if rng.random() < 0.75:
            fields["accessed"] = Date(numbers.year(2004), rng.randint(1, 12), numbers.day())

    def _article_newspaper(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        fields["container_title"] = self.rng.choice(self.words[language]["journals"])
        if self.rng.random() < 0.5:
            fields["page"] = self.rng.choice(("", "A", "B")) + str(numbers.take(1, 60))

    _article_magazine = _article_newspaper

    def _article(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        fields["publisher"] = self.rng.choice(("arXiv", "bioRxiv", "SSRN"))
        fields["number"] = f"arXiv:{self.rng.randint(1001, 2312)}.{self.rng.randint(1000, 29999):05}"

    def _entry_encyclopedia(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        self._chapter(fields, language, numbers)

    def _dataset(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        fields["publisher"] = self.rng.choice(self.words[language]["bodies"])
        fields["version"] = f"{self.rng.randint(1, 5)}.{self.rng.randint(0, 9)}"

    def _patent(self, fields: dict[str, Any], language: str, numbers: Numbers) -> None:
        fields["number"] = (
            f"US {self.rng.randint(3, 11)},{self.rng.randint(100, 999)},{self.rng.randint(100, 999)}"
        )

    def _addresses(self, fields: dict[str, Any], kind: str, numbers: Numbers) -> None:
        rng = self.rng
        if kind in ("webpage", "dataset") or rng.random() < 0.12:
            host = rng.choice(
                ("example.org", "www.example.com", "repository.example.edu", "journals.example.net")
            )
            fields["URL"] = (
                f"https://{host}/{rng.choice(('view', 'articles', 'doc/pdf', 'en'))}/{rng.randint(100, 99999)}"
            )
            if kind != "webpage" and rng.random() < 0.4:
                fields["accessed"] = Date(numbers.year(2004), rng.randint(1, 12), numbers.day())
        if kind not in ("book", "webpage", "patent", "thesis") and rng.random() < 0.3:
            tail = rng.choice(
                (
                    f"j.{rng.randint(1000, 9999)}.{rng.randint(10, 99)}",
                    f"S{rng.randint(1000, 9999)}-{rng.randint(100, 999)}(12)x",
                    f"abc{rng.randint(1, 999)}",
                )
            )
            fields["DOI"] = f"10.5555/{tail}"


SMALL = frozenset("a an and as at by for from in of on or the to with without under".split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
