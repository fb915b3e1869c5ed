import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { problemOf } from '../../kernel/api/call.js';
import { deliveriesResolve, type DeliveryDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';

export type Resolution = 'sent' | 'send_again';

interface ResolveDialogProps {
  mail: DeliveryDto;
  as: Resolution;
  onClose: () => void;
}

/** Says what the decision about a held mail means before it is taken: a mail that left cannot be called back. */
export function ResolveDialog({ mail, as, onClose }: ResolveDialogProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = as === 'send_again';
  const resolve = useMutation({
    mutationFn: () => deliveriesResolve(mail.id, campaignId, { as }),
    onSuccess: () => {
      toast(t(again ? 'deliveries.goesAgain' : 'deliveries.wasSent', { name: mail.recipient }));
      onClose();
      return refresh(campaignId, 'deliveries');
    },
    // Somebody else decided meanwhile: the list says what.
    onError: (error) => (problemOf(error)?.status === 409 ? refresh(campaignId, 'deliveries') : undefined),
  });
  return (
    <Dialog open onClose={onClose} title={t(again ? 'deliveries.sendAgain' : 'deliveries.arrived')}>
      <Text>{t(again ? 'deliveries.againMeans' : 'deliveries.sentMeans', { name: mail.recipient })}</Text>
      {resolve.error ? <ProblemNotice error={resolve.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('deliveries.leave')}
        </Button>
        <Button loading={resolve.isPending} onClick={() => resolve.mutate()}>
          {t(again ? 'deliveries.sendAgain' : 'deliveries.arrived')}
        </Button>
      </Group>
    </Dialog>
  );
}
