import type { ParagraphStatus } from '../vocabulary.js';
import { plainArticleNumber } from './numbers.js';

/** A provision as one draft has it. */
export interface DraftedProvision {
  /** As the draft writes it, e.g. `6(2)`. */
  readonly number: string;
  /** The wording, where it is loaded; null, empty or only white space means unknown. */
  readonly body?: string | null;
  readonly status?: ParagraphStatus;
}

/**
 * What a draft did to a provision. `reworded` includes a provision that was renumbered as well; `unchanged` includes
 * one that neither draft has.
 */
export const PROVISION_CHANGES = ['unchanged', 'renumbered', 'reworded', 'new', 'deleted'] as const;
export type ProvisionChange = (typeof PROVISION_CHANGES)[number];

export type WordingComparison = 'same' | 'different' | 'unknown';

/**
 * The wording as it is compared. The written rule: the form of white space, quotation marks and dashes does not count,
 * nor does a space beside a dash or inside a bracket, nor the mark "[agreed ad referendum]", which is a status and
 * not wording. Everything else counts: letters with their case and accents, commas, and brackets, because words in
 * brackets are words that are not agreed.
 */
export function normalWording(body: string): string {
  return body
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/[\u2018-\u201B\u2032\u2039\u203A`\u00B4]/gu, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB\u301D-\u301F]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/\[ ?agreed ad ref(?:erendum|\.)? ?\]/giu, ' ')
    .replace(/ ?- ?/g, '-')
    .replace(/([[(]) /g, '$1')
    .replace(/ ([\])])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Compares two wordings by the rule of `normalWording`; `unknown` when either is not loaded. */
export function compareWording(before?: string | null, after?: string | null): WordingComparison {
  const [old, next] = [normalWording(before ?? ''), normalWording(after ?? '')];
  if (old === '' || next === '') return 'unknown';
  return old === next ? 'same' : 'different';
}

/**
 * What happened to a provision between two drafts; null where a draft does not have it. Where both wordings are
 * loaded they decide. Where one is missing, a person's word does (`saidToBeChanged`); without it the provision counts
 * as reworded, because a position that may be stale is better looked at once too often.
 */
export function changeOf(
  before: DraftedProvision | null,
  after: DraftedProvision | null,
  saidToBeChanged: boolean | null = null,
): ProvisionChange {
  if (!isInDraft(before)) return isInDraft(after) ? 'new' : 'unchanged';
  if (!isInDraft(after)) return 'deleted';
  const wording = compareWording(before.body, after.body);
  if (wording === 'different' || (wording === 'unknown' && saidToBeChanged !== false)) return 'reworded';
  return plainArticleNumber(before.number) === plainArticleNumber(after.number) ? 'unchanged' : 'renumbered';
}

/** Whether positions taken before this change have to be asked for again: the words they spoke about are not these. */
export function makesPositionsStale(change: ProvisionChange): boolean {
  return change === 'reworded' || change === 'new' || change === 'deleted';
}

function isInDraft(provision: DraftedProvision | null): provision is DraftedProvision {
  return provision !== null && provision.status !== 'deleted';
}
