import { decodeCells } from '#libs/domain';
import { startDemarche, type TestDemarche } from './demarche.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from './outreach.js';

export let demarche: TestDemarche;
export let coalition: Coalition;
export let author: { authorId: string; organisationId: string };
export let asks: { id: string; title: string }[];

export async function openMatrixWorld(): Promise<void> {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  author = { authorId: coalition.people.author.id, organisationId: coalition.campaign.organisationId };
  asks = [];
  for (const priority of [1, 2, 3]) asks.push(await anAsk(demarche.database, coalition.campaign, priority));
}

export async function stopMatrixWorld(): Promise<void> {
  await demarche.stop();
}

export const see = async (query = '', as: ReaderName = 'plainMember') =>
  (await coalition.clients[as].get(coalition.at(`matrix${query}`))).body;
export interface Row {
  code: string;
  cells: string;
  [field: string]: unknown;
}
export const rowOf = ({ rows }: { rows: Row[] }, code: string) => rows.find((row) => row.code === code)!;
export const cellsOf = (matrix: { rows: Row[] }, code: string) => decodeCells(rowOf(matrix, code).cells);
