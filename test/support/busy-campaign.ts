import { newId } from '#libs/platform';
import { PolicyCheck } from '../../apps/api/src/http/policy-check.js';
import type { Client } from './demarche.js';
import type { Matrix } from './matrix.js';
import { aLead, anArticle, aStatement, aText, aWord, daysAgo } from './overview.js';
import { fill, VALID_REQUESTS } from './valid-requests.js';

const CAMPAIGN = '/api/campaigns/:campaignId';

/** Every route below a campaign, as `GET /matrix`, with its full name. */
export function routesInCampaign({ demarche }: Matrix): { method: string; route: string; path: string }[] {
  return demarche.app
    .get(PolicyCheck)
    .routes()
    .filter(({ path }) => path.startsWith(CAMPAIGN))
    .map(({ method, path }) => ({ method, path, route: `${method} ${path}` }));
}

/** Carries out every writing route once, as the coordinator: whatever feature there is leaves something behind. */
export async function doEverythingOnce(matrix: Matrix): Promise<void> {
  const { demarche, here, clients } = matrix;
  for (const { method, route, path } of routesInCampaign(matrix)) {
    if (method === 'GET') continue;
    const request = await VALID_REQUESTS[route]?.(demarche, here);
    if (!request) continue;
    const { params = {}, query = '', body, headers = {} } = request;
    const at = fill(path, { ...params, campaignId: request.campaignId ?? here.id }) + query;
    const answer = await clients.coordinator.call(method, at, body, headers);
    if (answer.status >= 500) throw new Error(`${route}: ${answer.text}`);
  }
}

/**
 * Two drafts, two more asks, and what fifteen delegations said to everybody of them, for themselves and through a bloc,
 * some of it before the second draft; leads; a vote on the first ask that is close.
 */
export async function makeBusy({ demarche, here, people, author }: Matrix): Promise<string[]> {
  const { database } = demarche;
  const asks = [here.askId, newId(), newId()];
  for (const [index, id] of asks.slice(1).entries()) {
    await database.admin(
      `insert into ask (id, campaign_id, key, title, summary, priority, red_line) values ($1, $2, $3, $4, '', $5, true)`,
      [id, here.id, `busy-${index}`, `Busy ask ${index}`, index + 2],
    );
  }
  await database.admin(
    'insert into ask_provision (campaign_id, ask_id, provision_id) select $1, unnest($2::uuid[]), $3 on conflict do nothing',
    [here.id, asks, here.provisionId],
  );
  const { provisionId } = here;
  const first = await aText(database, here, { ordinal: 101, circulatedOn: daysAgo(90).slice(0, 10) });
  const second = await aText(database, here, { ordinal: 102, circulatedOn: daysAgo(10).slice(0, 10) });
  await anArticle(database, here, { textVersionId: first, provisionId, number: '5' });
  await anArticle(database, here, { textVersionId: second, provisionId, number: '6', changed: true });
  // An article that was corrected ten days ago, as the api would have noted it.
  await database.admin(
    `insert into ask_rewording (campaign_id, ask_id, at, cause, text_version_id, number, ordinal, circulated_on)
     values ($1, $2, $3, 'article', $4, '6', 102, $5)`,
    [here.id, here.askId, daysAgo(10), second, daysAgo(10).slice(0, 10)],
  );
  const by = { authorId: people.coordinator.id, organisationId: here.secondOrganisationId };
  const statementId = await aStatement(database, here, { ...by, askId: here.askId, groupCode: 'pif' });
  const codes = ['FJI', 'TON', 'PER', 'KEN', 'FRA', 'DEU', 'BRA', 'CHL', 'AUS', 'JPN', 'IND', 'ZAF', 'NOR'];
  const stances = ['champion', 'oppose', 'lean_support', 'undecided', 'lean_against', 'support'] as const;
  for (const [row, delegationCode] of codes.entries()) {
    for (const [column, askId] of asks.entries()) {
      // The last delegations say nothing on the last ask, so that something hidden can be all there is.
      if (row > 8 && column === 2) continue;
      await aWord(database, here, {
        ...by,
        delegationCode,
        askId,
        stance: stances[(row * 2 + column) % stances.length]!,
        textVersionId: row % 3 === 0 ? first : second,
        occurredAt: daysAgo(row % 3 === 0 ? 40 : 5),
      });
    }
  }
  for (const delegationCode of ['FJI', 'TON']) {
    await aWord(database, here, {
      ...by,
      delegationCode,
      askId: here.askId,
      voice: 'bloc',
      statementId,
      textVersionId: second,
      occurredAt: daysAgo(4),
    });
  }
  await aLead(database, here, 'FJI', here.organisationId, author.id);
  await aLead(database, here, 'PER', here.secondOrganisationId);
  return asks;
}

const ANSWERED_BY_POST = /\/(preview|split|exports\/\w+)$/;

/** An address to ask, with the body that goes along where it is asked by POST. */
export interface Question {
  path: string;
  body?: Record<string, unknown>;
}

/**
 * All one can ask about a campaign: every GET route with a valid request, each thing that a list names, and the
 * routes that answer a POST and change nothing that anybody reads.
 */
export async function questionsOf(matrix: Matrix): Promise<Question[]> {
  const { demarche, here, clients } = matrix;
  const questions: Question[] = [{ path: `/api/me/digest-preview?campaignId=${here.id}` }];
  const routes = routesInCampaign(matrix);
  for (const { method, route, path } of routes) {
    if (method !== 'GET' && !ANSWERED_BY_POST.test(path)) continue;
    const { params = {}, query = '', body } = (await VALID_REQUESTS[route]?.(demarche, here)) ?? {};
    const at = fill(path, { ...params, campaignId: here.id }) + query;
    questions.push(method === 'GET' ? { path: at } : { path: at, body: body ?? {} });
  }
  const gets = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  for (const path of gets) {
    const list = fill(path, { campaignId: here.id });
    // `…/votes/:voteId` and what lies below it, for each vote that `…/votes` names.
    const single = gets.filter(
      (one) => one.startsWith(`${path}/:`) && !one.slice(path.length + 2).includes(':'),
    );
    if (list.includes('missing-') || single.length === 0) continue;
    questions.push(...(await eachOf(clients.coordinator, list, single, here.id)));
  }
  return questions;
}

async function eachOf(
  client: Client,
  list: string,
  single: readonly string[],
  campaignId: string,
): Promise<Question[]> {
  const { body } = await client.get(`${list}?limit=2`);
  const items = (body?.items ?? []) as { id?: string; code?: string }[];
  return items.flatMap(({ id, code }) =>
    single.map((path) => {
      const [, name = ''] = /:(\w+)(?:\/|$)/.exec(path.replace(CAMPAIGN, '')) ?? [];
      return { path: fill(path, { campaignId, [name]: id ?? code ?? '' }) };
    }),
  );
}

export const askAll = (client: Client, { path, body }: Question) =>
  body ? client.post(path, body) : client.get(path);
