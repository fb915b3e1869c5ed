import { HOURS_WITHOUT_CONTACT } from './wipe-after-24-hours.js';
import { keepable, type CachedKind } from './cached-shapes.js';
import type { Vault } from './vault.js';
import { withheldOf, type Withheld } from './withheld.js';

/** `me`, how far the device's clock is ahead, or what belongs to one campaign; a brief to one delegation of it, by its code. */
export type CachedName =
  'me' | 'clock' | `${'day' | 'asks' | 'delegations'}:${string}` | `brief:${string}:${string}`;

export interface CachedValue<T> {
  value: T;
  /** When it was kept: milliseconds since 1970, by the device's clock. */
  cachedAt: number;
  /** How much of the answer is not kept; earlier releases did not note it. */
  withheld?: Withheld;
}

/** Of how many delegations that were opened or logged lately the briefs are kept, besides the pinned ones. */
const MOST_RECENT = 8;

/** For how many ms an answer that was kept counts as just kept. */
const STILL_NEW = 600_000;

/**
 * What can be read without a network. It is a convenience and never in the way: where nothing may or can be kept,
 * nothing is, and nobody is told of an error.
 */
export class CachedAnswers {
  /** Where the person sits; undefined until that was heard. */
  private campaigns: ReadonlySet<string> | undefined;
  /** Of each name the answer that was kept last, for whom and when. */
  readonly #last = new Map<CachedName, { answer: WeakRef<object>; signedInAt: number; at: number }>();

  constructor(
    private readonly vault: Vault,
    private readonly now: () => number,
  ) {}

  /** From now on nothing is kept of any other campaign: an answer may still be under way when a seat ends. */
  keepOnlyOf(campaignIds: ReadonlySet<string>): void {
    this.campaigns = campaignIds;
    this.#last.clear();
  }

  /**
   * Keeps what policy lets be kept of an answer of the api.
   * @returns whether anything was kept: a brief is only while its delegation is pinned, or was looked at lately
   */
  async keep(name: CachedName, value: unknown): Promise<boolean> {
    const [kind, campaignId = '', code = ''] = name.split(':');
    if (campaignId !== '' && this.campaigns?.has(campaignId) === false) return false;
    if (kind === 'brief' && !(await this.ofBriefs(campaignId)).includes(code)) return false;
    const signedInAt = await this.#signedInAt();
    if (this.#lies(name, value, signedInAt)) return true;
    const shaped = keepable(kind as CachedKind, value);
    if (shaped === null || shaped === undefined) {
      await this.forget(name);
      return false;
    }
    const done = await this.#put(name, shaped, withheldOf(kind as CachedKind, value, shaped));
    if (done) this.#note(name, value, signedInAt);
    return done;
  }

  #note(name: CachedName, value: unknown, signedInAt: number | undefined): void {
    if (signedInAt === undefined || typeof value !== 'object' || value === null) return;
    this.#last.set(name, { answer: new WeakRef(value), signedInAt, at: this.now() });
  }

  /** When the person signed in whose things may be kept now. */
  async #signedInAt(): Promise<number | undefined> {
    return (await this.vault.keeper().catch(() => undefined))?.signedInAt;
  }

  /** Whether this very answer was kept a moment ago: each screen that shows it keeps it, and a phone takes long to seal it. */
  #lies(name: CachedName, value: unknown, signedInAt: number | undefined): boolean {
    const last = this.#last.get(name);
    if (last === undefined || signedInAt !== last.signedInAt || last.answer.deref() !== value) return false;
    return Math.abs(this.now() - last.at) < STILL_NEW;
  }

  /** What was kept, and when; undefined when there is nothing, when it is too old, and while the vault is locked. */
  async read<T>(name: CachedName): Promise<CachedValue<T> | undefined> {
    const cached = await this.#get<T>(name);
    if (!cached) return undefined;
    const { value, cachedAt, withheld = {} } = cached;
    if (Math.abs(this.now() - cachedAt) < HOURS_WITHOUT_CONTACT * 3_600_000)
      return { value, cachedAt, withheld };
    await this.forget(name);
    return undefined;
  }

  async forget(name: CachedName): Promise<void> {
    this.#last.delete(name);
    try {
      await this.vault.remove('kept', await this.vault.alias('kept', name));
    } catch {
      // Nothing is open, so nothing is kept.
    }
  }

  /** Codes of the delegations whose briefs are kept. */
  async pinned(campaignId: string): Promise<string[]> {
    return (await this.#get<string[]>(`pins:${campaignId}`))?.value ?? [];
  }

  /** Codes of those that were opened or logged lately, the last one first. */
  async recent(campaignId: string): Promise<string[]> {
    return (await this.#get<string[]>(`recent:${campaignId}`))?.value ?? [];
  }

  /** Codes of all delegations whose briefs may be kept. */
  async ofBriefs(campaignId: string): Promise<string[]> {
    return [...new Set([...(await this.pinned(campaignId)), ...(await this.recent(campaignId))])];
  }

  /** That a delegation was opened or logged; of the one that is too long ago the brief is forgotten. */
  async visit(campaignId: string, code: string): Promise<void> {
    const codes = [code, ...(await this.recent(campaignId)).filter((one) => one !== code)];
    await this.#put(`recent:${campaignId}`, codes.slice(0, MOST_RECENT));
    const pinned = await this.pinned(campaignId);
    const gone = codes.slice(MOST_RECENT).filter((one) => !pinned.includes(one));
    await Promise.all(gone.map((one) => this.forget(`brief:${campaignId}:${one}`)));
  }

  /** From now on the brief of that delegation may be kept. @returns whether that could be noted */
  async pin(campaignId: string, code: string): Promise<boolean> {
    const codes = new Set(await this.pinned(campaignId));
    return this.#put(`pins:${campaignId}`, [...codes.add(code)]);
  }

  /** Forgets the brief, too. */
  async unpin(campaignId: string, code: string): Promise<void> {
    const codes = await this.pinned(campaignId);
    await this.#put(
      `pins:${campaignId}`,
      codes.filter((one) => one !== code),
    );
    const recent = await this.recent(campaignId);
    await this.#put(
      `recent:${campaignId}`,
      recent.filter((one) => one !== code),
    );
    await this.forget(`brief:${campaignId}:${code}`);
  }

  async #put(name: string, value: unknown, withheld: Withheld = {}): Promise<boolean> {
    try {
      const id = await this.vault.alias('kept', name);
      await this.vault.put('kept', id, { name, value, withheld, cachedAt: this.now() });
      return true;
    } catch {
      return false;
    }
  }

  async #get<T>(name: string): Promise<CachedValue<T> | undefined> {
    try {
      return (await this.vault.read('kept', await this.vault.alias('kept', name))) as
        CachedValue<T> | undefined;
    } catch {
      return undefined;
    }
  }
}
