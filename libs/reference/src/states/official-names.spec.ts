import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findState, statesMeantBy } from './find-state.js';
import { readStateList } from './state-lists.js';

/**
 * A state's code, or `-` for a territory, and its names by ISO 3166, ISO 4217, the Statistics Division and the terminology
 * service of the United Nations in English, French, Spanish and Arabic, and Unicode; from the public-domain data set
 * `datasets/country-codes`. What the tables here hold to the letter is left out.
 */
const OFFICIAL = readFileSync(
  new URL('../../../../test/data/official-state-names.tsv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([code = '', ...names]) => ({ code, names }));

/** As the World Bank and Our World in Data write what they write in their own way. */
const OTHERS = `
BHS Bahamas, The
BOL Bolivia
BRN Brunei
CPV Cape Verde
COD Congo, Dem. Rep.; Democratic Republic of Congo
COG Congo, Rep.
CIV Cote d'Ivoire
EGY Egypt, Arab Rep.
FSM Micronesia, Fed. Sts.; Micronesia (country)
GBR United Kingdom
GMB Gambia, The
IRN Iran, Islamic Rep.; Iran
KGZ Kyrgyz Republic
KNA St. Kitts and Nevis
KOR Korea, Rep.; South Korea
LAO Lao PDR; Laos
LCA St. Lucia
MDA Moldova
PRK Korea, Dem. People's Rep.; North Korea
PSE West Bank and Gaza; Palestine
RUS Russia
SOM Somalia, Fed. Rep.
STP Sao Tome and Principe
SVK Slovak Republic
SYR Syria
TLS East Timor
TUR Turkiye; Turkey
TZA Tanzania
USA United States
VAT Vatican
VCT St. Vincent and the Grenadines
VEN Venezuela, RB; Venezuela
VNM Vietnam
YEM Yemen, Rep.`
  .trim()
  .split('\n')
  .map((line) => ({ code: line.slice(0, 3), names: line.slice(4).split('; ') }));

/** As lists print them. */
const printed = (name: string) => [name, `${name}*`, `${name} [1]`, `${name}¹`, name.toUpperCase()];

describe('official names of states', () => {
  it('lead to the state, or are left to a person, and never lead to another', () => {
    const wrong = [...OFFICIAL, ...OTHERS].flatMap(({ code, names }) =>
      names.flatMap(printed).filter((text) => {
        const found = findState(text)?.code ?? '-';
        return found !== code && !statesMeantBy(text).some((state) => state.code === code);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('may stand at the head of a statement, some turned round and some with marks', () => {
    const text =
      'Russia, Iran, South Korea, Turkey, Bolivia, Czech Republic, UK, Vietnam, Laos, Moldova, Tanzania, Syria, ' +
      'Venezuela, North Macedonia*, Korea (Republic of), Egypt, Arab Rep., Liechtenstein and Norway';
    const { states, unknown } = readStateList(text);
    expect(unknown).toEqual([]);
    expect(states.map(({ code }) => code).join(' ')).toBe(
      'RUS IRN KOR TUR BOL CZE GBR VNM LAO MDA TZA SYR VEN MKD EGY LIE NOR',
    );
  });
});
