import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  votesRecord,
  votesRemove,
  votesReplaceBallots,
  type BallotPart,
  type VoteDetailDto,
  type VoteReadingDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { requestAbout, type Made, type VoteAbout } from '../../ui/campaign/ballots/vote-about.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { isClash } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { tallyOf, type Outcome } from './reading.js';

interface Pasted {
  about: VoteAbout;
  made: Made;
  /** By the campaign's clock, in ms since 1970. */
  now: () => number;
  reading: VoteReadingDto;
  outcome: Outcome;
  /** The vote whose ballots are replaced, as it stands now; undefined for a new one. */
  over: VoteDetailDto | undefined;
}

/** What delegations later advised stands where the record says nothing of it. */
function withAdvice(ballots: readonly BallotPart[], over: VoteDetailDto): BallotPart[] {
  const meant = new Map(over.ballots.map((one) => [one.delegationCode, one.meant]));
  return ballots.map((one) => ({ ...one, meant: one.meant ?? meant.get(one.delegationCode) ?? null }));
}

/** Whose ballot somebody else changed or took away, and what stands there now. */
function movedSince(opened: VoteDetailDto, { ballots }: VoteDetailDto) {
  const before = new Map(opened.ballots.map((one) => [one.delegationCode, one]));
  const now = new Map(ballots.map((one) => [one.delegationCode, one]));
  return [...new Map([...before, ...now]).values()].flatMap(({ delegationCode, delegation }) => {
    const [stood, stands] = [before.get(delegationCode), now.get(delegationCode)];
    const same = stood?.choice === stands?.choice && stood?.meant === stands?.meant;
    return same ? [] : [{ delegationCode, delegation, now: stands }];
  });
}

/** Saves what was read as a new vote, or in place of the ballots of one, and leads there; its undo takes it back. */
export function useSavePasted({ about, made, now, reading, outcome, over }: Pasted) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer records nothing twice.
  const [id] = useState(() => uuid7());
  const { ballots } = outcome;
  const tally = tallyOf(reading);
  // What a live update brings under the reading was seen by nobody, and is not overwritten.
  const [first, setOpened] = useState(over);
  if (!first && over) setOpened(over);
  const opened = first ?? over;
  const mutation = useMutation({
    mutationFn: (stood: VoteDetailDto | undefined) =>
      stood
        ? votesReplaceBallots(stood.id, versionTag(stood.version), campaignId, {
            ballots: withAdvice(ballots, stood),
          })
        : votesRecord(campaignId, {
            ...requestAbout(about, now(), made),
            ...(tally ? { tally } : {}),
            ballots,
            id,
          }),
    onSuccess: async (saved, stood) => {
      toast(t(stood ? 'votes.ballotsSaved' : 'paste.saved'), async () => {
        if (stood) {
          const before = stood.ballots.map(({ delegationCode, choice, meant }) => ({
            delegationCode,
            choice,
            meant,
          }));
          await votesReplaceBallots(saved.id, versionTag(saved.version), campaignId, { ballots: before });
        } else {
          await votesRemove(saved.id, versionTag(saved.version), campaignId);
        }
        await refresh(campaignId, 'votes');
      });
      await goTo({ to: 'votes/$voteId', params: { voteId: saved.id } });
      await refresh(campaignId, 'votes');
    },
    onError: (error) => (isClash(error) ? refresh(campaignId, 'votes') : undefined),
  });
  const clash = isClash(mutation.error);
  return {
    save: () => mutation.mutate(opened),
    busy: mutation.isPending,
    problem: clash ? null : mutation.error,
    clash,
    moved: clash && opened && over ? movedSince(opened, over) : [],
    /** The record over what stands now. */
    keepMine: () => {
      setOpened(over);
      mutation.mutate(over);
    },
    /** Writes nothing, and shows the vote as it stands. */
    takeTheirs: () => void goTo({ to: 'votes/$voteId', params: { voteId: opened?.id ?? '' } }),
  };
}
