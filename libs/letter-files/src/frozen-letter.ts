/** What a list "as of" holds: all that its files are made of, and nothing that nobody outside may read. */
export interface FrozenLetter {
  /** ISO 8601 in UTC. */
  readonly asOf: string;
  /** IANA zone of the clock on which `asOf` is stated, beside UTC. */
  readonly zone: string;
  readonly texts: readonly FrozenText[];
  readonly addressees: readonly FrozenAddressee[];
  readonly list: FrozenList;
}

export interface FrozenText {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly salutation: string;
  readonly body: string;
  /** Of exactly one. */
  readonly authentic: boolean;
  /** Who translated it, or how. */
  readonly note: string;
}

export interface FrozenAddressee {
  readonly name: string;
  /** By the language of a text: how it is called there, where that is otherwise. */
  readonly names?: Readonly<Record<string, string>>;
  readonly salutation: string;
  readonly copy: boolean;
}

export interface FrozenList {
  /** In the order in which they stand; organisations and individuals are numbered each on their own. */
  readonly signatories: readonly ListedSignatory[];
  /** How many signed whose names are withheld. */
  readonly withheld: number;
}

export interface ListedSignatory {
  /** Says in two lists that it is the same one; stands in no file. */
  readonly id: string;
  readonly kind: 'organisation' | 'individual';
  readonly name: string;
  readonly affiliation: string;
  readonly place: string;
}

export const LETTER_FORMATS = ['txt', 'html', 'docx', 'pdf'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

export const LETTER_MEDIA_TYPES: Record<LetterFormat, string> = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
