/** By language: forms that fit whoever heads the mission. Arabic has none that leaves open who it is, so it opens as letters do. */
const SALUTATIONS: ReadonlyMap<string, string> = new Map([
  ['en', 'Excellency,'],
  ['fr', 'Excellence,'],
  ['es', 'Excelencia:'],
  ['ar', 'تحية طيبة وبعد،'],
  ['id', 'Yang Mulia,'],
]);

/**
 * The formal salutation of whoever heads a mission, who is not known or may be another tomorrow: it guesses no gender.
 * @param language of the text that it opens, as a tag
 * @returns with the sign that ends a salutation in that language; undefined where no form is known
 */
export const missionSalutation = (language: string): string | undefined => SALUTATIONS.get(language);
