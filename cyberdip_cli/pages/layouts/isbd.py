"""ISBD blocks: ``Title / responsibility. — Edition. — Place : Publisher, year. — extent. — (Series ; no).``,
notes and numbers under it.

A heading above the block is the main entry. Areas are divided by a dash with blanks (em, en or hyphen, with
or without the full stop); the area of publication is found by its shape, what stands between title and it is
the edition, what follows is extent and series."""

from __future__ import annotations

import re

from ...patterns import Pattern
from ..field import Field
from .isbd_words import EDITIONS, EXTENTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Line

DASHES = (
    Pattern(r"\.?\s*—\s+|\.?\s+—\s*"),
    Pattern(r"\.?\s+–\s+|\.\s*–\s*"),
    Pattern(r"\.?\s+--\s+"),
    Pattern(r"\.?\s+-\s+|\.-\s+"),
)
"""How areas are divided; the first that gives an area of publication."""
YEAR = r"(?:1[4-9]\d\d|20\d\d|\d\d-\d?\??|1[4-9]\d-\??)"
IMPRINT = Pattern(
    rf".{{0,140}}:\s.{{1,240}}{YEAR}.{{0,40}}|\[?[Ss]\.\s?l\..{{0,80}}|[^\W\d][^/]{{1,90}}, [cp©\[]{{0,2}}{YEAR}[\]?]{{0,2}}-?",
    re.DOTALL,
)
UNDATED = Pattern(
    r"[^\W\d_\[]?[^:/]{1,80} : [^:]{2,160}", re.DOTALL
)  # before an extent: "[New York] : Orchard"
DATED = Pattern(
    rf"\[?[cp©]?\s?{YEAR}\??\]?-?(?:\s[^/]{{1,60}})?|[^/:]{{1,60}}\s\[?[cp©]?{YEAR}\]?\.?", re.DOTALL
)
EXTENT = Pattern(
    r".{0,60}(?:\d\s?(?:cm|mm|in|см|p|S|s|с|f|h|pages|Seiten|leaves|стр)\b|\bv\.\s;|\b(?:volumes?|dis[ck]s?|scores?|maps?)\b|online)",
    re.DOTALL,
)
LABELLED = Pattern(r"[^\W\d_][\w /&()'-]{1,38}:\s?\S")
POINTED = Pattern(r"\.\s?[-–—]|[—–]|\s:\s")
"""A line with a label is a description only where ISBD's own marks are in it: ``Source: Map Journal - 2009 -
Vol. 14, n. 9`` is none."""
SERIES = Pattern(r"\(([^()]{2,200}(?:\([^()]{0,80}\)[^()]{0,80})?)\)\.?")
CARRIER = Pattern(
    r"\.?\s[-–—]\s(?P<content>[^\W\d_][^/:—–\d]{2,60}\s?:\s(?:непосредственн\w+|без\w+ посередн\w+|электронн\w+|електронн\w+"
    r"|аудио|видео|визуальн\w+|микроформ\w+|проекционн\w+"
    r"|unmediated|electronic|computer|audio|video|microform)(?: \([^()]{1,40}\))?)\.?(?=\s*(?://|\.?\s?[-–—]\s|\Z))"
)
"""The area of content and medium after the others, or before the slashes of a host (GOST R 7.0.100-2018,
5.11): ``. — Текст : непосредственный``."""
LINKED = Pattern(r"(?:URL|DOI)\s?:?\s(?P<value>\S{4,2000})(?P<rest>.*)", re.DOTALL)
MEDIUM = Pattern(r"\[[^\W\d_][^\[\]]{2,40}\]\W{0,3}\Z")
BY = Pattern(
    r"[,.;]?\s+(?:(?:edited|ed\.|compiled|translated|tr\.|arranged|written|selected) )?by\s+(?=[^\W\d_a-z\[])"
)
"""How a statement of responsibility begins in descriptions older than ISBD: ``A short table of bells, by A.
Roe``."""
TRACING = Pattern(r"1\.\s\S.{2,}")
NUMBERED = Pattern(r"(?:\A|\s)(?:\d{1,2}|[IVX]{1,4})\.\s+(?=\S)")
NOTES = (
    ("isbn", Pattern(r"ISBN(?:-1[03])?:?\s*(.+)", re.IGNORECASE | re.DOTALL)),
    ("issn", Pattern(r"ISSN:?\s*(.+)", re.IGNORECASE | re.DOTALL)),
    (
        "dissertation_note",
        Pattern(
            r"((?:Thes[ie]s|Diss\.?|Dissertation|Thèse|Tesis|Tesi|Zugl\.|Habil).{0,300}\d{4}.{0,40})",
            re.DOTALL,
        ),
    ),
    (
        "bibliography",
        Pattern(
            r"(Includes? bibliograph.+|Bibliogr.{0,8}:.+|Literaturverz.+|Библиогр.{1,200}|Бібліогр.{1,200})",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    ("language_original", Pattern(r"((?:In|Text in|Texte en|Text:?)\s[A-Z][a-z]+(?:,? and [A-Z][a-z]+)?\.)")),
    ("published_in", Pattern(r"(?:In:|//|In(?=\s.{0,300}\d))\s*(.+)", re.DOTALL)),
    ("url", Pattern(r"(https?://\S+)")),
)
ENTRY = Pattern(
    r"([^\W\d_a-zа-яё][^\W\d_]+(?:-[^\W\d_]+)?),?\s((?:[^\W\d_a-zа-яё]\.\s?-?){1,3})\s*(?=[^\W\d_a-zа-яё«\"\[])"
)
ABBREVIATED = Pattern(r"(?:\A|[\s,])[^\W\d_]{1,4}\Z")  # the area's full stop was also that of "ed."
PEOPLE = Pattern(r"(?:[^\W\d_a-zа-яё][\w.'’-]*\s){1,3}[^\W\d_a-zа-яё][\w'’-]+")
AND = Pattern(r"\s*,\s+|\s+(?:and|und|et|y|e|i|en|och|og|ja|и|та|&)\s+")
LIFE = Pattern(
    r",?\s*(?:b\.|d\.|ca\.|approximately|active|fl\.)?\s?\d{3,4}\??\s?-\s?(?:\d{3,4}\??)?\.?\Z|,\s*\d{4}-\Z"
)


def opens(text: str) -> bool:
    """Whether ``text`` is the paragraph of an ISBD description: a title, and an area of publication or a date
    before an extent."""
    if not 30 < len(text) < 3000 or (LABELLED.match(text) and " / " not in text and not POINTED.search(text)):
        return False
    areas = _areas(text)
    if len(areas) < 2 or _imprint(areas) is None:
        return False
    return (
        " / " in text
        or len(areas) > 2
        or EXTENT.match(areas[-1]) is not None
        or MEDIUM.search(areas[0]) is not None
    )


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
    fields = _heading(lines[:at])
    fields += _description(*lines[at])
    fields += _makers(fields)
    for number, text in lines[at + 1 :]:
        if text:
            fields += _note(number, text)
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


def _areas(text: str) -> list[str]:
    """The areas of a description, divided by the dash that shows an area of publication."""
    for dash in DASHES:
        areas = [area.strip() for area in dash.split(text)]
        if len(areas) > 1 and _imprint(areas) is not None:
            return areas
    return next(
        (areas for dash in DASHES if len(areas := [area.strip() for area in dash.split(text)]) > 1), [text]
    )


def _imprint(areas: list[str]) -> int | None:
    """The place of the area of publication among ``areas``."""
    for shape in (IMPRINT, DATED):
        for place, area in enumerate(areas[1:], 1):
            if shape.fullmatch(area) and " / " not in area:
                return place
    undated = (
        place
        for place, area in enumerate(areas[1:-1], 1)
        if UNDATED.fullmatch(area) and EXTENT.match(areas[place + 1])
    )
    return next(undated, None)


def _heading(lines: Sequence[Line]) -> list[Field]:
    """The main entry above the description."""
    found: list[Field] = []
    for number, text in lines:
        if not text:
            continue
        bare = LIFE.sub("", text)
        person = "," in bare or len(bare.split()) == 1 or LIFE.search(text) is not None
        hints = {"name_order": "inverted", "list_join": "lines"}
        found.append(
            Field(
                "author" if person else "author_corporate",
                ((number, text if person else text.rstrip(".")),),
                "",
                "",
                hints,
                0,
            )
        )
    return found[-1:]


def _description(number: int, text: str) -> list[Field]:
    """The fields of the paragraph itself."""
    found = [field for match in CARRIER.finditer(text) for field in _one("medium", number, match["content"])]
    areas, links = _links(number, _areas(CARRIER.sub("", text)))
    found += links
    published = _imprint(areas)
    end = published if published is not None else min(len(areas), 2)
    titled = next((place for place, area in enumerate(areas[:end]) if " / " in area), None)
    edition = next(
        (place - 1 for place, area in enumerate(areas[1:end], 1) if _is_edition(area)),
        0 if published is None else end - 1,
    )
    last = titled if titled is not None else edition
    title, slash, responsibility = " - ".join(areas[: last + 1]).partition(" / ")
    said = BY.search(title) if not slash else None
    if said is not None and " " in title[: said.start()].strip():
        title, slash, responsibility = title[: said.start()], said[0], title[said.end() :]
    title, entry = _entry(title)
    responsibility, host, source = responsibility.partition(" // ")
    if not host:
        title, host, source = title.partition(" // ")
    found += _one("title", number, title)
    found += _one("author", number, entry) if entry else []
    found += _one("responsibility", number, responsibility) if slash else []
    if host:
        return (
            found
            + _one("published_in", number, " - ".join([source, *areas[last + 1 :]]))
            + _one("format", number, "Article")
        )
    for area in areas[last + 1 : end]:
        found += _one(
            "edition" if published is not None else "physical_description",
            number,
            f"{area}." if ABBREVIATED.search(area) else area,
        )
    if published is not None:
        found += _one("published", number, re.sub(rf"^({YEAR})\s(?=\D)(.+)$", r"\2 \1", areas[published]))
        found += _after(number, areas[published + 1 :])
    return found


def _links(number: int, areas: list[str]) -> tuple[list[str], list[Field]]:
    """The areas without those that are an address or a DOI, and these as fields."""
    found: list[Field] = []
    kept: list[str] = []
    for area in areas:
        match = LINKED.fullmatch(area) if kept else None
        if match is None:
            kept.append(area)
        else:
            found += _one("url" if "://" in match["value"] else "doi", number, match["value"].rstrip(".,;"))
            found += _one("other", number, match["rest"].strip(" .()"))
    return kept, found


def _makers(fields: list[Field]) -> list[Field]:
    """The authors by the statement of responsibility, where its first part is nothing but names: all where no
    heading names one, else those beside the person of the heading."""
    said = next((field for field in fields if field.key == "responsibility"), None)
    heading = next((field for field in fields if field.key in ("author", "author_corporate")), None)
    if said is None or (heading is not None and heading.key != "author"):
        return []
    first = re.sub(r",\s+(?=(?:Jr|Sr)\b)", " ", said.text.partition(" ; ")[0]).strip(" .")
    first = re.sub(r"\A(?:by|von|par|por|di|de|av|af|door)\s", "", first)
    names = AND.split(first)
    if not all(PEOPLE.fullmatch(name) for name in names):
        return []
    if heading is not None:
        family = heading.text.partition(",")[0].partition(" ")[0]
        others = [name for name in names if family not in name.split()]
        names = others if len(others) < len(names) else []
    line = said.lines[0][0]
    return (
        [
            said.replace(
                key="author",
                lines=tuple((line, name) for name in names),
                hints={"name_order": "direct", "list_join": "lines"},
            )
        ]
        if names
        else []
    )


def _entry(title: str) -> tuple[str, str]:
    """The title, and the author who stands before it in one line with it ("Marlow E. P. Night vision" in GOST
    7.1)."""
    match = ENTRY.match(title)
    return (title[match.end() :], f"{match[1]}, {match[2]}") if match else (title, "")


def _is_edition(area: str) -> bool:
    return len(area) < 80 and re.search(EDITIONS, area, re.IGNORECASE) is not None


def _after(number: int, areas: list[str]) -> list[Field]:
    """Extent and series."""
    found: list[Field] = []
    for area in areas:
        groups = SERIES.findall(area)
        if groups and SERIES.sub("", area).strip(" .") == "":
            for group in groups:
                found += _one("series", number, group.rstrip("."))
        elif area and (noted := _noted(number, area)):
            found += noted
        elif area:
            found += _one("physical_description", number, area)
            word = next((word for word, shape in EXTENTS if re.search(shape, area, re.IGNORECASE)), None)
            if word and not any(field.key == "format" for field in found):
                found += _one("format", number, word)
    return found


def _noted(number: int, area: str) -> list[Field]:
    """An area that is a number or a note of its own ("ISBN 978-…", "Библиогр.: с. 200")."""
    for key, shape in NOTES:
        match = shape.fullmatch(area.rstrip("."))
        if match is not None and key in ("isbn", "issn", "bibliography", "url", "dissertation_note"):
            return _one(key, number, match[1])
    return []


def _note(number: int, text: str) -> list[Field]:
    """A line under the description."""
    if TRACING.fullmatch(text):
        parts = [part.strip() for part in NUMBERED.split(text) if part.strip()]
        return [Field("subjects", tuple((number, part) for part in parts), "", "", {"list_join": "lines"})]
    for key, shape in NOTES:
        match = shape.fullmatch(text)
        if match is not None:
            return _one(key, number, match[1])
    return _one("notes", number, text)


def _one(key: str, number: int, text: str) -> list[Field]:
    text = text.strip()
    return [Field(key, ((number, text),), "ISBD", "")] if text else []
