import { Textarea } from '@mantine/core';
import { correctPositionRestore, positionsRetract, type PositionDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { FormBody } from '../../form/form-body.js';
import { useForm } from '../../form/use-form.js';
import { stanceName } from '../../stance.js';
import { toast } from '../../toast.js';

interface TakeBackProps {
  position: PositionDto;
  /** Of the delegation. */
  name: string;
  onClose: () => void;
}

/** Asks why, takes a position back, and offers to bring it back as it was. */
export function TakeBack({ position, name, onClose }: TakeBackProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const form = useForm({
    fieldsOf: () => ({ reason: '' }),
    save: ({ reason }) => positionsRetract(position.id, campaignId, { reason: reason.trim() }),
    onSaved: async () => {
      onClose();
      toast(t('record.takenBack', { name, stance: stanceName(position.stance) }), async () => {
        await correctPositionRestore(position.id, campaignId);
        await refresh(campaignId, 'positions');
      });
      await refresh(campaignId, 'positions');
    },
  });
  return (
    <FormBody
      form={form}
      send={t('record.takeBack')}
      leave={{ label: t('record.keep'), onLeave: onClose }}
      judged
    >
      <Textarea
        autoFocus
        required
        rows={2}
        maxLength={1000}
        label={t('record.why')}
        description={t('record.whyHow')}
        value={form.fields.reason}
        error={form.error('reason')}
        onChange={(event) => form.set({ reason: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
    </FormBody>
  );
}
