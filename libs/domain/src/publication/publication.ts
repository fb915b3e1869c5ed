import { ofOneHand, type Seating } from '../sharing/seat-requests.js';
import type { Seat, Tier } from '../sharing/tiers.js';
import type { EvidenceGrade, Said } from '../vocabulary.js';

/** What a publication is made of, in the order of its list. */
export const PUBLISHED_KINDS = [
  'page',
  'session',
  'document',
  'letter',
  'signatory',
  'ask',
  'position',
] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** How what somebody asked to publish ended. */
export const PUBLICATION_OUTCOMES = ['confirmed', 'refused', 'withdrawn'] as const;
export type PublicationOutcome = (typeof PUBLICATION_OUTCOMES)[number];

/** Why one thing left a publication before its end. */
export const WITHDRAWN_AS = ['taken_back', 'erased', 'narrowed', 'removed', 'withheld', 'changed'] as const;
export type WithdrawnAs = (typeof WITHDRAWN_AS)[number];

export const ERROR_REPORT_STATES = ['open', 'done', 'dismissed'] as const;
export type ErrorReportState = (typeof ERROR_REPORT_STATES)[number];

/** Under what others may use what the page says, by SPDX. */
export const PAGE_LICENCES = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0'] as const;
export type PageLicence = (typeof PAGE_LICENCES)[number];

/** Days for which a second person can consent. */
export const CONSENT_DAYS = 14;
/** Minutes within which whoever unpublished shows the same again alone. */
export const REPUBLISH_MINUTES = 60;
/** Names of all letters together that one publication shows. */
export const MOST_SIGNATORIES_SHOWN = 3_000;
/** Bytes that one page of it may have. */
export const MOST_PAGE_BYTES = 20_000;

/** Evidence that anybody can look up: not what one of us noted or heard from somebody. */
export const PUBLIC_GRADES = [
  'official_record',
  'webcast',
  'written_submission',
  'machine_transcript',
] as const satisfies readonly EvidenceGrade[];

/** An address of mail, as it may stand in any text: a public page shows none. */
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u;

export const holdsAddress = (text: string): boolean => ADDRESS.test(text.normalize('NFKC'));

/** Whether a position may stand on a public page: of the public tier, said in public, with a source that anybody can look up. */
export function isPublishable(position: {
  tier: Tier;
  said: Said;
  grade: EvidenceGrade;
  source: string;
  sealed: boolean;
}): boolean {
  const { tier, said, grade, source, sealed } = position;
  return (
    tier === 'public' &&
    said === 'publicly' &&
    !sealed &&
    (PUBLIC_GRADES as readonly EvidenceGrade[]).includes(grade) &&
    source.trim() !== '' &&
    !holdsAddress(source)
  );
}

/** Whether the holder of `seat` is the second person: a coordinator who is not one hand with who asked. */
export const mayConsent = (askedBy: string, seat: Seat, seatings: readonly Seating[], now: Date): boolean =>
  seat.role === 'coordinator' && !ofOneHand(seatings, seat.userId, now).has(askedBy);
