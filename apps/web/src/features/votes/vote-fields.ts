import type { AmendmentEffect, DecisionRule, EvidenceGrade, VoteKind } from '#libs/domain';
import type { ChangeVoteRequest, VoteDetailDto } from '../../kernel/api/client.js';
import { instantOf } from '../../ui/zone-clock.js';

/** What can be corrected of a vote, as the form holds it. */
export interface VoteFields {
  title: string;
  kind: VoteKind;
  askId: string;
  amendmentId: string;
  effect: AmendmentEffect;
  rule: DecisionRule;
  wall: string;
  zone: string;
  /** As announced; all empty where nothing was. */
  yes: string;
  no: string;
  abstained: string;
  absent: string;
  grade: EvidenceGrade;
  source: string;
}

const number = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

const NOTHING: VoteFields = {
  title: '',
  kind: 'proposal',
  askId: '',
  amendmentId: '',
  effect: 'serves',
  rule: 'two_thirds',
  wall: '',
  zone: 'UTC',
  yes: '',
  no: '',
  abstained: '',
  absent: '',
  grade: 'own_notes',
  source: '',
};

export function fieldsOf(vote: VoteDetailDto | undefined): VoteFields {
  if (!vote) return NOTHING;
  const { title, kind, effect, rule, grade, source, tally } = vote;
  return {
    ...{ title, kind, effect, rule, grade, source },
    askId: vote.askId ?? '',
    amendmentId: vote.amendmentId ?? '',
    wall: vote.heldAt.venue.wall,
    zone: vote.heldAt.venue.zone,
    yes: number(tally?.yes),
    no: number(tally?.no),
    abstained: number(tally?.abstained),
    absent: number(tally?.absent),
  };
}

/** What is announced without yes and no is no tally; the api says so at the field. */
function tallyOf({ yes, no, abstained, absent }: VoteFields): ChangeVoteRequest['tally'] {
  const all = { yes, no, abstained, absent };
  const given = Object.entries(all).filter(([, value]) => value.trim() !== '');
  if (given.length === 0) return null;
  return Object.fromEntries(
    given.map(([name, value]) => [name, Number(value)]),
  ) as ChangeVoteRequest['tally'];
}

const requestOf = (fields: VoteFields): ChangeVoteRequest => ({
  title: fields.title.trim(),
  kind: fields.kind,
  askId: fields.askId || null,
  amendmentId: fields.amendmentId || null,
  effect: fields.effect,
  rule: fields.rule,
  heldAt: new Date(instantOf(fields.wall, fields.zone)).toISOString(),
  zone: fields.zone,
  tally: tallyOf(fields),
  grade: fields.grade,
  source: fields.source.trim(),
});

/** What differs alone: a hidden amendment is not lost by whoever does not see it. */
export function changed(fields: VoteFields, before: VoteFields): ChangeVoteRequest {
  const [sent, stood] = [requestOf(fields), requestOf(before)];
  const names = Object.keys(sent) as (keyof ChangeVoteRequest)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(sent[name]) !== JSON.stringify(stood[name]))
      .map((name) => [name, sent[name]]),
  );
}
