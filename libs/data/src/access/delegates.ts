import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const {
  ALL,
  all,
  AS_MYSELF,
  AUTHOR,
  coordinates,
  COORDINATES,
  isMe,
  LOGS_IN,
  MEMBER,
  PRESENT,
  seen,
  there,
  UNDOES,
} = rules;

export const ITS_DELEGATE = there('delegate d', 'd.id = delegate_id');
/** Of a delegate whom the person entered, or sees as a coordinator. */
const CHANGES_DELEGATE = `${LOGS_IN} and ${there(
  'delegate d',
  `d.id = delegate_id and (${isMe('d.author_id')} or ${coordinates('d.campaign_id')})`,
)}`;
const HANGS_ON = `${seen()} and ${ITS_DELEGATE}`;
const ADDS = `${AS_MYSELF} and ${ITS_DELEGATE}`;
const ABOUT_ME = `(${isMe('user_id')} and ${LOGS_IN}) or ${UNDOES}`;
/** That a record is not merged, or into one that the person sees; whoever wrote it sees it all the same. */
const WITH_ITS_ROOT = `(root_id is null or ${AUTHOR} or sees_root(root_id))`;
/** Erasing takes all of a person, also what whoever erases does not see. */
const erased = (columns = '') => ({ read: all(`delegate_id${columns}`), delete: ALL });
/** With an account goes what only its owner read. */
const OF_AUTHOR = ', author_id, tier';

/** People of delegations, and what is known of them. */
export const delegates: Readonly<Record<string, TableAccess>> = {
  delegate: {
    app: {
      read: `${seen()} and ${PRESENT} and ${WITH_ITS_ROOT}`,
      insert: AS_MYSELF,
      update: {
        rows: UNDOES,
        after: MEMBER,
        columns:
          'delegation_code, name, other_names, title, pronouns, languages, tier, version, removed_at, removed_by, erased_at, erased_by, merged_into_id',
      },
    },
    ledger: {
      read: all(
        'id, campaign_id, merged_into_id, root_id, author_id, organisation_id, tier, version, import_id',
      ),
      update: all(
        'merged_into_id, root_id, name, other_names, title, pronouns, languages, removed_at, removed_by, erased_at, erased_by, version',
      ),
    },
  },
  delegate_role: {
    app: {
      read: `${MEMBER} and ${ITS_DELEGATE}`,
      insert: `${LOGS_IN} and ${ITS_DELEGATE}`,
      update: {
        rows: CHANGES_DELEGATE,
        columns: 'post_id, session_id, title, valid_from, valid_to, delegation_code',
      },
      delete: CHANGES_DELEGATE,
    },
    ledger: erased(),
  },
  contact_point: {
    app: {
      read: HANGS_ON,
      insert: ADDS,
      update: {
        rows: UNDOES,
        after: MEMBER,
        columns: 'kind, value, tier, verified_on, verified_by, version',
      },
      delete: UNDOES,
    },
    ledger: erased(OF_AUTHOR),
  },
  acquaintance: {
    app: {
      read: `${seen('user_id')} and ${ITS_DELEGATE}`,
      insert: `${ADDS} and (${isMe('user_id')} or ${COORDINATES})`,
      update: { rows: ABOUT_ME, after: MEMBER, columns: 'closeness, tier, changed_at' },
      delete: ABOUT_ME,
    },
    ledger: erased(', user_id, tier'),
  },
  delegate_note: {
    app: {
      read: HANGS_ON,
      insert: ADDS,
      update: { rows: UNDOES, after: MEMBER, columns: 'note, tier, changed_at, version' },
      delete: UNDOES,
    },
    ledger: erased(OF_AUTHOR),
  },
  delegate_pseudonym: {
    app: {
      read: seen(),
      insert: `${AS_MYSELF} and ${CHANGES_DELEGATE}`,
      update: { rows: UNDOES, after: MEMBER, columns: 'pseudonym, tier' },
      delete: UNDOES,
    },
    ledger: { ...erased(OF_AUTHOR), update: all('delegation_code, removed_at') },
  },
  delegate_import: {
    app: {
      read: `${AUTHOR} and ${MEMBER}`,
      insert: `${AUTHOR} and ${LOGS_IN}`,
      update: { rows: `${AUTHOR} and ${LOGS_IN}`, columns: 'undone_at' },
    },
  },
};
