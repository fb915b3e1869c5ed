import { Button, Group, NativeSelect } from '@mantine/core';
import { useT } from '../../kernel/i18n/index.js';

interface SeveralProps {
  label: string;
  description: string;
  /** What the first line of the choice says. */
  add: string;
  options: readonly (readonly [value: string, label: string])[];
  values: readonly string[];
  error?: string | undefined;
  onChange: (values: string[]) => void;
}

/** Several of a list: one is chosen after the other, and each can be taken away. */
export function Several({ label, description, add, options, values, error, onChange }: SeveralProps) {
  const t = useT();
  const labels = new Map(options);
  return (
    <div>
      <NativeSelect
        label={label}
        description={description}
        error={error}
        value=""
        data={[
          { value: '', label: add },
          ...options
            .filter(([value]) => !values.includes(value))
            .map(([value, text]) => ({ value, label: text })),
        ]}
        onChange={(event) => onChange([...values, event.currentTarget.value].filter(Boolean))}
      />
      <Group gap="xs" mt={values.length > 0 ? 'xs' : 0}>
        {values.map((value) => (
          <Button
            key={value}
            variant="default"
            size="xs"
            aria-label={t('organisations.take', { what: labels.get(value) ?? value })}
            onClick={() => onChange(values.filter((one) => one !== value))}
          >
            <bdi>{labels.get(value) ?? value}</bdi>&nbsp;×
          </Button>
        ))}
      </Group>
    </div>
  );
}
