import { ActionIcon, Button, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { campaignPath } from '../ui/campaign/campaign-path.js';
import { PathLink } from '../ui/campaign/path-link.js';
import { useT } from '../kernel/i18n/index.js';
import { Icon } from '../ui/icon.js';
import { Toasts } from '../ui/toast.js';
import { DemoBar } from './demo-place.js';
import { OpenOverlay, Overlay, useOverlay } from './overlay.js';
import { firstPlaces, placesFor, type PlacePath } from '../ui/campaign/places.js';
import { useSeat } from '../kernel/session/session.js';
import { useWide } from '../ui/use-wide.js';
import { WaitingChip } from './waiting-chip.js';
import { Whose } from './whose.js';
import styles from './shell.module.css';

/** What is new, and what is due: both come after the screen. */
const NewsChip = lazy(() => import('./news-chip.js'));
const DayCount = lazy(() => import('../features/tasks/day-count.js'));

/** What stands around every screen: demo bar, head, navigation, the number of unsent notes, and toasts. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useT();
  const seat = useSeat();
  const [overlay, setOverlay] = useOverlay();
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <DemoBar />
      <div className={styles.shell}>
        <header className={styles.head}>
          <Whose campaign={seat.campaign} person={seat.me.name} />
          <Group gap="xs" wrap="nowrap">
            <Suspense>
              <NewsChip />
            </Suspense>
            <WaitingChip />
            <Button
              variant="default"
              size="compact-md"
              visibleFrom="md"
              leftSection={<Icon name="search" size={16} />}
              rightSection={<kbd>Ctrl K</kbd>}
              onClick={() => setOverlay('palette')}
            >
              {t('shell.goTo')}
            </Button>
            <ActionIcon
              variant="default"
              size="lg"
              hiddenFrom="md"
              aria-label={t('shell.goTo')}
              onClick={() => setOverlay('palette')}
            >
              <Icon name="search" />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              component={PathLink}
              to={campaignPath(seat.slug, { to: 'settings' })}
              aria-label={t('place.settings')}
            >
              <Icon name="settings" />
            </ActionIcon>
          </Group>
        </header>
        <Navigation />
        <main id="main" className={`focus-target ${styles.main}`} tabIndex={-1}>
          <OpenOverlay value={setOverlay}>{children}</OpenOverlay>
        </main>
      </div>
      <Toasts />
      <Overlay name={overlay} onOpen={setOverlay} />
    </>
  );
}

function Navigation() {
  const t = useT();
  const { slug, role } = useSeat();
  const { pathname } = useLocation();
  const wide = useWide();
  const first = firstPlaces(role);
  // On a phone my day may be behind "More".
  const counted = ['day', ...(first.some(({ key }) => key === 'day') ? [] : ['more'])];
  const item = (path: PlacePath, label: string, icon: Parameters<typeof Icon>[0]['name']) => {
    const here = pathname === `/c/${slug}/${path}` || pathname.startsWith(`/c/${slug}/${path}/`);
    return (
      <li key={path}>
        <Link to={campaignPath(slug, { to: path })} aria-current={here ? 'page' : undefined}>
          <Icon name={icon} />
          {label}
          {counted.includes(path) ? (
            <Suspense>
              <DayCount />
            </Suspense>
          ) : null}
        </Link>
      </li>
    );
  };
  return (
    <nav className={styles.nav} aria-label={t('shell.navigation')}>
      <div>
        <ul>
          {first.map(({ key, path, icon }) => item(path, t(`place.${key}`), icon))}
          {wide ? (
            <>
              {placesFor(role)
                .filter((place) => !first.includes(place))
                .map(({ key, path, icon }) => item(path, t(`place.${key}`), icon))}
              {item('help', t('place.help'), 'help')}
            </>
          ) : (
            item('more', t('place.more'), 'more')
          )}
        </ul>
      </div>
    </nav>
  );
}
