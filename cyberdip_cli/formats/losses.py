"""What a format cannot hold: format -> code of the diagnostic -> why. Every row has a test that fails when
the loss is gone.

A row stands here only when the format forces it. Fields that merely have no place of their own travel in
notes (RIS, BibTeX) or in ``custom`` (CSL-JSON) and come back."""

from __future__ import annotations

_BIB = {
    "name-alone": "a family or given name alone is a literal in BibTeX's grammar",
    "name-switches": "BibTeX's names have no switches for commas and order",
    "verbatim-braces": "BibTeX counts braces in addresses too; those without a partner are percent-encoded",
    "key-characters": "keys of BibTeX cannot hold commas, spaces, braces, quotes, parentheses and other signs of its syntax",
    "extra-name": "a name with a colon and a space in it is divided there",
    "page-dash": "every dash between pages is written as two hyphens",
    "edition-ordinal": "'Second' and '2' are the same edition in BibTeX",
    "date-words": "words that look like a date are read as one",
    "language-name": "a name of a language that babel knows is read as its tag",
    "nocase-outside-titles": "braces protect capitals in titles only",
    "mathematics": "a formula with a plain form is read as text: '$n$' as an italic n",
    "white-space": "any run of white space is one space",
    "repeated-title": "exporters fill the booktitle of a book with its title again: it is read as no container",
}

_TABLE = {
    "name-form": "a name in a cell is 'Family, Given, Suffix': particles are told by their letters, switches are not said",
    "date-form": "a date in a cell is EDTF or words, not both",
    "list-form": "several values in a cell are divided by semicolons: one that holds a semicolon is divided",
    "extra-form": "what has no column is a line of the column 'extra': a line that looks like another field is read as one",
}
_RESOLVED = "readers of the format resolve character references, because databases write them"
_NO_PLACE = "the format has no key for it; another format of cyberdip keeps it"
_TAGGED = {
    "character-reference": _RESOLVED,
    "no-place": _NO_PLACE,
    "type": "the format has no name for the type; it is read back as the nearest",
    "line-breaks": "a value is one line; paragraphs are joined by spaces",
    "date-form": "the format has a year, a month and a day; more of a date is written in its words",
}
_WIKIPEDIA = {
    "no-place": "the template has no parameter for it",
    "type": "there is no template for the type; the most general is taken",
    "one-value": "the template has one parameter for two fields; the first is taken",
    "one-number": "the template takes one number; the first is taken",
}

LOSSES: dict[str, dict[str, str]] = {
    "ris": {
        "literal-comma": "a name with a comma is a person in RIS: family, given, suffix",
        "family-only": "a name without a comma is a body or a mononym in RIS",
        "name-form": "RIS has one comma form: glued particles, switches, commas and semicolons inside a part do not come back",
        "date-form": "RIS dates have a year, a month, a day and words; the words are read as a season, 'circa' or a range",
        "line-breaks": "a value of RIS is one line; paragraphs are joined by spaces",
        "white-space": "any run of white space is one blank: exports pad their values with them",
        "blank-lines": "each line of a note is a line of RIS; an empty one is none",
        "character-reference": _RESOLVED,
        "nocase": "RIS has no case protection; the words stay as they are written",
        "mathematics": "RIS has text and no LaTeX: formulas stand as their plain form",
        "page-dash": "start and end page are two tags; which dash stood between them is not said",
    },
    "csl-json": {},
    "mods": {
        "character-reference": _RESOLVED,
        "line-breaks": "readers of XML join lines by blanks",
        "name-form": "MODS has family, given and terms of address; particles are found again by a list of them",
    },
    "endnote-xml": {
        "character-reference": _RESOLVED,
        "line-breaks": "readers of XML join lines by blanks",
        "name-form": "EndNote has one comma form; particles are found again by a list of them",
        "markup": "EndNote's styles are italic, bold, superscript and subscript, one at a time",
    },
    "zotero-rdf": {
        "character-reference": _RESOLVED,
        "line-breaks": "readers of XML join lines by blanks",
        "name-form": "Zotero has a first and a last name; particles are found again by a list of them",
    },
    "word": {
        "line-breaks": "readers of XML join lines by blanks",
        "character-reference": _RESOLVED,
        "no-place": "Word's bibliography has no element for it",
        "type": "Word has sixteen types of sources",
        "markup": "Word's bibliography holds plain text",
        "name-form": "Word has a last, a first and a middle name",
        "one-number": "Word has one standard number for a source",
        "event": "Word knows proceedings by the name of their conference",
    },
    "dc-xml": {
        "line-breaks": "readers of XML join lines by blanks",
        "character-reference": _RESOLVED,
        "no-place": "unqualified Dublin Core has fifteen elements",
        "type": "there is no word for it that repositories share",
        "markup": "Dublin Core holds plain text",
        "name-form": "a name is one inverted string",
        "role": "Dublin Core has creators and contributors, without their roles",
    },
    "coins": {
        "no-place": "the KEV format of this genre has no key for it",
        "markup": "a key holds plain text",
        "name-form": "the first author has a last and a first name, the others one string",
        "role": "Dublin Core has creators and contributors, without their roles",
    },
    "json-ld": {
        "no-place": "schema.org has no property for it",
        "markup": "a property holds plain text",
        "role": "schema.org has no property for the role",
    },
    "csv": _TABLE,
    "tsv": {**_TABLE, "line-breaks": "a row of TSV is a line: tabs and line ends in a value are blanks"},
    "marcxml": {},
    "csl-yaml": {},
    "refer": _TAGGED,
    "medline": _TAGGED,
    "cff": {
        "character-reference": _RESOLVED,
        "no-place": _NO_PLACE,
        "type": "CFF has no such type of reference; it is written as generic",
        "date-form": "CFF has a year, a month and a whole day; nothing else of a date is written",
        "one-number": "CFF has room for one number; the first is taken",
        "made-up": "a file without a title or authors is not valid",
    },
    "hayagriva": {
        "character-reference": _RESOLVED,
        "no-place": _NO_PLACE,
        "type": "hayagriva has no such type; it is read back as the nearest",
        "date-form": "hayagriva's dates have a year, a month and a day",
        "markup": "Typst shows tags as they stand; the text is written without them",
        "braces": "in hayagriva braces protect capitals and dollars begin mathematics; parentheses stand for braces",
    },
    "wikipedia-en": _WIKIPEDIA,
    "wikipedia-de": _WIKIPEDIA,
    "wikipedia-fr": _WIKIPEDIA,
    "bibtex": _BIB,
    "biblatex": _BIB,
}
