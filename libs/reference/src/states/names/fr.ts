import { namesByCode } from './names-by-code.js';

/**
 * French short names – verified for all but four: UNTERM as carried by the public-domain data set `datasets/country-codes`,
 * without the article that UNTERM adds in brackets. From memory: Côte d'Ivoire, Türkiye, the Netherlands, the European Union.
 * The last two can become party to treaties and have no delegation: UNTERM, from memory.
 */
export const names = namesByCode(`
AFG Afghanistan
ALB Albanie
DZA Algérie
AND Andorre
AGO Angola
ATG Antigua-et-Barbuda
ARG Argentine
ARM Arménie
AUS Australie
AUT Autriche
AZE Azerbaïdjan
BHS Bahamas
BHR Bahreïn
BGD Bangladesh
BRB Barbade
BLR Bélarus
BEL Belgique
BLZ Belize
BEN Bénin
BTN Bhoutan
BOL Bolivie (État plurinational de)
BIH Bosnie-Herzégovine
BWA Botswana
BRA Brésil
BRN Brunéi Darussalam
BGR Bulgarie
BFA Burkina Faso
BDI Burundi
CPV Cabo Verde
KHM Cambodge
CMR Cameroun
CAN Canada
CAF République centrafricaine
TCD Tchad
CHL Chili
CHN Chine
COL Colombie
COM Comores
COG Congo
CRI Costa Rica
CIV Côte d'Ivoire
HRV Croatie
CUB Cuba
CYP Chypre
CZE Tchéquie
PRK République populaire démocratique de Corée
COD République démocratique du Congo
DNK Danemark
DJI Djibouti
DMA Dominique
DOM République dominicaine
ECU Équateur
EGY Égypte
SLV El Salvador
GNQ Guinée équatoriale
ERI Érythrée
EST Estonie
SWZ Eswatini
ETH Éthiopie
FJI Fidji
FIN Finlande
FRA France
GAB Gabon
GMB Gambie
GEO Géorgie
DEU Allemagne
GHA Ghana
GRC Grèce
GRD Grenade
GTM Guatemala
GIN Guinée
GNB Guinée-Bissau
GUY Guyana
HTI Haïti
HND Honduras
HUN Hongrie
ISL Islande
IND Inde
IDN Indonésie
IRN Iran (République islamique d')
IRQ Iraq
IRL Irlande
ISR Israël
ITA Italie
JAM Jamaïque
JPN Japon
JOR Jordanie
KAZ Kazakhstan
KEN Kenya
KIR Kiribati
KWT Koweït
KGZ Kirghizistan
LAO République démocratique populaire lao
LVA Lettonie
LBN Liban
LSO Lesotho
LBR Libéria
LBY Libye
LIE Liechtenstein
LTU Lituanie
LUX Luxembourg
MDG Madagascar
MWI Malawi
MYS Malaisie
MDV Maldives
MLI Mali
MLT Malte
MHL Îles Marshall
MRT Mauritanie
MUS Maurice
MEX Mexique
FSM Micronésie (États fédérés de)
MCO Monaco
MNG Mongolie
MNE Monténégro
MAR Maroc
MOZ Mozambique
MMR Myanmar
NAM Namibie
NRU Nauru
NPL Népal
NLD Pays-Bas (Royaume des)
NZL Nouvelle-Zélande
NIC Nicaragua
NER Niger
NGA Nigéria
MKD Macédoine du Nord
NOR Norvège
OMN Oman
PAK Pakistan
PLW Palaos
PAN Panama
PNG Papouasie-Nouvelle-Guinée
PRY Paraguay
PER Pérou
PHL Philippines
POL Pologne
PRT Portugal
QAT Qatar
KOR République de Corée
MDA République de Moldova
ROU Roumanie
RUS Fédération de Russie
RWA Rwanda
KNA Saint-Kitts-et-Nevis
LCA Sainte-Lucie
VCT Saint-Vincent-et-les Grenadines
WSM Samoa
SMR Saint-Marin
STP Sao Tomé-et-Principe
SAU Arabie saoudite
SEN Sénégal
SRB Serbie
SYC Seychelles
SLE Sierra Leone
SGP Singapour
SVK Slovaquie
SVN Slovénie
SLB Îles Salomon
SOM Somalie
ZAF Afrique du Sud
SSD Soudan du Sud
ESP Espagne
LKA Sri Lanka
SDN Soudan
SUR Suriname
SWE Suède
CHE Suisse
SYR République arabe syrienne
TJK Tadjikistan
THA Thaïlande
TLS Timor-Leste
TGO Togo
TON Tonga
TTO Trinité-et-Tobago
TUN Tunisie
TUR Türkiye
TKM Turkménistan
TUV Tuvalu
UGA Ouganda
UKR Ukraine
ARE Émirats arabes unis
GBR Royaume-Uni de Grande-Bretagne et d'Irlande du Nord
TZA République-Unie de Tanzanie
USA États-Unis d'Amérique
URY Uruguay
UZB Ouzbékistan
VUT Vanuatu
VEN Venezuela (République bolivarienne du)
VNM Viet Nam
YEM Yémen
ZMB Zambie
ZWE Zimbabwe
VAT Saint-Siège
PSE État de Palestine
EUE Union européenne
COK Îles Cook
NIU Nioué
`);
