/** A letter in one language, as it is signed. */
export interface LetterTextParts {
  language: string;
  title: string;
  salutation: string;
  body: string;
  authentic: boolean;
}

/** The authentic text as one string, of which the hash is taken: the same for the same words, however lines were ended. */
export function signedText({
  language,
  title,
  salutation,
  body,
}: Omit<LetterTextParts, 'authentic'>): string {
  const parts = [language, title, salutation, body].map((part) =>
    part.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
  );
  return JSON.stringify(parts);
}

const authenticOf = (texts: readonly LetterTextParts[]) => texts.find(({ authentic }) => authentic);

/** Whether people sign something else than before: the authentic text reads otherwise, or another one is authentic. */
export function isOtherWording(
  before: readonly LetterTextParts[],
  after: readonly LetterTextParts[],
): boolean {
  const [was, is] = [authenticOf(before), authenticOf(after)];
  return (was === undefined ? '' : signedText(was)) !== (is === undefined ? '' : signedText(is));
}

export const TEXT_PARTS = ['title', 'salutation', 'body'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** What changed of a letter in one language from one wording to another. */
export interface WordingChange {
  language: string;
  change: 'added' | 'removed' | 'changed';
  /** Of what changed: the parts that read otherwise. */
  parts: TextPart[];
  /** Whether it became the authentic text, or is that no more. */
  authentic: boolean | null;
}

/** What changed between two wordings, by language in alphabetical order; empty where they read the same. */
export function wordingChanges(
  before: readonly LetterTextParts[],
  after: readonly LetterTextParts[],
): WordingChange[] {
  const languages = [...new Set([...before, ...after].map(({ language }) => language))].sort();
  return languages.flatMap((language): WordingChange[] => {
    const was = before.find((text) => text.language === language);
    const is = after.find((text) => text.language === language);
    if (!was || !is) {
      const authentic = (was ?? is)?.authentic ? is !== undefined : null;
      return [{ language, change: is ? 'added' : 'removed', parts: [], authentic }];
    }
    const parts = TEXT_PARTS.filter((part) => was[part] !== is[part]);
    if (parts.length === 0 && was.authentic === is.authentic) return [];
    const authentic = was.authentic === is.authentic ? null : is.authentic;
    return [{ language, change: 'changed', parts, authentic }];
  });
}
