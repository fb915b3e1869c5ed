/**
 * The oldest import that waits for work, of a person who may still do it. A person without that seat has to wait
 * until it is given back. Parameter: ids that have been tried already.
 */
export const NEXT = `select i.id, i.author_id as "authorId", i.state from sheet_import i
  where i.state in ('reading', 'applying', 'undoing') and not i.id = any($1::uuid[])
    and exists (select from membership m where m.campaign_id = i.campaign_id and m.user_id = i.author_id
      and m.state = 'active' and m.role in ('campaigner', 'coordinator'))
  order by i.created_at, i.id limit 1`;

/** One worker at a time works at an import; a second would only do the same again. Parameter: import. */
export const LOCK = `select pg_try_advisory_xact_lock(hashtext('demarche_import'), hashtext($1)) as mine`;

/** Takes it up. Parameters: import, number of steps. */
export const BEGIN = `update sheet_import set done = 1, total = $2 where id = $1 and state in ('reading', 'applying')
  returning id, campaign_id as "campaignId", state, version, file_name as "fileName", content, report is not null as read,
    options, mapping, tier, created_at as "createdAt"`;

/** Parameters: import, version, steps done. */
export const PROGRESS = `update sheet_import set done = $3 where id = $1 and version = $2`;

/**
 * What the sheet is held against, as its author sees it, in one row: the asks with their numbers in the newest confirmed
 * draft, the confirmed drafts, and the campaign's clock. Parameter: campaign.
 */
export const FRAME = `select clock_now() as now,
    (select m.organisation_id from membership m where m.campaign_id = $1 and m.user_id = reader_id()
      and m.state = 'active') as "organisationId",
    coalesce((select json_agg(json_build_object('id', t.id, 'key', t.key)
      order by t.ordinal) from text_version t where t.campaign_id = $1 and t.state = 'confirmed'), '[]'::json) as drafts,
    coalesce((select json_agg(json_build_object('id', a.id, 'key', a.key, 'title', a.title, 'numbers', array(
        select n.number from ask_provision x join text_article n on n.provision_id = x.provision_id
        where x.ask_id = a.id and n.text_version_id = (select t.id from text_version t
          where t.campaign_id = $1 and t.state = 'confirmed' order by t.ordinal desc limit 1)
        order by n.sort)) order by a.priority, a.key)
      from ask a where a.campaign_id = $1), '[]'::json) as asks`;

/** What stands, as the author sees it. Parameter: campaign. */
export const STANDING = `select c.delegation_code as "delegationCode", c.ask_id as "askId", c.stance, c.confidence, e.said,
    e.note, e.grade, e.source, e.tier, e.occurred_at as "occurredAt", e.zone, t.key as "textVersion"
  from current_position c
    join position_event e on e.id = c.event_id
    left join text_version t on t.id = e.text_version_id
  where c.campaign_id = $1`;

/** The result of a check, unless the person decided something else meanwhile. Parameters: import, version, report, grid, failure, steps. */
export const CHECKED = `update sheet_import set state = 'checked', report = $3, content = $4, failure = $5, done = $6,
    version = version + 1
  where id = $1 and version = $2 and state in ('reading', 'applying')`;

/** Parameters: import, version, why. */
export const FAIL = `update sheet_import set state = 'failed', failure = $3, version = version + 1
  where id = $1 and version = $2 and state in ('reading', 'applying')`;

/**
 * Writes every position and says so, in one statement of SQL: the heads are derived once, and nothing is half-imported.
 * No row when it was applied before.
 */
export const APPLY = `with mine as (
    update sheet_import set state = 'applied', report = $3, content = null, failure = null, applied_at = clock_now(),
      done = total, version = version + 1
    where id = $1 and version = $2 and state = 'applying' returning id, campaign_id, author_id
  ), said as (
    insert into position_event (campaign_id, import_id, author_id, organisation_id, id, delegation_code, ask_id, stance,
      confidence, said, grade, source, note, tier, occurred_at, zone, text_version_id)
    select m.campaign_id, m.id, m.author_id, $4, part.*
    from mine m, unnest($5::uuid[], $6::text[], $7::uuid[], $8::text[], $9::smallint[], $10::text[], $11::text[],
      $12::text[], $13::text[], $14::text[], $15::timestamptz[], $16::text[], $17::uuid[]) as part
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id, detail)
    select author_id, campaign_id, 'import_applied', 'import', id, jsonb_build_object('positions', cardinality($5::uuid[]))
    from mine
  )
  select id from mine`;

/** Takes back all that it wrote and that still stands, likewise. Parameters: import, reason if none is kept. */
export const UNDO = `with mine as (
    update sheet_import set state = 'undone', content = null, undone_at = clock_now(), done = total, version = version + 1
    where id = $1 and state = 'undoing' returning id, campaign_id, author_id, options
  ), taken as (
    insert into retraction (event_id, campaign_id, retracted_by, reason)
    select e.id, e.campaign_id, m.author_id, coalesce(m.options ->> 'undoReason', $2)
    from mine m join position_event e on e.campaign_id = m.campaign_id and e.import_id = m.id
    where not exists (select from retraction r where r.event_id = e.id)
    order by e.id
    on conflict (event_id) do nothing
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select author_id, campaign_id, 'import_undone', 'import', id from mine
  )
  select id from mine`;
