import { defineQuery } from '../define-query.js';
import { jsonb, nullable, uuid } from '../sql-type.js';
import type { ArticleNote, ArticleRow } from './articles.js';

interface ChangedLink {
  id: string;
  provision_id: string | null;
  changed: boolean;
  suggestion: ArticleNote | null;
}

/** Articles let go of their provisions before `linkArticles`, because two of them may have changed places. */
export const unlinkArticles = defineQuery({
  name: 'text.unlinkArticles',
  text: `update text_article n set provision_id = null, version = n.version + 1
    from jsonb_to_recordset($1::jsonb) as c (id uuid, provision_id uuid)
    where n.id = c.id and n.provision_id is distinct from c.provision_id`,
  parameters: { changes: jsonb<ChangedLink[]>() },
  row: {},
  prepared: false,
});

/** What was decided and found out about articles; what is so already is left alone. */
export const linkArticles = defineQuery({
  name: 'text.linkArticles',
  text: `update text_article n set provision_id = c.provision_id, changed = c.changed, suggestion = c.suggestion,
      version = n.version + 1
    from jsonb_to_recordset($1::jsonb) as c (id uuid, provision_id uuid, changed boolean, suggestion jsonb)
    where n.id = c.id and (n.provision_id, n.changed, n.suggestion)
      is distinct from (c.provision_id, c.changed, c.suggestion)`,
  parameters: { changes: jsonb<ChangedLink[]>() },
  row: {},
  prepared: false,
});

interface ChangedArticle extends Pick<ArticleRow, 'id' | 'number' | 'title' | 'status' | 'changed'> {
  body: string;
  suggestion: ArticleNote | null;
}

export const changeArticles = defineQuery({
  name: 'text.changeArticles',
  text: `update text_article n set number = c.number, title = c.title, body = c.body, status = c.status, changed = c.changed,
      suggestion = c.suggestion, version = n.version + 1
    from jsonb_to_recordset($1::jsonb) as c (id uuid, number text, title text, body text, status text, changed boolean, suggestion jsonb)
    where n.id = c.id`,
  parameters: { changes: jsonb<ChangedArticle[]>() },
  row: {},
  prepared: false,
});

/** Takes out what followed from the articles as they were loaded, with what a person decided about it. */
export const deleteDerivedArticles = defineQuery({
  name: 'text.deleteDerivedArticles',
  text: `delete from text_article where text_version_id = $1 and suggestion ? 'derived'`,
  parameters: { textId: uuid },
  row: {},
  prepared: false,
});

/**
 * Of the articles of a draft that stops being confirmed: what followed from others goes, and will follow again. What the facts of a
 * template say is stored as said against the draft before it, since it can be compared with another one by the time it is confirmed.
 */
export const unsettleArticles = defineQuery({
  name: 'text.unsettleArticles',
  text: `with derived as (delete from text_article where text_version_id = $1 and suggestion ? 'derived'
      and suggestion->'decided' = 'false')
    update text_article set version = version + 1, suggestion = jsonb_build_object('basis', $2::uuid,
      'said', case when changed then null else false end, 'decided', true, 'suggested', null)
    where text_version_id = $1 and suggestion is null`,
  parameters: { textId: uuid, basis: nullable(uuid) },
  row: {},
  prepared: false,
});
