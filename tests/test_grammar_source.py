"""Source lines: every shape with its parts, their traps, what must not be invented."""

from __future__ import annotations

import random

import pytest

from cyberdip_cli import source_line as source
from cyberdip_cli.model import Date, Name
from cyberdip_cli.parsed import Context
from cyberdip_cli.source_line.shapes import SHAPES, Shape

EN = Context()


def day(date: Date | None) -> str:
    """``2015-03-05``, a season after ``~``, the end of a range after ``/``."""
    if date is None:
        return ""
    shown = "-".join(str(part).zfill(2) for part in (date.year, date.month, date.day) if part) + (
        f"~{date.season}" if date.season else ""
    )
    return shown + (f"/{day(date.end)}" if date.end else "")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Mar. J. Jan2018, Vol. 5 Issue 2, p123-130. 8p. 2 Charts.",
            "Mar. J | 5 | 2 | 123-130 | 2018-01 | article-journal",
        ),
        (
            "en",
            "Review of Wells, 43 no 6 Aug 2017, p 1401-1422",
            "Review of Wells | 43 | 6 | 1401-1422 | 2017-08 | article-journal",
        ),
        (
            "en",
            "Wells: A Review 70 no 1 1981 p 670-694",
            "Wells: A Review | 70 | 1 | 670-694 | 1981 | article-journal",
        ),
        ("en", "Mills, 1850-1914, 1985, pp. 1070-1090", "Mills, 1850-1914 | - | - | 1070-1090 | 1985 | -"),
        (
            "en",
            "The Well Review. 147(12):1475-1478, 2009",
            "The Well Review | 147 | 12 | 1475-1478 | 2009 | article-journal",
        ),
        (
            "en",
            "Well Nursing, 18(10), 1671-1688, (1987-03-01)",
            "Well Nursing | 18 | 10 | 1671-1688 | 1987-03-01 | article-journal",
        ),
        (
            "en",
            "Well Nursing, 60:6 (1985), 693–710",
            "Well Nursing | 60 | 6 | 693-710 | 1985 | article-journal",
        ),
        (
            "en",
            "Wells, vol.118, no.3, 7 Mar. 1980, 1719-1734.",
            "Wells | 118 | 3 | 1719-1734 | 1980-03-07 | article-journal",
        ),
        ("es", "Pozos Vol. 4, n.º 2 (2001), p. 3-9", "Pozos | 4 | 2 | 3-9 | 2001 | article-journal"),
        (
            "en",
            "Roe, J., & Loe, A. B. (2010). Wells: a title. Journal of Wells, 12(3), 45-67.",
            "Journal of Wells | 12 | 3 | 45-67 | 2010 | article-journal",
        ),
        (
            "en",
            "Roe, J., Loe, A. and Doe, K. (2012) Wells of the hill. Acta Puteorum, 14 (2). pp. 33-45.",
            "Acta Puteorum | 14 | 2 | 33-45 | 2012 | article-journal",
        ),
        (
            "en",
            "Roe, Ann. (2011). Wells of the hill. Hill University: Retrieved from: http://example.org/1",
            "- | - | - | - | 2011 | -",
        ),
        (
            "en",
            "Journal of Wells (J WELLS), 10/22/2020; 17(12): 1439-1450. (12p)",
            "Journal of Wells | 17 | 12 | 1439-1450 | 2020-10-22 | article-journal",
        ),
        (
            "en",
            "(pp. 13-52) Roe, Ann (ed.), Wells. Hill: Brook, 1983.",
            "Wells | - | - | 13-52 | 1983 | chapter",
        ),
        (
            "en",
            "In Review of Wells 2001 48 Part 1:1468-1486",
            "Review of Wells | 48 | - | 1468-1486 | 2001 | article-journal",
        ),
        (
            "en",
            "Acta Puteorum 2009. 26(7):938-962. 35 ref.",
            "Acta Puteorum | 26 | 7 | 938-962 | 2009 | article-journal",
        ),
        (
            "en",
            "Handbook of Wells. Ed. Ann M. Roe. Vol. 15. Hill: Brook, 2018. 1597-1611.",
            "Handbook of Wells | 15 | - | 1597-1611 | 2018 | article-journal",
        ),
        (
            "en",
            "Wells 2018, 10(4), 345; https://doi.org/10.5555/w1",
            "Wells | 10 | 4 | 345 | 2018 | article-journal",
        ),
        ("en", "Phys. Wells D 98, 043510", "Phys. Wells D | 98 | - | 043510 | - | article-journal"),
        (
            "en",
            "Hill Herald (Northill). Sunday, March 12, 2017",
            "Hill Herald | - | - | - | 2017-03-12 | article-newspaper",
        ),
        (
            "en",
            "Hill Herald [Northill] 12 Mar 2017: A.3.",
            "Hill Herald | - | - | A.3 | 2017-03-12 | article-newspaper",
        ),
        (
            "en",
            "Roe, A. (ed.) Wells in the City. Hill: Brook, 2015, pp. 45-60.",
            "Wells in the City | - | - | 45-60 | 2015 | chapter",
        ),
        (
            "fr",
            "Revue des puits 2015/3 (n° 12), p. 45-60",
            "Revue des puits | - | 12 | 45-60 | 2015 | article-journal",
        ),
        (
            "fr",
            "Revue des puits 2015/3 (Vol. 12), pages 45 à 60",
            "Revue des puits | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "es",
            "Pozos, ISSN-e 0317-8471, Vol. 4, Nº. 1, 2015, págs. 45-60",
            "Pozos | 4 | 1 | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Well Review. Mr 1982; 26(4): 1609-1613.",
            "Well Review | 26 | 4 | 1609-1613 | 1982-03 | article-journal",
        ),
        ("en", "Journal of Maps, 4(1): 12-19", "Journal of Maps | 4 | 1 | 12-19 | - | article-journal"),
        (
            "en",
            "Journal of Maps 4(1):12-19, 2015",
            "Journal of Maps | 4 | 1 | 12-19 | 2015 | article-journal",
        ),
        ("en", "Journal of Maps, 4(1), 12-19.", "Journal of Maps | 4 | 1 | 12-19 | - | article-journal"),
        (
            "en",
            "Journal of Maps, Vol. 4, No. 1 (2015), pp. 12-19",
            "Journal of Maps | 4 | 1 | 12-19 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, Vol. 4, No. 1 (Spring, 2015), pp. 12-19",
            "Journal of Maps | 4 | 1 | 12-19 | 2015~1 | article-journal",
        ),
        (
            "en",
            "Journal of Maps. 2015;4(1):12-19.",
            "Journal of Maps | 4 | 1 | 12-19 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps. 2015 Mar 5;4(1):12-9. doi: 10.5555/abc.",
            "Journal of Maps | 4 | 1 | 12-19 | 2015-03-05 | article-journal",
        ),
        (
            "en",
            "Journal of Maps v. 4 no. 1 (March 2015) p. 12-19",
            "Journal of Maps | 4 | 1 | 12-19 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps; v4 n1 p12-19 Mar 2015",
            "Journal of Maps | 4 | 1 | 12-19 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, v4 n1 p12-19 2015",
            "Journal of Maps | 4 | 1 | 12-19 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps. Vol. 4, no. 1 (2025), p. 1-9",
            "Journal of Maps | 4 | 1 | 1-9 | 2025 | article-journal",
        ),
        ("en", "Journal Vol. 4, no. 1 (2025), p. 1-9", "Journal | 4 | 1 | 1-9 | 2025 | article-journal"),
        ("en", "Maps Weekly 12 (2015), 3-18", "Maps Weekly | 12 | - | 3-18 | 2015 | article-journal"),
        ("en", "Maps Weekly, 2015, 12, 3, 45-60", "Maps Weekly | 12 | 3 | 45-60 | 2015 | article-journal"),
        (
            "de",
            "Zeitschrift für Karten. Jg. 12 (2015), H. 3, S. 4-9",
            "Zeitschrift für Karten | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "de",
            "Zeitschrift für Karten 12 (2015), Nr. 3, S. 4-9",
            "Zeitschrift für Karten | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "de",
            "Zeitschrift für Karten, Bd. 12 (2015) Heft 3, Seite 4-9",
            "Zeitschrift für Karten | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "de",
            "Zeitschrift für Karten, Band 12, Heft 3 (März 2015), S. 4–9",
            "Zeitschrift für Karten | 12 | 3 | 4-9 | 2015-03 | article-journal",
        ),
        (
            "de",
            "In: Zeitschrift für Karten, 12 (2015), 3, S. 4-9",
            "Zeitschrift für Karten | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "ru",
            "Вестник карт. 2015. Т. 5, № 2. - С. 3-9",
            "Вестник карт | 5 | 2 | 3-9 | 2015 | article-journal",
        ),
        (
            "ru",
            "Вестник карт. – 2015. – т. 5, № 2. – С. 3-9.",
            "Вестник карт | 5 | 2 | 3-9 | 2015 | article-journal",
        ),
        ("zh", "地图学报 第5卷第2期", "地图学报 | 5 | 2 | - | - | article-journal"),
        (
            "zh",
            "地图学报, 2015年, 第5卷, 第2期, 12-15页",
            "地图学报 | 5 | 2 | 12-15 | 2015 | article-journal",
        ),
        ("ja", "地図研究 5巻2号 12-19頁 2015年3月", "地図研究 | 5 | 2 | 12-19 | 2015-03 | article-journal"),
        (
            "ja",
            "地図研究 第132巻 第6号 1775-1790頁 1983年",
            "地図研究 | 132 | 6 | 1775-1790 | 1983 | article-journal",
        ),
        ("ja", "地図研究, 5(2), 12-19, 2015", "地図研究 | 5 | 2 | 12-19 | 2015 | article-journal"),
        (
            "fr",
            "Revue des cartes, vol. 12, n° 3, 2015, p. 4-9",
            "Revue des cartes | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "fr",
            "Revue des cartes, tome 12, fasc. 3, mars 2015, pp. 4-9",
            "Revue des cartes | 12 | 3 | 4-9 | 2015-03 | article-journal",
        ),
        (
            "es",
            "Revista de mapas, Vol. 12, Núm. 3 (enero-marzo 2015), pp. 4-9",
            "Revista de mapas | 12 | 3 | 4-9 | 2015-01/2015-03 | article-journal",
        ),
        (
            "es",
            "Revista de mapas; Vol. 12 Núm. 3 (2015): Enero-Junio; 4-9",
            "Revista de mapas | 12 | 3 | 4-9 | 2015-01/2015-06 | article-journal",
        ),
        (
            "es",
            "Revista de mapas, año 12, no. 3 (2015), p. 4-9",
            "Revista de mapas | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "pt",
            "Revista de mapas; v. 12 n. 3 (2015); 4-9",
            "Revista de mapas | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "it",
            "Rivista di carte, A. 12, n. 3 (2015), p. 4-9",
            "Rivista di carte | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "pl",
            "Przegląd map. 2015, t. 12, nr 3, s. 4-9",
            "Przegląd map | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        (
            "pl",
            "Przegląd map. R. 12, nr 3 (2015), s. 4-9",
            "Przegląd map | 12 | 3 | 4-9 | 2015 | article-journal",
        ),
        ("cs", "Mapy. Roč. 12, č. 3 (2015), s. 4-9", "Mapy | 12 | 3 | 4-9 | 2015 | article-journal"),
        (
            "tr",
            "Harita Dergisi. Cilt 12, Sayı 3, 2015, s. 45-60",
            "Harita Dergisi | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "tr",
            "Harita Dergisi, C. 12, S. 3, s. 45-60",
            "Harita Dergisi | 12 | 3 | 45-60 | - | article-journal",
        ),
        ("sv", "Kartor, årg. 12 (2015), nr 3, s. 4-9", "Kartor | 12 | 3 | 4-9 | 2015 | article-journal"),
        ("fi", "Kartta. 12(2015):3, s. 4-9", "Kartta | 12 | 3 | 4-9 | 2015 | article-journal"),
        ("ar", "مجلة الخرائط, المجلد 5, العدد 2, ص. 3-9", "مجلة الخرائط | 5 | 2 | 3-9 | - | article-journal"),
        ("ko", "지도연구, 제5권 제2호, 12-19쪽", "지도연구 | 5 | 2 | 12-19 | - | article-journal"),
        (
            "en",
            "Remote Sensing, Vol 6, Iss 1, p 14 (2017)",
            "Remote Sensing | 6 | 1 | 14 | 2017 | article-journal",
        ),
        (
            "en",
            "Remote Sensing, Vol 6, Iss 1, Pp 113-120 (2014)",
            "Remote Sensing | 6 | 1 | 113-120 | 2014 | article-journal",
        ),
        (
            "en",
            "PLoS Maps, Vol 6, Iss 1, p e0123456 (2014)",
            "PLoS Maps | 6 | 1 | e0123456 | 2014 | article-journal",
        ),
        (
            "en",
            "Remote Sens. 2015, 7(3), 2345-2360; https://doi.org/10.5555/rs",
            "Remote Sens | 7 | 3 | 2345-2360 | 2015 | article-journal",
        ),
        (
            "en",
            "Cartography [Cartogr] 2006 Jul 01; Vol. 66 (1), pp. 1-150. Date of Electronic Publication: 2006 Jun 12.",
            "Cartography | 66 | 1 | 1-150 | 2006-07-01 | article-journal",
        ),
        (
            "en",
            "Cartography [Cartogr] 2006 Jul-Aug; Vol. 66 Suppl 1, pp. S1-9.",
            "Cartography | 66 | - | S1-9 | 2006-07/2006-08 | article-journal",
        ),
        (
            "en",
            "Cartography, Vol 50(8), Oct, 2018. pp. 864-888.",
            "Cartography | 50 | 8 | 864-888 | 2018-10 | article-journal",
        ),
        (
            "en",
            "Cartography. 2015 Mar; 4 (1): 12-19",
            "Cartography | 4 | 1 | 12-19 | 2015-03 | article-journal",
        ),
        (
            "en",
            "CARTO QUARTERLY; WIN 2015; v.4, no.1, p.12-19",
            "CARTO QUARTERLY | 4 | 1 | 12-19 | 2015~4 | article-journal",
        ),
        (
            "en",
            "The Springfield Times (Springfield, Ohio). June 29, 2015, A7.",
            "The Springfield Times | - | - | A7 | 2015-06-29 | article-newspaper",
        ),
        (
            "en",
            "The Springfield Times. 12 May 2015. p. A7",
            "The Springfield Times | - | - | A7 | 2015-05-12 | article-newspaper",
        ),
        (
            "en",
            "Springfield Times (Ohio), 05/12/2015",
            "Springfield Times | - | - | - | 2015-05-12 | article-newspaper",
        ),
        (
            "en",
            "Cartography Today 12 (2): 45-60, 2015.",
            "Cartography Today | 12 | 2 | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Applied Cartography, 2015, vol. 12, issue 3, pages 45-60",
            "Applied Cartography | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Applied Cartography, Elsevier, vol. 12(3), pages 45-60, May.",
            "Applied Cartography | 12 | 3 | 45-60 | - | article-journal",
        ),
        (
            "en",
            "Applied Cartography, 12:3, 45-60, DOI: 10.5555/xyz",
            "Applied Cartography | 12 | 3 | 45-60 | - | article-journal",
        ),
        (
            "en",
            "Proceedings of the 5th Conference on Maps, 2015, pp. 45-60",
            "Proceedings of the 5th Conference on Maps | - | - | 45-60 | 2015 | paper-conference",
        ),
        (
            "en",
            "Maps. Part B, Engineering. 77B(1):86-96",
            "Maps. Part B, Engineering | 77B | 1 | 86-96 | - | article-journal",
        ),
        (
            "en",
            "ISSN: 0035-1121 ; Maps Review, Vol. 102, No 4 (2014) 9 p.",
            "Maps Review | 102 | 4 | - | 2014 | article-journal",
        ),
        (
            "en",
            "Maps Review ; 102 ; 4 ; 12-19 ; 2014",
            "Maps Review | 102 | 4 | 12-19 | 2014 | article-journal",
        ),
        (
            "en",
            "Maps Review, 2015-12-01, Volume 2015, pp 1-18",
            "Maps Review | 2015 | - | 1-18 | 2015-12-01 | article-journal",
        ),
        (
            "en",
            "Maps Review. Fall98, Vol. 5 Issue 4, p28. 4p. 5 Color Photographs.",
            "Maps Review | 5 | 4 | 28 | 1998~3 | article-journal",
        ),
        (
            "en",
            "Maps Review (20457758). Mar2017, Vol. 7 Issue 5, p1487-1496. 10p.",
            "Maps Review | 7 | 5 | 1487-1496 | 2017-03 | article-journal",
        ),
        (
            "en",
            "Maps Review. Aug2017 Part 3, Vol. 134, p204-205. 4p.",
            "Maps Review | 134 | - | 204-205 | 2017-08 | article-journal",
        ),
        (
            "en",
            "Maps Review; 2/25/2017, Vol. 356 Issue 8094, p296-297, 2p, 4 Color Photographs",
            "Maps Review | 356 | 8094 | 296-297 | 2017-02-25 | article-journal",
        ),
        (
            "en",
            "Maps Review. 2017 2nd Quarter, Vol. 3 Issue 2, p5-9. 5p.",
            "Maps Review | 3 | 2 | 5-9 | 2017 | article-journal",
        ),
        (
            "en",
            "Conference Papers -- Map Society; 2005 Annual Meeting, Philadelphia, p1-13, 13p",
            "Conference Papers -- Map Society | - | - | 1-13 | 2005 | paper-conference",
        ),
        ("en", "New York: Maps Press; 2015. xii, 255 pp.", "- | - | - | - | 2015 | book"),
        (
            "en",
            "Atlas of everything. Roe, Jane, (Ed); Doe, John M., (Ed); pp. 13-32; New York, NY, US: Maps Press; 2017. xix, 292 pp.",
            "Atlas of everything | - | - | 13-32 | 2017 | chapter",
        ),
        (
            "en",
            "Roe , J & Doe , K 2015 , ' Mapping maps ' Maps Review , vol. 12 , no. 3 , pp. 45-60 .",
            "Maps Review | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Roe, Jane (2013). Mapping maps. In: Doe, John; Loe, Ann. Handbook of maps. Zürich: Maps Press, 257-274.",
            "Handbook of maps | - | - | 257-274 | 2013 | chapter",
        ),
        ("en", "Handbook of Maps, pp. 257-274", "Handbook of Maps | - | - | 257-274 | - | -"),
        (
            "en",
            "Journal of Maps, vol. 4, e12345, 2015",
            "Journal of Maps | 4 | - | e12345 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, vol. 4, article 12345, 2015",
            "Journal of Maps | 4 | - | 12345 | 2015 | article-journal",
        ),
        ("en", "J. Maps 4, 012345 (2015)", "J. Maps | 4 | - | 012345 | 2015 | article-journal"),
        ("en", "Phys. Maps B 82, 045418 (2010)", "Phys. Maps B | 82 | - | 045418 | 2010 | article-journal"),
        (
            "en",
            "Maps (Basel). 2015 Mar 4;5(1):71-88. doi: 10.3390/maps5010071.",
            "Maps (Basel) | 5 | 1 | 71-88 | 2015-03-04 | article-journal",
        ),
        (
            "en",
            "Maps and People, 12/3 (2015), 45-60",
            "Maps and People | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        ("en", "Maps, 45 (4), 2015, 345–367", "Maps | 45 | 4 | 345-367 | 2015 | article-journal"),
        (
            "en",
            "Encyclopedia of Maps, 2015. 2p.",
            "Encyclopedia of Maps | - | - | - | 2015 | entry-encyclopedia",
        ),
        (
            "en",
            "Mapping, Volume: 12 Issue: 3, Page(s): 45-60",
            "Mapping | 12 | 3 | 45-60 | - | article-journal",
        ),
        (
            "en",
            "Mapping, May 2015, Vol.12(3), pp.45-60",
            "Mapping | 12 | 3 | 45-60 | 2015-05 | article-journal",
        ),
        ("en", "Mapping, 05/2015, Volume 12, Issue 3", "Mapping | 12 | 3 | - | 2015-05 | article-journal"),
        (
            "en",
            "Mapping, Vol. 12, No. 3, May 2015: 45-60",
            "Mapping | 12 | 3 | 45-60 | 2015-05 | article-journal",
        ),
        (
            "en",
            "Time Magazine. 5/25/1963, Vol. 81 Issue 20, p88. 1/4p.",
            "Time Magazine | 81 | 20 | 88 | 1963-05-25 | article-journal",
        ),
        (
            "nl",
            "Kaarten, jrg. 12, nr. 3 (2015), p. 45-60",
            "Kaarten | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "hu",
            "Térképek, 12. évf. 3. sz. (2015), 45-60. o.",
            "Térképek | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        ("da", "Kort, Årg. 12, nr. 3 (2015), S. 45-60", "Kort | 12 | 3 | 45-60 | 2015 | article-journal"),
        ("el", "Χάρτες, τ. 12, τχ. 3 (2015), σ. 45-60", "Χάρτες | 12 | 3 | 45-60 | 2015 | article-journal"),
        ("he", "מפות, כרך 12, גליון 3 (2015), עמ' 45-60", "מפות | 12 | 3 | 45-60 | 2015 | article-journal"),
        ("vi", "Bản đồ, tập 12, số 3 (2015), tr. 45-60", "Bản đồ | 12 | 3 | 45-60 | 2015 | article-journal"),
        (
            "id",
            "Jurnal Peta; Vol 12, No 3 (2015): March; 45-60",
            "Jurnal Peta | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        ("uk", "Карти. 2015. Вип. 3. С. 45-60", "Карти | - | 3 | 45-60 | 2015 | article-journal"),
        ("ru", "Карты сегодня, 2013, 4, С. 61-66", "Карты сегодня | - | 4 | 61-66 | 2013 | article-journal"),
        ("ru", "Книги севера, 2013, 4, С. 61-66", "Книги севера | - | 4 | 61-66 | 2013 | article-journal"),
        (
            "en",
            "Journal of Maps, v12 n3 p45-60 Mar 2015. 16 pp.",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, March 2015, v. 12, iss. 3, pp. 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, 2015 Mar 01. 12(3), 45-60.",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03-01 | article-journal",
        ),
        (
            "en",
            "In Journal of Maps March 2015 12(3):45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "In Journal of Maps 15 March 2015 112:45-60",
            "Journal of Maps | 112 | - | 45-60 | 2015-03-15 | article-journal",
        ),
        (
            "en",
            "In: Journal of Maps, 2015 Mar 01. 12(3), 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03-01 | article-journal",
        ),
        (
            "en",
            "Journal of Maps (J MAPS), Mar2015; 12(3): 45-60. (16p)",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "JOURNAL OF MAPS; MAR 2015, 12 3, p45-p60, 16p.",
            "JOURNAL OF MAPS | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "JOURNAL OF MAPS; MAR 5 2015, 12, 3, p45-p60, 16p.",
            "JOURNAL OF MAPS | 12 | 3 | 45-60 | 2015-03-05 | article-journal",
        ),
        ("en", "12 J. Maps 45 (2015)", "J. Maps | 12 | - | 45 | 2015 | article-journal"),
        (
            "en",
            "12 Harvard Journal of Maps 45-60 (2015)",
            "Harvard Journal of Maps | 12 | - | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, 2015-03, Vol.12 (3), p.45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, 2015, Vol.12, p.45",
            "Journal of Maps | 12 | - | 45 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps v12 n3 (20150301): 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03-01 | article-journal",
        ),
        (
            "es",
            "Revista de mapas, ISSN 1234-5679, Nº. 3, 2015, págs. 45-60",
            "Revista de mapas | - | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "es",
            "Revista de mapas, ISSN 1234-5679, Vol. 12, Nº. 3, 2015 (Ejemplar dedicado a: Mapas), págs. 45-60",
            "Revista de mapas | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps; Vol 12, No 3 (2015): Special Issue on maps; 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps; Vol. 12 No. 3 (2015); 45-60 ; 1234-5679 ; 2434-561X",
            "Journal of Maps | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "fr",
            "Journal of Maps, Elsevier, 2015, 12 (3), pp.45-60. ⟨10.5555/abc⟩",
            "Journal of Maps | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "fr",
            "Journal of Maps, 2015, 12 (3), pp.45-60. <10.5555/abc>",
            "Journal of Maps | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, Vol. 12, No. 3 (Mar., 2015), pp. 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, Vol. 12, No. 3, Maps in the City (Mar. 2015), pp. 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Proceedings of the Map Society of Nowhere. Series B, Vol. 12, No. 3 (2015), pp. 45-60",
            "Proceedings of the Map Society of Nowhere. Series B | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        ("en", "Maps 2015; 12: 45–60", "Maps | 12 | - | 45-60 | 2015 | article-journal"),
        (
            "en",
            "Journal of Maps Volume 12, Issue 3, March 2015, Pages 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, Volume 12, Issue 3, 1 March 2015, Article number 12345",
            "Journal of Maps | 12 | 3 | 12345 | 2015-03-01 | article-journal",
        ),
        (
            "en",
            "J Maps. 2015 Mar;12(3):45-60. Epub 2014 Dec 3.",
            "J Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "J Maps. 2015 Mar;12 Suppl 1:S45-S60.",
            "J Maps | 12 | - | S45-S60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "J Maps. 2015 Mar;12(3 Pt 1):45-60.",
            "J Maps | 12 | 3 Pt 1 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps. 12(3) (March 2015): 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps 12.3 (2015): 45-60. Web.",
            "Journal of Maps | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "en",
            "Journal of Maps 12, no. 3 (March 2015): 45-60",
            "Journal of Maps | 12 | 3 | 45-60 | 2015-03 | article-journal",
        ),
        (
            "en",
            "Journal of Maps, 12(3), 45-60. https://doi.org/10.5555/abc",
            "Journal of Maps | 12 | 3 | 45-60 | - | article-journal",
        ),
        ("en", "Mapping Review, 2015; 12(3)", "Mapping Review | 12 | 3 | - | 2015 | article-journal"),
        (
            "en",
            "Mapping Review, No. 45 (2015), pp. 3-18",
            "Mapping Review | - | 45 | 3-18 | 2015 | article-journal",
        ),
        ("en", "Mapping Review, 45, 3-18 (2015)", "Mapping Review | 45 | - | 3-18 | 2015 | article-journal"),
        (
            "en",
            "Mapping Review, Spring 2015, Vol. 12 Issue 1, p3, 5 p.",
            "Mapping Review | 12 | 1 | 3 | 2015~1 | article-journal",
        ),
        (
            "en",
            "Mapping Review, Mar-Apr 2015, Vol. 12 Issue 1, p3+.",
            "Mapping Review | 12 | 1 | 3 | 2015-03/2015-04 | article-journal",
        ),
        (
            "en",
            "Maps & Minds, Winter 2014/2015, Vol. 12 Issue 1, p3-8",
            "Maps & Minds | 12 | 1 | 3-8 | 2014~4/2015 | article-journal",
        ),
        ("en", "Map News, 5 March 2015, p. 12", "Map News | - | - | 12 | 2015-03-05 | article-newspaper"),
        (
            "en",
            "The Nowhere Herald, 2015-03-05, p. 12",
            "The Nowhere Herald | - | - | 12 | 2015-03-05 | article-newspaper",
        ),
        (
            "en",
            "Springfield Journal-Register, 12 Mar 2015, Section B, p. 3",
            "Springfield Journal-Register | - | - | 3 | 2015-03-12 | article-newspaper",
        ),
        (
            "en",
            "Encyclopaedia of Maps. Vol. 2. New York: Maps Press, 2015. p45-60.",
            "Encyclopaedia of Maps | 2 | - | 45-60 | 2015 | entry-encyclopedia",
        ),
        (
            "en",
            "Gale Encyclopedia of Maps. Ed. Jane Roe. 2nd ed. Vol. 3. Detroit: Maps Press, 2005. p1045-1050.",
            "Gale Encyclopedia of Maps | 3 | - | 1045-1050 | 2005 | entry-encyclopedia",
        ),
        (
            "en",
            "Handbook of Maps. Edited by Jane Roe and John Doe. Pages 45-60. Oxford University Press, 2015",
            "Handbook of Maps | - | - | 45-60 | 2015 | -",
        ),
        (
            "en",
            "in: J. Roe (ed.), Handbook of Maps, Berlin: Springer, 2015, pp. 45-60",
            "Handbook of Maps | - | - | 45-60 | 2015 | chapter",
        ),
        (
            "de",
            "In: Karten und Menschen. - Berlin, 2015. - S. 45-60",
            "Karten und Menschen | - | - | 45-60 | 2015 | chapter",
        ),
        ("de", "Karten und Menschen (2015), S. 45-60", "Karten und Menschen | - | - | 45-60 | 2015 | -"),
        (
            "de",
            "Karten und Menschen : Zeitschrift. - Berlin : Kartenverlag. - 12 (2015), 3, Seite 45-60",
            "Karten und Menschen : Zeitschrift | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "de",
            "Enthalten in: Karten und Menschen Bd. 12 (2015), Nr. 3, S. 45-60",
            "Karten und Menschen | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "it",
            "In: Carte. - Vol. 12 (2015), n. 3, p. 45-60",
            "Carte | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "fi",
            "Kartta : aikakauslehti. - 12 (2015) : 3, s. 45-60",
            "Kartta : aikakauslehti | 12 | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "sv",
            "Ingår i: Kartor. - 1234-5679. ; 12:3, s. 45-60",
            "Kartor | 12 | 3 | 45-60 | - | article-journal",
        ),
        (
            "sv",
            "Kartor. - : Wiley. - 1234-5679 .- 2434-561X. ; 12:3, s. 45-60",
            "Kartor | 12 | 3 | 45-60 | - | article-journal",
        ),
        ("no", "Kart, 12 (3), 45-60, 2015", "Kart | 12 | 3 | 45-60 | 2015 | article-journal"),
        ("zh", "《地图学报》2015年第3期 12-15页，共4页", "地图学报 | - | 3 | 12-15 | 2015 | article-journal"),
        ("zh", "地图学报, 2015, 5(2): 12-15", "地图学报 | 5 | 2 | 12-15 | 2015 | article-journal"),
        (
            "ru",
            "Карты и люди : журнал. - Москва, 2015. - N 3. - С. 45-60",
            "Карты и люди : журнал | - | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "ru",
            "// Карты и люди. - 2015. - № 3. - С. 45-60",
            "Карты и люди | - | 3 | 45-60 | 2015 | article-journal",
        ),
        (
            "tr",
            "Harita Dergisi, Volume: 12, Issue: 3, 45-60, 30.06.2015",
            "Harita Dergisi | 12 | 3 | 45-60 | 2015-06-30 | article-journal",
        ),
        (
            "ar",
            "مجلة الخرائط، مج 5، ع 2 (2015)، ص ص 3-9",
            "مجلة الخرائط | 5 | 2 | 3-9 | 2015 | article-journal",
        ),
    ],
)
def test_shape(language: str, text: str, expected: str) -> None:
    value = source.parse(text, Context(languages=(language, "en"))).value
    parts = [value.get(name, "-") for name in ("container_title", "volume", "issue", "page")]
    assert " | ".join([*parts, day(value.get("issued")) or "-", value.get("type_hint", "-")]) == expected


def test_a_start_page_with_a_count_gets_no_end_page() -> None:
    parsed = source.parse("The Map Journal. Fall, 2016, Vol. 36 Issue 3, p711, 10 p.", EN)
    assert parsed.value["page"] == "711"
    assert "10 p" in parsed.aside


@pytest.mark.parametrize(
    "text",
    [
        "Map Today. Mar2017, Vol. 5 Issue 3, p80-80. 1/3p.",
        "Map Today. Mar2017, Vol. 5 Issue 3, p80. 1p. 2 Color Photographs, 1 Map.",
    ],
)
def test_one_page_is_one_page(text: str) -> None:
    assert source.parse(text, EN).value["page"] == "80"


def test_no_page_is_no_page() -> None:
    assert "page" not in source.parse("Map Journal. Jan2016, Vol. 14 Issue 1, pn/a-n/a. 14p.", EN).value


def test_a_year_in_the_title_stays_there() -> None:
    assert source.parse("Borders 2002.", EN).value == {"container_title": "Borders 2002"}
    assert (
        source.parse("Vision 2020 Review. Mar2017, Vol. 5 Issue 3, p8.", EN).value["container_title"]
        == "Vision 2020 Review"
    )


def test_an_issn_in_parentheses_is_no_part_of_the_title() -> None:
    assert (
        source.parse("Maps & People (12345679). Mar2017, Vol. 7.", EN).value["container_title"]
        == "Maps & People"
    )
    assert source.parse("Maps & People (12345679). Mar2017, Vol. 7.", EN).value["ISSN"] == ("1234-5679",)


def test_a_stop_inside_the_title() -> None:
    assert (
        source.parse("M.A.P.S.: The Newsmagazine. Apr2009, Vol. 40 Issue 4, p28-30. 2p.", EN).value[
            "container_title"
        ]
        == "M.A.P.S.: The Newsmagazine"
    )


def test_a_chapter_with_its_editors_and_publisher() -> None:
    text = "Mapping minds: A handbook. Roe, Jane K., (Ed); Doe, John, (Ed); pp. 13-32; Springfield, IL, US: Fern Press; 2017. xix, 292 pp."
    assert source.parse(text, EN).value == {
        "container_title": "Mapping minds: A handbook",
        "page": "13-32",
        "publisher_place": "Springfield, IL, US",
        "publisher": "Fern Press",
        "issued": Date(year=2017),
        "type_hint": "chapter",
        "editor": (Name(family="Roe", given="Jane K."), Name(family="Doe", given="John")),
    }


def test_editors_with_commas_between_them() -> None:
    value = source.parse(
        "Wells. de Roe, Ann, III, (Ed), Loe, Ben, (Ed); pp. 13-52; Hill, NY, US: Brook; 1997. xi, 121 pp.", EN
    ).value
    assert (value["container_title"], [name.family for name in value["editor"]]) == ("Wells", ["Roe", "Loe"])


def test_the_pages_of_a_chapter_before_its_book() -> None:
    value = source.parse(
        "IN: (pp. 348-368) Roe, Ann (ed. and introd.), Old Wells, 1850-1914. Hill: Brook, 1983. 179 pp.", EN
    ).value
    assert value["container_title"] == "Old Wells, 1850-1914" and value["page"] == "348-368"
    assert value["editor"] == (Name(family="Roe", given="Ann"),)
    assert (value["publisher_place"], value["publisher"], day(value["issued"])) == ("Hill", "Brook", "1983")


def test_a_town_before_its_country() -> None:
    value = source.parse("Encyclopedia of Wells. Vol. 3. Upper Hill, UK: Brook, 2018. 1579-1591.", EN).value
    assert (value["publisher_place"], value["publisher"], value["page"]) == (
        "Upper Hill, UK",
        "Brook",
        "1579-1591",
    )


def test_a_book_where_the_journal_would_stand() -> None:
    value = source.parse("Springfield, IL, US: Fern Press; 2016. 32 pp.", EN).value
    assert (value["publisher"], value["publisher_place"], value["number_of_pages"], value["type_hint"]) == (
        "Fern Press",
        "Springfield, IL, US",
        "32",
        "book",
    )


def test_a_newspaper_with_its_place() -> None:
    value = source.parse("The Echo (Kitchen Falls, Ontario). June 29, 2015, A7.", EN).value
    assert (value["container_title"], value["publisher_place"], value["type_hint"]) == (
        "The Echo",
        "Kitchen Falls, Ontario",
        "article-newspaper",
    )


def test_a_whole_citation_gives_only_its_container() -> None:
    value = source.parse(
        'Roe, Ann M. 1978. "Maps and borders: A study." The Map Review 8(6): 21-29.', EN
    ).value
    assert (value["container_title"], value["volume"], value["issue"], value["page"], value["issued"]) == (
        "The Map Review",
        "8",
        "6",
        "21-29",
        Date(year=1978),
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("https://example.org/maps.pdf", {"URL": "https://example.org/maps.pdf"}),
        ("eISSN: 1234-5679", {"ISSN": ("1234-5679",)}),
        ("Depósito legal: MA 1272-2015", {}),
        ("Faculty of Maps; School of Borders", {}),
        ("", {}),
        ("  ;  ", {}),
    ],
)
def test_what_is_no_source(text: str, value: dict[str, object]) -> None:
    assert source.parse(text, EN).value == value


def test_noise_never_raises_and_numbers_are_never_made() -> None:
    rng = random.Random(11)
    alphabet = "Ab.,;:()[]-–/ 0123456789pVol№年月 SJan"
    for _ in range(600):
        text = "".join(rng.choice(alphabet) for _ in range(rng.randrange(50)))
        value = source.parse(text, EN).value
        for name in ("volume", "issue"):
            assert str(value.get(name, "")).replace("-", "") in text.replace(" ", "").replace(
                "-", ""
            ).replace("–", "")


@pytest.mark.parametrize(
    "text",
    [
        "(" * 2000,
        "1 " * 3000,
        "12(3): " * 800,
        "Jan2017, " * 500,
        "a. " * 2000,
        ", p1-2" * 500,
        "In: " * 800,
        "' , " * 900,
    ],
)
def test_long_lines_end(text: str) -> None:
    assert isinstance(source.parse(text, EN).value, dict)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Journal of Maps ; volume 12, issue 3, page 45-60 ; ISSN 1234-5679 2434-561X",
            {"volume": "12", "issue": "3", "ISSN": ("1234-5679", "2434-561X")},
        ),
        (
            "Mapping Weekly; New York Vol. 12, Iss. 3, (Mar 2015): 45-60.",
            {"container_title": "Mapping Weekly", "publisher_place": "New York"},
        ),
        (
            "The Daily Map [London, England] 5 Mar. 2015: 12.",
            {"container_title": "The Daily Map", "publisher_place": "London, England", "page": "12"},
        ),
        (
            "Maps [J Maps] 2006 Jul 01; Vol. 66 (1), pp. 1-150.",
            {"container_title": "Maps", "container_title_short": "J Maps"},
        ),
        ("Journal of Maps, in press", {"container_title": "Journal of Maps", "status": "in press"}),
        ("Maps LVI (2015), pp. 45-60", {"container_title": "Maps", "volume": "LVI"}),
        (
            "Journal of Maps. Dec2015 Supplement S1, Vol. 12, pS45-S60. 16p.",
            {"supplement_number": "S1", "page": "S45-S60"},
        ),
        ("RePEc:map:jmaps:v:12:y:2015", {}),
    ],
)
def test_further_parts(text: str, expected: dict[str, object]) -> None:
    value = source.parse(text, EN).value
    assert {name: value.get(name) for name in expected} == expected
    if not expected:
        assert "container_title" not in value


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.example[:30])
def test_each_shape_reads_its_example(shape: Shape) -> None:
    value: dict[str, object] = {}
    assert shape.read(shape.example, Context(), value, [])
    found = {
        name: value[name].year if isinstance(value[name], Date) else value[name] for name in shape.fields
    }
    assert found == shape.fields
    first = next(each for each in SHAPES if each.read(shape.example, Context(), {}, []))
    assert first is shape, "a shape above it takes its example"
