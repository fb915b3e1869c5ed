import { Injectable } from '@nestjs/common';
import { comparedArticles, TextVersion, type ComparedArticle } from '#libs/data';
import { changeOf, compareArticleNumbers, Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { compareInThread } from '#libs/texts';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type {
  Compared,
  ComparedPlaceDto,
  ComparedProvisionDto,
  CompareQuery,
  ComparisonDto,
} from './compare.dto.js';
import type { DraftDto } from '../dto/draft.dto.js';
import { inBounds } from './in-bounds.js';

interface Pair {
  from: ComparedArticle | undefined;
  to: ComparedArticle | undefined;
  /** Somebody said that the older draft does not have it. */
  goneBefore: boolean;
}

/** Two drafts side by side, by provision. */
@Injectable()
export class CompareTextsService {
  constructor(private readonly database: Database) {}

  async compare(reader: Reader, query: CompareQuery): Promise<ComparisonDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const texts = await tx
      .table(TextVersion)
      .find({ campaignId, id: [query.from, query.to] }, [
        'id',
        'key',
        'title',
        'symbol',
        'ordinal',
        'circulatedOn',
      ]);
    const [from, to] = [query.from, query.to].map((id) => texts.find((text) => text.id === id));
    if (!from) throw Problem.unknown('from', 'draft');
    if (!to) throw Problem.unknown('to', 'draft');
    if (from.ordinal >= to.ordinal) {
      throw Problem.field('from', refusal('texts.twoDrafts'));
    }
    const rows = await tx.run(comparedArticles, {
      campaignId,
      textIds: [from.id, to.id],
      provisionId: query.provisionId,
      olderOrdinal: from.ordinal,
      newerOrdinal: to.ordinal,
    });
    if (query.provisionId && rows.length === 0) {
      throw Problem.field('provisionId', refusal('texts.provisionInNeither'));
    }
    const pairs = pairsOf(rows, from.id);
    const provisions = pairs.map((pair) => toCompared(pair));
    const all = query.provisionId !== undefined;
    if (all || query.words) await addWords(pairs, provisions, all);
    return { from: brief(from), to: brief(to), provisions };
  }
}

function brief({ id, key, title, symbol, circulatedOn }: DraftDto): DraftDto {
  return { id, key, title, symbol, circulatedOn };
}

/** In the order of the newer draft, then what only the older one has. */
function pairsOf(rows: readonly ComparedArticle[], fromId: string): Pair[] {
  const present = rows.filter(({ derived }) => derived !== 'gone').toSorted(inOrder);
  const older = present.filter(({ textId }) => textId === fromId);
  const newer = present.filter(({ textId }) => textId !== fromId);
  const before = new Map(older.flatMap((row) => (row.provision ? [[row.provision.id, row]] : [])));
  const gone = new Set(
    rows.flatMap((row) => (row.derived === 'gone' && row.textId === fromId ? (row.provision?.id ?? []) : [])),
  );
  const inNewer = new Set(newer.flatMap(({ provision }) => provision?.id ?? []));
  return [
    ...newer.map((to) => ({
      from: to.provision ? before.get(to.provision.id) : undefined,
      to,
      goneBefore: to.provision !== null && gone.has(to.provision.id),
    })),
    ...older
      .filter(({ provision }) => !provision || !inNewer.has(provision.id))
      .map((from) => ({ from, to: undefined, goneBefore: false })),
  ];
}

function inOrder(a: ComparedArticle, b: ComparedArticle): number {
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

function toPlace(row: ComparedArticle | undefined): ComparedPlaceDto | null {
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
  const worded = pairs.flatMap((pair, index) => {
    const compared = provisions[index];
    if (!compared || !hasWords(pair) || (!all && SAME_WORDS.has(compared.change))) return [];
    return [{ compared, before: pair.from?.body ?? '', after: pair.to?.body ?? '' }];
  });
  if (worded.length === 0) return;
  const wordings = worded.map(({ before, after }) => ({ before, after }));
  const diffs = await inBounds(compareInThread(wordings));
  for (const [index, { compared }] of worded.entries()) Object.assign(compared, diffs[index]);
}

const SAME_WORDS: ReadonlySet<Compared> = new Set(['unchanged', 'renumbered']);

/** A draft whose words were not loaded is not one whose words were taken out. */
function hasWords({ from, to }: Pair): boolean {
  return [from, to].every((row) => !row || row.body !== '');
}
