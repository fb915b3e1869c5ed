import { Injectable } from '@nestjs/common';
import {
  type ArticleNote,
  type ArticleRow,
  deleteDerivedArticles,
  type EarlierProvision,
  linkArticles,
  TextArticle,
  TextVersion,
  unlinkArticles,
} from '#libs/data';
import { compareArticleNumbers, followedChanged, Problem, writtenArticleNumber } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { checkLinks } from './link-checks.js';
import { isChanged, suggest } from './suggestions.js';
import { toText } from './text-answer.js';
import type { TextDto } from './text-answers.dto.js';
import {
  decidedNote,
  earlierNumber,
  isLoaded,
  isOutdated,
  saidAgainst,
  settledNote,
  type TextFacts,
} from './text-rows.js';
import { TextStore } from './text-store.service.js';
import type { LinkTextRequest } from './texts.dto.js';

/** A provision that is no article of the draft: what became of it. `number` null: it is gone. */
export interface Derived {
  provisionId: string;
  number: string | null;
  said: boolean | null;
  decided: boolean;
}

/** A person's decisions about a proposed draft so far: which article continues which provision. Stored as a whole. */
@Injectable()
export class LinkTextService {
  constructor(
    private readonly database: Database,
    private readonly store: TextStore,
  ) {}

  async link(reader: Reader, id: string, request: LinkTextRequest, version: number): Promise<TextDto> {
    const text = await this.store.forChange(reader, id, version);
    refuseConfirmed(text.state);
    const before = await this.store.around(reader, text, { bodies: true });
    const problems = checkLinks(request, before);
    if (problems.length > 0) throw invalid(problems);
    const after = decided(await withSuggestions(before), request);
    const tx = this.database.current();
    await tx.execute(deleteDerivedArticles, { textId: id });
    await this.save(after.articles.filter(isLoaded));
    await this.derive(reader, after, saidOf(request), before.articles);
    await tx.table(TextVersion).updateAtVersion({ id }, version, {});
    await audit(tx, reader, 'text_linked', ['text_version', id]);
    return toText(await this.store.facts(reader, id, { bodies: false }), reader);
  }

  /** Writes what was decided and found out about rows that are there. */
  async save(rows: readonly ArticleRow[]): Promise<void> {
    const tx = this.database.current();
    const changes = rows.map(({ id, provisionId, changed, note }) => {
      return { id, provision_id: provisionId, changed, suggestion: note };
    });
    await tx.execute(unlinkArticles, { changes });
    await tx.execute(linkArticles, { changes });
  }

  /**
   * Writes rows for provisions that are no article of the draft.
   * @param replaced rows that they replace; status and words of a paragraph stay
   */
  async derive(
    { seat: { campaignId } }: Reader,
    { text, articles, earlier }: TextFacts,
    derived: readonly Derived[],
    replaced: readonly ArticleRow[] = [],
  ): Promise<void> {
    const stays = replaced.filter(({ note }) => note?.derived === 'follows');
    const known = new Map(earlier.map((row) => [row.provisionId, row]));
    const loaded = articles.filter(isLoaded);
    const rows = derived.map(({ provisionId, number, said, decided: byPerson }) => {
      const row = known.get(provisionId);
      const before = stays.find((other) => other.provisionId === provisionId);
      const note: ArticleNote = { ...NO_NOTE, basis: text.previous?.id ?? null, said, decided: byPerson };
      const common = {
        id: newId(),
        campaignId,
        textVersionId: text.id,
        title: row?.title ?? '',
        provisionId,
      };
      if (number === null)
        return { ...common, ...gone(row, loaded.length, earlier), suggestion: { ...note, derived: 'gone' } };
      return {
        ...common,
        sort: placeOf(number, loaded),
        number,
        body: before?.body ?? '',
        status: before?.status ?? 'open',
        changed: said ?? followedChanged(number, loaded),
        suggestion: { ...note, derived: 'follows' },
      };
    });
    await this.database.current().table(TextArticle).insertMany(rows);
  }
}

/** @throws Problem `conflict` */
export function refuseConfirmed(state: string): void {
  if (state === 'proposed') return;
  const message = refusal('texts.reopenFirst');
  throw Problem.at('conflict', 'textId', message);
}

const NO_NOTE: ArticleNote = { basis: null, said: null, decided: true, suggested: null };

/** Under its old number, marked so that it is no number of an article of this draft, and with its key if need be. */
function gone(row: EarlierProvision | undefined, sort: number, earlier: readonly EarlierProvision[]) {
  const old = earlierNumber(row);
  const shared = old !== null && earlier.filter((other) => earlierNumber(other) === old).length > 1;
  const number = old === null ? row?.key : shared ? `${old}, ${row?.key}` : old;
  return { sort, number: `${number} (deleted)`, body: '', status: 'deleted' as const, changed: true };
}

/** With the last article before it. */
function placeOf(number: string, loaded: readonly ArticleRow[]): number {
  const before = loaded.filter((row) => compareArticleNumbers(row.number, number) <= 0);
  return Math.max(0, ...before.map(({ sort }) => sort));
}

function saidOf({ gone = [], numbers = [] }: LinkTextRequest): Derived[] {
  return [
    ...(gone ?? []).map(({ provisionId }) => ({ provisionId, number: null, said: null, decided: true })),
    ...(numbers ?? []).map(({ provisionId, number, changed }) => ({
      provisionId,
      number: writtenArticleNumber(number),
      said: changed ?? null,
      decided: true,
    })),
  ];
}

/** What nobody decides about now continues what is suggested now, as it was answered; not what was, against another draft. */
async function withSuggestions(facts: TextFacts): Promise<TextFacts> {
  const { text, articles, earlier } = facts;
  const loaded = articles.filter(isLoaded);
  if (!loaded.some((row) => isOutdated(row, text))) return facts;
  const anew = await suggest(earlier, loaded);
  const suggested = new Map(loaded.map(({ id }, index) => [id, anew[index] ?? null]));
  const renewed = articles.map((row): ArticleRow => {
    const suggestion = suggested.get(row.id);
    if (!suggestion) return row;
    return { ...row, note: { ...settledNote(row, text, saidAgainst(row, text)), suggested: suggestion } };
  });
  return { text, articles: renewed, earlier };
}

/** The draft as it is after the decisions. */
function decided({ text, articles, earlier }: TextFacts, request: LinkTextRequest): TextFacts {
  const known = new Map(earlier.map((row) => [row.provisionId, row]));
  const links = new Map(request.links.map((link) => [link.articleId, link]));
  const { links: linked, gone, numbers } = request;
  const named = new Set(
    [...linked, ...(gone ?? []), ...(numbers ?? [])].map(({ provisionId }) => provisionId),
  );
  const loaded = articles.filter(isLoaded).map((row): ArticleRow => {
    const link = links.get(row.id);
    if (!link) return undecided(row, text, named, known);
    const said = link.changed ?? saidAgainst(row, text);
    const provisionId = link.provisionId === 'new' ? madeBefore(row, named) : link.provisionId;
    const changed = isChanged(known.get(provisionId ?? ''), row, said);
    return { ...row, provisionId, changed, note: decidedNote(row, text, said) };
  });
  const derived = saidOf(request).map(({ provisionId, number }): ArticleRow => ({
    id: '',
    sort: 0,
    number: number ?? '',
    title: '',
    body: null,
    characters: 0,
    status: 'open',
    provisionId,
    changed: true,
    note: { ...NO_NOTE, derived: number === null ? 'gone' : 'follows' },
    version: 1,
  }));
  return { text, articles: [...loaded, ...derived], earlier };
}

/** As it was suggested, unless a person gave that provision to another article or a number of its own. */
function undecided(
  row: ArticleRow,
  text: TextFacts['text'],
  named: ReadonlySet<string>,
  known: ReadonlyMap<string, EarlierProvision>,
): ArticleRow {
  const suggested = row.note?.suggested?.provisionId ?? row.note?.created ?? null;
  const provisionId = suggested !== null && !named.has(suggested) ? suggested : null;
  const changed = isChanged(known.get(provisionId ?? ''), row, saidAgainst(row, text));
  return { ...row, provisionId, changed, note: row.note && { ...row.note, decided: false } };
}

/** An article that is new again, after the draft was reopened, is the provision that was made for it then. */
function madeBefore({ note }: ArticleRow, named: ReadonlySet<string>): string | null {
  return note?.created !== undefined && !named.has(note.created) ? note.created : null;
}
