"""What copying, databases and readers do to references."""

from __future__ import annotations

import random

TRAILING = (
    " [CrossRef]", " [CrossRef] [PubMed]", " [PubMed]", "[Google Scholar]", " Google Scholar", " CrossRef Google Scholar", " PMID: {n}",
    " [PMID: {n}]", " PubMed PMID: {n}.", "; PMCID: PMC{n}", " Print.", " Web.", " In press.", " (in press)", " Epub ahead of print.",
    " [Links]", " Full text", " (ISI)", " View at publisher", " [Online]", " [in German]", " (in Russian)", " (with English summary)",
    " MR{n}", " Zbl {n}", " (Reprint)", " [Zugriff am 3.5.2019].", " Accessed 12 May 2019.", " (accessed 3 March 2020)", " [accessed on 14.02.2021]",
    " Zugegriffen: 7. Juni 2018.", " Consulté le 9 octobre 2016.", " Consultado el 2 de julio de 2017.", " (dostęp: 12.04.2019)",
    " (besøgt 3. marts 2018)", " Consultato il 4 aprile 2015.", " Acesso em: 12 jan. 2014.", " Дата обращения: 12.05.2019.",
)  # fmt: skip
"""What databases and readers put behind references."""


def roughened(text: str, rng: random.Random) -> str:
    """What copying does to a reference: hyphens for dashes, straight quotes, a number in front, a lost full
    stop, a word that the end of a line has cut, what a database has put behind it."""
    if rng.random() < 0.06:
        text += rng.choice(TRAILING).format(n=rng.randint(1000000, 39999999))
    if rng.random() < 0.03:
        text = _cut_word(text, rng)
    if rng.random() < 0.5:
        text = text.replace("–", "-")
    if rng.random() < 0.4:
        for curly, straight in ('“"', '”"', "’'", "‘'"):
            text = text.replace(curly, straight)
    text = text.replace("\u202f", " ").replace("\xa0", " ")
    if rng.random() < 0.08:
        text = rng.choice(("[{}] ", "{}. ", "({}) ", "{} ", "{}) ")).format(rng.randint(251, 400)) + text
    if rng.random() < 0.12:
        text = text.removesuffix(".")
    if rng.random() < 0.03:
        text = text.replace(". ", ".", 1) if rng.random() < 0.5 else text.replace(", ", ",", 2)
    if rng.random() < 0.035:
        text = _moved_blanks(text, rng)
    if rng.random() < 0.02:
        text = text.replace(". ", ".").replace(", ", ",")
    if rng.random() < 0.01:
        text = text.replace("“", "``").replace("”", "''")
    return text


def _moved_blanks(text: str, rng: random.Random) -> str:
    """The text with the blanks behind signs before them, as some files of pages give it: ``Phys .Rev .D 57 (
    1998)5620``."""
    found: list[str] = []
    for at, sign in enumerate(text):
        if sign == " " and at and text[at - 1] in ".,;:)" and rng.random() < 0.8:
            if rng.random() < 0.7 and found[-1] in ".,;:":
                found[-1:] = [" ", found[-1]]
            continue
        found.append(sign)
        if sign == "(" and rng.random() < 0.5:
            found.append(" ")
    return "".join(found)


def _cut_word(text: str, rng: random.Random) -> str:
    """The text with a hyphen and a blank in one of its long words."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 7 and word.isalpha() and word.islower()]
    if long:
        at = rng.choice(long)
        words[at] = f"{words[at][:4]}- {words[at][4:]}"
    return " ".join(words)
