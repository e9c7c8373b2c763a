"""Time that grows with the input, not with its square: each input is measured at one size and at four times that size."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

import cyberdip_cli
from cyberdip_cli.diagnostics import CyberdipError, Diagnostic
from cyberdip_cli.protocols import ignore

SIZE = 25_000
MARKS = "\u0300\u0327"
ATTACKS: dict[str, tuple[str, Callable[[int], str]]] = {
    "blanks before the head of a page": ("html", lambda n: f"<html>{' ' * n}<title>Maps</title>"),
    "marks on a letter of a title": ("csl-json", lambda n: f'[{{"id": "a", "type": "book", "title": "a{MARKS * (n // 4)}"}}]'),
    "marks on a letter of a page": ("dump", lambda n: f"Title: Maps\nAuthor: Va{MARKS * (n // 4)}le, Ines\nYear: 2019\n"),
    "marks as entities": ("html", lambda n: f'<html><meta name="citation_title" content="a{"&#x300;&#x327;" * (n // 16)}">'),
    "a name of one word": ("ris", lambda n: f"TY  - BOOK\nAU  - V{'a' * n}1\nTI  - Maps\nER  - \n"),
    "tags inside each other": ("csl-json", lambda n: f'[{{"id": "a", "type": "book", "title": "{"<i>" * (n // 7)}x{"</i>" * (n // 7)}"}}]'),
    "tags that are never closed": ("crossref", lambda n: f'{{"message": {{"DOI": "10.5555/a", "title": ["{"<i>" * (n // 7)}x{"</b>" * (n // 7)}"]}}}}'),
    "quotes inside each other": ("csl-json", lambda n: f"""[{{"id": "a", "type": "book", "title": "{"'a " * (n // 3)}x"}}]"""),
    "braces inside each other": ("bibtex", lambda n: f"@book{{a, title = {{{'{' * (n // 2)}{'}' * (n // 2)}}}}}"),
    "objects inside each other": ("crossref", lambda n: '{"a":' * (n // 5)),
    "entries that are never closed": ("bibtex", lambda n: "@a{" * (n // 3) + "@book{a, title = {Maps}}"),
    "blanks in a name": ("pnx", lambda n: f"<record><display><title>Maps</title><creator>Vale{' ' * n}Ines</creator></display></record>"),
    "authors": ("ris", lambda n: "TY  - BOOK\nTI  - Maps\n" + "".join(f"AU  - Vale{at}, Ines\n" for at in range(n // 20)) + "ER  - \n"),
    "blanks between the areas of a description": ("dump", lambda n: f"Vale, I. Maps [Text] / I. Vale. – Oslo : Fog, 2019. – {' ' * n}. – 20 p. – ({' ' * n})"),
    "blanks in a number": ("csl-json", lambda n: f'[{{"id": "a", "type": "article-journal", "title": "Maps", "volume": "1{" " * n}2", "page": "3{chr(0xA0) * n}4"}}]'),
    "blanks before a reference": ("references", lambda n: f"{' ' * n}Vale, I. (2019). Maps. Atlas Review, 12(3), 45-67.\nRoe, A. (2018). Ports. Atlas Review, 11(3), 4-6.\n"),
    "blanks in a statement of responsibility": ("dump", lambda n: f"Vale, Ines.\nMaps of the coast / Ines{' ' * n}Vale. – Oslo : Fog, 2019. – 20 p. – ISBN 978-3-16-148410-0"),
    "columns of a table": ("csv", lambda n: '"a",' * (n // 4) + "Title,Author\nMaps,Vale\n"),
    "lines over the labels of a record": ("dump", lambda n: "".join(f"Rope tide boat lamp {chr(97 + at % 26)}{chr(97 + at // 26 % 26)}{chr(97 + at // 676)}moor\n" for at in range(n // 80)) + "\nAuthor: Vale, Ines\nPublished: Oslo : Fog, 2019\n"),
    "bullets": ("dump", lambda n: "- a\n" * (n // 8) + "Title: Maps of the coast\nAuthor: Vale, Ines\nPublished: Oslo : Fog, 2019\n"),
    "references on one line": ("references", lambda n: "Vale, I. (2019). Maps. Atlas Review, 12(3), 45-67. " * (n // 1000)),
}  # fmt: skip


def through(format: str, text: str) -> None:
    """Reads, writes in the three formats that do most, and cites."""
    try:
        records = list(cyberdip_cli.read(text, format, sink=ignore))
    except CyberdipError:
        return
    for writer in ("bibtex", "ris", "csl-json"):
        "".join(cyberdip_cli.write(records, writer, sink=ignore))
    cyberdip_cli.cite(records[:50], "apa", sink=ignore)


@pytest.mark.parametrize("attack", ATTACKS)
def test_four_times_the_input_is_no_sixteen_times_the_work(attack: str) -> None:
    format, make = ATTACKS[attack]
    through(format, make(100))  # what is loaded once
    taken = []
    for size in (SIZE, 4 * SIZE):
        start = process_time()
        through(format, make(size))
        taken.append(process_time() - start)
    assert taken[1] < 8 * taken[0] + 0.2, taken
    assert taken[1] < 3.0, taken


def test_a_run_of_marks_is_divided_and_nothing_of_it_lost() -> None:
    said: list[Diagnostic] = []
    (record,) = cyberdip_cli.read(
        f'[{{"id": "a", "type": "book", "title": "a{MARKS * 300}"}}]', sink=said.append
    )
    assert (
        (record.title or "").count("\u0327")
        == (record.title or "").replace("à", "a\u0300").count("\u0300")
        == 300
    )
