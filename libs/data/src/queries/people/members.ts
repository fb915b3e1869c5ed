import type { MailChoice, Role, Tier } from '#libs/domain';
import { placeIn } from '../../sql-text.js';
import { foldedText } from '../search/folded-text.js';
import { Membership } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, int, limit, nullable, text, textOf, uuid } from '../sql-type.js';

type SeatState = 'invited' | 'active' | 'removed';

/** An invited person goes by the name and the address that stand in the invitation, and only while there is one. */
const SEATS = `(
    select m.id, m.user_id as "userId", o.shown_id as "organisationId", o.name as organisation, m.role, m.state,
      case when m.state = 'invited' then i.name else u.name end as name,
      case when may.see then case when m.state = 'invited' then i.email else colleague_email(m.user_id) end end as email,
      case when may.see then m.core_group end as "coreGroup",
      case when may.see then m.reads_organisation end as "readsOrganisation",
      case when may.see then m.wants_digest end as "wantsDigest",
      case when may.see then m.wants_reminders end as "wantsReminders",
      case when m.user_id = $2 then m.unwanted_mail end as "unwantedMail",
      case when m.state = 'active' then u.mail_paused_until::text end as "pausedUntil",
      case when m.state = 'active' then u.zone end as zone, clock_now() as now,
      case when m.user_id = $2 then m.default_tier end as "chosenTier",
      case when m.user_id = $2 then m.digest_stopped_at end as "digestStoppedAt",
      case when m.user_id = $2 then m.digest_stopped_by_mail_of end as "digestStoppedByMailOf",
      case when m.user_id = $2 then m.reminders_stopped_at end as "remindersStoppedAt",
      case when m.user_id = $2 then m.reminders_stopped_by_mail_of end as "remindersStoppedByMailOf",
      case when may.see then m.version end as version
    from membership m
    join known_organisation o on o.id = m.organisation_id
    left join user_account u on u.id = m.user_id
    left join (select distinct on (n.membership_id) n.membership_id, n.name, n.email from invitation n
      where n.campaign_id = $1 and n.revoked_at is null
      order by n.membership_id, n.created_at desc, n.id desc) i on i.membership_id = m.id and m.state = 'invited'
    cross join lateral (select $3::boolean or m.user_id = $2 as see) may
    where m.campaign_id = $1 and (m.state = 'active' or $3::boolean)
  ) members where name is not null`;
export const MEMBERS = `select * from ${SEATS}`;

const row = {
  id: uuid,
  userId: uuid,
  organisationId: uuid,
  organisation: text,
  role: textOf<Role>(),
  state: textOf<SeatState>(),
  name: text,
  email: nullable(text),
  coreGroup: nullable(boolean),
  readsOrganisation: nullable(boolean),
  wantsDigest: nullable(boolean),
  wantsReminders: nullable(boolean),
  unwantedMail: nullable(arrayOf(textOf<MailChoice>())),
  /** Until when the person gets no mail, on which clock. */
  pausedUntil: nullable(text),
  zone: nullable(text),
  now: instant,
  /** This and what follows for that person alone; null where nothing was chosen, or nothing is stopped. */
  chosenTier: nullable(textOf<Tier>()),
  digestStoppedAt: nullable(instant),
  digestStoppedByMailOf: nullable(instant),
  remindersStoppedAt: nullable(instant),
  remindersStoppedByMailOf: nullable(instant),
  version: nullable(int),
};

/** By name, capitals and accents aside; or those of `ids`, in their order. `total`: how many there are from the row on that the page begins after. */
export const membersPage = defineQuery({
  name: 'member.page',
  text: `select *, count(*) over ()::int as total from ${SEATS} and ($7::uuid[] is null or id = any($7))
      and ($9::text is null or role = $9) and ($10::text is null or state = $10)
      and ($11::uuid is null or "organisationId" = (select a.shown_id from known_organisation a where a.campaign_id = $1 and a.id = $11))
      and ($4::text is null or (${placeIn('$7', 'id')}, ${foldedText('name')}, name, id::text) > ($8::int, ${foldedText('$4')}, $4, $5::text))
    order by ${placeIn('$7', 'id')}, ${foldedText('name')}, name, id::text limit $6`,
  parameters: {
    campaignId: uuid,
    readerId: uuid,
    coordinates: boolean,
    afterName: nullable(text),
    afterId: nullable(text),
    limit,
    ids: nullable(arrayOf(uuid)),
    afterPlace: nullable(int),
    role: nullable(text),
    state: nullable(text),
    organisationId: nullable(uuid),
  },
  row: { ...row, total: int },
  prepared: false,
});

export const memberById = defineQuery({
  name: 'member.byId',
  text: `${MEMBERS} and id = $4`,
  parameters: { campaignId: uuid, readerId: uuid, coordinates: boolean, id: uuid },
  row,
});
export type MemberRow = RowOf<typeof memberById>;

/** Every seat that the reader may know of, in no order: by what names people go here. */
export const memberNames = defineQuery({
  name: 'member.names',
  text: `select id, name, organisation, state from (${MEMBERS}) seats`,
  parameters: { campaignId: uuid, readerId: uuid, coordinates: boolean },
  row: {
    id: uuid,
    name: text,
    organisation: text,
    state: textOf<SeatState>(),
  },
});
export type MemberName = RowOf<typeof memberNames>;

/** Names of those who sit in a campaign with a person, in any where both do. */
export const namesAround = defineQuery({
  name: 'member.namesAround',
  text: `select distinct u.id, u.name
    from membership mine
      join membership m on m.campaign_id = mine.campaign_id and m.state = 'active' and m.user_id <> $1
      join user_account u on u.id = m.user_id
    where mine.user_id = $1 and mine.state = 'active'`,
  parameters: { userId: uuid },
  row: { id: uuid, name: text },
});

/** Names of those who sit in a campaign, but for one person. */
export const namesInCampaign = defineQuery({
  name: 'member.namesInCampaign',
  text: `select u.id, u.name from membership m join user_account u on u.id = m.user_id
    where m.campaign_id = $1 and m.state = 'active' and m.user_id <> $2`,
  parameters: { campaignId: uuid, userId: uuid },
  row: { id: uuid, name: text },
});

/** Locks this seat and the campaign's coordinators, so that two cannot remove each other at the same moment. */
export const lockCoordinators = defineQuery({
  name: 'member.lockCoordinators',
  text: `select id from membership where campaign_id = $1 and (role = 'coordinator' and state = 'active' or id = $2)
    order by id for update`,
  parameters: { campaignId: uuid, membershipId: uuid },
  row: columns(Membership, 'id'),
});

/** A seat as it is before it changes. */
export const seatBefore = defineQuery({
  name: 'member.seatBefore',
  text: `select m.user_id as "userId", m.state, m.version, m.joined_at is not null as joined,
      m.role = 'coordinator' and m.state = 'active' as coordinates,
      exists (select from organisation o where o.id = coalesce($3::uuid, m.organisation_id) and o.campaign_id = $1
        and o.removed_at is null and o.merged_into_id is null) as "organisationKnown",
      (select count(*)::int from membership c join user_account u on u.id = c.user_id
        where c.campaign_id = $1 and c.id <> m.id and c.role = 'coordinator' and c.state = 'active'
          and u.state = 'active') as "otherCoordinators"
    from membership m where m.campaign_id = $1 and m.id = $2`,
  parameters: { campaignId: uuid, membershipId: uuid, organisationId: nullable(uuid) },
  row: {
    ...columns(Membership, 'userId', 'state', 'version'),
    /** Whether the person ever sat here. */
    joined: boolean,
    coordinates: boolean,
    organisationKnown: boolean,
    otherCoordinators: int,
  },
});
export type SeatBefore = RowOf<typeof seatBefore>;
