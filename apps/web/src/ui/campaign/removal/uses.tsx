import { List, Stack, Text } from '@mantine/core';
import { useT } from '../../../kernel/i18n/index.js';
import type { UseDto } from '../../../kernel/api/client.js';

/** What hangs on a thing, in words and numbers; what forbids its removal stands first, and for itself. @param how what becomes of it */
export function Uses({ items, how }: { items: readonly UseDto[]; how?: string }) {
  const t = useT();
  const blocking = items.filter(({ blocks }) => blocks);
  const following = items.filter(({ blocks }) => !blocks);
  if (items.length === 0) return <Text>{t('removal.nothing')}</Text>;
  return (
    <Stack gap="xs">
      <Counts title={t('removal.blocked')} how={t('removal.blockedHow')} items={blocking} />
      <Counts title={t('removal.hangs')} how={how ?? t('removal.hangsHow')} items={following} />
    </Stack>
  );
}

function Counts({ title, how, items }: { title: string; how: string; items: readonly UseDto[] }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <List>
        {items.map(({ kind, count }) => (
          <List.Item key={kind}>{t(`removal.uses.${kind}`, { count })}</List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {how}
      </Text>
    </div>
  );
}
