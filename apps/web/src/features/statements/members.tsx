import { Paper, Stack, Text, Title } from '@mantine/core';
import type { GroupDto } from '../../kernel/api/client.js';
import { useT, useOrder } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import styles from './statements.module.css';

interface MembersProps {
  group: GroupDto;
  excepted: string[];
  error: string | undefined;
  onChange: (excepted: string[]) => void;
}

/** Every member of the bloc, ticked; without the tick it is an exception. */
export function Members({ group, excepted, error, onChange }: MembersProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const flip = (code: string) =>
    onChange(excepted.includes(code) ? excepted.filter((one) => one !== code) : [...excepted, code]);
  const inOrder = useOrder();
  const members = group.members
    .map(({ code, shortName }) => ({ code, shown: nameOf(code, shortName) }))
    .toSorted((a, b) => inOrder(a.shown, b.shown));
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('statements.members')}
        </Title>
        <Text size="sm" role="status">
          {t('statements.membersCount', { count: group.members.length, exceptions: excepted.length })}.{' '}
          {t('statements.membersHow')}
        </Text>
        {error ? <Text c="var(--mantine-color-error)">{error}</Text> : null}
        <div className={styles.memberChips}>
          {members.map(({ code, shown }) => (
            <label key={code}>
              <input type="checkbox" checked={!excepted.includes(code)} onChange={() => flip(code)} />
              {shown}
            </label>
          ))}
        </div>
      </Stack>
    </Paper>
  );
}
