import { useState } from 'react';
import { lettersMake } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { lettersAgain } from './letters.queries.js';

/** Begins a letter as a draft, by its name alone; the rest is written on its page. */
export function NewLetter({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('letters.add')}>
      <Fields onClose={onClose} />
    </Dialog>
  );
}

function Fields({ onClose }: { onClose: () => void }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const [id] = useState(() => uuid7());
  const form = useForm({
    fieldsOf: () => ({ title: '' }),
    save: ({ title }) => lettersMake(campaignId, { id, title: title.trim() }),
    onSaved: async (letter) => {
      onClose();
      await lettersAgain(campaignId);
      await goTo({ to: 'letters/$letterId', params: { letterId: letter.id } });
    },
  });
  return (
    <FormBody
      form={form}
      send={t('letters.begin')}
      judged
      leave={{ label: t('letters.leave'), onLeave: onClose }}
    >
      <TextField
        label={t('letters.name')}
        description={t('letters.nameHow')}
        required
        {...form.text('title')}
      />
    </FormBody>
  );
}
