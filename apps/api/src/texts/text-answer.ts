import type { ArticleRow, EarlierProvision, SuggestionNote, TextRow } from '#libs/data';
import {
  checkDraft,
  compareArticleNumbers,
  plainArticleNumber,
  settleProvisions,
  type DraftFinding,
  type ProvisionChange,
  type SettledProvision,
} from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { KeyedDto } from '../dto/named.dto.js';
import type { Reader } from '../http/principal.js';
import { refusal, sentenceOf } from '../http/refusal.js';
import { suggest } from './suggestions.js';
import type {
  Outcome,
  SuggestionDto,
  TextArticleDto,
  TextDto,
  TextOutcomeDto,
  TextWarningDto,
} from './text-answers.dto.js';
import { earlierNumber, isLoaded, isOutdated, type TextFacts } from './text-rows.js';

type Known = ReadonlyMap<string, EarlierProvision>;

/** A draft as it is answered. Bodies appear where they were read. */
export async function toText(facts: TextFacts, reader: Reader, { bodies = false } = {}): Promise<TextDto> {
  const { text, earlier } = facts;
  const known: Known = new Map(earlier.map((row) => [row.provisionId, row]));
  const present = facts.articles.filter(({ note }) => note?.derived !== 'gone').toSorted(inOrder);
  const suggestions = await suggestionsOf(facts);
  return {
    ...textFacts(text, reader),
    previous: text.previous,
    articles: present.map((row) => toArticle(row, known, suggestions.get(row.id), bodies)),
    provisions: outcomes(facts, known),
    warnings: checkDraft(present.filter(isLoaded)).warnings.map(toWarning),
  };
}

export function textFacts(text: Omit<TextRow, 'previous' | 'later'>, reader: Reader) {
  const { id, key, title, symbol, ordinal, circulatedOn, state, source, language, removed } = text;
  const { version, confirmedAt } = text;
  const at = state === 'confirmed' && confirmedAt ? clocks(confirmedAt, reader.zone, reader) : null;
  return {
    id,
    key,
    title,
    symbol,
    ordinal,
    circulatedOn,
    state,
    source,
    language,
    confirmedAt: at,
    removed,
    version,
  };
}

export function toWarning({ row, field, code, params }: DraftFinding): TextWarningDto {
  const found = refusal(`draft.${code}`, params);
  return {
    field: row === null ? field : `articles[${row}].${field}`,
    message: sentenceOf(found),
    ...found,
  };
}

/** What was derived stands after the article it moves with. */
function inOrder(a: ArticleRow, b: ArticleRow): number {
  return (
    a.sort - b.sort ||
    Number(!isLoaded(a)) - Number(!isLoaded(b)) ||
    compareArticleNumbers(a.number, b.number)
  );
}

/**
 * What was suggested when the draft was loaded. Where another draft was confirmed since, that says nothing any more,
 * and the suggestions are made anew for this answer.
 */
async function suggestionsOf({ text, articles, earlier }: TextFacts): Promise<Map<string, SuggestionNote>> {
  if (text.state === 'confirmed') return new Map();
  const loaded = articles.filter(isLoaded);
  const outdated = loaded.some((row) => isOutdated(row, text));
  const anew = outdated ? await suggest(earlier, loaded) : [];
  return new Map(
    loaded.flatMap(({ id, note }, index): [string, SuggestionNote][] => {
      const suggestion = outdated ? anew[index] : note?.suggested;
      return suggestion ? [[id, suggestion]] : [];
    }),
  );
}

function toArticle(
  row: ArticleRow,
  known: Known,
  suggestion: SuggestionNote | undefined,
  bodies: boolean,
): TextArticleDto {
  const before = row.provisionId === null ? undefined : known.get(row.provisionId);
  const { id, number, title, characters, status, changed, version } = row;
  return {
    id,
    number,
    title,
    body: bodies ? row.body : null,
    characters,
    status,
    provision: before ? toProvision(before) : null,
    asks: before?.asks ?? [],
    previousNumber: earlierNumber(before),
    change: changeShown(row, before),
    changed,
    loaded: isLoaded(row),
    decided: row.note?.decided ?? true,
    suggestion: suggestion ? toSuggestion(suggestion, known) : null,
    version,
  };
}

/** From what was found when the words were compared; they are not read again. */
export function changeShown(
  { status, changed, number, provisionId, note }: ArticleRow,
  before: EarlierProvision | undefined,
): ProvisionChange | null {
  const old = earlierNumber(before);
  if (status === 'deleted') return 'deleted';
  if (old === null) {
    // That no draft numbered a provision so far does not make it new.
    const isNew = provisionId === null || note?.created === provisionId || before?.status === 'deleted';
    return isNew ? 'new' : null;
  }
  if (changed) return 'reworded';
  return plainArticleNumber(old) === plainArticleNumber(number) ? 'unchanged' : 'renumbered';
}

function toProvision({ provisionId, key, title }: EarlierProvision): KeyedDto {
  return { id: provisionId, key, title };
}

function toSuggestion(note: SuggestionNote, known: Known): SuggestionDto {
  const row = note.provisionId === null ? undefined : known.get(note.provisionId);
  return {
    provision: row ? toProvision(row) : null,
    previousNumber: earlierNumber(row),
    score: note.score,
    reasons: [...note.reasons],
    alternatives: note.alternatives.flatMap(({ provisionId, score }) => {
      const other = known.get(provisionId);
      return other ? [{ provision: toProvision(other), previousNumber: earlierNumber(other), score }] : [];
    }),
  };
}

/** What becomes of the earlier provisions, from the links as they stand in the rows and what was said beside them. */
export function settle({ articles, earlier }: TextFacts): SettledProvision[] {
  return settleProvisions(
    earlier.map((row) => ({
      provisionId: row.provisionId,
      number: earlierNumber(row),
      ordinal: row.ordinal,
    })),
    articles
      .filter(isLoaded)
      .flatMap(({ provisionId, number }) => (provisionId ? [{ provisionId, number }] : [])),
    articles.flatMap(({ note, provisionId, number }) =>
      note?.derived && provisionId ? [{ provisionId, number: note.derived === 'gone' ? null : number }] : [],
    ),
    articles.filter(isLoaded).map(({ number }) => number),
  );
}

/**
 * Whether asks are about a provision that would be left without a number and without a word. One that was made for an
 * article of this draft, before it was reopened, has no other number to stand by.
 */
export function isOpen(
  { provisionId, outcome, said }: SettledProvision,
  row: EarlierProvision | undefined,
  { articles }: Pick<TextFacts, 'articles'>,
): boolean {
  if (said || (row?.asks.length ?? 0) === 0) return false;
  if (outcome === 'unnumbered') return articles.some(({ note }) => note?.created === provisionId);
  return outcome === 'gone' || outcome === 'unclear';
}

function outcomes(facts: TextFacts, known: Known): TextOutcomeDto[] {
  const decided = new Map(
    facts.articles.map(({ provisionId, note }) => [provisionId, note?.decided ?? true]),
  );
  return settle(facts)
    .flatMap((settled): TextOutcomeDto[] => {
      const row = known.get(settled.provisionId);
      const { outcome, number } = settled;
      // Without a number before and without asks there is nothing to lose, nor to tell.
      if (!row || outcome === 'article' || (outcome === 'unnumbered' && row.asks.length === 0)) return [];
      return [
        {
          provision: toProvision(row),
          asks: row.asks,
          previousNumber: earlierNumber(row),
          previousText: earlierNumber(row) === null ? null : row.textKey,
          outcome: outcome satisfies Outcome,
          number,
          said: settled.said && (decided.get(settled.provisionId) ?? false),
          mustBeSaid: facts.text.state === 'proposed' && isOpen(settled, row, facts),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        Number(b.mustBeSaid) - Number(a.mustBeSaid) || Number(b.asks.length > 0) - Number(a.asks.length > 0),
    );
}
