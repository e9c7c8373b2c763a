"""Names of months and seasons in the languages of record pages, full, abbreviated and in the case that dates
take. Casefolded.

A row is a language and its twelve months, forms joined with ``/``. A word that names different months in
different languages (``listopad``: November in Polish, October in Croatian) is read in the page's language,
else in the first row that has it. Source: Unicode CLDR (dates/calendars/gregorian), everyday abbreviations of
databases (``ene``, ``tem/agu``)."""

from __future__ import annotations

_ROWS = """
en january/jan february/feb march/mar/mr april/apr/ap may june/jun/je july/jul/jl august/aug september/sept/sep october/oct november/nov december/dec
de januar/jänner/jan februar/feber/feb märz/mrz/mär/maerz april/apr mai juni/jun
de+6 juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez
fr janvier/janv/jan février/févr/fév/fevrier/fevr/fev mars/mar avril/avr mai juin/jun
fr+6 juillet/juil/jul août/aout/aoû septembre/sept/sep octobre/oct novembre/nov décembre/déc/decembre/dec
es enero/ene febrero/feb marzo/mar/mzo abril/abr mayo/may junio/jun
es+6 julio/jul agosto/ago/ag septiembre/setiembre/sept/sep/set octubre/oct noviembre/nov diciembre/dic
pt janeiro/jan fevereiro/fev março/mar/marco abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez
it gennaio/gen/genn febbraio/feb/febbr marzo/mar/mzo aprile/apr maggio/mag/magg giugno/giu
it+6 luglio/lug agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic
nl januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep/sept oktober/okt november/nov december/dec
sv januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt november/nov december/dec
da januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov december/dec
nb januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov desember/des
fi tammikuu/tammikuuta/tammi helmikuu/helmikuuta/helmi maaliskuu/maaliskuuta/maalis
fi+3 huhtikuu/huhtikuuta/huhti toukokuu/toukokuuta/touko kesäkuu/kesäkuuta/kesä heinäkuu/heinäkuuta/heinä
fi+7 elokuu/elokuuta/elo syyskuu/syyskuuta/syys lokakuu/lokakuuta/loka marraskuu/marraskuuta/marras joulukuu/joulukuuta/joulu
pl styczeń/stycznia/sty luty/lutego/lut marzec/marca/mar kwiecień/kwietnia/kwi
pl+4 maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz
pl+9 październik/października/paź listopad/listopada/lis grudzień/grudnia/gru
cs leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě
cs+5 červen/června/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj listopad/listopadu/lis
cs+11 prosinec/prosince
sk január/januára/jan február/februára/feb marec/marca/mar apríl/apríla/apr máj/mája
sk+5 jún/júna júl/júla august/augusta/aug september/septembra/sep október/októbra/okt november/novembra/nov
sk+11 december/decembra/dec
hu január/jan február/feb/febr március/márc április/ápr május/máj június/jún
hu+6 július/júl augusztus/aug szeptember/szept október/okt november/nov december/dec
ru январь/января/янв февраль/февраля/фев/февр март/марта/мар апрель/апреля/апр май/мая
ru+5 июнь/июня/июн июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент октябрь/октября/окт
ru+10 ноябрь/ноября/ноя/нояб декабрь/декабря/дек
uk січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/квіт
uk+4 травень/травня/трав червень/червня/черв липень/липня/лип серпень/серпня/серп вересень/вересня/вер
uk+9 жовтень/жовтня/жовт листопад/листопада/лист грудень/грудня/груд
tr ocak/oca/ock şubat/şub/sub/subat mart/mar nisan/nis mayıs/may/mayis haziran/haz
tr+6 temmuz/tem ağustos/ağu/agu/agustos eylül/eyl/eylul ekim/eki kasım/kas/kasim aralık/ara/aralik
el ιανουάριος/ιανουαρίου/ιαν φεβρουάριος/φεβρουαρίου/φεβ μάρτιος/μαρτίου/μαρ απρίλιος/απριλίου/απρ
el+4 μάιος/μαΐου/μαϊ/μάι ιούνιος/ιουνίου/ιουν ιούλιος/ιουλίου/ιουλ αύγουστος/αυγούστου/αυγ
el+8 σεπτέμβριος/σεπτεμβρίου/σεπ οκτώβριος/οκτωβρίου/οκτ νοέμβριος/νοεμβρίου/νοε δεκέμβριος/δεκεμβρίου/δεκ
ar يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
he ינואר/ינו' פברואר/פבר' מרץ/מרס אפריל/אפר' מאי יוני יולי אוגוסט/אוג' ספטמבר/ספט' אוקטובר/אוק' נובמבר/נוב' דצמבר/דצמ'
hi जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
bn জানুয়ারী/জানুয়ারি ফেব্রুয়ারী/ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
ca gener/gen febrer/febr març/març abril/abr maig juny/jun juliol/jul agost/ag setembre/set octubre/oct novembre/nov desembre/des
eu urtarrila/urt/urtarrilak otsaila/ots/otsailak martxoa/mar/martxoak apirila/api/apirilak
eu+4 maiatza/mai/maiatzak ekaina/eka/ekainak uztaila/uzt/uztailak abuztua/abu/abuztuak iraila/ira/irailak
eu+9 urria/urr/urriak azaroa/aza/azaroak abendua/abe/abenduak
gl xaneiro/xan febreiro/feb marzo/mar abril/abr maio/mai xuño/xun xullo/xul agosto/ago setembro/set outubro/out novembro/nov decembro/dec
hr siječanj/siječnja/sij veljača/veljače/velj ožujak/ožujka/ožu travanj/travnja/tra svibanj/svibnja/svi
hr+5 lipanj/lipnja/lip srpanj/srpnja/srp kolovoz/kolovoza/kol rujan/rujna/ruj listopad/listopada/lis
hr+10 studeni/studenoga/stu prosinac/prosinca
sl januar/januarja/jan februar/februarja/feb marec/marca/mar april/aprila/apr maj/maja
sl+5 junij/junija/jun julij/julija/jul avgust/avgusta/avg september/septembra/sep oktober/oktobra/okt
sl+10 november/novembra/nov december/decembra/dec
sr јануар/januar фебруар/februar март/mart април/april мај/maj јун/juni
sr+6 јул/juli август/avgust септембар/septembar октобар/oktobar новембар/novembar децембар/decembar
bg януари февруари март април май юни юли август септември октомври ноември декември
ro ianuarie/ian februarie/feb martie/mart aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept octombrie/oct noiembrie/noi decembrie/dec
et jaanuar/jaan veebruar/veebr märts aprill mai juuni juuli august september oktoober/okt november detsember/dets
lv janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā
lv+6 jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī
lt sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio
lt+6 liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio
is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
id januari/jan februari/feb/pebruari maret/mar april/apr mei juni/jun
id+6 juli/jul agustus/agu/agt september/sep oktober/okt november/nov/nopember desember/des
vi - - - - - - - - - - - -
cy ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
ga eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán_fómhair deireadh_fómhair samhain nollaig
"""

_SEASON_ROWS = """
en spring summer autumn/fall/aut winter/win
en+ spr sum - -
de frühling/frühjahr sommer herbst winter
fr printemps été automne hiver
es primavera verano otoño invierno
pt primavera verão outono inverno
it primavera estate autunno inverno
nl lente/voorjaar zomer herfst/najaar winter
sv vår sommar höst vinter
da forår sommer efterår vinter
nb vår sommer høst/haust vinter
fi kevät kesä syksy talvi
pl wiosna lato jesień zima
cs jaro léto podzim zima
sk jar leto jeseň zima
hu tavasz nyár ősz tél
ru весна лето осень зима
uk весна літо осінь зима
tr ilkbahar/bahar yaz sonbahar/güz kış/kis
el άνοιξη καλοκαίρι φθινόπωρο χειμώνας
ca primavera estiu tardor hivern
eu udaberria uda udazkena negua
gl primavera verán outono inverno
hr proljeće ljeto jesen zima
sl pomlad poletje jesen zima
ro primăvară vară toamnă iarnă
ar ربيع/الربيع صيف/الصيف خريف/الخريف شتاء/الشتاء
he אביב קיץ סתיו חורף
zh 春 夏 秋 冬
ja 春季/春号 夏季/夏号 秋季/秋号 冬季/冬号
ko 봄 여름 가을 겨울
"""


def _table(rows: str) -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for row in rows.strip().splitlines():
        language, *columns = row.split()
        language, _, skip = language.partition("+")
        words = table.setdefault(language, {})
        for number, forms in enumerate(columns, int(skip or 0) + 1):
            for form in forms.split("/"):
                if form != "-":
                    words[form.replace("_", " ").casefold()] = number
    return table


MONTHS = _table(_ROWS)
SEASONS = _table(_SEASON_ROWS)


def _any(table: dict[str, dict[str, int]]) -> tuple[dict[str, int], frozenset[str]]:
    """Word -> its number in the first row that has it, and the words whose number depends on the language."""
    found: dict[str, int] = {}
    disputed = set()
    for words in table.values():
        for word, number in words.items():
            if found.setdefault(word, number) != number:
                disputed.add(word)
    return found, frozenset(disputed)


ANY_MONTH, DISPUTED = _any(MONTHS)
ANY_SEASON, _ = _any(SEASONS)
