"""Dublin Core elements and qualifiers as DSpace registers them, and the names beside them in other schemas of
repositories."""

# ruff: noqa: E501

from __future__ import annotations

ELEMENTS = {
    name: key
    for key, names in {
        "title": "dc.title dcterms.title",
        "title_alternate": "dc.title.alternative dcterms.alternative dc.title.other",
        "title_translated": "heal.secondarytitle dc.title.translated dc.title.english dc.title.en",
        "subtitle": "dc.title.subtitle",
        "author": "dc.contributor.author dc.creator dcterms.creator dc.contributor.authors dc.creator.author dc.contributor.creator dc.contributor.authorprincipal",
        "author_full": "dc.contributor.alternate",
        "author_corporate": "dc.contributor.corpauthor dc.contributor.corporate dc.contributor.corporateauthor dc.creator.corporate",
        "editor": "dc.contributor.editor dc.contributor.editors",
        "translator": "dc.contributor.translator",
        "illustrator": "dc.contributor.illustrator",
        "composer": "dc.contributor.composer",
        "director": "dc.contributor.director",
        "advisor": """heal.advisorname dc.contributor.advisor dc.contributor.supervisor dc.contributor.advisors dc.contributor.referee dc.contributor.coadvisor
            dc.contributor.committeemember dc.contributor.tutor dc.contributor.advisor1 dc.contributor.advisor-co1 dc.contributor.advisorco""",
        "contributor": "dc.contributor dcterms.contributor dc.contributor.other dc.contributor.none",
        "year": "dc.date.issued dcterms.issued dc.date.published dc.date.publication dc.date.defense dc.date.copyright",
        "date": "heal.publicationdate dc.date dcterms.date dc.date.created dc.date.submitted dcterms.created",
        "published_in": "dc.source dc.relation.ispartof dcterms.ispartof dc.identifier.citation.journal",
        "container_title": """heal.journalname dc.source.title dc.relation.journal dc.relation.ispartofjournal dc.title.journal dc.journal.title dc.identifier.journaltitle
            dc.bibliographiccitation.title dc.publication.name oaire.citation.title dc.citation.journaltitle dc.journal dc.relation.publication
            dc.identifier.journal dc.identifier.source dc.description.journaltitle dc.journalname""",
        "citation": "dc.identifier.citation dcterms.bibliographiccitation dc.identifier.bibliographiccitation dc.bibliographiccitation",
        "volume": """heal.volume heal.journalvolume dc.source.volume dc.identifier.volume dc.bibliographiccitation.volume oaire.citation.volume dc.citation.volume dc.relation.volume dc.volume
            dc.description.volume dc.journal.volume dc.citation.volumetitle dc.relation.citationvolume dc.relation.citation.volume""",
        "issue": """dc.source.issue dc.identifier.issue dc.bibliographiccitation.issue oaire.citation.issue dc.citation.issue dc.relation.issue dc.issue
            dc.journal.issue dc.source.number dc.relation.citationissue dc.citation.number""",
        "page_first": """dc.source.beginpage dc.bibliographiccitation.firstpage dc.identifier.startpage oaire.citation.startpage dc.citation.spage dc.citation.startpage
            dc.identifier.initialpage dc.bibliographiccitation.stpage dc.relation.citationstartpage dc.description.startpage dc.citation.firstpage""",
        "page_last": """dc.source.endpage dc.bibliographiccitation.lastpage dc.identifier.endpage oaire.citation.endpage dc.citation.epage dc.citation.endpage
            dc.identifier.finalpage dc.relation.citationendpage dc.description.endpage dc.citation.lastpage""",
        "pages": "dc.format.pages dc.identifier.pages dc.pages dc.source.pages dc.page.number dc.relation.pages dc.bibliographiccitation.pages dc.citation.pages dc.description.pages",
        "page_count": "heal.numberofpages dc.format.pagenumber dc.description.pagenumber dc.format.pagecount",
        "physical_description": "dc.format.extent dcterms.extent dc.description.extent dc.description.physical",
        "publisher": "heal.academicpublisher heal.publisher dc.publisher dcterms.publisher dc.publisher.name dc.publisher.none",
        "place": "dc.publisher.place dc.coverage.placeofpublication dc.publisher.location dc.place",
        "country": "dc.publisher.country",
        "institution": """dc.publisher.institution dc.publisher.university thesis.degree.grantor dc.contributor.institution dc.degree.grantor dc.thesis.degreegrantor
            dc.contributor.university dc.description.institution""",
        "degree": "thesis.degree.name thesis.degree.level dc.description.degree dc.type.qualificationname dc.degree.name dc.type.degree dc.thesis.degreename",
        "series": "dc.relation.ispartofseries dc.relation.series dc.series dc.identifier.series dc.series.name",
        "edition": "dc.description.edition dc.edition dc.description.version dc.identifier.edition",
        "report_number": "dc.identifier.govdoc dc.identifier.reportnumber dc.report.number dc.identifier.report",
        "event": "dc.conference.name dc.relation.conference dc.event dc.description.conference dc.event.title dc.conference.title dc.bibliographiccitation.conferencename",
        "event_place": "dc.conference.place dc.coverage.spatial.conference dc.event.place dc.conference.location",
        "event_date": "dc.conference.date dc.event.date",
        "language": "heal.language dc.language.iso dc.language dcterms.language dc.language.rfc3066 dc.language.none dc.language.code",
        "document_type": "heal.type dc.type dcterms.type dc.type.genre dc.type.material dc.type.local dc.genre dc.type.none dc.type.driver dc.type.redcol dc.type.coar",
        "subjects": """dc.subject dcterms.subject dc.subject.lcsh dc.subject.mesh dc.subject.other dc.subject.none dc.subject.keyword dc.subject.keywords dc.subject.en
            dc.subject.swd dc.subject.lemb dc.subject.armarc dc.subject.proposal dc.subject.fast dc.subject.agrovoc dc.subject.jel dc.subject.unesco""",
        "class_mark": "dc.subject.classification dc.subject.ddc dc.subject.lcc dc.subject.udc dc.subject.cdd dc.subject.bisac",
        "subject_place": "dc.coverage.spatial dcterms.spatial dc.coverage dc.subject.geographic",
        "era": "dc.coverage.temporal dcterms.temporal",
        "abstract": "heal.abstract dc.description.abstract dcterms.abstract dc.description.resumen dc.description.resumo dc.description.summary dc.description.abstracten",
        "table_of_contents": "dc.description.tableofcontents dcterms.tableofcontents",
        "notes": "dc.description dcterms.description dc.description.note dc.description.notes dc.description.sponsorship dc.note",
        "isbn": "dc.identifier.isbn dc.isbn dc.identifier.eisbn dc.relation.isbn dc.identifier.pisbn dc.isbn.hardcover",
        "issn": "dc.identifier.issn dc.identifier.eissn dc.relation.issn dc.identifier.issne dc.issn dc.source.issn dc.identifier.essn dc.identifier.pissn dc.issn.online",
        "doi": "dc.identifier.doi dc.relation.doi dc.relation.isversionof dcterms.doi dc.doi dc.identifier.urldoi",
        "pmid": "dc.identifier.pmid dc.identifier.pubmed",
        "pmcid": "dc.identifier.pmcid dc.identifier.pmc",
        "url": "dc.identifier.uri dc.relation.uri dc.identifier.url dc.source.uri dc.identifier.link dc.relation.publisherversion dc.identifier.handle",
        "identifier": "dc.identifier dcterms.identifier dc.identifier.other dc.identifier.sici dc.identifier.ismn dc.identifier.slug dc.identifier.urn dc.identifier.oclc dc.identifier.local",
        "rights": """dc.rights dcterms.rights dc.rights.uri dc.rights.license dc.rights.holder dcterms.license dc.rights.statement dc.rights.none dc.rights.cc
            dc.rights.creativecommons""",
        "access": "dc.rights.accessrights dcterms.accessrights dc.rights.access dc.accessrights dc.rights.accesslevel",
        "related_items": """dc.relation dcterms.relation dc.relation.requires dc.relation.replaces dc.relation.isreplacedby dc.relation.haspart dc.relation.isreferencedby
            dc.relation.hasversion dc.relation.isformatof dc.relation.references""",
        "drop": """dc.date.accessioned dc.date.available dc.date.updated dc.description.provenance dc.date.embargo dc.description.filesize dc.format.mimetype dc.format
            dc.description.uri dc.date.modified dc.format.medium""",
    }.items()
    for name in names.split()
}
"""Lower-cased element with its qualifiers -> key of labels.keys. What is not here goes by its element alone
("dc.subject.local" as "dc.subject")."""
