import { namesByCode } from '../states/names/names-by-code.js';

/**
 * French formal names of states – verified: UNTERM as carried by the public-domain data set `datasets/country-codes`. From
 * memory: Côte d'Ivoire, Türkiye, the European Union. There is none in Indonesian: the English one stands in.
 */
export const formalNames = namesByCode(`
AFG la République islamique d'Afghanistan
ALB la République d'Albanie
DZA la République algérienne démocratique et populaire
AND la Principauté d'Andorre
AGO la République d'Angola
ATG Antigua-et-Barbuda
ARG la République argentine
ARM la République d'Arménie
AUS l'Australie
AUT la République d'Autriche
AZE la République d'Azerbaïdjan
BHS le Commonwealth des Bahamas
BHR le Royaume de Bahreïn
BGD la République populaire du Bangladesh
BRB la Barbade
BLR la République du Bélarus
BEL le Royaume de Belgique
BLZ le Belize
BEN la République du Bénin
BTN le Royaume du Bhoutan
BOL l'État plurinational de Bolivie
BIH la Bosnie-Herzégovine
BWA la République du Botswana
BRA la République fédérative du Brésil
BRN le Brunéi Darussalam
BGR la République de Bulgarie
BFA le Burkina Faso
BDI la République du Burundi
CPV la République de Cabo Verde
KHM le Royaume du Cambodge
CMR la République du Cameroun
CAN le Canada
CAF la République centrafricaine
TCD la République du Tchad
CHL la République du Chili
CHN la République populaire de Chine
COL la République de Colombie
COM l'Union des Comores
COG la République du Congo
CRI la République du Costa Rica
HRV la République de Croatie
CUB la République de Cuba
CYP la République de Chypre
CZE la République tchèque
PRK la République populaire démocratique de Corée
COD la République démocratique du Congo
DNK le Royaume du Danemark
DJI la République de Djibouti
DMA le Commonwealth de Dominique
DOM la République dominicaine
ECU la République de l'Équateur
EGY la République arabe d'Égypte
SLV la République d'El Salvador
GNQ la République de Guinée équatoriale
ERI l'État d'Érythrée
EST la République d'Estonie
SWZ le Royaume d’Eswatini
ETH la République fédérale démocratique d'Éthiopie
FJI la République des Fidji
FIN la République de Finlande
FRA la République française
GAB la République gabonaise
GMB la République de Gambie
GEO la Géorgie
DEU la République fédérale d'Allemagne
GHA la République du Ghana
GRC la République hellénique
GRD la Grenade
GTM la République du Guatemala
GIN la République de Guinée
GNB la République de Guinée-Bissau
GUY la République coopérative du Guyana
HTI la République d'Haïti
HND la République du Honduras
HUN la Hongrie
ISL la République d'Islande
IND la République de l'Inde
IDN la République d'Indonésie
IRN la République islamique d'Iran
IRQ la République d'Iraq
IRL l'Irlande
ISR l'État d'Israël
ITA la République italienne
JAM la Jamaïque
JPN le Japon
JOR le Royaume hachémite de Jordanie
KAZ la République du Kazakhstan
KEN la République du Kenya
KIR la République de Kiribati
KWT l'État du Koweït
KGZ la République kirghize
LAO la République démocratique populaire lao
LVA la République de Lettonie
LBN la République libanaise
LSO le Royaume du Lesotho
LBR la République du Libéria
LBY l'État de Libye
LIE la Principauté du Liechtenstein
LTU la République de Lituanie
LUX le Grand-Duché de Luxembourg
MDG la République de Madagascar
MWI la République du Malawi
MYS la Malaisie
MDV la République des Maldives
MLI la République du Mali
MLT la République de Malte
MHL la République des Îles Marshall
MRT la République islamique de Mauritanie
MUS la République de Maurice
MEX les États-Unis du Mexique
FSM les États fédérés de Micronésie
MCO la Principauté de Monaco
MNG la Mongolie
MNE le Monténégro
MAR le Royaume du Maroc
MOZ la République du Mozambique
MMR la République de l'Union du Myanmar
NAM la République de Namibie
NRU la République de Nauru
NPL le Népal
NLD le Royaume des Pays-Bas
NZL la Nouvelle-Zélande
NIC la République du Nicaragua
NER la République du Niger
NGA la République fédérale du Nigéria
MKD la République de Macédoine du Nord
NOR le Royaume de Norvège
OMN le Sultanat d'Oman
PAK la République islamique du Pakistan
PLW la République des Palaos
PAN la République du Panama
PNG l'État indépendant de Papouasie-Nouvelle-Guinée
PRY la République du Paraguay
PER la République du Pérou
PHL la République des Philippines
POL la République de Pologne
PRT la République portugaise
QAT l'État du Qatar
KOR la République de Corée
MDA la République de Moldova
ROU la Roumanie
RUS la Fédération de Russie
RWA la République du Rwanda
KNA Saint-Kitts-et-Nevis
LCA Sainte-Lucie
VCT Saint-Vincent-et-les Grenadines
WSM l'État indépendant du Samoa
SMR la République de Saint-Marin
STP la République démocratique de Sao Tomé-et-Principe
SAU le Royaume d'Arabie saoudite
SEN la République du Sénégal
SRB la République de Serbie
SYC la République des Seychelles
SLE la République de Sierra Leone
SGP la République de Singapour
SVK la République slovaque
SVN la République de Slovénie
SLB les Îles Salomon
SOM la République fédérale de Somalie
ZAF la République sud-africaine
SSD la République du Soudan du Sud
ESP le Royaume d'Espagne
LKA la République socialiste démocratique de Sri Lanka
SDN la République du Soudan
SUR la République du Suriname
SWE le Royaume de Suède
CHE la Confédération suisse
SYR la République arabe syrienne
TJK la République du Tadjikistan
THA le Royaume de Thaïlande
TLS la République démocratique du Timor-Leste
TGO la République togolaise
TON le Royaume des Tonga
TTO la République de Trinité-et-Tobago
TUN la République tunisienne
TKM le Turkménistan
TUV les Tuvalu
UGA la République de l'Ouganda
UKR l'Ukraine
ARE les Émirats arabes unis
GBR le Royaume-Uni de Grande-Bretagne et d'Irlande du Nord
TZA la République-Unie de Tanzanie
USA les États-Unis d'Amérique
URY la République orientale de l'Uruguay
UZB la République d'Ouzbékistan
VUT la République de Vanuatu
VEN la République bolivarienne du Venezuela
VNM la République socialiste du Viet Nam
YEM la République du Yémen
ZMB la République de Zambie
ZWE la République du Zimbabwe
VAT le Saint-Siège *
PSE l'État de Palestine *
CIV la République de Côte d'Ivoire
TUR la République de Türkiye
EUE l'Union européenne
`);
