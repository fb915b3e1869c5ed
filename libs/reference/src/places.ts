import { REGION_CODES } from './region-names.js';

/** The world in the codes of the United Nations (M49): an organisation of several countries, "International". */
export const WORLD = '001';

/** Regions that organisations name as theirs, by UN M49 code; their names stand in `region-names.ts`. */
export const REGIONS: readonly string[] = [WORLD, ...REGION_CODES];

/** Countries and territories that have a code in ISO 3166 (alpha-2), and Kosovo: organisations work also where no state is a member. */
export const COUNTRIES: readonly string[] =
  `AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG
  CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH
  GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
  KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
  NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN
  SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT
  ZA ZM ZW`.split(/\s+/);

/** Whether a code is that of a country or a region. */
export const isPlace = (code: string): boolean => REGIONS.includes(code) || COUNTRIES.includes(code);
