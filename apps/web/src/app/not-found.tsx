import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useContext } from 'react';
import { useT } from '../kernel/i18n/index.js';
import { Page } from '../ui/page.js';
import { OpenOverlay } from './overlay.js';

/** What stands in the frame where an address leads nowhere: why that may be, the way back, and the search. */
export function NotFound() {
  const t = useT();
  const openOverlay = useContext(OpenOverlay);
  return (
    <Page title={t('shell.notFound')}>
      <p>{t('shell.notFoundHow')}</p>
      <Group gap="xs">
        <Button component={Link} to="/">
          {t('shell.home')}
        </Button>
        {openOverlay ? (
          <Button variant="default" onClick={() => openOverlay('palette')}>
            {t('shell.search')}
          </Button>
        ) : null}
      </Group>
    </Page>
  );
}
