"""The forms in which dates are written: patterns whose groups are year (``y``), month (``m`` in words, ``mn``
in figures) and day (``d``) of the first and the last day, or numbers (``a``, ``b``) that the page's order
settles."""

from __future__ import annotations

from ..patterns import IGNORECASE, Pattern

WORD = r"[^\W\d_]{1,12}[.']?"
YEAR = r"(?:1[5-9]|20)\d\d"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
END = r"(?![\d])"
DASH = r"\s?[-–—/]\s?"
FORMS = [
    (starts.split(), Pattern(form, IGNORECASE))
    for starts, form in (
        # 2015-03-12T00:00Z  2015/03/12  2015.03.12  2015-03
        (
            "year",
            rf"(?P<y>{YEAR})(?P<sep>[-/.])(?P<mn>0[1-9]|1[0-2])(?:(?P=sep)(?P<d>0[1-9]|[12]\d|3[01]))?(?:[T ]\d\d:[\d:.Z+-]{{2,20}})?(?![\d]|[-/]\d)",
        ),
        ("year", rf"(?P<y>{YEAR})(?P<mn>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01]){END}"),
        # 2015年3月12日  2015년 3월 12일
        (
            "year",
            rf"(?P<y>{YEAR})\s?[年년]\s?(?:(?P<mn>1[0-2]|0?[1-9])\s?[月월]\s?(?:(?P<d>{DAY})\s?[日일])?)?",
        ),
        # 05/2015
        ("number", rf"(?P<mn>0[1-9]|1[0-2])/(?P<y>{YEAR}){END}"),
        # 8/30/2017  30.8.2017  30-08-2017  2/18/89
        ("number", rf"(?P<a>\d{{1,2}})(?P<sep>[/.-])\s?(?P<b>\d{{1,2}})(?P=sep)\s?(?P<y>{YEAR}|\d\d){END}"),
        # Feb 10, 2016  May 15-21, 2017  July 1st 2017  Jul 1-Aug 3, 2017
        (
            "word",
            rf"(?P<m>{WORD})\s?(?P<d>{DAY})(?:st|nd|rd|th)?(?:{DASH}(?:(?P<m2>{WORD})\s)?(?P<d2>{DAY})(?:st|nd|rd|th)?)?,?\s(?P<y>{YEAR}){END}",
        ),
        # 21 July 2009  21. Juli 2009  3 de mayo de 2015  3-5 May 2015  28 May - 3 June 2015  21-Jul-2009
        (
            "number",
            rf"(?P<d>{DAY})(?:st|nd|rd|th|er|º|ª)?\.?(?:{DASH}(?P<d2>{DAY})\.?)?[\s-](?:de\s|d'|di\s)?(?P<m>{WORD})(?:{DASH}(?P<d3>{DAY})\.?\s(?P<m3>{WORD}))?[\s,-]\s?(?:de(?:l)?\s|di\s)?(?P<y>{YEAR}){END}",
        ),
        # 2005 Jul 01  2005 Jul-Aug  2010 Nov  1991, Jan-Feb
        (
            "year",
            rf"(?P<y>{YEAR}),?\.?\s(?P<m>{WORD})(?:{DASH}(?P<m2>{WORD})(?![^\W\d_]))?(?:\s(?P<d>{DAY})(?:{DASH}(?P<d2>{DAY}))?{END})?",
        ),
        # Mar2017  Mar, 2014  Feb/Mar2017  Sep/Oct99  Nov-Dec, 2015  Summer2017  Fall98  March-April 2017
        # Winter 2016/2017  marzo de 2017
        (
            "word",
            rf"(?P<m>{WORD})(?:{DASH}(?P<m2>{WORD}))?(?:,?\s?(?:de\s|di\s)?(?P<y>{YEAR})(?:{DASH}(?P<y2>{YEAR}|\d\d))?|(?P<yy>\d\d)|\s?'(?P<yy2>\d\d)){END}",
        ),
        # March 2016-May 2017
        ("word", rf"(?P<m>{WORD})\s?(?P<y>{YEAR}){DASH}(?P<m2>{WORD})\s?(?P<y2>{YEAR}){END}"),
        # Q1 2017  1st Quarter 2017  2017 1st Quarter  1st Trimester 2017
        (
            "number word",
            rf"(?P<q>Q[1-4]|(?:1st|2nd|3rd|4th|[1-4][.ºª°]?|First|Second|Third|Fourth)\s(?:Quarter|Trimester|Semester|Half|Quartal|Trimestre|Semestre|Semestr|Kwartał)),?\s?(?P<y>{YEAR}){END}",
        ),
        (
            "year",
            rf"(?P<y>{YEAR}),?\s(?P<q>Q[1-4]|(?:1st|2nd|3rd|4th|First|Second|Third|Fourth)\s(?:Quarter|Trimester|Semester|Half)){END}",
        ),
        # 2017  2016-2017  2016/17
        ("year", rf"(?P<y>{YEAR})(?:{DASH}(?P<y2>{YEAR}|\d\d)(?![\d-]))?{END}"),
    )
]
"""What a form can start with (a year, another number, a word), and the form."""
