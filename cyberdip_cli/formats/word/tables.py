"""The types, elements and roles of Word's bibliography, for reading and writing. Source: ECMA-376 part 1,
22.6.2."""

from __future__ import annotations

KINDS = {
    "JournalArticle": "article-journal", "ArticleInAPeriodical": "article-magazine", "Book": "book", "BookSection": "chapter",
    "ConferenceProceedings": "paper-conference", "Report": "report", "InternetSite": "webpage", "DocumentFromInternetSite": "webpage",
    "ElectronicSource": "document", "Art": "graphic", "SoundRecording": "song", "Performance": "performance", "Film": "motion_picture",
    "Interview": "interview", "Patent": "patent", "Case": "legal_case", "Misc": "document", "Proceedings": "paper-conference",
}  # fmt: skip
"""``SourceType`` -> type (the last is bibutils')."""
TYPES = {
    "article-journal": "JournalArticle", "article-magazine": "ArticleInAPeriodical", "article-newspaper": "ArticleInAPeriodical",
    "book": "Book", "chapter": "BookSection", "entry-encyclopedia": "BookSection", "entry-dictionary": "BookSection",
    "entry": "BookSection", "paper-conference": "ConferenceProceedings", "report": "Report", "thesis": "Report", "webpage": "InternetSite",
    "post": "InternetSite", "post-weblog": "InternetSite", "graphic": "Art", "figure": "Art", "song": "SoundRecording",
    "performance": "Performance", "motion_picture": "Film", "broadcast": "Film", "interview": "Interview", "patent": "Patent",
    "legal_case": "Case", "document": "Misc", "manuscript": "Misc", "standard": "Report", "software": "ElectronicSource",
    "dataset": "ElectronicSource", "article": "Report", "review": "JournalArticle", "review-book": "JournalArticle", "map": "Art",
    "classic": "Book", "collection": "Book", "musical_score": "Book",
}  # fmt: skip
"""Type -> ``SourceType``; the others are Misc."""
ROLES = {
    "Author": "author", "Editor": "editor", "Translator": "translator", "BookAuthor": "container_author", "Artist": "author",
    "Composer": "composer", "Conductor": "performer", "Counsel": "contributor", "Director": "director", "Interviewee": "author",
    "Interviewer": "interviewer", "Inventor": "author", "Performer": "performer", "ProducerName": "producer", "Writer": "script_writer",
    "Compiler": "compiler",
}  # fmt: skip
"""Element of ``Author`` -> name field."""
CREATORS = {"Art": "Artist", "Interview": "Interviewee", "Patent": "Inventor"}
"""``SourceType`` -> element that its author stands in, where it is not Author."""
NAMES = {
    "editor": "Editor", "translator": "Translator", "container_author": "BookAuthor", "composer": "Composer", "director": "Director",
    "interviewer": "Interviewer", "performer": "Performer", "producer": "ProducerName", "script_writer": "Writer", "compiler": "Compiler",
}  # fmt: skip
"""Name field -> element of ``Author``."""
TEXTS = {
    "Title": "title", "ShortTitle": "title_short", "BookTitle": "container_title", "JournalName": "container_title",
    "PeriodicalTitle": "container_title", "PublicationTitle": "container_title", "InternetSiteTitle": "container_title",
    "AlbumTitle": "container_title", "BroadcastTitle": "container_title", "Volume": "volume", "Issue": "issue", "Number": "issue",
    "NumberVolumes": "number_of_volumes", "Edition": "edition", "ChapterNumber": "chapter_number", "Version": "version",
    "StandardNumber": "ISN", "URL": "URL", "DOI": "DOI", "Medium": "medium", "Comments": "note", "Type": "genre", "ThesisType": "genre",
    "PatentNumber": "number", "CaseNumber": "number", "Court": "authority", "Reporter": "container_title",
    "AbbreviatedCaseNumber": "title_short", "Pages": "page", "RecordingNumber": "number", "Theater": "event_place", "Station": "publisher",
    "Publisher": "publisher", "Institution": "publisher", "ProductionCompany": "publisher", "Distributor": "publisher",
    "Broadcaster": "publisher", "Department": "keep", "Accessed": "accessed",
    "Guid": "drop", "RefOrder": "drop", "Status": "keep", "BIBTEX_Abstract": "abstract",
    "BIBTEX_KeyWords": "keywords", "BIBTEX_Entry": "drop", "BIBTEX_Series": "collection_title", "BIBTEX_CrossRef": "drop",
    "BIBTEX_HowPublished": "keep", "BIBTEX_Affiliation": "keep", "BIBTEX_Contents": "keep", "BIBTEX_Copyright": "rights",
    "BIBTEX_Price": "keep", "BIBTEX_Size": "keep",
}  # fmt: skip
"""Element -> field; several of one field are alternatives for different types."""
CONTAINERS = {
    "JournalArticle": "JournalName", "ArticleInAPeriodical": "PeriodicalTitle", "BookSection": "BookTitle",
    "ConferenceProceedings": "ConferenceName", "InternetSite": "InternetSiteTitle", "DocumentFromInternetSite": "InternetSiteTitle",
    "ElectronicSource": "PublicationTitle", "Misc": "PublicationTitle", "SoundRecording": "AlbumTitle", "Interview": "PublicationTitle",
    "Art": "PublicationTitle", "Case": "Reporter", "Film": "BroadcastTitle",
}  # fmt: skip
"""``SourceType`` -> element of the container's title."""
PUBLISHERS = {"Report": "Institution", "Film": "ProductionCompany", "SoundRecording": "ProductionCompany"}
"""``SourceType`` -> element of the publisher, where it is not Publisher."""
WRITTEN = {
    "title_short": "ShortTitle", "volume": "Volume", "issue": "Issue", "number_of_volumes": "NumberVolumes", "edition": "Edition",
    "chapter_number": "ChapterNumber", "version": "Version", "medium": "Medium", "note": "Comments", "URL": "URL", "DOI": "DOI",
    "page": "Pages", "authority": "Court",
}  # fmt: skip
"""Field -> element that holds it whatever the type is."""
