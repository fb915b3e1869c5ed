import { newId } from '#libs/platform';
import { aFreshProvision, aProposal, aReview, theNewest } from './drafts.js';
import { anAmendment } from './subjects.js';
import { nothing, unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

const PARTS = {
  text: 'Article 1. Scope',
  decisions: [{ line: 1, number: '1' }],
  articles: [{ number: '1', title: 'Scope', body: '', status: 'open', line: 1 }],
  details: { title: 'A draft', key: 'rev', symbol: 'A/1', circulatedOn: '2024-08-05', source: 'A page' },
};

/** Drafts and amendments: by method and path below the campaign. */
export const ABOUT_TEXTS: Record<string, Build> = {
  'GET /amendments': nothing,
  'GET /amendments/:amendmentId': async ({ database }, subjects) => ({
    params: { amendmentId: await anAmendment(database, subjects) },
  }),
  'POST /amendments': (_, { askId, provisionId }) => ({
    body: {
      title: 'An amendment',
      symbol: 'CRP.1',
      askId,
      effect: 'serves',
      provisionId,
      body: 'Add a paragraph.',
      proposedOn: '2024-08-05',
      grade: 'webcast',
      source: 'Webcast',
      tier: 'coalition',
      sponsors: [{ delegationCode: 'FJI', role: 'sponsor', since: '2024-08-05', until: '2024-08-06' }],
    },
  }),
  'PATCH /amendments/:amendmentId': async ({ database }, subjects) => ({
    params: { amendmentId: await anAmendment(database, subjects) },
    headers: FIRST,
    body: { state: 'withdrawn' },
  }),
  'GET /amendments/:amendmentId/uses': async ({ database }, subjects) => ({
    params: { amendmentId: await anAmendment(database, subjects) },
  }),
  'DELETE /amendments/:amendmentId': async ({ database }, subjects) => ({
    params: { amendmentId: await anAmendment(database, subjects) },
    headers: FIRST,
  }),
  'POST /amendments/:amendmentId/restore': async ({ database }, subjects) => ({
    params: { amendmentId: await anAmendment(database, subjects) },
  }),
  'PUT /amendments/order': () => ({ body: { amendmentIds: [], before: [] } }),
  'PUT /amendments/:amendmentId/sponsors': async ({ database }, subjects) => ({
    params: { amendmentId: await anAmendment(database, subjects) },
    headers: FIRST,
    body: { sponsors: [{ delegationCode: 'FJI', role: 'sponsor' }] },
  }),
  'GET /texts': nothing,
  'GET /texts/compare': async ({ database }, subjects) => {
    const both = [await aProposal(database, subjects), await aProposal(database, subjects)];
    const rows = await database.admin<{ id: string }>(
      'select id from text_version where id = any($1) order by ordinal',
      [both.map(({ textId }) => textId)],
    );
    return { query: `?from=${rows[0]?.id}&to=${rows[1]?.id}&words=true` };
  },
  'GET /texts/:textId': async ({ database }, subjects) => ({
    params: { textId: (await aProposal(database, subjects)).textId },
    query: '?bodies=true',
  }),
  'POST /texts': () => ({
    body: {
      key: unique('draft'),
      title: unique('A draft'),
      symbol: 'A/1',
      circulatedOn: new Date().toISOString().slice(0, 10),
      source: 'A page',
      reviewId: newId(),
      articles: [{ number: '1', title: 'Scope', body: 'It covers all.', status: 'open', changed: false }],
    },
  }),
  'POST /texts/split': () => ({
    body: { text: 'Article 1. Scope', decisions: [{ line: 2, number: '2' }] },
  }),
  'GET /text-reviews': nothing,
  'POST /text-reviews/documents': () => ({
    raw: 'Article 1. Scope',
    headers: { 'content-type': 'text/plain' },
  }),
  'GET /text-reviews/:reviewId': async ({ database }, subjects) => ({
    params: { reviewId: await aReview(database, subjects) },
  }),
  'POST /text-reviews': () => ({ body: { id: newId(), ...PARTS } }),
  'PATCH /text-reviews/:reviewId': async ({ database }, subjects) => ({
    params: { reviewId: await aReview(database, subjects) },
    headers: FIRST,
    body: PARTS,
  }),
  'DELETE /text-reviews/:reviewId': async ({ database }, subjects) => ({
    params: { reviewId: await aReview(database, subjects) },
  }),
  'PUT /texts/:textId/links': async ({ database }, subjects) => {
    const { textId, articleId } = await aProposal(database, subjects);
    const [gone, numbered] = [
      await aFreshProvision(database, subjects),
      await aFreshProvision(database, subjects),
    ];
    return {
      params: { textId },
      headers: FIRST,
      body: {
        links: [{ articleId, provisionId: subjects.provisionId, changed: false }],
        gone: [{ provisionId: gone }],
        numbers: [{ provisionId: numbered, number: '6(2)', changed: false }],
      },
    };
  },
  'POST /texts/:textId/reopen': async ({ database }, subjects) => ({
    params: { textId: await theNewest(database, subjects, 'confirmed') },
    headers: FIRST,
  }),
  'PATCH /texts/:textId/articles/:articleId': async ({ database }, subjects) => {
    const { textId, articleId } = await aProposal(database, subjects);
    return { params: { textId, articleId }, headers: FIRST, body: { status: 'bracketed' } };
  },
  'DELETE /texts/:textId/articles/:articleId': async ({ database }, subjects) => {
    const { textId, articleId } = await aProposal(database, subjects);
    await database.make.textArticle({
      campaignId: subjects.id,
      textVersionId: textId,
      sort: 90,
      number: '90',
    });
    return { params: { textId, articleId }, headers: FIRST };
  },
  'POST /texts/:textId/articles/:articleId/restore': async ({ database }, subjects) => {
    const { textId, articleId } = await aProposal(database, subjects);
    await database.admin('update text_article set removed_at = clock_now() where id = $1', [articleId]);
    return { params: { textId, articleId } };
  },
  'DELETE /texts/:textId': async ({ database }, subjects) => ({
    params: { textId: (await aProposal(database, subjects)).textId },
    headers: FIRST,
  }),
  'POST /texts/:textId/confirm': async ({ database }, subjects) => ({
    params: { textId: await theNewest(database, subjects, 'proposed') },
    headers: FIRST,
  }),
};
