"""The terms of Dublin Core, plain and qualified, as repositories write them, and the vocabularies of their
types."""

from __future__ import annotations

FIELDS: dict[str, str] = {
    "creator": "author", "creator.author": "author", "contributor.author": "author", "contributor.editor": "editor",
    "contributor.translator": "translator", "contributor.illustrator": "illustrator", "contributor.advisor": "keep",
    "contributor.referee": "keep", "contributor.committeemember": "keep", "contributor.department": "keep",
    "contributor.institution": "keep", "contributor.sponsor": "keep", "contributor": "contributor", "contributor.other": "contributor",
    "contributor.corporatename": "author", "creator.corporatename": "author", "contributor.supervisor": "keep",
    "contributor.school": "keep", "contributor.affiliation": "keep", "contributor.orcid": "keep", "publisher": "publisher",
    "publisher.name": "publisher", "publisher.place": "publisher_place", "publisher.country": "keep", "publisher.version": "keep",
    "publisher.uri": "keep", "publisher.department": "keep", "language": "language", "language.iso": "language",
    "language.rfc3066": "language", "identifier": "identifier", "identifier.doi": "DOI", "identifier.isbn": "ISBN",
    "identifier.issn": "ISSN", "identifier.eissn": "ISSN", "identifier.pissn": "ISSN", "identifier.issnl": "ISSN",
    "identifier.pmid": "PMID", "identifier.pmcid": "PMCID", "identifier.uri": "identifier", "identifier.url": "identifier",
    "identifier.handle": "identifier", "identifier.citation": "citation", "bibliographiccitation": "citation",
    "identifier.bibliographiccitation": "citation", "identifier.volume": "volume", "identifier.issue": "issue",
    "identifier.startpage": "page_first", "identifier.endpage": "page_last", "identifier.spage": "page_first",
    "identifier.epage": "page_last", "identifier.pagenumber": "page", "identifier.articlenumber": "page",
    "identifier.citationvolume": "volume", "identifier.citationissue": "issue", "identifier.citationtitle": "container_title",
    "identifier.citationfirstpage": "page_first", "identifier.citationlastpage": "page_last", "identifier.journal": "container_title",
    "identifier.other": "keep", "identifier.urn": "keep", "identifier.slug": "drop", "bibliographiccitation.volume": "volume",
    "bibliographiccitation.issue": "issue", "bibliographiccitation.firstpage": "page_first", "bibliographiccitation.lastpage": "page_last",
    "bibliographiccitation.title": "container_title", "bibliographiccitation.startpage": "page_first",
    "bibliographiccitation.endpage": "page_last", "bibliographiccitation.journal": "container_title", "citation.volume": "volume",
    "citation.issue": "issue", "citation.spage": "page_first", "citation.epage": "page_last", "citation.title": "container_title",
    "citationvolume": "volume", "citationissue": "issue", "citationstartpage": "page_first", "citationendpage": "page_last",
    "citationtitle": "container_title", "citationedition": "edition", "citationconferencetitle": "event_title",
    "citationconferenceplace": "event_place", "source": "source", "source.journaltitle": "container_title",
    "source.title": "container_title", "source.journal": "container_title", "source.volume": "volume", "source.issue": "issue",
    "source.issn": "ISSN", "source.isbn": "ISBN", "source.beginpage": "page_first", "source.endpage": "page_last",
    "source.pagenumber": "page", "source.uri": "keep", "source.numberofpages": "number_of_pages", "ispartof": "part",
    "relation.ispartof": "part", "relation.journal": "container_title", "relation.ispartofseries": "series", "ispartofseries": "series",
    "relation.issn": "ISSN", "relation.isbn": "ISBN", "relation.volume": "volume", "relation.issue": "issue",
    "relation.ispartofvolume": "volume", "relation.ispartofissue": "issue", "relation.conference": "event_title",
    "relation.publisherversion": "keep", "relation.eissn": "ISSN", "relation": "relation", "subject": "keyword", "subject.other": "keyword",
    "subject.keyword": "keyword", "subject.keywords": "keyword", "subject.lcsh": "keyword", "subject.mesh": "keyword",
    "subject.ddc": "class_mark", "subject.lcc": "class_mark", "subject.udc": "class_mark", "subject.classification": "class_mark",
    "subject.jel": "class_mark", "subject.msc": "class_mark", "description": "description", "description.abstract": "abstract",
    "abstract": "abstract", "description.edition": "edition", "description.tableofcontents": "keep", "tableofcontents": "keep",
    "description.provenance": "drop", "description.note": "note", "description.degree": "genre", "degree.name": "genre",
    "thesis.degree.name": "genre", "degree.level": "keep", "degree.grantor": "publisher", "description.volume": "volume",
    "description.issue": "issue", "description.startpage": "page_first", "description.endpage": "page_last", "format": "medium",
    "format.mimetype": "medium", "medium": "medium", "format.medium": "medium", "format.extent": "extent", "extent": "extent",
    "format.pages": "extent", "rights": "rights", "rights.uri": "keep", "rights.license": "keep", "license": "keep", "accessrights": "keep",
    "rights.holder": "keep", "rightsholder": "keep", "rights.accessrights": "keep", "title.alternative": "keep", "alternative": "keep",
    "title.subtitle": "subtitle", "title.translated": "keep", "type": "type", "type.material": "type", "type.coar": "type",
    "type.openaire": "type", "type.dcmi": "type", "type.version": "keep", "type.hasversion": "keep", "type.degree": "genre",
    "type.status": "keep", "version": "keep", "coverage": "keep", "coverage.spatial": "keep", "coverage.temporal": "keep",
    "spatial": "keep", "temporal": "keep", "audience": "keep", "conference.name": "event_title", "conference.place": "event_place",
    "event.title": "event_title", "edition": "edition", "place": "publisher_place", "volume": "volume", "issue": "issue", "number": "issue",
    "startingpage": "page_first", "endingpage": "page_last", "publicationname": "container_title", "issn": "ISSN", "isbn": "ISBN",
    "doi": "DOI", "eissn": "ISSN",
}  # fmt: skip
"""``element`` or ``element.qualifier``, in small letters -> field, or what :mod:`.read` does with it."""

ISSUED = (
    "date.issued",
    "issued",
    "date.published",
    "date.publication",
    "date.publicationyear",
    "date.year",
    "publicationdate",
)
"""Terms that are a date of publication and nothing else."""
DATES = (
    "date",
    "date.available",
    "available",
    "date.copyright",
    "datecopyrighted",
    "date.created",
    "created",
    "date.accepted",
    "dateaccepted",
)
"""Terms that may stand for one, the surest first."""
OTHER_DATES = {
    "date.submitted": "submitted", "datesubmitted": "submitted", "date.accessioned": "drop", "modified": "drop", "date.modified": "drop",
    "date.updated": "drop", "date.embargo": "keep", "date.embargoend": "keep", "valid": "keep", "date.valid": "keep",
    "date.conference": "event_date",
}  # fmt: skip

COAR = {
    "6501": "article-journal", "2df8fbb1": "article-journal", "dcae04bc": "article-journal", "beb9": "article-journal",
    "545b": "article-journal", "b239": "article-journal", "7bab": "article-journal", "efa0": "review", "ba08": "review-book",
    "2f33": "book", "3248": "chapter", "5794": "paper-conference", "c94f": "paper-conference", "f744": "book", "6670": "paper-conference",
    "46ec": "thesis", "7a1f": "thesis", "bdcc": "thesis", "db06": "thesis", "93fc": "report", "18ws": "report", "18gh": "report",
    "18cf": "report", "186u": "report", "18hj": "report", "8042": "article", "816b": "article", "ddb1": "dataset", "5ce6": "software",
    "c513": "graphic", "ecc8": "graphic", "8a7e": "motion_picture", "12ce": "motion_picture", "18cc": "song", "18cd": "song", "12cc": "map",
    "12cd": "map", "18cw": "musical_score", "8544": "speech", "15cd": "patent", "0640": "periodical", "2659": "periodical",
    "3e5a": "article-journal", "998f": "article-newspaper", "2fe3": "periodical", "0857": "personal_communication", "0040": "document",
    "7ad9": "webpage", "0f71": "manuscript", "1843": "",
}  # fmt: skip
"""Number of a COAR resource type (after ``c_``) -> type:
https://vocabularies.coar-repositories.org/resource_types/."""
VERSIONS = frozenset(
    """publishedversion acceptedversion submittedversion draft updatedversion openaccess restrictedaccess closedaccess embargoedaccess
    nonpeerreviewed peerreviewed peer+reviewed not+peer+reviewed non+peer+reviewed published+version accepted+version
    peer-reviewed info:eu-repo/semantics/submittedversion vor am ao preprint+version text""".replace(
        "\n", " "
    ).split()
)
"""Values of ``type`` that say how far a work has come, or nothing; blanks as plus signs."""
NO_DESCRIPTIONS = frozenset(
    (
        "peer reviewed",
        "peer-reviewed",
        "published",
        "published version",
        "accepted version",
        "post-print",
        "postprint",
    )
)
"""Descriptions that describe nothing."""
