"""Templates of three Wikipedias, their parameters and the words of their dates.

Sources: en Help:Citation Style 1; de Vorlage:Literatur, Vorlage:Internetquelle; fr Modèle:Article,
Modèle:Ouvrage, Modèle:Lien web."""

from __future__ import annotations

from .dates import english_date, french_date, iso_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...model import Date


class TemplateSet:
    """The templates of one Wikipedia. ``kinds``: type of CSL -> template, "" for all others; ``parameters``:
    template -> field -> parameter; ``names``: how names are written ("parts": last1 and first1; "line": one
    list); ``date``: a date in words."""

    __slots__ = ("date", "kinds", "names", "parameters", "people", "ref")

    def __init__(
        self,
        kinds: Mapping[str, str],
        parameters: Mapping[str, Mapping[str, str]],
        people: Mapping[str, tuple[str, ...]],
        date: Callable[[Date], str],
        names: str,
        ref: str,
    ) -> None:
        self.kinds = kinds
        self.parameters = parameters
        self.people = people
        self.date = date
        self.names = names
        self.ref = ref


_EN = {
    "title": "title",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "issued": "date",
    "publisher": "publisher",
    "publisher_place": "location",
    "edition": "edition",
    "collection_title": "series",
    "ISBN": "isbn",
    "ISSN": "issn",
    "DOI": "doi",
    "PMID": "pmid",
    "PMCID": "pmc",
    "URL": "url",
    "accessed": "access-date",
    "language": "language",
    "original_date": "orig-date",
}
_EN_TEMPLATES = {
    "cite journal": {**_EN, "container_title": "journal"},
    "cite magazine": {**_EN, "container_title": "magazine"},
    "cite news": {**_EN, "container_title": "newspaper", "section": "department"},
    "cite book": {**_EN, "container_title": "book-title"},
    "cite conference": {**_EN, "container_title": "book-title", "event_title": "conference"},
    "cite thesis": {**_EN, "genre": "type"},
    "cite report": {**_EN, "genre": "type", "number": "id", "container_title": "work"},
    "cite web": {**_EN, "container_title": "website"},
    "cite encyclopedia": {**_EN, "container_title": "encyclopedia"},
    "cite map": {**_EN, "scale": "scale", "container_title": "work"},
    "cite AV media": {**_EN, "medium": "medium", "container_title": "work"},
    "cite speech": {**_EN, "event_title": "event", "event_place": "location"},
    "cite interview": {**_EN, "container_title": "work"},
    "citation": {**_EN, "container_title": "work", "version": "version", "genre": "type", "number": "id"},
}
ENGLISH = TemplateSet(
    {
        "article-journal": "cite journal",
        "article-magazine": "cite magazine",
        "article-newspaper": "cite news",
        "book": "cite book",
        "chapter": "cite book",
        "paper-conference": "cite conference",
        "thesis": "cite thesis",
        "report": "cite report",
        "webpage": "cite web",
        "post": "cite web",
        "post-weblog": "cite web",
        "entry": "cite encyclopedia",
        "entry-encyclopedia": "cite encyclopedia",
        "entry-dictionary": "cite encyclopedia",
        "map": "cite map",
        "motion_picture": "cite AV media",
        "broadcast": "cite AV media",
        "song": "cite AV media",
        "speech": "cite speech",
        "interview": "cite interview",
        "": "citation",
    },
    _EN_TEMPLATES,
    {
        "author": ("last", "first", "author"),
        "editor": ("editor-last", "editor-first", "editor"),
        "translator": ("translator-last", "translator-first", "translator"),
        "interviewer": ("interviewer-last", "interviewer-first", "interviewer"),
        "illustrator": ("others",),
    },
    english_date,
    "parts",
    "ref",
)

_LITERATUR = {
    "title": "Titel",
    "container_title": "Sammelwerk",
    "volume": "Band",
    "issue": "Nummer",
    "edition": "Auflage",
    "publisher": "Verlag",
    "publisher_place": "Ort",
    "issued": "Datum",
    "page": "Seiten",
    "number_of_pages": "Umfang",
    "ISBN": "ISBN",
    "ISSN": "ISSN",
    "DOI": "DOI",
    "PMID": "PMID",
    "PMCID": "PMC",
    "URL": "Online",
    "accessed": "Abruf",
    "language": "Sprache",
    "collection_title": "Reihe",
    "collection_number": "BandReihe",
    "original_title": "Originaltitel",
    "note": "Kommentar",
    "genre": "Kommentar",
}
_INTERNETQUELLE = {
    "title": "titel",
    "container_title": "werk",
    "publisher": "hrsg",
    "issued": "datum",
    "URL": "url",
    "accessed": "abruf",
    "language": "sprache",
    "page": "seiten",
    "note": "kommentar",
}
GERMAN = TemplateSet(
    {**dict.fromkeys(("webpage", "post", "post-weblog"), "Internetquelle"), "": "Literatur"},
    {"Literatur": _LITERATUR, "Internetquelle": _INTERNETQUELLE},
    {"author": ("Autor", "autor"), "editor": ("Hrsg",), "translator": ("Übersetzer",)},
    iso_date,
    "line",
    "",
)

_FR = {
    "title": "titre",
    "volume": "volume",
    "issued": "date",
    "publisher": "éditeur",
    "publisher_place": "lieu",
    "ISBN": "isbn",
    "ISSN": "issn",
    "DOI": "doi",
    "PMID": "pmid",
    "PMCID": "pmcid",
    "URL": "lire en ligne",
    "accessed": "consulté le",
    "language": "langue",
}
FRENCH = TemplateSet(
    {
        **dict.fromkeys(
            ("article-journal", "article-magazine", "article-newspaper", "paper-conference", "article"),
            "Article",
        ),
        **dict.fromkeys(("webpage", "post", "post-weblog"), "Lien web"),
        "": "Ouvrage",
    },
    {
        "Article": {
            **_FR,
            "container_title": "périodique",
            "issue": "numéro",
            "page": "pages",
            "collection_title": "série",
        },
        "Ouvrage": {
            **_FR,
            "container_title": "titre ouvrage",
            "collection_title": "collection",
            "collection_number": "numéro dans collection",
            "edition": "numéro d'édition",
            "page": "passage",
            "number_of_pages": "pages totales",
            "genre": "nature ouvrage",
        },
        "Lien web": {**_FR, "container_title": "site", "URL": "url"},
    },
    {
        "author": ("nom", "prénom", "auteur institutionnel"),
        "editor": ("nom", "prénom", "auteur institutionnel", "directeur"),
        "translator": ("traducteur",),
    },
    french_date,
    "parts",
    "id",
)
