import type { RecordVoteRequest } from '../../kernel/api/client.js';
import { ballotsOf, isMarked, NO_MARKS, type Marks } from '../../ui/campaign/ballots/ballots.js';
import {
  emptyAbout,
  requestAbout,
  type AskedAbout,
  type Made,
  type Setting,
  type VoteAbout,
} from '../../ui/campaign/ballots/vote-about.js';
import type { BoardOrder } from '../../ui/campaign/ballots/voters.js';

/** A vote as it is taken down from the board. */
export interface BoardForm extends VoteAbout {
  marks: Marks;
  order: BoardOrder;
}

export const emptyForm = (setting: Setting, asked: AskedAbout): BoardForm => ({
  ...emptyAbout(setting, 'own_notes', asked),
  marks: NO_MARKS,
  order: 'forum',
});

/** Whether throwing it away would lose what somebody entered. */
export const isBegun = ({ marks, title, source }: BoardForm): boolean =>
  isMarked(marks) || title.trim() !== '' || source.trim() !== '';

/** @param made what stands in for a title and a source that nobody typed */
export const toRequest = (
  form: BoardForm,
  voters: readonly { code: string }[],
  now: number,
  made: Made,
): RecordVoteRequest => ({ ...requestAbout(form, now, made), ballots: ballotsOf(form.marks, voters) });
