import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { statementChangesRestore, type StatementDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemovedList, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { refresh } from '../../kernel/query/query.js';
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
import { useDebounced } from '../../ui/use-debounced.js';
import { ExportStatements } from './export.js';
import { FilterBar } from './filter-bar.js';
import { FILTERS, type Filter, type Filters } from './filters.js';
import { statementPages } from './statements.queries.js';

/** What blocs said, the newest first: searched and filtered on the server. */
export function Statements() {
  const t = useT();
  const { campaignId, slug, role, me } = useSeat();
  const [address, change] = useAddress<Filter>();
  const filters: Filters = Object.fromEntries(FILTERS.map((name) => [name, address[name]]));
  const clock = useCampaignClock(campaignId);
  const zone = clock.venue?.underWay ? clock.venue.zone : me.zone;
  const q = useDebounced(filters.q);
  const { items, query } = usePages(statementPages(campaignId, { ...filters, q }, zone));
  const removed = shelfOf(filters.shelf) === 'removed';
  const record =
    role === 'member' ? null : (
      <Button component={PathLink} to={campaignPath(slug, { to: 'statements/new' })}>
        {t('statements.record')}
      </Button>
    );
  return (
    <Page
      title={t('place.statements')}
      lead={t('statements.lead')}
      actions={
        <>
          <ExportStatements filters={filters} zone={zone} shown={items} />
          {record}
        </>
      }
    >
      <FilterBar filters={filters} change={change} zone={zone} />
      {query.isError ? <ProblemNotice error={query.error} again={() => void query.refetch()} /> : null}
      {query.isPending ? (
        <Text role="status" aria-busy>
          {t('problem.loading')}
        </Text>
      ) : null}
      {items?.length === 0 && !removed ? (
        <NoStatements filtered={FILTERS.some((name) => filters[name])} action={record} />
      ) : null}
      {items && removed ? (
        <RemovedList
          items={items}
          restore={(id) => statementChangesRestore(id, campaignId)}
          again={() => refresh(campaignId, 'positions')}
        />
      ) : (
        <Stack component="ul" className="bare" gap="sm">
          {items?.map((statement) => (
            <li key={statement.id}>
              <Entry statement={statement} />
            </li>
          ))}
        </Stack>
      )}
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
  const { group, states } = statement;
  return (
    <Paper withBorder p="md">
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>
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
