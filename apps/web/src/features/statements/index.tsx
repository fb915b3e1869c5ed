import { Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { type StatementDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, groupName } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { Empty } from '../../ui/empty.js';
import { Evidence } from '../../ui/evidence.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { usePages } from '../../kernel/query/pages.js';
import { Older } from '../../ui/next-page-button.js';
import { StanceMark } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { statementPages } from './statements.queries.js';

/** What blocs said, the newest first. */
export function Statements() {
  const t = useT();
  const { campaignId, slug, role } = useSeat();
  const [{ ask: askId }, change] = useAddress<'ask'>();
  const asks = useQuery(asksQuery(campaignId));
  const { items, query } = usePages(statementPages(campaignId, askId));
  const record =
    role === 'member' ? null : (
      <Button component={PathLink} to={campaignPath(slug, { to: 'statements/new' })}>
        {t('statements.record')}
      </Button>
    );
  return (
    <Page title={t('place.statements')} lead={t('statements.lead')} actions={record}>
      <NativeSelect
        maw="24rem"
        label={t('statements.ask')}
        value={askId ?? ''}
        data={[
          { value: '', label: t('statements.anyAsk') },
          ...(asks.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(event) => change({ ask: event.currentTarget.value })}
      />
      {query.isError ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
      {query.isPending ? <Text role="status">{t('problem.loading')}</Text> : null}
      {items?.length === 0 ? <NoStatements filtered={askId !== undefined} action={record} /> : null}
      <Stack component="ul" className="bare" gap="sm">
        {items?.map((statement) => (
          <li key={statement.id}>
            <Entry statement={statement} />
          </li>
        ))}
      </Stack>
      <Older query={query} />
    </Page>
  );
}

function NoStatements({ filtered, action }: { filtered: boolean; action: ReactNode }) {
  const t = useT();
  if (filtered) return <Text>{t('list.nothing')}</Text>;
  return (
    <Empty title={t('statements.none')} action={action}>
      {t('statements.noneHow')}
    </Empty>
  );
}

function Entry({ statement }: { statement: StatementDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const speaker = nameOf(statement.speakerCode, statement.speaker);
  const { group, states, undone } = statement;
  return (
    <Paper withBorder p="md">
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text fw={600} td={undone ? 'line-through' : undefined}>
            <CampaignLink to="statements/$statementId" params={{ statementId: statement.id }}>
              {statement.title}
            </CampaignLink>
          </Text>
          <TierBadge tier={statement.tier} />
        </Group>
        <Text>
          {group
            ? t('statements.spokeForGroup', {
                speaker,
                group: groupName({ code: statement.groupCode ?? '', name: group }),
                count: states,
              })
            : t('statements.spokeFor', { speaker, count: states })}{' '}
          · {t('statements.positions', { count: statement.positions })}
          {undone ? ` · ${t('statements.undone', { by: undone.by })}` : ''}
        </Text>
        <ul className="bare">
          {statement.asks.map((ask) => (
            <li key={ask.askId}>
              <StanceMark stance={ask.stance} /> <bdi>{ask.ask}</bdi>
            </li>
          ))}
        </ul>
        <Evidence {...statement} />
        <Text size="sm" component="div">
          <TwoClocks at={statement.occurredAt} />
        </Text>
      </Stack>
    </Paper>
  );
}
