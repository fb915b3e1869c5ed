import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { groupsChange, groupsMake, roomsReadList, type OwnGroupDto } from '../../kernel/api/client.js';
import { delegationName, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { AddDelegations } from '../../ui/campaign/room/add-delegations.js';
import {
  fieldsOfGroup,
  toMembers,
  withMembers,
  type GroupFields,
  type MemberFields,
} from './group-fields.js';
import { roomAgain } from './edit.js';
import styles from '../../ui/campaign/room/room.module.css';

/** Makes a group of the own, or says anew how it is called and who belongs to it. */
export function GroupForm({ group, onDone }: { group?: OwnGroupDto; onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => roomAgain(campaignId);
  const send = ({ name, members }: GroupFields, stood: OwnGroupDto) =>
    groupsChange(stood.code, versionTag(stood.version), campaignId, { name, members: toMembers(members) });
  const form = useForm({
    current: group,
    fieldsOf: fieldsOfGroup,
    save: (fields, opened) =>
      opened
        ? send(fields, opened)
        : groupsMake(campaignId, { name: fields.name.trim(), members: toMembers(fields.members) }),
    onSaved: (saved, before) => {
      toast(
        t(before ? 'room.groupChanged' : 'room.groupMade', { name: saved.name }),
        before &&
          (async () => {
            await send(fieldsOfGroup(before), saved);
            await again();
          }),
      );
      onDone();
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  const { members } = form.fields;
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onDone }}>
      <TextField label={t('room.groupName')} required {...form.text('name')} />
      <Members members={members} error={form.error} onChange={(changed) => form.set({ members: changed })} />
      <AddDelegations
        fromGroup
        readList={(request) => roomsReadList(campaignId, request)}
        onAdd={(found) => form.set((before) => ({ members: withMembers(before.members, found) }))}
      />
    </FormBody>
  );
}

interface MembersProps {
  members: readonly MemberFields[];
  error: (field: string) => string | undefined;
  onChange: (members: MemberFields[]) => void;
}

function Members({ members, error, onChange }: MembersProps) {
  const t = useT();
  const [dated, setDated] = useState<number>();
  const set = (at: number, change: Partial<MemberFields>) =>
    onChange(members.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <Stack gap="xs">
      <Text role="status">{t('room.groupMembers', { count: members.length })}</Text>
      {error('members') ? <Text c="var(--mantine-color-error)">{error('members')}</Text> : null}
      <ul className={styles.lines}>
        {members.map((member, at) => {
          const name = delegationName(member.code, member.name);
          const wrong = error(`members[${at}]`) ?? error(`members[${at}].validTo`);
          return (
            <li key={`${member.code} ${at}`} className={styles.line}>
              <span>
                <bdi>{name}</bdi>
                {wrong ? <Text c="var(--mantine-color-error)">{wrong}</Text> : null}
              </span>
              <Group gap="xs">
                <Button
                  size="compact-md"
                  variant="default"
                  aria-expanded={dated === at}
                  aria-label={t('room.datesOf', { name })}
                  onClick={() => setDated(dated === at ? undefined : at)}
                >
                  {t('room.dates')}
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t('room.takeOutOf', { name })}
                  onClick={() => onChange(members.filter((_, index) => index !== at))}
                >
                  {t('room.takeOut')}
                </Button>
              </Group>
              {dated === at ? (
                <Group gap="sm">
                  <TextField
                    type="date"
                    label={t('room.firstDay')}
                    value={member.validFrom}
                    onChange={(validFrom) => set(at, { validFrom })}
                  />
                  <TextField
                    type="date"
                    label={t('room.lastDay')}
                    value={member.validTo}
                    onChange={(validTo) => set(at, { validTo })}
                  />
                </Group>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
