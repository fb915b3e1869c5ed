import type { ArticleRow, EarlierProvision } from '#libs/data';
import { keyOf } from '#libs/domain';
import { newId } from '#libs/platform';

export interface NewProvision {
  id: string;
  key: string;
  title: string;
}

/** A provision for each article that continues none, by the article's id; with a key of its own from its title. */
export function newProvisions(
  loaded: readonly ArticleRow[],
  earlier: readonly Pick<EarlierProvision, 'key'>[],
): Map<string, NewProvision> {
  const taken = new Set(earlier.map(({ key }) => key));
  return new Map(
    loaded
      .filter(({ provisionId }) => provisionId === null)
      .map(({ id, number, title }) => {
        const key = freeKey(keyOf(title) || keyOf(`article ${number}`), taken);
        taken.add(key);
        return [id, { id: newId(), key, title: title || `Article ${number}` }];
      }),
  );
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let next = 2;
  while (taken.has(`${key}-${next}`)) next++;
  return `${key}-${next}`;
}
