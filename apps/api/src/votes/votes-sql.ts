import { exactInstant } from '../http/pages.js';

/** What a request refers to, in one row. Parameters: campaign, codes, ask or null, amendment or null. */
export const CHECK = `select clock_now() as now,
    (select count(*)::int from delegation where kind = 'member') as members,
    coalesce((select json_agg(json_build_object('code', code, 'name', short_name, 'votes', kind = 'member'))
      from delegation where code = any($2::text[])), '[]'::json) as delegations,
    exists (select from ask where campaign_id = $1 and id = $3) as ask,
    (select json_build_object('askId', ask_id, 'effect', effect) from amendment where campaign_id = $1 and id = $4)
      as amendment`;

/** The vote, its ballots and the trace, in one statement of SQL. No row when the id is taken. */
export const WRITE = `with made as (
    insert into vote (id, campaign_id, title, ask_id, effect, amendment_id, rule, held_at, zone, yes, no, abstained,
      absent, grade, source, author_id, organisation_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    on conflict (id) do nothing returning id, campaign_id, author_id
  ), cast_ballots as (
    insert into ballot (vote_id, campaign_id, delegation_code, choice)
    select m.id, m.campaign_id, part.* from made m, unnest($18::text[], $19::text[]) as part
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select author_id, campaign_id, 'vote_recorded', 'vote', id from made
  )
  select id from made`;

/**
 * Changes the facts of one version. What was not sent comes as false beside its null. Parameters: campaign, vote,
 * version, person, then the new facts.
 */
export const CHANGE = `with changed as (
    update vote set title = $5, ask_id = $6, effect = $7, amendment_id = case when $8 then $9 else amendment_id end,
      rule = $10, held_at = $11, zone = $12, yes = $13, no = $14, abstained = $15, absent = $16, grade = $17,
      source = $18, version = version + 1
    where campaign_id = $1 and id = $2 and version = $3 and undone_at is null returning id, campaign_id
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select $4, campaign_id, 'vote_changed', 'vote', id from changed
  )
  select id from changed`;

/** Puts these ballots in the place of all, for one version. Parameters: campaign, vote, version, person, codes, choices. */
export const REPLACE_BALLOTS = `with changed as (
    update vote set version = version + 1
    where campaign_id = $1 and id = $2 and version = $3 and undone_at is null returning id, campaign_id
  ), gone as (
    delete from ballot b using changed c
    where b.campaign_id = c.campaign_id and b.vote_id = c.id and b.delegation_code <> all($5::text[])
  ), kept as (
    insert into ballot as held (vote_id, campaign_id, delegation_code, choice)
    select c.id, c.campaign_id, part.* from changed c, unnest($5::text[], $6::text[]) as part
    on conflict (vote_id, delegation_code) do update set choice = excluded.choice where held.choice <> excluded.choice
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select $4, campaign_id, 'ballots_replaced', 'vote', id from changed
  )
  select id from changed`;

/** Parameters: campaign, vote, person. */
export const UNDO = `with undone as (
    update vote set undone_at = clock_now(), version = version + 1
    where campaign_id = $1 and id = $2 and undone_at is null returning id, campaign_id
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select $3, campaign_id, 'vote_undone', 'vote', id from undone
  )
  select id from undone`;

/** The amendment only where the reader sees it: it carries a tier, the vote does not. */
const VOTE = `select v.id, v.title, v.ask_id as "askId", a.title as ask, v.effect, m.id as "amendmentId", v.rule,
    ${exactInstant('v.held_at')} as "heldAt", v.zone, v.yes, v.no, v.abstained, v.absent, v.grade, v.source,
    v.author_id as "authorId", u.name as author, v.organisation_id as "organisationId", o.name as organisation,
    ${exactInstant('v.recorded_at')} as "recordedAt", ${exactInstant('v.undone_at')} as "undoneAt", v.version,
    (select count(*)::int from delegation where kind = 'member') as members, c.counted`;

const TABLES = `from vote v
    join user_account u on u.id = v.author_id
    join organisation o on o.id = v.organisation_id
    left join ask a on a.id = v.ask_id
    left join amendment m on m.id = v.amendment_id
    cross join lateral (select json_build_object('yes', count(*) filter (where b.choice = 'yes'),
        'no', count(*) filter (where b.choice = 'no'), 'abstain', count(*) filter (where b.choice = 'abstain'),
        'absent', count(*) filter (where b.choice = 'absent')) as counted
      from ballot b where b.vote_id = v.id) c`;

/** One page, the latest first. Parameters: campaign, ask or null, cursor's instant and id or null, how many. */
export const LIST = `${VOTE} ${TABLES}
  where v.campaign_id = $1 and ($2::uuid is null or v.ask_id = $2)
    and ($3::timestamptz is null or (v.held_at, v.id) < ($3, $4::uuid))
  order by v.held_at desc, v.id desc limit $5`;

/** Parameters: campaign, vote. */
export const ONE = `${VOTE}, coalesce((select json_agg(json_build_object('delegationCode', b.delegation_code,
      'delegation', d.short_name, 'choice', b.choice) order by d.short_name, d.code)
    from ballot b join delegation d on d.code = b.delegation_code where b.vote_id = v.id), '[]'::json) as ballots
  ${TABLES} where v.campaign_id = $1 and v.id = $2`;

/**
 * Votes on asks, with the members, their ballots, and the position of each that stood when the vote was held: said by
 * then, recorded by then and not taken back by then, by the order of currentPosition() in libs/domain, as the reader
 * sees. Likewise the last draft that had changed what the ask is about. With a vote: all members; without: the members
 * whose ballots are known, in all votes. Parameters: campaign, vote or null.
 */
export const STOOD = `select v.id as "voteId", v.title, v.effect, v.rule, v.held_at as "heldAt", v.zone,
    c.ordinal as "changedAtOrdinal", c.day as "changedOn",
    (select json_agg(json_build_array(d.code, d.short_name, b.choice, p.stance, p.confidence, p.voice, t.ordinal,
        (date_part('epoch', p.occurred_at) * 1000)::int8) order by d.code)
      from delegation d
        left join ballot b on b.vote_id = v.id and b.delegation_code = d.code
        left join lateral (
          select e.stance, e.confidence, e.voice, e.text_version_id, e.occurred_at from position_event e
          where e.campaign_id = v.campaign_id and e.delegation_code = d.code and e.ask_id = v.ask_id
            and e.occurred_at <= v.held_at and e.recorded_at <= v.held_at
            and not exists (select from retraction r where r.event_id = e.id and r.recorded_at <= v.held_at)
          order by e.occurred_at desc, e.voice desc, e.recorded_at desc, e.id desc limit 1) p on true
        left join text_version t on t.id = p.text_version_id
      where d.kind = 'member' and ($2::uuid is not null or b.choice is not null)) as members
  from vote v
    left join lateral (
      select t.ordinal, t.circulated_on::text as day
      from ask_provision x
        join text_article n on n.provision_id = x.provision_id and (n.changed or n.status = 'deleted')
        join text_version t on t.id = n.text_version_id and t.state = 'confirmed'
      where x.ask_id = v.ask_id and t.circulated_on <= (v.held_at at time zone v.zone)::date
        and t.confirmed_at <= v.held_at
      order by t.ordinal desc limit 1) c on true
  where v.campaign_id = $1 and ($2::uuid is null or v.id = $2) and v.ask_id is not null and v.undone_at is null
    and ($2::uuid is not null or exists (select from ballot b where b.vote_id = v.id))
  order by v.held_at desc, v.id desc`;
