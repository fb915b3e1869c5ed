import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CampaignOfInstallationDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useMe } from '../../kernel/session/session.js';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { homeOf } from '../../ui/campaign/places.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { NewCoordinator } from './new-coordinator.js';
import { installationQuery } from './installation.queries.js';
import styles from './installation.module.css';

/** Which campaigns there are, and who coordinates them in numbers; nothing of what is inside. */
export function CampaignsHere() {
  const t = useT();
  const installation = useQuery(installationQuery);
  const none = installation.data?.campaigns.length === 0;
  return (
    <Panel title={t('installation.campaigns')} action={none ? null : <OpenButton />}>
      <Loaded query={installation} height={120}>
        {({ campaigns }) =>
          campaigns.length === 0 ? (
            <Empty title={t('installation.noCampaign')} action={<OpenButton />}>
              {t('installation.noCampaignHow')}
            </Empty>
          ) : (
            <ul className={`bare ${styles.campaigns}`}>
              {campaigns.map((one) => (
                <CampaignHere key={one.id} campaign={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function OpenButton() {
  const t = useT();
  return (
    <Button component={Link} to="/installation/open">
      {t('installation.open')}
    </Button>
  );
}

function CampaignHere({ campaign }: { campaign: CampaignOfInstallationDto }) {
  const t = useT();
  const me = useMe();
  const seat = me?.seats.find(({ campaignId }) => campaignId === campaign.id);
  const { name, coordinators, invited, openedAt, closedAt, deletionDue } = campaign;
  const who = [
    coordinators === 0
      ? t('installation.uncoordinated')
      : t('installation.coordinators', { count: coordinators }),
    ...(invited > 0 ? [t('installation.invited', { count: invited })] : []),
  ];
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <b dir="auto">{name}</b>
        {seat ? (
          <Anchor component={PathLink} to={campaignPath(seat.slug, { to: homeOf(seat).to })}>
            {t('installation.enter')}
          </Anchor>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed" component="div">
        {who.join(' · ')}
        <div>
          {t('installation.opened')} <TwoClocks at={openedAt} />
        </div>
        {closedAt ? (
          <div>
            {t('installation.closedSince')} <TwoClocks at={closedAt} />
          </div>
        ) : null}
      </Text>
      {deletionDue ? (
        <Text size="sm" component="div">
          {t('installation.deletionOn')} <TwoClocks at={deletionDue} />
        </Text>
      ) : null}
      {coordinators === 0 ? <NewCoordinator campaign={campaign} /> : null}
    </li>
  );
}
