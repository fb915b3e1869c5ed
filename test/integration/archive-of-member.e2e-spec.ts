import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARCHIVED, archivedName, referencesOf, shapeOf } from '#libs/data';
import {
  anotherInstallation,
  brought,
  takeAlong,
  takenIn,
  type OtherInstallation,
} from '../support/archives.js';
import { aDeadline } from '../support/makers.js';
import { startStating, type Stating } from '../support/stating.js';

/* What a member takes along can be taken in, also after ordinary things were removed that others still see. */
let stating: Stating;
let elsewhere: OtherInstallation;
beforeAll(async () => {
  stating = await startStating();
  elsewhere = await anotherInstallation();
});
afterAll(async () => {
  await elsewhere?.stop();
  await stating?.demarche.stop();
});

/** Where a check is met without it. */
const MAY_BE_EMPTY = [
  'organisation.merged_into_id',
  'delegate.merged_into_id',
  'position_event.delegate_id',
  'signatory.merged_into_id',
  'signatory.organisation_id',
];

describe('the archive of somebody who is no coordinator', () => {
  it('needs each reference that a check of its table asks for', async () => {
    const checks = await stating.demarche.database.admin<{ table: string; column: string }>(
      `select distinct c.conrelid::regclass::text as "table", a.attname as "column"
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
       where c.contype = 'c' and c.connamespace = 'public'::regnamespace and not a.attnotnull`,
    );
    const checked = new Set(checks.map(({ table, column }) => `${table}.${column}`));
    const missing = ARCHIVED.flatMap((archived) => {
      const columns = shapeOf(archived.table).columns;
      return [...referencesOf(archived)]
        .filter(([property, to]) => typeof to !== 'string' && !archived.needs?.includes(property))
        .map(([property]) => `${archivedName(archived)}.${columns.get(property)?.name}`);
    }).filter((name) => checked.has(name));
    expect(missing).toEqual(MAY_BE_EMPTY);
  });

  it('is taken in where a deadline that was moved and a statement of a group were removed', async () => {
    const { demarche, coalition } = stating;
    const { id } = await stating.record();
    await stating.ownWord('KIR', 'support', '2024-08-08T15:00:00Z');
    const deadlineId = await aDeadline(demarche.database, coalition.campaign, {
      dueAt: '2024-09-01T10:00:00Z',
    });
    const at = coalition.at(`deadlines/${deadlineId}`);
    const as = coalition.clients.coordinator;
    expect((await as.patch(at, { wall: '2024-09-02T10:00' }, 1)).status).toBe(200);
    expect((await as.delete(at, 2)).status).toBe(204);
    expect((await stating.remove(id)).status).toBe(204);
    const archive = await brought(
      elsewhere,
      await takeAlong(coalition.clients.plainMember, coalition.campaign.id),
    );
    expect(archive.body.state).toBe('checked');
    const taken = await takenIn(elsewhere, archive.body, { name: 'Taken along', slug: 'taken-along' });
    expect(taken.body).toMatchObject({ state: 'imported' });
    const [row] = await elsewhere.demarche.database.admin(
      `select array_agg(stance || ' ' || voice) as said from position_event where campaign_id = $1`,
      [taken.body.campaign.id],
    );
    expect(row).toEqual({ said: ['support own'] });
  });
});
