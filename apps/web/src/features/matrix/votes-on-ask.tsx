import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ballotTowards } from '#libs/domain';
import type { VoteDto } from '../../kernel/api/client.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { dotted, translate, useT } from '../../kernel/i18n/index.js';
import { voteQuery, votesQuery } from '../../kernel/queries/votes.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { VOTE_SIGNS } from './cell-appearance.js';

/** So many of the last are shown with the ballot; all of them are on the count of the ask. */
const SHOWN = 3;

interface VotesOnAskProps {
  code: string;
  askId: string;
}

/** How a delegation voted on an ask, beside where it stood; nothing where no vote was held. */
export function VotesOnAsk({ code, askId }: VotesOnAskProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const held = useQuery(votesQuery(campaignId, { askId })).data?.items ?? [];
  if (held.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h6">
        {t('matrix.votes')}
      </Title>
      <Stack component="ul" className="bare" gap="xs">
        {held.slice(0, SHOWN).map((vote) => (
          <li key={vote.id}>
            <OneVote code={code} vote={vote} />
          </li>
        ))}
      </Stack>
    </div>
  );
}

function OneVote({ code, vote }: { code: string; vote: VoteDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(voteQuery(campaignId, vote.id));
  const choice = data?.ballots.find(({ delegationCode }) => delegationCode === code)?.choice;
  return (
    <>
      <Group gap="xs">
        {choice ? (
          <Text fw={600}>
            <span aria-hidden>{`${VOTE_SIGNS[ballotTowards(vote.effect, choice)]} `}</span>
            {translate(`ballot.${choice}`)}
          </Text>
        ) : data ? (
          <Text c="dimmed">{t('matrix.noBallot')}</Text>
        ) : null}
        <CampaignLink to="votes/$voteId" params={{ voteId: vote.id }}>
          {vote.title}
        </CampaignLink>
      </Group>
      <Text size="sm" c="dimmed">
        {dotted(clocksText(vote.heldAt), t(`delegation.${vote.effect}`))}
      </Text>
    </>
  );
}
