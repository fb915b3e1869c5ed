/** What was decided about a mail to missions. Whether it is done is told by the ledger of mail. */
export const MAILING_STATES = ['draft', 'sending', 'paused', 'cancelled'] as const;
export type MailingState = (typeof MAILING_STATES)[number];

/** Missions of one mailing at most: every state, its observers and room for more. */
export const MOST_MISSIONS = 400;

/** The main part of a language tag, in lower case. */
const main = (tag: string) => tag.toLowerCase().split('-')[0];

/**
 * What a mission gets: the text in its language, or else the first.
 * @param texts in the order in which they were written; one at least
 * @param language of the mission as a tag; empty where it is not known
 */
export function textForMission<T extends { language: string }>(
  texts: readonly T[],
  language: string,
): T | undefined {
  const exact = texts.find((text) => text.language.toLowerCase() === language.toLowerCase());
  return exact ?? texts.find((text) => main(text.language) === main(language)) ?? texts[0];
}

/** The salutation with the formal name of its state where it is asked for. */
export const salutationOf = (salutation: string, state: string): string =>
  salutation.replaceAll('{state}', () => state);
