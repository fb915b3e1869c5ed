import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

interface PageProps {
  title: string;
  /** Names the browser's tab, and so its history, where the title itself is for few eyes. */
  tab?: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen: names the document, puts the keyboard's focus on its title when one arrives. */
export function Page({ title, tab = title, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} · Demarche`;
  }, [tab]);
  useEffect(() => {
    // Whoever came by a link starts at the top of the new screen; a field that asked for the focus keeps it.
    if (!document.activeElement || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <Stack gap="md" pb="xl">
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} className="focus-target">
            <bdi>{title}</bdi>
          </Title>
          {lead ? <Text c="dimmed">{typeof lead === 'string' ? <bdi>{lead}</bdi> : lead}</Text> : null}
        </div>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
      {children}
    </Stack>
  );
}
