import type { InteractionKind, Stance, Tier } from '#libs/domain';
import type { CorrectInteractionRequest, InteractionDto } from '../../kernel/api/client.js';
import { instantOf } from '../../ui/zone-clock.js';

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
}

/** What a talk says now; what was retracted of it counts for nothing. */
export function fieldsOf(talk: InteractionDto): TalkFields {
  const { zone, wall } = talk.occurredAt.venue;
  return {
    kind: talk.kind,
    wall,
    zone,
    note: talk.note,
    tier: talk.tier,
    delegateIds: talk.delegates.map(({ id }) => id),
    stances: Object.fromEntries(
      talk.positions.filter(({ retracted }) => !retracted).map(({ askId, stance }) => [askId, stance]),
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
  const positions = Object.entries(stances).flatMap(([askId, stance]) =>
    stance === undefined || stance === old.stances[askId] ? [] : { askId, stance },
  );
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
