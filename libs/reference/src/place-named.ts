import { foldForSearch, type KnownPlace } from '#libs/domain';
import { COUNTRIES, WORLD } from './places.js';
import { REGION_CODES, regionName } from './region-names.js';
import { findState, statesMeantBy } from './states/find-state.js';
import { LANGUAGES_OF_NAMES } from './states/state-name.js';

/** How lists of signatories call the world and regions, beside the names of the United Nations. From memory. */
const REGIONS_CALLED: Readonly<Record<string, string>> = {
  [WORLD]:
    'International | Global | Worldwide | World | Internationale | Mondial | Internacional | Mundial | Internasional | دولي | دولية | عالمي',
  '011': 'West Africa | Afrique de l’Ouest | África Occidental',
  '014': 'East Africa | Afrique de l’Est | África Oriental',
  '015': 'North Africa | Afrique du Nord | Norte de África | شمال إفريقيا',
  '017': 'Central Africa',
  '021': 'North America | Amérique du Nord | América del Norte',
  '030': 'East Asia',
  '034': 'South Asia',
  '035': 'Southeast Asia | South East Asia | SE Asia | South-East Asia | Sudeste de Asia',
  '145': 'West Asia',
  '019': 'The Americas',
  '151': 'Eastern Europe | Europe de l’Est',
  '002': 'African continent | Afrique | إفريقيا',
};

/** Regions and places that have no code here, by which organisations say where they are all the same. */
const WITHOUT_CODE =
  `Arab Region | Arab World | المنطقة العربية | Middle East | Moyen-Orient | Oriente Medio | الشرق الأوسط | MENA | MENA Region | SWANA
  | Middle East and North Africa | Asia-Pacific | Asia and the Pacific | Asia Pacific | Asie-Pacifique | Pacific | Pacific Islands | South Pacific
  | European Union | EU | Balkans | Western Balkans | Sub-Saharan Africa | East and Southern Africa | Horn of Africa | Sahel | Maghreb | Latin America and the Caribbean
  | América Latina y el Caribe | Amérique latine et Caraïbes | LAC | Ibero-America | Iberoamérica | Eurasia | Caucasus | South Caucasus | Global South | Regional | ASEAN
  | England | Scotland | Wales | Northern Ireland | Tibet | Kurdistan | Somaliland | West Papua | Catalonia | Basque Country`
    .split('|')
    .map(foldForSearch);

const byName = new Map<string, ReadonlySet<string>>();
const add = (name: string | undefined, code: string) => {
  const key = foldForSearch(name ?? '');
  if (key !== '') byName.set(key, new Set([...(byName.get(key) ?? []), code]));
};
for (const code of REGION_CODES)
  for (const language of LANGUAGES_OF_NAMES) add(regionName(code, language), code);
for (const [code, names] of Object.entries(REGIONS_CALLED))
  for (const name of names.split(' | ')) add(name, code);

let countries: ReadonlyMap<string, string> | undefined;
/** Countries and territories where no state is a member: Taiwan, Hong Kong, Kosovo. */
function countryNamed(key: string): string | undefined {
  countries ??= new Map(
    LANGUAGES_OF_NAMES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      return COUNTRIES.map((code): [string, string] => [foldForSearch(names.of(code) ?? ''), code]);
    }),
  );
  return key === '' ? undefined : countries.get(key);
}

const sure = (codes: readonly string[]): KnownPlace => ({ codes, doubtful: codes.length > 1 });

/** Longer texts are looked up in vain. */
const LONGEST_PLACE = 80;

/**
 * What a place in a list of signatories may be, by the codes of `places.ts`: one, several where a word may mean either, and none
 * where it is known as a place and has no code. Undefined for what is no place.
 */
export function placeNamed(text: string): KnownPlace | undefined {
  const said = text.trim();
  if (said === '' || said.length > LONGEST_PLACE) return undefined;
  const meant = statesMeantBy(said);
  if (meant.length > 0) return { codes: meant.map(({ alpha2 }) => alpha2), doubtful: true };
  const key = foldForSearch(said).replace(/^the /, '');
  const region = byName.get(key);
  if (region) return sure([...region]);
  const state = findState(said);
  if (state) return sure([state.alpha2]);
  const country = countryNamed(key);
  if (country !== undefined) return sure([country]);
  return WITHOUT_CODE.includes(key) ? sure([]) : undefined;
}
