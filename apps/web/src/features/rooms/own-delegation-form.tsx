import { Textarea } from '@mantine/core';
import { versionTag } from '../../kernel/api/call.js';
import {
  ownDelegationsChange,
  type ChangeOwnDelegationRequest,
  type OwnDelegationDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { errorOfLines } from '../../ui/form/lines.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { roomAgain } from './edit.js';
import { fieldsOfOwn, OWN_KINDS, toOwnRequest } from './own-delegation-fields.js';

/** Says anew how a delegation of the own is called, and what it is. */
export function OwnForm({ delegation, onDone }: { delegation: OwnDelegationDto; onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => roomAgain(campaignId);
  const send = (request: ChangeOwnDelegationRequest, version: number) =>
    ownDelegationsChange(delegation.code, versionTag(version), campaignId, request);
  const form = useForm({
    current: delegation,
    fieldsOf: (current) => fieldsOfOwn(current ?? delegation),
    save: (fields, opened) => send(toOwnRequest(fields), (opened ?? delegation).version),
    onSaved: (saved, before) => {
      toast(t('room.ownSaved', { name: saved.shortName }), async () => {
        await send(toOwnRequest(fieldsOfOwn(before ?? delegation)), saved.version);
        await again();
      });
      onDone();
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onDone }}>
      <TextField label={t('room.ownName')} required {...form.text('shortName')} />
      <Textarea
        label={t('room.otherNames')}
        description={t('room.otherNamesHow')}
        autosize
        minRows={2}
        value={form.fields.otherNames}
        error={errorOfLines(form.error, 'otherNames', form.fields.otherNames)}
        onChange={(event) => form.set({ otherNames: event.currentTarget.value })}
      />
      <Choice
        label={t('room.ownKind')}
        value={form.fields.kind}
        error={form.error('kind')}
        options={OWN_KINDS.map((one) => [one, t(`room.ownKinds.${one}`)])}
        onChange={(kind) => form.set({ kind: OWN_KINDS.find((one) => one === kind) ?? 'non_member' })}
      />
    </FormBody>
  );
}
