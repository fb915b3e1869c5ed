import type { DecisionRule } from '#libs/domain';
import { defineQuery } from '../define-query.js';
import { ROOM_TODAY } from '../rooms/scope.js';
import { json, nullable, textOf, uuid } from '../sql-type.js';

/** What a delegation said for others: the latest for each group. */
export interface SpokenStatement {
  speaker: string;
  groupCode: string | null;
  group: string | null;
  aligned: string[];
  excepted: string[];
}

export interface LastContact {
  code: string;
  occurredAt: string;
  zone: string;
  organisationId: string;
  organisation: string;
  interactionId: string | null;
}

/** The latest statement of each speaker for each group, of those that the reader sees and that stand. */
const STATEMENTS = `(select coalesce(json_agg(json_build_object('speaker', s.speaker_code, 'groupCode', s.group_code,
      'group', g.name, 'aligned', s.aligned, 'excepted', s.excepted) order by s.speaker_code, g.name, s.group_code), '[]'::json)
    from (select distinct on (x.speaker_code, x.group_code) x.speaker_code, x.group_code, x.aligned, x.excepted
      from statement x where x.campaign_id = $1 and x.removed_at is null
      order by x.speaker_code, x.group_code, x.occurred_at desc, x.recorded_at desc, x.id desc) s
    left join delegation_group g on g.code = s.group_code)`;

const last = (
  table: string,
  id: string,
  rank: number,
  stands = 'true',
) => `(select x.occurred_at, x.zone, x.organisation_id,
      ${id} as interaction_id, ${rank} as rank
    from ${table} x where x.campaign_id = $1 and x.delegation_code = d.code and ${stands}
    order by x.occurred_at desc, x.id desc limit 1)`;

/**
 * The last contact with each delegation: an interaction that the reader sees, or the notice of one. A notice that was taken
 * back is still its author's to see, as taken back; it is no contact.
 */
const CONTACTS = `(select coalesce(json_agg(json_build_object('code', d.code, 'occurredAt', c.occurred_at, 'zone', c.zone,
      'organisationId', o.shown_id, 'organisation', o.name, 'interactionId', c.interaction_id)), '[]'::json)
    from ${ROOM_TODAY} d
      cross join lateral (select * from (
        ${last('interaction', 'x.id', 0)} union all ${last('contact_notice', 'null::uuid', 1, 'x.undone_at is null')}) both_kinds
        order by occurred_at desc, rank limit 1) c
      join known_organisation o on o.id = c.organisation_id)`;

/** What speaks for seeing a delegation beside where it stands. One row. */
export const countOutreach = defineQuery({
  name: 'count.outreach',
  text: `select
    (select p.majority from process p where p.campaign_id = $1 order by p.id limit 1) as majority,
    ${STATEMENTS} as statements, ${CONTACTS} as contacts`,
  parameters: { campaignId: uuid },
  row: {
    majority: nullable(textOf<DecisionRule>()),
    statements: json<SpokenStatement[]>(),
    contacts: json<LastContact[]>(),
  },
});
