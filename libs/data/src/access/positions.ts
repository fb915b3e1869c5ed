import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const { ALL, AS_MYSELF, AUTHOR, LOGS_IN, MEMBER, NOT_WITHDRAWN, UNDOES } = rules;
const { all, coordinates, FROM_NONE_UNDONE, isMe, seen, there } = rules;

const TESTIMONY = `${seen()} and ${FROM_NONE_UNDONE}`;
const OF_STATEMENT = `${MEMBER} and ${there('statement s', 's.id = statement_id')}`;
const MY_STATEMENT = `s.id = statement_id and ${isMe('s.author_id')}`;

/** Where delegations stand, as people and statements say it, and what was retracted. */
export const positions: Readonly<Record<string, TableAccess>> = {
  // What is withdrawn is retracted for everybody, and what is erased is gone for everybody, whoever sees what of it.
  position_event: {
    app: { read: TESTIMONY, insert: AS_MYSELF },
    ledger: { read: ALL, insert: ALL, update: all('note, source, delegate_id, tier') },
  },
  // The event is read with the reader's own rights: who may not see it cannot tell whether it was taken back.
  retraction: {
    app: {
      read: `${MEMBER} and ${there('position_event e', 'e.id = event_id')}`,
      insert: `${isMe('retracted_by')} and ${LOGS_IN} and ${there(
        'position_event e',
        `e.id = event_id and e.campaign_id = retraction.campaign_id
          and (${isMe('e.author_id')} or ${coordinates('e.campaign_id')})`,
      )}`,
    },
    ledger: { read: ALL, insert: ALL, update: all('reason') },
  },
  position_head: {
    app: { read: `${MEMBER} and audience = any((select reader_audiences())::text[])` },
    ledger: { read: ALL, insert: ALL, update: ALL, delete: ALL },
  },
  sealed_source: {
    app: {
      read: `${AUTHOR} and ${MEMBER}`,
      insert: `${AUTHOR} and ${LOGS_IN} and ${there(
        'position_event e',
        `e.id = event_id and ${isMe('e.author_id')} and e.sealed`,
      )}`,
    },
    ledger: { read: ALL, insert: ALL, update: all('source, delegate_id') },
  },
  statement: {
    app: {
      read: `${seen()} and ${NOT_WITHDRAWN}`,
      insert: AS_MYSELF,
      update: {
        rows: UNDOES,
        after: MEMBER,
        columns:
          'title, speaker_code, group_code, aligned, excepted, occurred_at, zone, said, grade, source, note, text_version_id, tier, version, removed_at, removed_by, erased_at, erased_by',
      },
    },
    ledger: {
      read: all('id, campaign_id, text_version_id, author_id, tier, removed_at, removed_by, version'),
      update: all('title, note, source, removed_at, removed_by, version'),
    },
  },
  statement_change: {
    app: {
      read: OF_STATEMENT,
      insert: `${isMe('changed_by')} and ${LOGS_IN} and ${there('statement s', 's.id = statement_id')}`,
    },
    ledger: { read: all('statement_id, act, changed_at, fields') },
  },
  statement_ask: {
    app: {
      read: OF_STATEMENT,
      insert: there('statement s', MY_STATEMENT),
      delete: there('statement s', MY_STATEMENT),
    },
    ledger: { read: all('statement_id, ask_id') },
  },
};
