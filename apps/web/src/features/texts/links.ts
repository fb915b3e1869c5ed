import type { LinkTextRequest, TextArticleDto, TextDto } from '../../kernel/api/client.js';

/** A provision that is in none of the articles by itself: left as suggested, gone, or under a number. */
export type Said = { kind: 'leave' } | { kind: 'gone' } | { kind: 'number'; number: string };

/** What a person decides about a proposed draft, until it is saved. */
export interface Decisions {
  /** By article: a provision, or `new`. */
  links: Record<string, string>;
  /** Articles that were looked at. */
  seen: Record<string, boolean>;
  /** By provision. */
  said: Record<string, Said>;
}

/** At this likeness and above nobody has to read both articles. */
export const CERTAIN = 0.9;

const suggested = ({ decided, provision, suggestion }: TextArticleDto): string =>
  (decided ? provision?.id : (suggestion?.provision?.id ?? provision?.id)) ?? 'new';

/** As the draft stands: what was decided before counts as looked at. */
export function decisionsOf(text: TextDto): Decisions {
  const loaded = text.articles.filter((article) => article.loaded);
  return {
    links: Object.fromEntries(loaded.map((article) => [article.id, suggested(article)])),
    seen: Object.fromEntries(loaded.filter(({ decided }) => decided).map(({ id }) => [id, true])),
    said: Object.fromEntries(
      text.provisions
        .filter(({ said }) => said)
        .map(({ provision, outcome, number }): [string, Said] => [
          provision.id,
          outcome === 'gone' || number === null ? { kind: 'gone' } : { kind: 'number', number },
        ]),
    ),
  };
}

/** Articles whose suggestion is as good as certain and that nobody looked at yet. */
export const certainOnes = (text: TextDto, { seen }: Decisions): TextArticleDto[] =>
  text.articles.filter(
    ({ id, loaded, suggestion }) =>
      loaded &&
      !seen[id] &&
      suggestion !== null &&
      suggestion.provision !== null &&
      suggestion.score >= CERTAIN,
  );

/** Provisions that two articles would continue, with the numbers of those articles. */
export function clashes(text: TextDto, { links }: Decisions): { title: string; numbers: string[] }[] {
  const numbers = new Map<string, string[]>();
  for (const { id, number } of text.articles) {
    const to = links[id];
    if (to && to !== 'new') numbers.set(to, [...(numbers.get(to) ?? []), number]);
  }
  const titles = titlesOf(text);
  return [...numbers]
    .filter(([, articles]) => articles.length > 1)
    .map(([provisionId, articles]) => ({ title: titles.get(provisionId) ?? '', numbers: articles }));
}

/** Every provision that the draft's page knows, by id. */
export function titlesOf(text: TextDto): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { provision, suggestion } of text.articles) {
    for (const one of [
      provision,
      suggestion?.provision,
      ...(suggestion?.alternatives ?? []).map((a) => a.provision),
    ]) {
      if (one) titles.set(one.id, one.title);
    }
  }
  for (const { provision } of text.provisions) titles.set(provision.id, provision.title);
  return titles;
}

/**
 * The decisions as the api wants them: of what nobody looked at none, a confirmation takes its suggestions by itself. What an
 * article continues is neither gone nor under another number.
 */
export function toLinks({ links, said, seen }: Decisions): LinkTextRequest {
  const decided = Object.entries(links).filter(([articleId]) => seen[articleId]);
  const taken = new Set(Object.values(links));
  const others = Object.entries(said).filter(([provisionId]) => !taken.has(provisionId));
  const gone = others.filter(([, one]) => one.kind === 'gone').map(([provisionId]) => ({ provisionId }));
  const numbers = others.flatMap(([provisionId, one]) =>
    one.kind === 'number' ? [{ provisionId, number: one.number.trim() }] : [],
  );
  return {
    links: decided.map(([articleId, provisionId]) => ({ articleId, provisionId })),
    ...(gone.length > 0 ? { gone } : {}),
    ...(numbers.length > 0 ? { numbers } : {}),
  };
}
