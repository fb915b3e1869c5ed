import { defineQuery } from '../define-query.js';
import { int, uuid } from '../sql-type.js';

const HERE = '(select m.id from delegate m where m.campaign_id = $1 and (m.id = $2 or m.root_id = $2))';

/** How much hangs on a delegate, of what the reader sees. One row. */
export const usesOfDelegate = defineQuery({
  name: 'delegate.uses',
  text: `select
    (select count(distinct x.interaction_id)::int from interaction_delegate x where x.delegate_id in ${HERE}) as interaction,
    (select count(*)::int from position_event e left join sealed_source z on e.sealed and z.event_id = e.id
      where e.campaign_id = $1 and coalesce(z.delegate_id, e.delegate_id) in ${HERE}) as position,
    (select count(*)::int from delegate_role r where r.delegate_id in ${HERE}) as role,
    (select count(*)::int from contact_point c where c.delegate_id in ${HERE}) as contact_point,
    (select count(distinct a.user_id)::int from acquaintance a where a.delegate_id in ${HERE}) as acquaintance,
    (select count(*)::int from delegate_note n where n.delegate_id in ${HERE}) as note,
    (select count(*)::int from delegate m where m.root_id = $2) as delegate`,
  parameters: { campaignId: uuid, id: uuid },
  row: {
    interaction: int,
    position: int,
    role: int,
    contact_point: int,
    acquaintance: int,
    note: int,
    /** Records of the same person that were merged into this one. */
    delegate: int,
  },
  prepared: false,
});
