import type { EarlierProvision } from '#libs/data';
import {
  normalArticleNumber,
  plainArticleNumber,
  tryArticleNumber,
  type FieldProblem,
  fieldProblem,
  unknownField,
} from '#libs/domain';
import { isOpen, settle } from './text-answer.js';
import { earlierNumber, isLoaded, type TextFacts } from './text-rows.js';
import type { LinkTextRequest } from './texts.dto.js';

/** What is wrong with a person's decisions, all of it; fields as the client sent them. */
export function checkLinks(request: LinkTextRequest, { articles, earlier }: TextFacts): FieldProblem[] {
  const known = new Set(earlier.map(({ provisionId }) => provisionId));
  const loaded = articles.filter(isLoaded);
  return [
    ...articleProblems(request, new Map(loaded.map(({ id, number }) => [id, number]))),
    ...provisionProblems(request, known),
    ...numberProblems(request, new Set(loaded.map(({ number }) => plainArticleNumber(number)))),
  ];
}

function articleProblems({ links }: LinkTextRequest, articles: ReadonlyMap<string, string>): FieldProblem[] {
  const seen = new Set<string>();
  const found = links.flatMap(({ articleId }, index): FieldProblem[] => {
    const field = `links[${index}].articleId`;
    if (!articles.has(articleId)) return [fieldProblem(field, 'There is no such article in this draft.')];
    if (seen.has(articleId))
      return [fieldProblem(field, 'This article is named twice; give one link for it.')];
    seen.add(articleId);
    return [];
  });
  const missing = [...articles].flatMap(([id, number]) => (seen.has(id) ? [] : [number]));
  if (missing.length === 0) return found;
  const message = `Say of every article which provision it continues, or that it is new. ${named(missing)} missing.`;
  return [...found, fieldProblem('links', message)];
}

/** `Article 7 is`, `Articles 7, 8 and 5 others are`. */
function named(numbers: readonly string[]): string {
  if (numbers.length === 1) return `Article ${numbers[0]} is`;
  const shown = numbers.slice(0, 5).join(', ');
  const rest = numbers.length - 5;
  return `Articles ${shown}${rest > 0 ? ` and ${rest} other${rest === 1 ? '' : 's'}` : ''} are`;
}

function provisionProblems(request: LinkTextRequest, known: ReadonlySet<string>): FieldProblem[] {
  const named = [
    ...request.links.map(({ provisionId }, index) => [`links[${index}]`, provisionId] as const),
    ...(request.gone ?? []).map(({ provisionId }, index) => [`gone[${index}]`, provisionId] as const),
    ...(request.numbers ?? []).map(({ provisionId }, index) => [`numbers[${index}]`, provisionId] as const),
  ].filter(([, provisionId]) => provisionId !== 'new');
  const first = new Map<string, string>();
  return named.flatMap(([part, provisionId]): FieldProblem[] => {
    const field = `${part}.provisionId`;
    if (!known.has(provisionId)) {
      return [unknownField(field, 'provision')];
    }
    const before = first.get(provisionId);
    if (before)
      return [fieldProblem(field, `This provision stands in ${before} already; say one thing of it.`)];
    first.set(provisionId, part);
    return [];
  });
}

function numberProblems({ numbers }: LinkTextRequest, taken: ReadonlySet<string>): FieldProblem[] {
  const seen = new Set(taken);
  return (numbers ?? []).flatMap(({ number }, index): FieldProblem[] => {
    const field = `numbers[${index}].number`;
    if (!tryArticleNumber(number)) {
      const message = 'This is not the number of an article. Write it as in 6, 6 bis, 6(2) or 13–14.';
      return [fieldProblem(field, message)];
    }
    const plain = normalArticleNumber(number);
    if (taken.has(plain)) {
      const message = `Article ${plain} is a row of this draft. Link that row to the provision instead.`;
      return [fieldProblem(field, message)];
    }
    if (seen.has(plain)) return [fieldProblem(field, `Article ${plain} is given twice.`)];
    seen.add(plain);
    return [];
  });
}

/**
 * Provisions that would be left without a number and without a word while asks are about them; the asks are named.
 * @param field under which it is told
 */
export function openProblems(facts: TextFacts, field: string): FieldProblem[] {
  const known = new Map(facts.earlier.map((row) => [row.provisionId, row]));
  return settle(facts).flatMap((settled): FieldProblem[] => {
    const row = known.get(settled.provisionId);
    return row && isOpen(settled, row, facts) ? [fieldProblem(field, openMessage(row))] : [];
  });
}

function openMessage(row: EarlierProvision): string {
  const asks = row.asks.map(({ title }) => `“${title}”`).join(', ');
  const number = earlierNumber(row);
  const where = number === null ? 'made for this draft' : `Article ${number} until now`;
  return (
    `Say what becomes of “${row.title}” (${where}): link it to an article, give its ` +
    `number, or say that it is gone. The coalition asks about it: ${asks}.`
  );
}
