import { Invitation } from '../../tables/access.js';
import { Membership } from '../../tables/people.js';
import { Deadline } from '../../tables/process.js';
import { Task } from '../../tables/testimony.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, nullable, text, uuid } from '../sql-type.js';

/*
 * What a mail is about, as its recipient may read it now. Names and titles are cut at 400 characters.
 */

/** The campaign, if the recipient has a seat there; and the deadline, whose `id` is null where it is not seen. */
export const deadlineOfMail = defineQuery({
  name: 'mail.deadline',
  text: `select c.id as "campaignId", left(c.name, 400) as campaign, c.slug, d.id, left(d.title, 400) as title, d.kind,
    d.state, d.zone, d.due_at as "dueAt", left(s.name, 400) as session
  from campaign c left join deadline d on d.campaign_id = c.id and d.id = $2 left join session s on s.id = d.session_id
  where c.id = $1`,
  parameters: { campaignId: uuid, deadlineId: uuid },
  row: {
    campaignId: uuid,
    campaign: text,
    slug: text,
    ...columns(Deadline, 'id', 'title', 'kind', 'state', 'zone', 'dueAt'),
    session: nullable(text),
  },
});
export type DeadlineOfMail = RowOf<typeof deadlineOfMail>;

/** The same for a task. */
export const taskOfMail = defineQuery({
  name: 'mail.task',
  text: `select left(c.name, 400) as campaign, c.slug, t.id, left(t.title, 400) as title, t.state,
    t.assignee_id as "assigneeId", t.zone, t.due_at as "dueAt", d.short_name as delegation, d.alpha2
  from campaign c left join task t on t.campaign_id = c.id and t.id = $2
  left join delegation d on d.code = t.delegation_code
  where c.id = $1`,
  parameters: { campaignId: uuid, taskId: uuid },
  row: {
    campaign: text,
    slug: text,
    id: nullable(uuid),
    ...columns(Task, 'title', 'state', 'assigneeId', 'zone', 'dueAt'),
    delegation: nullable(text),
    alpha2: nullable(text),
  },
});
export type TaskOfMail = RowOf<typeof taskOfMail>;

/** As `demarche_auth`: whoever is invited has no seat yet. */
export const invitationOfMail = defineQuery({
  name: 'mail.invitation',
  text: `select left(u.name, 400) as inviter, left(c.name, 400) as campaign, m.role, i.expires_at as "expiresAt",
    i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"
  from invitation i join campaign c on c.id = i.campaign_id join membership m on m.id = i.membership_id
  join user_account u on u.id = i.invited_by
  where i.id = $1 and i.user_id = $2`,
  parameters: { invitationId: uuid, userId: uuid },
  row: {
    inviter: text,
    campaign: text,
    ...columns(Membership, 'role'),
    ...columns(Invitation, 'expiresAt', 'acceptedAt', 'revokedAt'),
  },
  prepared: false,
});
export type InvitationOfMail = RowOf<typeof invitationOfMail>;
