import type { Attributes } from './xml.js';

/** What the styles of an ODS file hide, or strike through. They stand before the tables. */
export class OdsStyles {
  readonly #hidden = new Set<string>();
  readonly #crossedOut = new Set<string>();
  #style = '';

  open(name: string, attribute: Attributes): void {
    if (name === 'style:style') this.#style = attribute('style:name') ?? '';
    else if (name === 'style:table-properties') {
      if (attribute('table:display') === 'false') this.#hidden.add(this.#style);
    } else if (name === 'style:text-properties') {
      const line = attribute('style:text-line-through-style') ?? attribute('style:text-line-through-type');
      if (line !== undefined && line !== 'none') this.#crossedOut.add(this.#style);
    }
  }

  /** Whether a table of this style is not shown. */
  isHidden(style: string | undefined): boolean {
    return this.#hidden.has(style ?? '');
  }

  /** Whether a line goes through letters of this style: what was said is taken back. */
  isCrossedOut(style: string | undefined): boolean {
    return this.#crossedOut.has(style ?? '');
  }
}
