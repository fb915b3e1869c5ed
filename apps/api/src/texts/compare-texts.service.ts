import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { changeOf, compareArticleNumbers, Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { KeyedDto } from '../dto/named.dto.js';
import type { Reader } from '../http/principal.js';
import type {
  Compared,
  ComparedPlaceDto,
  ComparedProvisionDto,
  CompareQuery,
  ComparisonDto,
} from './compare.dto.js';
import type { TextAskDto, TextInBriefDto } from './text-answers.dto.js';
import type { ArticleNote, ArticleRow } from './text-rows.js';
import { COMPARED_ROWS, COMPARED_TEXTS } from './text-sql.js';
import { wordDiff } from './word-diff.js';

interface ComparedText extends TextInBriefDto {
  [column: string]: unknown;
  ordinal: number;
}

interface ComparedRow extends Pick<ArticleRow, 'id' | 'sort' | 'number' | 'title' | 'body' | 'status'> {
  [column: string]: unknown;
  textId: string;
  body: string;
  derived: ArticleNote['derived'] | null;
  provision: KeyedDto | null;
  asks: TextAskDto[];
  /** Whether a draft after the older one, up to the newer, changed it. */
  touched: boolean;
  /** Whether one of these has it no more. */
  removed: boolean;
  /** Whether it was made for one of these. */
  created: boolean;
}

interface Pair {
  from: ComparedRow | undefined;
  to: ComparedRow | undefined;
  /** Somebody said that the older draft does not have it. */
  goneBefore: boolean;
}

/** Milliseconds for the words of one provision, and of all together; other requests have their turn in between. */
const FOR_ONE = 100;
const FOR_ALL = 1_500;

/** Two drafts side by side, by provision. */
@Injectable()
export class CompareTextsService {
  constructor(private readonly database: Database) {}

  async compare(reader: Reader, query: CompareQuery): Promise<ComparisonDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const texts = await tx.query<ComparedText>(COMPARED_TEXTS, [campaignId, [query.from, query.to]]);
    const [from, to] = [query.from, query.to].map((id) => texts.find((text) => text.id === id));
    if (!from) throw Problem.unknown('from', 'draft');
    if (!to) throw Problem.unknown('to', 'draft');
    if (from.ordinal >= to.ordinal) {
      throw Problem.field('from', 'Give two different drafts, the older one as `from`.');
    }
    const rows = await tx.query<ComparedRow>(COMPARED_ROWS, [
      campaignId,
      [from.id, to.id],
      query.provisionId ?? null,
      from.ordinal,
      to.ordinal,
    ]);
    if (query.provisionId && rows.length === 0) {
      throw Problem.field('provisionId', 'Neither draft has this provision.');
    }
    const pairs = pairsOf(rows, from.id);
    const provisions = pairs.map((pair) => toCompared(pair));
    const all = query.provisionId !== undefined;
    if (all || query.words) await addWords(pairs, provisions, all);
    return { from: brief(from), to: brief(to), provisions };
  }
}

function brief({ id, key, title, symbol }: ComparedText): TextInBriefDto {
  return { id, key, title, symbol };
}

/** In the order of the newer draft, then what only the older one has. */
function pairsOf(rows: readonly ComparedRow[], fromId: string): Pair[] {
  const standing = rows.filter(({ derived }) => derived !== 'gone').toSorted(inOrder);
  const older = standing.filter(({ textId }) => textId === fromId);
  const newer = standing.filter(({ textId }) => textId !== fromId);
  const before = new Map(older.flatMap((row) => (row.provision ? [[row.provision.id, row]] : [])));
  const gone = new Set(
    rows.flatMap((row) => (row.derived === 'gone' && row.textId === fromId ? (row.provision?.id ?? []) : [])),
  );
  const kept = new Set(newer.flatMap(({ provision }) => provision?.id ?? []));
  return [
    ...newer.map((to) => ({
      from: to.provision ? before.get(to.provision.id) : undefined,
      to,
      goneBefore: to.provision !== null && gone.has(to.provision.id),
    })),
    ...older
      .filter(({ provision }) => !provision || !kept.has(provision.id))
      .map((from) => ({ from, to: undefined, goneBefore: false })),
  ];
}

function inOrder(a: ComparedRow, b: ComparedRow): number {
  return (
    a.sort - b.sort ||
    Number(a.derived !== null) - Number(b.derived !== null) ||
    compareArticleNumbers(a.number, b.number)
  );
}

function toCompared(pair: Pair): ComparedProvisionDto {
  const { from, to } = pair;
  const row = to ?? from;
  return {
    provision: row?.provision ?? null,
    asks: row?.asks ?? [],
    from: toPlace(from),
    to: toPlace(to),
    change: changeBetween(pair),
    words: null,
    coarse: false,
  };
}

function toPlace(row: ComparedRow | undefined): ComparedPlaceDto | null {
  if (!row) return null;
  const { id, number, title, status, body } = row;
  return { articleId: id, number, title, status, characters: body.length };
}

/** A draft that gives no number for a provision may have it all the same, unless somebody said that it has not. */
function changeBetween({ from, to, goneBefore }: Pair): Compared {
  if (from && to) return changeOf(from, to, to.touched);
  if (to) return to.created || goneBefore || to.provision === null ? 'new' : 'unknown';
  return from?.removed ? 'deleted' : 'unknown';
}

async function addWords(
  pairs: readonly Pair[],
  provisions: readonly ComparedProvisionDto[],
  all: boolean,
): Promise<void> {
  const deadline = performance.now() + FOR_ALL;
  for (const [index, pair] of pairs.entries()) {
    const compared = provisions[index];
    if (!compared || !hasWords(pair) || (!all && SAME_WORDS.has(compared.change))) continue;
    const time = Math.min(FOR_ONE, deadline - performance.now());
    Object.assign(compared, wordDiff(pair.from?.body ?? '', pair.to?.body ?? '', time));
    await breathe();
  }
}

const SAME_WORDS: ReadonlySet<Compared> = new Set(['unchanged', 'renumbered']);

/** A draft whose words were not loaded is not one whose words were taken out. */
function hasWords({ from, to }: Pair): boolean {
  return [from, to].every((row) => !row || row.body !== '');
}
