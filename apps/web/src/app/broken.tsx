import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useT } from '../kernel/i18n/index.js';

/** What is shown instead of a screen that failed. A screen that did not come at all is mostly an update or no network. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const t = useT();
  const message = error instanceof Error ? error.message : String(error);
  const missing = /dynamically imported module|module script/i.test(message);
  return (
    <Alert role="alert" color="red" title={missing ? t('shell.screenMissing') : t('shell.broken')} m="md">
      <Stack gap="sm" align="flex-start">
        <Text>{missing ? t('shell.screenMissingHow') : t('shell.brokenHow')}</Text>
        <Group gap="xs">
          <Button onClick={reset}>{t('problem.again')}</Button>
          <Button variant="default" onClick={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        </Group>
        <details>
          <summary>{t('shell.details')}</summary>
          <code>{message}</code>
        </details>
      </Stack>
    </Alert>
  );
}
