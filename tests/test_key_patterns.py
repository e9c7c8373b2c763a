"""Key patterns: parts, filters, the notations of JabRef and Better BibTeX, and their reference."""

from __future__ import annotations

import pytest

from conftest import run_cli
from cyberdip_cli.diagnostics import UsageError
from cyberdip_cli.key_patterns import compile_pattern
from cyberdip_cli.key_patterns.filters import FILTERS
from cyberdip_cli.key_patterns.words import PARTS
from cyberdip_cli.model import Date, Name, Record

RECORD = Record(
    id="x7",
    type="article-journal",
    title="An Awesome Paper on <i>JabRef</i>",
    author=(
        Name("Lęcka", "Ada"),
        Name("Berg", "Jan", non_dropping_particle="van der"),
        Name("O'Neill", "Eve"),
    ),
    editor=(Name("Roe", "Ida"),),
    issued=Date(2019, 4),
    container_title="Journal of Fish Biology",
    volume="12",
    issue="3",
    page="L7-19",
    publisher="Fen Press",
    keyword=("maps", "salt marsh"),
    DOI="10.5555/fens",
)
EXAMPLE = Record(
    title="Lantern Law and the Quiet Harbour",
    author=(Name("Haq", "Imran Ul"), Name("Qadir", "Salma")),
    issued=Date(2024),
    container_title="Island Policy Journal",
    volume="7",
    language="en",
)
ALONE = Record(title="Fens", editor=(Name("Roe", "Ida"),))
CASES = [
    ("{author}{year}{title}", "lecka2019awesome"),
    ("{auth}{year}", "Lecka2019"),
    ("{author:upper}", "LECKA"),
    ("{auth(3)}{auth(2,2)}", "LecBe"),
    ("{auth3}", "Lec"),
    ("{authors}", "LeckaBergONeill"),
    ("{authors(2)}", "LeckaBergEtAl"),
    ("{authetal}", "LeckaEtAl"),
    ("{authEtAl:lower}", "leckaetal"),
    (
        "{authorlast}{authorsalpha}{authshort}{authini(2)}{authorini}{authforeini}",
        "ONeillLBOLBOLeBeONLeckaBOA",
    ),
    ("{edtr}{editors}", "RoeRoe"),
    ("{shortyear}{month}", "1904"),
    ("{title:words(3)}", "awesomepaperjabref"),
    ("{title:words(1,2):capitalize}", "Paper"),
    ("{title:words(3):condense(_)}", "awesome_paper_jabref"),
    ("{title:words(3):condense}", "awesomepaperjabref"),
    ("{title:capitalize}", "Awesome"),
    ("{shorttitle}", "AwesomePaperJabref"),
    ("{veryshorttitle}", "Awesome"),
    ("{fulltitle}", "AnAwesomePaperonJabRef"),
    ("{fulltitle:titlecase}", "AnAwesomePaperonJabref"),
    ("{fulltitle:sentencecase}", "Anawesomepaperonjabref"),
    ("{camel}", "AnAwesomePaperOnJabref"),
    ("{journal:abbr}", "JoFB"),
    ("{journal:skipwords:abbr}", "JFB"),
    ("{container}", "journal"),
    ("{page}-{lastpage}", "l7-19"),
    ("{volume:prefix(v)}{number_of_pages:prefix(p)}", "v12"),
    ("{number_of_pages:(none)}", "none"),
    ("{auth:truncate(2)}{year:substring(3,2)}", "Le19"),
    ("{keyword(2)}{keywords(1)}", "saltmarshmaps"),
    ("{publisher}", "FenPress"),
    ("{id}:{doi}", "x7:10.5555/fens"),
    ("{auth:replace(ck, x):postfix(.)}{type}", "Lexa.article-journal"),
]


@pytest.mark.parametrize(("pattern", "key"), CASES)
def test_parts_and_filters(pattern: str, key: str) -> None:
    assert compile_pattern(pattern)(RECORD) == key


FOREIGN = [
    ("[auth][year]", "Lecka2019"),
    ("[auth:lower]_[year]", "lecka_2019"),
    ("[auth4:lower]-[year]", "leck-2019"),
    ("[auth2_2]", "Be"),
    ("[auth.etal]", "Lecka.etal"),
    ("[auth.auth.ea]", "Lecka.Berg.ea"),
    ("[authEtAl:abbr]", "LE"),
    ("[authors2]", "LeckaBergEtAl"),
    ("[title]", "AnAwesomePaperonJabref"),
    ("[TITLE]", "AnAwesomePaperonJabRef"),
    ("demo[TITLE:abbr]", "demoAAPoJ"),
    ("[camel:abbr]", "AAPOJ"),
    ("[journal:abbr]", "JoFB"),
    ("[shorttitleINI]", "APJ"),
    ("[firstpage]:[keyword2]", "l7:saltmarsh"),
    ("[edition:(unknown)]", "unknown"),
    ("[edition]|[auth]", "Lecka"),
    ("auth.lower + shorttitle(3,3) + year", "leckaAwesomePaperJabRef2019"),
    ("auth.lower + '_' + year", "lecka_2019"),
    ("authEtal2.lower", "leckaetal"),
    ("authEtal + shortyear", "Lecka.etal19"),
    ("authors(2).condense('-')", "Lecka-Berg-EtAl"),
    ("auth(3).clean + veryshorttitle(2,1)", "LecAwesomePaper"),
    ("Title.select(2, 2).lower", "awesomepaper"),
    ("edition | auth + year", "Lecka2019"),
]


@pytest.mark.parametrize(("pattern", "key"), FOREIGN)
def test_patterns_of_other_programs(pattern: str, key: str) -> None:
    assert compile_pattern(pattern)(RECORD) == key


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{autor}", "{autor} is not a part of a key"),
        ("{title:wrods(3)}", ":wrods is not a filter"),
        ("{title:words}", ":words takes number, number"),
        ("{title:words(x)}", "takes a number"),
        ("{title", "{title is not closed"),
        ("title}", "} closes nothing"),
        ("{title:words(3}", "(3 is not closed"),
        ("refs", "there is no part in it"),
        ("[entrytype]", "[entrytype] of JabRef has no counterpart"),
        ('[auth:regex("a", "b")]', "the filter regex of JabRef has no counterpart"),
        ("auth.pinyin + year", "the filter pinyin of Better BibTeX has no counterpart"),
        ("auth + creators", "creators of Better BibTeX has no counterpart"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_named(pattern: str, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        compile_pattern(pattern)
    assert said in raised.value.diagnostic.message and raised.value.diagnostic.hint
    assert raised.value.status == 2


def test_what_a_record_has_not() -> None:
    assert compile_pattern("{author}{year}{title}")(Record()) == "anonnd"
    assert compile_pattern("{author}-{year}")(Record()) == "anon-nd"
    assert compile_pattern("{auth}{year:(x)}")(ALONE) == "Roex"
    assert compile_pattern("{authoronly}{volume}")(ALONE) == "anon"
    assert compile_pattern("[auth][volume]")(Record()) == "anon"
    for part in PARTS:
        assert isinstance(compile_pattern(f"{{{part}}}")(Record()), str)


def test_a_pattern_shapes_the_keys_of_a_run() -> None:
    done = run_cli(
        "convert",
        "-t",
        "csl-jsonl",
        "--key",
        "{auth}{year}",
        stdin="TY  - BOOK\nAU  - Vale, I\nPY  - 2019\nER  - \n" * 2,
    )
    assert '"id": "Vale2019"' in done.out and '"id": "Vale2019a"' in done.out
    assert run_cli("convert", "-t", "ris", "--key", "[auth:regex(a,b)]", stdin="").status == 2


def test_the_reference_has_every_part_and_filter() -> None:
    printed = run_cli("help", "keys").out
    assert all(f"| `{{{name}}}` |" in printed for name in PARTS)
    assert all(f"| `{name}` |" in printed for name in FILTERS)
    for each in FILTERS.values():
        compile_pattern(each.example)


def test_examples_of_the_reference_are_what_they_give() -> None:
    lines = [line.split() for line in run_cli("help", "keys").out.splitlines() if line.startswith("    {")]
    assert len(lines) == 4
    for pattern, key in lines:
        assert compile_pattern(pattern)(EXAMPLE) == key
