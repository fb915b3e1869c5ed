import { namesByCode } from './names-by-code.js';

/**
 * Spanish short names – verified for all but four: UNTERM as carried by the public-domain data set
 * `datasets/country-codes`, without the article that UNTERM adds in brackets. From memory: Côte d'Ivoire, Türkiye, the
 * Netherlands, the European Union.
 * The last two can become party to treaties and have no delegation: UNTERM, from memory.
 */
export const names = namesByCode(`
AFG Afganistán
ALB Albania
DZA Argelia
AND Andorra
AGO Angola
ATG Antigua y Barbuda
ARG Argentina
ARM Armenia
AUS Australia
AUT Austria
AZE Azerbaiyán
BHS Bahamas
BHR Bahrein
BGD Bangladesh
BRB Barbados
BLR Belarús
BEL Bélgica
BLZ Belice
BEN Benin
BTN Bhután
BOL Bolivia (Estado Plurinacional de)
BIH Bosnia y Herzegovina
BWA Botswana
BRA Brasil
BRN Brunei Darussalam
BGR Bulgaria
BFA Burkina Faso
BDI Burundi
CPV Cabo Verde
KHM Camboya
CMR Camerún
CAN Canadá
CAF República Centroafricana
TCD Chad
CHL Chile
CHN China
COL Colombia
COM Comoras
COG Congo
CRI Costa Rica
CIV Côte d'Ivoire
HRV Croacia
CUB Cuba
CYP Chipre
CZE Chequia
PRK República Popular Democrática de Corea
COD República Democrática del Congo
DNK Dinamarca
DJI Djibouti
DMA Dominica
DOM República Dominicana
ECU Ecuador
EGY Egipto
SLV El Salvador
GNQ Guinea Ecuatorial
ERI Eritrea
EST Estonia
SWZ Eswatini
ETH Etiopía
FJI Fiji
FIN Finlandia
FRA Francia
GAB Gabón
GMB Gambia
GEO Georgia
DEU Alemania
GHA Ghana
GRC Grecia
GRD Granada
GTM Guatemala
GIN Guinea
GNB Guinea-Bissau
GUY Guyana
HTI Haití
HND Honduras
HUN Hungría
ISL Islandia
IND India
IDN Indonesia
IRN Irán (República Islámica del)
IRQ Iraq
IRL Irlanda
ISR Israel
ITA Italia
JAM Jamaica
JPN Japón
JOR Jordania
KAZ Kazajstán
KEN Kenya
KIR Kiribati
KWT Kuwait
KGZ Kirguistán
LAO República Democrática Popular Lao
LVA Letonia
LBN Líbano
LSO Lesotho
LBR Liberia
LBY Libia
LIE Liechtenstein
LTU Lituania
LUX Luxemburgo
MDG Madagascar
MWI Malawi
MYS Malasia
MDV Maldivas
MLI Malí
MLT Malta
MHL Islas Marshall
MRT Mauritania
MUS Mauricio
MEX México
FSM Micronesia (Estados Federados de)
MCO Mónaco
MNG Mongolia
MNE Montenegro
MAR Marruecos
MOZ Mozambique
MMR Myanmar
NAM Namibia
NRU Nauru
NPL Nepal
NLD Países Bajos (Reino de los)
NZL Nueva Zelandia
NIC Nicaragua
NER Níger
NGA Nigeria
MKD Macedonia del Norte
NOR Noruega
OMN Omán
PAK Pakistán
PLW Palau
PAN Panamá
PNG Papua Nueva Guinea
PRY Paraguay
PER Perú
PHL Filipinas
POL Polonia
PRT Portugal
QAT Qatar
KOR República de Corea
MDA República de Moldova
ROU Rumania
RUS Federación de Rusia
RWA Rwanda
KNA Saint Kitts y Nevis
LCA Santa Lucía
VCT San Vicente y las Granadinas
WSM Samoa
SMR San Marino
STP Santo Tomé y Príncipe
SAU Arabia Saudita
SEN Senegal
SRB Serbia
SYC Seychelles
SLE Sierra Leona
SGP Singapur
SVK Eslovaquia
SVN Eslovenia
SLB Islas Salomón
SOM Somalia
ZAF Sudáfrica
SSD Sudán del Sur
ESP España
LKA Sri Lanka
SDN Sudán
SUR Suriname
SWE Suecia
CHE Suiza
SYR República Árabe Siria
TJK Tayikistán
THA Tailandia
TLS Timor-Leste
TGO Togo
TON Tonga
TTO Trinidad y Tabago
TUN Túnez
TUR Türkiye
TKM Turkmenistán
TUV Tuvalu
UGA Uganda
UKR Ucrania
ARE Emiratos Árabes Unidos
GBR Reino Unido de Gran Bretaña e Irlanda del Norte
TZA República Unida de Tanzanía
USA Estados Unidos de América
URY Uruguay
UZB Uzbekistán
VUT Vanuatu
VEN Venezuela (República Bolivariana de)
VNM Viet Nam
YEM Yemen
ZMB Zambia
ZWE Zimbabwe
VAT Santa Sede
PSE Estado de Palestina
EUE Unión Europea
COK Islas Cook
NIU Niue
`);
