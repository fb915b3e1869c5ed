/**
 * Where each delegation's square stands: one square each, since each has one vote. Placed by hand so that neighbours are
 * mostly neighbours and the world is recognised; it is no map of borders. Three dots are sea. The European Union's own
 * delegation stands in the Atlantic, west of its members.
 */
const WORLD = [
  '... ... ... ... ... ... ... ... ... ISL ... ... NOR SWE FIN ... ... ... ... ... ... ... ... ... ... ... ... ...',
  '... CAN ... ... ... ... ... ... ... ... ... ... DNK ... ... EST ... ... ... ... ... ... ... ... ... ... ... ...',
  '... ... ... ... ... ... ... ... ... IRL GBR ... NLD ... ... LVA ... RUS ... ... ... ... ... ... ... ... ... ...',
  '... USA ... ... ... ... ... ... ... ... ... ... BEL DEU POL LTU BLR ... ... ... ... ... ... ... ... ... ... ...',
  '... ... ... ... ... ... ... ... ... EUE ... FRA LUX LIE CZE SVK UKR ... ... ... ... ... ... ... ... ... ... ...',
  'MEX ... ... ... ... ... ... ... ... ... AND MCO CHE AUT SVN HUN ROU MDA ... ... KAZ ... ... ... ... ... ... ...',
  'GTM BLZ ... CUB BHS ... ... ... PRT ESP ... ITA SMR HRV BIH SRB BGR ... GEO ... UZB KGZ ... MNG ... PRK ... ...',
  'SLV HND ... JAM HTI DOM KNA ... ... ... ... ... VAT ... MNE MKD ... TUR ARM AZE TKM TJK ... CHN ... KOR JPN ...',
  '... NIC ... ... ... DMA ATG ... ... ... ... ... MLT ... ALB GRC CYP LBN SYR IRQ IRN AFG ... ... ... ... ... ...',
  '... CRI ... ... VCT LCA BRB ... ... MAR DZA TUN LBY EGY ... ISR PSE JOR ... KWT ... PAK NPL BTN ... ... ... ...',
  '... ... PAN ... GRD TTO ... CPV SEN MRT MLI NER TCD SDN ERI DJI ... ... SAU BHR QAT ... IND BGD MMR LAO VNM ...',
  '... ... COL VEN GUY SUR ... GMB GNB GIN BFA BEN NGA SSD ETH SOM ... ... YEM OMN ARE ... ... ... THA KHM PHL ...',
  '... ... ECU ... BRA ... ... SLE LBR CIV GHA TGO CMR CAF UGA KEN ... ... ... ... ... MDV LKA ... MYS BRN PLW MHL',
  '... ... PER BOL ... ... ... ... ... ... STP GNQ COG COD RWA TZA ... SYC ... ... ... ... ... ... SGP IDN FSM KIR',
  '... ... ... PRY ... ... ... ... ... ... ... GAB AGO ZMB BDI MWI COM ... ... ... ... ... ... ... ... TLS PNG NRU',
  '... ... CHL ARG URY ... ... ... ... ... ... ... NAM BWA ZWE MOZ ... MDG MUS ... ... ... ... ... AUS ... SLB TUV',
  '... ... ... ... ... ... ... ... ... ... ... ... ... ZAF LSO SWZ ... ... ... ... ... ... ... ... ... VUT FJI WSM',
  '... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... ... NZL TON ...',
];

export interface Place {
  code: string;
  /** Counted from 1, from the left. */
  column: number;
  /** Counted from 1, from the top. */
  row: number;
}

export const PLACES: readonly Place[] = WORLD.flatMap((line, row) =>
  line
    .split(' ')
    .flatMap((code, column) => (code === '...' ? [] : [{ code, column: column + 1, row: row + 1 }])),
);

export const COLUMNS = WORLD[0]?.split(' ').length ?? 0;
export const ROWS = WORLD.length;

/**
 * The squares of a room: of those who are in it at their places, and below the map, by code, of whoever has none there, such
 * as a delegation that the campaign added.
 */
export function placesOf(codes: readonly string[]): readonly Place[] {
  const there = new Set(codes);
  const placed = PLACES.filter(({ code }) => there.has(code));
  const known = new Set(PLACES.map(({ code }) => code));
  const others = [...there].filter((code) => !known.has(code)).toSorted();
  return [
    ...placed,
    ...others.map((code, at) => ({
      code,
      column: (at % COLUMNS) + 1,
      row: ROWS + 2 + Math.floor(at / COLUMNS),
    })),
  ];
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const STEPS: Record<Direction, (from: Place, to: Place) => [ahead: number, aside: number]> = {
  right: (from, to) => [to.column - from.column, to.row - from.row],
  left: (from, to) => [from.column - to.column, to.row - from.row],
  down: (from, to) => [to.row - from.row, to.column - from.column],
  up: (from, to) => [from.row - to.row, to.column - from.column],
};

/** The square that an arrow key leads to: the nearest ahead, rather straight on than aside. Undefined at the edge. */
export function neighbour(
  code: string,
  direction: Direction,
  places: readonly Place[] = PLACES,
): string | undefined {
  const from = places.find((place) => place.code === code);
  if (!from) return undefined;
  let best: { code: string; far: number } | undefined;
  for (const to of places) {
    const [ahead, aside] = STEPS[direction](from, to);
    const far = ahead + 2.5 * Math.abs(aside);
    if (ahead > 0 && (!best || far < best.far)) best = { code: to.code, far };
  }
  return best?.code;
}
