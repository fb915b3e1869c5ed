import { identityKey } from '#libs/domain';
import type { TableClass } from './table-shape.js';
import {
  Ask,
  Delegation,
  DelegationGroup,
  Letter,
  Organisation,
  Post,
  SavedView,
  Session,
  Signatory,
  TextVersion,
} from './tables/index.js';

/**
 * Tables whose rows are known by a name, and the column that holds its key: no two rows of a campaign (of a delegation, for
 * posts) may have the same. The key is null only in rows that read alike before there were keys. Delegates have none: their
 * tier hides them, and a refused name would tell that one is there.
 */
const KEYS: ReadonlyMap<TableClass, readonly [name: string, key: string]> = new Map<
  TableClass,
  readonly [name: string, key: string]
>([
  [Organisation, ['name', 'nameKey']],
  [Session, ['name', 'nameKey']],
  [Ask, ['title', 'titleKey']],
  [TextVersion, ['title', 'titleKey']],
  [Post, ['city', 'cityKey']],
  [Delegation, ['shortName', 'nameKey']],
  [DelegationGroup, ['name', 'nameKey']],
  [SavedView, ['name', 'nameKey']],
  [Letter, ['title', 'titleKey']],
  // Two lines of one list may read alike: they are told to the coordinator.
  [Signatory, ['shownName', 'nameKey']],
]);

/** The row, or the change, with the key of the name that it gives. */
export function withIdentityKey<R extends object>(table: TableClass, row: R): R {
  const columns = KEYS.get(table);
  if (!columns) return row;
  const [name, key] = columns;
  const said = (row as Record<string, unknown>)[name];
  return typeof said === 'string' ? { ...row, [key]: identityKey(said) } : row;
}
