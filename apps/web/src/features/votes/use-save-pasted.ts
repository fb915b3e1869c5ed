import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  votesRecord,
  votesRemove,
  votesReplaceBallots,
  type VoteDetailDto,
  type VoteReadingDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { requestAbout, type Made, type VoteAbout } from '../../ui/campaign/ballots/vote-about.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { toast } from '../../ui/toast.js';
import { tallyOf, type Outcome } from './reading.js';

interface Pasted {
  about: VoteAbout;
  made: Made;
  /** By the campaign's clock, in ms since 1970. */
  now: () => number;
  reading: VoteReadingDto;
  outcome: Outcome;
  /** The vote whose ballots are replaced; undefined for a new one. */
  over: VoteDetailDto | undefined;
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
  return useMutation({
    mutationFn: () =>
      over
        ? votesReplaceBallots(over.id, versionTag(over.version), campaignId, { ballots })
        : votesRecord(campaignId, {
            ...requestAbout(about, now(), made),
            ...(tally ? { tally } : {}),
            ballots,
            id,
          }),
    onSuccess: async (saved) => {
      toast(t(over ? 'votes.ballotsSaved' : 'paste.saved'), async () => {
        if (over) {
          const before = over.ballots.map(({ delegationCode, choice, meant }) => ({
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
  });
}
