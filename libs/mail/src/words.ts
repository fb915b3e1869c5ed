import {
  inWords,
  type DeadlineKind,
  type EvidenceGrade,
  type InteractionKind,
  type Role,
  type Said,
  type Stance,
} from '#libs/domain';

/** Mails are written in English, dates included, whatever the reader's locale; this is what `lang` says. */
export const LANGUAGE = 'en';

export const DEADLINE_KIND: Record<DeadlineKind, string> = {
  session_close: 'close of the session',
  registration: 'registration',
  speakers_list: "speakers' list",
  written_submission: 'written submission',
  sign_on: 'sign-on',
  vote: 'vote',
  signature: 'signature',
  own: 'our own deadline',
};

export const STANCE: Record<Stance, string> = {
  champion: 'champions it',
  support: 'supports',
  lean_support: 'leans to support',
  undecided: 'undecided',
  lean_against: 'leans against',
  oppose: 'opposes',
  silent: 'silent',
};

export const SAID: Record<Said, string> = { publicly: 'said publicly', privately: 'said privately' };

export const GRADE: Record<EvidenceGrade, string> = {
  official_record: 'official record',
  webcast: 'webcast',
  written_submission: 'written submission',
  own_notes: 'own notes',
  second_hand: 'second hand',
  machine_transcript: 'machine transcript',
};

export const INTERACTION: Record<InteractionKind, string> = {
  meeting: 'meeting',
  corridor: 'corridor talk',
  call: 'call',
  letter: 'letter',
  email: 'e-mail',
  event: 'event',
};

export const ROLE: Record<Role, string> = {
  member: 'member',
  campaigner: 'campaigner',
  coordinator: 'coordinator',
};

/** The time left at the minute a mail leaves: a moment after its hour it still says "in 24 hours". */
export function timeLeft(now: Date, to: Date): string {
  return inWords(new Date(Math.floor(now.getTime() / 60_000) * 60_000), to);
}
