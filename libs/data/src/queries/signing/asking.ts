import type { DeliveryState, LetterAnswer } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { LetterRequest } from '../../tables/signatories.js';
import { HANDED_OVER, MAY_BE_REMINDED, PENDING } from '../deliveries/kinds.js';
import { defineQuery, type RowOf } from '../define-query.js';
import {
  arrayOf,
  boolean,
  columns,
  exactInstant,
  instant,
  int,
  limit,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

const clock = { zone: text, quietFrom: text, quietTo: text };

/** The focal points of organisations who sit in the campaign, with the clocks on which mail reaches them; by name. */
export const focalPointsToAsk = defineQuery({
  name: 'signing.focalPoints',
  text: `select coalesce(o.root_id, o.id) as "organisationId", m.user_id as "userId", u.name,
      u.locale, u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
    from focal_point f join organisation o on o.id = f.organisation_id join membership m on m.id = f.membership_id
      join user_account u on u.id = m.user_id
    where f.campaign_id = $1 and m.state = 'active' and (o.id = any($2::uuid[]) or o.root_id = any($2::uuid[]))
    order by u.name, u.id`,
  parameters: { campaignId: uuid, organisationIds: arrayOf(uuid) },
  row: {
    organisationId: uuid,
    userId: uuid,
    name: text,
    locale: text,
    ...clock,
  },
});

/** Organisations that have a focal point here, who of them was not asked for this letter yet; by name. */
export const organisationsToAsk = defineQuery({
  name: 'signing.organisationsToAsk',
  text: `select o.id, o.name, count(distinct m.user_id)::int as people
    from focal_point f join organisation k on k.id = f.organisation_id join organisation o on o.id = coalesce(k.root_id, k.id)
      join membership m on m.id = f.membership_id
    where f.campaign_id = $1 and m.state = 'active' and o.removed_at is null
      and not exists (select from letter_request r where r.letter_id = $2 and r.user_id = m.user_id and r.asked_by is not null)
    group by o.id, o.name order by o.name, o.id`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: { id: uuid, name: text, people: int },
});

/** Accounts for addresses that have none, as `auth`; one that is there stays as it is. */
export const addAccounts = defineQuery({
  name: 'signing.addAccounts',
  text: `insert into user_account (id, email, name, zone, locale)
    select gen_random_uuid(), a.email, a.name, $3, $4 from unnest($1::text[], $2::text[]) as a (email, name)
    on conflict (email) do nothing`,
  parameters: { emails: arrayOf(text), names: arrayOf(text), zone: text, locale: text },
  row: {},
});

/** Of these addresses, as `auth`. */
export const accountsOf = defineQuery({
  name: 'signing.accounts',
  text: `select id, email, zone, quiet_from as "quietFrom", quiet_to as "quietTo" from user_account
    where email = any($1::text[]) order by email, id`,
  parameters: { emails: arrayOf(text) },
  row: { id: uuid, email: text, ...clock },
});

const REQUEST = `select r.id, r.name, r.email, r.organisation_id as "organisationId", o.name as organisation, r.language,
    ${exactText('r.asked_at')} as "askedAt", k.name as "askedBy", r.answer, r.answered_at as "answeredAt",
    r.signatory_id as "signatoryId", r.stopped_at is not null as stopped, r.version,
    d.state as "mailState", coalesce(n.reminders, 0) as reminders
  from letter_request r
    left join organisation o on o.id = r.organisation_id
    left join user_account k on k.id = r.asked_by
    left join lateral (select y.state, y.fire_at from delivery y where y.subject_id = r.id
      and y.kind in ('letter_request', 'letter_reminder', 'letter_moved', 'letter_confirm')
      order by y.state in ${PENDING}, y.fire_at desc, y.id desc limit 1) d on true
    left join lateral (select count(*)::int as reminders from delivery y where y.subject_id = r.id
      and y.kind = 'letter_reminder' and y.state = 'accepted') n on true`;

const requestRow = {
  ...columns(LetterRequest, 'id', 'name', 'email', 'organisationId'),
  organisation: nullable(text),
  ...columns(LetterRequest, 'language'),
  /** To the microsecond. */
  askedAt: text,
  /** Null: that person came by the link that is shared. */
  askedBy: nullable(text),
  answer: textOf<LetterAnswer>(),
  answeredAt: nullable(instant),
  ...columns(LetterRequest, 'signatoryId'),
  stopped: boolean,
  ...columns(LetterRequest, 'version'),
  /** Of the last mail that asks. */
  mailState: nullable(textOf<DeliveryState>()),
  /** How many reminders have gone. */
  reminders: int,
};

/** Whom one asked to sign: who has not answered first, then by when they were asked. */
export const requestsPage = defineQuery({
  name: 'signing.requests',
  text: `${REQUEST} where r.campaign_id = $1 and r.letter_id = $2 and ($3::text is null or r.answer = $3)
      and ($4::timestamptz is null or (r.asked_at, r.id) > ($4, $5::uuid))
    order by r.asked_at, r.id limit $6`,
  parameters: {
    campaignId: uuid,
    letterId: uuid,
    answer: nullable(text),
    afterAskedAt: nullable(exactInstant),
    afterId: nullable(uuid),
    limit,
  },
  row: requestRow,
  prepared: false,
});
export type RequestRow = RowOf<typeof requestsPage>;

export const requestById = defineQuery({
  name: 'signing.requestById',
  text: `${REQUEST} where r.campaign_id = $1 and r.letter_id = $2 and r.id = $3`,
  parameters: { campaignId: uuid, letterId: uuid, id: uuid },
  row: requestRow,
  prepared: false,
});

export const requestNumbers = defineQuery({
  name: 'signing.numbers',
  text: `select count(*)::int as asked, count(*) filter (where answer = 'signed')::int as signed,
      count(*) filter (where answer = 'declined')::int as declined, count(*) filter (where answer = 'none')::int as unanswered
    from letter_request where campaign_id = $1 and letter_id = $2`,
  parameters: { campaignId: uuid, letterId: uuid },
  row: { asked: int, signed: int, declined: int, unanswered: int },
});

/**
 * Who has not answered and may be reminded, with the clocks on which mail reaches them, as `worker`. Whoever has a mail of that kind on
 * its way gets no second, and whoever was reminded within a day waits until the next.
 */
export const unanswered = defineQuery({
  name: 'signing.unanswered',
  text: `select r.id, u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
    from letter_request r join user_account u on u.id = r.user_id
    where r.letter_id = $1 and ${MAY_BE_REMINDED}
      and not exists (select from delivery d where d.subject_id = r.id and d.kind in ('letter_request', 'letter_reminder')
        and d.state in ${PENDING} and d.fire_at <= clock_now() + interval '12 hours')
      and not exists (select from delivery d where d.subject_id = r.id and d.kind = 'letter_reminder'
        and d.state in ${HANDED_OVER} and d.fire_at > clock_now() - interval '20 hours')
    order by r.id`,
  parameters: { letterId: uuid },
  row: { id: uuid, ...clock },
});

/**
 * Asks these people, within `tx.withRemoved()`: who was asked before stays as it was, and who came by the shared link and has not answered
 * is asked now, as is who was taken out.
 */
export const addRequests = defineQuery({
  name: 'signing.addRequests',
  text: `insert into letter_request as r (id, campaign_id, letter_id, organisation_id, name, user_id, email, language, asked_by)
    select gen_random_uuid(), $1, $2, n.organisation_id, n.name, n.user_id, n.email, n.language, $8
    from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[])
      as n (organisation_id, name, user_id, email, language)
    on conflict (letter_id, user_id) do update set asked_by = excluded.asked_by, asked_at = clock_now(), name = excluded.name,
      organisation_id = coalesce(r.organisation_id, excluded.organisation_id), removed_at = null, removed_by = null,
      version = r.version + 1
      where r.removed_at is not null or (r.asked_by is null and r.answer = 'none')
    returning r.id, r.user_id as "userId"`,
  parameters: {
    ...{ campaignId: uuid, letterId: uuid, organisationIds: arrayOf(nullable(uuid)), names: arrayOf(text) },
    ...{ userIds: arrayOf(uuid), emails: arrayOf(text), languages: arrayOf(text), askedBy: uuid },
  },
  row: { id: uuid, userId: uuid },
});

/** Of whoever comes by the shared link, as `auth`: the request that is there, or one that nobody asked for. */
export const addSharedRequest = defineQuery({
  name: 'signing.addShared',
  text: `insert into letter_request as r (id, campaign_id, letter_id, name, user_id, email, language)
    values ($1, $2, $3, $5, $4, $5, $6)
    on conflict (letter_id, user_id) do update set version = r.version
    returning id`,
  parameters: { id: uuid, campaignId: uuid, letterId: uuid, userId: uuid, email: text, language: text },
  row: { id: uuid },
});

/** How many people somebody asked within the last day, in whatever campaign that person coordinates; within `tx.withRemoved()`. */
export const askedLately = defineQuery({
  name: 'signing.askedLately',
  text: `select count(*)::int as asked from letter_request
    where asked_by = $1 and asked_at > clock_now() - interval '1 day'`,
  parameters: { askedBy: uuid },
  row: { asked: int },
});
