import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  missionAddressesAdd,
  missionAddressesChange,
  missionAddressesRemove,
  type MissionAddressDto,
} from '../../kernel/api/client.js';
import { delegationName, useOrder, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { useSeat } from '../../kernel/session/session.js';
import { useChosen } from '../../ui/campaign/assign-many/choose.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { languageChoices } from '../../ui/languages.js';
import { toast } from '../../ui/toast.js';
import { mailingsAgain } from './mailings.queries.js';

const NOTHING = { delegationCode: '', address: '', language: '', source: '' };
type Fields = typeof NOTHING;

const fieldsOf = (one: MissionAddressDto | undefined): Fields =>
  one
    ? { delegationCode: one.delegationCode, address: one.address, language: one.language, source: one.source }
    : NOTHING;
const statedOf = ({ address, language, source }: Fields) => ({
  ...{ address: address.trim(), language: language || null, source: source.trim() },
});

/** Enters where a mission is written to, or puts it right. */
export function AddressForm({ one, onDone }: { one?: MissionAddressDto; onDone: () => void }) {
  const t = useT();
  const inOrder = useOrder();
  const { campaignId } = useSeat();
  const { offered } = useChosen(undefined);
  const [id] = useState(() => uuid7());
  const again = () => mailingsAgain(campaignId);
  const put = (fields: Fields, to: MissionAddressDto) =>
    missionAddressesChange(to.id, versionTag(to.version), campaignId, statedOf(fields));
  const form = useForm<MissionAddressDto, Fields>({
    current: one,
    fieldsOf,
    missing: ({ delegationCode, address }) => {
      if (delegationCode === '') return { field: 'delegationCode', message: t('mailings.needsDelegation') };
      return address.trim() === '' ? { field: 'address', message: t('mailings.needsAddress') } : undefined;
    },
    save: (fields, opened) =>
      opened
        ? put(fields, opened)
        : missionAddressesAdd(campaignId, { id, delegationCode: fields.delegationCode, ...statedOf(fields) }),
    onSaved: (saved, opened) => {
      onDone();
      const name = delegationName(saved.delegationCode, saved.delegation);
      toast(t('mailings.addressSaved', { name }), async () => {
        if (opened) await put(fieldsOf(opened), saved);
        else await missionAddressesRemove(saved.id, versionTag(saved.version), campaignId);
        await again();
      });
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onDone }}>
      {one ? null : (
        <Choice
          label={t('mailings.delegation')}
          options={[
            ['', t('mailings.chooseDelegation')],
            ...offered.map(({ code, name }) => [code, name] as const),
          ]}
          {...form.text('delegationCode')}
        />
      )}
      <TextField type="email" label={t('mailings.address')} required {...form.text('address')} />
      <Choice
        label={t('mailings.language')}
        options={[['', t('mailings.firstLanguage')], ...languageChoices(inOrder)]}
        {...form.text('language')}
      />
      <TextField
        label={t('mailings.source')}
        description={t('mailings.sourceHow')}
        {...form.text('source')}
      />
    </FormBody>
  );
}
