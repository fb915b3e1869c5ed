import type { Locks } from './one-tab-lock.js';

/** navigator.locks, for one name, shared by the tabs of a device. */
export class SharedLocks implements Locks {
  #holder: { lose: (why: Error) => void } | undefined;
  #queue: { begin: () => void }[] = [];

  request<T>(
    _name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    work: () => Promise<T>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const holder = { lose: reject };
      const begin = (): void => {
        this.#holder = holder;
        void work()
          .then(resolve, reject)
          .finally(() => this.#end(holder));
      };
      if (options.steal) {
        this.#holder?.lose(abortError());
        begin();
      } else if (this.#holder) {
        const entry = { begin };
        this.#queue.push(entry);
        options.signal?.addEventListener('abort', () => {
          if (!this.#queue.includes(entry)) return;
          this.#queue = this.#queue.filter((one) => one !== entry);
          reject(abortError());
        });
      } else begin();
    });
  }

  #end(holder: object): void {
    if (this.#holder !== holder) return;
    this.#holder = undefined;
    this.#queue.shift()?.begin();
  }
}

const abortError = () => new DOMException('', 'AbortError');
