import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const { ALL, all, AUTHOR, COORDINATES, LOGS_IN, PRESENT, there } = rules;

const ITS_MAILING = there('mailing l', 'l.id = mailing_id');

/** Mail to missions: coordinators write it; whoever logs contacts reads where a mission is written to. */
export const mailings: Readonly<Record<string, TableAccess>> = {
  mission_address: {
    app: {
      read: `${LOGS_IN} and ${PRESENT}`,
      insert: `${COORDINATES} and ${AUTHOR}`,
      update: { rows: COORDINATES, columns: 'address, language, source, version, removed_at, removed_by' },
    },
    auth: { read: 'removed_at is null' },
  },
  mailing: {
    app: {
      read: `${COORDINATES} and ${PRESENT}`,
      insert: `${COORDINATES} and ${AUTHOR}`,
      update: COORDINATES,
    },
    auth: { read: ALL },
    worker: { read: ALL },
    ledger: { read: ALL },
  },
  mailing_text: {
    app: {
      read: `${COORDINATES} and ${ITS_MAILING}`,
      insert: `${COORDINATES} and ${ITS_MAILING}`,
      delete: COORDINATES,
    },
    auth: { read: ALL },
  },
  mailing_recipient: {
    app: {
      read: `${COORDINATES} and ${ITS_MAILING}`,
      insert: `${COORDINATES} and ${ITS_MAILING}`,
      update: COORDINATES,
      delete: COORDINATES,
    },
    auth: { read: ALL },
    worker: { read: ALL },
    ledger: { read: ALL, update: all('interaction_id') },
  },
};
