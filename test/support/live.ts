import type { Client } from './demarche.js';

export interface LiveEvent {
  event: string;
  data: any;
}

/** A reader of one stream of server-sent events. */
export class LiveReader {
  /** All that was ever sent. */
  text = '';
  /** Whether the server has closed it. */
  over = false;
  readonly events: LiveEvent[] = [];
  private read = 0;
  private wake: () => void = () => undefined;

  private constructor(readonly response: Response) {
    void this.pump();
  }

  static async open(client: Client, campaignId: string, headers: Record<string, string> = {}) {
    const response = await client.listen(`/api/campaigns/${campaignId}/live`, headers);
    if (response.status !== 200) throw new Error(`No stream: ${response.status} ${await response.text()}`);
    return new LiveReader(response);
  }

  /** The next event that was not yet taken. @throws if the server closes the stream first */
  async next(): Promise<LiveEvent> {
    for (;;) {
      const event = this.events[this.read];
      if (event) {
        this.read++;
        return event;
      }
      if (this.over) throw new Error(`The stream is over: ${this.text}`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Topics of the next event, which must be `changed`. */
  async topics(): Promise<string[]> {
    const { event, data } = await this.next();
    if (event !== 'changed') throw new Error(`Expected a change, not ${event}`);
    return data.topics;
  }

  /** Settles once the server has closed it. */
  async end(): Promise<void> {
    while (!this.over) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  async close(): Promise<void> {
    this.over = true;
    await this.reader?.cancel().catch(() => undefined);
  }

  private reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  private async pump(): Promise<void> {
    const decoder = new TextDecoder();
    this.reader = this.response.body!.getReader();
    let rest = '';
    try {
      for (let part = await this.reader.read(); !part.done; part = await this.reader.read()) {
        const more = decoder.decode(part.value, { stream: true });
        this.text += more;
        const blocks = (rest + more).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
        this.wake();
      }
    } catch {
      // Cut off: over as well.
    }
    this.over = true;
    this.wake();
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const [event, data] = [field('event'), field('data')];
    if (event !== undefined) this.events.push({ event, data: JSON.parse(data ?? 'null') });
  }
}
