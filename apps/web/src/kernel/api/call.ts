import { measureOffset } from './device-offset.js';
import { uuid7 } from '../offline/uuid7.js';
import { defaults, type ProblemDto } from './client.js';

/** What a request may end in that concerns the whole app, not only whoever asked. */
export type CallEvent = 'contact' | 'unreachable' | 'not_signed_in' | 'revoked';

const listeners = new Set<(event: CallEvent) => void>();

/** @returns the way to stop listening */
export function onCall(listener: (event: CallEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tell = (event: CallEvent) => listeners.forEach((listener) => listener(event));

let author: string | undefined;

/** Whose page this is: what is changed from here is refused when the cookie has become another person's. */
export const actFor = (userId: string): void => void (author = userId);

/** The last change whose answer did not come, and the key that it was sent with. */
let unanswered: { change: string; key: string; since: number } | undefined;
/** Whoever says the same later means it anew. */
const ONE_CHANGE_MS = 600_000;

/** Whether an id that was made here, which is a key already, is what the body is about, and not only something inside it. */
const namesItself = (body: string) =>
  body.includes('"id":') && typeof (JSON.parse(body) as { id?: unknown }).id === 'string';

/** Names the person, and gives another attempt at an unanswered change its key: the api carries it out once. */
function signed(input: RequestInfo | URL, init: RequestInit): RequestInit {
  const { method = 'GET', body = '' } = init;
  if (author === undefined || method === 'GET') return init;
  const headers = new Headers(init.headers);
  headers.set('Demarche-Person', author);
  if (typeof body === 'string' && !headers.has(KEY) && !namesItself(body)) {
    const change = JSON.stringify([method, input, headers.get('If-Match'), author, body]);
    const now = Date.now();
    if (unanswered?.change !== change || now - unanswered.since >= ONE_CHANGE_MS) {
      unanswered = { change, key: uuid7(), since: now };
    }
    headers.set(KEY, unanswered.key);
  }
  return { ...init, headers };
}
const KEY = 'Idempotency-Key';

const isGateways = ({ status }: Response) => status === 502 || status === 504;

/** The api has answered; where that was the change whose answer was awaited, its key is done with. */
function settle(key: string | null): void {
  if (unanswered?.key === key) unanswered = undefined;
  tell('contact');
}

/** Long enough for slow 3G, short enough that a dead network is noticed while one still looks at the screen. */
const PATIENCE_MS = 20_000;

/**
 * fetch with a limit of time, which names whose page this is and tells the app what it learns about the connection and the
 * sign-in. Nothing on a screen asks the api past it.
 * @param patienceMs longer for what is large
 */
export async function call(
  input: RequestInfo | URL,
  init: RequestInit = {},
  patienceMs = PATIENCE_MS,
): Promise<Response> {
  const limit = AbortSignal.timeout(patienceMs);
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  let answer: Response;
  const sentAt = Date.now();
  const sent = signed(input, init);
  const key = new Headers(sent.headers).get(KEY);
  try {
    answer = await fetch(input, { ...sent, signal });
  } catch (error) {
    if (!init.signal?.aborted) tell('unreachable');
    throw error;
  }
  measureOffset(answer, sentAt, Date.now());
  // A gateway that cannot reach the api is no contact with it.
  if (isGateways(answer)) tell('unreachable');
  else settle(key);
  if (answer.status === 401) {
    const problem = (await answer
      .clone()
      .json()
      .catch(() => undefined)) as ProblemDto | undefined;
    tell(problem?.type.endsWith('revoked') ? 'revoked' : 'not_signed_in');
  }
  return answer;
}

defaults.baseUrl = '';
defaults.fetch = call as typeof fetch;

/** What was answered, as a problem document; undefined where it is none, like a gateway's page. */
export function readProblem(answered: unknown): ProblemDto | undefined {
  const { type = '', title, status = 0, detail = '', ...reason } = (answered ?? {}) as Partial<ProblemDto>;
  const { code = '', params = {}, fields = [], fieldCount = fields.length } = reason;
  if (typeof title !== 'string') return undefined;
  return { type, title, status, detail, code, params, fields, fieldCount };
}

/** The problem document within what a call threw; undefined when no answer came at all. */
export const problemOf = (error: unknown): ProblemDto | undefined =>
  readProblem((error as { data?: unknown } | undefined)?.data);

/** For the `If-Match` that the api wants on changes. */
export const versionTag = (version: number): string => `"${version}"`;
