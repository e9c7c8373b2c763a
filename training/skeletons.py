"""The looks of the common styles: ``python -m training.skeletons`` draws records in each and writes
``skeletons.txt``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.references.reading import LabelledReference
from cyberdip_cli.references.skeleton import skeleton

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
LOCALES = {"de-DE": 3, "fr-FR": 3, "es-ES": 2, "it-IT": 2, "pt-BR": 2, "ru-RU": 1, "nl-NL": 1}
"""Languages in which the international ones among the styles are also drawn."""
INTERNATIONAL = (
    "apa",
    "modern-language-association",
    "chicago-author-date",
    "harvard-cite-them-right",
    "elsevier-harvard",
    "vancouver",
)


def records() -> Iterator[Record]:
    """Records with each set of fields that references commonly have."""
    people = {"author": (Name(family="Quelle", given="Jane"), Name(family="Zorn", given="Ines"))}
    base: dict[str, Any] = {"id": "a", "title": "Maps of nowhere", "issued": Date(1997), **people}
    article = {"type": "article-journal", "container_title": "Atlas Review"}
    for numbers in ({}, {"page": "211-238"}, {"page": "e21138"}):
        for more in ({"volume": "64"}, {"volume": "64", "issue": "5"}, {}):
            for address in ({}, {"DOI": "10.5555/abc"}, {"URL": "https://example.org/a"}):
                if numbers or more or address:
                    yield Record(**base, **article, **numbers, **more, **address)
    imprint = {"publisher": "Tidewater Press", "publisher_place": "Leiden"}
    for edition in ({}, {"edition": "2"}):
        yield Record(**base, type="book", **imprint, **edition)
        yield Record(**base, type="book", publisher="Tidewater Press", **edition)
    editor = {"editor": (Name(family="Ypsil", given="Otto"),)}
    host = {"type": "chapter", "container_title": "Essays on law"}
    for more in ({}, editor):
        for page in ({}, {"page": "211-238"}):
            yield Record(**base, **host, **imprint, **more, **page)
            yield Record(**base, **host, publisher="Tidewater Press", **more, **page)
    meeting = {"type": "paper-conference", "container_title": "Proceedings of the Tidal Meeting"}
    for more in ({}, {"publisher_place": "Leiden"}, imprint):
        yield Record(**base, **meeting, **more, page="211-238")
    yield Record(
        **{**base, "author": base["author"][:1]},
        type="thesis",
        genre="PhD thesis",
        publisher="University of Oxhill",
    )
    yield Record(**base, type="report", publisher="Institute of Tides", number="84")


def main() -> None:
    """Writes the table: a look, and the styles that have it."""
    table: dict[str, list[str]] = {}
    for style in STYLES:
        locales = [None, *LOCALES] if style in INTERNATIONAL else [None]
        for locale in locales:
            known = list(records())
            initials = [
                record.replace(
                    author=tuple(name.replace(given=f"{(name.given or '')[0]}.") for name in record.author)
                )
                for record in known
            ]
            for record, text in drawn.draw(known + initials, style, locale):
                found = drawn.example(record, text, style)
                if found is None:
                    continue
                look = skeleton(LabelledReference(found.tokens, found.labels, {}))
                mark = f"{style}@{locale}" if locale else style
                if mark not in table.setdefault(look, []):
                    table[look].append(mark)
    lines = [f"{look}\t{' '.join(table[look])}" for look in sorted(table)]
    (PACKAGE / "skeletons.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(len(lines), "looks of", len(STYLES), "styles")


if __name__ == "__main__":
    main()
