import { ITS_DELEGATE } from './delegates.js';
import * as rules from './rules.js';
import type { TableAccess } from './types.js';

const { ALL, AS_MYSELF, AUTHOR, LOGS_IN, MEMBER, UNDOES } = rules;
const { all, isMe, notUndone, seen, there } = rules;

const OF_INTERACTION = `${MEMBER} and ${there('interaction i', 'i.id = interaction_id')}`;
const OWN_INTERACTION = there('interaction i', `i.id = interaction_id and ${isMe('i.author_id')}`);

/** What was logged of a contact, what became of it, and that there was one. */
export const interactions: Readonly<Record<string, TableAccess>> = {
  interaction: {
    app: {
      read: `${seen()} and ${notUndone('id')} and ${rules.NOT_WITHDRAWN}`,
      insert: AS_MYSELF,
      update: { rows: UNDOES, after: MEMBER, columns: rules.OF_INTERACTIONS },
    },
    ledger: {
      read: all('id, author_id, tier, note, version, removed_at'),
      // What a mail to a mission leaves.
      insert: ALL,
      update: all('note, version'),
    },
  },
  interaction_change: {
    app: {
      read: OF_INTERACTION,
      insert: `${isMe('changed_by')} and ${LOGS_IN} and ${there('interaction i', 'i.id = interaction_id')}`,
    },
    ledger: { read: all('interaction_id, act, changed_at, fields') },
  },
  interaction_undo: { app: { read: MEMBER, insert: `${LOGS_IN} and ${isMe('undone_by')}` } },
  interaction_delegate: {
    app: {
      // Who may not know the delegate may know that it was somebody with a pseudonym.
      read: `${MEMBER} and ${there('interaction i', 'i.id = interaction_id')} and (${ITS_DELEGATE}
        or ${there('delegate_pseudonym p', 'p.delegate_id = interaction_delegate.delegate_id')})`,
      insert: `${OWN_INTERACTION} and ${ITS_DELEGATE}`,
      delete: OWN_INTERACTION,
    },
    ledger: { read: ALL, delete: ALL },
  },
  // Who withdrew a notice sees that it was; to everybody else it never was.
  contact_notice: {
    app: {
      read: `${seen()} and (undone_at is null or ${AUTHOR})`,
      insert: `${AS_MYSELF} and (interaction_id is null or ${OWN_INTERACTION})`,
      update: {
        rows: `${AUTHOR} and ${LOGS_IN} and undone_at is null`,
        after: `${AUTHOR} and undone_at is not null`,
        columns: 'undone_at',
      },
    },
    // It follows its interaction.
    ledger: { read: ALL, update: all('undone_at, occurred_at'), delete: ALL },
  },
};
