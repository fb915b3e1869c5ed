import { Button, Group, Stack, Text } from '@mantine/core';
import type { StatusRowDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { Choice, TextField } from '../../../ui/form/fields.js';
import { Written } from '../../../ui/written.js';
import type { NamedParty } from '../terms.js';
import { LEFT_OUT, type Table } from './use-table.js';

interface DecideProps {
  rows: readonly StatusRowDto[];
  table: Table;
  parties: readonly NamedParty[];
}

/** Names that nobody is known by, and parties that have withdrawn nobody says when: each is decided, then checked again. */
export function Decide({ rows, table, parties }: DecideProps) {
  const t = useT();
  return (
    <fieldset className="bare">
      <legend>
        <b>{t('statusTable.decide')}</b>
      </legend>
      <Stack gap="sm">
        {rows.map((row) => (
          <One key={row.name} row={row} table={table} parties={parties} />
        ))}
        <Group>
          <Button variant="default" loading={table.check.isPending} onClick={table.send}>
            {t('statusTable.checkAgain')}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}

function One({ row, table, parties }: { row: StatusRowDto } & Omit<DecideProps, 'rows'>) {
  const t = useT();
  const { name, code, near, needs, text } = row;
  const { choices } = table.fields;
  const chosen = choices[name] ?? { code: code ?? '', withdrawnOn: '' };
  const set = (more: Partial<typeof chosen>) =>
    table.set({ choices: { ...choices, [name]: { ...chosen, ...more } } });
  const nearest = near.flatMap((one) => parties.find((party) => party.code === one) ?? []);
  const others = parties.filter((party) => !near.includes(party.code));
  return (
    <div>
      <Text size="xs" c="dimmed" component="div">
        {t('statusTable.line', { line: row.line })} <Written inline>{text}</Written>
      </Text>
      {needs === 'withdrawnOn' ? (
        <TextField
          type="date"
          label={t('statusTable.withdrawnOn', { name })}
          value={chosen.withdrawnOn}
          onChange={(withdrawnOn) => set({ withdrawnOn })}
        />
      ) : (
        <Choice
          label={t('statusTable.who', { name })}
          value={chosen.code}
          options={[
            ['', t('statusTable.choose')],
            [LEFT_OUT, t('statusTable.leaveOut')],
            ...[...nearest, ...others].map((party) => [party.code, party.name] as const),
          ]}
          onChange={(value) => set({ code: value })}
        />
      )}
    </div>
  );
}
