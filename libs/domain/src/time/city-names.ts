import { foldForSearch } from '../names/fold.js';

/**
 * Cities in which treaties are negotiated, and where the people live who follow them: English | French | Spanish | Arabic |
 * Indonesian. From memory of the United Nations' and the press' usage. Others go by their English names.
 */
const CITIES = `
New York | New York | Nueva York | نيويورك | New York
Vienna | Vienne | Viena | فيينا | Wina
Geneva | Genève | Ginebra | جنيف | Jenewa
Zurich | Zurich | Zúrich | زيورخ | Zürich
Nairobi | Nairobi | Nairobi | نيروبي | Nairobi
Bangkok | Bangkok | Bangkok | بانكوك | Bangkok
The Hague | La Haye | La Haya | لاهاي | Den Haag
Brussels | Bruxelles | Bruselas | بروكسل | Brussel
Strasbourg | Strasbourg | Estrasburgo | ستراسبورغ | Strasbourg
Paris | Paris | París | باريس | Paris
London | Londres | Londres | لندن | London
Berlin | Berlin | Berlín | برلين | Berlin
Rome | Rome | Roma | روما | Roma
Madrid | Madrid | Madrid | مدريد | Madrid
Lisbon | Lisbonne | Lisboa | لشبونة | Lisbon
Dublin | Dublin | Dublín | دبلن | Dublin
Amsterdam | Amsterdam | Ámsterdam | أمستردام | Amsterdam
Copenhagen | Copenhague | Copenhague | كوبنهاغن | Kopenhagen
Oslo | Oslo | Oslo | أوسلو | Oslo
Stockholm | Stockholm | Estocolmo | ستوكهولم | Stockholm
Helsinki | Helsinki | Helsinki | هلسنكي | Helsinki
Moscow | Moscou | Moscú | موسكو | Moskwa
Kyiv | Kyïv | Kyiv | كييف | Kyiv
Warsaw | Varsovie | Varsovia | وارسو | Warsawa
Prague | Prague | Praga | براغ | Praha
Budapest | Budapest | Budapest | بودابست | Budapest
Athens | Athènes | Atenas | أثينا | Athena
Nicosia | Nicosie | Nicosia | نيقوسيا | Nikosia
Istanbul | Istanbul | Estambul | إسطنبول | Istanbul
Cairo | Le Caire | El Cairo | القاهرة | Kairo
Tunis | Tunis | Túnez | تونس العاصمة | Tunis
Algiers | Alger | Argel | الجزائر العاصمة | Aljir
Casablanca | Casablanca | Casablanca | الدار البيضاء | Casablanca
Addis Ababa | Addis-Abeba | Addis Abeba | أديس أبابا | Addis Ababa
Lagos | Lagos | Lagos | لاغوس | Lagos
Accra | Accra | Accra | أكرا | Accra
Dakar | Dakar | Dakar | داكار | Dakar
Abidjan | Abidjan | Abiyán | أبيدجان | Abidjan
Johannesburg | Johannesburg | Johannesburgo | جوهانسبرغ | Johannesburg
Beirut | Beyrouth | Beirut | بيروت | Beirut
Amman | Amman | Ammán | عمّان | Amman
Jerusalem | Jérusalem | Jerusalén | القدس | Yerusalem
Baghdad | Bagdad | Bagdad | بغداد | Bagdad
Riyadh | Riyad | Riad | الرياض | Riyadh
Qatar | Qatar | Qatar | قطر | Qatar
Dubai | Dubaï | Dubái | دبي | Dubai
Tehran | Téhéran | Teherán | طهران | Teheran
Karachi | Karachi | Karachi | كراتشي | Karachi
Kolkata | Calcutta | Calcuta | كولكاتا | Kolkata
Dhaka | Dacca | Daca | دكا | Dhaka
Kathmandu | Katmandou | Katmandú | كاتماندو | Kathmandu
Colombo | Colombo | Colombo | كولومبو | Kolombo
Yangon | Yangon | Yangón | يانغون | Yangon
Ho Chi Minh City | Hô-Chi-Minh-Ville | Ciudad Ho Chi Minh | مدينة هوشي منه | Kota Ho Chi Minh
Hanoi | Hanoï | Hanói | هانوي | Hanoi
Phnom Penh | Phnom Penh | Phnom Penh | بنوم بنه | Phnom Penh
Vientiane | Vientiane | Vientián | فيينتيان | Vientiane
Jakarta | Jakarta | Yakarta | جاكرتا | Jakarta
Kuala Lumpur | Kuala Lumpur | Kuala Lumpur | كوالالمبور | Kuala Lumpur
Singapore | Singapour | Singapur | سنغافورة | Singapura
Manila | Manille | Manila | مانيلا | Manila
Hong Kong | Hong Kong | Hong Kong | هونغ كونغ | Hong Kong
Shanghai | Shanghai | Shanghái | شنغهاي | Shanghai
Seoul | Séoul | Seúl | سيول | Seoul
Tokyo | Tokyo | Tokio | طوكيو | Tokyo
Sydney | Sydney | Sídney | سيدني | Sydney
Auckland | Auckland | Auckland | أوكلاند | Auckland
Port Moresby | Port Moresby | Port Moresby | بورت مورسبي | Port Moresby
Fiji | Fidji | Fiji | فيجي | Fiji
Apia | Apia | Apia | أبيا | Apia
Mexico City | Mexico | Ciudad de México | مكسيكو سيتي | Kota Meksiko
Havana | La Havane | La Habana | هافانا | Havana
Jamaica | Jamaïque | Jamaica | جامايكا | Jamaika
Port of Spain | Port-d'Espagne | Puerto España | بورت أوف سبين | Port of Spain
Panama | Panama | Panamá | بنما | Panama
Costa Rica | Costa Rica | Costa Rica | كوستاريكا | Kosta Rika
Bogotá | Bogota | Bogotá | بوغوتا | Bogota
Caracas | Caracas | Caracas | كاراكاس | Caracas
Lima | Lima | Lima | ليما | Lima
Santiago | Santiago | Santiago | سانتياغو | Santiago
Buenos Aires | Buenos Aires | Buenos Aires | بوينس آيرس | Buenos Aires
São Paulo | São Paulo | São Paulo | ساو باولو | São Paulo
Toronto | Toronto | Toronto | تورونتو | Toronto
Chicago | Chicago | Chicago | شيكاغو | Chicago
Los Angeles | Los Angeles | Los Ángeles | لوس أنجلوس | Los Angeles
`;

const OTHERS = ['fr', 'es', 'ar', 'id'];

const named: ReadonlyMap<string, readonly string[]> = new Map(
  CITIES.trim()
    .split('\n')
    .map((line) => {
      const [english = '', ...others] = line.split(' | ');
      return [foldForSearch(english), others] as const;
    }),
);

/**
 * The name of a city in a language; the English one where we know no other.
 * @param english as `cityOfZone()` or the record of a session says it, with or without accents
 * @param locale BCP 47 tag, e.g. `fr` or `ar-u-nu-latn`
 */
export function cityName(english: string, locale: string): string {
  const [language = ''] = locale.toLowerCase().split(/[-_]/, 1);
  const column = OTHERS.indexOf(language);
  return column < 0 ? english : (named.get(foldForSearch(english))?.[column] ?? english);
}
