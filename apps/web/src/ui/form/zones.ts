/** Names that browsers still list under an older spelling than the people who live there use. */
const RENAMED: Record<string, string> = {
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Europe/Kiev': 'Europe/Kyiv',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
};

export interface ZoneGroup {
  /** The first part of the names, e.g. `Asia`. */
  region: string;
  zones: { value: string; label: string }[];
}

/** All IANA zones that the browser knows, sorted. @param own is among them even when the browser does not know it */
export function zoneChoices(
  own: string = 'UTC',
  known: readonly string[] = Intl.supportedValuesOf('timeZone'),
): string[] {
  return [...new Set([own, 'UTC', ...known.map((zone) => RENAMED[zone] ?? zone)])].toSorted();
}

/** The same by region. */
export function zoneGroups(own: string, known?: readonly string[]): ZoneGroup[] {
  const groups = new Map<string, ZoneGroup['zones']>();
  for (const value of zoneChoices(own, known)) {
    const [region = '', ...rest] = value.split('/');
    const place = rest.length > 0 ? region : 'UTC';
    const label = (rest.length > 0 ? rest.join(', ') : value).replaceAll('_', ' ');
    groups.set(place, [...(groups.get(place) ?? []), { value, label }]);
  }
  return [...groups].map(([region, zones]) => ({ region, zones }));
}
