import { Button, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  coalitionsAdd,
  coalitionsChange,
  type CoalitionDto,
  type OrganisationDto,
} from '../../kernel/api/client.js';
import { byName, useSorted, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import directory from '../../ui/directory.module.css';

interface MemberDraft {
  /** Of one organisation there may be several rows: from each day on which it joined again. */
  key: string;
  organisationId: string;
  joinedOn: string;
  leftOn: string;
}

const fieldsOf = (coalition: CoalitionDto | undefined) => ({
  name: coalition?.name ?? '',
  members: (coalition?.members ?? []).map(({ organisationId, joinedOn, leftOn }, index): MemberDraft => ({
    key: String(index),
    organisationId,
    joinedOn: joinedOn ?? '',
    leftOn: leftOn ?? '',
  })),
});

/** Members go along only where they were changed. */
function requestOf({ name, members }: ReturnType<typeof fieldsOf>, opened: CoalitionDto | undefined) {
  const same = JSON.stringify(members) === JSON.stringify(fieldsOf(opened).members);
  return {
    name: name.trim(),
    ...(same
      ? {}
      : {
          members: members.map(({ organisationId, joinedOn, leftOn }) => ({
            organisationId,
            joinedOn: joinedOn || null,
            leftOn: leftOn || null,
          })),
        }),
  };
}

const NONE: readonly OrganisationDto[] = [];

/** A coalition by its name, and from when to when each organisation belongs. */
export function CoalitionForm({ coalition, onDone }: { coalition?: CoalitionDto; onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer adds nothing twice.
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'members');
  const form = useForm({
    current: coalition,
    fieldsOf,
    save: (fields, opened) =>
      opened
        ? coalitionsChange(opened.id, versionTag(opened.version), campaignId, requestOf(fields, opened))
        : coalitionsAdd(campaignId, { id, ...requestOf(fields, undefined) }),
    onSaved: (saved, opened) => {
      onDone();
      if (!opened) toast(t('organisations.added', { name: saved.name }));
      else {
        toast(t('organisations.saved'), async () => {
          const was = requestOf(fieldsOf(opened), saved);
          await coalitionsChange(saved.id, versionTag(saved.version), campaignId, was);
          await again();
        });
      }
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  const { members } = form.fields;
  const set = (to: MemberDraft[]) => form.set({ members: to });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <TextField label={t('organisations.coalitionName')} required {...form.text('name')} />
      <Members members={members} coalition={coalition} errorOf={form.error} onChange={set} />
    </FormBody>
  );
}

interface MembersProps {
  members: readonly MemberDraft[];
  coalition: CoalitionDto | undefined;
  errorOf: (field: string) => string | undefined;
  onChange: (members: MemberDraft[]) => void;
}

function Members({ members, coalition, errorOf, onChange }: MembersProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const all = useSorted(useQuery(organisationsQuery(campaignId)).data?.items ?? NONE, byName);
  const names = new Map([
    ...(coalition?.members ?? []).map((one) => [one.organisationId, one.organisation] as const),
    ...all.map(({ id, name }) => [id, name] as const),
  ]);
  const put = (at: number, change: Partial<MemberDraft>) =>
    onChange(members.map((member, index) => (index === at ? { ...member, ...change } : member)));
  return (
    <div>
      <NativeSelect
        label={t('organisations.addMember')}
        value=""
        data={[
          { value: '', label: t('organisations.choose') },
          ...all.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          const organisationId = event.currentTarget.value;
          if (organisationId)
            onChange([{ key: uuid7(), organisationId, joinedOn: '', leftOn: '' }, ...members]);
        }}
      />
      {members.map((member, at) => (
        <div
          key={member.key}
          className={directory.entry}
          role="group"
          aria-label={names.get(member.organisationId) ?? ''}
        >
          <Text className={directory.wide ?? ''} fw={600}>
            <bdi>{names.get(member.organisationId)}</bdi>
          </Text>
          {(['joinedOn', 'leftOn'] as const).map((field) => (
            <TextField
              key={field}
              type="date"
              label={t(`organisations.${field}`)}
              value={member[field]}
              error={
                errorOf(`members[${at}].${field}`) ??
                (field === 'joinedOn' ? errorOf(`members[${at}].organisationId`) : undefined)
              }
              onChange={(value) => put(at, { [field]: value })}
            />
          ))}
          <Button
            className={directory.wide ?? ''}
            variant="subtle"
            color="red.9"
            onClick={() => onChange(members.filter((_, index) => index !== at))}
          >
            {t('organisations.take', { what: names.get(member.organisationId) ?? '' })}
          </Button>
        </div>
      ))}
    </div>
  );
}
