import { describe, expect, it } from '@jest/globals';
import { ALIASES } from './aliases.js';
import { findState, stateNameKey, statesMeantBy } from './find-state.js';
import { LANGUAGES_OF_NAMES, stateName } from './state-name.js';
import { MEMBER_STATES, STATES } from './states.js';

const AMBIGUOUS = ['Korea', 'Congo', 'America', 'Trinidad', 'Timor', 'Corée', 'Corea', 'Kongo', 'الكونغو'];
/** Spreadsheet programs, typewriters and phones write the same name differently. */
const spellings = (name: string) => [
  name,
  name.toUpperCase(),
  name.toLowerCase(),
  name.normalize('NFD'),
  name.replaceAll("'", '’'),
  name.replaceAll(' ', '\u00a0'),
  `\ufeff ${name}\u200b`,
  `${name}*`,
  `${name} [1]`,
  `${name}²`,
];

describe('findState', () => {
  it('leads from every name in every language back to its state, however it is spelled', () => {
    const wrong = STATES.flatMap((state) =>
      LANGUAGES_OF_NAMES.flatMap((language) => {
        const name = stateName(state.code, language, '');
        if (AMBIGUOUS.includes(name)) return [];
        return spellings(name).filter((text) => findState(text) !== state);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('leads from every alias, code and formal name back to its state', () => {
    for (const state of STATES) {
      const { code, alpha2, m49, formalName } = state;
      const texts = [
        code,
        code.toLowerCase(),
        alpha2,
        ...(m49 ? [m49] : []),
        formalName,
        ...(ALIASES.get(code) ?? []),
      ];
      for (const text of texts) expect([text, findState(text)?.code]).toEqual([text, code]);
    }
  });

  it('knows aliases of known states alone, and none twice', () => {
    expect([...ALIASES.keys()].filter((code) => !STATES.some((state) => state.code === code))).toEqual([]);
    const keys = [...ALIASES.values()].flat().map(stateNameKey);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('reads what this platform calls each state in each language as that state', () => {
    const missed = LANGUAGES_OF_NAMES.flatMap((language) => {
      const display = new Intl.DisplayNames(language, { type: 'region' });
      return MEMBER_STATES.map((state) => [state.code, display.of(state.alpha2) ?? ''] as const)
        .filter(
          ([code, name]) =>
            (findState(name)?.code ?? code) !== code ||
            (!findState(name) && statesMeantBy(name).length === 0),
        )
        .map(([code, name]) => `${language} ${code} ${name}`);
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ['Burma', 'MMR'],
    ['Turkey', 'TUR'],
    ['turkiye', 'TUR'],
    ['TÜRKİYE', 'TUR'],
    ['Ivory Coast', 'CIV'],
    ['Cote d’Ivoire', 'CIV'],
    ['COTE D IVOIRE', 'CIV'],
    ['UK', 'GBR'],
    ['U.K.', 'GBR'],
    ['United Kingdom', 'GBR'],
    ['USA', 'USA'],
    ['U.S.', 'USA'],
    ['The United States', 'USA'],
    ['South Korea', 'KOR'],
    ['Republic of Korea', 'KOR'],
    ['Korea, Republic of', 'KOR'],
    ['North Korea', 'PRK'],
    ['DPRK', 'PRK'],
    ['DR Congo', 'COD'],
    ['Congo, Democratic Republic of the', 'COD'],
    ['Republic of the Congo', 'COG'],
    ['Congo (Brazzaville)', 'COG'],
    ['Cape Verde', 'CPV'],
    ['Swaziland', 'SWZ'],
    ['Macedonia', 'MKD'],
    ['Czech Republic', 'CZE'],
    ['East Timor', 'TLS'],
    ['Laos', 'LAO'],
    ['Lao PDR', 'LAO'],
    ['Russia', 'RUS'],
    ['Syria', 'SYR'],
    ['Viet Nam', 'VNM'],
    ['Vietnam', 'VNM'],
    ['  vietnam ', 'VNM'],
    ['Holland', 'NLD'],
    ['The Netherlands', 'NLD'],
    ['Iran, Islamic Republic of', 'IRN'],
    ['Egypt, Arab Republic of', 'EGY'],
    ['Bahamas, The', 'BHS'],
    ['The Gambia', 'GMB'],
    ['St. Vincent & the Grenadines', 'VCT'],
    ['São Tomé and Príncipe', 'STP'],
    ['Bosnia & Herzegovina', 'BIH'],
    ['Guinea-Bissau', 'GNB'],
    ['Guinea', 'GIN'],
    ['Niger', 'NER'],
    ['Nigeria', 'NGA'],
    ['Dominica', 'DMA'],
    ['Dominican Republic', 'DOM'],
    ['Palestine', 'PSE'],
    ['Vatican', 'VAT'],
    ['EU', 'EUE'],
    ['European Union', 'EUE'],
    ['Congo (the)', 'COG'],
    ['Congo (the Democratic Republic of the)', 'COD'],
    ["Korea (the Democratic People's Republic of)", 'PRK'],
    ['Korea (the Republic of)', 'KOR'],
    ['Moldova (the Republic of)', 'MDA'],
    ['Tanzania, the United Republic of', 'TZA'],
    ['Holy See (Vatican City State)', 'VAT'],
    ['Netherlands (Kingdom of the)', 'NLD'],
    ['Congo, Rep.', 'COG'],
    ['Congo, Dem. Rep.', 'COD'],
    ['Korea, Rep.', 'KOR'],
    ["Korea, Dem. People's Rep.", 'PRK'],
    ['Egypt, Arab Rep.', 'EGY'],
    ['Micronesia, Fed. Sts.', 'FSM'],
    ['Venezuela, RB', 'VEN'],
    ['Yemen, Rep.', 'YEM'],
    ['Kyrgyz Republic', 'KGZ'],
    ['Slovak Republic', 'SVK'],
    ['Democratic Republic of Congo', 'COD'],
    ['Micronesia (country)', 'FSM'],
    ['Royaume-Uni de Grande-Bretagne et d’Irlande du Nord', 'GBR'],
    ['Afghanistan (l’)', 'AFG'],
    ["l'Algérie", 'DZA'],
    ['Corée (République de)', 'KOR'],
    ['Corea (República de)', 'KOR'],
    ['EE. UU.', 'USA'],
    ['Emirates, United Arab', 'ARE'],
    ['Bosnia Herzegovina', 'BIH'],
    ['غابون', 'GAB'],
    ['الاكوادور', 'ECU'],
    ['840', 'USA'],
    ['004', 'AFG'],
    ['Russia/Russian Federation', 'RUS'],
    ['(Kenya)', 'KEN'],
  ])('reads "%s" as %s', (text, code) => {
    expect(findState(text)?.code).toBe(code);
  });

  it.each([
    ['China¹', 'CHN'],
    ['France [1]', 'FRA'],
    ['Denmark*', 'DNK'],
    ['Japan (1)', 'JPN'],
    ['Israel†', 'ISR'],
    ['Cyprus 2', 'CYP'],
    ['Serbia[a]', 'SRB'],
    ['Montenegro ‡', 'MNE'],
    ['Sudan**', 'SDN'],
    ['Chile, note 3', 'CHL'],
    ['Kuwait#', 'KWT'],
    ['🇫🇯 Fiji', 'FJI'],
    ['🇰🇪', 'KEN'],
    ['Nepal (NPL)', 'NPL'],
    ['Peru - PER', 'PER'],
    ['MLI Mali', 'MLI'],
    ['Korea (KOR)', 'KOR'],
    ['12. Ghana', 'GHA'],
    ['• Ghana', 'GHA'],
  ])('looks past marks, and reads what is said twice: "%s" is %s', (text, code) => {
    expect(findState(text)?.code).toBe(code);
  });

  it.each([
    'G77 and China',
    'Group of 77 and China',
    'Taiwan',
    'Taiwan (Province of China)',
    'China, Hong Kong SAR',
    'Northern Ireland',
    'Ireland, Northern',
    'American Samoa',
    'New Guinea',
    'French Guiana',
    'South America',
    'Kosovo',
    'International',
    'Southeast Asia',
    'Lebanon, Arab Region',
    'Africa',
    'NE Nigeria',
    'Niger/Nigeria',
    'Georgia (US)',
    '🇫🇷 Fiji',
    'Norway and Fiji',
    '4',
    '1999',
    '',
    ' ',
    '–',
    '*',
  ])('does not guess at "%s"', (text) => {
    expect(findState(text)).toBeUndefined();
  });

  it.each([...AMBIGUOUS, 'KOREA', 'the Congo', 'Korea*'])('leaves "%s" to a person', (text) => {
    expect(findState(text)).toBeUndefined();
  });

  it('says between which states a person has to choose', () => {
    expect(statesMeantBy('corée').map(({ code }) => code)).toEqual(['PRK', 'KOR']);
    expect(statesMeantBy('the Congo').map(({ code }) => code)).toEqual(['COG', 'COD']);
    expect(statesMeantBy('Kenya')).toEqual([]);
  });

  it('takes two letters for a code only in capitals', () => {
    expect(findState('NO')?.code).toBe('NOR');
    for (const word of ['no', 'in', 'is', 'to', 'so', 'at', 'be', 'No', 'us']) {
      expect(findState(word)).toBeUndefined();
    }
  });
});
