"""What programs of others read in the documents of the writers: bibutils, rispy, pybtex, pymarc, rdflib, csv.

Each judge takes a document and says what it found in it, in the words of :data:`ASKED`; a fact that a judge
has no word for is not asked of it."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree

from cyberdip_cli.model import Record

Facts = dict[str, list[str]]
"""Word of a fact -> what was found, each as text."""
ASKED = ("title", "container", "volume", "issue", "first page", "year", "family", "publisher", "DOI")
CONVERTERS = {
    "refer": ["end2xml"],
    "endnote-xml": ["endx2xml"],
    "word": ["wordbib2xml"],
    "bibtex": ["bib2xml"],
    "biblatex": ["biblatex2xml"],
    "ris": ["ris2xml"],
    "mods": [],
}
"""Format -> the program of bibutils that reads it; MODS is what all of them write."""
UNREAD = {"refer": {"DOI"}, "word": set(ASKED) - {"title", "container", "first page"}}
"""What the program of bibutils does not read of a format."""
LINE = re.compile(r"([A-Z][A-Z0-9])  - ?(.*)")
TAGS = {
    "title": ("TI", "T1", "BT"),
    "container": ("JO", "JF", "T2", "BT", "T3", "C3"),
    "volume": ("VL",),
    "issue": ("IS",),
    "first page": ("SP",),
    "year": ("PY", "Y1"),
    "publisher": ("PB",),
    "DOI": ("DO",),
}


def plain(text: Any) -> str:
    """The letters and digits of a text, without its markup."""
    return re.sub(r"\W+", "", re.sub(r"<[^<>]*>", "", str(text or ""))).casefold()


def by_bibutils(name: str, data: bytes) -> Facts:
    """What bibutils writes as RIS of a document."""
    for program in (*CONVERTERS[name], "xml2ris"):
        data = subprocess.run([program], input=data, capture_output=True, check=False).stdout
    found: dict[str, list[str]] = {}
    for line in data.decode("utf-8", "replace").lstrip("\ufeff").splitlines():
        tag = LINE.match(line.strip())
        if tag:
            found.setdefault(tag[1], []).append(tag[2].strip())
    facts = {fact: [text for tag in tags for text in found.get(tag, ())] for fact, tags in TAGS.items()}
    facts["year"] = [text[:4] for text in facts["year"]]
    facts["family"] = [text.partition(",")[0] for text in found.get("AU", ())]
    return {fact: texts for fact, texts in facts.items() if fact not in UNREAD.get(name, ())}


def by_rispy(_: str, data: bytes) -> Facts:
    """What rispy reads."""
    import rispy

    (entry,) = rispy.loads(data.decode())
    keys = {
        "title": "title",
        "volume": "volume",
        "issue": "number",
        "first page": "start_page",
        "publisher": "publisher",
        "DOI": "doi",
    }
    facts = {fact: [str(entry[key])] for fact, key in keys.items() if key in entry}
    return facts | {
        "year": [str(entry.get("year", ""))[:4]],
        "container": [str(entry.get(key, "")) for key in ("secondary_title", "journal_name", "custom3")],
        "family": [text.partition(",")[0] for text in entry.get("authors", ())],
    }


def by_pybtex(_: str, data: bytes) -> Facts:
    """What pybtex reads, its LaTeX as text."""
    from pybtex.database import parse_string
    from pybtex.richtext import Text

    ((_key, entry),) = parse_string(data.decode(), "bibtex").entries.items()

    def text(*names: str) -> list[str]:
        return [str(Text.from_latex(entry.fields[name])) for name in names if name in entry.fields]

    people = entry.persons.get("author", [])
    return {
        "title": text("title"),
        "container": text("journal", "booktitle", "maintitle", "series"),
        "volume": text("volume"),
        "issue": text("number"),
        "first page": [re.split("[-–]+", each)[0] for each in text("pages")],
        "year": text("year"),
        "publisher": text("publisher", "school", "institution", "organization", "howpublished"),
        "DOI": text("doi"),
        "family": [
            " ".join(map(str, [*person.rich_prelast_names, *person.rich_last_names])) for person in people
        ],
    }


def by_pymarc(_: str, data: bytes) -> Facts:
    """What pymarc reads of MARCXML."""
    import pymarc

    (record,) = pymarc.parse_xml_to_array(BytesIO(data))  # type: ignore[no-untyped-call]

    def every(*places: str) -> list[str]:
        return [
            value
            for place in places
            for field in record.get_fields(place[:3])
            for value in field.get_subfields(*place[3:])
        ]

    title = ": ".join(part.rstrip(" :/") for part in every("245a", "245b"))
    return {
        "title": [title],
        "container": every("773t", "490a", "830a"),
        "publisher": [text.rstrip(" ,") for text in every("264b", "260b", "502c")],
        "year": re.findall(r"\d{4}", " ".join(every("264c", "260c", "502d"))),
        "DOI": [text.removeprefix("https://doi.org/") for text in every("024a")],
        "family": [text.partition(",")[0] for text in every("100a", "700a", "110a", "710a")],
    }


def by_rdflib(_: str, data: bytes) -> Facts:
    """The texts that a graph of rdflib holds of each word, wherever they stand."""
    import rdflib

    graph = rdflib.Graph()
    graph.parse(data=data, format="xml")

    def every(*ends: str) -> list[str]:
        return [
            str(value) for _, word, value in graph if str(word).rpartition("/")[2].rpartition("#")[2] in ends
        ]

    return {
        "title": every("title"),
        "container": every("title"),
        "volume": every("volume"),
        "issue": every("issue", "number"),
        "first page": [re.split("[-–]", text)[0] for text in every("pages")],
        "year": [text[:4] for text in every("date")],
        "publisher": every("name"),
        "DOI": [text.removeprefix("DOI ") for text in every("identifier")],
        "family": every("surname"),
    }


def by_csv(name: str, data: bytes) -> Facts:
    """What the module csv reads, under the names of CSL."""
    (row,) = csv.DictReader(StringIO(data.decode("utf-8-sig")), delimiter="\t" if name == "tsv" else ",")
    columns = {"container": "container-title", "first page": "page", "year": "issued", "family": "author"}
    facts = {fact: [row[columns.get(fact, fact)]] for fact in ASKED}
    return facts | {"year": [row["issued"][:4]]}


def by_elementtree(_: str, data: bytes) -> Facts:
    """What xml.etree finds in Dublin Core."""
    found: dict[str, list[str]] = {}
    for element in ElementTree.fromstring(data).iter():
        found.setdefault(element.tag.rpartition("}")[2], []).append((element.text or "").strip())
    return {
        "title": found.get("title", []),
        "year": [text[:4] for text in found.get("date", ())],
        "publisher": found.get("publisher", []),
        "DOI": [text.removeprefix("doi:") for text in found.get("identifier", ())],
        "family": [text.partition(",")[0] for text in found.get("creator", ())],
    }


Judge = Callable[[str, bytes], Facts]
JUDGES: list[tuple[str, str, Judge]] = [
    ("ris", "rispy", by_rispy),
    ("bibtex", "pybtex", by_pybtex),
    ("marcxml", "pymarc", by_pymarc),
    ("zotero-rdf", "rdflib", by_rdflib),
    ("csv", "csv", by_csv),
    ("tsv", "csv", by_csv),
    ("dc-xml", "ElementTree", by_elementtree),
    *((name, "bibutils", by_bibutils) for name in CONVERTERS if shutil.which("xml2ris")),
]
"""Format, who judges, and how."""


def facts_of(record: Record, placeless: set[str]) -> Facts:
    """What a judge is asked of a record: its facts, but those that the format has no place for."""
    year = record.issued.year if record.issued else None
    facts: dict[str, list[str | None]] = {
        "title": [record.title],
        "container": [record.container_title],
        "volume": [record.volume],
        "issue": [record.issue],
        "first page": [(record.page or "").replace("–", "-").partition("-")[0]],
        "year": [str(year) if year and year > 0 else None],
        "publisher": [record.publisher],
        "DOI": [record.DOI],
        "family": [name.literal or name.family for name in record.author],
    }
    own = {"container_title": "container", "page": "first page", "issued": "year", "author": "family"}
    gone = {own.get(field, field) for field in placeless}
    return {fact: [text for text in texts if text] for fact, texts in facts.items() if fact not in gone}


def missed(found: Facts, asked: Facts) -> tuple[int, list[str]]:
    """How many facts a judge has a word for, and those that it did not find. Families and first pages may
    have more beside them: particles, suffixes, the last page."""
    count, misses = 0, []
    for fact, texts in asked.items():
        have = [plain(text) for text in found.get(fact, ())]
        for text in texts if fact in found else ():
            count += 1
            inside = fact in ("family", "first page")
            if not any(plain(text) == each or (inside and plain(text) in each) for each in have):
                misses.append(f"{fact}: {text[:60]!r} not in {found[fact][:6]!r}")
    return count, misses
