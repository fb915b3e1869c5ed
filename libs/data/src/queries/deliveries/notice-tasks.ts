import { defineQuery } from '../define-query.js';
import { arrayOf, instant, nullable, uuid } from '../sql-type.js';

/** What notices of tasks say, in the transaction in which their hand-over begins; what an earlier try said goes. */
export const forgetNoticeTasks = defineQuery({
  name: 'delivery.forgetNoticeTasks',
  text: 'delete from delivery_task where delivery_id = any($1::uuid[])',
  parameters: { deliveryIds: arrayOf(uuid) },
  row: {},
});

export const recordNoticeTasks = defineQuery({
  name: 'delivery.recordNoticeTasks',
  text: `insert into delivery_task (delivery_id, task_id, campaign_id, user_id, stated_due_at)
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[])`,
  parameters: {
    deliveryId: arrayOf(uuid),
    taskId: arrayOf(uuid),
    campaignId: arrayOf(uuid),
    userId: arrayOf(uuid),
    statedDueAt: arrayOf(nullable(instant)),
  },
  row: {},
});

/** Of whose comments notices of tasks told; what an earlier try said goes. */
export const forgetNoticeMentions = defineQuery({
  name: 'delivery.forgetNoticeMentions',
  text: 'delete from delivery_mention where delivery_id = any($1::uuid[])',
  parameters: { deliveryIds: arrayOf(uuid) },
  row: {},
});

export const recordNoticeMentions = defineQuery({
  name: 'delivery.recordNoticeMentions',
  text: `insert into delivery_mention (delivery_id, comment_id, campaign_id, user_id)
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[])`,
  parameters: {
    deliveryId: arrayOf(uuid),
    commentId: arrayOf(uuid),
    campaignId: arrayOf(uuid),
    userId: arrayOf(uuid),
  },
  row: {},
});
