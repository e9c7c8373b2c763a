"""Invented inputs for the benchmarks: seeded, streamed, realistic in names, scripts, lengths and kinds.

    python -m benchmarks.generate ris 100000 > big.ris

Kinds: ``ris``, ``jsonl``, ``json``, ``bib``, ``pages``; ``ris-plain`` and ``ris-special`` are RIS in which no
title, abstract or name, or every one of them, holds what LaTeX escapes. The same kind, number and seed give the
same bytes.

The shares are those of exports of databases: three titles of ten hold ``&``, ``%``, ``#``, capitals inside a
word or markup, three names of ten a letter outside ASCII, and names are made of syllables, so that new ones
come all the time.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from typing import Any

SYLLABLES = (
    "va le ro o kon jo lin da ta na ka had ad no vel mi ros si mul ler jan sen na gy po pes cu vir ta nen an der son bru no kim sa "
    "wen chi ra go mar tin hol be ke tor va ni ster dal ben gra fi tz hugh ell wick ham sto ne bor ga wi tek"
).split()
MARKED_SYLLABLES = "vál ñez lé ør çu šek ľub åse ğan öl ű í ńska ż ã ê ș ő ß æ".split()
GIVEN = "Ines Ada Tunde Maja Kenji Layla Jana Agata Camille Marco Anke Pieter Ion Aino Karin Jane John Minh Wei Priya Omar".split()
MARKED_GIVEN = "Bjørn João Lucía Ágnes Łukasz Françoise Jürgen Şule Zoë Håkon".split()
NON_LATIN = (
    ("王", "小明"),
    ("李", "娜"),
    ("Иванов", "Сергей"),
    ("Петренко", "Олена"),
    ("山田", "花子"),
    ("김", "민준"),
    ("القحطاني", "محمد"),
    ("Παππάς", "Νίκος"),
)
PARTICLES = ("van der", "de", "von", "di", "de la")
BODIES = (
    "Institute of Tidal Studies",
    "Ministry of Harbours and Lights",
    "World Atlas Organization",
    "Guild of Mapmakers",
)
WORDS = (
    "analysis of the structure and dynamics in coastal systems with applications to urban policy learning networks regional climate cell membrane transport "
    "historical sources narrative method evidence from a randomized trial children education water quality assessment model data language contact theory "
    "modern literature gene sequencing p53 expression quantum states graph neural phone usage patients treatment outcome energy storage polymer surface"
).split()
SPECIALS = (
    "at 50% & more", "of R&D", "in DNA", "and mRNA transport", "with iPhone usage", "of <i>Mus musculus</i>", "in H<sub>2</sub>O", "no. #1 & #2", "from the NASA archive",
    "for C# and F#", "in LaTeX and McDonald's notes", "with <b>bold</b> claims", "of CO<sub>2</sub> at 5% & 7%", "and the COVID-19 years",
)  # fmt: skip
ABSTRACT_SPECIALS = ("95% CI", "R&D", "p < 0.05", "DNA & RNA", "n = 40 (8%)", "<i>in vivo</i>", "about $5")
MARKED, SPECIAL, NON_LATIN_SHARE = 0.3, 0.3, 0.05
"""The share of names with a letter outside ASCII, of titles and abstracts with a special in them, and of names
that are not in Latin script (a part of the first)."""
NON_LATIN_TITLES = (
    "区域水质研究与政策",
    "История морских сигналов в малых портах",
    "الملاحة والضوء في الموانئ الصغيرة",
    "小さな港の信号史",
)
JOURNALS = (
    "Island Policy Journal",
    "Journal of Imaginary Meteorology",
    "Atlas Review",
    "Annals of Harbour Studies",
    "Lamp & Lens",
    "Zeitschrift für Leuchtturmkunde",
    "Revue des marées",
)
PUBLISHERS = (
    ("Leiden", "Tidewater Press"),
    ("New York, NY", "Smith & Daughters"),
    ("Łódź", "Wydawnictwo Latarnia"),
    ("London", "Lantern Books"),
)
LANGUAGES = (
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("ru", "Russian"),
    ("zh", "Chinese"),
)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
KINDS = ("JOUR", "JOUR", "JOUR", "JOUR", "BOOK", "CHAP", "THES")


def check_digit_issn(seven: str) -> str:
    total = sum((8 - place) * int(digit) for place, digit in enumerate(seven))
    return "0123456789X"[-total % 11]


def check_digit_isbn(twelve: str) -> str:
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve)) % 10)


def person(rng: random.Random, marked: float) -> tuple[str, str]:
    """A name that hardly comes twice; with the probability ``marked`` one with a letter outside ASCII."""
    marks = rng.random() < marked
    if marks and rng.random() < NON_LATIN_SHARE / MARKED:
        return rng.choice(NON_LATIN)
    family = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4)))
    if marks:
        family += rng.choice(MARKED_SYLLABLES)
    family = family[0].upper() + family[1:]
    if rng.random() < 0.08:
        family = f"{rng.choice(PARTICLES)} {family}"
    given = rng.choice(MARKED_GIVEN if marks and rng.random() < 0.3 else GIVEN)
    if rng.random() < 0.5:
        given += f" {rng.choice('ABCDEFGHJKLMNPRST')}."
    return family, given


def sentence(rng: random.Random, low: int, high: int) -> str:
    text = " ".join(rng.choice(WORDS) for _ in range(rng.randint(low, high)))
    return text[0].upper() + text[1:]


def record(rng: random.Random, *, marked: float = MARKED, special: float = SPECIAL) -> dict[str, Any]:
    """One invented work as plain values; ``marked`` and ``special`` are shares as :data:`MARKED` and
    :data:`SPECIAL` are."""
    kind = rng.choice(KINDS)
    title = rng.choice(NON_LATIN_TITLES) if rng.random() < marked / 6 else sentence(rng, 4, 12)
    if rng.random() < 0.3:
        title += ": " + sentence(rng, 3, 8)
    if rng.random() < special:
        title += " " + rng.choice(SPECIALS)
    abstract = ". ".join(sentence(rng, 8, 20) for _ in range(rng.randint(2, 6))) + "."
    if rng.random() < special:
        abstract += f" Seen with {rng.choice(ABSTRACT_SPECIALS)} in all."
    first = rng.randint(1, 900)
    seven = f"{rng.randint(0, 9_999_999):07d}"
    twelve = f"978{rng.randint(0, 999_999_999):09d}"
    language = rng.choice(LANGUAGES) if rng.random() < 0.2 else LANGUAGES[0]
    return {
        "kind": kind,
        "people": [person(rng, marked) for _ in range(rng.choice((1, 1, 2, 2, 3, 4, 6)))],
        "body": rng.choice(BODIES) if rng.random() < 0.03 else None,
        "title": title,
        "journal": rng.choice(JOURNALS),
        "volume": rng.randint(1, 120),
        "issue": rng.randint(1, 12),
        "first": first,
        "last": first + rng.randint(1, 30),
        "year": rng.randint(1950, 2025),
        "month": rng.randint(1, 12),
        "issn": f"{seven[:4]}-{seven[4:]}{check_digit_issn(seven)}",
        "isbn": twelve + check_digit_isbn(twelve),
        "doi": f"10.5555/{rng.choice('abcdefgh')}{rng.randint(1000, 99999)}.{rng.randint(1, 999)}",
        "place": rng.choice(PUBLISHERS),
        "language": language,
        "keywords": [sentence(rng, 1, 2).lower() for _ in range(rng.randint(0, 6))],
        "abstract": abstract if rng.random() < 0.6 else "",
    }


def as_ris(work: dict[str, Any]) -> str:
    lines = [f"TY  - {work['kind']}"]
    lines += [f"AU  - {family}, {given}" for family, given in work["people"]]
    lines += [f"AU  - {work['body']}"] if work["body"] else []
    lines += [f"TI  - {work['title']}", f"PY  - {work['year']}"]
    if work["kind"] == "JOUR":
        lines += [
            f"T2  - {work['journal']}",
            f"VL  - {work['volume']}",
            f"IS  - {work['issue']}",
            f"SP  - {work['first']}",
            f"EP  - {work['last']}",
        ]
        lines += [
            f"SN  - {work['issn']}",
            f"DO  - {work['doi']}",
            f"DA  - {work['year']}/{work['month']:02d}//",
        ]
    else:
        lines += [f"PB  - {work['place'][1]}", f"CY  - {work['place'][0]}"]
        lines += [f"SN  - {work['isbn']}"] if work["kind"] != "THES" else []
        lines += (
            [f"T2  - {work['journal']}", f"SP  - {work['first']}", f"EP  - {work['last']}"]
            if work["kind"] == "CHAP"
            else []
        )
    lines += [f"KW  - {word}" for word in work["keywords"]]
    lines += [f"AB  - {work['abstract']}"] if work["abstract"] else []
    return "\n".join([*lines, f"LA  - {work['language'][0]}", "ER  - ", ""]) + "\n"


TYPES = {"JOUR": "article-journal", "BOOK": "book", "CHAP": "chapter", "THES": "thesis"}


def as_item(work: dict[str, Any], number: int) -> dict[str, Any]:
    names: list[dict[str, str]] = [{"family": family, "given": given} for family, given in work["people"]]
    item: dict[str, Any] = {
        "id": f"w{number}",
        "type": TYPES[work["kind"]],
        "title": work["title"],
        "author": names + ([{"literal": work["body"]}] if work["body"] else []),
    }
    item["issued"] = {
        "date-parts": [[work["year"], work["month"]] if work["kind"] == "JOUR" else [work["year"]]]
    }
    if work["kind"] == "JOUR":
        item |= {
            "container-title": work["journal"],
            "volume": str(work["volume"]),
            "issue": str(work["issue"]),
            "page": f"{work['first']}-{work['last']}",
        }
        item |= {"ISSN": work["issn"], "DOI": work["doi"]}
    else:
        item |= {"publisher": work["place"][1], "publisher-place": work["place"][0]}
    if work["abstract"]:
        item["abstract"] = work["abstract"]
    return item | {"language": work["language"][0]}


BIB_TYPES = {"JOUR": "article", "BOOK": "book", "CHAP": "incollection", "THES": "phdthesis"}
LATEX = {
    "ü": '{\\"u}',
    "á": "{\\'a}",
    "é": "{\\'e}",
    "ø": "{\\o}",
    "Ø": "{\\O}",
    "í": "{\\'\\i}",
    "%": "\\%",
    "&": "\\&",
    "ã": "{\\~a}",
    "Á": "{\\'A}",
    "#": "\\#",
    "$": "\\$",
    "ç": "{\\c c}",
    "ñ": "{\\~n}",
    "ö": '{\\"o}',
    "ß": "{\\ss}",
    "Ł": "{\\L}",
}
BRACED = ("DNA", "RNA", "iPhone", "NASA", "LaTeX", "COVID")


def as_bib(work: dict[str, Any], number: int) -> str:
    def tex(text: str) -> str:
        text = "".join(LATEX.get(c, c) for c in text)
        for html, macro in (("<i>", "\\textit{"), ("<b>", "\\textbf{"), ("<sub>", "\\textsubscript{")):
            text = text.replace(html, macro).replace(html.replace("<", "</"), "}")
        return text

    def title(text: str) -> str:
        text = tex(text)
        for word in BRACED:
            text = text.replace(word, f"{{{word}}}")
        return text

    people = [f"{family}, {given}" for family, given in work["people"]] + (
        [f"{{{work['body']}}}"] if work["body"] else []
    )
    fields = {
        "author": tex(" and ".join(people)),
        "title": title(work["title"]),
        "year": str(work["year"]),
    }
    if work["kind"] == "JOUR":
        fields |= {
            "journal": tex(work["journal"]),
            "volume": str(work["volume"]),
            "number": str(work["issue"]),
            "pages": f"{work['first']}--{work['last']}",
        }
        fields |= {"doi": work["doi"], "issn": work["issn"]}
    else:
        fields |= {
            "school" if work["kind"] == "THES" else "publisher": tex(work["place"][1]),
            "address": tex(work["place"][0]),
        }
    if work["kind"] == "CHAP":
        fields["booktitle"] = tex(work["journal"])
    if work["abstract"]:
        fields["abstract"] = tex(work["abstract"])
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{BIB_TYPES[work['kind']]}{{w{number},\n{body}}}\n\n"


DOCUMENT_TYPES = {"JOUR": "Article", "BOOK": "Book", "CHAP": "Book Chapter", "THES": "Dissertation"}


def as_page(work: dict[str, Any]) -> str:
    """A record page as a discovery service prints it, copied with its furniture."""
    joined = ", ".join(f"{family}, {given}" for family, given in work["people"])
    lines = [
        work["title"],
        "",
        "Saved in:",
        "Bibliographic Details",
        f"Title: {work['title']}",
        f"Authors: {joined}",
    ]
    if work["kind"] == "JOUR":
        lines.append(
            f"Source: {work['journal']}. {MONTHS[work['month'] - 1]}{work['year']}, Vol. {work['volume']} Issue {work['issue']}, p{work['first']}-{work['last']}."
        )
    else:
        lines += [
            f"Publisher Information: {work['place'][0]} : {work['place'][1]}, {work['year']}.",
            f"Publication Year: {work['year']}",
        ]
    lines += [f"Subject Terms: {', '.join(work['keywords'])}"] if work["keywords"] else []
    lines += [f"Description: {work['abstract']}"] if work["abstract"] else []
    lines += [f"Document Type: {DOCUMENT_TYPES[work['kind']]}"]
    lines += (
        [f"ISSN: {work['issn']}", f"DOI: {work['doi']}"]
        if work["kind"] == "JOUR"
        else [f"ISBN: {work['isbn']}"]
    )
    lines += [f"Language: {work['language'][1]}", "Database: Demonstration Index"]
    lines += ["Description", f"Abstract:{work['abstract']}"] if work["abstract"] else []
    return "\n".join([*lines, "", ""])


SHARES = {"ris-plain": 0.0, "ris-special": 1.0}


def stream(kind: str, number: int, seed: int = 1) -> Iterator[str]:
    """``number`` records of a kind, as text."""
    rng = random.Random(seed)
    for count in range(number):
        work = record(rng, marked=SHARES.get(kind, MARKED), special=SHARES.get(kind, SPECIAL))
        if kind.startswith("ris"):
            yield as_ris(work)
        elif kind == "jsonl":
            yield json.dumps(as_item(work, count), ensure_ascii=False) + "\n"
        elif kind == "json":
            yield ("[\n" if not count else ",\n") + json.dumps(as_item(work, count), ensure_ascii=False)
        elif kind == "bib":
            yield as_bib(work, count)
        else:
            yield as_page(work)
    if kind == "json":
        yield "\n]\n" if number else "[]\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.writelines(stream(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1))
