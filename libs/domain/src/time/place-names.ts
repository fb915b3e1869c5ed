/**
 * How a zone is named to people: by its city. IANA's ids are in ASCII and keep old spellings as aliases; only what
 * cannot be read off the id stands here, one `id > name` a line.
 */
const NAMES = `
Africa/Asmera > Asmara
Africa/El_Aaiun > El Aaiún
Africa/Sao_Tome > São Tomé
America/Asuncion > Asunción
America/Atka > Adak
America/Bahia_Banderas > Bahía de Banderas
America/Belem > Belém
America/Bogota > Bogotá
America/Cancun > Cancún
America/Ciudad_Juarez > Ciudad Juárez
America/Cuiaba > Cuiabá
America/Curacao > Curaçao
America/Eirunepe > Eirunepé
America/Godthab > Nuuk
America/Knox_IN > Knox
America/Lower_Princes > Lower Prince's Quarter
America/Maceio > Maceió
America/Merida > Mérida
America/Noronha > Fernando de Noronha
America/Porto_Acre > Rio Branco
America/Santarem > Santarém
America/Sao_Paulo > São Paulo
America/St_Barthelemy > St Barthélemy
America/St_Johns > St John's
America/Virgin > St Thomas
Antarctica/DumontDUrville > Dumont d'Urville
Asia/Ashkhabad > Ashgabat
Asia/Calcutta > Kolkata
Asia/Chungking > Chongqing
Asia/Dacca > Dhaka
Asia/Katmandu > Kathmandu
Asia/Ho_Chi_Minh > Ho Chi Minh City
Asia/Macao > Macau
Asia/Rangoon > Yangon
Asia/Saigon > Ho Chi Minh City
Asia/Thimbu > Thimphu
Asia/Ujung_Pandang > Makassar
Asia/Ulan_Bator > Ulaanbaatar
Atlantic/Canary > Canary Islands
Atlantic/Faeroe > Faroe Islands
Atlantic/Faroe > Faroe Islands
Atlantic/Reykjavik > Reykjavík
Australia/ACT > Canberra
Australia/LHI > Lord Howe Island
Australia/Lord_Howe > Lord Howe Island
Australia/NSW > Sydney
Australia/North > Darwin
Australia/Queensland > Brisbane
Australia/South > Adelaide
Australia/Tasmania > Hobart
Australia/Victoria > Melbourne
Australia/West > Perth
Australia/Yancowinna > Broken Hill
Brazil/Acre > Rio Branco
Brazil/DeNoronha > Fernando de Noronha
Brazil/East > São Paulo
Brazil/West > Manaus
Canada/Atlantic > Halifax
Canada/Central > Winnipeg
Canada/Eastern > Toronto
Canada/Mountain > Edmonton
Canada/Newfoundland > St John's
Canada/Pacific > Vancouver
Canada/Saskatchewan > Regina
Canada/Yukon > Whitehorse
Chile/Continental > Santiago
Chile/EasterIsland > Easter Island
Europe/Chisinau > Chișinău
Europe/Kiev > Kyiv
Europe/Tirane > Tirana
Indian/Mahe > Mahé
Indian/Reunion > Réunion
Mexico/BajaNorte > Tijuana
Mexico/BajaSur > Mazatlán
Mexico/General > Mexico City
America/Mazatlan > Mazatlán
Pacific/Chatham > Chatham Islands
Pacific/Easter > Easter Island
Pacific/Enderbury > Kanton
Pacific/Noumea > Nouméa
Pacific/Samoa > Pago Pago
US/Alaska > Anchorage
US/Aleutian > Adak
US/Arizona > Phoenix
US/Central > Chicago
US/East-Indiana > Indianapolis
US/Eastern > New York
US/Hawaii > Honolulu
US/Indiana-Starke > Knox
US/Michigan > Detroit
US/Mountain > Denver
US/Pacific > Los Angeles
US/Samoa > Pago Pago
`;

// Hyphens in ids belong to the name (Porto-Novo, Port-au-Prince), underscores stand for spaces.
const named: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split('\n')
    .map((line) => {
      const [id = '', name = ''] = line.split(' > ');
      return [id, name] as const;
    }),
);

/**
 * The city a zone is named after, in English: "New York", "Ho Chi Minh City". Zones of no place give "UTC" or "UTC−5", a
 * zone that nobody knows the end of its id. Its names in other languages are in `libs/reference`.
 */
export function englishCity(zone: string): string {
  const name = named.get(zone);
  if (name !== undefined) return name;
  if (zone === 'UTC') return 'UTC';
  if (zone.startsWith('Etc/')) return etcName(zone.slice(4));
  const last = zone.split('/').at(-1) ?? zone;
  return last.replaceAll('_', ' ');
}

/** `Etc/GMT+5` is five hours BEHIND UTC: IANA kept the sign of an old Unix habit. */
function etcName(name: string): string {
  const match = /^GMT([+-])([1-9]\d?)$/.exec(name);
  return match ? `UTC${match[1] === '+' ? '−' : '+'}${match[2]}` : 'UTC';
}

/** Whether the zone belongs to no place and its name already is its offset. */
export function isPlaceless(zone: string): boolean {
  return zone === 'UTC' || zone.startsWith('Etc/');
}

/** "UTC−4", "UTC+6:30", "UTC+0": with a true minus sign, so that a line never breaks inside. */
export function offsetLabel(minutes: number): string {
  const size = Math.round(Math.abs(minutes));
  const rest = size % 60 ? `:${String(size % 60).padStart(2, '0')}` : '';
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
