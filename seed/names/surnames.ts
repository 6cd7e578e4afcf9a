const SURNAME_LIST = `
  Gråtrost Havsule Kråkebolle Bekkeblom Einerkvist Fjellrype Hvitveis Jerpe Lyngstrå Snøklokke Vendehals Aaskjegg
  Blåklokke Dompap Duetrost Fiskeørn Granbar Heilo Kongle Linerle Multe Orrfugl Reinrose Sivspurv Teist Tyttebær
  Ærfugl Østersurt Åkerrikse Bringebær Fossekall Isfugl Kvistfink Nattergal Rødstrupe Steinskvett Ugle Bjørkeløv
  Havørn Islom Kråkefot Perleugle Sandlo Ørekyte Alke Rognebær Øyenstikker Skogstjerne Bergirisk Blåmeis Bokfink
  Brushane Fuglekonge Gjerdesmett Grankors Grønnfink Gulspurv Gluttsnipe Hettemåke Hornugle Hubro Jordugle Kattugle
  Kjøttmeis Kornkråke Krikkand Krykkje Lappmeis Lavskrike Lerkefalk Lomvi Låvesvale Myrsnipe Nøtteskrike Nøttekråke
  Piplerke Polarjo Praktærfugl Ringtrost Rugde Rødnebbterne Rødstilk Sanglerke Sidensvans Siland Skjeand Smålom
  Snøspurv Snøugle Spettmeis Spurvehauk Stillits Stjertmeis Storlom Storskarv Strandsnipe Svartmeis Taksvale Tjeld
  Toppand Toppskarv Tornirisk Tranefugl Trelerke Tårnfalk Tårnseiler Vannrikse Vipe Vintererle Bakkestjerne
  Bergfrue Bjørnebær Blodtopp Blåbær Blåveis Brudespore Dunhammer Dvergbjørk Engsoleie Fagerfiol Fjellflokk
  Fjellsmelle Fløyelsblom Fredløs Geitrams Gjøkesyre Gullris Gåsemure Hagtorn Harerug Hestehov Hjertegras
  Hundekjeks Jonsokblom Kantlyng Kattefot Klokkelyng Konvall Kornblom Kvitkløver Løvetann Marikåpe Marinøkkel
  Mjødurt Moltelyng Myrull Nattfiol Nyperose Perlevintergrønn Prestekrage Revebjelle Ringblom Rosenrot Rødkløver
  Røsslyng Sisselrot Skogfiol Skrubbær Smørblom Soldogg Solblom Storkenebb Strandrug Sverdlilje Søterot Tepperot
  Tettegras Tiriltunge Tyrihjelm Tyrikvist Vassarve Villbringe Vintergrønn Vårkål Bomull Åkerbær Aurfivel
  Bekkekarse Duskull Frostrøyk Duggdråpe Haglbyge Kuling Månelys Nattefrost Nordavind Nysnø Regnbue Rimfrost
  Sildregn Skumring Skydott Snøfonn Solgløtt Solbris Stjerneskinn Tåkedott Vårvind Vindkast Kveldssol Morgengry
  Austavind Bølgeskvulp Fjærepytt Havdønning Brennesle Bøkeløv Eikenøtt Furukongle Granskott Hasselnøtt Kvistlav
  Islandslav Lavkvist Mosedott Neverkont Osperasle Reinlav Rognkvist Seljefløyte Steinbit Trollurt Barlind Bever
  Ekorn Gaupe Jerv Lemen Mårhund Oter Røyskatt Skogmus Villrein Akeleie Bladlus Humle Marihøne Sommerfugl Grashoppe
  Maurtue Vannliljeblad Fyrlykt Garnnøste Grytelokk Hesjestaur Kaffekjele Knappenål Krydderkvern Lanterne Lysestake
  Melkespann Ostehøvel Pepperkvern Rokkehjul Ryggsekk Saltbøsse Skibinding Sledemeie Sukkerskål Symaskin Tresleiv
  Ullvott Vaffeljern Vedstabel Vinterlue`;

/** Invented surnames: plants, birds, animals, weather and things. None is meant to be a real family's. */
export const SURNAMES: readonly string[] = SURNAME_LIST.split(/\s+/).filter((name) => name !== '');
