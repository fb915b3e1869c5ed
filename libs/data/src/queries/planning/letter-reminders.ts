import { Letter } from '../../tables/letters.js';
import { MAY_BE_REMINDED, PENDING } from '../deliveries/kinds.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, columns, instant, int, nullable, text, uuid } from '../sql-type.js';
import { UPSERT } from './upsert.js';

/** Letters that are open for signature and have a last day, of one campaign or of all; with the days before it on which who has not answered is reminded. */
export const lettersToRemind = defineQuery({
  name: 'planning.letters',
  text: `select l.id, l.closes_at as "closesAt", x.remind_days as "remindDays" from letter l
      join letter_signing x on x.letter_id = l.id
    where l.state = 'open' and l.closes_at > $1 and ($2::uuid[] is null or l.id = any($2)) order by l.id`,
  parameters: { now: instant, letterIds: nullable(arrayOf(uuid)) },
  row: { ...columns(Letter, 'id', 'closesAt'), remindDays: arrayOf(int) },
  prepared: false,
});

/** The clocks that people have who were asked to sign these letters, each once. */
export const signerClocks = defineQuery({
  name: 'planning.signerClocks',
  text: `select distinct r.letter_id as "letterId", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo"
    from letter_request r join user_account u on u.id = r.user_id
    where r.letter_id = any($1::uuid[]) and ${MAY_BE_REMINDED}`,
  parameters: { letterIds: arrayOf(uuid) },
  row: { letterId: uuid, zone: text, quietFrom: text, quietTo: text },
  prepared: false,
});
export type SignerClock = RowOf<typeof signerClocks>;

/** Who was asked within so many hours before a reminder is due gets none: the mail that asks still lies on top. */
const JUST_ASKED_HOURS = 12;

/** Whom a scheduled reminder of a letter addresses; what has passed is not made up for, since a coordinator can remind at any time. */
export const planLetterReminders = defineQuery({
  name: 'planning.letterReminders',
  text: `with
  slot as (
    select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
      as s (letter_id, days, zone, quiet_from, quiet_to, fire_at)
  ),
  wanted as (
    select l.campaign_id, 'letter_reminder' as kind, 'letter:' || s.days as rule_key, r.id as subject_id, 1 as subject_version,
      r.user_id, null::uuid as membership_id, s.fire_at, null::timestamptz as catch_up_at, l.closes_at as due_at,
      l.closes_at as useful_until, false as urgent, s.days * 1440 as lead, false as informed
    from slot s
      join letter l on l.id = s.letter_id
      join letter_request r on r.letter_id = l.id and ${MAY_BE_REMINDED}
        and s.fire_at > r.asked_at + interval '${JUST_ASKED_HOURS} hours'
      join user_account u on u.id = r.user_id and u.state <> 'disabled'
        and u.zone = s.zone and u.quiet_from = s.quiet_from and u.quiet_to = s.quiet_to
  ),
  open_rows as (
    select d.id, case when (d.rule_key, d.subject_id, d.user_id) in (select rule_key, subject_id, user_id from wanted)
      then 'superseded' else 'no_longer_addressed' end as reason
    from delivery d join letter_request r on r.id = d.subject_id
    where d.kind = 'letter_reminder' and d.rule_key like 'letter:%' and d.state in ${PENDING}
      and ($7::uuid[] is null or r.letter_id = any($7))
  )${UPSERT}`,
  parameters: {
    letterId: arrayOf(uuid),
    days: arrayOf(int),
    zone: arrayOf(text),
    quietFrom: arrayOf(text),
    quietTo: arrayOf(text),
    fireAt: arrayOf(instant),
    letterIds: nullable(arrayOf(uuid)),
  },
  row: {},
  prepared: false,
});
