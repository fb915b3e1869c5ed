import type { Topic } from '#libs/domain';
import { defineQuery } from '../define-query.js';
import { arrayOf, text, textOf, uuid, type SqlType } from '../sql-type.js';

/** Tables of which not everybody in the campaign sees every row, as the triggers name them. */
export const ROW_TOPICS = {
  position_event: 'positions',
  statement: 'positions',
  interaction: 'interactions',
  contact_notice: 'interactions',
  delegate: 'interactions',
  task: 'tasks',
  task_series: 'tasks',
  amendment: 'texts',
  sheet_import: 'imports',
  delivery: 'deliveries',
  invitation: 'members',
  contact_point: 'interactions',
  acquaintance: 'interactions',
  delegate_note: 'interactions',
  delegate_pseudonym: 'interactions',
  treaty_intention: 'treaty',
  signatory: 'letters',
  letter_request: 'letters',
  accreditation_note: 'sessions',
} as const satisfies Record<string, Topic>;
export type RowTable = keyof typeof ROW_TOPICS;

export const ROW_TABLES = Object.keys(ROW_TOPICS) as RowTable[];

const seenRows = ROW_TABLES.map(
  (table, index) => `select '${ROW_TOPICS[table]}' where exists (
      select from ${table} r where r.campaign_id = $1 and r.id = any($${index + 5}::uuid[]))`,
);

/**
 * Of what changed, the topics of which the reader sees something: facts of the campaign, rows by row-level security (their
 * ids by table), and rows that were the reader's to see before (pairs of topic and audience).
 */
export const visibleTopics = defineQuery({
  name: 'live.visibleTopics',
  text: `select distinct t.topic from (
    select unnest($2::text[]) as topic
    union all select b.topic from unnest($3::text[], $4::text[]) as b(topic, audience)
      where b.audience = any((select reader_audiences())::text[])
    union all ${seenRows.join('\n    union all ')}
  ) t where $1::uuid = any((select reader_campaigns())::uuid[])`,
  parameters: {
    campaignId: uuid,
    facts: arrayOf(textOf<Topic>()),
    topicsBefore: arrayOf(textOf<Topic>()),
    audiencesBefore: arrayOf(text),
    ...(Object.fromEntries(ROW_TABLES.map((table) => [table, arrayOf(uuid)])) as Record<
      RowTable,
      SqlType<string[]>
    >),
  },
  row: { topic: textOf<Topic>() },
});
