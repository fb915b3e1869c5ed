import type { Confidence, EvidenceGrade, InteractionKind, Said, Stance, Tier } from '#libs/domain';
import { TIERS } from '#libs/domain';
import type { LogInteractionRequest } from '../../kernel/api/client.js';
import { daysAfter, instantOf, nextAt, wallAt } from '../../ui/zone-clock.js';

/** Next steps at one tap. */
export const NEXT_STEPS = ['followUp', 'send', 'meet', 'brief'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** In how many days, and at what time of the person's own clock. */
const DUE: Record<NextStep, { days: number; time: string }> = {
  followUp: { days: 1, time: '09:00' },
  send: { days: 0, time: '18:00' },
  meet: { days: 2, time: '10:00' },
  brief: { days: 0, time: '21:00' },
};

/** Minutes before now, or `own` for a wall time that was typed. */
export const WHENS = ['0', '30', '120', '1440', 'own'] as const;
export type When = (typeof WHENS)[number];

/** The quick log, half-filled or whole. Wall times are of the person's own zone. */
export interface LogForm {
  delegation?: string;
  delegateIds: string[];
  kind: InteractionKind;
  when: When;
  wall: string;
  stances: Partial<Record<string, Stance>>;
  next?: { step: NextStep; title: string; wall: string };
  note: string;
  tier: Tier;
  /** Who may know that there was a contact, and nothing more. */
  contactTier?: Tier;
  confidence: Confidence;
  said: Said;
  grade: EvidenceGrade;
  source: string;
  sealed: boolean;
}

/** What the person chose before and will mostly choose again. */
export interface Habits {
  tier?: Tier;
  /** Codes, the last one first. */
  recents: string[];
}

const MOST_RECENTS = 8;

export function emptyForm(seat: { coreGroup: boolean }, habits: Habits, delegation?: string): LogForm {
  return {
    ...(delegation ? { delegation } : {}),
    delegateIds: [],
    kind: 'corridor',
    when: '0',
    wall: '',
    stances: {},
    note: '',
    tier: allowedTier(seat, habits.tier),
    confidence: 2,
    said: 'privately',
    grade: 'own_notes',
    source: '',
    sealed: false,
  };
}

/** Core for those who are in it; else the coalition's, until somebody chose otherwise. */
function allowedTier({ coreGroup }: { coreGroup: boolean }, last: Tier | undefined): Tier {
  if (last && (last !== 'core' || coreGroup)) return last;
  return coreGroup ? 'core' : 'coalition';
}

/** Whether throwing it away would lose what somebody entered. */
export function isHalfFilled(form: LogForm): boolean {
  const { delegation, stances, note, next } = form;
  return (
    delegation !== undefined || Object.keys(stances).length > 0 || note.trim() !== '' || next !== undefined
  );
}

/** Sets a stance; the one that is set already is cleared. */
export function withStance(form: LogForm, askId: string, stance: Stance): LogForm {
  const { [askId]: before, ...rest } = form.stances;
  return { ...form, stances: before === stance ? rest : { ...rest, [askId]: stance } };
}

/** Delegates belong to a delegation, so they go with it. */
export function withDelegation(form: LogForm, delegation: string | undefined): LogForm {
  const { delegation: _before, ...rest } = form;
  return { ...rest, ...(delegation ? { delegation } : {}), delegateIds: [] };
}

export function withHabit(habits: Habits, { delegation, tier, sealed }: LogForm): Habits {
  const others = habits.recents.filter((code) => code !== delegation);
  const recents = (delegation ? [delegation, ...others] : others).slice(0, MOST_RECENTS);
  // A sealed source is an exception, and no habit.
  return { ...(sealed ? habits : { tier }), recents };
}

/** When a next step is due, on the clock of `zone`. @param now in ms since 1970, by the campaign's clock */
export function dueOf(step: NextStep, zone: string, now: number): string {
  const { days, time } = DUE[step];
  if (days === 0) return nextAt(time, zone, now);
  const today = wallAt(now, zone).slice(0, 10);
  return `${daysAfter(today, days)}T${time}`;
}

/** @param now in ms since 1970 @returns the instant it took place; NaN for a time that was not typed whole */
export function occurredAt({ when, wall }: LogForm, zone: string, now: number): number {
  return when === 'own' ? instantOf(wall, zone) : now - Number(when) * 60_000;
}

/** Tiers that are wider than that of the note: for these alone a bare notice says something new. */
export const widerThan = (tier: Tier): Tier[] => TIERS.slice(TIERS.indexOf(tier) + 1);

export interface LogContext {
  /** The person's own zone and id. */
  zone: string;
  meId: string;
  /** In ms since 1970, by the campaign's clock. */
  now: number;
}

/** What the form lacks, by field; empty when it can be saved. */
export function lacks(
  form: LogForm,
  context: LogContext,
): ('delegation' | 'wall' | 'nextWall' | 'nextTitle')[] {
  return [
    ...(form.delegation ? [] : (['delegation'] as const)),
    ...(Number.isNaN(occurredAt(form, context.zone, context.now)) ? (['wall'] as const) : []),
    ...(form.next && form.next.title.trim() === '' ? (['nextTitle'] as const) : []),
    ...(form.next && Number.isNaN(instantOf(form.next.wall, context.zone)) ? (['nextWall'] as const) : []),
  ];
}

/**
 * The request that the form means. With a sealed source the meeting itself is for its author alone, since who took
 * part would give the source away; each position still counts for the tier that was chosen.
 * @throws when the form lacks something; see `lacks`
 */
export function requestFrom(form: LogForm, context: LogContext): LogInteractionRequest {
  const { delegation, sealed, tier } = form;
  if (!delegation || lacks(form, context).length > 0) throw new Error('The form is not complete.');
  const note = form.note.trim();
  const positions = positionsFrom(form);
  const closed = sealed && positions.length > 0;
  return {
    delegationCode: delegation,
    kind: form.kind,
    occurredAt: new Date(occurredAt(form, context.zone, context.now)).toISOString(),
    zone: context.zone,
    tier: closed ? 'me' : tier,
    ...(note ? { note } : {}),
    ...(form.contactTier && widerThan(closed ? 'me' : tier).includes(form.contactTier)
      ? { contactTier: form.contactTier as Exclude<Tier, 'me'> }
      : {}),
    ...(form.delegateIds.length > 0 ? { delegateIds: form.delegateIds } : {}),
    ...(positions.length > 0 ? { positions } : {}),
    ...(form.next ? { task: taskFrom(form.next, context) } : {}),
  };
}

function positionsFrom(form: LogForm): NonNullable<LogInteractionRequest['positions']> {
  const { stances, confidence, said, grade, sealed, tier, delegateIds } = form;
  const source = form.source.trim();
  // One person was met, so it was that one who said it; a name is written down only where it is sealed.
  const [delegateId] = delegateIds.length === 1 ? delegateIds : [];
  return Object.entries(stances).flatMap(([askId, stance]) =>
    stance === undefined
      ? []
      : {
          askId,
          stance,
          confidence,
          said,
          grade,
          ...(source ? { source } : {}),
          ...(sealed ? { sealed, tier, ...(delegateId ? { delegateId } : {}) } : {}),
        },
  );
}

function taskFrom(next: NonNullable<LogForm['next']>, { zone, meId }: LogContext) {
  return { title: next.title.trim().slice(0, 200), assigneeId: meId, dueLocal: next.wall, zone };
}
