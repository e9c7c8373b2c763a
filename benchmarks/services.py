"""Invented answers of services and tagged exports, from the works of :mod:`.generate`."""

from __future__ import annotations

import json
from typing import Any

CROSSREF = {"JOUR": "journal-article", "BOOK": "monograph", "CHAP": "book-chapter", "THES": "dissertation"}
OPENALEX = {"JOUR": "article", "BOOK": "book", "CHAP": "book-chapter", "THES": "dissertation"}
DATACITE = {"JOUR": "JournalArticle", "BOOK": "Book", "CHAP": "BookChapter", "THES": "Dissertation"}
ENDNOTE = {"JOUR": "Journal Article", "BOOK": "Book", "CHAP": "Book Section", "THES": "Thesis"}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def as_crossref(work: dict[str, Any]) -> str:
    people = [
        {"given": given, "family": family, "sequence": "additional", "affiliation": []}
        for family, given in work["people"]
    ]
    day = {"date-parts": [[work["year"], work["month"]]], "timestamp": 1, "date-time": "2020-01-01T00:00:00Z"}
    item = {
        "indexed": day,
        "reference-count": 2,
        "publisher": work["place"][1],
        "issue": str(work["issue"]),
        "DOI": work["doi"],
        "type": CROSSREF[work["kind"]],
        "created": day,
        "page": f"{work['first']}-{work['last']}",
        "source": "Crossref",
        "is-referenced-by-count": 3,
        "title": [work["title"]],
        "prefix": "10.5555",
        "volume": str(work["volume"]),
        "author": people,
        "member": "7",
        "reference": [
            {"key": f"r{number}", "DOI": f"10.5555/r{number}", "year": "1999"} for number in range(4)
        ],
        "container-title": [work["journal"]],
        "original-title": [],
        "language": work["language"][0],
        "deposited": day,
        "score": 1.0,
        "subtitle": [],
        "issued": {"date-parts": [[work["year"], work["month"]]]},
        "URL": f"https://doi.org/{work['doi']}",
        "ISSN": [work["issn"]],
        "subject": work["keywords"],
        "abstract": f"<jats:p>{work['abstract']}</jats:p>" if work["abstract"] else "",
    }
    return json.dumps(item, ensure_ascii=False)


def as_openalex(work: dict[str, Any]) -> str:
    people = [
        {
            "author_position": "middle",
            "author": {"id": "https://openalex.org/A1", "display_name": f"{given} {family}", "orcid": None},
            "institutions": [{"id": "https://openalex.org/I1", "display_name": "University of Nowhere"}],
            "raw_author_name": f"{given} {family}",
        }
        for family, given in work["people"]
    ]
    words = work["abstract"].split()
    source = {"display_name": work["journal"], "issn": [work["issn"]], "type": "journal"}
    item = {
        "id": f"https://openalex.org/W{work['first']}{work['volume']}",
        "doi": f"https://doi.org/{work['doi']}",
        "title": work["title"],
        "display_name": work["title"],
        "publication_year": work["year"],
        "publication_date": f"{work['year']}-{work['month']:02d}-01",
        "language": work["language"][0],
        "primary_location": {"is_oa": True, "landing_page_url": "https://example.org", "source": source},
        "type": OPENALEX[work["kind"]],
        "type_crossref": CROSSREF[work["kind"]],
        "authorships": people,
        "biblio": {
            "volume": str(work["volume"]),
            "issue": str(work["issue"]),
            "first_page": str(work["first"]),
            "last_page": str(work["last"]),
        },
        "cited_by_count": 3,
        "abstract_inverted_index": {word: [at] for at, word in enumerate(words)},
        "keywords": [{"display_name": word, "score": 0.5} for word in work["keywords"]],
        "concepts": [{"id": "x", "display_name": "Geology", "score": 0.3}],
    }
    return json.dumps(item, ensure_ascii=False)


def as_datacite(work: dict[str, Any]) -> str:
    people = [
        {"name": f"{family}, {given}", "nameType": "Personal", "givenName": given, "familyName": family}
        for family, given in work["people"]
    ]
    attributes = {
        "doi": work["doi"],
        "creators": people,
        "titles": [{"title": work["title"]}],
        "publisher": work["place"][1],
        "container": {"type": "Journal", "title": work["journal"], "volume": str(work["volume"])},
        "publicationYear": work["year"],
        "subjects": [{"subject": word} for word in work["keywords"]],
        "dates": [{"date": f"{work['year']}-{work['month']:02d}", "dateType": "Issued"}],
        "language": work["language"][0],
        "types": {"resourceTypeGeneral": DATACITE[work["kind"]]},
        "descriptions": [{"description": work["abstract"], "descriptionType": "Abstract"}],
        "url": f"https://example.org/{work['doi']}",
    }
    return json.dumps({"id": work["doi"], "type": "dois", "attributes": attributes}, ensure_ascii=False)


def as_refer(work: dict[str, Any]) -> str:
    lines = [f"%0 {ENDNOTE[work['kind']]}", *(f"%A {family}, {given}" for family, given in work["people"])]
    lines += [f"%T {work['title']}", f"%D {work['year']}", f"%P {work['first']}-{work['last']}"]
    if work["kind"] == "JOUR":
        lines += [f"%J {work['journal']}", f"%V {work['volume']}", f"%N {work['issue']}", f"%R {work['doi']}"]
        lines += [f"%@ {work['issn']}", f"%8 {MONTHS[work['month'] - 1]}"]
    else:
        lines += [f"%I {work['place'][1]}", f"%C {work['place'][0]}"]
    lines += [f"%K {word}" for word in work["keywords"]]
    return "\n".join([*lines, f"%X {work['abstract']}", f"%G {work['language'][1]}", "", ""])


def as_medline(work: dict[str, Any], number: int) -> str:
    lines = [f"PMID- {number + 1}", "OWN - NLM", f"DP  - {work['year']} {MONTHS[work['month'] - 1]}"]
    lines += [
        f"TI  - {work['title']}.",
        f"PG  - {work['first']}-{work['last']}",
        f"LID - {work['doi']} [doi]",
    ]
    for family, given in work["people"]:
        lines += [f"FAU - {family}, {given}", f"AU  - {family} {given[0]}"]
    lines += [f"AB  - {work['abstract']}"] if work["abstract"] else []
    lines += ["LA  - eng", "PT  - Journal Article", f"JT  - {work['journal']}", f"VI  - {work['volume']}"]
    lines += [
        f"IP  - {work['issue']}",
        f"IS  - {work['issn']} (Print)",
        *(f"OT  - {word}" for word in work["keywords"]),
    ]
    return "\n".join([*lines, "", ""])


def as_isi(work: dict[str, Any]) -> str:
    names = [f"{family}, {given}" for family, given in work["people"]]
    lines = ["PT J", "AU " + "\n   ".join(names), "AF " + "\n   ".join(names), f"TI {work['title']}"]
    lines += [f"SO {work['journal'].upper()}", "LA English", "DT Article", f"PY {work['year']}"]
    lines += [f"PD {MONTHS[work['month'] - 1].upper()}", f"VL {work['volume']}", f"IS {work['issue']}"]
    lines += [f"BP {work['first']}", f"EP {work['last']}", f"DI {work['doi']}", f"SN {work['issn']}"]
    lines += [f"DE {'; '.join(work['keywords'])}"] if work["keywords"] else []
    lines += [f"AB {work['abstract']}"] if work["abstract"] else []
    return "\n".join([*lines, "ER", "", ""])
