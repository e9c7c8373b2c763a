"""Lines that say where somebody works or how he is reached: bodies, addresses of the web and of mailboxes."""

from __future__ import annotations

from ..names.words import BODY_WORDS, PARTICLES
from ..patterns import IGNORECASE, Pattern

ADDRESS = Pattern(
    r"\S{1,80}@\S{1,80}|(?:https?://|www\.)\S{1,300}|\(?corresponding author.{0,200}", IGNORECASE
)
ADDRESSES = ("http", "www.", "corresponding", "(corresponding")
"""How they begin, but for those of a mailbox, in small letters."""
LEADING_MARK = Pattern(r"(?:[*†‡§¶#]|\(?[1-9]\d?\)?[.)]?|[a-h]\)?)\s?(?=[^\W\d_a-z])")
LEADING_MARKS = "*†‡§¶#(123456789abcdefgh"
"""The first signs of such marks."""
EAST_BODY = Pattern(
    r"[㐀-鿿가-힣]{2,}(?:大学|大學|学院|學院|研究[所院科]|图书馆|圖書館|図書館|博物[馆館]|学部|學系|[医醫]院|公司|대학교|연구[소원]|도서관|학과|병원)"
    r"(?=\Z|[\s,，、;；.。)）\d\[])"
)
"""A body in a script without blanks between words."""
FIRST_OTHER = "\u0600"
UNCAPITALLED_BODY = Pattern(
    r"(?:คณะ|ภาควิชา|สาขา|หลักสูตร|วิทยาลัย|สถาบัน|โรงพยาบาล|นักศึกษา|อาจารย์).{2,80}"
    r"(?:มหาวิทยาลัย|วิทยาลัย|สถาบัน|โรงพยาบาล).{0,60}|มหาวิทยาลัย\S{2,25}"
    r"|(?:گروه|دانشکده|دانشجوی|استادیار|دانشیار|استاد|پژوهشکده|مرکز)\s.{2,120}(?:دانشگاه|پژوهشگاه|مؤسسه|موسسه)\s.{2,60}"
    r"|دانشگاه\s\S+(?:،.{0,40})?"
    r"|(?:كلية|قسم|معهد|مخبر|مركز|أستاذ\S*|طالب\S*|باحث\S*)\s.{2,100}جامعة\s.{2,60}"
    r"|جامعة\s\S+(?:\s\S+)?(?:\s?[،,-].{0,40})?"
    r"|.{2,90}(?:विश्वविद्यालय|বিশ্ববিদ্যালয়).{0,30}"
)
"""A body in a script without capitals: one within another, or the whole line."""
MOST_PLAIN = 4
"""Words in small letters from which on a line is no address: a title in the manner of a sentence."""
YEAR_RANGE = Pattern(r"(?<!\d)(?:1[3-9]|20)\d\d\s?[-–—]\s?(?:1[3-9]|20)\d\d(?!\d)")
"""The years that a title is about."""
_MARKS = str.maketrans("(),.;:-/", "        ")


def is_address(text: str) -> bool:
    """Whether a line begins as an address of the web or of a mailbox does."""
    return ("@" in text or text[:24].casefold().startswith(ADDRESSES)) and ADDRESS.match(text) is not None


def has_body(text: str) -> bool:
    """Whether a word of bodies is in a text ("University", "Institut"); the small words between do not
    count."""
    return not BODY_WORDS.isdisjoint(text.casefold().translate(_MARKS).split())


def affiliation(text: str) -> bool:
    """Whether a line is where somebody works, or how he is reached: ``1 Department of Maps, Quay
    University``."""
    if "@" in text or is_address(text):
        return True
    if len(text) > 400 or YEAR_RANGE.search(text):
        return False
    if text[0] >= FIRST_OTHER and UNCAPITALLED_BODY.fullmatch(text) is not None:
        return True
    if not has_body(text):
        return (
            not text.isascii()
            and text[0] in LEADING_MARKS
            and LEADING_MARK.match(text) is not None
            and EAST_BODY.search(text) is not None
        )
    if text[0] in LEADING_MARKS and LEADING_MARK.match(text) is not None:
        return True
    return "," in text and ": " not in text and sum(map(_is_plain_word, text.split())) < MOST_PLAIN


def _is_plain_word(word: str) -> bool:
    """Whether a word in small letters is one that sentences have and addresses have not."""
    return word[0].islower() and len(word) > 3 and word not in PARTICLES
