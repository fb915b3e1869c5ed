import { Injectable } from '@nestjs/common';
import { ABOUT_ME, namesAboutMe } from '#libs/data';
import { Database, type Transaction } from '#libs/platform';
import type { Principal } from '../../http/principal.js';
import { aboutMeDocument } from './document.js';
import type { StoredKind, StoredRow } from './entry.js';

/** What is stored about a person: for programs, and to be read. */
@Injectable()
export class AboutMeService {
  constructor(private readonly database: Database) {}

  /** Every row that names the account, by table, as far as its owner may see it. */
  async rows(me: Principal): Promise<Record<string, readonly StoredRow[]>> {
    const kinds = await this.database.asReader(me.userId, (tx) => this.kinds(tx, me), true);
    return Object.fromEntries(kinds.map(({ table, rows }) => [table, rows]));
  }

  /** The same as a page in the person's language. */
  document(me: Principal): Promise<string> {
    return this.database.asReader(
      me.userId,
      async (tx) => {
        const kinds = await this.kinds(tx, me);
        const ids = new Set(kinds.flatMap(({ columns, rows }) => idsIn(columns, rows)));
        return aboutMeDocument(me, kinds, (await tx.first(namesAboutMe, { ids: [...ids] }))!);
      },
      true,
    );
  }

  private async kinds(tx: Transaction, { userId }: Principal): Promise<StoredKind[]> {
    const read = async (role: 'app' | 'auth', as: Transaction) => {
      const found: StoredKind[] = [];
      for (const { query, ...kind } of ABOUT_ME.filter((one) => one.role === role)) {
        const rows = (await as.first(query, { userId }))?.rows ?? [];
        if (rows.length > 0) found.push({ ...kind, rows });
      }
      return found;
    };
    const mine = await read('app', tx);
    const account = await tx.as('auth', (auth) => read('auth', auth));
    return [...account, ...mine].toSorted((a, b) => (a.table < b.table ? -1 : 1));
  }
}

const idsIn = (columns: ReadonlyMap<string, string>, rows: readonly StoredRow[]) =>
  [...columns]
    .filter(([, type]) => type === 'uuid')
    .flatMap(([column]) => rows.map((row) => row[column]))
    .filter((id) => typeof id === 'string');
