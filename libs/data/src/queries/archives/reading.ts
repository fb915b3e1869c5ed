import {
  ARCHIVED,
  archivedColumns,
  archivedName,
  keyOfArchived,
  referencesOf,
  type ArchivedTable,
} from '../../archive/archived-tables.js';
import { shapeOf, type ColumnShape } from '../../table-shape.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { boolean, instant, nullable, text, uuid } from '../sql-type.js';

/** Whether the reader sees the row that a column names. */
const seen = (rows: string, column: string) => `exists (select from ${rows} z where z.id = ${column})`;

/**
 * A column as it is taken along, exact as PostgreSQL writes it: what points to something that the reader does not see is
 * empty, so that nobody learns that it is there.
 */
function valueOf(
  archived: ArchivedTable,
  property: string,
  { name, type, nullable: empty }: ColumnShape,
): string {
  const reference = referencesOf(archived).get(property);
  if (reference === undefined || typeof reference === 'string') return `t.${name}`;
  const rows = shapeOf(reference.rows).name;
  if (type.endsWith('[]')) {
    return `array(select o.x from unnest(t.${name}) with ordinality as o (x, n) where ${seen(rows, 'o.x')} order by o.n)`;
  }
  return empty ? `case when ${seen(rows, `t.${name}`)} then t.${name} end` : `t.${name}`;
}

/** Whether everything that the row cannot be without is seen as well. */
function wholeOf(archived: ArchivedTable): string {
  const references = referencesOf(archived);
  const needed = archivedColumns(archived).flatMap(([property, { name, nullable: empty }]) => {
    const reference = references.get(property);
    if (reference === undefined || typeof reference === 'string') return [];
    if (shapeOf(archived.table).columns.get(property)?.type.endsWith('[]')) return [];
    const there = seen(shapeOf(reference.rows).name, `t.${name}`);
    if (!empty) return [there];
    return archived.needs?.includes(property) ? [`(t.${name} is null or ${there})`] : [];
  });
  return needed.length === 0 ? 'true' : needed.join(' and ');
}

function linesOf(archived: ArchivedTable) {
  const name = archivedName(archived);
  const pairs = archivedColumns(archived).map(
    ([property, column]) => `'${column.name}', ${valueOf(archived, property, column)}`,
  );
  const order = keyOfArchived(archived).map((key) => `t.${key}`).join(', '); // prettier-ignore
  return defineQuery({
    name: `archive.${name}`,
    text: `select json_build_object(${pairs.join(', ')})::text as line, ${wholeOf(archived)} as whole
      from ${name} t where t.campaign_id = $1${archived.rows === undefined ? '' : ` and ${archived.rows}`} order by ${order}`,
    parameters: { campaignId: uuid },
    row: { line: text, whole: boolean },
    prepared: false,
  });
}

/** The rows of each table that an archive takes along, as lines of JSON, and whether a row can be taken along. */
export const archivedLines = new Map(ARCHIVED.map((archived) => [archivedName(archived), linesOf(archived)]));

/** The campaign itself; how it ends is the business of each installation. */
export const archivedCampaign = defineQuery({
  name: 'archive.campaignItself',
  text: `
    select c.id, c.name, c.slug, clock_now() as now,
      (select o.name from membership m join organisation o on o.id = m.organisation_id
        where m.campaign_id = c.id and m.user_id = reader_id()) as organisation,
      json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'summary', c.summary, 'languages', c.languages,
        'venue_city', c.venue_city, 'venue_zone', c.venue_zone, 'steps_hidden_at', c.steps_hidden_at,
        'created_at', c.created_at, 'closed_at', c.closed_at)::text as line
    from campaign c where c.id = $1`,
  parameters: { campaignId: uuid },
  row: { id: uuid, name: text, slug: text, now: instant, organisation: nullable(text), line: text },
});
export type ArchivedCampaign = RowOf<typeof archivedCampaign>;

/**
 * Who sits or sat in the campaign: name, zone and language as its people see them. An address only as a coordinator wrote it
 * into an invitation, and so for coordinators alone.
 */
export const archivedPeople = defineQuery({
  name: 'archive.people',
  text: `
    select json_build_object('id', u.id, 'name', u.name, 'zone', u.zone, 'locale', u.locale,
      'email', (select i.email from invitation i where i.campaign_id = $1 and i.user_id = u.id and i.email <> ''
        order by i.created_at desc, i.id desc limit 1))::text as line, true as whole
    from user_account u
    where exists (select from membership m where m.campaign_id = $1 and m.user_id = u.id and m.joined_at is not null)
    order by u.id`,
  parameters: { campaignId: uuid },
  row: { line: text, whole: boolean },
  prepared: false,
});
