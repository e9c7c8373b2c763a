"""The works of :mod:`.generate` as libraries and databases exchange them: MARC 21 in ISO 2709 and XML, a table with a header row."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import Any

Field = tuple[str, str, list[tuple[str, str]]]
LEVELS = {"JOUR": "ab", "BOOK": "am", "CHAP": "aa", "THES": "am"}
CODES = {
    "en": "eng",
    "de": "ger",
    "fr": "fre",
    "es": "spa",
    "zh": "chi",
    "ru": "rus",
    "ar": "ara",
    "ja": "jpn",
    "pt": "por",
    "uk": "ukr",
}
COLUMNS = ("Item Type", "Publication Year", "Author", "Title", "Publication Title", "ISBN", "ISSN", "DOI", "Abstract Note", "Date", "Pages",
           "Issue", "Volume", "Publisher", "Place", "Language", "Manual Tags")  # fmt: skip
ITEM_TYPES = {"JOUR": "journalArticle", "BOOK": "book", "CHAP": "bookSection", "THES": "thesis"}


def marc(work: dict[str, Any], number: int) -> tuple[str, list[tuple[str, str]], list[Field]]:
    """Leader, control fields and data fields of a work."""
    part = work["kind"] in ("JOUR", "CHAP")
    language = CODES.get(work["language"][0], "und")
    fixed = f"000101s{work['year']}    xx {' ' * 6}{'m' if work['kind'] == 'THES' else ' '}   {' ' * 7}{language} d"
    (family, given), *others = work["people"]
    fields: list[Field] = [("100", "1 ", [("a", f"{family}, {given},"), ("e", "author.")])]
    head, _, rest = work["title"].partition(": ")
    title = [("a", head + (" :" if rest else " /"))] + ([("b", f"{rest} /")] if rest else [])
    fields.append(("245", "10", [*title, ("c", f"{given} {family}.")]))
    if not part:
        place, publisher = work["place"]
        fields.append(("264", " 1", [("a", f"{place} :"), ("b", f"{publisher},"), ("c", f"{work['year']}.")]))
        fields += [
            ("020", "  ", [("a", work["isbn"])]),
            ("300", "  ", [("a", f"xii, {work['last']} pages ;"), ("c", "24 cm")]),
        ]
    else:
        fields.append(("024", "7 ", [("a", work["doi"]), ("2", "doi")]))
        words = (
            f"Vol. {work['volume']}, no. {work['issue']} ({work['year']}), p. {work['first']}-{work['last']}"
        )
        fields.append(
            (
                "773",
                "0 ",
                [
                    ("7", "nnas" if work["kind"] == "JOUR" else "nnam"),
                    ("t", work["journal"]),
                    ("g", words),
                    ("x", work["issn"]),
                ],
            )
        )
    fields += [("650", " 0", [("a", f"{word}."), ("x", "History.")]) for word in work["keywords"]]
    fields += [("520", "  ", [("a", work["abstract"])])] if work["abstract"] else []
    fields += [("700", "1 ", [("a", f"{name}, {first},"), ("e", "author.")]) for name, first in others]
    fields += [("710", "2 ", [("a", f"{work['body']}.")])] if work["body"] else []
    fields.append(("856", "40", [("u", f"https://example.org/{number}")]))
    control = [("001", f"w{number}"), ("003", "VELL"), ("005", "20200101120000.0"), ("008", fixed)]
    return f"00000n{LEVELS[work['kind']]} a2200000 i 4500", control, sorted(fields)


def as_iso2709(work: dict[str, Any], number: int) -> str:
    leader, control, fields = marc(work, number)
    texts = [(tag, value) for tag, value in control]
    texts += [
        (tag, marks + "".join(f"\x1f{code}{text}" for code, text in parts)) for tag, marks, parts in fields
    ]
    directory, body, at = "", "", 0
    for tag, text in texts:
        size = len(text.encode()) + 1
        directory += f"{tag}{size:04d}{at:05d}"
        body += f"{text}\x1e"
        at += size
    base = 24 + len(directory) + 1
    return f"{base + at + 1:05d}{leader[5:12]}{base:05d}{leader[17:]}{directory}\x1e{body}\x1d"


def as_marcxml(work: dict[str, Any], number: int) -> str:
    leader, control, fields = marc(work, number)
    lines = ["  <record>", f"    <leader>{leader}</leader>"]
    lines += [f'    <controlfield tag="{tag}">{value}</controlfield>' for tag, value in control]
    for tag, marks, parts in fields:
        lines.append(f'    <datafield tag="{tag}" ind1="{marks[0]}" ind2="{marks[1]}">')
        lines += [
            f'      <subfield code="{code}">{escape(text, quote=False)}</subfield>' for code, text in parts
        ]
        lines.append("    </datafield>")
    return "\n".join([*lines, "  </record>", ""])


COLLECTION = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n',
    "</collection>\n",
)


def as_row(work: dict[str, Any]) -> str:
    """A row in Zotero's columns."""
    journal, book = work["kind"] == "JOUR", work["kind"] in ("BOOK", "CHAP")
    part = journal or work["kind"] == "CHAP"
    return row(
        ITEM_TYPES[work["kind"]], work["year"], "; ".join(f"{family}, {given}" for family, given in work["people"]), work["title"],
        work["journal"] if part else "", work["isbn"] if book else "", work["issn"] if journal else "", work["doi"] if journal else "",
        work["abstract"], f"{work['year']}-{work['month']:02d}" if journal else work["year"], f"{work['first']}-{work['last']}" if part else "",
        work["issue"] if journal else "", work["volume"] if journal else "", "" if journal else work["place"][1],
        "" if journal else work["place"][0], work["language"][0], "; ".join(work["keywords"]),
    )  # fmt: skip


def row(*cells: object) -> str:
    """A row of CSV."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(cells)
    return stream.getvalue()
