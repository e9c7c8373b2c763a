"""Texts in old code pages: found by their letters, reported, or refused with the option to name one."""

from __future__ import annotations

import random
import tomllib

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli.code_pages import guess

PAGE = "Title: {0}\nAuthor: Vale, Ines\nYear: 2019\n"
TITLES = [
    ("Карты и люди у холодного моря", "cp1251"), ("Карты и люди у холодного моря", "koi8-r"),
    ("Żółte mapy i ćmy nad łąką", "cp1250"), ("Příběhy žlutých koňů", "cp1250"), ("Cartes et fenêtres d’été à la mer", "cp1252"),
    ("Cartes et fenêtres d’été à la mer", "mac-roman"), ("Straßen und Brücken über Flüsse", "cp1252"),
    ("Χάρτες της θάλασσας και των νησιών", "cp1253"), ("Deniz haritaları ve ışığın gölgesi", "cp1254"),
    ("מפות של הים הקר והאיים", "cp1255"), ("خرائط البحر والجزر البعيدة", "cp1256"), ("海洋地图与岛屿的历史", "gb18030"),
    ("海洋地圖與島嶼的歷史", "big5"), ("海の地図と島々のれきし", "shift_jis"), ("海の地図と島々のれきし", "euc_jp"),
    ("바다의 지도와 섬들의 역사", "cp949"), ("แผนที่ทะเลและหมู่เกาะ", "cp874"),
]  # fmt: skip
LANGUAGES = {
    "ru": "cp1251", "bg": "cp1251", "uk": "cp1251", "el": "cp1253", "tr": "cp1254", "he": "cp1255", "ar": "cp1256", "fa": "cp1256",
    "pl": "cp1250", "cs": "cp1250", "hu": "cp1250", "hr": "cp1250", "fr": "cp1252", "de": "cp1252", "es": "cp1252", "sv": "cp1252",
    "da": "cp1252", "fi": "cp1252", "it": "cp1252", "pt": "cp1252", "ja": "cp932", "ko": "cp949", "zh-Hans": "gb18030", "zh-Hant": "big5hkscs",
}  # fmt: skip


@pytest.mark.parametrize(("title", "codec"), TITLES)
def test_a_page_in_an_old_code_page_is_read_and_reported(title: str, codec: str) -> None:
    done = run_cli("convert", "-f", "dump", "-t", "ris", stdin=PAGE.format(title).encode(codec))
    assert done.status == 0 and f"TI  - {title}\n" in done.out
    assert "stdin:1: warning[not-utf-8]: not UTF-8: read as " in done.err and "because its " in done.err


def test_most_snippets_of_label_words_are_found() -> None:
    """Half a dozen words in the code page of their language: what the shortest page holds."""
    chosen, right, count = random.Random(7), 0, 0
    for language, codec in LANGUAGES.items():
        table = tomllib.loads(
            (ROOT / "cyberdip_cli" / "labels" / f"{language}.toml").read_text(encoding="utf-8")
        )
        words = [word for found in table["labels"].values() if isinstance(found, list) for word in found]
        for _ in range(9):
            text = "; ".join(chosen.sample(words, 8))
            try:
                data = text.encode(codec)
            except UnicodeEncodeError:
                continue
            if not data.isascii():
                found = guess(data)
                count += 1
                right += found is not None and data.decode(found[0]) == text
    assert count > 150 and right / count > 0.95


def test_what_is_in_no_code_page_is_refused_with_the_option_to_name_one() -> None:
    data = b"Title: " + bytes(range(0x80, 0x100)) + b"\nAuthor: Vale, Ines\nYear: 2019\n"
    done = run_cli("convert", "-f", "dump", "-t", "ris", stdin=data)
    assert (done.status, done.out) == (3, "")
    assert "error[bad-encoding]" in done.err and "--encoding" in done.err


def test_a_stray_byte_leaves_the_rest_as_it_is() -> None:
    data = PAGE.format("Łąka und Straße, 海").encode() + b"Publisher: Caf\xe9 Press\n"
    done = run_cli("convert", "-f", "dump", "-t", "ris", stdin=data)
    assert "TI  - Łąka und Straße, 海\n" in done.out and "PB  - Café Press\n" in done.out
    assert "such bytes are read as Windows-1252" in done.err
