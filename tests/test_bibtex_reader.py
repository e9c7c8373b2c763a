"""Reading .bib files: blocks, values, inheritance, odd types, and faults that cost only themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import run_cli
from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import ReadOptions
from cyberdip_cli.readers.bibtex import READER
from cyberdip_cli.source import Head, Source


def read(text: str) -> tuple[list[Record], list[Diagnostic]]:
    said: list[Diagnostic] = []
    return [
        traced.record for traced in READER.trace(Source.from_text(text), ReadOptions(), said.append)
    ], said


def one(text: str) -> Record:
    records, said = read(text)
    assert not said
    assert len(records) == 1
    return records[0]


def test_values_are_braced_quoted_bare_or_joined() -> None:
    text = """@string{jot = "Journal of {T}ests"} @STRING(pub = {Smith \\& } # "Sons")
@Article(k, Title = "The {"}quoted{"} \\"Uber", JOURNAL = jot, year = 1984, month = "10~" # jan, publisher = pub)"""
    expected = {
        "title": 'The "quoted" Über',
        "container_title": "Journal of Tests",
        "publisher": "Smith & Sons",
        "issued": Date(1984, 1, 10),
    }
    assert one(text) == Record(id="k", type="article-journal", **expected)


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 2020", Date(2020)),
        ("year = 2020, month = jul", Date(2020, 7)),
        ("year = 2020, month = {July}, day = 4", Date(2020, 7, 4)),
        ("year = 2020, month = 7", Date(2020, 7)),
        ('year = 2020, month = jun # "--" # jul', Date(2020, 6, end=Date(2020, 7))),
        ("year = 2020, month = {Spring}", Date(2020, season=1)),
        ("year = {2019--2020}", Date(2019, end=Date(2020))),
        ("year = {2019/20}", Date(2019, end=Date(2020))),
        ("year = {c. 1780}", Date(1780, circa=True)),
        ("year = {44 BC}", Date(-44)),
        ("year = {in press}", Date(literal="in press")),
        ("year = {[195-?]}, date = {1950}", Date(1950, literal="[195-?]")),
        ("year = 2020, month = {Michaelmas}", Date(2020, literal="Michaelmas 2020")),
        ("date = {2019/2020}", Date(2019, end=Date(2020))),
        ("date = {2020-05-07}, year = 2019", Date(2020, 5, 7)),
        ("date = {2020-21}", Date(2020, season=1)),
        ("date = {1780~}", Date(1780, circa=True)),
        ("date = {-0043}", Date(-44)),
        ("date = {2019/}", Date(2019, literal="2019/")),
        ("date = {2001/..}", Date(2001, literal="2001-")),
        ("date = {199X}", Date(literal="199X")),
        ("date = {1999-02-XX}", Date(1999, 2)),
        ("year = 2000, month = {June 3-5}", Date(2000, 6, 3, end=Date(2000, 6, 5))),
        ('year = 2000, month = aug # " 20--25"', Date(2000, 8, 20, end=Date(2000, 8, 25))),
        ("year = 2000, month = {July 30th}", Date(2000, 7, 30)),
        ("year = {June 1980}", Date(1980, 6)),
        ("year = {}", None),
    ],
)
def test_dates(fields: str, date: Date | None) -> None:
    assert one(f"@book{{k, {fields}}}").issued == date


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "van der Berg, Jan and Jean de La Fontaine",
            (Name("Berg", "Jan", None, "van der"), Name("Fontaine", "Jean", "de", "La")),
        ),
        ("King, Jr., Martin Luther", (Name("King", "Martin Luther", suffix="Jr."),)),
        ("{Barnes and Noble} AND {UNESCO}", (Name(literal="Barnes and Noble"), Name(literal="UNESCO"))),
        ("Suharto", (Name(literal="Suharto"),)),
        ("{van} Dyke, Dick", (Name("van Dyke", "Dick"),)),
        ("Donald~E. Knuth\n  and\n Doe,Ann", (Name("Knuth", "Donald E."), Name("Doe", "Ann"))),
        (
            '{\\relax Ch}arles Babbage and M{\\"u}ller, {\\~N}o\\~no',
            (Name("Babbage", "Charles"), Name("Müller", "Ñoño")),
        ),
        ("{\\'E}mile Zola and {\\'e} Zola", (Name("Zola", "Émile"), Name("Zola", None, None, "é"))),
        ("O'Neil-Smith, Jean-Paul", (Name("O'Neil-Smith", "Jean-Paul"),)),
        ("王, 小明 and De Morgan, Augustus", (Name("王", "小明"), Name("De Morgan", "Augustus"))),
        ("Ludwig van Beethoven", (Name("Beethoven", "Ludwig", None, "van"),)),
        (" and ", ()),
    ],
)
def test_names(text: str, names: tuple[Name, ...]) -> None:
    assert one(f"@book{{k, author = {{{text}}}}}").author == names


def test_and_others_is_kept_and_said() -> None:
    (record,), said = read("@book{k, author = {Doe, Ann and others}}")
    assert record.author == (Name("Doe", "Ann"), Name(literal="others"))
    assert [each.code for each in said] == ["and-others"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@article{k, number = 3, eid = {e12}}", {"type": "article-journal", "issue": "3", "page": "e12"}),
        (
            "@article{k, pages = {1--2}, eid = {e12}}",
            {"type": "article-journal", "page": "1-2", "number": "e12"},
        ),
        (
            "@incollection{k, booktitle = {Big Book}, number = 7, series = {S}}",
            {
                "type": "chapter",
                "container_title": "Big Book",
                "collection_number": "7",
                "collection_title": "S",
            },
        ),
        (
            "@techreport{k, number = 7, institution = {I}}",
            {"type": "report", "number": "7", "publisher": "I"},
        ),
        ("@mastersthesis{k, school = {U}}", {"type": "thesis", "genre": "Master's thesis", "publisher": "U"}),
        (
            "@thesis{k, type = {phdthesis}, institution = {U}}",
            {"type": "thesis", "genre": "PhD thesis", "publisher": "U"},
        ),
        ("@phdthesis{k, type = {Habilitation}}", {"type": "thesis", "genre": "Habilitation"}),
        ("@online{k, organization = {The Site}}", {"type": "webpage", "container_title": "The Site"}),
        (
            "@misc{k, howpublished = {\\url{http://a.example/x_y}}}",
            {"type": "document", "URL": "http://a.example/x_y"},
        ),
        ("@article{k, entrysubtype = {newspaper}}", {"type": "article-newspaper"}),
        ("@misc{k, entrysubtype = {legal_case}}", {"type": "legal_case"}),
        (
            "@misc{k, eprint = {2101.00001}, archiveprefix = {arXiv}}",
            {"type": "document", "archive": "arXiv", "archive_location": "2101.00001"},
        ),
        ("@article{k, eprint = {123}, eprinttype = {pubmed}}", {"type": "article-journal", "PMID": "123"}),
        ("@book{k, langid = {ngerman}}", {"type": "book", "language": "de"}),
        ("@book{k, language = {portuguese}, langid = {brazilian}}", {"type": "book", "language": "pt-BR"}),
        ("@book{k, title = {Main}, subtitle = {And More}}", {"type": "book", "title": "Main: And More"}),
        (
            "@book{k, maintitle = {Works}, title = {Early}, volume = 2}",
            {"type": "book", "title": "Works", "volume_title": "Early", "volume": "2"},
        ),
        (
            "@book{k, editor = {Doe, Ann}, editortype = {compiler}}",
            {"type": "book", "compiler": (Name("Doe", "Ann"),)},
        ),
        ("@book{k, keywords = {a, {b, c}, d}}", {"type": "book", "keyword": ("a", "b, c", "d")}),
        (
            "@book{k, edition = {Second}, isbn = {978-3-16-148410-0 and 0-306-40615-2}}",
            {"type": "book", "edition": "2", "ISBN": ("978-3-16-148410-0", "0-306-40615-2")},
        ),
        (
            "@book{k, url = {\\url{https://a.example/\\~{}u/x\\_y\\%20?a=1\\&b=2\\#c}}}",
            {"type": "book", "URL": "https://a.example/~u/x_y%20?a=1&b=2#c"},
        ),
        ("@book{k, doi = {https://doi.org/10.1234/a\\_b}}", {"type": "book", "DOI": "10.1234/a_b"}),
        (
            "@book{k, file = {:C\\:/x.pdf:PDF}, Foo = {bar {X}}}",
            {"type": "book", "extra": {"file": (":C\\:/x.pdf:PDF",), "Foo": ("bar X",)}},
        ),
        ("@book{k, pages = {1+}}", {"type": "book", "page": "1+"}),
        ("@book{ключ,}", {"type": "book", "id": "ключ"}),
    ],
)
def test_fields_by_type(text: str, expected: dict[str, object]) -> None:
    assert one(text) == Record(**{"id": "k", **expected})


PARENTS = """@inproceedings{child, author = {Ann Doe}, title = {Paper}, crossref = {Parent}}
@misc{between, title = {Between}}
@proceedings{parent, title = {Proceedings}, subtitle = {Of Foo}, editor = {Ed Itor}, year = 2001, xdata = {press}}
@xdata{press, publisher = {Press}, address = {Town}}
"""


def test_inheritance_whatever_the_order() -> None:
    blocks = PARENTS.split("\n@")
    for text in (
        PARENTS,
        "\n@".join([blocks[0], *blocks[1:]]),
        "@" + "\n@".join([*reversed(blocks[1:]), blocks[0][1:]]),
    ):
        records, said = read(text)
        assert not said
        child = next(record for record in records if record.id == "child")
        assert child.container_title == "Proceedings: Of Foo"
        assert (child.issued, child.publisher, child.publisher_place, child.editor) == (
            Date(2001),
            "Press",
            "Town",
            (Name("Itor", "Ed"),),
        )
        assert [record.id for record in records if record.id in ("child", "between", "parent")] == [
            record.id for record in records
        ]


def test_a_parent_that_is_missing_or_leads_back() -> None:
    records, said = read(
        "@book{a, crossref = {b}}\n@book{b, crossref = {a}}\n@book{c, title = {C}, crossref = {nowhere}}\n"
    )
    assert [record.id for record in records] == ["a", "b", "c"]
    assert {each.code for each in said} == {"no-parent"}
    assert records[2].extra == {"crossref": ("nowhere",)}


GOOD = "@book{good, title = {Good}, year = 2001}\n"
FAULTS = {
    "unclosed brace": (
        "@book{bad,\n  title = {Open {\\'o},\n  year = 2000,\n}\n",
        "bad-entry",
        2,
        {"title": "Open ó", "issued": Date(2000)},
    ),
    "unclosed quotation mark": (
        '@book{bad,\n  title = "Open,\n  year = 2000\n}\n',
        "bad-entry",
        2,
        {"title": "Open", "issued": Date(2000)},
    ),
    "missing comma": (
        "@book{bad,\n  title = {A}\n  year = 2000\n}\n",
        "bad-entry",
        2,
        {"title": "A", "issued": Date(2000)},
    ),
    "missing comma between braces": (
        "@book{bad,\n  title = {A}\n  volume = {2}\n}\n",
        "bad-entry",
        2,
        {"title": "A", "volume": "2"},
    ),
    "missing value": ("@book{bad,\n  title = ,\n  year = 2000\n}\n", "bad-entry", 2, {"issued": Date(2000)}),
    "missing closing brace": ("@book{bad,\n  title = {A},\n\n", "bad-entry", 2, {"title": "A"}),
    "backslash before a brace": (
        "@book{bad,\n  title = {A\\\\},\n  year = 2000}\n",
        None,
        0,
        {"title": "A", "issued": Date(2000)},
    ),
    "repeated field": (
        "@book{bad,\n  title = {A},\n  title = {B}}\n",
        "repeated-field",
        3,
        {"title": "A", "extra": {"title_2": ("B",)}},
    ),
    "undefined macro": (
        "@book{bad, title = {A},\n  publisher = springer}\n",
        "undefined-macro",
        2,
        {"title": "A", "publisher": "springer"},
    ),
    "unknown macro": (
        "@book{bad,\n  title = {\\foo{A}}}\n",
        "unknown-macro",
        2,
        {"title": "A", "extra": {"latex.title": ("\\foo{A}",)}},
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_costs_only_itself(fault: str) -> None:
    bad, code, line, fields = FAULTS[fault]
    good = Record(id="good", type="book", title="Good", issued=Date(2001))
    for text, first in (
        (GOOD + bad, 1),
        (bad + GOOD, 0),
        (GOOD + bad + GOOD, 1),
        (GOOD + "\n\n" + bad + "\n% note\n" + GOOD, 3),
    ):
        records, said = read(text)
        told = [(each.code, each.line) for each in said if each.code != "comments"]
        assert told == ([(code, line + first)] if code else [])
        assert [record for record in records if record.id == "good"] == [good] * text.count("@book{good")
        assert [record for record in records if record.id != "good"] == [
            Record(id="bad", type="book", **fields)
        ]


def test_openings_on_one_line_make_no_records_of_what_follows() -> None:
    records, said = read("@a{@a{@book{k, title={Maps}} @misc{m, title={Fens}}")
    assert [(record.id, record.title) for record in records] == [("k", "Maps"), ("m", "Fens")]
    assert [(each.code, each.column) for each in said] == [("bad-entry", 4), ("bad-entry", 7)]


def test_an_entry_without_anything_is_an_error() -> None:
    records, said = read("@book{bad, {{{\n" + GOOD)
    assert [record.id for record in records] == ["good"]
    assert [(each.severity, each.code, each.line) for each in said] == [("error", "bad-entry", 1)]


def test_comments_are_passed_over_and_lost_entries_said() -> None:
    records, said = read(
        "% mail me@home.example {x}\n@comment{jabref-meta: x;}\n"
        + GOOD
        + "book{lost,\n  title = {Lost},\n}\n@preamble{ {x} }\n"
    )
    assert [record.id for record in records] == ["good"]
    assert [(each.code, each.line) for each in said] == [
        ("comments", 1),
        ("stray-text", 4),
        ("preamble", 7),
    ]


def test_an_entry_inside_a_comment_is_read_as_bibtex_does() -> None:
    records, _ = read("@comment{\n@book{a, title = {A}}\n}\n" + GOOD)
    assert [record.id for record in records] == ["a", "good"]


def test_loose_spelling_of_the_type() -> None:
    records, said = read("@ book {a, title = {A}}\n@book\n{b,\n title = {B}}\n@book{c, title = {C}}")
    assert ([record.title for record in records], said) == (["A", "B", "C"], [])


def test_duplicate_keys_are_all_kept() -> None:
    records, _ = read("@book{k, title = {A}}\n@book{k, title = {B}}\n@book{K, title = {C}}\n")
    assert [record.title for record in records] == ["A", "B", "C"]


def test_lines_count_from_one_over_many_chunks() -> None:
    text = "\n".join(
        f"@book{{k{number},\n  title = {{T{number}}},\n  abstract = {{{'x ' * 300}}}\n}}\n"
        for number in range(2000)
    )
    traced = list(READER.trace(Source.from_text(text), ReadOptions(steps=True), lambda _: None))
    assert len(traced) == 2000
    assert [each.line for each in traced] == [1 + 5 * number for number in range(2000)]
    assert {step.field: step.first for step in traced[1500].steps} == {"title": 7502, "abstract": 7503}


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("@article{k,\n title = {x}}", 90, 100),
        ("% comment\n\n  @Book( k ,", 90, 100),
        ("@string{a = {b}}", 80, 100),
        ("Title: A page\nAuthors: me@example.org\n", 0, 0),
        ("TY  - JOUR\nER  - \n", 0, 0),
    ],
)
def test_sniffs(text: str, least: int, most: int) -> None:
    assert least <= READER.sniff(Head("-", text.encode())) <= most


@pytest.mark.parametrize(
    "text",
    [
        "@book" + "\n" * 50_000,
        "@book{" + " " * 50_000,
        "@book{k, title = {" + "{" * 20_000 + "}" * 20_000 + "}}",
        "@book{k, title = {{x} " + "<span " * 20_000 + "}}",
        "@book{k, note = {{a}" + " " * 50_000 + "x}, howpublished = {" + " " * 50_000 + "x}}",
        "@" * 50_000,
        "@book{p, title = {a\0b\0}}\n@inbook{c, crossref = {p}, title = {\0}}",
        "@book{k, title = {" + "$a " * 20_000 + "}}",
        "@book{k, author = {" + "and " * 20_000 + "}}",
    ],
)
def test_no_text_takes_long(text: str) -> None:
    READER.sniff(Head("-", text.encode()))
    records, _ = read(text + "\n" + GOOD)
    assert records[-1].id == "good"


def test_a_name_that_is_only_a_tie_is_none() -> None:
    found, _ = read(
        "@book{b, title={Maps}}\n@book{a, title={Lamps}, author={Doe, A and ~ and Roe, B}}\n@book{c, title={Tides}, author={~}}\n"
    )
    assert [[name.family for name in record.author] for record in found] == [[], ["Doe", "Roe"], []]


COMMENTED = """% My library
@string{fens = {Journal of the Fens}}
@comment{jabref-meta: grouping;}

@article{vale, % read twice
  title = {Maps},
  journal = fens,
  year = 2019,
}
To be ordered:

%@book{off, title = {Not yet}}
@book{roe, title = {Tides}, year = 1999}
% the end
"""


def test_comments_go_along_where_they_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(COMMENTED, encoding="utf-8")
    plain = run_cli("convert", "a.bib", "-t", "bibtex", cwd=tmp_path)
    assert (plain.status, plain.err.count("note[comments]")) == (
        0,
        1,
    ) and "a.bib:1: note[comments]" in plain.err
    kept = run_cli("convert", "a.bib", "-t", "bibtex", "--keep-comments", cwd=tmp_path)
    assert (kept.status, kept.err) == (0, "")
    assert (
        kept.out
        == """% My library
@string{fens = {Journal of the Fens}}
@comment{jabref-meta: grouping;}
% read twice
@article{vale,
  title = {Maps},
  journal = {Journal of the Fens},
  year = {2019},
}

To be ordered:
%@book{off, title = {Not yet}}
@book{roe,
  title = {Tides},
  year = {1999},
}

% the end
"""
    )
    (tmp_path / "b.bib").write_text(kept.out, encoding="utf-8")
    assert run_cli("convert", "b.bib", "-t", "bibtex", "--keep-comments", cwd=tmp_path).out == kept.out
    assert plain.out == run_cli("convert", "b.bib", "-t", "bibtex", cwd=tmp_path).out


def test_comments_of_records_that_are_joined_or_renamed_are_not_lost(tmp_path: Path) -> None:
    one = "% first\n@book{a, title = {Maps}, doi = {10.5555/a}}\n% second\n@book{a, title = {Maps}, doi = {10.5555/a}}\n"
    (tmp_path / "a.bib").write_text(one, encoding="utf-8")
    for more in ([], ["--merge"], ["--key", "{author}{year}"]):
        out = run_cli("convert", "a.bib", "-t", "biblatex", "--keep-comments", "-q", *more, cwd=tmp_path).out
        assert out.count("% first\n") == out.count("% second\n") == 1


def test_comments_that_nothing_can_hold(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(COMMENTED, encoding="utf-8")
    for arguments in (["-t", "ris"], ["-t", "bibtex", "--append", "-o", "b.bib"]):
        result = run_cli("convert", "a.bib", *arguments, "--keep-comments", cwd=tmp_path)
        assert result.status == 2 and result.err.count("\n") == 1
