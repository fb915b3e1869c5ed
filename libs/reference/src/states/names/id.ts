import { namesByCode } from './names-by-code.js';

/**
 * Indonesian names – from Unicode CLDR; those in which it differs from the names used in the room are from memory of the
 * lists of the foreign ministry: Republik Korea, Takhta Suci, Pantai Gading and the like.
 * The last two can become party to treaties and have no delegation: from memory.
 */
export const names = namesByCode(`
AFG Afganistan
ALB Albania
DZA Aljazair
AND Andorra
AGO Angola
ATG Antigua dan Barbuda
ARG Argentina
ARM Armenia
AUS Australia
AUT Austria
AZE Azerbaijan
BHS Bahama
BHR Bahrain
BGD Bangladesh
BRB Barbados
BLR Belarus
BEL Belgia
BLZ Belize
BEN Benin
BTN Bhutan
BOL Bolivia
BIH Bosnia dan Herzegovina
BWA Botswana
BRA Brasil
BRN Brunei Darussalam
BGR Bulgaria
BFA Burkina Faso
BDI Burundi
CPV Cabo Verde
KHM Kamboja
CMR Kamerun
CAN Kanada
CAF Republik Afrika Tengah
TCD Chad
CHL Chile
CHN Tiongkok
COL Kolombia
COM Komoro
COG Kongo
CRI Kosta Rika
CIV Pantai Gading
HRV Kroasia
CUB Kuba
CYP Siprus
CZE Ceko
PRK Republik Rakyat Demokratik Korea
COD Republik Demokratik Kongo
DNK Denmark
DJI Jibuti
DMA Dominika
DOM Republik Dominika
ECU Ekuador
EGY Mesir
SLV El Salvador
GNQ Guinea Khatulistiwa
ERI Eritrea
EST Estonia
SWZ Eswatini
ETH Etiopia
FJI Fiji
FIN Finlandia
FRA Prancis
GAB Gabon
GMB Gambia
GEO Georgia
DEU Jerman
GHA Ghana
GRC Yunani
GRD Grenada
GTM Guatemala
GIN Guinea
GNB Guinea-Bissau
GUY Guyana
HTI Haiti
HND Honduras
HUN Hungaria
ISL Islandia
IND India
IDN Indonesia
IRN Iran
IRQ Irak
IRL Irlandia
ISR Israel
ITA Italia
JAM Jamaika
JPN Jepang
JOR Yordania
KAZ Kazakhstan
KEN Kenya
KIR Kiribati
KWT Kuwait
KGZ Kirgizstan
LAO Laos
LVA Latvia
LBN Lebanon
LSO Lesotho
LBR Liberia
LBY Libya
LIE Liechtenstein
LTU Lituania
LUX Luksemburg
MDG Madagaskar
MWI Malawi
MYS Malaysia
MDV Maladewa
MLI Mali
MLT Malta
MHL Kepulauan Marshall
MRT Mauritania
MUS Mauritius
MEX Meksiko
FSM Mikronesia
MCO Monako
MNG Mongolia
MNE Montenegro
MAR Maroko
MOZ Mozambik
MMR Myanmar
NAM Namibia
NRU Nauru
NPL Nepal
NLD Belanda
NZL Selandia Baru
NIC Nikaragua
NER Niger
NGA Nigeria
MKD Makedonia Utara
NOR Norwegia
OMN Oman
PAK Pakistan
PLW Palau
PAN Panama
PNG Papua Nugini
PRY Paraguay
PER Peru
PHL Filipina
POL Polandia
PRT Portugal
QAT Qatar
KOR Republik Korea
MDA Moldova
ROU Rumania
RUS Federasi Rusia
RWA Rwanda
KNA Saint Kitts dan Nevis
LCA Saint Lucia
VCT Saint Vincent dan Grenadine
WSM Samoa
SMR San Marino
STP Sao Tome dan Principe
SAU Arab Saudi
SEN Senegal
SRB Serbia
SYC Seychelles
SLE Sierra Leone
SGP Singapura
SVK Slovakia
SVN Slovenia
SLB Kepulauan Solomon
SOM Somalia
ZAF Afrika Selatan
SSD Sudan Selatan
ESP Spanyol
LKA Sri Lanka
SDN Sudan
SUR Suriname
SWE Swedia
CHE Swiss
SYR Suriah
TJK Tajikistan
THA Thailand
TLS Timor-Leste
TGO Togo
TON Tonga
TTO Trinidad dan Tobago
TUN Tunisia
TUR Türkiye
TKM Turkmenistan
TUV Tuvalu
UGA Uganda
UKR Ukraina
ARE Uni Emirat Arab
GBR Inggris Raya
TZA Tanzania
USA Amerika Serikat
URY Uruguay
UZB Uzbekistan
VUT Vanuatu
VEN Venezuela
VNM Viet Nam
YEM Yaman
ZMB Zambia
ZWE Zimbabwe
VAT Takhta Suci
PSE Negara Palestina
EUE Uni Eropa
COK Kepulauan Cook
NIU Niue
`);
