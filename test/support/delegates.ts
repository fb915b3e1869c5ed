import type { Answer } from './demarche.js';
import type { Coalition, ReaderName } from './outreach.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What tests about people of delegations ask in a coalition. @param coalition as it is when something is asked */
export function delegatesOf(coalition: () => Coalition) {
  const client = (name: ReaderName) => coalition().clients[name];
  const get = (path: string, name: ReaderName = 'author') => client(name).get(coalition().at(path));
  const post = (path: string, body: object = {}, name: ReaderName = 'author') =>
    client(name).post(coalition().at(path), body);
  let people = 0;

  /** Somebody new; none is taken for another. @returns the id */
  async function aDelegate(more: object = {}, code = 'FJI', by: ReaderName = 'author'): Promise<string> {
    const name = `Person ${LETTERS[people++ % LETTERS.length]}${people} Delegate`;
    const asked = { name, tier: 'coalition', ...more };
    const { status, body, text } = await post(`delegations/${code}/delegates`, asked, by);
    if (status !== 201) throw new Error(text);
    return body.id;
  }

  const meet = (delegationCode: string, delegateIds: string[], more: object = {}) =>
    post('interactions', {
      ...{ delegationCode, delegateIds, kind: 'corridor', occurredAt: '2024-08-05T15:00:00Z' },
      ...{ tier: 'coalition', ...more },
    });
  return { client, get, post, aDelegate, meet };
}

/** Status, field and code of a refusal. */
export const why = ({ status, body }: Pick<Answer, 'status' | 'body'>) => [
  status,
  body.fields?.[0]?.path ?? null,
  body.fields?.[0]?.code ?? body.code,
];

export const ids = (body: { items: { id: string }[] }) => body.items.map(({ id }) => id);
