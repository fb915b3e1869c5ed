import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { PolicyCheck } from '../../apps/api/src/http/policy-check.js';
import {
  answerOf,
  INSIDE,
  MISSING,
  OUTSIDE,
  OWN_SEEN_BY,
  READER_NAMES,
  SEEN_BY,
} from '../support/access-table.js';
import { abreast } from '../support/matrix.js';
import { aPosition, aTask, type Subjects } from '../support/subjects.js';
import { VALID_REQUESTS } from '../support/valid-requests.js';
import { oneOfBoth } from '../support/whole.js';
import {
  hold,
  noneSince,
  send,
  inAnother,
  SHOWS,
  plantAll,
  concerns,
  sees,
  wholeOf,
  retracting,
  matrix,
  cells,
  surprises,
  type Kind,
  CODE,
  type Item,
  openAccessWorld,
  stopAccessWorld,
} from '../support/access-cells.js';

beforeAll(openAccessWorld);
afterAll(stopAccessWorld);

const WIDTH = 8;
const routeOf = ({ route }: { route: string }) => route;
/** Few archives may wait at once, and other requests plant some. */
const WHILE_NONE_WAIT = 'POST /api/installation/archives';
/** Each holds the lock of a whole campaign, for which eight abreast would wait until refused, or takes its one treaty from the others. */
const ALONE = /\/(reminder-rules|reopen|close|treaty\/tables)\b|\/treaty(\/restore)?$/;

describe('every route', () => {
  it('stands in the table of expectations, and nothing else does', () => {
    const declared = matrix.demarche.app.get(PolicyCheck).routes();
    const named = declared.map(({ method, path }) => `${method} ${path}`).toSorted();
    expect(Object.keys({ ...OUTSIDE, ...INSIDE }).toSorted()).toEqual(named);
    expect(Object.keys(VALID_REQUESTS).toSorted()).toEqual(named);
    expect(named.length).toBeGreaterThan(60);
  });
  it('answers each reader as the table says, outside of campaigns', async () => {
    const all = Object.entries(OUTSIDE).flatMap(([route, row]) =>
      READER_NAMES.map((r) => [route, row, r] as const),
    );
    const ask = async ([route, row, reader]: (typeof all)[number]) => {
      const request = await VALID_REQUESTS[route]!(matrix.demarche, matrix.here);
      const answer = await send(route, reader, request.campaignId ?? matrix.here.id, request);
      hold(`${route} · ${reader}`, answerOf(row, reader), answer.status, answer.text.slice(0, 200));
    };
    const first = all.filter(([route]) => route === WHILE_NONE_WAIT);
    await abreast(first, 1, ask);
    await abreast(
      all.filter((one) => !first.includes(one)),
      WIDTH,
      ask,
    );
    noneSince();
  });
  it('answers each reader as the table says, in the own campaign, in another, and in one that is not there', async () => {
    const places: [string, Subjects][] = [
      ['here', matrix.here],
      ['other', matrix.other],
      ['nowhere', { ...matrix.here, id: newId() }],
    ];
    const all = Object.entries(INSIDE).flatMap(([route, row]) =>
      places.flatMap(([place, subjects]) =>
        READER_NAMES.map((r) => ({ route, row, place, subjects, reader: r })),
      ),
    );
    const sample = places.flatMap(([name]) => {
      const there = all.filter(({ place }) => place === name);
      return name === 'here'
        ? there
        : oneOfBoth(there, routeOf, ({ row, reader }) => answerOf(row, reader) < 300);
    });
    const ask = async ({ route, row, place, subjects, reader }: (typeof all)[number]) => {
      // What the path and the body name exists, so that only the campaign of the path is wrong.
      const made = place === 'nowhere' ? matrix.here : subjects;
      const request = await VALID_REQUESTS[route]!(matrix.demarche, made);
      const at = place === 'nowhere' ? subjects.id : (request.campaignId ?? subjects.id);
      const answer = await send(route, reader, at, request);
      const expected = place === 'here' ? answerOf(row, reader) : inAnother(row, reader, place);
      hold(`${route} · ${place} · ${reader}`, expected, answer.status, answer.text.slice(0, 200));
    };
    // They come first, while the campaign is small.
    await abreast(
      sample.filter(({ route }) => ALONE.test(route)),
      1,
      ask,
    );
    await abreast(
      sample.filter(({ route }) => !ALONE.test(route)),
      WIDTH,
      ask,
    );
    noneSince();
  });
  it('knows no subject that is not there or belongs to another campaign', async () => {
    const all = Object.entries(INSIDE)
      .filter(([route]) => /Id$|Id\/|:code/.test(route.replace(':campaignId', '')))
      .flatMap(([route, row]) =>
        READER_NAMES.flatMap((reader) =>
          (['missing', 'foreign'] as const).map((kind) => ({ route, row, reader, kind })),
        ),
      );
    const sample = (['missing', 'foreign'] as const).flatMap((which) =>
      oneOfBoth(
        all.filter(({ route, kind }) => kind === which && (kind === 'missing' || !route.includes(':code'))),
        routeOf,
        ({ route, row, reader }) => answerOf(MISSING[route] ?? row, reader) < 300,
      ),
    );
    await abreast(sample, WIDTH, async ({ route, row, reader, kind }) => {
      const good = await VALID_REQUESTS[route]!(matrix.demarche, matrix.here);
      const params =
        kind === 'foreign'
          ? (await VALID_REQUESTS[route]!(matrix.demarche, matrix.other)).params
          : Object.fromEntries(
              Object.keys(good.params ?? {}).map((name) => [name, name === 'code' ? 'ZZZ' : newId()]),
            );
      const answer = await send(route, reader, matrix.here.id, { ...good, params: params ?? {} });
      const usual = answerOf(MISSING[route] ?? row, reader);
      hold(
        `${route} · ${kind} · ${reader}`,
        usual < 300 ? 404 : usual,
        answer.status,
        answer.text.slice(0, 200),
      );
    });
    noneSince();
  });
});
const BELOW = '/api/campaigns/:campaignId';
/** What is done in a closed campaign all the same: its end, what one has seen, taking along what one reads, and off what is shown. */
const WHILE_CLOSED = new Set([
  ...['POST /close', 'POST /reopen', 'POST /deletion', 'DELETE /deletion'],
  ...['POST /seat-news/seen', 'POST /members/me/leaving'],
  'POST /publications/:publicationId/unpublish',
  ...['POST /exports/positions', 'POST /statements/export', 'POST /archive'],
]);

describe('testimony at each tier', () => {
  let items: Item[];
  beforeAll(async () => (items = await plantAll()));
  it('is in every list for those who may see it, and in none for the others', async () => {
    const all = SHOWS.flatMap(([path, kinds]) => READER_NAMES.map((reader) => ({ path, kinds, reader })));
    await abreast(all, WIDTH, async ({ path, kinds, reader }) => {
      const text = await wholeOf(reader, `/api/campaigns/${matrix.here.id}${path}`);
      for (const item of items) {
        if (!kinds.includes(item.kind) || !concerns(item, reader)) continue;
        hold(
          `GET ${path} · ${item.kind} at ${item.tier} by ${item.writer} · ${reader}`,
          sees(item, reader),
          text.includes(item.id),
        );
      }
    });
    noneSince();
  });
  it('is there by its id for those who may see it, and for nobody else', async () => {
    const routes: Partial<Record<Kind, string>> = {
      interaction: 'interactions',
      position: 'positions',
      task: 'tasks',
    };
    const all = items.flatMap((item) => READER_NAMES.map((reader) => ({ item, reader })));
    const asked = all.filter(({ item, reader }) => routes[item.kind] && concerns(item, reader));
    await abreast(asked, WIDTH, async ({ item, reader }) => {
      const path = `/api/campaigns/${matrix.here.id}/${routes[item.kind]}/${item.id}`;
      const { status } = await matrix.clients[reader].get(path);
      const expected = reader === 'nobody' ? 401 : sees(item, reader) ? 200 : 404;
      hold(`GET one · ${item.kind} at ${item.tier} by ${item.writer} · ${reader}`, expected, status);
    });
    noneSince();
  });
  it('is named in an interaction only by those who may see it', async () => {
    const asked = items
      .filter(({ kind }) => kind === 'delegate')
      .flatMap((item) => READER_NAMES.map((reader) => ({ item, reader })))
      .filter(({ item, reader }) => concerns(item, reader));
    await abreast(asked, WIDTH, async ({ item, reader }) => {
      const body = {
        delegationCode: CODE,
        kind: 'call',
        occurredAt: '2024-08-08T11:40:00-04:00',
        delegateIds: [item.id],
      };
      const path = `/api/campaigns/${matrix.here.id}/interactions`;
      const { status } = await matrix.clients[reader].post(path, body);
      const usual = answerOf(INSIDE['POST /api/campaigns/:campaignId/interactions'] ?? '', reader);
      const expected = usual === 201 && !sees(item, reader) ? 400 : usual;
      hold(`POST interaction · delegate at ${item.tier} by ${item.writer} · ${reader}`, expected, status);
    });
    noneSince();
  });
  it('is changed, as a task, by its author, its assignee and coordinators who see it', async () => {
    const { here, demarche, people } = matrix;
    const readers = READER_NAMES.filter((name) => name !== 'nobody');
    const all = TIERS.flatMap((tier) =>
      readers.flatMap((reader) =>
        (['theirs', 'own', 'assigned'] as const).map((tie) => ({ tier, reader, tie })),
      ),
    );
    await abreast(all, WIDTH, async ({ tier, reader, tie }) => {
      const second = tie === 'own' && (reader === 'member2' || reader === 'coordinator');
      const id = await aTask(demarche.database, here, {
        authorId: tie === 'own' ? people[reader].id : matrix.author.id,
        organisationId: second ? here.secondOrganisationId : here.organisationId,
        tier,
        assigneeId: tie === 'assigned' ? people[reader].id : null,
      });
      const path = `/api/campaigns/${here.id}/tasks/${id}`;
      const { status } = await matrix.clients[reader].patch(path, { state: 'done' }, 1);
      const seated = OWN_SEEN_BY.includes(reader);
      const seen = tie === 'theirs' ? (SEEN_BY[tier] ?? []).includes(reader) : seated;
      const may = tie !== 'theirs' || reader === 'coordinator';
      hold(`PATCH task at ${tier} · ${tie} · ${reader}`, seen ? (may ? 200 : 403) : 404, status);
    });
    noneSince();
  });
});

describe('a position at each tier', () => {
  it('is taken back by its author, if still a campaigner, and by coordinators who see it', async () => {
    const { here, demarche, people } = matrix;
    const readers = READER_NAMES.filter((name) => name !== 'nobody');
    const all = TIERS.flatMap((tier) =>
      readers.flatMap((reader) => (['theirs', 'own'] as const).map((tie) => ({ tier, reader, tie }))),
    );
    await abreast(all, WIDTH, async ({ tier, reader, tie }) => {
      const second = tie === 'own' && (reader === 'member2' || reader === 'coordinator');
      const id = await aPosition(demarche.database, here, {
        authorId: tie === 'own' ? people[reader].id : matrix.author.id,
        organisationId: second ? here.secondOrganisationId : here.organisationId,
        tier,
      });
      const path = `/api/campaigns/${here.id}/positions/${id}/retract`;
      const { status } = await matrix.clients[reader].post(path, { reason: 'By mistake' });
      const seen = tie === 'own' || (SEEN_BY[tier] ?? []).includes(reader);
      const may = tie === 'own' || reader === 'coordinator';
      hold(`retract position at ${tier} · ${tie} · ${reader}`, retracting(reader, seen, may), status);
    });
    noneSince();
  });
});

describe('a closed campaign', () => {
  it('refuses every write of every reader with one code, and is read as before', async () => {
    const { here, demarche } = matrix;
    const close = (at: string | null) =>
      demarche.database.admin('update campaign set closed_at = $2 where id = $1', [here.id, at]);
    // What is asked for is made while the campaign is open: the makers write past every rule, yet not past its end.
    const routes = Object.keys(INSIDE).filter((route) => !WHILE_CLOSED.has(route.replace(BELOW, '')));
    const requests = await Promise.all(
      routes.map(async (route) => [route, await VALID_REQUESTS[route]!(demarche, here)] as const),
    );
    await close(new Date().toISOString());
    const readers = ['member', 'campaigner', 'coordinator'] as const;
    // What each reads was asked above; here one is enough, to see that it is as before.
    const all = requests.flatMap(([route, request]) =>
      readers
        .filter((reader) => reader === 'coordinator' || !route.startsWith('GET'))
        .map((reader) => ({ route, request, reader })),
    );
    await abreast(all, WIDTH, async ({ route, request, reader }) => {
      const { status, text } = await send(route, reader, here.id, request);
      const cell = `${route} · closed · ${reader}`;
      if (route.startsWith('GET')) hold(cell, answerOf(INSIDE[route] ?? '', reader), status);
      else
        hold(cell, 'campaigns.closed', text.startsWith('{') ? JSON.parse(text).code : text, String(status));
    });
    await close(null);
    noneSince();
  });
});

describe('the matrix', () => {
  it('has no surprise in at least 1,500 cells', () => {
    process.stdout.write(`access matrix: ${cells} cells, ${surprises.length} surprises\n`);
    expect(surprises).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(1_500);
  });
});
