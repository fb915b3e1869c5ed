import { namesByCode } from './names/names-by-code.js';

/**
 * By what else states go in the lists that people import, beside their short names in five languages and their formal
 * English name: former names, everyday names, abbreviations, spellings of ISO 3166, the World Bank and Our World in Data.
 * What is only turned round ("Korea, Republic of", "Korea (the Republic of)") needs no line here. Ours, with the everyday
 * names of Unicode CLDR and of the package `i18n-iso-countries`.
 */
export const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...namesByCode(`
AGO جمهورية أنغولا
ATG أنتيغوا وباربودا
AUS Commonwealth of Australia
BHS باهاماس; البهاما
BHR Baréin
BGD Bangladés
BRB باربادوس
BLR Byelorussia; Belorussia; Biélorussie; Bielorrusia; روسيا البيضاء; Belarusia; بيلاروسيا
BEN Dahomey; بنين
BTN Bután
BOL Bolivie; بوليفيا
BIH Bosnia; Bosnia-Herzegovina; BiH; Bosnia and Herz.
BWA Botsuana
BRN Brunei; بروناي
BFA Upper Volta; Burkina; Haute-Volta; Alto Volta
CPV Cape Verde; Republic of Cape Verde; Cap-Vert; الرأس الأخضر; Tanjung Verde; Îles du Cap-Vert; Cape Verde Islands
KHM Kampuchea
CAF RCA; Central African Rep.
CHL تشيلي; Cile
CHN PRC; Mainland China; RRT; Republik Rakyat Tiongkok; Cina; République populaire de Chine; República Popular China; جمهورية الصين الشعبية
COM Comoro Islands
COG Congo (Brazzaville); Republic of Congo; Congo, Rep.; Congo Republic; République du Congo; الكونغو - برازافيل; جمهورية الكونغو; Kongo - Brazzaville; Rep. of the Congo; República del Congo; Republik Kongo
CIV Ivory Coast; Cote d Ivoire; Republic of Ivory Coast; Costa de Marfil; ساحل العاج
CZE Czech Rep.; République Tchèque; República Checa; التشيك; جمهورية التشيك; Republik Ceko
PRK North Korea; DPRK; N. Korea; DPR Korea; Dem. People's Rep. of Korea; Corée du Nord; Corea del Norte; كوريا الشمالية; Korea Utara; Korea, Dem. People's Rep.; Korea, Dem. Rep.; Korea DPR; RPDC; RPD de Corée; Korut
COD DR Congo; DRC; Congo (Kinshasa); Zaire; Dem. Rep. of the Congo; Congo, Dem. Rep.; Congo DR; الكونغو - كينشاسا; Kongo - Kinshasa; Congo (Rép. dém.); RDC; RD Congo; RD du Congo; Rép. dém. du Congo; RD Kongo; Democratic Republic of Congo
DNK الدنمارك
DJI Yibuti
DOM Dominican Rep.; جمهورية الدومينيكان
ECU الإكوادور
EGY Egypt, Arab Rep.
SLV Salvador
GNQ Eq. Guinea; Guinea Ekuatorial
SWZ Swaziland; Royaume d'Eswatini; Esuatini; سوازيلاند; Suazilandia
FJI Fiyi
FRA Perancis
GAB الغابون
DEU FRG; RFA; Deutschland
GRC Hellas
GNB Guinea-Bisáu
GUY Cooperative Republic of Guyana
HUN المجر
IRN República Islámica de Irán; إيران; Iran, Islamic Rep.; Republik Islam Iran
IRL Republic of Ireland; Éire
ITA Italian Republic
JPN Nippon
KAZ Kazajistán
KEN Kenia
KIR Independent and Sovereign Republic of Kiribati; كيريباتي
KGZ Kirghizstan; Kirguizistán; Kyrgyz Rep.; Kirghizie
LAO Lao PDR; República Democrática Popular de Lao; لاوس; Lao People's Dem. Rep.; RDP lao; Lao
LSO Lesoto
LBR ليبيريا
LBY Libyan Arab Jamahiriya; Jamahiriya arabe libyenne
LUX لوكسمبورغ; Luxemburg
MWI Malaui; مالاوي
MDV Republic of the Maldives; جزر المالديف; المالديف; Maldive Islands
MLT مالطا
MHL Marshall Is.
MUS Île Maurice
FSM Micronesia; FSM; Micronésie; ميكرونيزيا; ولايات ميكرونيسيا المتحدة; Federasi Mikronesia; ميكرونيسيا; Micronesia, Fed. Sts.; Micronesia (country); Micronesia, Fed. States of
MAR Moroko
MOZ موزمبيق
MMR Burma; Myanmar (Burma); Union of Myanmar; Union of Burma; بورما; Birmanie; Birmania; Birma
NPL Federal Democratic Republic of Nepal
NLD Netherlands; Holland; Kingdom of Netherlands; Pays-Bas; Países Bajos; هولندا; Nederland
NZL Aotearoa; Aotearoa New Zealand; Nueva Zelanda
NER Republic of Niger
MKD Macedonia; FYROM; former Yugoslav Republic of Macedonia; Republic of Macedonia; شمال مقدونيا; Macedonia, FYR; TFYR Macedonia; ARYM
PLW Belau
PNG PNG
QAT Catar
KOR South Korea; ROK; S. Korea; Rep. of Korea; Corée du Sud; Corea del Sur; كوريا الجنوبية; Korea Selatan; Korea, Rep.; Korsel
MDA Moldavie; Moldavia; مولدوفا; مولدوڤا; Moldova, Rep.; Rep. of Moldova
RUS Russia; Russie; Rusia; روسيا; Russian Fed.
RWA Ruanda
KNA Saint Kitts; Saint Christopher and Nevis; Saint-Christophe-et-Niévès; San Cristóbal y Nieves; سانت كيتس ونيفيس
VCT Saint Vincent; St. Vincent & Grenadines; سانت فينسنت والغرينادين; Saint Vincent dan the Grenadines; San Vicente y Granadinas
WSM Western Samoa; Samoa Barat
STP Sao Tome; ساو تومي وبرينسيبي; ساو تومي وبرينسيب; S. Tome and Principe
SAU Arabia Saudí; السعودية; KSA
SYC سيشل
SVK Slovak Rep.
SLB Solomons; Solomon Is.
SOM Somalia, Fed. Rep.
ZAF RSA; South African Republic
SSD S. Sudan
LKA Ceylon; سريلانكا; Ceylan; Ceilán
SUR Surinam
CHE Schweiz
SYR Syria; Syrie; Siria; سوريا; Syrian Arab Rep.
THA تايلاند; Siam; Muang Thai
TLS East Timor; Timor oriental; تيمور الشرقية; Timor Timur
TTO Trinidad y Tobago
TUN Tunisian Republic
TUR Turkey; Republic of Turkey; Turquie; Turquía; Turki
ARE UAE; Emirates; الإمارات; Emirats; Emiratos; EAU; Persatuan Emirat Arab; U.A. Emirates
GBR UK; United Kingdom; Great Britain; Britain; Royaume-Uni; Reino Unido; المملكة المتحدة; Britania Raya; United Kingdom of Great Britain; Inggris; Grande-Bretagne; Gran Bretaña; بريطانيا
TZA Tanzanie; تنزانيا; تانزانيا; United Rep. of Tanzania
USA United States; États-Unis; Estados Unidos; الولايات المتحدة; USA; EE. UU.; EEUU
URY Oriental Republic of Uruguay; أورغواي; الأوروغواي
UZB أوزباكستان
VEN فنزويلا; Venezuela, RB; Bolivarian Rep. of Venezuela
VNM Vietnam; Socialist Republic of Vietnam; فيتنام
YEM Yemen, Rep.
ZWE Zimbabue; زيمبابوي; Rhodesia; Southern Rhodesia
VAT Vatican; Vatican City; Vatican City State; État de la Cité du Vatican; Ciudad del Vaticano; الفاتيكان; Vatikan; Cité du Vatican; مدينة الفاتيكان
PSE Palestine; Palestinian Authority; Occupied Palestinian Territory; Palestinian Territories; Territoires palestiniens; Territorios Palestinos; Palestina; الأراضي الفلسطينية; فلسطين; Wilayah Palestina; West Bank and Gaza; Palestinian Territory; Otoritas Palestina
EUE EU; European Community; European Communities; Delegation of the European Union; UE; EU delegation
`),
  ].map(([code, names]) => [code, names.split('; ')]),
);
