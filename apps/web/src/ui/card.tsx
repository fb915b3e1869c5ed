import { Group, Paper, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  title: ReactNode;
  /** At the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A named part of the screen. */
export function Card({ title, aside, children }: CardProps) {
  const heading = useId();
  return (
    <Paper className={styles.card} withBorder p="md" component="section" aria-labelledby={heading}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs" align="baseline">
          <Title order={2} size="h4" id={heading}>
            <bdi>{title}</bdi>
          </Title>
          {aside}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
