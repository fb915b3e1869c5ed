import { search } from '#libs/domain';
import type { AskDto, TextSummaryDto } from '../../kernel/api/client.js';

export type Filter = 'q' | 'kind' | 'red' | 'sort';
export type Filters = Partial<Record<Filter, string>>;

/** The confirmed draft whose numbers are in use; drafts come the newest first. */
export const presentDraft = (drafts: readonly TextSummaryDto[]): TextSummaryDto | undefined =>
  drafts.find(({ state }) => state === 'confirmed');

/** The numbers of an ask's articles in one draft, e.g. `24, 28–30`; empty where it gives none. */
export const numbersIn = (ask: AskDto, draft: string | undefined): string =>
  ask.provisions
    .flatMap(({ numbers }) => (draft && numbers[draft] ? [numbers[draft]] : []))
    .toSorted((a, b) => leading(a) - leading(b))
    .join(', ');

/** `6(2)` → 6; what has no number comes last. */
const leading = (number: string): number => {
  const found = /\d+/.exec(number);
  return found ? Number(found[0]) : Number.MAX_SAFE_INTEGER;
};

/** The asks that the filters leave: the best match first, then by weight; or by the first of their articles. */
export function chosen(asks: readonly AskDto[], filters: Filters, draft: string | undefined): AskDto[] {
  const texts = (ask: AskDto) => [ask.title, ask.key, numbersIn(ask, draft), ask.summary];
  const byWeight = (a: AskDto, b: AskDto) => a.priority - b.priority || Number(b.redLine) - Number(a.redLine);
  const left = search(asks.toSorted(byWeight), filters.q ?? '', texts).filter(
    (ask) => (!filters.kind || ask.kind === filters.kind) && (!filters.red || ask.redLine),
  );
  if (filters.sort !== 'article') return [...left];
  const first = (ask: AskDto) => leading(numbersIn(ask, draft));
  return left.toSorted((a, b) => first(a) - first(b) || byWeight(a, b));
}
