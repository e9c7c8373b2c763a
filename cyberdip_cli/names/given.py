"""Common given names by language: weak evidence for which part of a name is the given one. Casefolded; never
a condition alone."""

from __future__ import annotations

from .given_further import FURTHER, FURTHER_HUNGARIAN

GIVEN_NAMES = FURTHER | frozenset(
    """aaron abigail adam adrian alan albert alex alexander alexandra alice alison allan allen amanda amber amy andrea andrew angela ann anna anne annie
    anthony april arthur ashley barbara
    benjamin bernard beth betty beverly bill bob brad bradley brandon brenda brian bruce bryan calvin carl carol caroline carolyn catherine cathy charles
    charlotte chad cheryl chloe chris christian
    christina christine christopher cindy claire clara clifford colin connie craig cynthia dan daniel danielle darren david deborah debra denise dennis
    derek diana diane donald donna dorothy doris
    douglas duncan edgar edith edward edwin eileen elaine eleanor elizabeth ellen emily emma eric erica erin ernest ethan eugene evan evelyn fiona
    florence frances francis frank franklin fred frederick
    gareth gary geoffrey george gerald gillian gina glenn gloria gordon grace graham greg gregory hannah harold harriet harry heather heidi helen henry
    herbert holly howard hugh ian irene isaac
    jack jacob jacqueline james jamie jane janet janice jason jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jill jim joan joanna joe joel
    john jonathan joseph joshua joyce juan judith
    judy julia julian julie justin karen katherine kathleen kathryn katie keith kelly ken kenneth kevin kim kimberly kristen kyle larry laura lauren
    lawrence leah lee leon leonard leslie lewis linda
    lisa logan lois lori louis louise lucy luke lynn malcolm margaret maria marie marilyn mark marshall martha martin mary matt matthew maureen megan
    melanie melissa michael michelle mike
    mildred molly monica nancy naomi natalie nathan neil nicholas nicola nicole nigel nina nora norman oliver olivia oscar owen pamela patricia patrick
    paul paula pauline peggy penelope peter philip
    phillip phyllis rachel ralph randy raymond rebecca reginald rhonda richard rick robert roberta robin rodney roger ronald rosemary ross roy russell
    ruth ryan sally sam samantha samuel sandra
    sara sarah scott sean shannon sharon sheila shirley simon sophia sophie spencer stacy stanley stella stephanie stephen steve steven stuart sue susan
    suzanne sylvia tara taylor ted teresa terry
    theodore theresa thomas tiffany tim timothy tina todd tom tony tracy travis trevor tyler valerie vanessa veronica victor victoria vincent virginia
    walter wanda warren wayne wendy wesley
    william zachary zoe
    achim alexandra alfred andreas angelika anja anke annette antje armin arnold axel barbara bastian bernd bernhard bettina birgit björn brigitte britta
    carsten christa christiane christoph claudia
    clemens cornelia dagmar detlef dieter dietmar dirk dominik doris eckhard elke erich ernst erwin eva evelin felix florian frank franz franziska
    friedrich fritz gabriele georg gerd gerhard gertrud
    gisela gottfried gregor günter günther hans harald hartmut heike heiko heinrich heinz helga helmut herbert hermann hildegard holger horst hubert
    ingeborg ingo ingrid irmgard jens joachim jochen
    johann johanna johannes jörg josef julia jürgen jutta karin karl karsten katharina katja katrin kerstin klaus konrad kristina kurt lars lena leonie
    lothar lutz manfred manuela marc marcel marco
    margarete marianne marion markus martina matthias maximilian moritz monika nadine norbert olaf otto petra rainer ralf reinhard renate rolf rudolf
    rüdiger sabine sandra sebastian siegfried silke
    silvia simone sonja stefan stefanie steffen susanne sven tanja thorsten tobias torsten udo ulrich ulrike ursula uta uwe volker waltraud werner
    wilfried wilhelm winfried wolfgang yvonne
    adèle agnès alain amélie anaïs antoine arnaud aurélie aurélien benoît bertrand brigitte bruno camille catherine cécile cédric chantal charlotte
    christelle christophe claude clément colette corinne
    cyril damien danielle delphine denis didier dominique élisabeth élise émile émilie emmanuel emmanuelle éric estelle étienne fabien fabrice florent
    florence françois françoise frédéric gaël geneviève
    georges gérard gilles guillaume guy hélène henri hervé isabelle jacques jean-claude jean-françois jean-luc jean-marie jean-michel jean-paul
    jean-philippe jean-pierre jérôme joël josette julien
    laurence laurent léa lionel loïc luc lucie ludovic madeleine marc marie-christine marie-claude marie-france marine martine mathieu mathilde maurice
    maxime michèle mickaël mireille monique
    muriel nadia nathalie nicolas odile olivier pascal pascale patrice philippe pierre quentin raphaël raymonde régis rémi renaud renée romain sandrine
    sébastien serge simone solange sophie stéphane
    stéphanie sylvain sylvie thérèse thibault thierry tristan valentin valérie vincent virginie xavier yann yannick yves yvette
    alba alberto alejandra alejandro alfonso alfredo alicia álvaro ana andrés ángel ángela antonia antonio armando arturo beatriz belén blanca camila
    camilo carla carlos carmen carolina cecilia césar
    claudio concepción consuelo cristian cristina cristóbal daniela diego dolores eduardo elena emilio encarnación enrique ernesto esteban esther eugenia
    eva felipe fernanda fernando francisca
    francisco gabriel gabriela gerardo germán gilberto gloria gonzalo graciela guadalupe guillermo gustavo héctor hugo ignacio inés isabel ismael iván
    jaime javier jesús joaquín jorge josé josefa
    juana julio laura leonardo leticia lorena lorenzo lourdes lucía luis luisa manuel marcela marcelo marcos margarita maría mariana mariano mario marta
    mateo mauricio mercedes miguel mónica
    natalia nicolás nuria octavio olga óscar pablo paloma patricio pedro pilar rafael ramiro ramón raquel raúl ricardo roberto rocío rodolfo rodrigo rosa
    rosario rubén salvador santiago sergio
    silvia sofía susana teresa tomás valentina vicente víctor violeta ximena yolanda
    adriana afonso aline amanda ângela antônio antónio augusto bernardo bianca bruna caio cátia célia cláudia cláudio débora diogo edson érica fabiana
    fábio fátima fernanda filipa filipe flávia flávio
    gilberto giovana heitor helena henrique inês iolanda jéssica joão joana jorge juliana júlio larissa leandro letícia lígia luana lucas luciana luciano
    luís luísa luiz marcela márcia márcio marina
    mateus matheus mônica nádia natália nelson nuno otávio patrícia paulo rafaela renan renata renato ricardo roberta rogério ronaldo rosana rui sandro
    sérgio simone sônia tânia tatiana thiago
    tiago vanessa vasco vera vinícius vitor vítor wagner
    alberto alessandra alessandro alessia alessio alfio andrea angelo anna annalisa antonella antonello arianna beatrice benedetta carla carlo caterina
    chiara claudio cristiano daniela daniele
    davide donatella elena eleonora elisa elisabetta emanuela emanuele enrico enzo ettore eugenio fabio fabrizio federica federico filippo flavia flavio
    francesca francesco gabriella giacomo gianfranco
    gianluca gianni giorgia giorgio giovanna giovanni giulia giulio giuseppe giuseppina graziella grazia ilaria irene lorenza luca lucia luciano luigi
    luigina marco margherita marina massimiliano
    massimo matteo maurizio mauro michela michele nicoletta orazio ornella paola paolo pasquale patrizia piero pietro raffaele raffaella riccardo rita
    roberto rocco rosanna salvatore sandro serena
    silvio simona stefania stefano tommaso tullio umberto valentina valeria vincenzo vito vittoria vittorio
    anders anette anneli annika åsa astrid bengt berit birgitta bjarne bjørn björn bo britt camilla carina cecilia christer dag einar eirik elin elisabet
    emil erik erika erling eva frida fredrik
    geir göran gunilla gunnar gustav hanna hanne hans håkan helena henning henrik hilde inga inger ingrid jakob jan jens jesper johan johanna johannes jon
    jonas jörgen jørgen karin kari karolina
    katarina kerstin kirsten kjell kristian kristin kristina kurt lars lena lennart linnea lisbeth magnus malin margareta marit markus mats merete mette
    mikael mikkel morten niels nils ola olav ole
    olof oskar øyvind per pernilla pia ragnar rasmus roar rolf rune sanna sigrid silje siv sofie stein stig stina sverre svein terje thomas thor tor tore
    torbjörn tove trond ulf ulla ulrika unni
    vibeke vidar yngve aino antti arto eeva eero eija erkki hannele hannu harri heikki helmi ilkka jaakko janne jari jarmo jouni juha juhani jukka juho
    kaarina kaija kaisa kalevi kari katja kirsi
    kimmo lauri leena maija marja markku marko markus matti mika mikko minna olli outi paavo päivi pekka pentti pertti petri pirjo raija raimo reijo
    riikka riitta ritva sakari sami sari satu seppo
    sirpa tapani tapio tarja teemu teppo timo tiina tuomas tuula veikko vesa ville
    bart bas cees dirk els frans gerrit gert harm hendrik henk hugo ineke jaap jacob jeroen johannes joost joris jos judith karel kees koen laurens lieve
    luc maarten marieke marijke marjolein marleen
    martijn mieke niels paul peter piet pieter rik rob roel ronnie ruud sander sjoerd stijn theo thijs tijs tim tom tora wim willem wouter yvonne
    adam agata agnieszka aleksander aleksandra alicja andrzej anna barbara bartosz beata bogdan bogusław bożena czesław danuta dariusz dorota edyta
    elżbieta ewa filip grażyna grzegorz halina hanna
    henryk iwona jacek jadwiga jakub jan janusz jarosław jerzy joanna jolanta józef justyna kamil karolina katarzyna kazimierz konrad krystyna krzysztof
    leszek łukasz maciej magdalena małgorzata marcin
    marek maria mariusz marta marzena mateusz michał mieczysław mikołaj mirosław monika natalia paweł piotr przemysław radosław renata robert roman
    ryszard sławomir stanisław stefan sylwia szymon
    tadeusz teresa tomasz urszula waldemar wiesław witold władysław włodzimierz wojciech zbigniew zdzisław zofia zygmunt
    aleš alena andrej anton blanka bohumil božena dagmar dana david dušan eliška eva františek hana helena irena ivan ivana ivo jan jana jaromír jaroslav
    jindřich jiří josef jozef juraj kateřina karel
    kristýna ladislav lenka libor lubomír lucie luděk ľubomír marcela marek marián markéta marie martin martina michal milan milena miloslav miloš
    miroslav monika naďa ondřej pavel pavla petr petra
    peter radek radim radovan renata richard roman rostislav rudolf šárka stanislav štefan štěpán tereza tomáš václav vladimír vladislav vlasta vojtěch
    zdeněk zuzana
    ádám ágnes ákos andrás anikó antal árpád attila balázs bálint béla csaba dániel dávid dezső dóra edit emese endre erika ernő erzsébet éva ferenc gábor
    gergely györgy györgyi gyula ildikó
    imre istván ivett jános jenő józsef judit júlia kálmán károly katalin klára kinga krisztina krisztián lajos lászló levente márta márton mária mátyás
    mihály miklós mónika nándor noémi nóra orsolya
    péter piroska réka róbert sándor szabolcs szilvia tamás tibor tímea vera viktória vilmos virág zoltán zsófia zsolt zsuzsanna
    ahmed ahmad ali amir amina anwar aisha asma ayesha ayşe azlan bilal burak can cem cengiz deniz ebru elif emine emre erdal esra eylem fatih fatima
    fatma faisal farah ferhat gamze gökhan gül
    hakan halil hamid hamza hasan hassan hatice hussain hussein hüseyin ibrahim i̇brahim imran irfan ismail i̇smail jamal kadir kamal karim kemal khaled
    khalid layla leila mahmoud mahmut mariam maryam mehdi
    mehmet mehmed merve meryem mohamed mohammad mohammed muhammad muhammed mohamad mostafa murat mustafa nadia naser nasser necmettin nermin noor nur
    nurul omar osman ömer özlem rahman rania reza
    saad sadia salim salman samir saleh sana sara selim serkan serdar sevgi shahid sultan süleyman syed tarek tariq tuğba usman umar yasin yasmin yusuf
    youssef zainab zahra zeynep zubair abdul abdullah
    abdulrahman abdelrahman
    aditya ajay amit anand anil anita anjali anup arjun arun ashok asha deepak divya gaurav geeta gopal harish kavita kiran kumar lakshmi madhu manish
    manoj meena mohan mukesh neha nisha pooja pradeep
    prakash pramod prasad priya rahul raj rajesh rajiv rakesh ram ramesh ravi rekha rohit sachin sandeep sanjay santosh shankar shweta sunil sunita suresh
    sushil usha vijay vikas vikram vinod vivek
    akira aiko akiko atsushi daisuke eiji hideki hiroki hiroko hiroshi hitoshi ichiro jun junko kaori kazuki kazuo keiko keiji ken kenichi kenji kenta
    koichi koji kumiko makoto masahiro masaki masako
    masanobu masao mayumi michio miho mika misaki nami naoki naoko nobuko noriko osamu ryo ryuichi satoshi seiichi shigeru shin shingo shinji shoichi sho
    shota tadashi takahiro takashi takeshi taro
    tetsuya tomoko toru toshiro tsuyoshi yasuhiro yasuo yoko yoshiko yosuke yuki yukiko yuji yuko yumi yusuke
    alexey aleksei alexei aleksandr anastasia anastasiya anatoly andrei andrey artem boris darya denis dmitri dmitry ekaterina elena evgeny evgenia fyodor
    galina gennady georgy grigory igor ilya
    irina ivan kirill konstantin ksenia larisa lev leonid lidia ludmila lyudmila maksim maxim marina mikhail nadezhda natalia natalya nikita nikolai
    nikolay oksana oleg olga pavel petr polina roman
    ruslan sergei sergey stanislav svetlana tamara tatiana tatyana timofey valentin valentina valery vasily vera viktor viktoria vitaly vladimir vladislav
    vyacheslav yana yaroslav yevgeny yulia yuri
    александр алексей алла анастасия анатолий андрей анна антон артём борис вадим валентин валентина валерий василий вера виктор виктория виталий владимир
    владислав вячеслав галина геннадий георгий
    григорий дарья денис дмитрий евгений евгения екатерина елена иван игорь илья ирина кирилл константин ксения лариса лев леонид лидия людмила максим
    марина мария михаил надежда наталия наталья
    никита николай оксана олег ольга павел пётр петр полина роман руслан светлана сергей станислав степан тамара татьяна тимофей фёдор юлия юрий яна ярослав
    dimitris dimitrios eleni georgia georgios giorgos ioannis katerina konstantinos kostas maria nikos nikolaos panagiotis sofia spyros stavros vasilis
    vassilis yannis
    andreea bogdan cristina dan dragoş elena florin gheorghe ion ioana ionuţ iulia laurenţiu liviu marius mihai mihaela mircea nicolae ovidiu radu răzvan
    sorin ştefan vasile
    ana ante boris branko damir darko davor dejan dragan dubravka goran gordana hrvoje igor ivan ivana ivica jelena josip katarina krešimir luka marija
    marijana marko mateja matej milan mirjana miroslav
    mladen nataša nenad nikola petar radmila saša slobodan snežana stjepan tamara tomislav vesna vladimir zdravko zlatko zoran željko tamas
    josep jordi joan marc montserrat núria pere xavier antoni francesc mercè aitor ane ander asier beñat gorka iker iñaki iñigo itziar jon jone josu koldo
    maite mikel miren nerea unai xabier
    breandán ciarán eoghan niamh pádraig seán siobhán aoife rhys dylan gwen megan sioned""".split()
)

SPANISH_SURNAMES = frozenset(
    """aguilar alonso álvarez arias blanco cabrera calvo campos cano castillo castro cortés cruz delgado díaz diez domínguez fernández flores fuentes
    gallego garcía garrido gil giménez gómez gonzález
    guerrero gutiérrez hernández herrera ibáñez iglesias jiménez lópez lorenzo lozano marín márquez martín martínez medina méndez molina montero mora
    morales moreno moya muñoz navarro nieto
    núñez ortega ortiz pascual pastor peña pérez prieto ramírez ramos rey reyes rivera rodríguez rojas romero rubio ruiz sáez salazar sánchez santana
    santiago santos sanz serrano silva soler soto
    suárez torres valencia vargas vázquez vega velasco vera vicente vidal villanueva zapata garcia gonzalez rodriguez fernandez lopez martinez sanchez
    perez gomez hernandez jimenez diaz alvarez
    gutierrez dominguez vazquez ramirez muñoz suarez mendez marquez nuñez""".split()
)
"""The commonest Spanish family names, for the two that stand at the end of a name in direct order."""

VIETNAMESE_SURNAMES = frozenset(
    """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn lâm mai trịnh hà tạ tô châu thái
    lưu lương quách tống kiều nghiêm phùng từ vương viên đàm đào triệu tăng thạch hứa doãn lục khuất ninh mạc quản tôn âu nông""".split()
)
"""Vietnamese family names: these stand first."""

CHINESE_SURNAMES = frozenset(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang han feng yu dong xiao cheng cao yuan
    deng fu shen zeng peng lu su lü jiang
    cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng
    long wan duan qian yin tao qi ouyang situ zhuge sima shangguan huangfu murong linghu dongfang xiahou""".split()
)
"""Chinese family names in pinyin."""

KOREAN_SURNAMES = frozenset(
    """kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong jeon ko moon yang son bae baek heo nam noh
    ryu""".split()
)
"""Korean family names in the usual romanisations."""

HUNGARIAN_GIVEN_NAMES = FURTHER_HUNGARIAN | frozenset(
    """ádám ágnes ákos andrás anikó antal árpád attila balázs bálint béla csaba dániel dávid dezső dóra edit emese endre ernő erzsébet éva ferenc gábor
    gergely györgy györgyi gyula ildikó imre istván
    ivett jános jenő józsef judit júlia kálmán károly katalin klára kinga krisztina krisztián lajos lászló levente márta márton mária mátyás mihály miklós
    mónika nándor noémi nóra orsolya péter ilona ilka jolán margit magda magdolna mária erika eszter enikő gizella hajnalka imola irén lívia
    luca zsófi tünde terézia teréz veronika ágota aranka borbála boglárka dorottya fruzsina gabriella csilla edina emőke etelka adrienn balázs bertalan
    botond elemér géza gyöngyi iván kelemen kornél kristóf mózes ottó rezső rudolf szilárd tivadar vince zalán zsigmond
    piroska réka róbert sándor szabolcs szilvia tamás tibor tímea viktória vilmos virág zoltán zsófia zsolt zsuzsanna""".split()
)
"""Given names that are only Hungarian: standing last they show that the family name comes first."""
HAN_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯葛"
)
"""Chinese family names in their characters."""
HANGUL_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노곽성차주우구민진"
    "엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
)
"""Korean family names in hangul."""
