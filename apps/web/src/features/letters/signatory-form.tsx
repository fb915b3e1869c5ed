import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SIGNATORY_KINDS, type SignatoryKind } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  signatoriesAdd,
  signatoriesChange,
  signatoriesRemove,
  type SignatoryDto,
} from '../../kernel/api/client.js';
import { byName, useSorted, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { lettersAgain } from './letters.queries.js';

interface SignatoryFormProps {
  letterId: string;
  line?: SignatoryDto;
  onDone: () => void;
}

const BLANK = {
  ...{ kind: 'organisation' as SignatoryKind, organisationId: '', shownName: '', place: '', affiliation: '' },
  ...{ email: '', withheld: false, sort: '' },
};
type Fields = typeof BLANK;

function fieldsOf(line: SignatoryDto | undefined): Fields {
  if (!line) return BLANK;
  const { kind, organisationId, shownName, place, affiliation, email, withheld, sort } = line;
  return {
    ...{ kind, organisationId: organisationId ?? '', shownName, place, affiliation },
    ...{ email: email ?? '', withheld, sort: String(sort ?? '') },
  };
}

/** A changed line keeps its record of the directory where nobody touched it: that may be an older one. */
function requestOf({ kind: _kind, organisationId, sort, email, ...said }: Fields, before: Fields) {
  return {
    ...said,
    ...(organisationId === before.organisationId ? {} : { organisationId: organisationId || null }),
    ...{ email: email.trim() || null, sort: sort === '' ? null : Number(sort) },
  };
}

/** Who signs, as it should appear; what a coordinator adds is approved by that. */
export function SignatoryForm({ letterId, line, onDone }: SignatoryFormProps) {
  const t = useT();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer adds nobody twice.
  const [id] = useState(() => uuid7());
  const change = (to: SignatoryDto, fields: Fields, before: Fields) =>
    signatoriesChange(letterId, to.id, versionTag(to.version), campaignId, requestOf(fields, before));
  const form = useForm({
    current: line,
    fieldsOf,
    save: (fields, opened) =>
      opened
        ? change(opened, fields, fieldsOf(opened))
        : signatoriesAdd(letterId, campaignId, {
            ...{ id, kind: fields.kind },
            ...requestOf(fields, fieldsOf(undefined)),
          }),
    onSaved: (saved, opened) => {
      onDone();
      const undo = async () => {
        if (opened) await change(saved, fieldsOf(opened), fieldsOf(saved));
        else await signatoriesRemove(letterId, saved.id, versionTag(saved.version), campaignId);
        await lettersAgain(campaignId);
      };
      toast(t(opened ? 'letters.saved' : 'letters.added', { name: saved.shownName }), undo);
      return lettersAgain(campaignId);
    },
    onUnchanged: onDone,
    askAgain: () => lettersAgain(campaignId),
  });
  const { fields, set } = form;
  return (
    <FormBody form={form} send={t('list.save')} judged leave={{ label: t('letters.leave'), onLeave: onDone }}>
      {line ? null : (
        <Choice
          label={t('letters.signsAs')}
          value={fields.kind}
          options={SIGNATORY_KINDS.map((kind) => [kind, t(`letters.signs.${kind}`)] as const)}
          onChange={(kind) => set({ kind: kind as SignatoryKind, organisationId: '' })}
        />
      )}
      {fields.kind === 'organisation' ? (
        <OfDirectory
          value={fields.organisationId}
          error={form.error('organisationId')}
          onChange={(organisationId, name) =>
            set({ organisationId, ...(fields.shownName === '' && name ? { shownName: name } : {}) })
          }
        />
      ) : null}
      <TextField label={t('letters.shownName')} required {...form.text('shownName')} />
      {fields.kind === 'individual' ? (
        <TextField label={t('letters.affiliation')} {...form.text('affiliation')} />
      ) : null}
      <TextField label={t('letters.place')} description={t('letters.placeHow')} {...form.text('place')} />
      <TextField
        type="email"
        label={t('letters.email')}
        description={t('letters.emailHow')}
        {...form.text('email')}
      />
      <TextField
        type="number"
        min={1}
        label={t('letters.sort')}
        description={t('letters.sortHow')}
        {...form.text('sort')}
      />
      <Checkbox
        label={t('letters.withhold')}
        description={t('letters.withholdHow')}
        checked={fields.withheld}
        onChange={(event) => set({ withheld: event.currentTarget.checked })}
      />
    </FormBody>
  );
}

const NONE: readonly { id: string; name: string }[] = [];

interface OfDirectoryProps {
  value: string;
  error: string | undefined;
  onChange: (id: string, name: string | undefined) => void;
}

function OfDirectory({ value, error, onChange }: OfDirectoryProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const all = useSorted(useQuery(organisationsQuery(campaignId)).data?.items ?? NONE, byName);
  return (
    <Choice
      label={t('letters.ofDirectory')}
      value={value}
      error={error}
      options={[
        ['', t('letters.notOfDirectory')] as const,
        ...all.map(({ id, name }) => [id, name] as const),
      ]}
      onChange={(id) => onChange(id, all.find((one) => one.id === id)?.name)}
    />
  );
}
