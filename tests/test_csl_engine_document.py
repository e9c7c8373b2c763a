"""Citations in a document: positions, notes, locators, what stands around a cite, one bibliography for all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from csl_bench import style

import cyberdip_cli
from cyberdip_cli.diagnostics import CyberdipError, Diagnostic

WORKS = [
    {
        "id": "oak",
        "type": "book",
        "title": "Maps",
        "author": [{"family": "Oak", "given": "Ann"}],
        "issued": {"date-parts": [[2001]]},
    },
    {
        "id": "elm",
        "type": "book",
        "title": "Mills",
        "author": [{"family": "Elm", "given": "Bo"}],
        "issued": {"date-parts": [[2003]]},
    },
    {
        "id": "oak2",
        "type": "book",
        "title": "Moors",
        "author": [{"family": "Oak", "given": "Ann"}],
        "issued": {"date-parts": [[2004]]},
    },
    {"id": "anon", "type": "book", "title": "Fens", "issued": {"date-parts": [[1999]]}},
]
POSITIONS = (
    '<citation near-note-distance="2"><layout delimiter="; "><choose>'
    '<if position="ibid-with-locator"><text value="ibid at"/></if><else-if position="ibid"><text value="ibid"/></else-if>'
    '<else-if position="near-note"><text value="near "/><text variable="title"/></else-if>'
    '<else-if position="subsequent"><text variable="title"/><text variable="first-reference-note-number" prefix=" n"/></else-if>'
    '<else><names variable="author"><name form="short"/></names><text variable="title" prefix=" "/></else></choose>'
    '<group delimiter=" " prefix=" "><label variable="locator" form="short"/><text variable="locator"/></group></layout></citation>'
)
NOTES = style("<text variable='title'/>", citation=POSITIONS, class_="note")
AUTHOR_DATE = (
    '<citation collapse="year" et-al-min="2" et-al-use-first="1"><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">'
    '<names variable="author"><name form="short"/><substitute><text variable="title" font-style="italic"/></substitute></names>'
    '<date variable="issued" form="text" date-parts="year"/><group delimiter=" "><label variable="locator" form="short"/>'
    '<text variable="locator"/></group></group></layout></citation>'
)
IN_TEXT = style("<text variable='title'/>", citation=AUTHOR_DATE)


def note(number: int, *items: Any) -> dict[str, Any]:
    return {
        "citationItems": [{"id": item} if isinstance(item, str) else item for item in items],
        "properties": {"noteIndex": number},
    }


def cited(calls: list[Any], path: str = NOTES, **options: Any) -> list[str]:
    records = list(cyberdip_cli.read(json.dumps(WORKS), "csl-json"))
    return cyberdip_cli.cite_document(records, calls, path, **options)[0]


def at(id: str, locator: str, label: str | None = None) -> dict[str, Any]:
    return {"id": id, "locator": locator, **({"label": label} if label else {})}


@pytest.mark.parametrize(
    ("calls", "printed"),
    [
        ([note(1, "oak"), note(2, "oak")], ["Oak Maps", "ibid"]),
        ([note(1, "oak"), note(2, at("oak", "3"))], ["Oak Maps", "ibid at p. 3"]),
        ([note(1, at("oak", "3")), note(2, at("oak", "3"))], ["Oak Maps p. 3", "ibid p. 3"]),
        ([note(1, at("oak", "3")), note(2, "oak")], ["Oak Maps p. 3", "near Maps"]),
        ([note(1, at("oak", "3")), note(2, at("oak", "3", "chapter"))], ["Oak Maps p. 3", "ibid at chap. 3"]),
        ([note(1, "oak", "elm"), note(2, "elm")], ["Oak Maps; Elm Mills", "near Mills"]),
        ([note(1, "oak"), note(1, "elm"), note(2, "elm")], ["Oak Maps", "Elm Mills", "near Mills"]),
        ([note(1, "oak", "oak")], ["Oak Maps; ibid"]),
        ([note(1, "oak"), note(1, "oak")], ["Oak Maps", "ibid"]),
        ([note(1, "oak"), note(2, "elm"), note(3, "oak"), note(6, "elm")], ["Oak Maps", "Elm Mills", "near Maps", "Mills n2"]),
        ([note(1, "oak"), note(0, "elm"), note(2, "oak")], ["Oak Maps", "Elm Mills", "ibid"]),
        ([note(1, "oak"), note(2, {"id": "oak", "position": 0})], ["Oak Maps", "Oak Maps"]),
        ([note(1, "oak"), note(2, {"id": "elm", "author-only": True}), note(3, "oak")], ["Oak Maps", "Elm", "ibid"]),
    ],
)  # fmt: skip
def test_positions(calls: list[Any], printed: list[str]) -> None:
    assert cited(calls) == printed


@pytest.mark.parametrize(
    ("call", "printed"),
    [
        (["oak", "oak2", "elm"], "(Oak, 2001, 2004; Elm, 2003)"),
        ([at("oak", "3"), "oak2"], "(Oak, 2001, p. 3; 2004)"),
        ([at("oak", "chap. 3")], "(Oak, 2001, chap. 3)"),
        ([at("oak", "sub verbo fen")], "(Oak, 2001, s.v. fen)"),
        ([at("oak", "12-15, fig. 3")], "(Oak, 2001, pp. 12–15, fig. 3)"),
        ([at("oak", "12 and 15")], "(Oak, 2001, pp. 12 and 15)"),
        ([{"id": "oak", "prefix": "see ", "suffix": " and passim"}], "(see Oak, 2001 and passim)"),
        ([{"id": "oak"}, {"id": "elm", "prefix": ", cited in "}], "(Oak, 2001, cited in Elm, 2003)"),
        ([{"id": "oak", "suffix": ","}, {"id": "elm"}], "(Oak, 2001, Elm, 2003)"),
        ([{"id": "oak", "suppress-author": True}], "(2001)"),
        ([{"id": "oak", "author-only": True}], "Oak"),
        ([{"id": "anon", "suppress-author": True}], "(1999)"),
        ({"citationItems": [at("oak", "3"), {"id": "elm"}], "properties": {"mode": "composite"}}, "Oak (2001, p. 3; Elm, 2003)"),
        ({"citationItems": [{"id": "anon"}], "properties": {"mode": "composite"}}, "Fens (1999)"),
    ],
)  # fmt: skip
def test_what_a_citation_says(call: Any, printed: str) -> None:
    assert cited([call], IN_TEXT) == [printed]


def test_later_cites_show_fewer_names() -> None:
    options = ' et-al-min="4" et-al-use-first="3" et-al-subsequent-min="2" et-al-subsequent-use-first="1"'
    path = style(
        "x",
        citation=f'<citation{options}><layout><names variable="author"><name form="short"/></names></layout></citation>',
    )
    work = {"id": "a", "type": "book", "author": [{"family": name} for name in ("Ash", "Birch", "Cedar")]}
    records = list(cyberdip_cli.read(json.dumps([work]), "csl-json"))
    assert cyberdip_cli.cite_document(records, [["a"], ["a"]], path)[0] == ["Ash, Birch, Cedar", "Ash et al."]


def test_what_only_the_later_form_confuses_is_told_apart() -> None:
    layout = (
        '<choose><if position="subsequent"><names variable="author"><name form="short"/></names><choose><if disambiguate="true">'
        '<text variable="title" prefix=", "/></if></choose></if><else><text variable="title"/></else></choose>'
    )
    path = style("x", citation=f"<citation><layout>{layout}</layout></citation>", class_="note")
    assert cited([note(1, "oak"), note(2, "oak2"), note(3, "elm"), note(4, "oak"), note(5, "elm")], path) == [
        "Maps", "Moors", "Mills", "Oak, Maps", "Elm",
    ]  # fmt: skip


def test_the_bibliography_holds_what_is_cited_and_what_is_listed() -> None:
    records = list(cyberdip_cli.read(json.dumps(WORKS), "csl-json"))
    path = style(
        '<text variable="citation-number" suffix=". "/><text variable="title"/>', citation=AUTHOR_DATE
    )
    calls = [["elm"], ["oak"]]
    assert cyberdip_cli.cite_document(records, calls, path)[1] == "1. Mills\n2. Maps\n"
    assert (
        cyberdip_cli.cite_document(records, calls, path, listed=["anon"])[1] == "1. Mills\n2. Maps\n3. Fens\n"
    )
    assert (
        cyberdip_cli.cite_document(records, calls, path, listed=None)[1]
        == "1. Maps\n2. Mills\n3. Moors\n4. Fens\n"
    )


def test_an_id_without_a_record_is_an_error_and_stands_as_a_question() -> None:
    said: list[Diagnostic] = []
    assert cited([["oak", "aok"], ["aok"]], IN_TEXT, sink=said.append) == ["(Oak, 2001; aok?)", "(aok?)"]
    assert [(d.severity, d.code, d.record) for d in said] == [("error", "unknown-id", "aok")]
    with pytest.raises(CyberdipError):
        cited([["aok"]], IN_TEXT)


@pytest.mark.parametrize(
    "calls",
    [
        ["oak"],
        [{"citationItems": "oak"}],
        [[{"locator": "3"}]],
        [{"citationItems": [], "properties": {"noteIndex": -1}}],
        [[{"id": "oak", "position": 7}]],
    ],
)
def test_what_is_no_citation_is_refused(calls: list[Any]) -> None:
    with pytest.raises(CyberdipError) as caught:
        cited(calls, IN_TEXT)
    assert caught.value.diagnostic.code == "bad-citations"
