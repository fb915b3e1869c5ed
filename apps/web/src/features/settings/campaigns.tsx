import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { homeOf } from '../../ui/campaign/places.js';
import { signOut, useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import styles from './settings.module.css';

/** The other seats one has, and the way out. */
export function Campaigns() {
  const t = useT();
  const { me, campaignId: here } = useSeat();
  return (
    <Panel title={t('settings.campaigns')}>
      <Stack gap="md">
        <ul className={`bare ${styles.campaigns}`}>
          {me.seats.map(({ campaignId, campaign, slug, role, organisation, home }) => (
            <li key={campaignId}>
              {campaignId === here ? (
                <b aria-current="true" dir="auto">
                  {campaign}
                </b>
              ) : (
                <Anchor component={PathLink} to={campaignPath(slug, { to: homeOf({ role, home }).to })}>
                  <bdi>{campaign}</bdi>
                </Anchor>
              )}
              <Text size="sm" c="dimmed">
                {translate(`people.roles.${role}`)} · <span dir="auto">{organisation}</span>
                {campaignId === here ? ` · ${t('settings.here')}` : ''}
              </Text>
            </li>
          ))}
        </ul>
        {me.installationAdmin ? (
          <Anchor component={Link} to="/installation">
            {t('settings.installation')}
          </Anchor>
        ) : null}
        <div>
          <Text size="sm" mb={6}>
            {t('settings.signOutHow')}
          </Text>
          <Group>
            <Button variant="default" leftSection={<Icon name="out" />} onClick={() => void signOut()}>
              {t('shell.signOut')}
            </Button>
          </Group>
        </div>
      </Stack>
    </Panel>
  );
}
