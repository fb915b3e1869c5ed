import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { AmendmentState } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { amendmentsChange, type AmendmentDto, type VoteDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { countOfAmendmentQuery } from '../../kernel/queries/counts.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { votesQuery } from '../../kernel/queries/votes.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { summaryText } from '../../ui/campaign/answers/count-summary.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';

/** How a vote on it would go as things stand, and the votes that were held. */
export function VotesOnIt({ amendment, may }: { amendment: AmendmentDto; may: boolean }) {
  const { id, state, effect, ask } = amendment;
  const t = useT();
  const nameOf = useDelegationNames();
  const { campaignId, role } = useSeat();
  const count = useQuery({ ...countOfAmendmentQuery(campaignId, id), enabled: state === 'proposed' });
  const held = useQuery(votesQuery(campaignId, { amendmentId: id }));
  return (
    <Panel title={t('amendments.votes')}>
      <Stack gap="sm">
        {state === 'proposed' ? (
          <Loaded query={count} height={36}>
            {(data) => <Text fw={600}>{summaryText(data.summary, nameOf, data.amendment?.effect)}</Text>}
          </Loaded>
        ) : (
          <Alert color="gray">{translate(`amendmentState.${state}`)}</Alert>
        )}
        <Loaded query={held} height={36}>
          {({ items }) =>
            items.length === 0 ? (
              <Text c="dimmed">{t('amendments.noVotes')}</Text>
            ) : (
              <>
                <Differs amendment={amendment} votes={items} may={may} />
                <ul className="bare">
                  {items.map((vote) => (
                    <li key={vote.id}>
                      <CampaignLink to="votes/$voteId" params={{ voteId: vote.id }}>
                        {vote.title}
                      </CampaignLink>{' '}
                      · {t(vote.result.passes ? 'votes.carried' : 'votes.failed')}
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </Loaded>
        {role === 'member' ? null : (
          <Group gap="sm">
            <CampaignLink to="votes/record" search={{ amendment: id, ask: ask.id, effect }}>
              {t('board.title')}
            </CampaignLink>
            <CampaignLink to="votes/paste" search={{ amendment: id, ask: ask.id, effect }}>
              {t('paste.title')}
            </CampaignLink>
          </Group>
        )}
      </Stack>
    </Panel>
  );
}

interface DiffersProps {
  amendment: AmendmentDto;
  /** The latest first. */
  votes: readonly VoteDto[];
  may: boolean;
}

/** Where the last vote on it says something else than its state: whoever recorded the vote may not be who may change it. */
function Differs({ amendment, votes, may }: DiffersProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, version, state } = amendment;
  const last = votes.find(({ kind, result }) => kind === 'amendment' && result.complete);
  const said = last && (last.result.passes ? 'adopted' : 'rejected');
  const take = useMutation({
    mutationFn: (to: AmendmentState) => amendmentsChange(id, versionTag(version), campaignId, { state: to }),
    onSuccess: (saved) => {
      toast(t('amendments.saved'), async () => {
        await amendmentsChange(id, versionTag(saved.version), campaignId, { state });
        await refresh(campaignId, 'votes', 'asks');
      });
      return refresh(campaignId, 'votes', 'asks');
    },
  });
  if (!said || said === state || state === 'withdrawn') return null;
  const word = translate(`amendmentState.${said}`);
  return (
    <Alert color="yellow">
      <Stack gap="xs">
        {t('amendments.stateDiffers', { state: word, now: translate(`amendmentState.${state}`) })}
        {may ? (
          <Button
            className="at-start"
            variant="default"
            loading={take.isPending}
            onClick={() => take.mutate(said)}
          >
            {t('amendments.takeOver', { state: word })}
          </Button>
        ) : null}
        {take.error ? <ProblemNotice error={take.error} /> : null}
      </Stack>
    </Alert>
  );
}
