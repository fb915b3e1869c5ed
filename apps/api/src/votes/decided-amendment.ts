import { Amendment, CLOCK_NOW, votesPage, type Row } from '#libs/data';
import { voteResult, type AmendmentState } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import type { VoteDto } from './vote-answers.dto.js';

type Voted = Pick<VoteDto, 'amendmentId' | 'kind' | 'result' | 'removed' | 'heldAt'>;

/** What a vote makes of the amendment that it was on; null while not all ballots are known, and for a vote on a part of it. */
const decides = ({
  kind,
  result,
  removed,
}: Pick<Voted, 'kind' | 'result' | 'removed'>): AmendmentState | null =>
  kind !== 'amendment' || removed || !result.complete ? null : result.passes ? 'adopted' : 'rejected';

/** Whether a change left what was decided, of what and when: then what somebody made of it since stands. */
const decidesAlike = (before: Voted, after: Voted): boolean =>
  before.amendmentId === after.amendmentId &&
  before.heldAt.instant === after.heldAt.instant &&
  decides(before) === decides(after);

/**
 * Has the amendment say what was decided: adopted or rejected by the last vote on it that counts, and what it was before its votes
 * where the one is gone that had decided. One that was withdrawn stays so. It is changed by whom the database lets change it; for others its
 * screen says that vote and state differ.
 * @param before the vote as it was; undefined for a new one
 */
export async function settleAmendments(
  tx: Transaction,
  reader: Reader,
  before: Voted | undefined,
  after: Voted,
): Promise<void> {
  if (before && decidesAlike(before, after)) return;
  const had = before?.amendmentId ?? null;
  for (const id of new Set([had, after.amendmentId]))
    if (id) await settleAmendment(tx, reader, id, before && id === had ? decides(before) : null);
}

/**
 * The same for one amendment.
 * @param had what the vote that was changed had decided before; null for nothing
 */
export async function settleAmendment(
  tx: Transaction,
  reader: Reader,
  id: string,
  had: AmendmentState | null,
): Promise<void> {
  const { campaignId } = reader.seat;
  const amendment = await tx
    .table(Amendment)
    .findOne({ id, campaignId }, ['state', 'stateBeforeVotes', 'version']);
  if (!amendment) return;
  const decided = await lastDecision(tx, campaignId, id);
  const { state, stateBeforeVotes } = settledState(amendment, decided, had);
  if (state === amendment.state) {
    // Nothing that anybody reads: no change of theirs is refused for it.
    if (stateBeforeVotes !== amendment.stateBeforeVotes)
      await tx.table(Amendment).update({ id, campaignId }, { stateBeforeVotes });
    return;
  }
  const change = { state, stateBeforeVotes, changedAt: CLOCK_NOW };
  const written = await tx.table(Amendment).updateAtVersion({ id }, amendment.version, change);
  if (written) await audit(tx, reader, 'amendment_changed', ['amendment', id]);
}

type Stated = Row<Amendment, 'state' | 'stateBeforeVotes'>;

/** What somebody made of it since it was decided stands when the vote is gone. */
function settledState(
  { state, stateBeforeVotes: before }: Stated,
  decided: AmendmentState | null,
  had: AmendmentState | null,
): Stated {
  if (state === 'withdrawn') return { state, stateBeforeVotes: decided && before };
  if (decided) return { state: decided, stateBeforeVotes: before ?? state };
  return { state: had === state ? (before ?? state) : state, stateBeforeVotes: null };
}

/** As many votes as anybody holds on one amendment. */
const MOST = 20;

async function lastDecision(
  tx: Transaction,
  campaignId: string,
  amendmentId: string,
): Promise<AmendmentState | null> {
  const rows = await tx.run(votesPage, { campaignId, amendmentId, removed: false, limit: MOST });
  for (const { yes, no, abstained, absent, rule, counted, members, kind } of rows) {
    const tally = yes === null || no === null ? null : { yes, no, abstained, absent };
    const result = voteResult({ rule, tally, counted, members });
    const state = decides({ kind, result, removed: null });
    if (state) return state;
  }
  return null;
}
