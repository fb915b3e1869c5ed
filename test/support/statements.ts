import { jest } from '@jest/globals';
import { Transaction } from '#libs/platform';

/** What every statement of a scoped transaction goes through, whoever wrote it. */
type Sender = { send(statement: object): Promise<unknown> };

/** How many statements the scoped transactions send while the work runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(Transaction.prototype as unknown as Sender, 'send');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
