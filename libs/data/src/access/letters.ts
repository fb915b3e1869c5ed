import { OPEN_CAMPAIGN, SEEN_BY_WORKER } from './campaign.js';
import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const { ALL, all, COORDINATES, MEMBER, PRESENT, there } = rules;

/** Of a letter that the role reads. */
const ITS_LETTER = there('letter l', 'l.id = letter_id');
/** Whoever holds a link acts as `auth`: of a letter that was opened for signature and is still there, in a campaign that goes on. */
const SIGNED_BY_LINK = `removed_at is null and state <> 'draft' and ${OPEN_CAMPAIGN}`;
/** What the page behind a link shows of a letter, and asks of it. */
const OF_THE_PAGE =
  'id, campaign_id, title, state, closes_local, zone, closes_at, grace_minutes, late_allowed, list_shown, individuals, wording, removed_at';

const LISTED = `(state = 'approved' and not withheld and merged_into_id is null)`;

/** What hangs on a letter, and everybody in the campaign reads. */
const part: TableAccess = {
  app: {
    read: `${MEMBER} and ${ITS_LETTER}`,
    insert: `${COORDINATES} and ${ITS_LETTER}`,
    update: COORDINATES,
    delete: COORDINATES,
  },
};
/** The same of what a mail and the page behind a link say. */
const saidToAll: TableAccess = { ...part, auth: { read: ITS_LETTER }, worker: { read: ITS_LETTER } };
/** What is written once. */
const once: TableAccess = {
  app: { read: `${MEMBER} and ${ITS_LETTER}`, insert: `${COORDINATES} and ${ITS_LETTER}` },
};

/** Joint letters, and who signs them. */
export const letters: Readonly<Record<string, TableAccess>> = {
  letter: {
    app: { read: `${MEMBER} and ${PRESENT}`, insert: COORDINATES, update: COORDINATES },
    auth: { read: { rows: SIGNED_BY_LINK, columns: OF_THE_PAGE } },
    worker: { read: SEEN_BY_WORKER, update: all('closes_local, closes_at, zone_version') },
  },
  letter_text: saidToAll,
  letter_addressee: saidToAll,
  letter_ask: part,
  letter_wording: { ...once, auth: { read: ITS_LETTER } },
  // It may name somebody who withholds the name since.
  letter_list: {
    app: { read: `${COORDINATES} and ${ITS_LETTER}`, insert: `${COORDINATES} and ${ITS_LETTER}` },
  },
  signatory: {
    app: {
      read: `${MEMBER} and ${PRESENT} and ${ITS_LETTER} and (${COORDINATES} or ${LISTED})`,
      insert: `${COORDINATES} and ${ITS_LETTER}`,
      update: COORDINATES,
    },
    auth: {
      read: ITS_LETTER,
      insert: ITS_LETTER,
      update: {
        rows: ITS_LETTER,
        columns:
          'organisation_id, shown_name, name_key, place, place_code, affiliation, language, withheld, state, confirmed_at, approved_at, refused_at, withdrawn_at, late, wording, text_sha256, version',
      },
    },
    worker: { read: OPEN_CAMPAIGN },
  },
  signatory_import: {
    app: {
      read: `${COORDINATES} and ${PRESENT} and ${ITS_LETTER}`,
      insert: `${COORDINATES} and ${ITS_LETTER}`,
      update: COORDINATES,
    },
  },
  signatory_contact: {
    app: {
      read: COORDINATES,
      insert: COORDINATES,
      update: COORDINATES,
      delete: COORDINATES,
    },
    auth: { read: ALL, insert: ALL, update: all('email') },
    worker: { read: OPEN_CAMPAIGN },
  },
  letter_request: {
    app: {
      read: `${COORDINATES} and ${PRESENT} and ${ITS_LETTER}`,
      insert: COORDINATES,
      update: COORDINATES,
    },
    auth: {
      read: 'removed_at is null',
      insert: ITS_LETTER,
      update: all(
        'name, email, organisation_id, language, answer, answered_at, signatory_id, stopped_at, version',
      ),
    },
    worker: { read: ALL },
  },
  letter_signing: {
    // The link signs for whoever has it.
    app: {
      read: `${COORDINATES} and ${ITS_LETTER}`,
      insert: `${COORDINATES} and ${ITS_LETTER}`,
      update: COORDINATES,
    },
    auth: { read: { rows: ITS_LETTER, columns: 'letter_id, link_id' } },
    worker: { read: ALL },
  },
};
