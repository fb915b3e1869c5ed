import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { delegatesErase, type DelegateDetailDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import styles from './delegates.module.css';

/** All of a person's data, for good; said before, since there is no way back. */
export function EraseButton({ delegate: { id, name } }: { delegate: DelegateDetailDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const erase = useMutation({
    mutationFn: () => delegatesErase(id, campaignId),
    onSuccess: () => {
      setOpen(false);
      toast(t('delegates.erasedDone'));
      return refresh(campaignId, 'interactions', 'positions');
    },
  });
  return (
    <div className={styles.danger}>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('delegates.erase')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('delegates.eraseTitle', { name })}>
        <Stack gap="sm">
          <Text>{t('delegates.eraseWhat')}</Text>
          <Text>{t('delegates.eraseNotes')}</Text>
          {erase.error ? <ProblemNotice error={erase.error} /> : null}
          <Button color="red.9" loading={erase.isPending} onClick={() => erase.mutate()}>
            {t('delegates.eraseConfirm')}
          </Button>
        </Stack>
      </Dialog>
    </div>
  );
}
