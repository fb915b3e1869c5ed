import {
  USUAL_RULE,
  type AmendmentEffect,
  type DecisionRule,
  type EvidenceGrade,
  type VoteKind,
} from '#libs/domain';
import type { RecordVoteRequest } from '../../../kernel/api/client.js';
import { instantOf, wallAt, type PlacedWall } from '../../zone-clock.js';

/** What was voted on, by which rule, when, and on what that rests, as forms hold it. */
export interface VoteAbout extends PlacedWall {
  /** Empty: the title that is made of what it is about and when. */
  title: string;
  kind: VoteKind;
  /** Empty: about no ask. */
  askId: string;
  /** Empty: on no amendment that is in the campaign. */
  amendmentId: string;
  effect: AmendmentEffect;
  rule: DecisionRule;
  /** Empty: the moment at which it is saved. */
  wall: string;
  grade: EvidenceGrade;
  /** Empty: what stands in for it. */
  source: string;
}

/** What the address of a screen may say beforehand. */
export interface AskedAbout {
  ask?: string | undefined;
  amendment?: string | undefined;
  kind?: VoteKind | undefined;
  effect?: AmendmentEffect | undefined;
}

/** Where a vote is held, and by which rule the process decides; undefined where that is not known on this device. */
export interface Setting {
  zone: string;
  rule: DecisionRule | undefined;
}

export const emptyAbout = (
  { zone, rule = USUAL_RULE }: Setting,
  grade: EvidenceGrade,
  { ask = '', amendment = '', kind, effect = 'serves' }: AskedAbout,
): VoteAbout => ({
  title: '',
  kind: kind ?? (amendment ? 'amendment' : 'proposal'),
  askId: ask,
  amendmentId: amendment,
  effect,
  rule,
  wall: '',
  zone,
  grade,
  source: '',
});

/** When it was held, in ms since 1970; NaN for what is no time. @param now by the campaign's clock */
export const heldAt = ({ wall, zone }: VoteAbout, now: number): number =>
  wall === '' ? Math.floor(now / 60_000) * 60_000 : instantOf(wall, zone);

/** The calendar day on which it was held, where it was held. @param now by the campaign's clock */
export function dayHeld(form: VoteAbout, now: number): string {
  const instant = heldAt(form, now);
  return wallAt(Number.isNaN(instant) ? now : instant, form.zone).slice(0, 10);
}

/** What stands in for a title and a source that nobody typed. */
export interface Made {
  title: string;
  source: string;
}

/** All but tally and ballots. */
export function requestAbout(
  form: VoteAbout,
  now: number,
  made: Made,
): Omit<RecordVoteRequest, 'tally' | 'ballots'> {
  const { kind, askId, amendmentId, effect, rule, zone, grade } = form;
  return {
    title: form.title.trim() || made.title,
    kind,
    ...(askId ? { askId, effect } : {}),
    ...(amendmentId ? { amendmentId } : {}),
    rule,
    heldAt: new Date(heldAt(form, now)).toISOString(),
    zone,
    grade,
    source: form.source.trim() || made.source,
  };
}
