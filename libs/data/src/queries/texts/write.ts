import { defineQuery } from '../define-query.js';
import { jsonb, uuid } from '../sql-type.js';
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
