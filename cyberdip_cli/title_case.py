"""Titles that are printed in capitals, in small letters: on demand alone, because names and acronyms cannot
be told."""

from __future__ import annotations

from .labels import terms

ROMAN = frozenset(
    tens + ones for tens in ("", "X", "XX", "XXX") for ones in ("", *"I II III IV V VI VII VIII IX".split())
) - {""}
CASES = ("sentence", "title", "keep")


def is_in_capitals(title: str) -> bool:
    """Whether a title is printed in capitals: two words or more, none with a small letter.

    >>> is_in_capitals("READING ROOMS & REGULATION"), is_in_capitals("NATO"), is_in_capitals("The ABC")
    (True, False, False)
    """
    return title.isupper() and len([word for word in title.split() if word.isupper() and len(word) > 1]) > 1


def recased(title: str, case: str, language: str | None = None) -> str:
    """A title in capitals, in sentence case or title case; any other as it is. Words with figures, roman
    numbers up to 39 and single letters that are no stop words stay.

    >>> recased("THE MAPS OF NOWHERE: A STUDY IN XIX PARTS", "sentence"), recased("THE MAPS OF NOWHERE", "title")
    ('The maps of nowhere: a study in XIX parts', 'The Maps of Nowhere')
    """
    if case == "keep" or not is_in_capitals(title):
        return title
    stop = terms("titles")["stop_words"]
    own = (language or "").partition("-")[0].lower()
    small = frozenset((*stop["en"], *stop.get(own, ())))
    made: list[str] = []
    opens = True
    for word in title.split(" "):
        made.append(_recased(word, opens=opens, case=case, small=small))
        opens = case == "title" and word.endswith((":", ".", "?", "!"))
        if case == "sentence":
            opens = word.endswith((".", "?", "!")) and len(word) > 2
    return " ".join(made)


def _recased(word: str, *, opens: bool, case: str, small: frozenset[str]) -> str:
    bare = "".join(filter(str.isalnum, word))
    if any(sign.isdigit() for sign in bare) or bare in ROMAN:
        return word
    if len(bare) == 1 and bare.lower() not in small:
        return word
    lower = word.lower()
    if opens or (case == "title" and bare.lower() not in small):
        at = next((place for place, sign in enumerate(lower) if sign.isalpha()), 0)
        return lower[:at] + lower[at : at + 1].upper() + lower[at + 1 :]
    return lower
