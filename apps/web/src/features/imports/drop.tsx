import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { importsDrop, type ImportDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';

/** Only what was not applied can be dropped; the rest is on record. */
const DROPPABLE = new Set<ImportDto['state']>(['checked', 'failed']);

/** Drops a sheet after asking: the api keeps nothing of it, so there is nothing to undo. */
export function DropButton({ sheet: { id, fileName, state } }: { sheet: ImportDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const goTo = useGoTo();
  const [open, setOpen] = useState(false);
  const drop = useMutation({
    mutationFn: () => importsDrop(id, campaignId),
    onSuccess: async () => {
      toast(t('imports.dropped', { name: fileName }));
      await goTo({ to: 'imports' });
      await refresh(campaignId, 'imports');
    },
  });
  if (role === 'member' || !DROPPABLE.has(state)) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('imports.drop')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('imports.dropTitle')}>
        <Text>{t('imports.dropHow')}</Text>
        {drop.isError ? <ProblemNotice error={drop.error} /> : null}
        <Group>
          <Button color="red.9" loading={drop.isPending} onClick={() => drop.mutate()}>
            {t('imports.dropNow')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('list.cancel')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
