import type { AmendmentEffect, DecisionRule, EvidenceGrade, VoteKind } from '#libs/domain';
import type { RecordVoteRequest } from '../../kernel/api/client.js';
import { ballotsOf, isMarked, NO_MARKS, type Marks } from '../../ui/campaign/ballots/ballots.js';
import type { BoardOrder } from '../../ui/campaign/ballots/voters.js';
import { instantOf, wallAt } from '../../ui/zone-clock.js';

/** A vote as it is taken down from the board. */
export interface BoardForm {
  marks: Marks;
  /** Empty: the title that is made of what it is about and when. */
  title: string;
  kind: VoteKind;
  /** Empty: about no ask. */
  askId: string;
  /** Empty: on no amendment that is in the campaign. */
  amendmentId: string;
  effect: AmendmentEffect;
  rule: DecisionRule;
  /** Wall time on the clock of `zone`; empty: the moment at which it is saved. */
  wall: string;
  /** IANA. */
  zone: string;
  grade: EvidenceGrade;
  /** Empty: that it was read from the board. */
  source: string;
  order: BoardOrder;
}

/** What the address of the screen may say beforehand. */
export interface Asked {
  ask?: string | undefined;
  amendment?: string | undefined;
  kind?: VoteKind | undefined;
}

/** @param zone of where it is held */
export const emptyForm = (zone: string, { ask = '', amendment = '', kind }: Asked): BoardForm => ({
  marks: NO_MARKS,
  title: '',
  kind: kind ?? (amendment ? 'amendment' : 'proposal'),
  askId: ask,
  amendmentId: amendment,
  effect: 'serves',
  rule: 'two_thirds',
  wall: '',
  zone,
  grade: 'own_notes',
  source: '',
  order: 'forum',
});

/** Whether throwing it away would lose what somebody entered. */
export const isBegun = ({ marks, title, source }: BoardForm): boolean =>
  isMarked(marks) || title.trim() !== '' || source.trim() !== '';

/** When it was held, in ms since 1970; NaN for what is no time. @param now by the campaign's clock */
export const heldAt = ({ wall, zone }: BoardForm, now: number): number =>
  wall === '' ? Math.floor(now / 60_000) * 60_000 : instantOf(wall, zone);

/** The same moment on the clock of another place. */
export function withZone(form: BoardForm, zone: string): BoardForm {
  const instant = instantOf(form.wall, form.zone);
  return { ...form, zone, wall: Number.isNaN(instant) ? form.wall : wallAt(instant, zone) };
}

interface Made {
  title: string;
  source: string;
}

/** @param made what stands in for a title and a source that nobody typed */
export function toRequest(
  form: BoardForm,
  voters: readonly { code: string }[],
  now: number,
  made: Made,
): RecordVoteRequest {
  const { kind, askId, amendmentId, effect, rule, zone, grade, marks } = form;
  return {
    title: form.title.trim() || made.title,
    kind,
    ...(askId ? { askId, effect } : {}),
    ...(amendmentId ? { amendmentId } : {}),
    rule,
    heldAt: new Date(heldAt(form, now)).toISOString(),
    zone,
    ballots: ballotsOf(marks, voters),
    grade,
    source: form.source.trim() || made.source,
  };
}
