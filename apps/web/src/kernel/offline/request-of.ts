import type { Outgoing } from './outbox.js';

type Taken = Pick<Outgoing, 'method' | 'path' | 'body' | 'ifMatch'>;

/**
 * The request that an operation of the client would send, without sending it: method, path, body and version are the
 * generated client's, so that what waits in the outbox cannot differ from what the api documents.
 * @param operation to be called with the options given, e.g. `(o) => tasksChange(id, versionTag(3), campaignId, change, {}, o)`
 * @throws when it asks for nothing
 */
export async function requestOf(
  operation: (options: { baseUrl: string; fetch: typeof fetch }) => Promise<unknown>,
): Promise<Taken> {
  let taken: Taken | undefined;
  const take = (input: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<Response> => {
    const ifMatch = new Headers(init.headers).get('if-match');
    taken = {
      method: init.method as Outgoing['method'],
      path: typeof input === 'string' ? input : '',
      ...(typeof init.body === 'string' ? { body: JSON.parse(init.body) as Record<string, unknown> } : {}),
      ...(ifMatch === null ? {} : { ifMatch }),
    };
    return Promise.reject(new Error('taken'));
  };
  await operation({ baseUrl: '', fetch: take }).catch(() => undefined);
  if (!taken) throw new Error('The operation asked for nothing');
  return taken;
}
