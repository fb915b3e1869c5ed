import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { votesRestore, type VoteDto } from '../../kernel/api/client.js';
import { dotted, translate, useT } from '../../kernel/i18n/index.js';
import { votesQuery } from '../../kernel/queries/votes.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { RemovedList, shelfOf, ShelfChoice } from '../../ui/campaign/removal/removed-list.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Calibration } from './calibration.js';
import { Export } from './export.js';
import { RecountAll } from './recount-all.js';
import { Outcome, TallyBar } from './tally.js';

/** The votes that were held, the latest first, and how near the forecasts were over all of them. */
export function Votes() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [{ shelf: said }, setAddress] = useAddress<'shelf'>();
  const removed = role === 'coordinator' && shelfOf(said) === 'removed';
  const record = role === 'member' ? null : <RecordButtons />;
  return (
    <Page title={t('place.votes')} lead={t('votes.lead')} actions={record}>
      <ToAmendments />
      <Group>
        <ShelfChoice
          shelf={removed ? 'removed' : 'active'}
          archives={false}
          onChange={(shelf) => setAddress({ shelf: shelf === 'removed' ? shelf : undefined })}
        />
      </Group>
      {removed ? <Removed campaignId={campaignId} /> : <Counting campaignId={campaignId} record={record} />}
    </Page>
  );
}

function Counting({ campaignId, record }: { campaignId: string; record: ReactNode }) {
  const t = useT();
  const votes = useQuery(votesQuery(campaignId));
  return (
    <>
      <Loaded query={votes} height={400}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('votes.none')} action={record}>
              {t('votes.noneHow')}
            </Empty>
          ) : (
            <>
              <RecountAll votes={items} />
              <Stack component="ul" className="bare" gap="sm">
                {items.map((vote) => (
                  <li key={vote.id}>
                    <Entry vote={vote} />
                  </li>
                ))}
              </Stack>
              <Group mt="sm">
                <Export />
              </Group>
            </>
          )
        }
      </Loaded>
      <Calibration />
    </>
  );
}

function Removed({ campaignId }: { campaignId: string }) {
  const votes = useQuery(votesQuery(campaignId, { shelf: 'removed' }));
  return (
    <Loaded query={votes} height={300}>
      {({ items }) => (
        <RemovedList
          items={items}
          restore={(id) => votesRestore(id, campaignId)}
          again={() => refresh(campaignId, 'votes')}
        />
      )}
    </Loaded>
  );
}

/** What is about to be voted on. */
function ToAmendments() {
  const t = useT();
  return <CampaignLink to="amendments">{t('votes.toAmendments')}</CampaignLink>;
}

function RecordButtons() {
  const t = useT();
  const { slug } = useSeat();
  return (
    <Group gap="xs">
      <Button component={PathLink} to={campaignPath(slug, { to: 'votes/record' })}>
        {t('board.title')}
      </Button>
      <Button variant="default" component={PathLink} to={campaignPath(slug, { to: 'votes/paste' })}>
        {t('paste.title')}
      </Button>
    </Group>
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
        {vote.otherRoom ? (
          <Text size="sm" className="warned">
            {t('votes.otherRoomMark')}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}
