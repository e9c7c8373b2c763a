"""Record -> BibTeX or BibLaTeX -> Record is the identity on everything the format can carry."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberdip_cli.model import DATE_FIELDS, ITEM_TYPES, LIST_FIELDS, NAME_FIELDS, TEXT_FIELDS, Date, Name, Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions
from cyberdip_cli.readers import bibtex as reader
from cyberdip_cli.source import Source
from cyberdip_cli.writers import biblatex, bibtex

WRITERS = {"bibtex": bibtex.write, "biblatex": biblatex.write}


def read(text: str) -> list[Record]:
    return [traced.record for traced in reader.trace(Source.from_text(text), ReadOptions(), lambda diagnostic: None)]


def tidy(text: str) -> str:
    return re.sub(r" +", " ", unicodedata.normalize("NFC", text)).strip()


PIECES = st.sampled_from(
    """the of Growth DNA iPhone pH McCoy O'Brien R&D 50% #1 foo_bar $5 and $n$ $B^0\\to\\mu$ {set} A\\B ~tilde ^caret <i>coli</i> H<sub>2</sub>O
    10<sup>13</sup> <b>x</b> p<0.05 n>3 – — -- --- “quoted” ‘single’ "straight" 'old' `tick` '' `` ... … naïve Łódź ﬁ ß Ŝ İstanbul ǿ 王 Война عربي α×β 100\u00a0km
    @home @article{x, = , ; : ! ? ?` / | a\\ \\\\ {} }{ { } $ $$ $x % & # _ ^ ~ \\alpha \\'e http://a.example/~x_y%20z
    <span class="nocase">New York</span> <span class="nocase">DNA</span> <span class="nocase">e-Pub</span>
    <span style="font-variant:small-caps">ad</span> <i>In <b>the</b> DNA</i> COVID-19 3D II""".split("\n")[0].split()
    + ["$n$", "<i>E. coli</i>", "R&D", "\\", "{", "}", "$", "`", "''", "--", "e\u0301", "x\u0304", "<", ">", "\n"]
    + '@home @article{x, = , ; : ! ? ?` / | {} }{ $$ $x % & # _ ^ ~ \\alpha \\\'e 王 Война α×β “q” ‘s’ "s" – — … Łódź ß İ COVID-19 3D II'.split()
    + ['<span class="nocase">New York</span>', '<span class="nocase">DNA</span>', '<span style="font-variant:small-caps">ad</span>', "<i>In <b>the</b> DNA</i>"]
)
TEXTS = st.builds(lambda parts, gap: tidy(gap.join(parts)), st.lists(PIECES, min_size=1, max_size=5), st.sampled_from([" ", " ", ""])).filter(
    lambda text: text and text.strip("\n") == text and " \n" not in text and "\n " not in text
)
PLAIN = TEXTS.filter(lambda text: "nocase" not in text and "\n" not in text)
WORDS = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=8).map(tidy).filter(bool)
CODES = st.from_regex(r"[0-9A-Za-z.:/()<>-]{1,12}", fullmatch=True).filter(lambda text: text.strip("-"))
PARTS = st.one_of(WORDS, st.sampled_from(["Jean-Paul", "J. A.", "Ortega y Gasset", "d'Alembert", "De Morgan", "Smith and Sons", "A, B", "R&D", "Łódź", "others", "von"]))
PERSONS = st.builds(
    Name,
    family=PARTS,
    given=PARTS,
    non_dropping_particle=st.sampled_from([None, None, None, "van der", "La", "de", "Van"]),
    dropping_particle=st.sampled_from([None, None, None, "de", "von", "De"]),
    suffix=st.sampled_from([None, None, "Jr.", "III"]),
)
BODIES = st.builds(Name, literal=PLAIN)
NAMES = st.lists(st.one_of(PERSONS, BODIES), min_size=1, max_size=3).map(tuple)
YEARS = st.integers(1, 9999)
POINTS = st.one_of(
    st.builds(Date, YEARS),
    st.builds(Date, YEARS, st.integers(1, 12)),
    st.builds(Date, YEARS, st.integers(1, 12), st.integers(1, 28)),
    st.builds(Date, YEARS, season=st.integers(1, 4)),
    st.builds(Date, st.integers(-4000, -1)),
)
RANGES = st.builds(lambda first, last: first.replace(end=last), POINTS, POINTS)
DATES = st.one_of(POINTS, RANGES, POINTS.map(lambda date: date.replace(circa=True)), st.just(Date(literal="in press")), st.just(Date(1950, literal="[195-?]")))
LISTS = st.lists(PLAIN, min_size=1, max_size=3, unique=True).map(tuple)
PAGES = st.sampled_from(["1-20", "e0123456", "S12-S20", "xii", "1-3, 5-9", "1+", "A-1", "102345"])
EXTRA = st.dictionaries(st.sampled_from(["C1", "custom", "title", "year", "x-ray", "Label"]), st.lists(PLAIN, min_size=1, max_size=2).map(tuple), max_size=2)
KEYS = st.from_regex(r"[A-Za-z0-9:./_-]{1,12}", fullmatch=True)

SPECIAL = {"page": PAGES, "language": st.sampled_from(["en", "pt-BR", "pl", "de", "en-IN", "tlh"]), "extra": EXTRA, "id": KEYS, "type": st.sampled_from(sorted(ITEM_TYPES)),
           "title": TEXTS, "title_short": TEXTS, "abstract": TEXTS.filter(lambda text: "nocase" not in text), "note": TEXTS.filter(lambda text: "nocase" not in text),
           "URL": CODES, "DOI": CODES, "PMID": CODES, "PMCID": CODES, "ISSN": st.lists(st.from_regex(r"\d{4}-\d{3}[\dX]", fullmatch=True), min_size=1, max_size=2, unique=True).map(tuple),
           "ISBN": st.just(("978-3-16-148410-0", "3161484100")), "edition": st.sampled_from(["1", "2", "11", "23", "revised"])}  # fmt: skip
FIELDS = (
    dict.fromkeys(NAME_FIELDS, NAMES) | dict.fromkeys(DATE_FIELDS, DATES) | dict.fromkeys(LIST_FIELDS, LISTS) | dict.fromkeys(TEXT_FIELDS, PLAIN) | SPECIAL
)
ALWAYS = {"id": KEYS, "type": SPECIAL["type"], "title": TEXTS}
RECORDS = st.fixed_dictionaries(ALWAYS, optional={name: FIELDS[name] for name in sorted(FIELDS.keys() - ALWAYS)}).map(lambda fields: Record(**fields))


@pytest.mark.parametrize("flavour", WRITERS)
@pytest.mark.parametrize("ascii", [False, True])
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(record=RECORDS)
def test_records_come_back(flavour: str, ascii: bool, record: Record) -> None:
    text = "".join(WRITERS[flavour]([record], WriteOptions(ascii=ascii), lambda diagnostic: None))
    assert read(text) == [record], text


@pytest.mark.parametrize("flavour", WRITERS)
@settings(max_examples=300, deadline=None)
@given(title=TEXTS, names=NAMES)
def test_titles_and_names_come_back(flavour: str, title: str, names: tuple[Name, ...]) -> None:
    record = Record(id="k", type="book", title=title, author=names)
    text = "".join(WRITERS[flavour]([record], WriteOptions(), lambda diagnostic: None))
    assert read(text) == [record], text
