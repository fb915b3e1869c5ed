import { useState } from 'react';
import { postsAdd } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField, ZoneInput } from '../../ui/form/fields.js';
import { atCity } from '../../ui/cities.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

interface AddPostProps {
  open: boolean;
  onClose: () => void;
  code: string;
}

/** A mission or ministry: New York, Vienna, Geneva, the capital. */
export function AddPost(props: AddPostProps) {
  const t = useT();
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('delegation.addPost')}>
      <PostForm {...props} />
    </Dialog>
  );
}

function PostForm({ onClose, code }: AddPostProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const language = useLanguage();
  const [id] = useState(() => uuid7());
  const form = useForm({
    fieldsOf: () => ({ city: 'New York', zone: 'America/New_York' }),
    save: ({ city, zone }) => postsAdd(code, campaignId, { id, city: city.trim(), zone: zone.trim() }),
    onSaved: ({ city }) => {
      toast(t('delegation.postAdded', { city }));
      onClose();
      return refresh(campaignId, 'interactions');
    },
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <TextField
        label={t('delegation.city')}
        required
        {...form.text('city')}
        onChange={(city) => form.set(atCity(city, language))}
      />
      <ZoneInput label={t('delegation.zone')} {...form.text('zone')} />
    </FormBody>
  );
}
