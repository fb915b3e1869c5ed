import { archivedName, writeArchivedRows, type ArchivedTable, type DataAccess } from '#libs/data';
import { IdTable } from './id-table.js';
import { columnsOf } from './rewrite.js';
import type { ArchivedRow } from './sheets.js';
import { ArchiveTrouble } from './trouble.js';

/** Rows of one statement: more are hardly faster, and all of them are in memory. */
const BATCH = 100;

const sameColumns = (one: ArchivedRow, other: ArchivedRow): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => name in other);
};

/** Writes rows of one table by the hundred; a row that names another of its table comes after that one. */
export class RowWriter {
  private rows: ArchivedRow[] = [];
  private later: ArchivedRow[] = [];
  private readonly written = new IdTable();
  private readonly table: string;
  private readonly own: readonly string[];

  constructor(
    private readonly tx: DataAccess,
    archived: ArchivedTable,
    private readonly campaignId: string,
  ) {
    this.table = archivedName(archived);
    this.own = [...columnsOf(archived).values()]
      .filter(({ reference }) => typeof reference === 'object' && reference.rows === archived.table)
      .map(({ name }) => name);
  }

  /** @returns whether rows were sent */
  async add(row: ArchivedRow): Promise<boolean> {
    if (!this.isReady(row)) {
      this.later.push(row);
      return false;
    }
    // Rows of one statement have the same columns: what another had besides would be left out without a word.
    const [first] = this.rows;
    if (first && !sameColumns(first, row)) await this.send();
    this.rows.push(row);
    if (this.own.length > 0) this.written.add(String(row['id']));
    if (this.rows.length < BATCH) return false;
    await this.send();
    return true;
  }

  async end(): Promise<void> {
    await this.send();
    while (this.later.length > 0) {
      const waiting = this.later;
      this.later = [];
      for (const row of waiting) await this.add(row);
      await this.send();
      // Rows that name each other in a circle are no rows of ours.
      if (this.later.length === waiting.length)
        throw new ArchiveTrouble('row', { file: `${this.table}.jsonl`, line: 0 });
    }
  }

  private isReady(row: ArchivedRow): boolean {
    return this.own.every((name) => {
      const other = row[name];
      return typeof other !== 'string' || this.written.numberOf(other) >= 0;
    });
  }

  private async send(): Promise<void> {
    const [first] = this.rows;
    if (!first) return;
    const { rows } = this;
    this.rows = [];
    const { tx, table, campaignId } = this;
    await tx.run(writeArchivedRows, { campaignId, table, columns: Object.keys(first), rows });
  }
}
