import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useParams, type ErrorComponentProps } from '@tanstack/react-router';
import { useT } from '../kernel/i18n/index.js';
import { campaignPath } from '../ui/campaign/campaign-path.js';
import { PathLink } from '../ui/campaign/path-link.js';

/** What browsers say, and the loader of styles, where a part of the app cannot be had. */
const MISSING = /dynamically imported module|module script|preload CSS/i;

/**
 * What is shown instead of a screen that failed. One that did not come at all, mostly since it was never opened on this device and
 * there is no network, is no fault: what opens without one is offered.
 */
export function Broken({ error, reset }: ErrorComponentProps) {
  const t = useT();
  const message = error instanceof Error ? error.message : String(error);
  if (MISSING.test(message)) return <NotHere again={reset} />;
  return (
    <Alert role="alert" color="red" title={t('shell.broken')} m="md">
      <Stack gap="sm" align="flex-start">
        <Text>{t('shell.brokenHow')}</Text>
        <Again again={reset} />
        <details>
          <summary>{t('shell.details')}</summary>
          <code>{message}</code>
        </details>
      </Stack>
    </Alert>
  );
}

function NotHere({ again }: { again: () => void }) {
  const t = useT();
  const { slug } = useParams({ strict: false });
  return (
    <Alert role="status" color="gray" title={t('shell.screenMissing')} m="md">
      <Stack gap="sm" align="flex-start">
        <Text>{t('shell.screenMissingHow')}</Text>
        <Again again={again} />
        {slug === undefined ? null : (
          <Group gap="md">
            <PathLink to={campaignPath(slug, { to: 'day' })}>{t('place.day')}</PathLink>
            <PathLink to={campaignPath(slug, { to: 'waiting' })}>{t('waiting.title')}</PathLink>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

function Again({ again }: { again: () => void }) {
  const t = useT();
  return (
    <Group gap="xs">
      <Button onClick={again}>{t('problem.again')}</Button>
      <Button variant="default" onClick={() => location.reload()}>
        {t('shell.reload')}
      </Button>
    </Group>
  );
}
