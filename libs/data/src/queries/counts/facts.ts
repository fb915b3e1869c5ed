import type {
  AmendmentEffect,
  AmendmentState,
  Confidence,
  DecisionRule,
  EvidenceGrade,
  Stance,
} from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { json, nullable, textOf, uuid } from '../sql-type.js';
import { latestFirst } from '../positions/order.js';
import { ofCampaign } from '../rooms/scope.js';
import { dayAtVenue } from '../sessions/venue-zone.js';

export interface CountSponsor {
  code: string;
  name: string;
  /** The day on which it put its name to the amendment, or on which that became known. */
  since: string;
  /** Its latest own word on the ask, of those that the reader sees. `occurredAt` as JSON has it, `day` where it was said. */
  own: {
    stance: Stance;
    confidence: Confidence;
    occurredAt: string;
    day: string;
    textOrdinal: number | null;
  } | null;
}

export interface CountedAmendment {
  id: string;
  askId: string;
  title: string;
  symbol: string | null;
  state: AmendmentState;
  effect: AmendmentEffect;
  sponsors: CountSponsor[];
}

export interface GroupName {
  code: string;
  name: string;
  kind: 'regional' | 'bloc' | 'own';
}

/** The grade of each current position, by delegation. */
export type Grades = Record<string, EvidenceGrade>;

const MAJORITY = `(select p.majority from process p where p.campaign_id = $1 order by p.id limit 1)`;

const GROUPS = `(select coalesce(json_agg(json_build_object('code', g.code, 'name', g.name, 'kind', g.kind)
    order by array_position(array['regional', 'bloc', 'own'], g.kind), g.name, g.code), '[]'::json)
  from delegation_group g where ${ofCampaign('g')} and g.removed_at is null)`;

/** The grade of each current position that the reader sees, by delegation. */
const grades = (ask: string) => `(select coalesce(json_object_agg(c.delegation_code, e.grade), '{}'::json)
    from current_position c join position_event e on e.id = c.event_id
    where c.campaign_id = $1 and c.ask_id = ${ask})`;

const majority = nullable(textOf<DecisionRule>());

/** How the campaign's process decides. One row. */
export const countRule = defineQuery({
  name: 'count.rule',
  text: `select ${MAJORITY} as majority`,
  parameters: { campaignId: uuid },
  row: { majority },
});

const row = {
  majority,
  groups: json<GroupName[]>(),
  grades: json<Grades>(),
  amendment: nullable(json<CountedAmendment>()),
};

/** What a count of an ask needs beside where everybody stands. One row. */
export const countOfAsk = defineQuery({
  name: 'count.ofAsk',
  text: `select ${MAJORITY} as majority, ${GROUPS} as groups, ${grades('$2')} as grades,
    null::json as amendment`,
  parameters: { campaignId: uuid, subjectId: uuid },
  row,
});
export type CountFacts = RowOf<typeof countOfAsk>;

/** A state's latest own word on the ask, and the draft it speaks about. */
const OWN_WORD = `(select json_build_object('stance', h.stance, 'confidence', h.confidence, 'occurredAt', h.occurred_at,
      'day', (h.occurred_at at time zone e.zone)::date, 'textOrdinal', t.ordinal)
    from position_head h join position_event e on e.id = h.event_id left join text_version t on t.id = h.text_version_id
    where h.campaign_id = $1 and h.ask_id = m.ask_id and h.delegation_code = s.delegation_code and h.voice = 'own'
    ${latestFirst('h', 'event_id')} limit 1)`;

/** The same for an amendment; no row where the reader sees none. */
export const countOfAmendment = defineQuery({
  name: 'count.ofAmendment',
  text: `select ${MAJORITY} as majority, ${GROUPS} as groups, ${grades('m.ask_id')} as grades,
    json_build_object('id', m.id, 'askId', m.ask_id, 'title', m.title, 'symbol', m.symbol, 'state', m.state,
      'effect', m.effect, 'sponsors', (select coalesce(json_agg(json_build_object('code', d.code, 'name', d.short_name,
          'since', coalesce(s.since, m.proposed_on, ${dayAtVenue('m.created_at')}), 'own', ${OWN_WORD})
          order by d.short_name, d.code), '[]'::json)
        from amendment_sponsor s join delegation d on d.code = s.delegation_code
        where s.amendment_id = m.id and s.until is null)) as amendment
  from amendment m where m.campaign_id = $1 and m.id = $2`,
  parameters: { campaignId: uuid, subjectId: uuid },
  row,
});
