/** Zones that browsers still list under an older name than IANA's table of inhabited places has, one `old > current` a line. */
const RENAMED = `
Africa/Asmera > Africa/Asmara
America/Buenos_Aires > America/Argentina/Buenos_Aires
America/Catamarca > America/Argentina/Catamarca
America/Coral_Harbour > America/Atikokan
America/Cordoba > America/Argentina/Cordoba
America/Godthab > America/Nuuk
America/Indianapolis > America/Indiana/Indianapolis
America/Jujuy > America/Argentina/Jujuy
America/Louisville > America/Kentucky/Louisville
America/Mendoza > America/Argentina/Mendoza
Asia/Calcutta > Asia/Kolkata
Asia/Katmandu > Asia/Kathmandu
Asia/Rangoon > Asia/Yangon
Asia/Saigon > Asia/Ho_Chi_Minh
Atlantic/Faeroe > Atlantic/Faroe
Europe/Kiev > Europe/Kyiv
Pacific/Enderbury > Pacific/Kanton
Pacific/Ponape > Pacific/Pohnpei
Pacific/Truk > Pacific/Chuuk
`;

const renamed: ReadonlyMap<string, string> = new Map(
  RENAMED.trim()
    .split('\n')
    .map((line) => line.split(' > ') as [string, string]),
);

/** The name that a zone goes by today: `Asia/Kolkata` for `Asia/Calcutta`; any other as it is. */
export const currentZone = (zone: string): string => renamed.get(zone) ?? zone;
