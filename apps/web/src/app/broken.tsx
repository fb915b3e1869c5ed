import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useT } from '../kernel/i18n/index.js';

/**
 * What is shown instead of a screen that failed. One that did not come at all, mostly since it was never opened on this device and
 * there is no network, is no fault: the way out is the navigation, which stands around it.
 */
export function Broken({ error, reset }: ErrorComponentProps) {
  const t = useT();
  const message = error instanceof Error ? error.message : String(error);
  // What browsers say, and the loader of styles.
  const isMissing = /dynamically imported module|module script|preload CSS/i.test(message);
  const said = isMissing ? 'screenMissing' : 'broken';
  return (
    <Alert
      role={isMissing ? 'status' : 'alert'}
      color={isMissing ? 'gray' : 'red'}
      title={t(`shell.${said}`)}
      m="md"
    >
      <Stack gap="sm" align="flex-start">
        <Text>{t(`shell.${said}How`)}</Text>
        <Group gap="xs">
          <Button onClick={reset}>{t('problem.again')}</Button>
          <Button variant="default" onClick={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        </Group>
        {isMissing ? null : (
          <details>
            <summary>{t('shell.details')}</summary>
            <code>{message}</code>
          </details>
        )}
      </Stack>
    </Alert>
  );
}
