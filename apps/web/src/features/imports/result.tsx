import { Group, Paper, Stack, Text } from '@mantine/core';
import type { ImportDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useT } from '../../kernel/i18n/index.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { IgnoredRows } from './ignored-rows.js';
import { LeftOut } from './left-out.js';
import { AskSummary } from './summary.js';
import { ProblemTable } from './problem-table.js';
import { useSheetActs } from './use-sheet-acts.js';

/** What was written, and the way back. */
export function Applied({ sheet }: { sheet: ImportDto }) {
  const t = useT();
  const { applied, report } = sheet;
  return (
    <>
      <Panel title={t('imports.appliedTitle', { count: applied?.written ?? 0 })}>
        {applied ? (
          <Text component="div">
            <TwoClocks at={applied.at} />
          </Text>
        ) : null}
        <Text c="dimmed">{t('imports.appliedHow')}</Text>
        <Group>
          <CampaignLink to="matrix">{t('imports.toMatrix')}</CampaignLink>
          <CampaignLink to="imports">{t('imports.bringMore')}</CampaignLink>
        </Group>
        <UndoForm sheet={sheet} />
      </Panel>
      {report ? <LeftOut report={report} fileName={sheet.fileName} done /> : null}
      {report ? <IgnoredRows rows={report.ignoredRows} /> : null}
      {report && report.errorCount > 0 ? <ProblemTable report={report} fileName={sheet.fileName} /> : null}
      {report ? <AskSummary report={report} done /> : null}
    </>
  );
}

function UndoForm({ sheet }: { sheet: ImportDto }) {
  const t = useT();
  const { undo } = useSheetActs(sheet);
  const form = useForm({
    fieldsOf: () => ({ reason: '' }),
    save: ({ reason }) => undo.mutateAsync(reason.trim()),
  });
  return (
    <FormBody form={form} send={t('imports.undo')} danger>
      <TextField label={t('imports.undoReason')} {...form.text('reason')} />
    </FormBody>
  );
}

/** What stood before stands again. */
export function Undone({ sheet: { undoneAt, applied } }: { sheet: ImportDto }) {
  const t = useT();
  return (
    <Paper withBorder p="lg">
      <Stack gap="xs">
        <Text fw={600}>{t('imports.undoneTitle', { count: applied?.written ?? 0 })}</Text>
        {undoneAt ? <TwoClocks at={undoneAt} /> : null}
        <Text c="dimmed">{t('imports.undoneHow')}</Text>
        <CampaignLink to="imports">{t('imports.bringMore')}</CampaignLink>
      </Stack>
    </Paper>
  );
}
