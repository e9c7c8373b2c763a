"""What breaks an item never breaks the list; what a record lacks is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from csl_bench import cited, day, people, style
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdip_cli.diagnostics import Diagnostic, UsageError
from cyberdip_cli.engines.csl import ENGINE
from cyberdip_cli.engines.csl.elements.text import TextElement
from cyberdip_cli.media._runs import plain
from cyberdip_cli.model import Date, Name, Record
from cyberdip_cli.protocols import CiteOptions

LAYOUT = '<names variable="author"><name/></names><text variable="title" prefix=", "/>'


def test_records_go_in_and_citations_come_out() -> None:
    record = Record(
        id="Oak2020",
        type="book",
        title="Maps & Mills",
        author=(Name(family="Oak", given="Ann"),),
        issued=Date(2020),
        publisher="Loom",
    )
    (citation,) = ENGINE.cite([record], CiteOptions("apa"), lambda finding: None)
    assert (citation.id, plain(citation.entry), plain(citation.in_text)) == (
        "Oak2020",
        "Oak, A. (2020). Maps & Mills. Loom.",
        "(Oak, 2020)",
    )


def test_one_item_that_breaks_is_printed_plainly_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = TextElement.draw

    def broken(self: Any, state: Any) -> Any:
        if state.work.id == "i2":
            raise KeyError("broken")
        return draw(self, state)

    monkeypatch.setattr(TextElement, "draw", broken)
    said: list[Diagnostic] = []
    items = [
        {"title": title, "author": people("Oak, Ann"), "issued": day(2020), "DOI": "10.5555/x"}
        for title in ("A", "B", "C")
    ]
    found = cited(style(LAYOUT, sort='<sort><key variable="title"/></sort>'), *items, said=said)
    assert [plain(c.entry) for c in found] == [
        "Ann Oak, A",
        "Oak, Ann (2020). B. https://doi.org/10.5555/x",
        "Ann Oak, C",
    ]
    assert {d.code for d in said} == {"plain-citation"} and {d.record for d in said} == {"i2"}


def test_what_a_style_asks_for_is_missed() -> None:
    said: list[Diagnostic] = []
    cited(style(LAYOUT), {"type": "book"}, {"type": "webpage", "title": "x"}, said=said)
    assert [(d.code, d.record) for d in said if d.code.startswith("cite-")] == [
        ("cite-without-title", "i1"),
        ("cite-without-year", "i1"),
    ]


def test_an_entry_the_style_does_not_list_is_said() -> None:
    said: list[Diagnostic] = []
    layout = '<choose><if type="chapter"><text variable="title"/></if></choose>'
    (citation,) = cited(
        style(layout, citation=f"<citation><layout>{LAYOUT}</layout></citation>"),
        {"title": "A", "issued": day(2020)},
        said=said,
    )
    assert (
        citation.entry == () and plain(citation.in_text) == ", A" and [d.code for d in said] == ["no-entry"]
    )


@pytest.mark.parametrize(
    "content", ["", "<style/>", "not xml", '<locale xmlns="http://purl.org/net/xbiblio/csl"/>']
)
def test_a_file_that_is_no_style(content: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.csl"
    path.write_text(content)
    with pytest.raises(UsageError):
        cited(str(path), {"title": "A"})


def test_unknown_locales_are_refused() -> None:
    with pytest.raises(UsageError):
        cited(style(LAYOUT), {"title": "A"}, locale="qq-QQ")


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3000, 3000)
    | st.text("aB1 .,-–'\"‘’“”<>/i&:?!é中ا\u202f\x00%{}\\", max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["family", "given", "literal", "date-parts", "raw", "season"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    "type title author editor issued accessed page volume issue edition DOI URL language container-title number note director genre event shortTitle custom".split()
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.dictionaries(FIELDS, ANYTHING, max_size=8), min_size=1, max_size=4),
    st.sampled_from(["apa", "chicago-notes-bibliography", "ieee", "nature"]),
)
def test_no_item_is_too_odd(items: list[dict[str, Any]], name: str) -> None:
    said: list[Diagnostic] = []
    numbered = [{**item, "id": str(n)} for n, item in enumerate(items)]
    found = cited(name, *numbered, said=said)
    assert sorted(c.id for c in found) == sorted(str(n) for n in range(len(items)))
    assert not [d for d in said if d.code in ("plain-citation", "citation-order")]


FAULTS = [
    ("title case of labels", '<names variable="editor"><label text-case="title" prefix=", "/></names>', {"editor": people("Oak, Ina"), "language": "de"}, "Ina Oak, Editor"),
    ("initialize false", '<names variable="author"><name initialize="false" initialize-with="."/></names>', {"author": people("Oak, Maria")}, "Maria Oak"),
    ("punctuation in quotes", '<text variable="title" quotes="true" suffix="."/>', {"title": "A"}, "“A.”"),
    ("substituted variables", '<names variable="author"><substitute><group><text variable="title"/></group></substitute></names><text variable="title"/>', {"title": "A"}, "A"),
    ("hyphenated number variables", '<number variable="number-of-volumes"/>', {"number-of-volumes": "3"}, "3"),
    ("minimal-two page ranges", '<text variable="page"/>', {"page": "5-25"}, "5–25"),
    ("second-field-align", '<text variable="citation-number"/><text variable="title"/>', {"title": "A"}, "1 A"),
    ("ranges within a year", '<date variable="issued" form="text"/>', {"issued": {"date-parts": [[2004, 5, 28], [2004, 6, 3]]}}, "May 28–June 3, 2004"),
    ("seasons in short form", '<date variable="issued"><date-part name="month" form="short"/></date>', {"issued": {"date-parts": [[2003]], "season": 1}}, "Spring"),
    ("escaping", '<text variable="title"/>', {"title": "R&D <x>"}, "R&D <x>"),
    ("CSL 1.0.2 name variables", '<names variable="director"/>', {"director": people("Oak, Ann")}, "Ann Oak"),
    ("CJK initials", '<names variable="author"><name initialize-with="."/></names>', {"author": [{"family": "曹", "given": "雪芹"}]}, "曹雪芹"),
    ("hyphenated given names", '<names variable="author"><name initialize-with="."/></names>', {"author": people("Park, Ji-hoon")}, "J. Park"),
    ("marks that meet", '<text variable="title" suffix="."/>', {"title": "Why?"}, "Why?"),
    ("case of ids", '<text variable="title"/>', {"id": "A1", "title": "A"}, "A"),
    ("empty dates", '<text variable="title"/>', {"title": "A", "issued": {"date-parts": [[]]}}, "A"),
]  # fmt: skip


@pytest.mark.parametrize(("cause", "layout", "item", "right"), FAULTS, ids=[row[0] for row in FAULTS])
def test_what_other_processors_get_wrong(cause: str, layout: str, item: dict[str, Any], right: str) -> None:
    options, root = (
        ' second-field-align="flush"' if cause == "second-field-align" else "",
        ' page-range-format="minimal-two"',
    )
    path = style(layout, options=options, root=root)
    assert plain(cited(path, {"id": "i1", "type": "book", **item})[0].entry) == right
