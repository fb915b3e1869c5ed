/** What is done with a sheet, by the api's code. */
export type ImportDoing = 'waiting' | 'reading' | 'comparing' | 'writing' | 'undoing';

/** What the api answers, as far as the command reads it. */
export interface ImportAnswer {
  id: string;
  state: 'reading' | 'checked' | 'applying' | 'applied' | 'undoing' | 'undone' | 'failed';
  version: number;
  progress: { done: number; total: number; doing: ImportDoing | null };
  failure: string | null;
  applied: { written: number; leftOut: number } | null;
  options: { tier: string };
  report: ReportAnswer | null;
}

export interface ReportAnswer {
  sheet: { described: string };
  columns: {
    column: string;
    header: string;
    role: string;
    ask: string | null;
    candidates: { ask: string }[];
  }[];
  errorCount: number;
  errors: ProblemAnswer[];
  warningCount: number;
  warnings: ProblemAnswer[];
  summary: { ask: string; new: number; changed: number; same: number }[];
  totals: { positions: number; new: number; changed: number; same: number };
}

export interface ProblemAnswer {
  field: string;
  message: string;
}

/** What the api refuses, or that it cannot be reached; the message is for the person at the terminal. */
export class DeskError extends Error {}

interface Call {
  query?: string;
  json?: unknown;
  file?: Uint8Array;
  version?: number;
}

/** A person's way to a running Demarche: over HTTP, with a sign-in that is ended afterwards. */
export class DeskClient {
  private cookie = '';

  constructor(private readonly address: string) {}

  async signIn(email: string, password: string): Promise<void> {
    const { response } = await this.send('POST', '/api/auth/sign-in', { json: { email, password } });
    this.cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  async signOut(): Promise<void> {
    if (this.cookie !== '') await this.send('POST', '/api/auth/sign-out');
    this.cookie = '';
  }

  async get<Answer>(path: string): Promise<Answer> {
    return (await this.send('GET', path)).body as Answer;
  }

  async call<Answer>(method: string, path: string, call: Call = {}): Promise<Answer> {
    return (await this.send(method, path, call)).body as Answer;
  }

  /** All pages of a list. */
  async all<Item>(path: string): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '?limit=200' : `?limit=200&cursor=${cursor}`;
      const page: { items: Item[]; next: string | null } = await this.get(path + query);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  private async send(
    method: string,
    path: string,
    { query = '', json, file, version }: Call = {},
  ): Promise<{ response: Response; body: unknown }> {
    const headers = {
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(file === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    const content = file
      ? new Blob([new Uint8Array(file)])
      : json === undefined
        ? undefined
        : JSON.stringify(json);
    const response = await this.fetch(path + query, { method, headers, ...(content && { body: content }) });
    const text = await response.text();
    if (!response.ok) throw new DeskError(refusal(response.status, text));
    return { response, body: text === '' ? undefined : parsed(text) };
  }

  private async fetch(path: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(this.address + path, { ...request, redirect: 'error' });
    } catch {
      throw new DeskError(
        `No Demarche answers at ${this.address}. Start it with npm start, or say with --address where it is.`,
      );
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DeskError('What answers there is no Demarche.');
  }
}

function refusal(status: number, text: string): string {
  try {
    const { detail, fields = [] } = JSON.parse(text) as { detail?: string; fields?: ProblemAnswer[] };
    const named = fields.filter(({ message }) => message !== detail);
    const lines = named.map(({ field, message }) => `  ${field}: ${message}`);
    return [detail ?? `It was refused (${status}).`, ...(named.length > 1 ? lines : [])].join('\n');
  } catch {
    return `It was refused (${status}), and not by a Demarche.`;
  }
}
