import type { Confidence, EvidenceGrade, InteractionKind, Said, Stance, Tier } from '#libs/domain';
import { isTooFarAhead, TIERS } from '#libs/domain';
import type { LogInteractionRequest } from '../../kernel/api/client.js';
import { daysAfter, instantOf, wallAt, withPlace, type PlacedWall } from '../../ui/zone-clock.js';
import { peopleOf, whoMet, type NewPerson } from './new-person.js';

/** Next steps at one tap. */
export const NEXT_STEPS = ['followUp', 'send', 'meet', 'brief'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** In how many days, and at what time of the clock of the place. */
const DUE: Record<NextStep, { days: number; time: string }> = {
  followUp: { days: 1, time: '09:00' },
  send: { days: 0, time: '18:00' },
  meet: { days: 2, time: '10:00' },
  brief: { days: 0, time: '21:00' },
};

/** Minutes before now, or `own` for a wall time that was typed. */
export const WHENS = ['0', '30', '120', '1440', 'own'] as const;
export type When = (typeof WHENS)[number];

/** The quick log, half-filled or whole. */
export interface LogForm extends PlacedWall {
  delegation?: string;
  /** IANA zone of the place: that of the session under way, until another is chosen. `wall` is on its clock. */
  zone: string;
  /** Somebody chose the place, or stated a time on its clock. */
  placed?: boolean;
  delegateIds: string[];
  /** Who was met and is not known yet; a form that was left before there were such has none. */
  newDelegates?: NewPerson[];
  kind: InteractionKind;
  when: When;
  stances: Partial<Record<string, Stance>>;
  /** `wall` is on the clock of `zone`, which stays when another place is chosen. */
  next?: { step: NextStep; title: string; wall: string; zone: string };
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

/** One per delegation, as it was left. `leftAt`: by the campaign's clock, in ms since 1970. */
export interface LogDraft {
  form: LogForm;
  leftAt: number;
  /** Of the note that was opened again before the server had it; a new one otherwise. */
  id?: string;
}

export const draftName = (campaignId: string, delegation = ''): string => `log:${campaignId}:${delegation}`;

/** What the person chose before and will mostly choose again. */
export interface Habits {
  /** Codes, the last one first. */
  recents: string[];
  /** Who was to read the last talk, and the usual choice from which that departed. */
  tier?: { last: Tier; usual: Tier };
}

/** What a form begins with. */
export interface Beginning {
  /** IANA zone of where the person is. */
  zone: string;
  /** Who may read what this person writes, unless something else is chosen. */
  tier: Tier;
}

/**
 * Who is to read the next talk: whoever was to read the last one, until the usual choice is changed. What went to the
 * public is no habit: the next talk may be confidential.
 */
export const tierAfter = ({ tier }: Habits, usual: Tier, coreGroup: boolean): Tier =>
  tier?.usual !== usual || tier.last === 'public' || (tier.last === 'core' && !coreGroup) ? usual : tier.last;

const MOST_RECENTS = 8;

export function emptyForm({ zone, tier }: Beginning, delegation?: string): LogForm {
  return {
    ...(delegation ? { delegation } : {}),
    zone,
    delegateIds: [],
    kind: 'corridor',
    when: '0',
    wall: '',
    stances: {},
    note: '',
    tier,
    confidence: 2,
    said: 'privately',
    grade: 'own_notes',
    source: '',
    sealed: false,
  };
}

/** Whether it says anything but that there was a contact. */
export function saysSomething({ stances, note, next }: LogForm): boolean {
  return Object.keys(stances).length > 0 || note.trim() !== '' || next !== undefined;
}

/** Whether throwing it away would lose what somebody entered; which delegation is chosen at one tap again. */
export function isHalfFilled(form: LogForm): boolean {
  return (
    saysSomething(form) ||
    form.source.trim() !== '' ||
    form.delegateIds.length > 0 ||
    peopleOf(form).length > 0
  );
}

/** How long "just now" is true of a form that was left, in ms. */
const SOON = 10 * 60_000;

/**
 * A half-filled form that is taken up again: "half an hour ago" was said of when it was left.
 * @param leftAt and `now` in ms since 1970, by the campaign's clock
 */
export function takenUp(form: LogForm, leftAt: number, now: number): LogForm {
  if (form.when === 'own' || now - leftAt < SOON) return form;
  const wall = wallAt(leftAt - Number(form.when) * 60_000, form.zone);
  return { ...form, when: 'own', placed: true, readOff: true, wall };
}

export const withZone = (form: LogForm, zone: string): LogForm => ({
  ...form,
  ...withPlace(form, zone),
  placed: true,
});

/** Sets a stance; the one that is set already is cleared. */
export function withStance(form: LogForm, askId: string, stance: Stance): LogForm {
  const { [askId]: before, ...rest } = form.stances;
  return { ...form, stances: before === stance ? rest : { ...rest, [askId]: stance } };
}

/** Delegates belong to a delegation, so they go with it. */
export function withDelegation(form: LogForm, delegation: string | undefined): LogForm {
  const { delegation: _before, ...rest } = form;
  return { ...rest, ...(delegation ? { delegation } : {}), delegateIds: [], newDelegates: [] };
}

export function withHabit(habits: Habits, { delegation, tier: last }: LogForm, usual: Tier): Habits {
  const others = habits.recents.filter((code) => code !== delegation);
  const recents = (delegation ? [delegation, ...others] : others).slice(0, MOST_RECENTS);
  return { recents, tier: { last, usual } };
}

export interface StepChoice {
  step: NextStep;
  /** In how many days of the clock of the place: 0 is today. */
  days: number;
  wall: string;
}

/** The next steps that can be chosen: none whose time has passed. @param now in ms since 1970, by the campaign's clock */
export function stepChoices(zone: string, now: number): StepChoice[] {
  const today = wallAt(now, zone).slice(0, 10);
  return NEXT_STEPS.map((step) => {
    const { days, time } = DUE[step];
    return { step, days, wall: `${daysAfter(today, days)}T${time}` };
  }).filter(({ wall }) => instantOf(wall, zone) > now);
}

/** @param now in ms since 1970 @returns the instant it took place; NaN for a time that was not typed whole */
export function occurredAt({ when, wall, zone }: LogForm, now: number): number {
  return when === 'own' ? instantOf(wall, zone) : now - Number(when) * 60_000;
}

/** Tiers that are wider than that of the note: for these alone a bare notice says something new. */
export const widerThan = (tier: Tier): Tier[] => TIERS.slice(TIERS.indexOf(tier) + 1);

export interface LogContext {
  meId: string;
  /** In ms since 1970, by the campaign's clock. */
  now: number;
  /** How far the device's clock is ahead of the server's, in ms. */
  deviceOffset: number;
}

/** A field and what is wrong with it. `ahead` has not happened yet, `past` is over. */
export type Lack = 'delegation' | 'wall' | 'wallAhead' | 'nextWall' | 'nextPast' | 'nextTitle';

/** What the form lacks, by field; empty when it can be saved. */
export function lacks(form: LogForm, { now }: LogContext): Lack[] {
  const at = occurredAt(form, now);
  const due = form.next ? instantOf(form.next.wall, form.next.zone) : Infinity;
  const lacking: [boolean, Lack][] = [
    [!form.delegation, 'delegation'],
    [Number.isNaN(at), 'wall'],
    [isTooFarAhead(new Date(at), new Date(now)), 'wallAhead'],
    [form.next?.title.trim() === '', 'nextTitle'],
    [Number.isNaN(due), 'nextWall'],
    [due <= now, 'nextPast'],
  ];
  return lacking.filter(([lack]) => lack).map(([, field]) => field);
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
    ...momentOf(form, context),
    zone: form.zone,
    tier: closed ? 'me' : tier,
    ...(note ? { note } : {}),
    ...(form.contactTier && widerThan(closed ? 'me' : tier).includes(form.contactTier)
      ? { contactTier: form.contactTier as Exclude<Tier, 'me'> }
      : {}),
    ...whoMet(form),
    ...(positions.length > 0 ? { positions } : {}),
    ...(form.next ? { task: taskFrom(form.next, context) } : {}),
  };
}

/** What is said in minutes is read off the device's clock: that, and how far it is off. What is typed is what is meant. */
function momentOf(
  form: LogForm,
  { now, deviceOffset }: LogContext,
): Pick<LogInteractionRequest, 'occurredAt' | 'deviceOffsetSeconds'> {
  const at = occurredAt(form, now);
  if (form.when === 'own') return { occurredAt: new Date(at).toISOString() };
  const deviceOffsetSeconds = Math.round(deviceOffset / 1000);
  return { occurredAt: new Date(at + deviceOffsetSeconds * 1000).toISOString(), deviceOffsetSeconds };
}

function positionsFrom(form: LogForm): NonNullable<LogInteractionRequest['positions']> {
  const { stances, confidence, said, grade, sealed, tier, delegateIds } = form;
  const source = form.source.trim();
  // One person was met, so it was that one who said it; a name is written down only where it is sealed.
  const met = [...delegateIds, ...peopleOf(form).map(({ id }) => id)];
  const [delegateId] = met.length === 1 ? met : [];
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

function taskFrom({ title, wall, zone }: NonNullable<LogForm['next']>, { meId }: LogContext) {
  return { title: title.trim().slice(0, 200), assigneeId: meId, dueLocal: wall, zone };
}
