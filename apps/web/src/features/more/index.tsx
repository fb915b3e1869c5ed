import '@mantine/core/styles/SimpleGrid.layer.css';
import { Button, SimpleGrid } from '@mantine/core';
import { campaignPath, type CampaignTo } from '../../ui/campaign/campaign-path.js';
import { PathLink } from '../../ui/campaign/path-link.js';
import { firstPlaces, placesFor } from '../../ui/campaign/places.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { usePinsOnceKnown } from '../../kernel/queries/pins.js';
import { signOut, useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';

/** On a phone: the pinned delegations, for a look at the brief on the way in, and every screen without a place in the bar. */
export function More() {
  const t = useT();
  const { slug, role, campaignId } = useSeat();
  const pins = usePinsOnceKnown(campaignId);
  const names = useCachedNames();
  const first = firstPlaces(role);
  const entry = (target: CampaignTo, label: string, icon: IconName) => (
    <Button
      key={campaignPath(slug, target)}
      component={PathLink}
      to={campaignPath(slug, target)}
      variant="default"
      size="lg"
      justify="flex-start"
      leftSection={<Icon name={icon} />}
    >
      {label}
    </Button>
  );
  // Nothing before they are known: what moves under a thumb is tapped by mistake.
  if (!pins) return <Page title={t('place.more')}>{null}</Page>;
  return (
    <Page title={t('place.more')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {pins.map((code) =>
          entry({ to: 'delegations/$code', params: { code } }, names.get(code) ?? code, 'pin'),
        )}
        {placesFor(role)
          .filter((place) => !first.includes(place))
          .map(({ key, path, icon }) => entry({ to: path }, t(`place.${key}`), icon))}
        {entry({ to: 'settings' }, t('place.settings'), 'settings')}
        {entry({ to: 'help' }, t('place.help'), 'help')}
        <Button
          variant="default"
          size="lg"
          justify="flex-start"
          leftSection={<Icon name="out" />}
          onClick={() => void signOut()}
        >
          {t('shell.signOut')}
        </Button>
      </SimpleGrid>
    </Page>
  );
}
