import type { Vault } from './vault.js';

/**
 * Half-filled forms, which survive a reload and an update of the app, and end with the sign-in. A form is named by
 * whoever shows it, e.g. `log:<campaignId>:KEN`; whoever shows it also waits for a pause in the typing before it saves.
 */
export class Drafts {
  /** One change after the other, so that the last word stays. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly vault: Vault) {}

  /** @returns whether it is saved; false when nobody is signed in or the browser cannot store */
  saveDraft(form: string, value: unknown): Promise<boolean> {
    return this.#then(form, (id) => this.vault.put('draft', id, { name: form, value }));
  }

  /** What was saved last; undefined when there is nothing, and while the vault is locked. */
  async readDraft<T>(form: string): Promise<T | undefined> {
    await this.#last;
    try {
      const draft = await this.vault.read('draft', await this.vault.alias('draft', form));
      return (draft as { value: T } | undefined)?.value;
    } catch {
      return undefined;
    }
  }

  /** Of all half-filled forms whose name begins like this; none while the vault is locked. */
  async names(prefix: string): Promise<string[]> {
    await this.#last;
    const all = await this.vault.readAll('draft').catch(() => []);
    const names = all.map(({ value }) => (value as { name?: string } | undefined)?.name ?? '');
    return names.filter((name) => name.startsWith(prefix));
  }

  /** For a form that was sent or thrown away. */
  clearDraft(form: string): Promise<boolean> {
    return this.#then(form, (id) => this.vault.remove('draft', id));
  }

  #then(form: string, change: (id: string) => Promise<void>): Promise<boolean> {
    const done = this.#last
      .then(() => this.vault.alias('draft', form))
      .then(change)
      .then(
        () => true,
        () => false,
      );
    this.#last = done;
    return done;
  }
}
