import type { EarlierProvision } from '#libs/data';
import {
  normalArticleNumber,
  plainArticleNumber,
  tryArticleNumber,
  type FieldProblem,
  type Refusal,
  fieldProblem,
  unknownField,
} from '#libs/domain';
import { refusal } from '../http/refusal.js';
import { isOpen, settle } from './text-answer.js';
import { earlierNumber, isLoaded, type TextFacts } from './text-rows.js';
import type { LinkTextRequest } from './texts.dto.js';

/** What is wrong with a person's decisions, all of it; fields as the client sent them. */
export function checkLinks(request: LinkTextRequest, { articles, earlier }: TextFacts): FieldProblem[] {
  const known = new Set(earlier.map(({ provisionId }) => provisionId));
  const loaded = articles.filter(isLoaded);
  return [
    ...articleProblems(request, new Set(loaded.map(({ id }) => id))),
    ...provisionProblems(request, known),
    ...numberProblems(request, new Set(loaded.map(({ number }) => plainArticleNumber(number)))),
  ];
}

function articleProblems({ links }: LinkTextRequest, articles: ReadonlySet<string>): FieldProblem[] {
  const seen = new Set<string>();
  return links.flatMap(({ articleId }, index): FieldProblem[] => {
    const field = `links[${index}].articleId`;
    if (!articles.has(articleId)) return [fieldProblem(field, refusal('texts.unknownArticle'))];
    if (seen.has(articleId)) return [fieldProblem(field, refusal('texts.articleTwice'))];
    seen.add(articleId);
    return [];
  });
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
    if (before) return [fieldProblem(field, refusal('texts.provisionTwice', { before }))];
    first.set(provisionId, part);
    return [];
  });
}

function numberProblems({ numbers }: LinkTextRequest, taken: ReadonlySet<string>): FieldProblem[] {
  const seen = new Set(taken);
  return (numbers ?? []).flatMap(({ number }, index): FieldProblem[] => {
    const field = `numbers[${index}].number`;
    if (!tryArticleNumber(number)) {
      const message = refusal('texts.notNumber');
      return [fieldProblem(field, message)];
    }
    const plain = normalArticleNumber(number);
    if (taken.has(plain)) {
      const message = refusal('texts.numberIsRow', { plain });
      return [fieldProblem(field, message)];
    }
    if (seen.has(plain)) return [fieldProblem(field, refusal('texts.numberTwice', { plain }))];
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

function openMessage(row: EarlierProvision): Refusal {
  const { title } = row;
  const asks = row.asks.map((ask) => `“${ask.title}”`).join(', ');
  const number = earlierNumber(row);
  return number === null
    ? refusal('texts.leftOpenNew', { title, asks })
    : refusal('texts.leftOpen', { title, number, asks });
}
