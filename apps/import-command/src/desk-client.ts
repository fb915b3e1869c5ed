import { defaults, signInEnd, signInStart, type ProblemDto } from '#libs/client';

/** What the api refuses, or that it cannot be reached; the message is for the person at the terminal. */
export class DeskError extends Error {}

let cookie = '';

/**
 * A person's way to a running Demarche: over HTTP, with a sign-in that is to be ended afterwards. From here on every
 * call of the client goes there; each throws a DeskError when it is refused.
 */
export async function signIn(address: string, email: string, password: string): Promise<void> {
  defaults.baseUrl = address;
  defaults.fetch = (input, init) => send(address, new Request(input, { ...init, redirect: 'error' }));
  await signInStart({ email, password });
}

export async function signOut(): Promise<void> {
  await signInEnd();
  cookie = '';
}

/** All pages of a list. */
export async function all<Item>(
  list: (page: { limit: number; cursor?: string }) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page = await list({ limit: 200, ...(cursor !== null && { cursor }) });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

async function send(address: string, request: Request): Promise<Response> {
  if (cookie !== '') request.headers.set('cookie', cookie);
  const response = await fetch(request).catch(() => {
    throw new DeskError(
      `No Demarche answers at ${address}. Start it with npm start, or say with --address where it is.`,
    );
  });
  if (!response.ok) throw new DeskError(refusal(response.status, await response.text()));
  const isOurs = response.status === 204 || response.headers.get('content-type')?.includes('json') === true;
  if (!isOurs) throw new DeskError('What answers there is no Demarche.');
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  return response;
}

function refusal(status: number, text: string): string {
  try {
    const { detail, fields = [] } = JSON.parse(text) as Partial<ProblemDto>;
    const named = fields.filter((field) => field.detail !== detail);
    const lines = named.map((field) => `  ${field.path}: ${field.detail}`);
    return [detail ?? `It was refused (${status}).`, ...(named.length > 1 ? lines : [])].join('\n');
  } catch {
    return `It was refused (${status}), and not by a Demarche.`;
  }
}
