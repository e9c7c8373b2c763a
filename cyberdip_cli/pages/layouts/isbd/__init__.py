"""ISBD blocks: ``Title / responsibility. — Edition. — Place : Publisher, year. — extent. — (Series ; no).``,
notes and numbers under it.

A heading above the block is the main entry. Areas are divided by a dash with blanks (em, en or hyphen, with
or without the full stop); the area of publication is found by its shape, what stands between title and it is
the edition, what follows is extent and series."""

from __future__ import annotations

import re

from ....grammars.titles import undashed
from ....patterns import Pattern
from .areas import (
    DASHES,
    EXTENT,
    STRICT,
    YEAR,
    divided,
    imprint,
    is_edition,
    is_numbering,
    links,
    one,
)
from .notes import after, note
from .people import entry, heading, makers, without_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...field import Field, Line

LABELLED = Pattern(r"[^\W\d_][\w /&()'-]{1,38}:\s?\S")
POINTED = Pattern(r"\.\s?[-–—]|[—–]|\s:\s")
"""A line with a label is a description only where ISBD's own marks are in it: ``Source: Map Journal - 2009 -
Vol. 14, n. 9`` is none."""
MEDIUM = Pattern(r"\[[^\W\d_][^\[\]]{2,40}\]\W{0,3}\Z")
MAKERS = Pattern(r"[A-Z]{1,4}\s[^\W\d_a-z][\w'’-]{1,30}(?:,\s[A-Z]{1,4}\s[^\W\d_a-z][\w'’-]{1,30}){0,9}\s?…?")
"""The makers of a work before where it appeared, as lists of results have them: ``R Innes, K Lodhi…``."""
BY = Pattern(
    r"[,.;]?\s+(?:(?:edited|ed\.|compiled|translated|tr\.|arranged|written|selected) )?by\s+(?=[^\W\d_a-z\[])"
)
"""How a statement of responsibility begins in descriptions older than ISBD: ``A short table of bells, by A.
Roe``."""
PLACED = Pattern(r"[^\W\d_][^:/\d]{1,40} : [^:]{2,60}")
"""An imprint without its date."""
ABBREVIATED = Pattern(r"(?:\A|[\s,])[^\W\d_]{1,4}\Z")  # the area's full stop was also that of "ed."
CARRIER = Pattern(
    r"\.?\s[-–—]\s(?P<content>[^\W\d_][^/:—–\d]{2,60}\s?:\s(?:непосредственн\w+|без\w+ посередн\w+|электронн\w+|електронн\w+"
    r"|аудио|видео|визуальн\w+|микроформ\w+|проекционн\w+"
    r"|unmediated|electronic|computer|audio|video|microform)(?: \([^()]{1,40}\))?)\.?(?=\s*(?://|\.?\s?[-–—]\s|\Z))"
)
"""The area of content and medium after the others, or before the slashes of a host (GOST R 7.0.100-2018,
5.11): ``. — Текст : непосредственный``."""


def opens(text: str) -> bool:
    """Whether ``text`` is the paragraph of an ISBD description: a title, and an area of publication or a date
    before an extent."""
    if not 30 < len(text) < 3000 or (LABELLED.match(text) and " / " not in text and not POINTED.search(text)):
        return False
    areas = divided(text)
    if len(areas) < 2 or imprint(areas) is None:
        return False
    if MAKERS.fullmatch(areas[0]):
        return False
    return (
        " / " in text
        or len(areas) > 2
        or EXTENT.match(areas[-1]) is not None
        or STRICT.fullmatch(areas[-1]) is not None
        or MEDIUM.search(areas[0]) is not None
    )


def is_whole(text: str) -> bool:
    """Whether ``text`` is a description with everything: responsibility, imprint, extent."""
    if " / " not in text or not opens(text):
        return False
    areas = divided(text)
    place = imprint(areas)
    return place is not None and any(EXTENT.match(area) for area in areas[place + 1 :])


def titled(number: int, text: str) -> list[Field]:
    """The fields of the value of a title's label that holds a description up to its imprint ("Lamps. - Oslo :
    Quay Press"); [] for any other value."""
    if (said := undashed(text)) is not None:
        return [
            *one("title", number, said["title"]),
            *one("responsibility", number, said["makers"]),
            *one("published", number, said["imprint"]),
        ]
    areas = divided(MEDIUM.sub("", text)) if ". - " in text or ". – " in text else []
    if len(areas) < 2 or not (opens(text) or STRICT.fullmatch(areas[-1]) or PLACED.fullmatch(areas[-1])):
        return []
    if imprint(areas) is None:
        return [*one("title", number, " - ".join(areas[:-1])), *one("published", number, areas[-1])]
    return _description(number, text, [])


def take(lines: Sequence[Line]) -> tuple[list[Field], list[Line]]:
    """The record in ``lines`` as fields; ``([], lines)`` when no line is the description."""
    at = next((place for place, (_, text) in enumerate(lines) if opens(text)), None)
    if at is None:
        at = next(
            (
                place
                for place, (_, text) in enumerate(lines)
                if " / " in text and any(dash.search(text) for dash in DASHES)
            ),
            None,
        )
    if at is None:
        at = _after_heading(lines)
    if at is None:
        return [], list(lines)
    fields = heading(lines[:at], lines[at][1])
    described = _description(*lines[at], fields)
    if any(field.key == "author" for field in described):
        fields = [field for field in fields if field.key != "author_corporate"]  # the name of the site
    fields += described
    fields += makers(fields)
    for number, text in lines[at + 1 :]:
        if text:
            fields += note(number, text)
    if any(field.key == "published_in" for field in fields):
        fields = [
            field.replace(lines=((field.lines[0][0], "Article"),)) if field.key == "format" else field
            for field in fields
        ]
    return fields, []


def _after_heading(lines: Sequence[Line]) -> int | None:
    """A description without an imprint: a name in a paragraph of its own, then a line with a dash or a medium
    in brackets."""
    texts = [place for place, (_, text) in enumerate(lines) if text]
    if len(texts) < 2 or texts[1] != texts[0] + 2:
        return None
    text = lines[texts[1]][1]
    return (
        texts[1]
        if re.search(
            r"\s-\s\d|\[(?:manuscript|electronic resource|microform|sound recording|videorecording|map|graphic)\]",
            text,
        )
        else None
    )


def _description(number: int, text: str, above: list[Field]) -> list[Field]:
    """The fields of the paragraph itself; ``above``: the heading over it."""
    found = [field for match in CARRIER.finditer(text) for field in one("medium", number, match["content"])]
    areas, linked = links(number, divided(CARRIER.sub("", text)))
    found += linked
    published = imprint(areas)
    hosted = any("//" in area for area in areas[:published])  # the numbers are those of what it is in
    numbered = [area for area in areas[1:published] if is_numbering(area)] if published and not hosted else []
    if numbered:
        found += one("format", number, "Serial")
        found += [field for area in numbered for field in one("publication_dates", number, area)]
        areas = [area for area in areas if area not in numbered]
        published = imprint(areas)
    end = published if published is not None else min(len(areas), 2)
    last = _last_of_title(areas, end, published)
    said, host, source = _responsibility(" - ".join(areas[: last + 1]))
    title, responsibility = said
    title, before = entry(without_name(title, above) if not responsibility else title)
    found += one("title", number, title)
    found += one("author", number, before) if before else []
    found += one("responsibility", number, responsibility or "")
    if host:
        found += one("published_in", number, " - ".join([source, *areas[last + 1 :]]))
        return found + one("format", number, "Article")
    for area in areas[last + 1 : end]:
        key = "edition" if published is not None else "physical_description"
        found += one(key, number, f"{area}." if ABBREVIATED.search(area) else area)
    if published is not None:
        found += one("published", number, re.sub(rf"^({YEAR})\s(?=\D)(.+)$", r"\2 \1", areas[published]))
        found += after(number, areas[published + 1 :])
    return found


def _last_of_title(areas: list[str], end: int, published: int | None) -> int:
    """The place of the last area of the title: the one with the responsibility, or the one before the
    edition."""
    with_makers = next((place for place, area in enumerate(areas[:end]) if " / " in area), None)
    if with_makers is not None:
        return with_makers
    return next(
        (place - 1 for place, area in enumerate(areas[1:end], 1) if is_edition(area)),
        0 if published is None else end - 1,
    )


def _responsibility(words: str) -> tuple[tuple[str, str | None], str, str]:
    """(title, responsibility), the slashes before a host, the host of the area of title and
    responsibility."""
    title, slash, responsibility = words.partition(" / ")
    said = BY.search(title) if not slash else None
    if said is not None and " " in title[: said.start()].strip():
        title, slash, responsibility = title[: said.start()], said[0], title[said.end() :]
    responsibility, host, source = responsibility.partition(" // ")
    if not host:
        title, host, source = title.partition(" // ")
    return (title, responsibility if slash else None), host, source
