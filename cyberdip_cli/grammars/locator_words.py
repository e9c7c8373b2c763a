"""Words of citations in the languages of record pages: volume, issue, page, number of pages, illustrations.
Casefolded.

Single letters count only before a number. Sources: ISO 832 abbreviations, ISBD, everyday usage of catalogues
and databases."""

from __future__ import annotations

VOLUME = """
    vol volume vols bd band bde jg jahrg jahrgang t tome tom tomo tomus v т том тт rocz rocznik r roč ročník sv svezak svazek zv
    zväzok cilt c årg årgang årgång vsk vuosikerta nide köt kötet évf évfolyam año ano anno annata letnik letn god godište год г τ
    τόμος τομ المجلد مجلد مج כרך खंड खण्ड খণ্ড tập quyển volumen volumul lib liburukia deel jaargang jrg dl vol.no
""".split()
ISSUE = """
    issue issues iss no nos nr nrs num number numbers númer número núm numéro num° n° nº no° n.º n.° n.os
    n h heft hft hefte fasc fascicule fascículo fascicolo f
    № номер вып выпуск вип випуск zesz zeszyt z č čís číslo sz szám sayı say s nro numero numer häfte hefte nummer afl aflevering broj br št
    števil številka cahier quaderno cuaderno caderno тетр τεύχος τχ العدد عدد ع ג גליון גיליון חוב' अंक সংখ্যা số ale zk zenbakia part
    pt brojevi nu
""".split()
PAGES = """
    pp p page pages pg pgs pag págs pág páginas página pagina pagine pagg s ss seite seiten sivu sivut str strona strony strana strany
    strani с стр страницы страница сс o old oldal σ σσ σελ sid sida side sider f ff ص עמ' עמ עמודים पृ पृष्ठ পৃ 쪽 면 tr trang or orr
    blz bl sayfa sf pl fol folio folios
""".split()
NO_PAGES = frozenset("""n/a-n/a n/a n.p. n.pag. [n.p.] n.a. na-na - np""".split())
PAGE_COUNT = frozenset(
    """p p. pp pp. page pages s s. seite seiten sivua pág pág. págs págs. páginas pagine pagina's str str. strony stron stran с с. стр
    стр. o o. old old. oldal σ. σελ. sid sid. sidor sider
    blz blz. bl. sayfa ss ss. 頁 页 p 쪽 면 tr. trang ص ص. עמ' עמודים पृष्ठ পৃ. hal hal. leaves leaf l. ff. f. hojas h. bl blatt л л. лист""".split()
)
ILLUSTRATIONS = """
    chart graph photograph diagram illustration map cartoon table color black-and-white drawing figure image reproduction bibliography
    architectural painting portrait poster plan sculpture print cover still timeline flyer postcard recipe page puzzle sheet graphic
""".split()
IN = frozenset("""in in: in. en en: dans dans: em em: u u: w w: в в: // i i: v v: içinde""".split())
EDITION = frozenset(
    """ed ed. edn edition aufl aufl. auflage éd éd. édition ed edición edição edizione uitg. druk uppl. upplaga udg. udgave utg. wyd.
    wydanie vyd. vydání kiad. изд. издание baskı 版 판""".split()
)
EDITOR_MARKS = frozenset(
    """ed ed. eds eds. editor editors editor(s) hrsg hrsg. hg. hgg. éd. éds. coord. coords. dir. dirs. org. orgs. red. a cura di ред.""".split()
)
