import type { AmendmentEffect, BallotChoice, DecisionRule, EvidenceGrade, VoteKind } from '#libs/domain';
import { defineQuery } from '../define-query.js';
import { arrayOf, boolean, instant, int, nullable, text, textOf, uuid } from '../sql-type.js';

const tally = { yes: nullable(int), no: nullable(int), abstained: nullable(int), absent: nullable(int) };
/** In one order. `meant`: '' for who advised nobody of another vote. */
const ballots = {
  codes: arrayOf(text),
  choices: arrayOf(textOf<BallotChoice>()),
  meant: arrayOf(textOf<BallotChoice | ''>()),
};

/** The vote, its ballots and the trace, in one statement of SQL. No row when the id is taken. */
export const recordVote = defineQuery({
  name: 'vote.record',
  text: `with made as (
    insert into vote (id, campaign_id, title, ask_id, effect, amendment_id, rule, held_at, zone, yes, no, abstained,
      absent, grade, source, author_id, organisation_id, kind, voters)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $22::text[])
    on conflict (id) do nothing returning id, campaign_id, author_id
  ), cast_ballots as (
    insert into ballot (vote_id, campaign_id, delegation_code, choice, meant)
    select m.id, m.campaign_id, part.code, part.choice, nullif(part.meant, '')
    from made m, unnest($19::text[], $20::text[], $21::text[]) as part (code, choice, meant)
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select author_id, campaign_id, 'vote_recorded', 'vote', id from made
  )
  select id from made`,
  parameters: {
    id: uuid,
    campaignId: uuid,
    title: text,
    askId: nullable(uuid),
    effect: textOf<AmendmentEffect>(),
    amendmentId: nullable(uuid),
    rule: textOf<DecisionRule>(),
    heldAt: instant,
    zone: text,
    ...tally,
    grade: textOf<EvidenceGrade>(),
    source: text,
    authorId: uuid,
    organisationId: uuid,
    kind: textOf<VoteKind>(),
    ...ballots,
    /** Against whom its ballots were held. */
    voters: arrayOf(text),
  },
  row: { id: uuid },
});

/** Changes the facts of one version; the amendment only where `amendmentGiven`. No row when the version is another. */
export const changeVote = defineQuery({
  name: 'vote.change',
  text: `with changed as (
    update vote set title = $5, ask_id = $6, effect = $7, amendment_id = case when $8 then $9 else amendment_id end,
      rule = $10, held_at = $11, zone = $12, yes = $13, no = $14, abstained = $15, absent = $16, grade = $17,
      source = $18, kind = $19, voters = $20::text[], version = version + 1
    where campaign_id = $1 and id = $2 and version = $3 and undone_at is null returning id, campaign_id
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select $4, campaign_id, 'vote_changed', 'vote', id from changed
  )
  select id from changed`,
  parameters: {
    campaignId: uuid,
    id: uuid,
    version: int,
    actorId: uuid,
    title: text,
    askId: nullable(uuid),
    effect: textOf<AmendmentEffect>(),
    amendmentGiven: boolean,
    amendmentId: nullable(uuid),
    rule: textOf<DecisionRule>(),
    heldAt: instant,
    zone: text,
    ...tally,
    grade: textOf<EvidenceGrade>(),
    source: text,
    kind: textOf<VoteKind>(),
    voters: arrayOf(text),
  },
  row: { id: uuid },
});

/** Puts these ballots in the place of all, for one version. Where they are others, that is a correction of which the week tells. */
export const replaceBallots = defineQuery({
  name: 'vote.replaceBallots',
  text: `with changed as (
    update vote set version = version + 1, changed_at = case when (
        select array_agg(array[b.delegation_code, b.choice, coalesce(b.meant, '')] order by b.delegation_code)
          from ballot b where b.campaign_id = $1 and b.vote_id = $2)
      is distinct from (select array_agg(array[part.code, part.choice, part.meant] order by part.code)
          from unnest($5::text[], $6::text[], $7::text[]) as part (code, choice, meant)) then clock_now() else changed_at end
    where campaign_id = $1 and id = $2 and version = $3 and undone_at is null returning id, campaign_id
  ), gone as (
    delete from ballot b using changed c
    where b.campaign_id = c.campaign_id and b.vote_id = c.id and b.delegation_code <> all($5::text[])
  ), written as (
    insert into ballot as held (vote_id, campaign_id, delegation_code, choice, meant)
    select c.id, c.campaign_id, part.code, part.choice, nullif(part.meant, '')
    from changed c, unnest($5::text[], $6::text[], $7::text[]) as part (code, choice, meant)
    on conflict (vote_id, delegation_code) do update set choice = excluded.choice, meant = excluded.meant
      where (held.choice, held.meant) is distinct from (excluded.choice, excluded.meant)
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select $4, campaign_id, 'ballots_replaced', 'vote', id from changed
  )
  select id from changed`,
  parameters: { campaignId: uuid, id: uuid, version: int, actorId: uuid, ...ballots },
  row: { id: uuid },
});

/** It leaves every list but that of what was removed. No row when it was removed already, or the version is another. */
export const removeVote = defineQuery({
  name: 'vote.remove',
  text: `with removed as (
    update vote set undone_at = clock_now(), undone_by = $3, version = version + 1
    where campaign_id = $1 and id = $2 and undone_at is null and version = $4 returning id, campaign_id
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select $3, campaign_id, 'vote_removed', 'vote', id from removed
  )
  select id from removed`,
  parameters: { campaignId: uuid, id: uuid, actorId: uuid, version: int },
  row: { id: uuid },
});

/** It counts again, as it was. */
export const restoreVote = defineQuery({
  name: 'vote.restore',
  text: `with restored as (
    update vote set undone_at = null, undone_by = null, version = version + 1
    where campaign_id = $1 and id = $2 and undone_at is not null returning id, campaign_id
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select $3, campaign_id, 'vote_restored', 'vote', id from restored
  )
  select id from restored`,
  parameters: { campaignId: uuid, id: uuid, actorId: uuid },
  row: { id: uuid },
});
