import { Checkbox, Stack, Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { ChoosableDto, ChoosableLetterDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { TwoClocks } from '../../ui/two-clocks.js';

interface Choosing {
  chosen: readonly string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

interface GroupedProps<T> extends Choosing {
  label: string;
  from: readonly T[];
  labelOf: (one: T) => ReactNode;
}

function Grouped<T extends { id: string }>({
  label,
  from,
  labelOf,
  chosen,
  error,
  onChange,
}: GroupedProps<T>) {
  const t = useT();
  const name = useId();
  return (
    <Stack gap={4} role="group" aria-labelledby={name}>
      <Text id={name} fw={600} size="sm">
        {label}
      </Text>
      {from.length === 0 ? <Text c="dimmed">{t('publication.noneThere')}</Text> : null}
      {from.map((one) => (
        <Checkbox
          key={one.id}
          label={labelOf(one)}
          checked={chosen.includes(one.id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
          }
        />
      ))}
      {error ? (
        <Text c="red.9" size="sm" role="alert">
          {error}
        </Text>
      ) : null}
    </Stack>
  );
}

export function Pick(props: Omit<GroupedProps<ChoosableDto>, 'labelOf'>) {
  const t = useT();
  return (
    <Grouped
      {...props}
      labelOf={({ name, positions }) => (
        <>
          <bdi>{name}</bdi>
          {positions === null ? null : ` (${t('publication.positions', { number: positions })})`}
        </>
      )}
    />
  );
}

/** Lists of published letters: of each letter one, so that choosing another one drops the first. */
export function PickLetters({
  letters,
  chosen,
  error,
  onChange,
}: Choosing & { letters: readonly ChoosableLetterDto[] }) {
  const t = useT();
  const letterOf = new Map(letters.map(({ id, letterId }) => [id, letterId]));
  const oneOfEach = (ids: string[]) => {
    const added = letterOf.get(ids.find((id) => !chosen.includes(id)) ?? '');
    return ids.filter((id) => letterOf.get(id) !== added || !chosen.includes(id));
  };
  return (
    <Grouped
      label={t('publication.letters')}
      from={letters}
      chosen={chosen}
      error={error}
      onChange={(ids) => onChange(oneOfEach(ids))}
      labelOf={({ name, asOf, named, withheld }) => (
        <>
          <bdi>{name}</bdi> {t('publication.letterOf')} <TwoClocks at={asOf} /> (
          {t('publication.letterNames', { named, withheld })})
        </>
      )}
    />
  );
}
