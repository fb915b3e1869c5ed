/** Drafts are loaded, confirmed and reopened one at a time per campaign. Parameter: campaign. */
export const LOCK = `select pg_advisory_xact_lock(hashtextextended('demarche texts ' || $1, 0))`;

/** Parameters: campaign, key, client-made id or null. */
export const BASIS = `select coalesce((select max(ordinal) from text_version where campaign_id = $1), 0) as top,
    (select json_build_object('id', id, 'key', key, 'title', title, 'symbol', symbol, 'ordinal', ordinal,
        'circulatedOn', circulated_on) from text_version
      where campaign_id = $1 and state = 'confirmed' order by ordinal desc limit 1) as newest,
    (select id from text_version where campaign_id = $1 and key = $2) as "keyOf",
    (select key from text_version where id = $3::uuid) as "idOf",
    ((clock_now() at time zone 'UTC')::date + 1)::text as tomorrow`;

/** One draft, the confirmed one before it, and the newest. Parameters: campaign, draft. */
export const TEXT = `select v.id, v.key, v.title, v.symbol, v.ordinal, v.circulated_on::text as "circulatedOn", v.state,
    v.source, v.confirmed_at as "confirmedAt", v.version,
    (select json_build_object('id', b.id, 'key', b.key, 'title', b.title, 'symbol', b.symbol) from text_version b
      where b.campaign_id = $1 and b.state = 'confirmed' and b.ordinal < v.ordinal
      order by b.ordinal desc limit 1) as previous,
    (select l.title from text_version l where l.campaign_id = $1 and l.state = 'confirmed' and l.ordinal > v.ordinal
      order by l.ordinal desc limit 1) as later
  from text_version v where v.campaign_id = $1 and v.id = $2`;

/** What stands in one draft, in its order. Parameters: draft, whether with its words. */
export const ARTICLES = `select id, sort, number, title, case when $2::boolean then body end as body,
    length(body) as characters, status, provision_id as "provisionId", changed, suggestion as note, version
  from text_article where text_version_id = $1 order by sort, number`;

/**
 * Every provision of the campaign with its asks, and the last confirmed draft before an ordinal in which it stood.
 * Parameters: campaign, ordinal, whether with the words.
 */
export const EARLIER = `select p.id as "provisionId", p.key, p.title, n.number as "lastNumber", n.title as "lastTitle",
    case when $3::boolean then n.body end as body, n.status, n.ordinal, n.text_key as "textKey",
    coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title, 'redLine', a.red_line)
        order by a.priority, a.key)
      from ask_provision x join ask a on a.id = x.ask_id where x.provision_id = p.id), '[]'::json) as asks
  from provision p
    left join lateral (select n.number, n.title, n.body, n.status, t.ordinal, t.key as text_key
      from text_article n join text_version t on t.id = n.text_version_id
      where n.provision_id = p.id and t.state = 'confirmed' and t.ordinal < $2
      order by t.ordinal desc limit 1) n on true
  where p.campaign_id = $1 order by n.ordinal desc nulls last, p.key`;

/** Drafts, the newest first, each with how many articles have which status. Parameters: campaign, ordinal, limit. */
export const LIST = `select v.id, v.key, v.title, v.symbol, v.ordinal, v.circulated_on::text as "circulatedOn", v.state,
    v.source, v.confirmed_at as "confirmedAt", v.version, c.*
  from text_version v
    cross join lateral (select count(*)::int as articles,
        (count(*) filter (where n.status = 'bracketed'))::int as bracketed,
        (count(*) filter (where n.status = 'agreed_ad_referendum'))::int as "agreedAdReferendum",
        (count(*) filter (where n.status = 'adopted'))::int as adopted,
        (count(*) filter (where n.changed))::int as changed
      from text_article n where n.text_version_id = v.id
        and (n.suggestion is null or n.suggestion->>'derived' is distinct from 'gone')) c
  where v.campaign_id = $1 and ($2::int is null or v.ordinal < $2) order by v.ordinal desc limit $3`;

/** Parameters: campaign, drafts. */
export const COMPARED_TEXTS = `select id, key, title, symbol, ordinal from text_version
  where campaign_id = $1 and id = any($2::uuid[])`;

/**
 * What stands in two drafts, with its words, and whether the drafts after the older one, up to the newer, changed it.
 * Parameters: campaign, drafts, a provision or null for all, ordinals of the older and the newer.
 */
export const COMPARED_ROWS = `select n.text_version_id as "textId", n.id, n.sort, n.number, n.title, n.body, n.status,
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
  where n.campaign_id = $1 and n.text_version_id = any($2::uuid[]) and ($3::uuid is null or n.provision_id = $3)`;
