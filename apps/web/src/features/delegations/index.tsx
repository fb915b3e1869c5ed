import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DelegationDto } from '../../kernel/api/client.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { usePins } from '../../kernel/queries/pins.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { leadsQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import { useDelegationRank } from '../../kernel/i18n/find-states.js';
import { delegationName, useLanguage, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { delegationsQuery, groupsQuery } from '../../kernel/queries/delegations.js';
import { AssignManyButton } from '../../ui/campaign/assign-many/button.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { ViewsButton } from '../../ui/campaign/views/button.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { WithheldNote } from '../../ui/withheld.js';
import { FilterBar } from './filter-bar.js';
import { chosen, type Filter, type Row } from './filters.js';
import { DelegationTable } from './table.js';

/** Every delegation, with who leads the talks and when somebody last spoke with it. */
export function Delegations() {
  const t = useT();
  const { campaignId } = useSeat();
  const list = useCachedQuery(delegationsQuery(campaignId), `delegations:${campaignId}`);
  return (
    <Page
      title={t('place.delegations')}
      lead={t('delegations.lead')}
      actions={
        <>
          <CampaignLink to="delegates">{t('delegation.people')}</CampaignLink>
          <CampaignLink to="room">{t('delegations.room')}</CampaignLink>
          <ViewsButton screen="delegations" />
        </>
      }
    >
      <Loaded query={list} height={600}>
        {(data) => (
          <>
            <WithheldNote withheld={list.withheld} />
            <List page={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function useParts() {
  const { campaignId } = useSeat();
  const leads = useQuery(leadsQuery(campaignId));
  const asks = useQuery(asksQuery(campaignId));
  const groups = useQuery(groupsQuery(campaignId));
  return {
    leads: leads.data?.items ?? [],
    asks: asks.data?.items ?? [],
    groups: groups.data?.items ?? [],
  };
}

function List({ page }: { page: { items: DelegationDto[] } }) {
  const t = useT();
  const language = useLanguage();
  const seat = useSeat();
  const [filters, change] = useAddress<Filter>();
  const parts = useParts();
  const pins = usePins(seat.campaignId);
  const rows = useMemo(() => {
    const leads = new Map(parts.leads.map((lead) => [lead.delegationCode, lead]));
    return page.items.map((delegation): Row => ({
      delegation,
      name: delegationName(delegation.code, delegation.shortName),
      lead: leads.get(delegation.code),
      pinned: pins.includes(delegation.code),
    }));
  }, [page, parts.leads, pins]);
  const rankFor = useDelegationRank()(filters.q ?? '');
  const shown = chosen(rows, filters, { organisationId: seat.organisationId, language, rankFor });
  const ask = parts.asks.find(({ id }) => id === filters.ask);
  return (
    <>
      <FilterBar filters={filters} change={change} {...parts} />
      <Group gap="sm">
        <Text role="status" size="sm">
          {t('delegations.shown', { count: shown.length })}
        </Text>
        <AssignManyButton
          codes={shown.map(({ delegation }) => delegation.code)}
          {...(ask ? { askId: ask.id } : {})}
        />
      </Group>
      {shown.length > 0 ? <DelegationTable rows={shown} ask={ask} /> : <Text>{t('list.nothing')}</Text>}
    </>
  );
}
