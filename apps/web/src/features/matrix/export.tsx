import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { fileOf } from '../../ui/campaign/exports/file-of.js';
import { Dialog } from '../../ui/dialog.js';
import { download } from '../../ui/download.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';

interface ExportProps {
  /** What is on the screen, and nothing else. */
  delegationCodes: string[];
  askIds: string[];
}

interface Sheet {
  form: string;
  format: string;
}

/** Saves what the matrix shows as a sheet. */
export function Export(props: ExportProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)} disabled={props.delegationCodes.length === 0}>
        {t('matrix.export')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('matrix.export')}>
        <ExportForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ExportForm({ delegationCodes, askIds, onDone }: ExportProps & { onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [sheet, setSheet] = useState<Sheet>({ form: 'wide', format: 'xlsx' });
  const save = useMutation({
    mutationFn: () => fileOf(campaignId, 'exports/positions', { ...sheet, delegationCodes, askIds }),
    onSuccess: ({ name, content }) => {
      download(name, content);
      toast(t('matrix.exported', { file: name }));
      onDone();
    },
  });
  const rows = t('matrix.rows', { count: delegationCodes.length });
  const asks = t('matrix.asks', { count: askIds.length });
  return (
    <Stack gap="sm">
      <Text>{t('matrix.exportWhat', { rows, asks })}</Text>
      <NativeSelect
        label={t('matrix.form')}
        value={sheet.form}
        data={['wide', 'long'].map((value) => ({ value, label: t(`matrix.${value as 'wide'}`) }))}
        onChange={(event) => setSheet({ ...sheet, form: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('matrix.format')}
        value={sheet.format}
        data={[
          { value: 'xlsx', label: 'Excel (xlsx)' },
          { value: 'csv', label: 'CSV' },
        ]}
        onChange={(event) => setSheet({ ...sheet, format: event.currentTarget.value })}
      />
      {save.error ? <ProblemNotice error={save.error} /> : null}
      <Group>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('matrix.save')}
        </Button>
      </Group>
    </Stack>
  );
}
