import { citiesByName } from './cities-by-name.js';

/**
 * Arabic names of cities in which treaties are negotiated, and where the people live who follow them, where they differ from
 * the English ones. From memory of the United Nations' and the press' usage. Others go by their English names.
 */
export const cityNamed = citiesByName(`
New York | نيويورك
Vienna | فيينا
Geneva | جنيف
Zurich | زيورخ
Nairobi | نيروبي
Bangkok | بانكوك
The Hague | لاهاي
Brussels | بروكسل
Strasbourg | ستراسبورغ
Paris | باريس
London | لندن
Berlin | برلين
Rome | روما
Madrid | مدريد
Lisbon | لشبونة
Dublin | دبلن
Amsterdam | أمستردام
Copenhagen | كوبنهاغن
Oslo | أوسلو
Stockholm | ستوكهولم
Helsinki | هلسنكي
Moscow | موسكو
Kyiv | كييف
Warsaw | وارسو
Prague | براغ
Budapest | بودابست
Athens | أثينا
Nicosia | نيقوسيا
Istanbul | إسطنبول
Cairo | القاهرة
Tunis | تونس العاصمة
Algiers | الجزائر العاصمة
Casablanca | الدار البيضاء
Addis Ababa | أديس أبابا
Lagos | لاغوس
Accra | أكرا
Dakar | داكار
Abidjan | أبيدجان
Johannesburg | جوهانسبرغ
Beirut | بيروت
Amman | عمّان
Jerusalem | القدس
Baghdad | بغداد
Riyadh | الرياض
Qatar | قطر
Dubai | دبي
Tehran | طهران
Karachi | كراتشي
Kolkata | كولكاتا
Dhaka | دكا
Kathmandu | كاتماندو
Colombo | كولومبو
Yangon | يانغون
Ho Chi Minh City | مدينة هوشي منه
Hanoi | هانوي
Phnom Penh | بنوم بنه
Vientiane | فيينتيان
Jakarta | جاكرتا
Kuala Lumpur | كوالالمبور
Singapore | سنغافورة
Manila | مانيلا
Hong Kong | هونغ كونغ
Shanghai | شنغهاي
Seoul | سيول
Tokyo | طوكيو
Sydney | سيدني
Auckland | أوكلاند
Port Moresby | بورت مورسبي
Fiji | فيجي
Apia | أبيا
Mexico City | مكسيكو سيتي
Havana | هافانا
Jamaica | جامايكا
Port of Spain | بورت أوف سبين
Panama | بنما
Costa Rica | كوستاريكا
Bogotá | بوغوتا
Caracas | كاراكاس
Lima | ليما
Santiago | سانتياغو
Buenos Aires | بوينس آيرس
São Paulo | ساو باولو
Toronto | تورونتو
Chicago | شيكاغو
Los Angeles | لوس أنجلوس
Bern | برن
Basel | بازل
Bonn | بون
Ankara | أنقرة
Washington | واشنطن
Montreal | مونتريال
Ottawa | أوتاوا
Brasília | برازيليا
Rio de Janeiro | ريو دي جانيرو
Quito | كيتو
Rabat | الرباط
Marrakesh | مراكش
Abuja | أبوجا
Yaoundé | ياوندي
Dodoma | دودوما
Pretoria | بريتوريا
Cape Town | كيب تاون
Abu Dhabi | أبوظبي
Doha | الدوحة
Islamabad | إسلام آباد
New Delhi | نيودلهي
Beijing | بيجين
Busan | بوسان
Kyoto | كيوتو
Canberra | كانبيرا
Wellington | ويلينغتون
Isle of Man | جزيرة مان
`);
