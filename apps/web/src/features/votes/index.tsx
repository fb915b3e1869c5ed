import { Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { VoteDto } from '../../kernel/api/client.js';
import { dotted, translate, useT } from '../../kernel/i18n/index.js';
import { votesQuery } from '../../kernel/queries/votes.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Calibration } from './calibration.js';
import { Outcome, TallyBar } from './tally.js';

/** The votes that were held, the latest first, and how near the forecasts were over all of them. */
export function Votes() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [{ removed }, setAddress] = useAddress<'removed'>();
  const gone = removed === '1';
  const votes = useQuery(votesQuery(campaignId, gone ? { removed: true } : {}));
  const record = role === 'member' ? null : <RecordButtons />;
  return (
    <Page title={t('place.votes')} lead={t('votes.lead')} actions={record}>
      {role === 'member' ? null : (
        <Checkbox
          label={t('votes.showRemoved')}
          checked={gone}
          onChange={(event) => setAddress({ removed: event.currentTarget.checked ? '1' : undefined })}
        />
      )}
      <Loaded query={votes} height={400}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t(gone ? 'votes.noneRemoved' : 'votes.none')} action={gone ? undefined : record}>
              {gone ? undefined : t('votes.noneHow')}
            </Empty>
          ) : (
            <Stack component="ul" className="bare" gap="sm">
              {items.map((vote) => (
                <li key={vote.id}>
                  <Entry vote={vote} />
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
      {gone ? null : <Calibration />}
    </Page>
  );
}

function RecordButtons() {
  const t = useT();
  const { slug } = useSeat();
  return (
    <Button component={PathLink} to={campaignPath(slug, { to: 'votes/record' })}>
      {t('board.title')}
    </Button>
  );
}

function Entry({ vote }: { vote: VoteDto }) {
  const t = useT();
  const { id, title, kind, amendment, ask, askId, result, tally, counted, effect, heldAt } = vote;
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap={6}>
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} size="h4">
            <CampaignLink to="votes/$voteId" params={{ voteId: id }}>
              {title}
            </CampaignLink>
          </Title>
          <Outcome result={result} />
        </Group>
        <TallyBar tally={tally} counted={counted} result={result} />
        <Text size="sm">
          {dotted(
            translate(`voteKind.${kind}`),
            amendment,
            askId && effect === 'defeats' && t('count.voteDefeats'),
          )}
        </Text>
        {askId && ask ? (
          <Text size="sm">
            <CampaignLink to="asks/$askId" params={{ askId }}>
              {ask}
            </CampaignLink>
          </Text>
        ) : null}
        <TwoClocks at={heldAt} />
        {vote.differences.length > 0 ? (
          <Text size="sm" className="warned">
            {t('votes.differs')}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}
