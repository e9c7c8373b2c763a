"""Publication statements: words that say a part is missing, and the names of places where most is published.

The abbreviations are those of ISBD 4 and of MARC 21 field 264, with the phrases that RDA (2.8.2.6, 2.8.4.7,
2.8.6.6) puts in their stead, as national libraries translate them."""

# ruff: noqa: E501

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.replace("\n", "").split("|"))


NO_PUBLISHER = _words("""s.n.|s. n.|s.n|sn|sine nomine|n.p.|n. p.|publisher not identified|publisher unknown|unknown publisher|name of publisher not identified|
no publisher|distributor not identified|manufacturer not identified|printer not identified|s.e.|s. e.|б.и.|б. и.|б.в.|б. в.|видавець не вказаний|издатель не указан|
verlag nicht ermittelbar|verlag unbekannt|herausgeber nicht ermittelbar|drucker nicht ermittelbar|o.v.|éditeur non identifié|éditeur inconnu|nom d'éditeur non identifié|
editor no identificado|editorial no identificada|editor desconocido|editorial desconocida|editora não identificada|editor não identificado|editore non identificato|
uitgever niet geïdentificeerd|uitgever onbekend|utgivare okänd|utgivare ej identifierad|förlag okänt|kustantaja tuntematon|kustantajaa ei tunnistettu|
forlag ikke identificeret|udgiver ikke identificeret|utgiver ikke identifisert|wydawca nieznany|wydawca nieustalony|nakladatel není znám|nakladatel není znám|vydavateľ neznámy|
kiadó ismeretlen|yayıncı bilinmiyor|y.y.|εκδότης άγνωστος|χ.ε.|χ.ο.|ناشر غير معروف|الناشر غير معروف|د.ن|د. ن.|د.ن.|ناشر نامشخص|بی نا|بی‌نا|המוציא לאור לא ידוע|חמו"ל|חסר מו"ל|
出版者不明|出版社不明|出版者不详|出版者不詳|出版社不詳|出版社不详|발행처불명|출판사불명|nhà xuất bản không xác định|editorial no identificat|argitaratzaile ezezaguna|izdavač nepoznat|založnik ni znan""")
"""A publisher that is not there, casefolded and without its brackets."""

NO_PLACE = _words("""s.l.|s. l.|s.l|sl|sine loco|n.p.|n. p.|place of publication not identified|place of distribution not identified|place of manufacture not identified|
place not identified|place of production not identified|no place|unknown place|erscheinungsort nicht ermittelbar|ort nicht ermittelbar|verlagsort nicht ermittelbar|
herstellungsort nicht ermittelbar|o.o.|o. o.|lieu de publication non identifié|lieu de publication inconnu|lugar de publicación no identificado|lugar no identificado|
lugar de publicação não identificado|local de publicação não identificado|luogo di pubblicazione non identificato|s.l. : s.n.|plaats van uitgave niet geïdentificeerd|
plaats van publicatie niet vastgesteld|utgivningsort okänd|utgivningsort ej identifierad|julkaisupaikka tuntematon|kustannuspaikka tuntematon|udgivelsessted ikke identificeret|
utgivelsessted ikke identifisert|miejsce nieznane|miejsce wydania nieznane|miejsce nieustalone|místo vydání není známo|miesto vydania neznáme|kiadás helye ismeretlen|
б.м.|б. м.|место не указано|місце не вказано|yayın yeri bilinmiyor|y.y.|χ.τ.|مكان النشر غير معروف|د.م|د. م.|د.م.|بی جا|بی‌جا|מקום ההוצאה לא ידוע|חמ"ד|出版地不明|出版地不详|出版地不詳|
발행지불명|출판지불명|nơi xuất bản không xác định|lloc de publicació no identificat|argitaratze-toki ezezaguna|mjesto nepoznato|kraj ni znan""")
"""A place that is not there."""

NO_DATE = _words("""s.d.|s. d.|s.a.|s. a.|n.d.|n. d.|date of publication not identified|date not identified|no date|undated|o.j.|o. j.|erscheinungsjahr nicht ermittelbar|
date de publication non identifiée|fecha de publicación no identificada|data de publicação não identificada|data di pubblicazione non identificata|б.г.|б. г.|б.р.|u.å.|u. å.|
ilman vuotta|b.r.|b. r.|é.n.|t.y.|χ.χ.|د.ت|د. ت.|د.ت.|بی تا|بی‌تا|חש"ד|出版年不明|출판년불명|k.o.""")
"""A date that is not there."""

AND_OTHERS = _words("""u.a.|u. a.|et al.|et al|etc.|etc|&c|&c.|i drugie|и др.|и др|i in.|i.e. and others|e.a.|e. a.|m.fl.|m. fl.|m.m.|ym.|a kol.|a i.|y otros|et autres|und andere|ua|among others|
and elsewhere|et ailleurs|és mtsai|等|ほか|他|[et al.]|и другие|та ін.|ua.""")
"""Words in place of further places or publishers."""

FUNCTIONS = _words("""distributor|distributors|distribution|publisher|manufacturer|printer|producer|production company|film distributor|sole distributor|éditeur|diffuseur|
distributeur|diffusion|imprimeur|verteiler|vertrieb|hersteller|drucker|verlag|verleger|distribuidor|distribuidora|editor|impresor|distributore|stampatore|distribuzione|
drukkerij|verspreider|distributör|tryckare|jakaja|painaja|dystrybutor|drukarz|distributor|distr.|dist.|prod.|издатель|изготовитель|распространитель|host|broadcaster|licensor""")
"""Bracketed functions behind a name (ISBD 4.4): no part of it."""

DATE_WORDS = _words("""c|c.|ca|ca.|circa|cop|cop.|copyright|p|℗|©|between|and|or|not|before|after|approximately|probably|printing|printed|impression|impr.|reprint|reprinted|i.e.|i.e|ie|that|is|
e.|druk|zwischen|und|um|vor|nach|etwa|ungefähr|erschienen|entre|et|ou|vers|avant|après|achevé|d'impression|y|o|antes|después|hacia|ca:a|noin|mellan|mellem|och|og|anno|år|
г|г.|год|гг.|года|р.|рік|року|между|и|ок.|около|між|та|rok|asi|mezi|a|około|między|i|po|przed|tra|e|circa:|dopo|prima|del|fra|het|jahr|an|l'an|yıl|yılı|年|年刊|出版|初版|第1刷|m.|h.|هـ|م|م.|ه|ق|ش|[i.e.|
=|stampa|impr|trimestre|trim.|dl|d.l.|dep.|depósito|legal|dépôt|légal|[that|issued|publ.|present|-|–|—|/|to|bis|present]|[between|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec""")
"""Words that stand beside the year at the end of a statement."""

QUALIFIERS = _words("""u.s.a.|usa|u.s.|us|u.k.|uk|eng.|eng|england|scotland|wales|great britain|united kingdom|ireland|ire.|canada|can.|australia|new zealand|n.z.|india|japan|china|p.r. china|pr china|france|germany|italy|spain|
brazil|mexico|russia|switzerland|austria|netherlands|the netherlands|belgium|denmark|sweden|norway|finland|poland|israel|egypt|south africa|s.a.|hong kong|singapore|argentina|chile|
ala.|alabama|alaska|ariz.|arizona|ark.|arkansas|calif.|california|cal.|colo.|colorado|conn.|connecticut|del.|delaware|d.c.|dc|fla.|florida|ga.|georgia|hawaii|idaho|ill.|illinois|ind.|indiana|iowa|kan.|kans.|kansas|
ky.|kentucky|la.|louisiana|me.|maine|md.|maryland|mass.|massachusetts|mich.|michigan|minn.|minnesota|miss.|mississippi|mo.|missouri|mont.|montana|neb.|nebr.|nebraska|nev.|nevada|n.h.|new hampshire|n.j.|new jersey|
n.m.|new mexico|n.y.|n. y.|new york|n.c.|north carolina|n.d.|north dakota|ohio|o.|okla.|oklahoma|or.|ore.|oregon|pa.|penn.|penna.|pennsylvania|r.i.|rhode island|s.c.|south carolina|s.d.|south dakota|tenn.|tennessee|tex.|texas|
utah|vt.|vermont|va.|virginia|wash.|washington|w. va.|w.va.|west virginia|wis.|wisc.|wisconsin|wyo.|wyoming|p.r.|puerto rico|ont.|ontario|québec|quebec|qc|que.|b.c.|british columbia|alta.|alberta|man.|manitoba|
al|ak|az|ar|ca|co|ct|de|fl|hi|id|il|in|ia|ks|ma|mi|mn|ms|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|pa|ri|sc|sd|tn|tx|ut|va|wa|wv|wi|wy|n.s.|n.b.|n.s.w.|vic.|victoria|qld.|oxon|kent|surrey|essex|sussex|middlesex|middx|bucks|herts|
oxfordshire|cambridgeshire|cambs.|hampshire|hants|devon|somerset|suffolk|norfolk|yorkshire|lancashire|a.m.|main|a.m|a. m.|a.d. saale|m.|ss.|sask.|saskatchewan|nova scotia|new brunswick""")
"""What follows a place's name after a comma: countries, provinces and states with the abbreviations that
AACR2 gives them."""

PLACES = _words("""new york|new york city|london|londini|paris|parisiis|lutetiae|berlin|leipzig|lipsiae|münchen|munich|monachii|frankfurt|frankfurt am main|frankfurt a.m.|frankfurt a. m.|frankfurt/main|stuttgart|hamburg|köln|cologne|coloniae|bonn|
düsseldorf|heidelberg|göttingen|tübingen|freiburg|freiburg im breisgau|wiesbaden|mainz|bochum|dortmund|essen|münster|würzburg|regensburg|augsburg|nürnberg|dresden|weimar|jena|halle|halle a.s.|hannover|bremen|kiel|marburg|giessen|
gießen|bielefeld|paderborn|darmstadt|karlsruhe|mannheim|berlin-west|ostfildern|hildesheim|wolfenbüttel|potsdam|rostock|erlangen|bamberg|bayreuth|passau|trier|saarbrücken|aachen|wuppertal|duisburg|düren|baden-baden|
wien|vienna|vindobonae|graz|linz|salzburg|innsbruck|zürich|zurich|basel|basileae|bern|genève|geneva|lausanne|luzern|st. gallen|amsterdam|den haag|the hague|'s-gravenhage|rotterdam|leiden|lugduni batavorum|utrecht|groningen|nijmegen|
antwerpen|antwerp|anvers|antverpiae|bruxelles|brussel|brussels|gent|louvain|leuven|liège|luxembourg|roma|rome|romae|milano|milan|mediolani|torino|firenze|florence|florentiae|venezia|venice|venetiis|bologna|napoli|naples|padova|genova|palermo|
pisa|perugia|bari|madrid|barcelona|valencia|sevilla|salamanca|granada|zaragoza|bilbao|san sebastián|donostia|santiago de compostela|lisboa|lisbon|porto|coimbra|braga|rio de janeiro|são paulo|brasília|belo horizonte|porto alegre|salvador|
curitiba|recife|buenos aires|córdoba|montevideo|santiago|santiago de chile|lima|bogotá|medellín|caracas|quito|la paz|méxico|mexico|méxico, d.f.|ciudad de méxico|habana|la habana|san juan|guatemala|
oxford|oxonii|cambridge|edinburgh|glasgow|dublin|belfast|cardiff|manchester|liverpool|birmingham|bristol|leeds|york|harmondsworth|aldershot|farnham|basingstoke|boston|bostoniae|philadelphia|chicago|washington|san francisco|los angeles|
baltimore|new haven|princeton|ithaca|berkeley|stanford|ann arbor|bloomington|urbana|madison|minneapolis|st. paul|saint paul|st. louis|saint louis|cincinnati|cleveland|detroit|pittsburgh|atlanta|austin|houston|dallas|denver|seattle|
portland|salt lake city|new orleans|chapel hill|durham|charlottesville|richmond|garden city|englewood cliffs|upper saddle river|hoboken|thousand oaks|beverly hills|newbury park|albany|hartford|providence|springfield|indianapolis|
toronto|montréal|montreal|québec|ottawa|vancouver|sydney|melbourne|canberra|brisbane|adelaide|perth|auckland|wellington|christchurch|cape town|johannesburg|pretoria|nairobi|lagos|ibadan|accra|
københavn|copenhagen|kjøbenhavn|hafniae|kbh.|århus|aarhus|odense|stockholm|holmiae|göteborg|lund|uppsala|upsaliae|malmö|oslo|kristiania|christiania|bergen|trondheim|helsinki|helsingfors|turku|åbo|tampere|jyväskylä|oulu|porvoo|reykjavík|
warszawa|warsaw|kraków|cracow|wrocław|poznań|gdańsk|łódź|lublin|toruń|katowice|lwów|praha|prague|pragae|prag|brno|olomouc|ostrava|bratislava|budapest|szeged|debrecen|pécs|pest|buda|bucurești|bucureşti|bucharest|cluj|cluj-napoca|iași|sofija|sofia|софия|
beograd|belgrade|београд|zagreb|ljubljana|sarajevo|skopje|tirana|athēna|athens|athina|αθήνα|thessalonikē|θεσσαλονίκη|istanbul|i̇stanbul|ankara|i̇zmir|izmir|vilnius|kaunas|rīga|riga|tallinn|tartu|
moskva|moscow|москва|м.|leningrad|ленинград|л.|sankt-peterburg|s.-peterburg|st. petersburg|saint petersburg|санкт-петербург|спб.|спб|петербург|петроград|petrograd|kiev|kiïv|kyïv|kyiv|київ|киев|харків|харьков|львів|l'viv|lʹviv|одеса|одесса|минск|мінск|minsk|новосибирск|екатеринбург|казань|
ростов-на-дону|томск|самара|воронеж|ташкент|tashkent|алма-ата|tbilisi|erevan|yerevan|baku|tōkyō|tokyo|東京|东京|kyōto|kyoto|京都|ōsaka|osaka|大阪|名古屋|横浜|beijing|peking|北京|shanghai|上海|nanjing|南京|guangzhou|广州|廣州|武汉|武漢|杭州|成都|重庆|天津|西安|沈阳|长沙|济南|郑州|
hong kong|xianggang|香港|taibei|taipei|台北|臺北|台北市|臺北市|sŏul|seoul|서울|부산|대구|파주|평양|singapore|kuala lumpur|jakarta|yogyakarta|bangkok|กรุงเทพฯ|กรุงเทพมหานคร|hà nội|hanoi|tp. hồ chí minh|manila|quezon city|new delhi|delhi|नई दिल्ली|दिल्ली|bombay|mumbai|मुंबई|calcutta|kolkata|কলকাতা|madras|chennai|
dhaka|ঢাকা|lahore|karachi|islamabad|لاهور|کراچی|colombo|kathmandu|tihrān|tehran|teheran|تهران|قم|qum|al-qāhirah|cairo|القاهرة|bayrūt|beirut|beyrouth|بيروت|dimashq|damascus|دمشق|baghdād|baghdad|بغداد|ʻammān|amman|عمان|الرياض|al-riyāḍ|
جدة|الكويت|الجزائر|algiers|alger|تونس|tunis|الرباط|rabat|الدار البيضاء|casablanca|yerushalayim|jerusalem|ירושלים|tel-aviv|tel aviv|תל אביב|תל-אביב|חיפה|malibu|delhi|dordrecht|boca raton|cham|singapur|turnhout|weinheim|hildesheim|bern|berne|stanford|cambridge|ipswich|reston""")
"""Places that stand before a publisher in old statements without a colon ("Chicago, Orchard & Vale"), as
catalogues spell them."""

PUBLISHER_WORDS = _words("""verlag|verl.|press|pr.|publishing|publishers|publisher|pub.|publ.|publications|books|editions|éditions|editorial|editora|edizioni|ed.|éd.|company|co.|inc.|inc|ltd|ltd.|llc|gmbh|ag|kg|&|and|und|et|university|universität|université|
universidad|università|universitet|institute|institut|instituto|society|association|museum|library|records|films|films|pictures|music|forlag|förlag|kustannus|wydawnictwo|nakladatelství|izdatelʹstvo|izd-vo|издательство|изд-во|видавництво|
uitgeverij|uitg.|yayınları|yayınevi|kiadó|naklada|založba|出版社|出版|书局|書局|書店|出版会|출판사|دار|מכתב|הוצאת|dept.|department|office|bureau|center|centre|foundation|fond|found.|group|house|studio|media""")
"""Words that make a name a publisher's."""

MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    spring summer autumn fall winter""".split()
)
"""Words that may stand before the year of an imprint."""

OPENERS = frozenset(
    """c c. ca ca. circa cop cop. copyright p ℗ © between not before after approximately probably zwischen um vor nach etwa entre vers d.l. dl dep. impr impr. stampa ок. между""".split()
)
"""Words of :data:`DATE_WORDS` that a date can begin with."""
