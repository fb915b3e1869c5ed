import { createHash } from 'node:crypto';
import { newId, Tokens } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import type { Subjects } from './subjects.js';
import { nothing, type Build } from './valid-request.js';
import { aTwin } from './valid-requests-about-campaigns.js';

const SHA = 'a'.repeat(64);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const PAGE = JSON.stringify({ name: 'A campaign', practical: '', contacts: [], licence: 'CC0-1.0' });
const LETTER_ID = '018f7e2a-0000-7000-8000-00000000b101';
const LETTER = JSON.stringify({
  ...{ letter: LETTER_ID, title: 'A letter', asOf: '2024-08-05T14:40:00.000Z', zone: 'UTC', withheld: 0 },
  ...{ takenBack: [], addressees: [], texts: [] },
});

/** One that is shown, or waits for a second person, in the place of the one before; with an ask and a position. */
export async function aPublication(
  { database }: TestDemarche,
  { id: campaignId, someone }: Pick<Subjects, 'id' | 'someone'>,
  state: 'shown' | 'waiting' = 'shown',
): Promise<string> {
  const id = newId();
  const [outcome, number] =
    state === 'shown'
      ? [
          `'confirmed'`,
          `(select coalesce(max(number), 0) + 1 from publication where campaign_id = '${campaignId}')`,
        ]
      : ['null', 'null'];
  const items = [
    ['page', campaignId, PAGE],
    // Consent asks whether the letter is there, and published.
    ...(state === 'shown' ? [['letter', newId(), LETTER]] : []),
    ['ask', newId(), JSON.stringify({ key: 'an-ask', title: 'An ask', summary: '' })],
    [
      ...['position', newId()],
      JSON.stringify({
        ...{ ask: 'an-ask', state: 'FJI', name: 'Fiji', stance: 'support', voice: 'own', day: '2024-08-01' },
        ...{ zone: 'UTC', grade: 'webcast', source: 'Webcast' },
      }),
    ],
  ].map(
    ([kind, ref, content = ''], place) =>
      `('${id}', '${kind}', '${ref}', '${campaignId}', ${place}, '${content}', '${hash(content)}')`,
  );
  await database.admin(`begin;
    select pg_advisory_xact_lock(hashtext('${campaignId}'));
    ${
      state === 'shown'
        ? `update publication set ended_at = clock_now(), superseded = true where campaign_id = '${campaignId}' and outcome = 'confirmed' and ended_at is null;`
        : `update publication set outcome = 'refused', closed_at = clock_now() where campaign_id = '${campaignId}' and outcome is null;`
    }
    insert into publication (id, campaign_id, number, sha256, choice, asked_by, outcome, closed_at)
      values ('${id}', '${campaignId}', ${number}, '${SHA}', '{}', '${someone.id}', ${outcome}, ${state === 'shown' ? 'clock_now()' : 'null'});
    insert into publication_item (publication_id, kind, ref, campaign_id, place, content, sha256) values ${items.join(', ')};
    commit`);
  return id;
}

async function aReport({ database }: TestDemarche, { id: campaignId }: Subjects): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into error_report (id, campaign_id, about, body) values ($1, $2, 'state/FJI', 'A mistake')`,
    [id, campaignId],
  );
  return id;
}

/** In a campaign of its own, since one waits at a time, and the next one that is shown ends the one before. */
const alone =
  (state: 'shown' | 'waiting'): Build =>
  async (demarche, subjects) => {
    const { campaignId = '' } = await aTwin('')(demarche, subjects);
    const publicationId = await aPublication(demarche, { ...subjects, id: campaignId }, state);
    return { campaignId, params: { publicationId } };
  };
const waiting = alone('waiting');
const shown = alone('shown');
const reported: Build = async (demarche, subjects) => ({
  params: { reportId: await aReport(demarche, subjects) },
  headers: { 'If-Match': '"1"' },
});

const choice = {
  ...{ practical: 'Meetings are open.', contacts: [{ role: 'Press', how: 'https://example.org/press' }] },
  ...{ licence: 'CC-BY-4.0', sessionIds: [], documentIds: [], askIds: [] },
};

async function published(demarche: TestDemarche, subjects: Subjects): Promise<string> {
  await aPublication(demarche, subjects);
  const [row] = await demarche.database.admin<{ slug: string }>('select slug from campaign where id = $1', [
    subjects.id,
  ]);
  return row?.slug ?? '';
}

const page =
  (more: Record<string, string> = {}): Build =>
  async (demarche, subjects) => ({ params: { slug: await published(demarche, subjects), ...more } });

/** By method and path below the campaign. */
export const ABOUT_PUBLICATIONS: Record<string, Build> = {
  'GET /publications': nothing,
  'POST /publications/preview': () => ({ body: { choice: { ...choice, letterListIds: [] } } }),
  'POST /publications': async (demarche, subjects) => {
    const { campaignId = '' } = await aTwin('')(demarche, subjects);
    const [row] = await demarche.database.admin<{ name: string }>('select name from campaign where id = $1', [
      campaignId,
    ]);
    const { practical, contacts, licence } = choice;
    const content = JSON.stringify({ name: row?.name, practical, contacts, licence });
    return { campaignId, body: { choice, sha256: hash(`page ${campaignId} ${hash(content)}\n`) } };
  },
  'POST /publications/:publicationId/confirm': async (demarche, subjects) => ({
    ...(await waiting(demarche, subjects)),
    body: { sha256: SHA },
  }),
  'POST /publications/:publicationId/refuse': waiting,
  'POST /publications/:publicationId/withdraw': waiting,
  'POST /publications/:publicationId/unpublish': shown,
  'POST /publications/:publicationId/show-again': shown,
  'GET /error-reports': nothing,
  'PATCH /error-reports/:reportId': async (demarche, subjects) => ({
    ...(await reported(demarche, subjects)),
    body: { state: 'done' },
  }),
  'DELETE /error-reports/:reportId': reported,
  'POST /error-reports/:reportId/restore': async (demarche, subjects) => ({
    params: { reportId: await aReport(demarche, subjects) },
  }),
};

/** What is open to everybody. */
export const PUBLIC_PAGES: Record<string, Build> = {
  'GET /p/:name': async (demarche, subjects) => ({ params: { name: await published(demarche, subjects) } }),
  'GET /p/:slug/method': page(),
  'GET /p/:slug/method.:format': page({ format: 'csv' }),
  'GET /p/:slug/state/:name': page({ name: 'FJI' }),
  'GET /p/:slug/ask/:name': page({ name: 'an-ask.json' }),
  'GET /p/:slug/letter/:name': page({ name: LETTER_ID }),
  'GET /p/:slug/correction': page(),
  'POST /p/:slug/correction': async (demarche, subjects) => {
    const slug = await published(demarche, subjects);
    const tokens = new Tokens(demarche.environment.secret);
    const token = tokens.make('report', `${newId()}:${slug}:${Date.now() - 60_000}`);
    return { params: { slug }, body: { token, about: 'state/FJI', body: 'A mistake', contact: '' } };
  },
  'GET /public/v1/:slug': page(),
  'GET /public/v1/:slug/method': page(),
  'GET /public/v1/:slug/states/:code': page({ code: 'FJI' }),
  'GET /public/v1/:slug/asks/:key': page({ key: 'an-ask' }),
  'GET /public/v1/:slug/letters/:name': page({ name: LETTER_ID }),
};
