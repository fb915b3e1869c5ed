import { Checkbox, Stack, Text } from '@mantine/core';
import { useT } from '../../../kernel/i18n/index.js';

interface FoundProps {
  unknown: readonly string[];
  /** Those of them that are to be added. */
  own: readonly string[];
  /** Left out where nobody can be added. */
  onChange: ((own: readonly string[]) => void) | undefined;
}

/** What in a list is nobody known here: by itself it is left out. */
export function Found({ unknown, own, onChange }: FoundProps) {
  const t = useT();
  if (unknown.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text>{t('room.unknown', { count: unknown.length })}</Text>
      {unknown.map((name) =>
        onChange ? (
          <Checkbox
            key={name}
            label={t('room.addOwn', { name })}
            checked={own.includes(name)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...own, name] : own.filter((one) => one !== name))
            }
          />
        ) : (
          <Text key={name} size="sm">
            <bdi>{name}</bdi>
          </Text>
        ),
      )}
    </Stack>
  );
}
