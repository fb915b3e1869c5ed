import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../kernel/i18n/index.js';
import { Page } from '../ui/page.js';

export function NotFound() {
  const t = useT();
  return (
    <Page title={t('shell.notFound')}>
      <p>{t('shell.notFoundHow')}</p>
      <Anchor component={Link} to="/">
        {t('shell.home')}
      </Anchor>
    </Page>
  );
}
