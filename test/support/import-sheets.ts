import { Desk, eventsOf, openImportWorld, type ImportWorld } from './importing.js';
import { aCoalition, anAsk, type Coalition } from './outreach.js';

/** When all of a sheet was said. */
export const SAID_IN_AUGUST = { options: { occurredAt: '2024-08-01T12:00:00-04:00' } };

export let world: ImportWorld;
export let coalition: Coalition;
export let desk: Desk;
/** Two asks of this test alone, and the headers that mean them. */
export let asks: { id: string; title: string }[];
export let head: string;
let priority = 0;

export async function openImportDesk(): Promise<void> {
  world = await openImportWorld();
  coalition = await aCoalition(world.demarche);
  desk = new Desk(world, coalition.clients.author, coalition.campaign.id);
}

export async function stopImportDesk(): Promise<void> {
  await world.stop();
}

export async function begin(): Promise<void> {
  await world.demarche.database.admin(
    `delete from sheet_import where state in ('reading', 'checked', 'failed')`,
  );
  // Titles follow from priorities, and no two asks of a campaign have the same.
  const another = () => anAsk(world.demarche.database, coalition.campaign, (priority += 1));
  asks = [await another(), await another()];
  head = `State,[ask-${asks[0]!.id}],[ask-${asks[1]!.id}]`;
}

export const sheet = (...rows: string[]) => [head, ...rows, ''].join('\n');
export const events = (id: string) => eventsOf(world.demarche.database, id);
export const stances = async (id: string) =>
  (await events(id))
    .map(({ code, askId, stance }) => `${code} ${askId === asks[0]!.id ? 1 : 2} ${stance}`)
    .toSorted();
export const current = async (client = coalition.clients.author) => {
  const { body } = await client.get(coalition.at(`positions?limit=200`));
  return body.items.filter((one: { askId: string }) => asks.some(({ id }) => id === one.askId));
};
