import type { ContactPointKind, Tier } from '#libs/domain';

/** A person as a file has them: every text may be ''. */
export interface PersonRecord {
  /** Row of the sheet or number of the card, from 1. */
  readonly line: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly title: string;
  readonly pronouns: string;
  /** ISO 639 codes. */
  readonly languages: readonly string[];
  /** As it is written: a name or a code of a delegation. */
  readonly delegation: string;
  /** For whom the person works, as it is written; in address books of diplomats often the state. */
  readonly organisation: string;
  readonly role: string;
  readonly contactPoints: readonly { readonly kind: ContactPointKind; readonly value: string }[];
  readonly note: string;
  /** Who may read it, as the file says; null where it says nothing. A word that is not understood is for one alone. */
  readonly tier: Tier | null;
}

export const NOBODY: Omit<PersonRecord, 'line'> = {
  ...{
    name: '',
    otherNames: [],
    title: '',
    pronouns: '',
    languages: [],
    delegation: '',
    organisation: '',
    role: '',
  },
  ...{ contactPoints: [], note: '', tier: null },
};

/** What a file holds, and what of it was not read. */
export interface PeopleFile {
  readonly records: readonly PersonRecord[];
  /** What each column was taken for; null for one that is not read. None in a file of cards. */
  readonly columns: readonly { readonly header: string; readonly field: PersonField | null }[];
}

export type PersonField =
  | 'name' | 'otherNames' | 'title' | 'pronouns' | 'languages' | 'delegation' | 'role' | 'note'
  | 'email' | 'phone' | 'signal' | 'whatsapp' | 'telegram' | 'wechat' | 'address' | 'other' | 'tier' | 'firstName' | 'familyName' | 'organisation'; // prettier-ignore

/** Thrown for a file that holds no people that can be read. */
export class NoPeople extends Error {
  /** @param reason `header`: no column of names; `damaged`: it cannot be read at all */
  constructor(readonly reason: 'header' | 'damaged') {
    super(`No people in this file: ${reason}`);
  }
}
