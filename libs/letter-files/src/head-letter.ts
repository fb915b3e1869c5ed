import { commaOf } from '#libs/domain';
import { intlTagOf, SERVER_MESSAGES, Translator, type Language, type ServerMessageKey } from '#libs/words';
import { docxInThread } from './docx-in-thread.js';
import type { Page } from './page.js';
import { plainLine } from './plain.js';

/** Whom an organisation sends to a session, as the letter of its head says it. */
export interface HeadLetter {
  readonly organisation: string;
  readonly session: string;
  readonly city: string;
  /** In the order in which they stand. */
  readonly people: readonly HeadLetterPerson[];
  /** ISO 8601 in UTC: what the properties of the file state. */
  readonly asOf: string;
}

export interface HeadLetterPerson {
  readonly name: string;
  /** '' where it is not known. */
  readonly title: string;
  /** '' where it is not known. */
  readonly workplace: string;
  /** null leaves a line to write it on. */
  readonly email: string | null;
  readonly attendance: 'in_person' | 'remote';
}

const ATTENDANCE = ['in_person', 'remote'] as const;
/** To be written on by hand. */
const LINE = '_'.repeat(24);

/** The letter as it stands on paper: those who take part alike stand under one heading. */
export function headLetterPage(letter: HeadLetter, language: Language): Page {
  const translator = new Translator<ServerMessageKey>(language, [SERVER_MESSAGES[language]]);
  const say = (key: ServerMessageKey, values?: Record<string, string | number>) =>
    plainLine(translator.translate(key, values));
  const { organisation, session, city } = letter;
  const lists = ATTENDANCE.map((attendance) => ({
    attendance,
    people: letter.people.filter((one) => one.attendance === attendance),
  })).filter(({ people }) => people.length > 0);
  return {
    language,
    words: language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title: say('headLetter.title', { session }),
    remarks: [plainLine(organisation)],
    addressees: [],
    salutation: [say('headLetter.salutation')],
    paragraphs: [say('headLetter.body', { organisation, session, city })],
    signatories: say('headLetter.people'),
    lists: lists.map(({ attendance, people }) => ({
      heading: say(`headLetter.${attendance}`, { number: people.length }),
      entries: people.map(({ name, title, workplace, email }) => ({
        name: plainLine(name),
        more: [title, workplace, email ?? say('headLetter.email', { line: LINE })]
          .map(plainLine)
          .filter((part) => part !== ''),
      })),
    })),
    after: (['day', 'name', 'office', 'signature'] as const).map((what) =>
      say(`headLetter.${what}`, { line: LINE }),
    ),
    digests: [],
    pageLabel: translator.template('letterFile.page'),
    comma: commaOf(intlTagOf(language)),
    asOf: letter.asOf,
  };
}

/**
 * The letter of the head as DOCX, to be put on letterhead and signed.
 * @throws ThreadTrouble
 */
export const headLetterFile = async (letter: HeadLetter, language: Language): Promise<Buffer> =>
  Buffer.from(await docxInThread(headLetterPage(letter, language)));
