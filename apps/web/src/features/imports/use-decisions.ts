import { useState } from 'react';
import type { ImportDto } from '../../kernel/api/client.js';
import { countOf, EMPTY_DRAFT, type Draft, type Maps } from './draft.js';

export interface Decisions {
  draft: Draft;
  decide: (map: Maps, key: string, value: string) => void;
  change: (part: Partial<Draft>) => void;
  /** Gives up what was decided and not checked. */
  forget: () => void;
  /** The sheet as it stood at the first of these decisions; as it stands now while there are none. */
  opened: ImportDto;
  /** What was decided here and elsewhere since, each by its text; undefined while nothing was decided elsewhere. */
  clash: readonly string[] | undefined;
}

const MAPS = ['columns', 'words', 'states', 'rows', 'cells'] as const;

/** What both decided, and not alike. */
function bothDecided(draft: Draft, opened: ImportDto, now: ImportDto): string[] {
  return MAPS.flatMap((map) =>
    Object.entries(draft[map])
      .filter(([key, mine]) => {
        const [before, theirs] = [opened.mapping[map]?.[key] ?? '', now.mapping[map]?.[key] ?? ''];
        return theirs !== before && theirs !== mine;
      })
      .map(([key]) => key),
  );
}

/**
 * Decisions on a sheet that the api does not know yet. They belong to the sheet as it stood when the first was taken: what
 * is decided in another window does not come under them, and reading the sheet again does not lose them.
 */
export function useDecisions(sheet: ImportDto): Decisions {
  const [{ draft, opened }, set] = useState<{ draft: Draft; opened: ImportDto }>({
    draft: EMPTY_DRAFT,
    opened: sheet,
  });
  const begun = countOf(draft) > 0;
  const base = begun ? opened : sheet;
  const take = (next: (before: Draft) => Draft) =>
    set((before) => ({
      draft: next(before.draft),
      opened: countOf(before.draft) > 0 ? before.opened : sheet,
    }));
  return {
    draft,
    decide: (map, key, value) => take((before) => ({ ...before, [map]: { ...before[map], [key]: value } })),
    change: (part) => take((before) => ({ ...before, ...part })),
    forget: () => take(() => EMPTY_DRAFT),
    opened: base,
    clash: base.version === sheet.version ? undefined : bothDecided(draft, base, sheet),
  };
}
