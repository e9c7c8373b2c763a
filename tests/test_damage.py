"""A damaged page gives the record of the clean one: every kind of damage on every kind of page. All records
are invented."""

from __future__ import annotations

import html
import io
import re
import textwrap
from collections.abc import Callable
from unicodedata import normalize

import pytest

from cyberdip_cli.diagnostics import Diagnostic
from cyberdip_cli.model import Record
from cyberdip_cli.protocols import ReadOptions
from cyberdip_cli.readers import dump
from cyberdip_cli.source import Source

PAGES = {
    "VuFind with EBSCO": """Search
Ferrymen and the Census

Saved in:
Bibliographic Details
Title: Ferrymen and the Census
Authors: Ashdown, Petra, Li, Wen, Brontë, Ågnes
Source: River Quarterly, Vol 31, Iss 3, Pp 201-219 (2016)
Publisher Information: Strand Press, 2016.
Publication Year: 2016
Subject Terms: Ferries, Census taking, Rivers
Description: Ferrymen were counted twice in the census. This article asks why the café owners of the river were counted but once, and what it cost.
Document Type: Article
Language: English
ISSN: 2049-3630
DOI: 10.5555/rq.31.3.201
Access URL: https://doaj.example.org/article/abc123
Accession Number: edsdoj.abc123
Database: Directory of Open Access Journals
""",
    "VuFind in German": """Inseln aus Papier

Gespeichert in:
Bibliographische Detailangaben
1. Verfasser: Ostrowski, Marlene
Weitere Verfasser: Feld, Jonte (HerausgeberIn), Sund, Ida (ÜbersetzerIn)
Format: Buch
Sprache: Deutsch
Veröffentlicht: Kiel : Nordlicht, 2014.
Ausgabe: 2. Aufl.
Schriftenreihe: Schriften zur Kartenkunde 7
Schlagworte: Kartografie > Geschichte
Beschreibung
ISBN: 9783161484100
""",
    "labels": """Title: On Wicks and Their Uses
Author: Aldous, Mirren
Journal: Journal of Small Flames
Volume: 12
Issue: 3
Pages: 41-49
Year: 1987
ISSN: 2049-3630
DOI: 10.5555/jsf.12.3.41
Abstract: Wicks burn. We asked how long they burn, and lit forty lamps in a room without windows to find out.
Publisher: Tallow & Sons
Language: English
""",
    "labels in Russian": """Заглавие: Мосты без рек
Автор: Лунёв, Игнат
Издательство: Речной дом
Год издания: 2012
Язык: Русский
ISBN: 9780306406157
Аннотация: О мостах, под которыми нет воды, и о людях, которые по ним ходят.
""",
    "VuFind in Arabic": """خرائط لا مكان

محفوظ في:
التفاصيل البيبلوغرافية
المؤلف الرئيسي: الوادي، سلمى
التنسيق: كتاب
اللغة: العربية
منشور في: بيروت : دار الأطلس، 2014.
الموضوعات: الخرائط
""",
    "labels in Chinese": """题名: 没有河的桥
作者: 王小明
出版者: 河边出版社
出版年: 2012
语言: 中文
ISBN: 9780306406157
摘要: 关于没有水的桥，以及走在桥上的人。
""",
    "labels in Turkish": """Başlık: Nehirsiz Köprüler
Yazar: Şahin, Işıl
Yayıncı: Irmak Yayınları
Yayın Yılı: 2012
Dil: Türkçe
ISBN: 9780306406157
Özet: Altında su olmayan köprüler ve üzerinde yürüyen insanlar hakkında.
""",
    "a book": """Title: Salt Roads of the Interior
Authors: Okello, Bram; Reyes, Dalia
Published: Nairobi : Kite Books, 2009.
Edition: 2nd ed.
Series: Roads of the World, 4
Format: Book
Language: English
ISBN: 9780306406157
Subjects: Salt trade; Roads
""",
}
ROW = re.compile(r"([^:\n]{2,40}): (.+)")
NUMBERS = re.compile(r"(?:Year|Volume|Issue|Pages|Publication Year|Год издания|ISBN|ISSN|Edition|Ausgabe):")

Damage = Callable[[str], str | bytes]


def rows(shape: str) -> Damage:
    """Each row of label and value in another shape."""
    return lambda text: "\n".join(
        shape.format(row[1], row[2]) if (row := ROW.fullmatch(line)) else line for line in text.split("\n")
    )


def lines(change: Callable[[str], str]) -> Damage:
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def digits(zero: int) -> Damage:
    """The digits of another script, in the rows of numbers."""
    table = {ord("0") + value: chr(zero + value) for value in range(10)}
    return lines(lambda line: line.translate(table) if NUMBERS.match(line) else line)


def wrapped(width: int) -> Damage:
    return lambda text: "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))
        for line in text.split("\n")
    )


def scrambled(text: str) -> str:
    """UTF-8 read as Windows-1252, where that is possible."""
    try:
        return text.encode().decode("cp1252")
    except UnicodeDecodeError:
        return text


DAMAGES: dict[str, Damage] = {
    "tabs": rows("{}\t{}"),
    "colon and tab": rows("{}:\t{}"),
    "no space after the colon": rows("{}:{}"),
    "a space before the colon": rows("{} : {}"),
    "no-break spaces": lambda text: text.replace(": ", ":\xa0").replace(", ", ",\xa0"),
    "en spaces": rows("{}:\u2002{}"),
    "a full-width colon": rows("{}：{}"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "zero-width spaces": lambda text: "\u200b".join(text[at : at + 7] for at in range(0, len(text), 7)),
    "bidi marks": lines(lambda line: f"\u200e{line}\u202c"),
    "soft hyphens": lambda text: re.sub(r"([^\W\d_]{4})([^\W\d_]{4})", "\\1\xad\\2", text),
    "full-width digits": digits(0xFF10),
    "Arabic-Indic digits": digits(0x0660),
    "Persian digits": digits(0x06F0),
    "Devanagari digits": digits(0x0966),
    "entities": lambda text: html.escape(text).replace("é", "&eacute;").replace("ü", "&#252;"),
    "entities twice": lambda text: html.escape(html.escape(text).replace("é", "&eacute;")),
    "mojibake": scrambled,
    "wrapped at 72": wrapped(72),
    "wrapped at 50": wrapped(50),
    "quoted mail": lines(lambda line: f"> {line}"),
    "mail quoted twice": lines(lambda line: f">> {line}"),
    "bold labels": rows("**{}:** {}"),
    "bold labels, colon outside": rows("**{}**: {}"),
    "underlined labels": rows("__{}:__ {}"),
    "a Markdown list": rows("- **{}:** {}"),
    "stars": rows("* {}: {}"),
    "a Markdown table": rows("| {} | {} |"),
    "a Markdown table with bold labels": rows("| **{}** | {} |"),
    "leftover tags": rows('<b>{}:</b> <span class="x">{}</span><br/>'),
    "labels on their own lines": rows("{}:\n{}"),
    "labels on their own lines without a colon": rows("{}\n{}"),
    "labels, blank lines, values": rows("{}\n\n{}\n"),
    "double spacing": lambda text: text.replace("\n", "\n\n"),
    "labels in capitals": lines(lambda line: ROW.sub(lambda row: f"{row[1].upper()}: {row[2]}", line)),
    "labels in lower case": lines(lambda line: ROW.sub(lambda row: f"{row[1].lower()}: {row[2]}", line)),
    "indented": lines(lambda line: f"    {line}" if line else line),
    "trailing blanks": lines(lambda line: f"{line}   "),
    "decomposed": lambda text: normalize("NFD", text),
    "a byte-order mark": lambda text: f"\ufeff{text}",
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "UTF-16 big endian without a mark": lambda text: text.encode("utf-16-be"),
    "a form feed at the end": lambda text: f"{text}\x0c",
    "a tab of similar items": lambda text: (
        f"{text}\nSimilar Items\nA Different Work\nby: Nobody, N.\nPublished: (2010)\n"
    ),
    "the page's foot": lambda text: f"{text}\nSearch Options\nNeed Help?\n",
}


def read(data: str | bytes) -> tuple[list[Record], list[Diagnostic]]:
    said: list[Diagnostic] = []
    source = Source("page.txt", io.BytesIO(data.encode() if isinstance(data, str) else data))
    return [traced.record for traced in dump.trace(source, ReadOptions(), said.append)], said


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("damage", DAMAGES)
def test_the_record_is_that_of_the_clean_page(page: str, damage: str) -> None:
    clean, _ = read(PAGES[page])
    assert len(clean) == 1
    assert read(DAMAGES[damage](PAGES[page]))[0] == clean


MAIL = """From: A Reader <reader@example.org>
To: Me <me@example.org>
Subject: the book
Date: Mon, 3 Mar 2014 10:00:00 +0100

Here it is:

"""


@pytest.mark.parametrize("mark", ["", "> ", ">> "])
@pytest.mark.parametrize("page", ["labels", "labels in Turkish", "a book"])
def test_the_head_of_a_mail_is_no_record(page: str, mark: str) -> None:
    german = (
        MAIL.replace("From", "Von")
        .replace("Subject", "Betreff")
        .replace("Date", "Gesendet")
        .replace("To", "An")
    )
    for head in (MAIL, german):
        quoted = "\n".join(
            f"{mark}{line}" for line in (head.partition("\n\n")[0] + "\n\n" + PAGES[page]).split("\n")
        )
        assert read(quoted)[0] == read(PAGES[page])[0]
    text = MAIL + "\n".join(f"> {line}" for line in PAGES[page].split("\n")) + "\nBest wishes,\nA Reader\n"
    record = read(text)[0][0]
    assert (record.title, record.issued, record.keyword) == (
        (clean := read(PAGES[page])[0][0]).title,
        clean.issued,
        clean.keyword,
    )


def test_a_search_box_is_no_record() -> None:
    box = (
        "Skip to content\nLogin\nAll Fields\nTitle\nAuthor\nSubject\nISBN/ISSN\nAdvanced\nCite this\nPrint\n"
    )
    assert read(box + PAGES["VuFind with EBSCO"])[0] == read(PAGES["VuFind with EBSCO"])[0]


def test_the_arrows_that_a_catalogue_draws_after_links() -> None:
    text = (
        PAGES["a book"]
        .replace("Okello, Bram; Reyes, Dalia", "Okello, Bram >")
        .replace("Salt trade; Roads", "Roads ›")
    )
    assert read(text)[0] == read(text.replace(" >", "").replace(" ›", ""))[0]


def test_the_dotted_and_the_dotless_capital_i_of_turkish() -> None:
    text = PAGES["labels in Turkish"]
    capitals = lines(lambda line: ROW.sub(lambda row: f"{row[1].replace('i', 'İ').upper()}: {row[2]}", line))
    assert read(capitals(text))[0] == read(text)[0]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_was_cut_off_gives_what_is_there(page: str) -> None:
    text = PAGES[page]
    (clean,), _ = read(text)
    for end in range(len(text) // 2, len(text), 17):
        records, _ = read(text[: text.rindex("\n", 0, end) + 1])
        assert len(records) == 1
        assert records[0].title == clean.title
        assert set(records[0].author) <= {*clean.author, *clean.editor}


@pytest.mark.parametrize("page", PAGES)
def test_a_damaged_neighbour_costs_only_itself(page: str) -> None:
    (clean,), _ = read(PAGES[page])
    broken = "Title: \x00\x01\x02\nAuthor: ;;;,,,\nYear: 20\nDOI: 10.\nISSN: 1234\nPages: -\nVolume: :\n"
    records, _ = read(f"{PAGES[page]}\n{'_' * 60}\n{broken}\n{'_' * 60}\n{PAGES[page]}")
    assert (records[0], records[-1]) == (clean, clean)


@pytest.mark.parametrize("one", PAGES)
@pytest.mark.parametrize("other", PAGES)
def test_pages_one_after_the_other(one: str, other: str) -> None:
    found, _ = read(f"{PAGES[one]}\n{PAGES[other]}")
    assert found == read(PAGES[one])[0] + read(PAGES[other])[0]


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "mac-cyrillic"])
def test_a_legacy_code_page_by_its_name(codec: str) -> None:
    text = PAGES["labels in Russian"]
    source = Source("page.txt", io.BytesIO(text.encode(codec)), codec)
    assert [
        traced.record for traced in dump.trace(source, ReadOptions(encoding=codec), lambda _: None)
    ] == read(text)[0]
