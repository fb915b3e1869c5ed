import { inspect } from 'node:util';
import type { Demo, DemoRole } from './browser.js';

type Json = any;

/** The api of a running demo as one of its people. Every refusal is thrown: what a test prepares has to succeed. */
export class DemoClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    /** The account as `GET /api/me` gives it. */
    readonly me: Json,
  ) {}

  static async as(demo: Demo, role: DemoRole): Promise<DemoClient> {
    const answer = await fetched(`${demo.url}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${role}@demo.example.org`, password: 'demarche-demo' }),
    });
    if (!answer.ok) throw new Error(`${role} could not sign in: ${await answer.text()}`);
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return new DemoClient(demo.url, cookies.join('; '), await answer.json());
  }

  /** Of the campaign under negotiation. */
  get campaignId(): string {
    return this.me.seats.find(({ slug }: Json) => slug === 'un-cybercrime-2024').campaignId;
  }

  get(path: string): Promise<Json> {
    return this.ask('GET', path);
  }

  /** Every item of a list, page by page. */
  async all(path: string): Promise<Json[]> {
    const items: Json[] = [];
    let next: string | null = null;
    do {
      const query = `${path.includes('?') ? '&' : '?'}limit=100${next ? `&cursor=${next}` : ''}`;
      const page: Json = await this.get(path + query);
      items.push(...page.items);
      next = page.next;
    } while (next);
    return items;
  }

  /** @param path below the campaign, or from `/api/` on @param version what `If-Match` names */
  async ask(method: string, path: string, body?: object, version?: number): Promise<Json> {
    const address = path.startsWith('/api/') ? path : `/api/campaigns/${this.campaignId}${path}`;
    const answer = await fetched(this.url + address, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  post(path: string, body: object): Promise<Json> {
    return this.ask('POST', path, body);
  }
}

/** What went wrong on the way stands in the cause, which no report of a test shows. */
const fetched = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, init).catch((error: Error) => {
    throw new Error(`${init.method} ${url}: ${inspect(error.cause ?? error)}`);
  });
