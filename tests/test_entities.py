"""Character references that databases leave in texts: resolved once and for all, in linear time."""

from __future__ import annotations

from time import process_time

import pytest

import cyberdip_cli
from cyberdip_cli.formats.text.entities import unescape
from cyberdip_cli.formats.text.tags import clean
from cyberdip_cli.model import Record
from cyberdip_cli.protocols import ignore

TEXTS = [
    ("&amp;" * 3 + "amp;amp;lt;", "&&<"),
    ("&am&#112;;lt;", "<"),
    ("&#38&semi;eacute&semi;", "é"),
    ("&notit; &nosuch; &; &#; AT&T; &#0;", "&notit; &nosuch; &; &#; AT&T; &#0;"),
    ("&#150;&#x96;&nbsp;&#8211;", "––\u00a0–"),
]


@pytest.mark.parametrize(("text", "resolved"), TEXTS)
def test_what_is_resolved_is_resolved_for_good(text: str, resolved: str) -> None:
    assert unescape(text) == resolved
    assert unescape(resolved) == resolved


@pytest.mark.parametrize(
    "text", ["R&m<i>p;D", "&am<br>p;lt;", "<<i>b>x</<i>b>", "&am\u200bp; <p>q</p>", "a &lt;i&gt;b"]
)
def test_what_was_cleaned_is_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("unit", ["&amp;", "&", ";", "&am", "&#38;", "&am&#112;;", "amp;", "&a;"])
def test_time_is_linear(unit: str) -> None:
    start = process_time()
    unescape("&amp;" + unit * (100_000 // len(unit)) + "amp;")
    assert process_time() - start < 1


@pytest.mark.parametrize(
    "writer", ["ris", "mods", "endnote-xml", "medline", "word", "hayagriva", "refer", "zotero-rdf"]
)
def test_the_second_reading_is_the_first(writer: str) -> None:
    record = Record(
        id="a", type="book", title="Salt &amp;amp;amp; light &amp;amp;lt;i&amp;gt;", note="R&am<i>p;D"
    )
    texts = ["".join(cyberdip_cli.write([record], writer, sink=ignore))]
    for _ in range(2):
        texts.append(
            "".join(
                cyberdip_cli.write(
                    list(cyberdip_cli.read(texts[-1], writer, sink=ignore)), writer, sink=ignore
                )
            )
        )
    assert texts[1] == texts[2]
