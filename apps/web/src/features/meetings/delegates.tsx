import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InteractionDto } from '../../kernel/api/client.js';
import { briefQuery } from '../../kernel/queries/briefs.js';
import { useSeat } from '../../kernel/session/session.js';
import { byName, useSorted, useT } from '../../kernel/i18n/index.js';

interface DelegatesProps {
  talk: InteractionDto;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

const NOBODY: readonly { id: string; name: string }[] = [];

/** With whom of the delegation: those who took part, and those who are known. */
export function Delegates({ talk, chosen, onChange }: DelegatesProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const brief = useQuery(briefQuery(campaignId, talk.delegationCode));
  const known = brief.data?.delegates ?? NOBODY;
  const ids = new Set(known.map(({ id }) => id));
  const people = useSorted([...known, ...talk.delegates.filter(({ id }) => !ids.has(id))], byName);
  if (people.length === 0) return null;
  return (
    <Stack gap={4} role="group" aria-label={t('meetings.who')}>
      <Text fw={600}>{t('meetings.who')}</Text>
      <Group gap="md">
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={<bdi>{name}</bdi>}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </Group>
    </Stack>
  );
}
