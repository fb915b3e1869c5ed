import { namesByCode } from './names-by-code.js';

/**
 * Arabic short names – verified for all but four: UNTERM as carried by the public-domain data set
 * `datasets/country-codes`. From memory: Côte d'Ivoire, Türkiye, the Netherlands, the European Union. A dash stands where the
 * word before the brackets goes in running text, as in the lists of the United Nations.
 * The last two can become party to treaties and have no delegation: UNTERM, from memory.
 */
export const names = namesByCode(`
AFG أفغانستان
ALB ألبانيا
DZA الجزائر
AND أندورا
AGO أنغولا
ATG أنتيغوا وبربودا
ARG الأرجنتين
ARM أرمينيا
AUS أستراليا
AUT النمسا
AZE أذربيجان
BHS جزر البهاما
BHR البحرين
BGD بنغلاديش
BRB بربادوس
BLR بيلاروس
BEL بلجيكا
BLZ بليز
BEN بنن
BTN بوتان
BOL بوليفيا (دولة - المتعددة القوميات)
BIH البوسنة والهرسك
BWA بوتسوانا
BRA البرازيل
BRN بروني دار السلام
BGR بلغاريا
BFA بوركينا فاسو
BDI بوروندي
CPV كابو فيردي
KHM كمبوديا
CMR الكاميرون
CAN كندا
CAF جمهورية أفريقيا الوسطى
TCD تشاد
CHL شيلي
CHN الصين
COL كولومبيا
COM جزر القمر
COG الكونغو
CRI كوستاريكا
CIV كوت ديفوار
HRV كرواتيا
CUB كوبا
CYP قبرص
CZE تشيكيا
PRK جمهورية كوريا الشعبية الديمقراطية
COD جمهورية الكونغو الديمقراطية
DNK الدانمرك
DJI جيبوتي
DMA دومينيكا
DOM الجمهورية الدومينيكية
ECU إكوادور
EGY مصر
SLV السلفادور
GNQ غينيا الاستوائية
ERI إريتريا
EST إستونيا
SWZ إسواتيني
ETH إثيوبيا
FJI فيجي
FIN فنلندا
FRA فرنسا
GAB غابون
GMB غامبيا
GEO جورجيا
DEU ألمانيا
GHA غانا
GRC اليونان
GRD غرينادا
GTM غواتيمالا
GIN غينيا
GNB غينيا - بيساو
GUY غيانا
HTI هايتي
HND هندوراس
HUN هنغاريا
ISL آيسلندا
IND الهند
IDN إندونيسيا
IRN إيران (جمهورية - الإسلامية)
IRQ العراق
IRL أيرلندا
ISR إسرائيل
ITA إيطاليا
JAM جامايكا
JPN اليابان
JOR الأردن
KAZ كازاخستان
KEN كينيا
KIR كيريباس
KWT الكويت
KGZ قيرغيزستان
LAO جمهورية لاو الديمقراطية الشعبية
LVA لاتفيا
LBN لبنان
LSO ليسوتو
LBR ليبريا
LBY ليبيا
LIE ليختنشتاين
LTU ليتوانيا
LUX لكسمبرغ
MDG مدغشقر
MWI ملاوي
MYS ماليزيا
MDV ملديف
MLI مالي
MLT مالطة
MHL جزر مارشال
MRT موريتانيا
MUS موريشيوس
MEX المكسيك
FSM ميكرونيزيا (ولايات - الموحدة)
MCO موناكو
MNG منغوليا
MNE الجبل الأسود
MAR المغرب
MOZ موزامبيق
MMR ميانمار
NAM ناميبيا
NRU ناورو
NPL نيبال
NLD هولندا (مملكة -)
NZL نيوزيلندا
NIC نيكاراغوا
NER النيجر
NGA نيجيريا
MKD مقدونيا الشمالية
NOR النرويج
OMN عمان
PAK باكستان
PLW بالاو
PAN بنما
PNG بابوا غينيا الجديدة
PRY باراغواي
PER بيرو
PHL الفلبين
POL بولندا
PRT البرتغال
QAT قطر
KOR جمهورية كوريا
MDA جمهورية مولدوفا
ROU رومانيا
RUS الاتحاد الروسي
RWA رواندا
KNA سانت كيتس ونيفس
LCA سانت لوسيا
VCT سانت فنسنت وجزر غرينادين
WSM ساموا
SMR سان مارينو
STP سان تومي وبرينسيبي
SAU المملكة العربية السعودية
SEN السنغال
SRB صربيا
SYC سيشيل
SLE سيراليون
SGP سنغافورة
SVK سلوفاكيا
SVN سلوفينيا
SLB جزر سليمان
SOM الصومال
ZAF جنوب أفريقيا
SSD جنوب السودان
ESP إسبانيا
LKA سري لانكا
SDN السودان
SUR سورينام
SWE السويد
CHE سويسرا
SYR الجمهورية العربية السورية
TJK طاجيكستان
THA تايلند
TLS تيمور - ليشتي
TGO توغو
TON تونغا
TTO ترينيداد وتوباغو
TUN تونس
TUR تركيا
TKM تركمانستان
TUV توفالو
UGA أوغندا
UKR أوكرانيا
ARE الإمارات العربية المتحدة
GBR المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية
TZA جمهورية تنزانيا المتحدة
USA الولايات المتحدة الأمريكية
URY أوروغواي
UZB أوزبكستان
VUT فانواتو
VEN فنزويلا (جمهورية - البوليفارية)
VNM فييت نام
YEM اليمن
ZMB زامبيا
ZWE زمبابوي
VAT الكرسي الرسولي
PSE دولة فلسطين
EUE الاتحاد الأوروبي
COK جزر كوك
NIU نيوي
`);
