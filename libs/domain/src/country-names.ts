/**
 * Where Intl's everyday names are not those used in the room: the United Nations' own short names, by ISO 3166-1
 * alpha-2. From memory of the UN's lists in these languages; "Takhta Suci" as the Indonesian foreign ministry writes.
 */
const IN_THE_ROOM = {
  fr: {
    PS: 'État de Palestine',
    VA: 'Saint-Siège',
    KR: 'République de Corée',
    KP: 'République populaire démocratique de Corée',
    MM: 'Myanmar',
    CD: 'République démocratique du Congo',
    CG: 'Congo',
    TR: 'Türkiye',
    BY: 'Bélarus',
    MD: 'République de Moldova',
    TL: 'Timor-Leste',
    CV: 'Cabo Verde',
  },
  es: {
    PS: 'Estado de Palestina',
    VA: 'Santa Sede',
    KR: 'República de Corea',
    KP: 'República Popular Democrática de Corea',
    MM: 'Myanmar',
    CD: 'República Democrática del Congo',
    CG: 'Congo',
    TR: 'Türkiye',
    BY: 'Belarús',
    MD: 'República de Moldova',
    VN: 'Viet Nam',
  },
  ar: {
    PS: 'دولة فلسطين',
    VA: 'الكرسي الرسولي',
    KR: 'جمهورية كوريا',
    KP: 'جمهورية كوريا الشعبية الديمقراطية',
    MM: 'ميانمار',
    CD: 'جمهورية الكونغو الديمقراطية',
    CG: 'الكونغو',
    TR: 'تركيا',
    MD: 'جمهورية مولدوفا',
    CV: 'كابو فيردي',
    CI: 'كوت ديفوار',
    VN: 'فييت نام',
  },
  id: {
    PS: 'Negara Palestina',
    VA: 'Takhta Suci',
    KR: 'Republik Korea',
    KP: 'Republik Rakyat Demokratik Korea',
    MM: 'Myanmar',
    CD: 'Republik Demokratik Kongo',
    CG: 'Kongo',
    TR: 'Türkiye',
    TL: 'Timor-Leste',
    CV: 'Cabo Verde',
    VN: 'Viet Nam',
  },
};

type Other = keyof typeof IN_THE_ROOM;
const made = new Map<Other, Intl.DisplayNames>();

/**
 * The name of a delegation in a language.
 * @param alpha2 ISO 3166-1 alpha-2, `EU` for the European Union
 * @param english its short name in our records, which is what English says and every unknown code falls back to
 */
export function countryName(alpha2: string, english: string, language: 'en' | Other): string {
  if (language === 'en' || !/^[A-Z]{2}$/.test(alpha2)) return english;
  const known = (IN_THE_ROOM[language] as Readonly<Record<string, string>>)[alpha2];
  if (known !== undefined) return known;
  let names = made.get(language);
  if (!names) {
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    made.set(language, names);
  }
  return names.of(alpha2) ?? english;
}
