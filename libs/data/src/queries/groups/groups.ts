import { defineQuery } from '../define-query.js';
import { arrayOf, uuid } from '../sql-type.js';

/** For the migrator alone. */
export const deleteOtherGroupMemberships = defineQuery({
  name: 'group.deleteOtherMemberships',
  text: 'delete from group_membership where id <> all($1::uuid[])',
  parameters: { ids: arrayOf(uuid) },
  row: {},
  prepared: false,
});
