"""EndNote's reference types and what its generic fields mean in each (EndNote's manual, "Reference
Types")."""

from __future__ import annotations

KINDS = {
    "journal article": "article-journal", "electronic article": "article-journal", "magazine article": "article-magazine",
    "newspaper article": "article-newspaper", "book": "book", "edited book": "book", "electronic book": "book", "ebook": "book",
    "serial": "book", "book section": "chapter", "electronic book section": "chapter", "encyclopedia": "entry-encyclopedia",
    "dictionary": "entry-dictionary", "conference proceedings": "book", "conference paper": "paper-conference", "thesis": "thesis",
    "report": "report", "government document": "report", "web page": "webpage", "blog": "post-weblog", "discussion forum": "post",
    "social media": "post", "patent": "patent", "map": "map", "film or broadcast": "motion_picture",
    "audiovisual material": "motion_picture", "multimedia application": "software", "online multimedia": "motion_picture",
    "television episode": "broadcast", "podcast": "broadcast", "computer program": "software", "manuscript": "manuscript",
    "unpublished work": "manuscript", "personal communication": "personal_communication", "statute": "legislation", "bill": "bill",
    "legal rule or regulation": "regulation", "case": "legal_case", "hearing": "hearing", "standard": "standard", "dataset": "dataset",
    "online database": "dataset", "aggregated database": "dataset", "artwork": "graphic", "figure": "figure", "chart or table": "figure",
    "equation": "figure", "music": "musical_score", "interview": "interview", "ancient text": "classic", "classical work": "classic",
    "catalog": "book", "pamphlet": "pamphlet", "press release": "article-newspaper", "grant": "document", "generic": "document",
    "preprint": "article", "multimedia": "motion_picture",
}  # fmt: skip
"""Name of a reference type -> type."""

NUMBERS = {
    "0": "journal article", "1": "book", "2": "artwork", "3": "audiovisual material", "4": "bill", "5": "book section", "6": "book",
    "7": "case", "8": "chart or table", "9": "computer program", "10": "conference proceedings", "12": "web page", "13": "generic",
    "14": "hearing", "17": "journal article", "19": "magazine article", "20": "map", "21": "film or broadcast", "23": "newspaper article",
    "25": "patent", "26": "personal communication", "27": "report", "28": "edited book", "31": "statute", "32": "thesis",
    "34": "unpublished work", "36": "manuscript", "37": "figure", "38": "chart or table", "39": "equation", "43": "electronic article",
    "44": "electronic book", "45": "online database", "46": "government document", "47": "conference paper", "48": "online multimedia",
    "49": "classical work", "50": "legal rule or regulation", "51": "ancient text", "52": "dictionary", "53": "encyclopedia", "54": "grant",
    "55": "aggregated database", "56": "blog", "57": "serial", "58": "standard", "59": "dataset", "60": "electronic book section",
    "61": "music", "62": "podcast", "63": "press release", "64": "interview", "65": "discussion forum", "66": "social media",
    "67": "preprint",
}  # fmt: skip
"""Number of a reference type -> its name; numbers drifted between versions, so a name that is known wins."""

NAMES: dict[str, dict[str, str]] = {
    "": {"authors": "author", "secondary-authors": "editor", "tertiary-authors": "collection_editor", "subsidiary-authors": "translator",
         "translated-authors": "translator"},
    "book": {"secondary-authors": "collection_editor", "tertiary-authors": "editor"},
    "edited book": {"authors": "editor", "secondary-authors": "collection_editor", "tertiary-authors": "editor"},
    "electronic book": {"secondary-authors": "editor"},
    "report": {"secondary-authors": "collection_editor", "tertiary-authors": "publisher"},
    "thesis": {"tertiary-authors": "keep"},
    "film or broadcast": {"authors": "director", "secondary-authors": "collection_editor", "tertiary-authors": "producer", "subsidiary-authors": "performer"},
    "patent": {"secondary-authors": "keep", "tertiary-authors": "keep", "subsidiary-authors": "keep"},
    "personal communication": {"secondary-authors": "recipient"},
    "interview": {"secondary-authors": "interviewer"},
    "case": {"secondary-authors": "keep", "tertiary-authors": "keep", "subsidiary-authors": "keep"},
    "computer program": {"secondary-authors": "collection_editor"},
    "journal article": {"secondary-authors": "editor", "tertiary-authors": "editor"},
    "conference proceedings": {"subsidiary-authors": "keep"},
}  # fmt: skip
"""Type ("" for all others) -> element of ``contributors`` -> field."""

WHOLE = frozenset(("book", "edited book", "electronic book", "report", "thesis", "map", "computer program", "audiovisual material", "film or broadcast",
                   "government document", "catalog", "manuscript", "standard", "serial", "pamphlet", "ebook", "music", "statute"))  # fmt: skip
"""Types whose secondary title is that of a series, not of what they stand in."""

FIELDS: dict[str, str] = {
    "edition": "edition", "section": "section", "publisher": "publisher", "pub-location": "publisher_place", "isbn": "ISN", "issn": "ISSN",
    "label": "keep", "abstract": "abstract", "notes": "note", "research-notes": "note", "call-num": "call_number", "work-type": "genre",
    "reviewed-item": "reviewed_title", "access-date": "accessed", "language": "language", "num-vols": "number_of_volumes",
    "remote-database-name": "source", "database-name": "keep", "remote-database-provider": "keep", "accession-num": "accession_number",
    "orig-pub": "keep", "reprint-edition": "keep", "reprint-status": "drop", "caption": "keep", "custom1": "keep", "custom2": "keep",
    "custom3": "keep", "custom4": "keep", "custom5": "keep", "custom6": "keep", "custom7": "keep", "misc1": "keep", "misc2": "keep",
    "misc3": "keep", "electronic-resource-num": "doi", "rec-number": "drop", "foreign-keys": "drop", "database": "drop",
    "source-app": "drop", "ref-type": "drop", "auth-address": "keep", "auth-affiliaton": "keep", "meeting-place": "event_place",
    "modified-date": "drop",
    "alt-periodical": "drop",
}  # fmt: skip
"""Element -> field."""

BY_TYPE: dict[str, dict[str, str]] = {
    "book": {"section": "keep"},
    "thesis": {"publisher": "publisher", "num-vols": "keep", "section": "keep", "volume": "keep"},
    "report": {"number": "number"},
    "government document": {"number": "number"},
    "standard": {"number": "number"},
    "patent": {"number": "number", "isbn": "number", "publisher": "keep", "pub-location": "jurisdiction", "edition": "keep", "section": "keep"},
    "bill": {"number": "number", "volume": "volume"},
    "case": {"publisher": "authority", "secondary-title": "container_title"},
    "hearing": {"publisher": "publisher", "number": "number"},
    "statute": {"number": "number"},
    "computer program": {"edition": "version"},
    "conference proceedings": {"pub-location": "publisher_place"},
    "journal article": {"custom2": "PMCID", "section": "keep", "edition": "keep"},
    "book section": {"section": "chapter_number", "number": "collection_number"},
    "electronic book section": {"section": "chapter_number", "number": "collection_number"},
    "magazine article": {"section": "section"},
    "dataset": {"edition": "version"},
    "manuscript": {"publisher": "archive", "number": "archive_location"},
}  # fmt: skip
"""Type -> element -> field, where it differs."""
