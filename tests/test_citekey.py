"""Citation keys: their words in ASCII, and the keys that are taken."""

from __future__ import annotations

import sys

import pytest
from anyascii import anyascii

from cyberdip_cli import citekey
from cyberdip_cli.keyset import EXACT_KEYS, KeySet


def test_accents_are_taken_off_as_the_tables_do() -> None:
    for code in range(0x80, 0x30000):
        char = chr(code)
        if not 0xD800 <= code < 0xE000:
            assert citekey._in_ascii(char) == anyascii(char), hex(code)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Müller", "muller"),
        ("Łódź", "lodz"),
        ("王", "wang"),
        ("Nguyễn", "nguyen"),
        ("O'Neill", "oneill"),
        ("Ñuñ\u0303o", "nuno"),
        ("…", ""),
    ],
)
def test_a_word_in_ascii(text: str, word: str) -> None:
    assert citekey.ascii_word(text) == citekey.ascii_word(text) == word


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("The Maps", "maps"),
        ("Of the and in sea", "sea"),
        ("Of the", "of"),
        ("The … a “Sea”", "sea"),
        ("", ""),
        ("l'Art of", "art"),
        ("in of the a an Inland", "inland"),
    ],
)
def test_the_first_word_that_says_something(title: str, word: str) -> None:
    assert citekey.first_word(title, None) == word


def test_keys_beyond_the_exact_ones_are_known_as_well() -> None:
    keys = KeySet()
    number = EXACT_KEYS * 3
    assert all(keys.add(f"key{count}") for count in range(number))
    assert keys.exact is None
    assert not any(keys.add(f"key{count}") for count in range(0, number, 7))
    assert "key5" in keys and "other" not in keys
    assert sum(sys.getsizeof(table.table) for table in keys.tables) <= 32 * number
