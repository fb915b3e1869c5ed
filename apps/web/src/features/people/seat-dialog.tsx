import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ROLES, type Role } from '#libs/domain';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import type { MemberDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translateAny, useT } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { organisationName } from './people-filter.js';
import { useSeatActs } from './use-seat-acts.js';

interface SeatDialogProps {
  person: MemberDto | undefined;
  onClose: () => void;
}

/** Changes a seat, signs a person out everywhere, or takes the seat away. */
export function SeatDialog({ person, onClose }: SeatDialogProps) {
  const t = useT();
  return (
    <Dialog
      open={person !== undefined}
      onClose={onClose}
      title={person ? t('people.seatOf', { name: person.name }) : ''}
    >
      {person ? <SeatParts person={person} onClose={onClose} /> : null}
    </Dialog>
  );
}

type PartProps = { person: MemberDto; onClose: () => void };

function SeatParts({ person, onClose }: PartProps) {
  const t = useT();
  const { me } = useSeat();
  const { change, signOut } = useSeatActs(person, onClose);
  if (person.state === 'removed') {
    return (
      <>
        <Text>{t('people.putBackHow')}</Text>
        {change.isError ? <ProblemNotice error={change.error} /> : null}
        <Button
          style={{ alignSelf: 'flex-start' }}
          loading={change.isPending}
          onClick={() => change.mutate({ state: 'active' })}
        >
          {t('people.putBack')}
        </Button>
      </>
    );
  }
  const itself = person.userId === me.id;
  return (
    <>
      {change.isError || signOut.isError ? <ProblemNotice error={change.error ?? signOut.error} /> : null}
      <SeatForm key={person.version} person={person} change={change} />
      {person.state === 'active' && !itself ? (
        <Danger person={person} change={change} signOut={signOut} />
      ) : null}
    </>
  );
}

type Acts = ReturnType<typeof useSeatActs>;

function SeatForm({ person, change }: { person: MemberDto; change: Acts['change'] }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(organisationsQuery(campaignId));
  const [role, setRole] = useState<Role>(person.role);
  const [organisationId, setOrganisation] = useState(person.organisationId);
  const [coreGroup, setCore] = useState(person.coreGroup ?? false);
  const error = (field: string) => fieldMessage(change.error, field);
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ role, organisationId, coreGroup });
  };
  const organisations = data?.items ?? [
    { id: person.organisationId, name: person.organisation, shortName: null },
  ];
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <NativeSelect
          label={t('people.role')}
          description={translateAny(`people.roleDoes.${role}`)}
          value={role}
          error={error('role')}
          data={ROLES.map((value) => ({ value, label: translateAny(`people.roles.${value}`) }))}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
        <NativeSelect
          label={t('people.organisation')}
          value={organisationId}
          error={error('organisationId')}
          data={organisations.map((one) => ({ value: one.id, label: organisationName(one) }))}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
        <Checkbox
          label={t('people.core')}
          description={t('people.coreHow')}
          checked={coreGroup}
          error={error('coreGroup')}
          onChange={(event) => setCore(event.currentTarget.checked)}
        />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('list.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Danger({ person, change, signOut }: { person: MemberDto } & Acts) {
  const t = useT();
  const { name } = person;
  return (
    <Stack gap="md" className="people-danger">
      <div>
        <Text size="sm" mb={6}>
          {t('people.signOutHow', { name })}
        </Text>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('people.signOut')}
        </Button>
      </div>
      <div>
        <Text size="sm" mb={6}>
          {t('people.removeHow', { name })}
        </Text>
        <Button color="red.9" loading={change.isPending} onClick={() => change.mutate({ state: 'removed' })}>
          {t('people.remove', { name })}
        </Button>
      </div>
    </Stack>
  );
}
