"""Second judges: bibtexparser and pybtex find the same facts in what is written."""

from __future__ import annotations

import re

import bibtexparser
import pybtex.database
import pytest
from hypothesis import HealthCheck, given, settings
from records import records

from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import WriteOptions
from cyberdip_cli.writers import biblatex, bibtex

WRITERS = {"bibtex": bibtex.write, "biblatex": biblatex.write}
FULL = Record(
    id="doe2020maps",
    type="article-journal",
    title="The <i>R&D</i> of DNA maps: 50% {open} $\\sqrt{2}$",
    author=(
        Name("Doe", "Ann"),
        Name("Berg", "Jan", non_dropping_particle="van der"),
        Name("King", "Martin", suffix="Jr."),
        Name(literal="Barnes and Noble"),
    ),
    container_title="Journal of Maps & Tests",
    volume="4",
    issue="Suppl. 1",
    page="S12-S20",
    issued=Date(2020, 7, 4),
    URL="https://example.org/a_b%20c?x=1&y=2#frag~z",
    DOI="10.5555/(ABC)12:3<4::AID>5.0;2-2",
    ISSN=("2049-3630", "0317-8471"),
    language="pl",
    keyword=("maps", "Conflict of laws, private"),
)


def fields(text: str) -> dict[str, str]:
    (entry,) = bibtexparser.parse_string(text).entries
    return {field.key: field.value for field in entry.fields}


def written(record: Record, flavour: str = "bibtex", *, ascii: bool = False) -> str:
    return "".join(WRITERS[flavour]([record], WriteOptions(ascii=ascii), lambda _: None))


def test_the_whole_entry_by_the_book() -> None:
    assert written(FULL) == (
        "@article{doe2020maps,\n"
        "  author = {Doe, Ann and van der Berg, Jan and King, Jr., Martin and {Barnes and Noble}},\n"
        "  title = {The \\textit{{R\\&D}} of {DNA} maps: 50\\% \\{open\\} $\\sqrt{2}$},\n"
        "  journal = {Journal of Maps \\& Tests},\n"
        "  volume = {4},\n"
        "  number = {Suppl. 1},\n"
        "  pages = {S12--S20},\n"
        "  year = {2020},\n"
        "  month = jul,\n"
        "  day = {4},\n"
        "  doi = {10.5555/(ABC)12:3<4::AID>5.0;2-2},\n"
        "  url = {https://example.org/a_b%20c?x=1&y=2#frag~z},\n"
        "  issn = {2049-3630, 0317-8471},\n"
        "  language = {pl},\n"
        "  langid = {polish},\n"
        "  keywords = {maps, {Conflict of laws, private}},\n"
        "}\n"
    )


def test_biblatex_has_its_own_words() -> None:
    found = fields(written(FULL, "biblatex"))
    assert (found["journaltitle"], found["date"], found["language"]) == (
        "Journal of Maps \\& Tests",
        "2020-07-04",
        "polish",
    )
    assert not found.keys() & {"journal", "year", "month"}


@pytest.mark.parametrize("flavour", WRITERS)
def test_pybtex_reads_the_names(flavour: str) -> None:
    entry = pybtex.database.parse_string(written(FULL, flavour), "bibtex").entries["doe2020maps"]
    people = entry.persons["author"]
    assert [(p.prelast_names, p.last_names, p.lineage_names, p.first_names) for p in people] == [
        ([], ["Doe"], [], ["Ann"]),
        (["van", "der"], ["Berg"], [], ["Jan"]),
        ([], ["King"], ["Jr."], ["Martin"]),
        ([], ["{Barnes and Noble}"], [], []),
    ]
    assert entry.fields["url"] == FULL.URL
    assert entry.fields["doi"] == FULL.DOI


def test_entries_stand_apart_and_nothing_is_nothing() -> None:
    text = "".join(bibtex.write([FULL, FULL.replace(id="b")], WriteOptions(), lambda _: None))
    assert "}\n\n@article{b,\n" in text
    assert "".join(bibtex.write([], WriteOptions(), lambda _: None)) == ""


@pytest.mark.parametrize(
    ("page", "in_bibtex", "in_biblatex"),
    [
        ("e0123456", "pages = {e0123456}", "eid = {e0123456}"),
        ("1-9, 12", "pages = {1--9, 12}", "pages = {1--9, 12}"),
        ("S12", "pages = {S12}", "pages = {S12}"),
    ],
)
def test_electronic_locators(page: str, in_bibtex: str, in_biblatex: str) -> None:
    record = Record(id="k", type="article-journal", page=page)
    assert (in_bibtex in written(record), in_biblatex in written(record, "biblatex")) == (True, True)


@pytest.mark.parametrize(
    ("genre", "in_bibtex", "in_biblatex"),
    [
        (
            None,
            "@phdthesis{k,\n  entrysubtype = {thesis},\n  type = {Thesis},\n  school = {U},\n",
            "@thesis{k,\n  institution = {U},\n",
        ),
        (
            "PhD thesis",
            "@phdthesis{k,\n  school = {U},\n",
            "@thesis{k,\n  type = {phdthesis},\n  institution = {U},\n",
        ),
        (
            "Master's thesis",
            "@mastersthesis{k,\n  school = {U},\n",
            "@thesis{k,\n  type = {mathesis},\n  institution = {U},\n",
        ),
        (
            "Dissertação de mestrado",
            "@mastersthesis{k,\n  type = {Dissertação de mestrado},\n",
            "@thesis{k,\n  type = {Dissertação de mestrado},\n",
        ),
        (
            "Habilitationsschrift",
            "@phdthesis{k,\n  type = {Habilitationsschrift},\n",
            "@thesis{k,\n  type = {Habilitationsschrift},\n",
        ),
    ],
)
def test_theses(genre: str | None, in_bibtex: str, in_biblatex: str) -> None:
    record = Record(id="k", type="thesis", genre=genre, publisher="U")
    assert written(record).startswith(in_bibtex)
    assert written(record, "biblatex").startswith(in_biblatex)


def test_a_volume_of_a_work_in_biblatex() -> None:
    found = fields(
        written(
            Record(id="k", type="book", title="Works", volume_title="Early DNA Papers", volume="2"),
            "biblatex",
        )
    )
    assert (found["maintitle"], found["title"], found["volume"]) == ("Works", "Early DNA Papers", "2")


@pytest.mark.parametrize("flavour", WRITERS)
@pytest.mark.parametrize("ascii", [False, True])
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(record=records())
def test_the_judges_read_whatever_is_written(flavour: str, ascii: bool, record: Record) -> None:
    text = written(record, flavour, ascii=ascii)
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    (entry,) = library.entries
    assert entry.key == (record.id if not ascii or record.id.isascii() else entry.key)
    if "useprefix=" not in text:  # biblatex's extended names are none of BibTeX's
        assert [*pybtex.database.parse_string(text, "bibtex").entries] == [entry.key]
    by_name = {field.key: field.value for field in entry.fields}
    for name, value in (("doi", record.DOI), ("url", record.URL)):
        assert by_name.get(name) == value
    assert len(re.findall(r"(?m)^@", text)) == 1
