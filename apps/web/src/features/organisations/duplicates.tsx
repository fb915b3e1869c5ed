import { Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DuplicateOrganisationsDto, OrganisationNameDto } from '../../kernel/api/client.js';
import { dotted, translate, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { DismissedPairs, TheseAreTwo } from '../../ui/campaign/dismissed-duplicates/dismissed-duplicates.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Keep } from './keep.js';
import { duplicateOrganisationsQuery } from './organisations.queries.js';
import directory from '../../ui/directory.module.css';

/** Pairs of records that are likely one organisation. */
export function Duplicates() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const pairs = useQuery(duplicateOrganisationsQuery(campaignId));
  return (
    <Page title={t('organisations.duplicates')} lead={t('organisations.duplicatesLead')}>
      <Loaded query={pairs} height={400}>
        {({ items }) =>
          items.length === 0 ? (
            <Text role="status">{t('organisations.noDuplicates')}</Text>
          ) : (
            <ul className="bare">
              {items.map((pair) => (
                <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <DismissedPairs about="organisations" decides={role === 'coordinator'} />
      <CampaignLink to="organisations">{t('organisations.directory')}</CampaignLink>
    </Page>
  );
}

function Pair({ pair: { one, other, likeness } }: { pair: DuplicateOrganisationsDto }) {
  const { role } = useSeat();
  const named = ({ id, name, shortName }: OrganisationNameDto) => (
    <div>
      <CampaignLink to="organisations/$organisationId" params={{ organisationId: id }}>
        {dotted(name, shortName)}
      </CampaignLink>
    </div>
  );
  return (
    <li className={directory.line}>
      <div className={directory.what}>
        {named(one)}
        {named(other)}
        <Badge variant="outline" color="gray" tt="none">
          {translate(`organisations.likeness.${likeness}`)}
        </Badge>
      </div>
      {role === 'coordinator' ? (
        <Group gap="xs">
          <Keep one={one} other={other} />
          <TheseAreTwo about="organisations" pair={{ one, other }} />
        </Group>
      ) : null}
    </li>
  );
}
