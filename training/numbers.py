"""Numbers that are each different within an invented record, and journals' names in short."""

from __future__ import annotations

import random


class Numbers:
    """Numbers that are each different within a record, so that each is found again in what is drawn."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.taken: set[int] = set()

    def take(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high`` that the record does not have yet."""
        while True:
            number = self.rng.randint(low, high)
            if number not in self.taken:
                self.taken.add(number)
                return number
            high += 1

    def day(self) -> int:
        """A day of a month that no other number of the record equals, if one is left."""
        free = [day for day in range(1, 29) if day not in self.taken]
        return self.rng.choice(free or range(1, 29))

    def year(self, low: int = 0) -> int:
        """A year, mostly of the last decades."""
        low = low or self.rng.choice((1890, 1950, 1985, 1985, 1998, 2005))
        free = [year for year in range(low, 2025) if year not in self.taken]
        year = self.rng.choice(free)
        self.taken.add(year)
        return year

    def pages(self) -> str:
        """A range of pages, a single one, or the number of an article."""
        rng = self.rng
        how = rng.random()
        if how < 0.06:
            return f"e{self.take(10000, 999999)}" if how < 0.03 else str(self.take(100, 99999))
        first = self.take(1, 400 if rng.random() < 0.6 else 3000)
        if how < 0.12:
            return f"{rng.choice('SLA')}{first}" if how < 0.09 else str(first)
        return f"{first}-{self.take(first + 1, first + 60)}"


def abbreviated(name: str) -> str:
    """A journal's name with its longer words cut: "Journal of Tidal Research" -> "J. Tid. Res."."""
    words = [word for word in name.split() if len(word) > 3 or word.istitle()]
    cut = {
        "Journal": "J.",
        "Review": "Rev.",
        "International": "Int.",
        "Zeitschrift": "Z.",
        "Annals": "Ann.",
        "Research": "Res.",
    }
    return " ".join(
        cut.get(word, word if len(word) < 5 else f"{word[:4].rstrip('aeiou')}.") for word in words
    )
