"""Words for kinds of works in tables -> item types; "" for a word that says nothing of it.

Sources: Zotero's item types (https://api.zotero.org/itemTypes), document types of Scopus and Web of
Science, publication types of Lens and OpenAlex, content types of Springer and IEEE Xplore."""

from __future__ import annotations

_ROWS = """
article-journal: journalarticle|scholarly journals|期刊|journal article|article|research article
    research-article|review|review article|editorial|editorial material|letter|letter to the editor
    short survey|erratum|correction|retracted|retracted publication|retraction|data paper|note|journal
    journal-article|articles|article; early access|early access|meeting abstract|news item
    biographical-item|case report|clinical trial|meta-analysis|systematic review|ieee journals
    ieee journals & magazines|early access article|academic journal|article in press
    ieee early access articles|rapid communication|short communication
    jour|ejour|jfull|inpr
article-magazine: mgzn|magazinearticle|magazine article|ieee magazines|magazine
article-newspaper: news|newspaperarticle|newspapers|报纸|newspaper article|newspaper
article: preprint|posted-content|posted content|working paper
paper-conference: conf|cpaper|conferencepaper|conference paper|conference-paper|proceedings paper
    proceedings-article|conference proceedings article|ieee conferences|conference proceedings
    article; proceedings paper|conference article|conference|proceedings|c
chapter: chap|echap|booksection|book section|book chapter|book-chapter|chapter|book part|incollection|inbook
    book chapters|article; book chapter|section
book: book|ebook|e-book|monograph|edited book|reference book|books|edited-book|edited volume
    conference review
review-book: book review|review; book chapter
entry-encyclopedia: encyclopediaarticle|encyclopedia article|reference work entry|reference-entry
    reference entry
entry-dictionary: dictionaryentry|dictionary entry
thesis: thes|thesis|dissertations & theses|硕士|博士|dissertation|phd thesis|master thesis
    masters thesis|doctoral thesis|dissertation/thesis
report: rprt|report|technical report|report-component|government document
dataset: dataset|data set|data
software: software|computerprogram|computer program
webpage: elec|webpage|web page|website|online resource
post-weblog: blogpost|blog post
post: forumpost|forum post
patent: patent|pat|p
standard: standard|ieee standards
map: map
motion_picture: film|videorecording|video|motion picture
song: audiorecording|audio recording|song|music
broadcast: tvbroadcast|radiobroadcast|podcast
interview: interview
manuscript: manuscript
graphic: artwork|image
speech: presentation|talk
legislation: statute|legislation
legal_case: case|legal case
hearing: hearing
bill: bill
personal_communication: email|letter (personal)|instantmessage
document: gen|document|other|misc|miscellaneous|unknown|paratext|unspecified|generic
"""
TYPES = {
    word: kind
    for row in _ROWS.strip().replace("\n    ", "|").split("\n")
    for kind, words in [row.split(": ", 1)]
    for word in words.split("|")
} | dict.fromkeys(("j", "b", "s", "journals", "item", "html", "pdf", "doc", "citation", "full text"), "")
"""Casefolded word -> item type."""
FIRST = ("paper-conference", "chapter", "review-book", "thesis", "dataset")
"""Of several words the one that says most."""


def of_words(text: str) -> str | None:
    """The type of one word or several between semicolons; None where none of them is known.

    >>> of_words("Article; Proceedings Paper"), of_words("journalArticle"), of_words("J"), of_words("Lamp")
    ('paper-conference', 'article-journal', '', None)
    """
    whole = TYPES.get(text.casefold())
    if whole is not None:
        return whole
    found = [
        kind
        for word in text.replace("|", ";").split(";")
        if (kind := TYPES.get(word.strip().casefold())) is not None
    ]
    return next((kind for kind in FIRST if kind in found), found[0] if found else None)
