import type { LanguageOfNames } from './states/state-name.js';

/**
 * Regions that organisations name as theirs, by the code of the United Nations (M49), in all five languages: browsers leave most of
 * these names out. From memory, after the lists of the Statistics Division and of the Unicode CLDR.
 */
const NAMES: Readonly<Record<string, string>> = {
  '002': 'Africa | Afrique | África | أفريقيا | Afrika',
  '011': 'Western Africa | Afrique occidentale | África occidental | غرب أفريقيا | Afrika Bagian Barat',
  '014': 'Eastern Africa | Afrique orientale | África oriental | شرق أفريقيا | Afrika Bagian Timur',
  '015':
    'Northern Africa | Afrique septentrionale | África septentrional | شمال أفريقيا | Afrika Bagian Utara',
  '017': 'Middle Africa | Afrique centrale | África central | وسط أفريقيا | Afrika Bagian Tengah',
  '018': 'Southern Africa | Afrique australe | África meridional | أفريقيا الجنوبية | Afrika Bagian Selatan',
  '019': 'Americas | Amériques | América | الأمريكتان | Amerika',
  '021':
    'Northern America | Amérique septentrionale | América septentrional | شمال أمريكا | Amerika Bagian Utara',
  '419': 'Latin America | Amérique latine | América Latina | أمريكا اللاتينية | Amerika Latin',
  '005': 'South America | Amérique du Sud | América del Sur | أمريكا الجنوبية | Amerika Selatan',
  '013': 'Central America | Amérique centrale | América Central | أمريكا الوسطى | Amerika Tengah',
  '029': 'Caribbean | Caraïbes | Caribe | الكاريبي | Karibia',
  '142': 'Asia | Asie | Asia | آسيا | Asia',
  '143': 'Central Asia | Asie centrale | Asia central | وسط آسيا | Asia Tengah',
  '030': 'Eastern Asia | Asie de l’Est | Asia oriental | شرق آسيا | Asia Bagian Timur',
  '034': 'Southern Asia | Asie du Sud | Asia meridional | جنوب آسيا | Asia Bagian Selatan',
  '035': 'South-eastern Asia | Asie du Sud-Est | Sudeste asiático | جنوب شرق آسيا | Asia Tenggara',
  '145': 'Western Asia | Asie de l’Ouest | Asia occidental | غرب آسيا | Asia Bagian Barat',
  '150': 'Europe | Europe | Europa | أوروبا | Eropa',
  '151': 'Eastern Europe | Europe de l’Est | Europa oriental | شرق أوروبا | Eropa Bagian Timur',
  '154': 'Northern Europe | Europe du Nord | Europa septentrional | شمال أوروبا | Eropa Bagian Utara',
  '155': 'Western Europe | Europe de l’Ouest | Europa occidental | غرب أوروبا | Eropa Bagian Barat',
  '039': 'Southern Europe | Europe du Sud | Europa meridional | جنوب أوروبا | Eropa Bagian Selatan',
  '009': 'Oceania | Océanie | Oceanía | أوقيانوسيا | Oseania',
  '053': 'Australasia | Australasie | Australasia | أسترالاسيا | Australasia',
  '054': 'Melanesia | Mélanésie | Melanesia | ميلانيزيا | Melanesia',
  '057':
    'Micronesia (region) | Micronésie (région) | Micronesia (región) | ميكرونيزيا (المنطقة) | Mikronesia (wilayah)',
  '061': 'Polynesia | Polynésie | Polinesia | بولينيزيا | Polinesia',
};

const ORDER: readonly LanguageOfNames[] = ['en', 'fr', 'es', 'ar', 'id'];

/** Their codes. */
export const REGION_CODES: readonly string[] = Object.keys(NAMES);

/** @returns undefined for what is no such region */
export const regionName = (code: string, language: LanguageOfNames): string | undefined =>
  Object.hasOwn(NAMES, code) ? NAMES[code]?.split(' | ')[ORDER.indexOf(language)] : undefined;
