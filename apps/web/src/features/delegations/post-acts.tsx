import { Button } from '@mantine/core';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { postsChange, postsRemove, postsRestore, postsUses, type PostDto } from '../../kernel/api/client.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemovalDialog } from '../../ui/campaign/removal/removal.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { atCity, cityToKeep } from '../../ui/cities.js';

interface PostActsProps {
  code: string;
  post: PostDto;
  onClose: () => void;
}

/** Changes a post, or removes it. */
export default function PostActs({ code, post, onClose }: PostActsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [removing, setRemoving] = useState(false);
  const title = t('delegation.postOf', { city: placeText(post.city) });
  // Never both: closing the one would be told to the other.
  if (removing)
    return (
      <RemovalDialog
        open
        onClose={onClose}
        title={title}
        thing={`post ${post.id}`}
        uses={(options) => postsUses(code, post.id, campaignId, options)}
        remove={() => postsRemove(code, post.id, versionTag(post.version), campaignId)}
        restore={() => postsRestore(code, post.id, campaignId, { ifMatch: versionTag(post.version + 1) })}
        again={() => refresh(campaignId, 'interactions')}
      />
    );
  return (
    <Dialog open onClose={onClose} title={title}>
      <PostForm code={code} post={post} onClose={onClose} />
      <Button variant="subtle" color="red.9" onClick={() => setRemoving(true)}>
        {t('removal.remove')}
      </Button>
    </Dialog>
  );
}

function PostForm({ code, post, onClose }: PostActsProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const language = useLanguage();
  const again = () => refresh(campaignId, 'interactions');
  const change = ({ id, version }: PostDto, said: { city: string; zone: string }) =>
    postsChange(code, id, versionTag(version), campaignId, said);
  const form = useForm<PostDto, { city: string; zone: string }>({
    current: post,
    fieldsOf: (one = post) => ({ city: placeText(one.city), zone: one.zone }),
    save: ({ city, zone }, opened = post) =>
      change(opened, { city: cityToKeep(city, opened.city), zone: zone.trim() }),
    onSaved: (saved, { city, zone } = post) => {
      toast(t('delegation.postSaved', { city: placeText(saved.city) }), async () => {
        await change(saved, { city, zone });
        await again();
      });
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onClose }} judged>
      <TextField
        label={t('delegation.city')}
        required
        {...form.text('city')}
        onChange={(city) => form.set(atCity(city, language))}
      />
      <ZoneInput label={t('delegation.zone')} own={[post.zone]} {...form.text('zone')} />
    </FormBody>
  );
}
