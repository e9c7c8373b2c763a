"""Values that are keys and not words: biblatex's localisation keys and the journal macros of astronomy.

Sources: the biblatex manual (3.20), section 4.9.2 and english.lbx; the AAS macros of adsabs
(aas_macros.sty)."""

from __future__ import annotations

from ...patterns import Pattern

WORDS = {
    "inpreparation": "in preparation", "submitted": "submitted", "forthcoming": "forthcoming", "inpress": "in press",
    "prepublished": "pre-published",
    "candthesis": "Candidate thesis", "techreport": "Technical report", "resreport": "Research report", "software": "computer software",
    "datacd": "CD-ROM", "audiocd": "audio CD",
    "patent": "patent", "patentde": "German patent", "patenteu": "European patent", "patentfr": "French patent", "patentuk": "British patent",
    "patentus": "U.S. patent", "patreq": "patent request", "patreqde": "German patent request", "patreqeu": "European patent request",
    "patreqfr": "French patent request", "patrequk": "British patent request", "patrequs": "U.S. patent request",
    "newseries": "new series", "oldseries": "old series",
    "countryde": "Germany", "countryeu": "European Union", "countryep": "European Union", "countryfr": "France", "countryuk": "United Kingdom",
    "countryus": "United States of America",
}  # fmt: skip
"""Localisation key -> its English words."""
FIELDS = frozenset("pubstate type series location address".split())
"""Fields whose value may be a key."""
_KEYS = {words: key for key, words in WORDS.items()}
_AND = Pattern(r"\s+and\s+")

JOURNALS = {
    "aj": "The Astronomical Journal", "actaa": "Acta Astronomica", "araa": "Annual Review of Astronomy and Astrophysics",
    "apj": "The Astrophysical Journal", "apjl": "The Astrophysical Journal Letters", "apjlett": "The Astrophysical Journal Letters",
    "apjs": "The Astrophysical Journal Supplement Series", "apjsupp": "The Astrophysical Journal Supplement Series",
    "ao": "Applied Optics", "applopt": "Applied Optics", "apss": "Astrophysics and Space Science", "aap": "Astronomy & Astrophysics",
    "astap": "Astronomy & Astrophysics", "aapr": "Astronomy and Astrophysics Review", "aaps": "Astronomy & Astrophysics Supplement Series",
    "azh": "Astronomicheskii Zhurnal", "baas": "Bulletin of the American Astronomical Society",
    "bac": "Bulletin of the Astronomical Institutes of Czechoslovakia",
    "caa": "Chinese Astronomy and Astrophysics", "cjaa": "Chinese Journal of Astronomy and Astrophysics", "icarus": "Icarus",
    "jcap": "Journal of Cosmology and Astroparticle Physics", "jrasc": "Journal of the Royal Astronomical Society of Canada",
    "memras": "Memoirs of the Royal Astronomical Society", "mnras": "Monthly Notices of the Royal Astronomical Society", "na": "New Astronomy",
    "nar": "New Astronomy Reviews", "pra": "Physical Review A", "prb": "Physical Review B", "prc": "Physical Review C", "prd": "Physical Review D",
    "pre": "Physical Review E", "prl": "Physical Review Letters", "pasa": "Publications of the Astronomical Society of Australia",
    "pasp": "Publications of the Astronomical Society of the Pacific", "pasj": "Publications of the Astronomical Society of Japan",
    "qjras": "Quarterly Journal of the Royal Astronomical Society", "rmxaa": "Revista Mexicana de Astronomía y Astrofísica",
    "skytel": "Sky and Telescope", "solphys": "Solar Physics", "sovast": "Soviet Astronomy", "ssr": "Space Science Reviews",
    "zap": "Zeitschrift für Astrophysik", "nat": "Nature", "iaucirc": "IAU Circulars", "aplett": "Astrophysics Letters",
    "apspr": "Astrophysics Space Physics Research", "bain": "Bulletin of the Astronomical Institutes of the Netherlands",
    "fcp": "Fundamentals of Cosmic Physics", "gca": "Geochimica et Cosmochimica Acta", "grl": "Geophysical Research Letters",
    "jcp": "The Journal of Chemical Physics", "jgr": "Journal of Geophysical Research",
    "jqsrt": "Journal of Quantitative Spectroscopy and Radiative Transfer", "memsai": "Memorie della Società Astronomica Italiana",
    "nphysa": "Nuclear Physics A", "physrep": "Physics Reports", "physscr": "Physica Scripta", "planss": "Planetary and Space Science",
    "procspie": "Proceedings of the SPIE", "maps": "Meteoritics and Planetary Science", "psj": "The Planetary Science Journal",
}  # fmt: skip
"""Macro -> journal."""


def in_words(text: str) -> str:
    """A value whose parts are localisation keys, in words; any other as it is.

    >>> in_words("inpress"), in_words("countryus and countryde"), in_words("Press")
    ('in press', 'United States of America; Germany', 'Press')
    """
    parts = _AND.split(text)
    if not all(part in WORDS for part in parts):
        return text
    return "; ".join([WORDS[part] for part in parts])


def key_of(words: str) -> str:
    """The localisation key of some words; "" for others."""
    return _KEYS.get(words, "")


def journal(macro: str) -> str:
    r"""The journal that a macro stands for; "" for any other text.

    >>> journal(r"\mnras"), journal("Nature")
    ('Monthly Notices of the Royal Astronomical Society', '')
    """
    return JOURNALS.get(macro.strip().strip("{}").strip().removeprefix("\\"), "") if "\\" in macro else ""
