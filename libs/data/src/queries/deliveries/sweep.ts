import { defineQuery } from '../define-query.js';
import { arrayOf, float, nullable, uuid } from '../sql-type.js';

/** A reminder that is held has answered itself when its time has passed; a digest is still worth a decision. */
export const letGoOfHeld = defineQuery({
  name: 'delivery.letGoOfHeld',
  text: `
    update delivery set state = 'skipped', skip_reason = 'expired', lease_until = null
    where state = 'uncertain' and kind <> 'digest' and useful_until <= clock_now()`,
  parameters: {},
  row: {},
});

/** Milliseconds until something is due; two questions, so that both can be answered from the front of an index. */
export const nextDue = defineQuery({
  name: 'delivery.nextDue',
  text: `
    select ceil(extract(epoch from min(due) - clock_now()) * 1000)::float8 as ms from (
      (select fire_at as due from delivery where state = 'planned' and fire_at > clock_now() order by fire_at limit 1)
      union all
      (select min(greatest(fire_at, not_before)) from delivery
       where state = 'planned' and fire_at <= clock_now() and not_before > clock_now())) as next (due)`,
  parameters: {},
  row: { ms: nullable(float) },
});

/** What waits for these people until a night or a pause is over is asked about anew at once; a refusal keeps its delay. */
export const askAgain = defineQuery({
  name: 'delivery.askAgain',
  text: `
    update delivery set not_before = null
    where user_id = any($1::uuid[]) and state = 'planned' and refusals = 0 and not_before > clock_now()`,
  parameters: { userIds: arrayOf(uuid) },
  row: {},
});
