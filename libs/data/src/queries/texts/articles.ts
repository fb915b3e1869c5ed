import type { LinkReason } from '#libs/domain';
import { Provision } from '../../tables/asks.js';
import { TextArticle } from '../../tables/texts.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, int, json, jsonb, nullable, text, textOf, uuid } from '../sql-type.js';

export interface SuggestionNote {
  provisionId: string | null;
  score: number;
  reasons: readonly LinkReason[];
  alternatives: readonly { provisionId: string; score: number }[];
}

/** What is stored of an article beside its text: what was suggested, and what a person said. */
export interface ArticleNote {
  /** The draft with which it was compared; null when there was none. */
  basis: string | null;
  /** What a person said of its wording, which counts where there is no text to compare. */
  said: boolean | null;
  /** Whether a person said which provision it is. */
  decided: boolean;
  suggested: SuggestionNote | null;
  /** The provision that was made for it when the draft was confirmed. */
  created?: string;
  /** No article of the draft as it was loaded: a paragraph that moves with its article, or a provision that is gone. */
  derived?: 'follows' | 'gone';
}

export interface AskInBrief {
  id: string;
  key: string;
  title: string;
  redLine: boolean;
}

const article = {
  ...columns(TextArticle, 'id', 'sort', 'number', 'title'),
  /** Null when it was not asked for. */
  body: nullable(text),
  characters: int,
  ...columns(TextArticle, 'status', 'provisionId', 'changed'),
  /** Null for articles of a template. */
  note: nullable(jsonb<ArticleNote>()),
  ...columns(TextArticle, 'version'),
};

/** What a draft consists of, in its order: articles, and paragraphs of their own. */
export const articlesOfText = defineQuery({
  name: 'text.articles',
  text: `select id, sort, number, title, case when $2::boolean then body end as body,
    length(body) as characters, status, provision_id as "provisionId", changed, suggestion as note, version
  from text_article where text_version_id = $1 order by sort, number`,
  parameters: { textId: uuid, bodies: boolean },
  row: article,
});
export type ArticleRow = RowOf<typeof articlesOfText>;

/** The article that a provision is in the first confirmed draft after an ordinal. */
export const nextArticleOfProvision = defineQuery({
  name: 'text.nextArticle',
  text: `select n.text_version_id as "textId", n.id, n.sort, n.number, n.title, n.body, length(n.body) as characters, n.status,
      n.provision_id as "provisionId", n.changed, n.suggestion as note, n.version
    from text_article n join text_version t on t.id = n.text_version_id
    where n.provision_id = $1 and t.campaign_id = $2 and t.state = 'confirmed' and t.ordinal > $3
    order by t.ordinal limit 1`,
  parameters: { provisionId: uuid, campaignId: uuid, ordinal: int },
  row: { textId: uuid, ...article },
  prepared: false,
});

/** Every provision of the campaign with its asks, as the last confirmed draft before an ordinal has it. */
export const earlierProvisions = defineQuery({
  name: 'text.earlierProvisions',
  text: `select p.id as "provisionId", p.key, p.title, n.number as "lastNumber", n.title as "lastTitle",
    case when $3::boolean then n.body end as body, n.status, n.ordinal, n.text_key as "textKey",
    coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title, 'redLine', a.red_line)
        order by a.priority, a.key)
      from ask_provision x join ask a on a.id = x.ask_id where x.provision_id = p.id), '[]'::json) as asks
  from provision p
    left join lateral (select n.number, n.title, n.body, n.status, t.ordinal, t.key as text_key
      from text_article n join text_version t on t.id = n.text_version_id
      where n.provision_id = p.id and t.state = 'confirmed' and t.ordinal < $2
      order by t.ordinal desc limit 1) n on true
  where p.campaign_id = $1 order by n.ordinal desc nulls last, p.key`,
  parameters: { campaignId: uuid, ordinal: int, bodies: boolean },
  row: {
    provisionId: uuid,
    ...columns(Provision, 'key', 'title'),
    lastNumber: nullable(text),
    lastTitle: nullable(text),
    body: nullable(text),
    status: nullable(textOf<ArticleRow['status']>()),
    ordinal: nullable(int),
    textKey: nullable(text),
    asks: json<AskInBrief[]>(),
  },
});
export type EarlierProvision = RowOf<typeof earlierProvisions>;

/**
 * The articles of two drafts, with their text, and whether the drafts after the older one, up to the newer, changed, removed
 * or made them. Ordinals are those of the older and the newer.
 */
export const comparedArticles = defineQuery({
  name: 'text.comparedArticles',
  text: `select n.text_version_id as "textId", n.id, n.sort, n.number, n.title, n.body, n.status,
    n.suggestion->>'derived' as derived, coalesce(c.touched, true) as touched, coalesce(c.removed, false) as removed,
    coalesce(c.created, false) as created,
    case when p.id is not null then json_build_object('id', p.id, 'key', p.key, 'title', p.title) end as provision,
    coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title, 'redLine', a.red_line)
        order by a.priority, a.key)
      from ask_provision x join ask a on a.id = x.ask_id where x.provision_id = p.id), '[]'::json) as asks
  from text_article n left join provision p on p.id = n.provision_id
    left join (select m.provision_id, bool_or(m.changed or m.status = 'deleted') as touched,
        bool_or(m.status = 'deleted') as removed,
        bool_or(m.suggestion->>'created' = m.provision_id::text) as created
      from text_article m join text_version t on t.id = m.text_version_id
      where t.campaign_id = $1 and t.ordinal > $4 and t.ordinal <= $5
        and (t.state = 'confirmed' or t.id = any($2::uuid[]))
      group by m.provision_id) c on c.provision_id = n.provision_id
  where n.campaign_id = $1 and n.text_version_id = any($2::uuid[]) and ($3::uuid is null or n.provision_id = $3)`,
  parameters: {
    campaignId: uuid,
    textIds: arrayOf(uuid),
    provisionId: nullable(uuid),
    olderOrdinal: int,
    newerOrdinal: int,
  },
  row: {
    textId: uuid,
    ...columns(TextArticle, 'id', 'sort', 'number', 'title', 'body', 'status'),
    derived: nullable(textOf<NonNullable<ArticleNote['derived']>>()),
    touched: boolean,
    removed: boolean,
    created: boolean,
    provision: nullable(json<{ id: string; key: string; title: string }>()),
    asks: json<AskInBrief[]>(),
  },
  prepared: false,
});
export type ComparedArticle = RowOf<typeof comparedArticles>;
