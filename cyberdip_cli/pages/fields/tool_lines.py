"""Lines that are tools of a page by their shape: trails, counts, files, formats of export, what stands at the foot of
any site."""

from __future__ import annotations

from ...grammars.locator_words import ISSUE, VOLUME
from ...names.order import cjk
from ...patterns import IGNORECASE, Pattern
from .. import volume_lines
from ..volume_words import SPACED_DAY

TRAIL_SIGNS = ("›", "»", "«", ">", "|", "→", " :: ")
CRUMBS = Pattern(r"\s/\s.{1,40}\s/\s")
LINKS = Pattern(r"\s[>›»/]\s")
NUMBER_WORDS = frozenset((*VOLUME, *ISSUE))
GAPS = Pattern(r"\S {3,}\S[^\d,;]{0,60} {3,}\S")
"""Three parts in a line, each far from the next."""
SITE_WORDS = ("©", "®", "™", "cookie", "powered by", "all rights reserved")
"""What stands at the foot of any site."""
COUNT = Pattern(r"[\W\d]{1,30}|\(?\d[\d.,]*\s?(?:KB|MB|GB|kB|bytes|views?|downloads?)\)?", IGNORECASE)
COUNTED = Pattern(
    r"\(?\d[\d.,]*k?\)?\+?\s(?:citations?|references?|views?|downloads?|reads?|likes?|shares?|comments?|figures?|tables?|results?"
    r"|citas|referencias|visitas|descargas|vues|téléchargements|zitate|aufrufe|citazioni|visualizzazioni|citações|visualizações"
    r"|просмотров|цитирований|загрузок)\b.{0,20}",
    IGNORECASE,
)
FILE = Pattern(r"\S{1,80}\.(?:pdf|csv|txt|docx?|zip|xml|jpe?g|epub)\b.{0,30}", IGNORECASE)
EXPORTS = frozenset(
    "scholar bibtex bibtext ris endnote refworks mendeley zotero csv xml pdf epub html marcxml json facebook twitter orcid".split()
)
"""Names of formats and services, of which tools are made."""
OF_RESULTS = Pattern(
    rf"(?<![\d-])(?!(?:19|20)\d\d\s/\s\d\d?(?!\d))\d{{1,6}}\s(?:{volume_lines.OF}|ze|a|/)\s\d{{1,7}}(?![\d-])|\(\d{{1,6}}/\d{{1,7}}\)"
)
THOUSANDS = Pattern(r"(?<!\d)\d{1,3}(?:[,.’' ]\d{3}){2,}(?!\d)")
"""A number of millions, as sites count what they have."""
WIDE_WORD = Pattern(r"[぀-ヿ㐀-鿿]+")
MOST_WIDE = 3
LONGEST_WIDE = 6
"""Words of a row at least, characters of each at most, by which it is a menu."""
SITE = Pattern(r"\b(?:www\.|https?://(?!\S{0,60}10\.\d{4}))\S{3,80}")
"""An address that is no DOI: its line speaks of a site."""
FEW = 4
"""Words of a line that says how many there are."""
MARKS_OF = Pattern(
    r"[★☆⭐\s]{0,12}\d(?:[.,]\d)?\s?(?:of|out of|von|sur|de|su|van|z|ze|av|af|из|з|/)\s?(?:5|10)\b.{0,30}"
)
"""How many marks readers have given."""
ALPHABET = Pattern(
    r"[A-ZА-ЯÅÄÖ]\s?(?:[-–—>→]|to|bis|à|a|a la|až|až po|til|till|tot|do|до|по)\s?[A-ZА-ЯÅÄÖ]\.?"
)
"""An order of the alphabet: "A–Z", "Z to A"."""
LICENCE = Pattern(r"\(?CC[\s-]?(?:0|BY)\b.{0,40}")
"""The short name of a licence."""
LONGEST_ROW = 160


DELIVERED = Pattern(
    r"\d{1,3}\s?(?:[-–]|bis|to|à|a)\s?\d{1,3}\s(?:Werktagen?|Tagen?|(?:business |working )?days|jours(?: ouvrés)?"
    r"|días(?: hábiles)?|giorni|werkdagen|dagen|dni(?: roboczych)?|дн(?:я|ей|и)|dias(?: úteis)?|päivää|dage|dagar|gün)\.?\Z",
    IGNORECASE,
)
"""When a shop delivers: ``Lieferbar in 2 - 3 Tagen``."""


def is_tool(text: str) -> bool:
    """Whether a line is one of the page's tools by its shape: a trail, a count, a file, names of formats, a
    time of day."""
    text = (SPACED_DAY.sub("", text) if " / " in text else text) or text
    folded = text.casefold()
    words = folded.replace("/", " ").split()
    figure = any(map(str.isdigit, text))
    return (
        (not text[0].isalpha() and COUNT.fullmatch(text) is not None)
        or (figure and COUNTED.fullmatch(text) is not None)
        or ("." in text and FILE.fullmatch(text) is not None)
        or (len(words) < 6 and not EXPORTS.isdisjoint(words))
        or (figure and volume_lines.CLOCK.search(text) is not None)
        or (figure and volume_lines.RATED.fullmatch(text) is not None)
        or (figure and len(text) < 60 and DELIVERED.search(text) is not None)
        or (figure and len(text) < 90 and OF_RESULTS.search(text) is not None)
        or (figure and len(text) < LONGEST_ROW and THOUSANDS.search(text) is not None)
        or (len(text) < 200 and any(word in folded for word in SITE_WORDS))
        or (len(text) < LONGEST_ROW and _is_trail(text))
        or (text[0] in "([" and text[-1] in ")]" and len(text) < 60)
        or text.startswith("[+]")
        or (figure and len(text) < 60 and MARKS_OF.fullmatch(text) is not None)
        or (len(text) < 12 and ALPHABET.fullmatch(text) is not None)
        or (text.startswith(("CC", "(CC")) and LICENCE.fullmatch(text) is not None)
        or wide_menu(text)
        or (len(text) < LONGEST_ROW and ("www." in text or "://" in text) and SITE.search(text) is not None)
    )


def is_count(text: str) -> bool:
    """Whether a line is a number with a word or two, or stars."""
    return not text[0].isalpha() and any(map(str.isdigit, text)) and len(text.split()) < FEW


HOME = frozenset(
    "Startseite Accueil Etusivu Startsida Forside Domů Úvod Domov Kezdőlap Kezdőoldal Главная Головна Anasayfa".split()
)
"""The first link of a trail, in languages in which no title begins so."""


def _is_trail(text: str) -> bool:
    """Whether signs or wide gaps stand in a line as between the links of a trail: ``Home › Maps``, ``Home / Maps /
    Europe``, ``Home   Maps   Europe``."""
    words = text.split()
    if words[0] in HOME and len(words) > 2:
        return True
    return (
        any(sign in text for sign in TRAIL_SIGNS)
        or (text.count("/") > 1 and CRUMBS.search(text) is not None)
        or ("   " in text and GAPS.search(text) is not None)
    )


def numbers_of_trail(text: str) -> str:
    """The links of a trail that name a volume or an issue, a comma between them; "" where none does.

    >>> numbers_of_trail("Home > Quay Review > Vol. 71 (2019) > Iss. 4")
    'Vol. 71 (2019), Iss. 4'
    """
    if not any(map(str.isdigit, text)):
        return ""
    links = (link.strip() for link in LINKS.split(text))
    return ", ".join(
        link
        for link in links
        if any(map(str.isdigit, link)) and link.split()[0].casefold().strip(".") in NUMBER_WORDS
    )


def wide_menu(text: str) -> bool:
    """Whether a line is a row of short words in Chinese or Japanese writing, which puts no blanks between
    words otherwise: ``读书 电影 音乐 阅读``."""
    words = text.split() if cjk(text) else []
    return len(words) > MOST_WIDE and all(
        len(word) < LONGEST_WIDE and WIDE_WORD.fullmatch(word) for word in words
    )
