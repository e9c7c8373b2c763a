"""Dates as references of a language write them."""

from __future__ import annotations

import random
from functools import cache

from cyberdip_cli.dates.words import of_language
from cyberdip_cli.model import Date

CAPITAL = ("en", "de", "el")
OF = ("es", "pt")
SHORTEST = 3


@cache
def months(language: str) -> dict[int, list[str]]:
    """The words for each month, longest first."""
    found: dict[int, list[str]] = {}
    for word, number in of_language("months", {"zh": "zh-Hans"}.get(language, language)).items():
        found.setdefault(number, []).append(word.capitalize() if language in CAPITAL else word)
    return {number: sorted(words, key=lambda word: (-len(word), word)) for number, words in found.items()}


def written_date(date: Date, part: str, language: str, rng: random.Random) -> str:
    """A date or a part of it: ``date``, ``month``, ``daymonth``, ``iso``, ``m``, ``d``. Months and days that
    a date has not are drawn."""
    month, day = date.month or rng.randint(1, 12), date.day or rng.randint(1, 28)
    words = [word for word in months(language).get(month, ()) if len(word) >= SHORTEST][:3]
    word = rng.choice(words) if words and rng.random() < 0.8 else f"{month:02}" if not words else words[0]
    if part == "iso":
        return f"{date.year}-{month:02}-{day:02}"
    if part in ("m", "d"):
        return str(month if part == "m" else day)
    if part == "month":
        return word
    if part == "daymonth":
        return f"{day} {word}"
    return rng.choice(_forms(date.year or 0, month, day, word, language))


def _forms(year: int, month: int, day: int, word: str, language: str) -> list[str]:
    numeric = [
        f"{day}.{month}.{year}",
        f"{day:02}.{month:02}.{year}",
        f"{year}-{month:02}-{day:02}",
        f"{day:02}/{month:02}/{year}",
    ]
    if language in ("ja", "zh"):
        return [f"{year}年{month}月{day}日", f"{year}年{month}月{day}日", *numeric[2:3]]
    if language == "ko":
        return [f"{year}년 {month}월 {day}일", f"{year}. {month}. {day}", f"{year}.{month:02}.{day:02}"]
    if language == "hu":
        return [f"{year}. {word} {day}.", f"{year}. {month:02}. {day:02}.", numeric[2]]
    if language == "en":
        return [f"{word} {day}, {year}", f"{day} {word} {year}", f"{day} {word}, {year}", *numeric[2:]]
    if language in OF:
        return [f"{day} de {word} de {year}", f"{day} {word} {year}", *numeric[1:]]
    dotted = f"{day}. {word} {year}"
    return [
        dotted if language in ("de", "cs", "da", "fi") else f"{day} {word} {year}",
        f"{day} {word} {year}",
        *numeric,
    ]
