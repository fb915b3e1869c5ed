import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { archivesUndo, type ArchiveDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { queryClient } from '../../../kernel/query/query.js';
import { meQuery } from '../../../kernel/session/session.js';
import { campaignPath } from '../../../ui/campaign/campaign-path.js';
import { PathLink } from '../../../ui/campaign/path-link.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNotice } from '../../../ui/loaded.js';
import { toast } from '../../../ui/toast.js';
import { TwoClocks } from '../../../ui/two-clocks.js';
import { installationQuery } from '../installation.queries.js';
import { archivesQuery } from './archive.queries.js';

/** The campaign that it became: the way there, and the way back. */
export function TakenIn({ archive: { importedAt, campaign } }: { archive: ArchiveDto }) {
  const t = useT();
  const me = useQuery(meQuery);
  const seat = me.data?.seats.find(({ campaignId }) => campaignId === campaign?.id);
  const known = seat !== undefined;
  useEffect(() => {
    // The seat is there with the next answer about oneself.
    if (!known && campaign) void queryClient.refetchQueries({ queryKey: meQuery.queryKey });
  }, [known, campaign]);
  return (
    <>
      <Text component="div">
        {t('installation.archive.taken')} {importedAt ? <TwoClocks at={importedAt} /> : null}
      </Text>
      <Text>{t('installation.archive.invite')}</Text>
      <Group>
        {seat ? (
          <Anchor component={PathLink} to={campaignPath(seat.slug, { to: 'people' })}>
            {t('installation.enter')}
          </Anchor>
        ) : null}
      </Group>
    </>
  );
}

/** Erases what was made of it, after asking. */
export function UndoArchive({ archive: { id } }: { archive: ArchiveDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const undo = useMutation({
    mutationFn: () => archivesUndo(id),
    onSuccess: async () => {
      setOpen(false);
      await Promise.all(
        [archivesQuery.queryKey, installationQuery.queryKey, meQuery.queryKey].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
      toast(t('installation.archive.undone'));
    },
  });
  return (
    <>
      <Button className="at-start" variant="default" onClick={() => setOpen(true)}>
        {t('installation.archive.undo')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('installation.archive.undo')}>
        <Text>{t('installation.archive.undoSure')}</Text>
        {undo.isError ? <ProblemNotice error={undo.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={() => setOpen(false)}>
            {t('list.cancel')}
          </Button>
          <Button color="red.9" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('installation.archive.undo')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
