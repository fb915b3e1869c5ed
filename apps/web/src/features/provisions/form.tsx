import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { provisionsChange, provisionsMake, type ProvisionOfCampaignDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { KeyField } from '../../ui/form/key-field.js';
import { keyFor } from '../../ui/form/key-for.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

/** Whatever shows provisions, and asks about them. */
export const again = (campaignId: string) => refresh(campaignId, 'asks', 'texts');

interface FormProps {
  onClose: () => void;
  /** The one to change; without it one is added. */
  provision?: ProvisionOfCampaignDto;
}

/** Adds a provision, or changes what one is called. */
export function ProvisionDialog({ open, ...props }: FormProps & { open: boolean }) {
  const t = useT();
  const title = t(props.provision ? 'provisions.changeTitle' : 'provisions.add');
  return (
    <Dialog open={open} onClose={props.onClose} title={title}>
      <Form {...props} />
    </Dialog>
  );
}

function Form({ onClose, provision }: FormProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [id] = useState(() => uuid7());
  const form = useForm({
    current: provision,
    fieldsOf: (one) => ({ title: one?.title ?? '', key: one?.key ?? '' }),
    save: ({ title, key }, opened) => {
      const said = { title: title.trim(), key: keyFor({ key, title }) };
      return opened
        ? provisionsChange(opened.id, versionTag(opened.version), campaignId, said)
        : provisionsMake(campaignId, { id, ...said });
    },
    onSaved: (saved, before) => {
      const back = before
        ? async () => {
            const { title, key } = before;
            await provisionsChange(saved.id, versionTag(saved.version), campaignId, { title, key });
            await again(campaignId);
          }
        : undefined;
      toast(t('provisions.saved', { title: saved.title }), back);
      onClose();
      return again(campaignId);
    },
    onUnchanged: onClose,
    askAgain: () => again(campaignId),
  });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onClose }} judged>
      <TextField required label={t('provisions.name')} {...form.text('title')} />
      <KeyField title={form.fields.title} description={t('provisions.keyHow')} {...form.text('key')} />
    </FormBody>
  );
}
