import type { SheetProblem } from './sheet.js';

/** Where in a sheet there is an error, so that no record is written that touches it. */
export class Faults {
  readonly #rows = new Set<string>();
  readonly #columns = new Set<string>();
  readonly #cells = new Set<string>();

  add({ field }: SheetProblem): void {
    const [kind, place] = field.split('.', 2);
    if (kind === 'rows') this.#rows.add(place!);
    else if (kind === 'columns') this.#columns.add(place!);
    else if (kind === 'cells') this.#cells.add(place!);
  }

  /** @param columns of the cells that the record in this row is made of, e.g. `B` */
  touch(row: number, columns: readonly string[]): boolean {
    return (
      this.#rows.has(String(row)) ||
      columns.some((column) => this.#columns.has(column) || this.#cells.has(`${column}${row}`))
    );
  }
}
