import { Injectable } from '@nestjs/common';
import { compareArticleNumbers, followedChanged, normalArticleNumber, Problem } from '#libs/domain';
import { insertRows } from '#libs/data';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { invalid } from '../http/validation.js';
import { checkLinks, openProblems } from './link-checks.js';
import { isChanged } from './suggestions.js';
import { toText } from './text-answer.js';
import type { TextDto } from './text-answers.dto.js';
import {
  decidedNote,
  earlierNumber,
  isLoaded,
  saidOfRow,
  type ArticleNote,
  type ArticleRow,
  type EarlierRow,
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

const UPDATED = 'id uuid, provision_id uuid, changed boolean, suggestion jsonb';
const INSERTED = `id uuid, campaign_id uuid, text_version_id uuid, sort int, number text, title text, body text, provision_id uuid,
  status text, changed boolean, suggestion jsonb`;

/** A person's decisions about a proposed draft: which article continues which provision. Kept as a whole. */
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
    const after = decided(before, request);
    const open = openProblems(after, 'links');
    if (open.length > 0) throw invalid(open);
    const tx = this.database.current();
    await tx.query(`delete from text_article where text_version_id = $1 and suggestion ? 'derived'`, [id]);
    await this.save(after.articles.filter(isLoaded));
    await this.derive(reader, after, saidOf(request), before.articles);
    await tx.query('update text_version set version = version + 1 where id = $1', [id]);
    await audit(tx, reader, 'text_linked', ['text_version', id]);
    return toText(await this.store.facts(reader, id, { bodies: false }), reader);
  }

  /** Writes what was decided and found out about rows that are there. */
  async save(rows: readonly ArticleRow[]): Promise<void> {
    const tx = this.database.current();
    const changes = JSON.stringify(
      rows.map(({ id, provisionId, changed, note }) => ({
        id,
        provision_id: provisionId,
        changed,
        suggestion: note,
      })),
    );
    // First they let go of what they had, because two of them may have changed places.
    await tx.query(
      `update text_article n set provision_id = null, version = n.version + 1
       from jsonb_to_recordset($1::jsonb) as c (${UPDATED})
       where n.id = c.id and n.provision_id is distinct from c.provision_id`,
      [changes],
    );
    await tx.query(
      `update text_article n set provision_id = c.provision_id, changed = c.changed, suggestion = c.suggestion,
         version = n.version + 1
       from jsonb_to_recordset($1::jsonb) as c (${UPDATED})
       where n.id = c.id and (n.provision_id, n.changed, n.suggestion)
         is distinct from (c.provision_id, c.changed, c.suggestion)`,
      [changes],
    );
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
      const kept = stays.find((other) => other.provisionId === provisionId);
      const note: ArticleNote = { ...NO_NOTE, basis: text.previous?.id ?? null, said, decided: byPerson };
      const common = {
        id: newId(),
        campaign_id: campaignId,
        text_version_id: text.id,
        title: row?.title ?? '',
        provision_id: provisionId,
      };
      if (number === null)
        return { ...common, ...gone(row, loaded.length, earlier), suggestion: { ...note, derived: 'gone' } };
      return {
        ...common,
        sort: placeOf(number, loaded),
        number,
        body: kept?.body ?? '',
        status: kept?.status ?? 'open',
        changed: said ?? followedChanged(number, loaded),
        suggestion: { ...note, derived: 'follows' },
      };
    });
    await insertRows(this.database.current(), 'text_article', INSERTED, rows);
  }
}

/** @throws Problem `conflict` */
export function refuseConfirmed(state: string): void {
  if (state === 'proposed') return;
  const message = 'This draft is confirmed. Reopen it first.';
  throw Problem.at('conflict', 'textId', message);
}

const NO_NOTE: ArticleNote = { basis: null, said: null, decided: true, suggested: null };

/** Under its old number, marked so that it is no number of an article of this draft, and with its key if need be. */
function gone(row: EarlierRow | undefined, sort: number, earlier: readonly EarlierRow[]) {
  const old = earlierNumber(row);
  const shared = old !== null && earlier.filter((other) => earlierNumber(other) === old).length > 1;
  const number = old === null ? row?.key : shared ? `${old}, ${row?.key}` : old;
  return { sort, number: `${number} (deleted)`, body: '', status: 'deleted', changed: true };
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
      number: normalArticleNumber(number),
      said: changed ?? null,
      decided: true,
    })),
  ];
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
    const said = link?.changed ?? saidOfRow(row);
    const provisionId = link?.provisionId === 'new' ? madeBefore(row, named) : (link?.provisionId ?? null);
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

/** An article that is new again, after the draft was reopened, is the provision that was made for it then. */
function madeBefore({ note }: ArticleRow, named: ReadonlySet<string>): string | null {
  return note?.created !== undefined && !named.has(note.created) ? note.created : null;
}
