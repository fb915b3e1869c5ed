import { Button, SimpleGrid } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { firstPlaces, placesFor } from '../../app/places.js';
import { signOut, useSeat } from '../../app/session.js';
import { useT } from '../../i18n/index.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';

/** On a phone: every screen that has no place in the bar. */
export function More() {
  const t = useT();
  const { slug, role } = useSeat();
  const first = firstPlaces(role);
  const entry = (path: string, label: string, icon: IconName) => (
    <Button
      key={path}
      component={Link}
      to={`/c/${slug}/${path}` as never}
      variant="default"
      size="lg"
      justify="flex-start"
      leftSection={<Icon name={icon} />}
    >
      {label}
    </Button>
  );
  return (
    <Page title={t('place.more')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {placesFor(role)
          .filter((place) => !first.includes(place))
          .map(({ key, path, icon }) => entry(path, t(`place.${key}`), icon))}
        {entry('settings', t('place.settings'), 'settings')}
        {entry('help', t('place.help'), 'help')}
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
