import type { Shelf, SponsorRole, TextState } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Amendment } from '../../tables/texts.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import { ofCampaign, TODAY } from '../rooms/scope.js';
import {
  arrayOf,
  boolean,
  columns,
  exactInstant,
  int,
  json,
  jsonb,
  limit,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

/** What of a request there is; true for what is not given. */
export const amendmentCheck = defineQuery({
  name: 'amendment.check',
  text: `select
    $2::uuid is null or exists (select from ask where campaign_id = $1 and id = $2) as ask,
    $3::uuid is null or exists (select from provision where campaign_id = $1 and id = $3) as provision,
    (select state from text_version where campaign_id = $1 and id = $4) as "textState",
    array(select d.code from delegation d where d.code = any($5::text[]) and ${ofCampaign('d')}) as delegations,
    ${TODAY}::text as today`,
  parameters: {
    campaignId: uuid,
    askId: nullable(uuid),
    provisionId: nullable(uuid),
    textVersionId: nullable(uuid),
    codes: arrayOf(text),
  },
  row: {
    ask: boolean,
    provision: boolean,
    textState: nullable(textOf<TextState>()),
    delegations: arrayOf(text),
    /** At the venue. */
    today: text,
  },
});

interface NewSponsor {
  code: string;
  role: SponsorRole;
  since: string | null;
  until: string | null;
}

/**
 * All sponsors there are now; whoever is left out took its name off today, and stays known. Who joins an amendment that was
 * recorded before, or comes back to it, is on it from the day that is named, else from today: what it said earlier is no later word. A name
 * that was taken off today and is put back with the same day was taken off by mistake.
 */
export const replaceSponsors = defineQuery({
  name: 'amendment.replaceSponsors',
  text: `with now_on as (
    insert into amendment_sponsor as s (amendment_id, delegation_code, campaign_id, role, since, until, joined_at)
    select $2, code, $1, role, case when $4 and until is null then coalesce(since, ${TODAY}) else since end, until, clock_now()
    from jsonb_to_recordset($3::jsonb) as n (code text, role text, since date, until date)
    on conflict (amendment_id, delegation_code) do update
      set role = excluded.role, until = excluded.until,
        rejoined_at = case when s.until is not null and excluded.until is null then clock_now() else s.rejoined_at end,
        left_at = case when s.until is null and excluded.until is not null then clock_now() else s.left_at end, since = (
        select case when s.until is null or n.until is not null then coalesce(n.since, s.since)
          when n.since is not distinct from s.since and s.until >= ${TODAY} then s.since
          else coalesce(nullif(n.since, s.since), ${TODAY}) end
        from jsonb_to_recordset($3::jsonb) as n (code text, since date, until date) where n.code = s.delegation_code)
    returning delegation_code
  )
  update amendment_sponsor set until = greatest(since, ${TODAY}), left_at = clock_now()
  where amendment_id = $2 and until is null and delegation_code not in (select delegation_code from now_on)`,
  parameters: {
    campaignId: uuid,
    id: uuid,
    sponsors: jsonb<NewSponsor[]>(),
    /** Whether the amendment stood before them. */
    later: boolean,
  },
  row: {},
  prepared: false,
});

/**
 * Which of the open ones that the reader sees it is in the order of voting: those that nobody votes on any more leave no gap, nor do
 * those that others see alone.
 */
const PLACE = `case when m.state = 'proposed' and m.removed_at is null and m.voting_order is not null then (select count(*)::int
      from amendment x where x.campaign_id = m.campaign_id and x.state = 'proposed' and x.removed_at is null
        and (x.voting_order, x.id) <= (m.voting_order, m.id)) end`;

const AMENDMENT = `select m.id, m.title, m.symbol, m.effect, m.body, m.state, m.proposed_on::text as "proposedOn",
    m.oral, ${PLACE} as "votingOrder", ${removedMark('m')} as removed, m.grade, m.source, m.tier, m.author_id as "authorId", u.name as author, m.organisation_id as "organisationId",
    o.name as organisation, ${exactText('m.created_at')} as "createdAt",
    ${exactText('m.changed_at')} as "changedAt", m.version,
    json_build_object('id', a.id, 'key', a.key, 'title', a.title) as ask,
    case when p.id is not null then json_build_object('id', p.id, 'key', p.key, 'title', p.title, 'number',
      (select case when n.status <> 'deleted' then n.number end from text_article n join text_version v on v.id = n.text_version_id
        where n.provision_id = p.id and v.state = 'confirmed' and (m.text_version_id is null or v.id = m.text_version_id)
        order by v.ordinal desc limit 1)) end as provision,
    case when t.id is not null then json_build_object('id', t.id, 'key', t.key, 'title', t.title) end as "textVersion",
    coalesce((select json_agg(json_build_object('delegationCode', d.code, 'delegation', d.short_name, 'role', s.role,
        'since', s.since, 'until', s.until, 'current', s.until is null)
        order by s.until is not null, s.role desc, d.short_name, d.code)
      from amendment_sponsor s join delegation d on d.code = s.delegation_code
      where s.amendment_id = m.id), '[]'::json) as sponsors
  from amendment m
    join ask a on a.id = m.ask_id
    join user_account u on u.id = m.author_id
    join known_organisation o on o.id = m.organisation_id
    left join provision p on p.id = m.provision_id
    left join text_version t on t.id = m.text_version_id`;

interface Keyed {
  id: string;
  key: string;
  title: string;
}

/** What put its name to an amendment, and took it off again. Calendar days. */
interface SponsorOfAmendment {
  delegationCode: string;
  delegation: string;
  role: SponsorRole;
  since: string | null;
  until: string | null;
  current: boolean;
}

const row = {
  ...columns(Amendment, 'id', 'title', 'symbol', 'effect', 'body', 'state', 'proposedOn'),
  ...columns(Amendment, 'oral', 'votingOrder'),
  removed: nullable(json<RemovedMark>()),
  ...columns(Amendment, 'grade', 'source'),
  ...columns(Amendment, 'tier', 'authorId'),
  author: text,
  ...columns(Amendment, 'organisationId'),
  organisation: text,
  /** Both to the microsecond. */
  createdAt: text,
  changedAt: text,
  ...columns(Amendment, 'version'),
  ask: json<Keyed>(),
  /** With its number in the draft that the amendment is of, or the newest confirmed one. */
  provision: nullable(json<Keyed & { number: string | null }>()),
  textVersion: nullable(json<Keyed>()),
  sponsors: json<SponsorOfAmendment[]>(),
};

export const amendmentById = defineQuery({
  name: 'amendment.byId',
  text: `${AMENDMENT} where m.campaign_id = $1 and m.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});
export type AmendmentRow = RowOf<typeof amendmentById>;

/** What was entered last comes first. */
export const amendmentsPage = defineQuery({
  name: 'amendment.page',
  text: `${AMENDMENT} where m.campaign_id = $1
      and ($2::uuid is null or m.ask_id = $2) and ($3::text is null or m.state = $3)
      and ${onShelf('$4::text', 'm', { archived: false })}
      and ($5::timestamptz is null or (m.created_at, m.id) < ($5, $6::uuid))
    order by m.created_at desc, m.id desc limit $7`,
  parameters: {
    campaignId: uuid,
    askId: nullable(uuid),
    state: nullable(text),
    shelf: nullable(textOf<Shelf>()),
    beforeCreatedAt: nullable(exactInstant),
    beforeId: nullable(uuid),
    limit,
  },
  row,
  prepared: false,
});

/** How many votes were held on it; those that were removed are none. */
export const usesOfAmendment = defineQuery({
  name: 'amendment.uses',
  text: `select count(*)::int as vote from vote where campaign_id = $1 and amendment_id = $2 and undone_at is null`,
  parameters: { campaignId: uuid, amendmentId: uuid },
  row: { vote: nullable(int) },
});

/** Which of the open ones stand in the order of voting, in that order. */
export const votingOrder = defineQuery({
  name: 'amendment.votingOrder',
  text: `select id from amendment where campaign_id = $1 and state = 'proposed' and voting_order is not null
    order by voting_order, id`,
  parameters: { campaignId: uuid },
  row: { id: uuid },
});

/**
 * Puts these in this order, and every other one that is seen out of it, also those that were decided and may become open
 * again; with `tx.withRemoved()` those that may be put back too.
 */
export const orderVoting = defineQuery({
  name: 'amendment.orderVoting',
  text: `update amendment m set voting_order = array_position($2::uuid[], m.id)
    where m.campaign_id = $1 and m.voting_order is distinct from array_position($2::uuid[], m.id)`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: {},
});
