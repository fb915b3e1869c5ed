import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from './demarche.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';
import {
  anArticle,
  aProvision,
  aRetraction,
  aStatement,
  aText,
  aWord,
  daysAgo,
  type WordOptions,
} from './overview.js';

/* Everything here was entered either two days ago or today; the reader was away since yesterday. */
export const YESTERDAY = daysAgo(1);
const BEFORE = daysAgo(2);
export const NOW = daysAgo(0.01);

export let demarche: TestDemarche;
export let coalition: Coalition;
export let author: { authorId: string; organisationId: string };
export let asks: { id: string }[];
export let statementId: string;
export let importId: string;
export let draft: string;

export const admin = (sql: string, values: unknown[]) => demarche.database.admin(sql, values);
export const handover = async (as: ReaderName = 'plainMember', since = YESTERDAY) =>
  (await coalition.clients[as].get(coalition.at(`handover?since=${since}`))).body;
export const word = (at: string, options: Partial<WordOptions> & { delegationCode: string; askId: string }) =>
  aWord(demarche.database, coalition.campaign, { ...author, occurredAt: at, ...options });

export async function openHandoverWorld(): Promise<void> {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  const { database } = demarche;
  const { campaign, people } = coalition;
  author = { authorId: people.author.id, organisationId: campaign.organisationId };
  asks = [];
  for (const priority of [1, 2, 3, 4]) asks.push(await anAsk(database, campaign, priority));
  const [first, second, third] = asks.map(({ id }) => id) as [string, string, string];

  // The first ask: one person's word, a bloc's statement, an import.
  await word(BEFORE, { delegationCode: 'FJI', askId: first, stance: 'undecided' });
  await word(NOW, { delegationCode: 'FJI', askId: first, stance: 'support', note: 'Instructions came' });
  statementId = await aStatement(database, campaign, { ...author, askId: first });
  await word(BEFORE, { delegationCode: 'ITA', askId: first, stance: 'oppose' });
  for (const delegationCode of ['FRA', 'ITA', 'DEU']) {
    await word(NOW, { delegationCode, askId: first, voice: 'bloc', statementId });
  }
  importId = newId();
  await admin(
    `insert into sheet_import (id, campaign_id, author_id, organisation_id, file_name, fingerprint, tier)
     values ($1, $2, $3, $4, 'sheet.xlsx', '\\x00', 'coalition')`,
    [importId, campaign.id, people.author.id, campaign.organisationId],
  );
  for (const delegationCode of ['KEN', 'PER']) {
    await word(NOW, { delegationCode, askId: first, stance: 'champion', importId });
  }
  // Heard long ago, entered now: what was said later still counts.
  await word(BEFORE, { delegationCode: 'TON', askId: first, stance: 'champion' });
  await word(daysAgo(9), { delegationCode: 'TON', askId: first, stance: 'oppose', recordedAt: NOW });

  // The second ask: taken back, and what stood before stands again; said and taken back; confirmed.
  await word(daysAgo(3), { delegationCode: 'TUV', askId: second, stance: 'lean_support' });
  const mistaken = await word(BEFORE, { delegationCode: 'TUV', askId: second, stance: 'oppose' });
  await aRetraction(database, campaign, mistaken, people.author.id);
  const gone = await word(NOW, { delegationCode: 'PLW', askId: second, stance: 'oppose' });
  await aRetraction(database, campaign, gone, people.author.id);
  const alone = await word(BEFORE, { delegationCode: 'NRU', askId: second, stance: 'oppose' });
  await aRetraction(database, campaign, alone, people.author.id);
  await word(BEFORE, { delegationCode: 'AUS', askId: second, stance: 'support' });
  await word(NOW, { delegationCode: 'AUS', askId: second, stance: 'support' });

  // The third ask: a new draft.
  const provisionId = await aProvision(database, campaign, third);
  await aText(database, campaign, { ordinal: 1, circulatedOn: '2023-01-01' });
  draft = await aText(database, campaign, { ordinal: 2, circulatedOn: NOW.slice(0, 10), confirmedAt: NOW });
  await anArticle(database, campaign, { textVersionId: draft, provisionId, number: '6', changed: true });
  await word(daysAgo(3), { delegationCode: 'TON', askId: third });
  await word(daysAgo(3), { delegationCode: 'CHL', askId: third });
}

export async function stopHandoverWorld(): Promise<void> {
  await demarche.stop();
}

interface Told {
  asks: { id: string; acts: any[]; stale: unknown; votes: any[]; amendments: any[] }[];
}
export const askIn = (told: Told, index: number) => told.asks.find(({ id }) => id === asks[index]!.id)!;
export const shifted = (
  from: string | null,
  to: string | null,
  direction: string,
  delegations: string[],
  cause = 'said',
) => ({ from, to, cause, corrected: null, direction, delegations });
