import { Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PanelProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

/** One part of a page, with its heading. */
export function Panel({ title, action, children }: PanelProps) {
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4">
            <bdi>{title}</bdi>
          </Title>
          {action}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
