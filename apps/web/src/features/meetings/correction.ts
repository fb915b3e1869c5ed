import type { Confidence, EvidenceGrade, InteractionKind, Said, Stance, Tier } from '#libs/domain';
import type { CorrectInteractionRequest, InteractionDto } from '../../kernel/api/client.js';
import { instantOf } from '../../ui/zone-clock.js';

/** On what one stance rests. */
export interface Evidence {
  confidence: Confidence;
  said: Said;
  grade: EvidenceGrade;
  source: string;
}

/** Of an ask that was not named before, as the api has it. */
export const FIRST_EVIDENCE: Evidence = {
  ...{ confidence: 2, said: 'privately', grade: 'own_notes', source: '' },
};

/** What of a talk can be corrected, as the form shows it. `wall` is on the clock of `zone`. */
export interface TalkFields {
  kind: InteractionKind;
  wall: string;
  zone: string;
  note: string;
  tier: Tier;
  delegateIds: string[];
  /** By ask; an ask that is not here has none. */
  stances: Partial<Record<string, Stance>>;
  /** By ask; an ask that is not here rests on what is usual. */
  grounds: Partial<Record<string, Evidence>>;
}

/** What a talk says now; what was retracted of it counts for nothing. */
export function fieldsOf(talk: InteractionDto): TalkFields {
  const { zone, wall } = talk.occurredAt.venue;
  const counted = talk.positions.filter(({ retracted }) => !retracted);
  return {
    kind: talk.kind,
    wall,
    zone,
    note: talk.note,
    tier: talk.tier,
    delegateIds: talk.delegates.map(({ id }) => id),
    stances: Object.fromEntries(counted.map(({ askId, stance }) => [askId, stance])),
    grounds: Object.fromEntries(
      counted.map(({ askId, confidence, said, grade, source }) => [
        askId,
        { confidence, said, grade, source },
      ]),
    ),
  };
}

/**
 * The request that turns what was opened into what the form says: nothing of what stays.
 * @param before whose time to the second is kept where its minute and place are
 */
export function correctionOf(before: InteractionDto, fields: TalkFields): CorrectInteractionRequest {
  const old = fieldsOf(before);
  const { kind, wall, zone, note, tier, delegateIds, stances } = fields;
  const positions = Object.entries(stances).flatMap(([askId, stance]) => {
    const grounds = changedEvidence(old.grounds[askId], fields.grounds[askId]);
    const stays = stance === old.stances[askId] && Object.keys(grounds).length === 0;
    return stance === undefined || stays ? [] : { askId, stance, ...grounds };
  });
  const retractAskIds = Object.keys(old.stances).filter((askId) => stances[askId] === undefined);
  const moved = wall !== old.wall || zone !== old.zone;
  return {
    ...(kind === old.kind ? {} : { kind }),
    ...(moved ? { occurredAt: new Date(instantOf(wall, zone)).toISOString() } : {}),
    ...(zone === old.zone ? {} : { zone }),
    ...(note.trim() === old.note ? {} : { note: note.trim() }),
    ...(tier === old.tier ? {} : { tier }),
    ...(same(delegateIds, old.delegateIds) ? {} : { delegateIds }),
    ...(positions.length > 0 ? { positions } : {}),
    ...(retractAskIds.length > 0 ? { retractAskIds } : {}),
  };
}

function changedEvidence(old = FIRST_EVIDENCE, { source, ...now } = old): Partial<Evidence> {
  const right: Evidence = { ...now, source: source.trim() };
  const names = Object.keys(right) as (keyof Evidence)[];
  return Object.fromEntries(
    names.filter((name) => right[name] !== old[name]).map((name) => [name, right[name]]),
  ) as Partial<Evidence>;
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Sets a stance; the one that is set already is taken away. */
export function withStance(
  { stances }: TalkFields,
  askId: string,
  stance: Stance,
): Pick<TalkFields, 'stances'> {
  const { [askId]: before, ...rest } = stances;
  return { stances: before === stance ? rest : { ...rest, [askId]: stance } };
}

/** Says something else of what the stance on one ask rests on. */
export const withEvidence = (
  { grounds }: TalkFields,
  askId: string,
  change: Partial<Evidence>,
): Pick<TalkFields, 'grounds'> => ({
  grounds: { ...grounds, [askId]: { ...(grounds[askId] ?? FIRST_EVIDENCE), ...change } },
});
