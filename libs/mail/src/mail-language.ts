import { knownLanguage, type Language } from '#libs/words';

/**
 * Which language a mail, or a page behind it, is written in: the one that stands in the recipient's account at the
 * moment of writing. Invitations read the account too: who invites chooses it for a new account.
 * @param locale BCP 47 tag as somebody stored it, e.g. `fr-CA`
 * @returns its language if mails exist in it, else English
 */
export const mailLanguage = (locale: string): Language => knownLanguage(locale) ?? 'en';
