import { jest } from '@jest/globals';
import { Transaction } from '#libs/platform';

/** What every statement of a scoped transaction goes through, whoever wrote it. */
type Sender = { send(statement: object): Promise<unknown> };
type Answer = { rows: unknown[] };

/** How many statements the scoped transactions send while the work runs. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<number> =>
  (await trafficOf(work)).statements;

/** As above, and how many rows the database answers with. */
export async function trafficOf(work: () => Promise<unknown>): Promise<{ statements: number; rows: number }> {
  const spy = jest.spyOn(Transaction.prototype as unknown as Sender, 'send');
  try {
    await work();
    const answers = await Promise.all(spy.mock.results.map(({ value }) => value as Promise<Answer>));
    return { statements: answers.length, rows: answers.reduce((sum, { rows }) => sum + rows.length, 0) };
  } finally {
    spy.mockRestore();
  }
}
