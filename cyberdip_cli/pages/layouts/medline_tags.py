"""Tags of MEDLINE (PubMed, ``.nbib``) and Web of Science plain text, and the keys of fields that they are; ""
is no part of a reference.

Sources: the MEDLINE/PubMed data element descriptions of the NLM; the field tags of the Web of Science Core
Collection."""

from __future__ import annotations

MEDLINE: dict[str, str] = {
    "PMID": "pmid", "TI": "title", "BTI": "book", "VTI": "title_alternate", "TT": "title_original", "CTI": "series", "FAU": "author", "AU": "",
    "CN": "author_corporate", "FED": "editor", "ED": "", "FIR": "other", "IR": "", "IRAD": "", "AB": "abstract", "OAB": "other", "OABL": "",
    "CI": "rights", "OCI": "rights", "LA": "language", "PT": "publication_type", "TA": "container_title_short", "JT": "container_title", "IS": "issn",
    "ISBN": "isbn", "VI": "volume", "IP": "issue", "PG": "pages", "DP": "date", "DEP": "date_online", "PL": "country", "PB": "publisher",
    "EN": "edition", "LID": "locator", "AID": "locator", "PMC": "pmcid", "PMCR": "", "MH": "subjects", "OT": "keywords", "OTO": "", "RN": "other",
    "NM": "other", "GR": "other", "GN": "notes", "AD": "author_affiliation", "AUID": "", "SB": "", "JID": "", "STAT": "", "OWN": "", "DCOM": "",
    "LR": "", "DA": "", "CRDT": "", "EDAT": "", "MHDA": "", "PHST": "", "PST": "", "SO": "", "SI": "other", "CIN": "other", "CON": "other",
    "EIN": "other", "EFR": "other", "UIN": "other", "UOF": "other", "RIN": "other", "ROF": "other", "ECI": "other", "ECF": "other", "RPI": "other",
    "RPF": "other", "SPIN": "other", "ORI": "other", "CRI": "other", "CRF": "other", "COIS": "", "PS": "subjects", "FPS": "", "RF": "", "GS": "other",
    "JC": "", "MID": "", "DRDT": "", "CDAT": "", "LCTI": "", "UI": "", "SFM": "other", "KW": "keywords", "ID": "other", "TL": "",
}  # fmt: skip

WEB_OF_SCIENCE: dict[str, str] = {
    "PT": "", "AU": "author_short", "AF": "author", "BA": "", "BF": "author_book", "CA": "author_corporate", "GP": "other", "BE": "editor",
    "ED": "editor", "TI": "title", "SO": "container_title", "SE": "series", "BS": "other", "LA": "language", "DT": "document_type", "CT": "event",
    "CY": "event_date", "CL": "event_place", "SP": "other", "HO": "other", "DE": "keywords", "ID": "keywords", "AB": "abstract",
    "C1": "author_affiliation", "C3": "", "RP": "", "EM": "", "RI": "", "OI": "", "FU": "other", "FX": "other", "FP": "", "CR": "", "NR": "",
    "TC": "", "Z9": "", "Z8": "", "ZB": "", "ZS": "", "ZR": "", "U1": "", "U2": "", "PU": "publisher", "PI": "place", "PA": "", "SN": "issn",
    "EI": "issn", "BN": "isbn", "J9": "", "JI": "container_title_short", "PD": "date", "PY": "date", "VL": "volume", "IS": "issue", "SI": "other",
    "PN": "other", "SU": "other", "MA": "other", "BP": "page_first", "EP": "page_last", "AR": "article_number", "DI": "doi", "DL": "", "D2": "other",
    "EA": "date_online", "EY": "", "PG": "page_count", "P2": "", "WC": "other", "WE": "", "SC": "other", "GA": "", "PM": "pmid", "OA": "", "HC": "",
    "HP": "", "DA": "", "UT": "accession_number", "ER": "", "EF": "", "FN": "", "VR": "",
}  # fmt: skip
"""``J9`` is the abbreviation in capitals beside ``JI``; ``BA`` the short form of ``BF``."""
