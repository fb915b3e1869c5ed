import { namesByCode } from '../states/names/names-by-code.js';

/**
 * Spanish formal names of states – verified: UNTERM as carried by the public-domain data set `datasets/country-codes`. From
 * memory: Côte d'Ivoire, Türkiye, the European Union. There is none in Indonesian: the English one stands in.
 */
export const formalNames = namesByCode(`
AFG la República Islámica del Afganistán
ALB la República de Albania
DZA la República Argelina Democrática y Popular
AND el Principado de Andorra
AGO la República de Angola
ATG Antigua y Barbuda
ARG la República Argentina
ARM la República de Armenia
AUS Australia
AUT la República de Austria
AZE la República de Azerbaiyán
BHS el Commonwealth de las Bahamas
BHR el Reino de Bahrein
BGD la República Popular de Bangladesh
BRB Barbados
BLR la República de Belarús
BEL el Reino de Bélgica
BLZ Belice
BEN la República de Benin
BTN el Reino de Bhután
BOL el Estado Plurinacional de Bolivia
BIH Bosnia y Herzegovina
BWA la República de Botswana
BRA la República Federativa del Brasil
BRN Brunei Darussalam
BGR la República de Bulgaria
BFA Burkina Faso
BDI la República de Burundi
CPV la República de Cabo Verde
KHM el Reino de Camboya
CMR la República del Camerún
CAN el Canadá
CAF la República Centroafricana
TCD la República del Chad
CHL la República de Chile
CHN la República Popular China
COL la República de Colombia
COM la Unión de las Comoras
COG la República del Congo
CRI la República de Costa Rica
HRV la República de Croacia
CUB la República de Cuba
CYP la República de Chipre
CZE la República Checa
PRK la República Popular Democrática de Corea
COD la República Democrática del Congo
DNK el Reino de Dinamarca
DJI la República de Djibouti
DMA el Commonwealth de Dominica
DOM la República Dominicana
ECU la República del Ecuador
EGY la República Árabe de Egipto
SLV la República de El Salvador
GNQ la República de Guinea Ecuatorial
ERI el Estado de Eritrea
EST la República de Estonia
SWZ el Reino de Eswatini
ETH la República Democrática Federal de Etiopía
FJI la República de Fiji
FIN la República de Finlandia
FRA la República Francesa
GAB la República Gabonesa
GMB la República de Gambia
GEO Georgia
DEU la República Federal de Alemania
GHA la República de Ghana
GRC la República Helénica
GRD Granada
GTM la República de Guatemala
GIN la República de Guinea
GNB la República de Guinea-Bissau
GUY la República Cooperativa de Guyana
HTI la República de Haití
HND la República de Honduras
HUN Hungría
ISL la República de Islandia
IND la República de la India
IDN la República de Indonesia
IRN la República Islámica del Irán
IRQ la República del Iraq
IRL Irlanda
ISR el Estado de Israel
ITA la República Italiana
JAM Jamaica
JPN el Japón
JOR el Reino Hachemita de Jordania
KAZ la República de Kazajstán
KEN la República de Kenya
KIR la República de Kiribati
KWT el Estado de Kuwait
KGZ la República Kirguisa
LAO la República Democrática Popular Lao
LVA la República de Letonia
LBN la República Libanesa
LSO el Reino de Lesotho
LBR la República de Liberia
LBY el Estado de Libia
LIE el Principado de Liechtenstein
LTU la República de Lituania
LUX el Gran Ducado de Luxemburgo
MDG la República de Madagascar
MWI la República de Malawi
MYS Malasia
MDV la República de Maldivas
MLI la República de Malí
MLT la República de Malta
MHL la República de las Islas Marshall
MRT la República Islámica de Mauritania
MUS la República de Mauricio
MEX los Estados Unidos Mexicanos
FSM los Estados Federados de Micronesia
MCO el Principado de Mónaco
MNG Mongolia
MNE Montenegro
MAR el Reino de Marruecos
MOZ la República de Mozambique
MMR la República de la Unión de Myanmar
NAM la República de Namibia
NRU la República de Nauru
NPL Nepal
NLD el Reino de los Países Bajos
NZL Nueva Zelandia
NIC la República de Nicaragua
NER la República del Níger
NGA la República Federal de Nigeria
MKD la República de Macedonia del Norte
NOR el Reino de Noruega
OMN la Sultanía de Omán
PAK la República Islámica del Pakistán
PLW la República de Palau
PAN la República de Panamá
PNG el Estado Independiente de Papua Nueva Guinea
PRY la República del Paraguay
PER la República del Perú
PHL la República de Filipinas
POL la República de Polonia
PRT la República Portuguesa
QAT el Estado de Qatar
KOR la República de Corea
MDA la República de Moldova
ROU Rumania
RUS la Federación de Rusia
RWA la República de Rwanda
KNA Saint Kitts y Nevis
LCA Santa Lucía
VCT San Vicente y las Granadinas
WSM el Estado Independiente de Samoa
SMR la República de San Marino
STP la República Democrática de Santo Tomé y Príncipe
SAU el Reino de la Arabia Saudita
SEN la República del Senegal
SRB la República de Serbia
SYC la República de Seychelles
SLE la República de Sierra Leona
SGP la República de Singapur
SVK la República Eslovaca
SVN la República de Eslovenia
SLB las Islas Salomón
SOM la República Federal de Somalia
ZAF la República de Sudáfrica
SSD la República de Sudán del Sur
ESP el Reino de España
LKA la República Socialista Democrática de Sri Lanka
SDN la República del Sudán
SUR la República de Suriname
SWE el Reino de Suecia
CHE la Confederación Suiza
SYR la República Árabe Siria
TJK la República de Tayikistán
THA el Reino de Tailandia
TLS la República Democrática de Timor-Leste
TGO la República Togolesa
TON el Reino de Tonga
TTO la República de Trinidad y Tabago
TUN la República de Túnez
TKM Turkmenistán
TUV Tuvalu
UGA la República de Uganda
UKR Ucrania
ARE los Emiratos Árabes Unidos
GBR el Reino Unido de Gran Bretaña e Irlanda del Norte
TZA la República Unida de Tanzanía
USA los Estados Unidos de América
URY la República Oriental del Uruguay
UZB la República de Uzbekistán
VUT la República de Vanuatu
VEN la República Bolivariana de Venezuela
VNM la República Socialista de Viet Nam
YEM la República del Yemen
ZMB la República de Zambia
ZWE la República de Zimbabwe
VAT la Santa Sede *
PSE el Estado de Palestina *
CIV la República de Côte d'Ivoire
TUR la República de Türkiye
EUE la Unión Europea
`);
