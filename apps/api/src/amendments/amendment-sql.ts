import { exactInstant } from '../http/pages.js';

/** What a request names. Parameters: campaign, ask, provision, draft, delegations. */
export const CHECK = `select
    $2::uuid is null or exists (select from ask where campaign_id = $1 and id = $2) as ask,
    $3::uuid is null or exists (select from provision where campaign_id = $1 and id = $3) as provision,
    (select state from text_version where campaign_id = $1 and id = $4) as "textState",
    array(select code from delegation where code = any($5::text[])) as delegations`;

export const INSERT = `insert into amendment (id, campaign_id, title, symbol, ask_id, effect, provision_id,
    text_version_id, body, proposed_on, grade, source, tier, author_id, organisation_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  on conflict (id) do nothing returning id`;

export const UPDATE = `update amendment set title = coalesce($3, title),
    symbol = case when $4 then $5 else symbol end,
    provision_id = case when $6 then $7::uuid else provision_id end,
    text_version_id = case when $8 then $9::uuid else text_version_id end,
    body = coalesce($10, body), state = coalesce($11, state),
    proposed_on = case when $12 then $13::date else proposed_on end,
    grade = coalesce($14, grade), source = coalesce($15, source), version = version + 1
  where id = $1 and version = $2 returning id`;

/**
 * All sponsors there are now; whoever is left out took its name off today, and is kept. Parameters: campaign,
 * amendment, sponsors as JSON.
 */
export const SPONSORS = `with now_on as (
    insert into amendment_sponsor as s (amendment_id, delegation_code, campaign_id, role, since, until)
    select $2, code, $1, role, since, until
    from jsonb_to_recordset($3::jsonb) as n (code text, role text, since date, until date)
    on conflict (amendment_id, delegation_code) do update
      set role = excluded.role, since = coalesce(excluded.since, s.since), until = excluded.until
    returning delegation_code
  )
  update amendment_sponsor set until = greatest(since, clock_now()::date)
  where amendment_id = $2 and until is null and delegation_code not in (select delegation_code from now_on)`;

export const AMENDMENT = `select m.id, m.title, m.symbol, m.effect, m.body, m.state, m.proposed_on::text as "proposedOn",
    m.grade, m.source, m.tier, m.author_id as "authorId", u.name as author, m.organisation_id as "organisationId",
    o.name as organisation, ${exactInstant('m.created_at')} as "createdAt",
    ${exactInstant('m.changed_at')} as "changedAt", m.version,
    json_build_object('id', a.id, 'key', a.key, 'title', a.title) as ask,
    case when p.id is not null then json_build_object('id', p.id, 'key', p.key, 'title', p.title, 'number',
      (select n.number from text_article n join text_version v on v.id = n.text_version_id
        where n.provision_id = p.id and v.state = 'confirmed' and (m.text_version_id is null or v.id = m.text_version_id)
          and n.status <> 'deleted'
        order by v.ordinal desc limit 1)) end as provision,
    case when t.id is not null then json_build_object('id', t.id, 'key', t.key, 'title', t.title) end as "textVersion",
    coalesce((select json_agg(json_build_object('delegationCode', d.code, 'delegation', d.short_name, 'role', s.role,
        'since', s.since, 'until', s.until, 'current', s.until is null)
        order by s.until is not null, s.role desc, d.short_name)
      from amendment_sponsor s join delegation d on d.code = s.delegation_code
      where s.amendment_id = m.id), '[]'::json) as sponsors
  from amendment m
    join ask a on a.id = m.ask_id
    join user_account u on u.id = m.author_id
    join organisation o on o.id = m.organisation_id
    left join provision p on p.id = m.provision_id
    left join text_version t on t.id = m.text_version_id`;
