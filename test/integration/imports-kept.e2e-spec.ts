import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBroughtSheet } from '../support/imports.js';
import { aConfirmedText, Desk } from '../support/importing.js';
import { READERS } from '../support/outreach.js';
import {
  world,
  coalition,
  desk,
  asks,
  sheet,
  events,
  current,
  openImportDesk,
  stopImportDesk,
  begin,
} from '../support/import-sheets.js';

beforeAll(openImportDesk);
afterAll(stopImportDesk);
beforeEach(begin);

describe('a sheet of positions', () => {
  it('is written as what its author may see and say: each row of the long form with its own tier, time and draft', async () => {
    const { database } = world.demarche;
    const older = await aConfirmedText(database, coalition.campaign.id, 'Rev.1', {
      ordinal: 1,
      circulatedOn: '2023-11-01',
    });
    const ask = `ask-${asks[0]!.id}`;
    const { id } = await desk.bring(
      [
        'Delegation,Ask key,Stance,Confidence,Said,Grade,Source,Note,Tier,Occurred at,Zone,Text version',
        `Fiji,${ask},support,certain,publicly,webcast,UN Web TV,"Said, on the floor",public,2024-08-05T10:30:00-04:00,America/New_York,Rev.1`,
        `Peru,${ask},oppose,,,,,,,2024-01-15T09:00:00Z,,`,
        `Chad,${ask},undecided,,,,,,me,2024-08-01T09:00:00Z,Africa/Ndjamena,`,
        '',
      ].join('\n'),
      { options: { grade: 'second_hand', confidence: 1, zone: 'UTC' } },
    );
    await desk.apply(id);
    const written = await events(id);
    expect(
      written.map((one) => [
        one.code,
        one['tier'],
        one['confidence'],
        one['grade'],
        one['zone'],
        one['textVersionId'],
      ]),
    ).toEqual(
      [
        ['FJI', 'public', 3, 'webcast', 'America/New_York', older],
        ['PER', 'organisation', 1, 'second_hand', 'UTC', null],
        ['TCD', 'me', 1, 'second_hand', 'Africa/Ndjamena', null],
      ].sort(),
    );
    expect(written[0]).toMatchObject({ source: 'UN Web TV', note: 'Said, on the floor', said: 'publicly' });
    expect(
      (await current(coalition.clients.plainMember)).map(
        (one: { delegationCode: string }) => one.delegationCode,
      ),
    ).toEqual(['FJI']);
  });
});

describe('somebody else', () => {
  it('neither sees nor touches it, whatever the seat', async () => {
    const brought = await desk.bring(sheet('Fiji,yes,'));
    for (const name of READERS.filter((one) => one !== 'author')) {
      const client = coalition.clients[name];
      const list = await client.get(coalition.at('imports'));
      expect(list.body?.items ?? []).toEqual([]);
      expect((await client.get(coalition.at(`imports/${brought.id}`))).status).toBe(404);
      for (const [method, path, body] of [
        ['PATCH', '', {}],
        ['POST', '/apply', {}],
        ['POST', '/undo', {}],
        ['DELETE', '', undefined],
      ] as const) {
        const answer = await client.call(method, coalition.at(`imports/${brought.id}${path}`), body, {
          'If-Match': '"2"',
        });
        expect([403, 404]).toContain(answer.status);
      }
    }
    expect((await desk.read(brought.id)).version).toBe(2);
  });
  it('changes no byte of what it would write by a position that its author may not see', async () => {
    const { body } = await desk.send(sheet('Fiji,yes,no', 'Peru,no,yes'));
    await world.work();
    const before = (await desk.read(body.id)).report;
    for (const [delegationCode, stance] of [
      ['FJI', 'support'],
      ['PER', 'champion'],
      ['TCD', 'oppose'],
    ]) {
      const answer = await coalition.clients.coreMember.post(coalition.at('positions'), {
        ...{
          delegationCode,
          askId: asks[0]!.id,
          stance,
          confidence: 3,
          said: 'privately',
          tier: 'organisation',
        },
        occurredAt: '2024-08-05T10:30:00-04:00',
      });
      expect(answer.status).toBe(201);
    }
    await desk.change(body.id, {});
    expect((await desk.read(body.id)).report).toEqual(before);
  });
});

describe('whoever is outside the core group', () => {
  it('shares no sheet with it: neither the whole, nor a row, nor what was chosen while still inside', async () => {
    const { coordinator } = coalition.clients;
    const outside = new Desk(world, coordinator, coalition.campaign.id);
    const { body } = await outside.send(
      `Delegation code,Ask,Stance,Tier\nFJI,${asks[0]!.title},support,core\n`,
    );
    await world.work();
    const found = await outside.read(body.id);
    expect(found.report.errors).toMatchObject([{ code: 'valueOutsideCore' }]);
    const whole = await coordinator.patch(
      coalition.at(`imports/${body.id}`),
      { options: { tier: 'core' } },
      found.version,
    );
    expect(whole.body.fields).toMatchObject([{ path: 'options.tier', code: 'outsideCore' }]);
    await world.demarche.database.admin(`update sheet_import set tier = 'core' where id = $1`, [body.id]);
    const apply = await coordinator.call(
      'POST',
      coalition.at(`imports/${body.id}/apply`),
      {},
      {
        'If-Match': `"${found.version}"`,
      },
    );
    expect(apply.body.fields).toMatchObject([{ path: 'options.tier', code: 'outsideCore' }]);
  });
});

describe('what is kept', () => {
  const kept = (id: string) =>
    world.demarche.database
      .admin<{ content: Buffer | null }>('select content from sheet_import where id = $1', [id])
      .then(([row]) => row);
  it('of the file ends when it has been applied, or dropped', async () => {
    const { id } = await desk.bring(sheet('Fiji,yes,'));
    expect((await kept(id))?.content).not.toBeNull();
    await desk.apply(id);
    expect((await kept(id))?.content).toBeNull();
    const second = await desk.bring(sheet('Peru,yes,'));
    expect((await desk.drop(second.id)).status).toBe(204);
    expect(await kept(second.id)).toBeUndefined();
    expect((await desk.drop(second.id)).status).toBe(404);
  });
  it('is nothing of a sheet that was brought a month ago and never applied', async () => {
    const { admin } = world.demarche.database;
    const [old, young] = [await desk.bring(sheet('Fiji,yes,')), await desk.bring(sheet('Peru,yes,'))];
    const applied = await desk.bring(sheet('Chad,yes,'));
    await desk.apply(applied.id);
    await admin(`update sheet_import set created_at = created_at - interval '31 days' where id = any($1)`, [
      [old.id, applied.id],
    ]);
    await (await world.worker()).housekeepingNow();
    expect(
      await Promise.all([old, young, applied].map(async ({ id }) => (await desk.read(id)).state)),
    ).toEqual([undefined, 'checked', 'applied']);
  });
  it('is not more than twenty sheets of one person that wait', async () => {
    for (let count = 0; count < 20; count++) {
      await aBroughtSheet(world.demarche.database, coalition.campaign.id, {
        authorId: coalition.people.author.id,
      });
    }
    const answer = await desk.send(sheet('Fiji,yes,'));
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      'You have brought 20 sheets that were not applied. Apply or drop one of them first.',
    ]);
    const theirs = new Desk(world, coalition.clients.coordinator, coalition.campaign.id);
    expect((await theirs.send(sheet('Fiji,yes,'))).status).toBe(202);
  });
  it('is listed page by page, the last first', async () => {
    const ids = [];
    for (const name of ['a.csv', 'b.csv', 'c.csv']) {
      ids.unshift((await desk.send(sheet('Fiji,yes,'), `?fileName=${name}`)).body.id);
    }
    const list = (query: string) => desk.client.get(desk.at(`imports${query}`));
    const first = (await list('?limit=2')).body;
    const rest = (await list(`?limit=1&cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(first.items[0]).toMatchObject({
      fileName: 'c.csv',
      state: 'reading',
      progress: { doing: 'waiting' },
    });
  });
  it('waits while its author has no seat that may import, and goes on when the seat is back', async () => {
    const { admin } = world.demarche.database;
    const { body } = await desk.send(sheet('Fiji,yes,'));
    const { membershipId } = coalition.people.author;
    await admin(`update membership set role = 'member' where id = $1`, [membershipId]);
    await world.work();
    expect((await desk.read(body.id)).state).toBe('reading');
    await admin(`update membership set role = 'campaigner' where id = $1`, [membershipId]);
    await world.work();
    expect((await desk.read(body.id)).state).toBe('checked');
  });
});

describe('the log', () => {
  it('tells ids and numbers, and nothing of what a sheet says', () => {
    const lines = [...world.logged, ...world.demarche.logged].join('\n');
    expect(lines).toContain('"event":"import.applied"');
    expect(lines).not.toMatch(/Fiji|Atlantis|hmm|Asian group/);
  });
});
