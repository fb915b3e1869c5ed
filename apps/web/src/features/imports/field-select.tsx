import { NativeSelect } from '@mantine/core';
import type { SheetColumnDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';

type Field = NonNullable<SheetColumnDto['field']>;

/** What a column of a list may say of the one position of each row, what every position has first. */
const FIELDS: readonly Field[] = [
  ...(['delegation', 'delegationCode', 'ask', 'askKey', 'stance', 'occurredAt', 'zone'] as const),
  ...(['confidence', 'said', 'source', 'grade', 'note', 'tier', 'textVersion', 'voice'] as const),
];

interface FieldProps {
  column: SheetColumnDto;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** What a column of a list with one row for each position holds. */
export function FieldSelect({ column, value, error, onChange }: FieldProps) {
  const t = useT();
  const role = column.role === 'unmapped' ? 'unread' : column.role;
  const found = column.field
    ? translate(`imports.field.${column.field}`)
    : translate(`imports.role.${role as 'unread'}`);
  // What is a person's own choice can be given back to the program.
  const isOwn = column.by === 'choice';
  return (
    <NativeSelect
      aria-label={t('imports.meansOf', { column: column.column, header: column.header })}
      value={value}
      error={error}
      data={[
        { value: '', label: isOwn ? t('imports.found') : t('imports.foundAs', { what: found }) },
        { value: 'ignore', label: t('imports.role.ignore') },
        ...FIELDS.map((field) => ({ value: field, label: translate(`imports.field.${field}`) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
