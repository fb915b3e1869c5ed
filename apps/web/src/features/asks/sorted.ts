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

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The asks that the filters leave: by weight, or by the first of their articles. */
export function chosen(asks: readonly AskDto[], filters: Filters, draft: string | undefined): AskDto[] {
  const words = plain(filters.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const left = asks.filter((ask) => {
    const text = plain(`${ask.title} ${ask.summary} ${ask.key} ${numbersIn(ask, draft)}`);
    if (!words.every((word) => text.includes(word))) return false;
    return (!filters.kind || ask.kind === filters.kind) && (!filters.red || ask.redLine);
  });
  const byWeight = (a: AskDto, b: AskDto) => a.priority - b.priority || Number(b.redLine) - Number(a.redLine);
  if (filters.sort !== 'article') return left.toSorted(byWeight);
  const first = (ask: AskDto) => leading(numbersIn(ask, draft));
  return left.toSorted((a, b) => first(a) - first(b) || byWeight(a, b));
}
