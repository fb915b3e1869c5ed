import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ROLES } from '#libs/domain';
import type { MemberDto, OrganisationDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT, byName, useSorted } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { NobodyToConfirm } from './nobody-to-confirm.js';
import { LeftTasks } from './left-tasks.js';
import { organisationName } from './people-filter.js';
import { useSeatActs, useSeatForm } from './use-seat-acts.js';
import styles from './people.module.css';

interface SeatDialogProps {
  person: MemberDto | undefined;
  onClose: () => void;
}

/** Changes a seat, or takes it away. */
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
  const { change } = useSeatActs(person, onClose);
  if (person.state === 'removed') {
    return (
      <>
        <Text>{t('people.putBackHow')}</Text>
        <NobodyToConfirm
          wish={{
            ...{ userId: person.userId, organisationId: person.organisationId },
            coreGroup: person.coreGroup === true,
          }}
        />
        {change.isError ? <ProblemNotice error={change.error} /> : null}
        <Button
          className="at-start"
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
      {change.isError ? <ProblemNotice error={change.error} /> : null}
      <SeatForm person={person} onClose={onClose} />
      {person.state === 'active' ? <Danger person={person} itself={itself} change={change} /> : null}
    </>
  );
}

type Acts = ReturnType<typeof useSeatActs>;

function SeatForm({ person, onClose }: PartProps) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const { data } = useQuery(organisationsQuery(campaignId));
  const form = useSeatForm(person, onClose);
  // Nobody clears the own seat.
  const own = person.userId === me.id;
  const { fields, set, error, theirs } = form;
  const present = { id: person.organisationId, name: person.organisation, shortName: null };
  const organisations = useSorted<Pick<OrganisationDto, 'id' | 'name' | 'shortName'>>(
    data?.items ?? [present],
    byName,
  );
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <Choice
        label={t('people.role')}
        description={translate(`people.roleDoes.${fields.role}`)}
        options={ROLES.map((value) => [value, translate(`people.roles.${value}`)])}
        {...form.text('role')}
      />
      <Choice
        label={t('people.organisation')}
        description={t(own ? 'people.ownHow' : 'people.secondHow')}
        disabled={own}
        options={organisations.map((one) => [one.id, organisationName(one)])}
        {...form.text('organisationId')}
      />
      <Checkbox
        label={t('people.core')}
        description={
          <Meanwhile
            theirs={theirs.coreGroup === undefined ? undefined : t(theirs.coreGroup ? 'form.yes' : 'form.no')}
          >
            {t('people.coreHow')}
          </Meanwhile>
        }
        disabled={own}
        checked={fields.coreGroup}
        error={error('coreGroup')}
        onChange={(event) => set({ coreGroup: event.currentTarget.checked })}
      />
      {own || person.state !== 'active' ? null : (
        <NobodyToConfirm wish={{ userId: person.userId, now: person, ...fields }} />
      )}
    </FormBody>
  );
}

function Danger({ person, itself, change }: { person: MemberDto; itself: boolean } & Acts) {
  const t = useT();
  const [to, setTo] = useState('');
  const { name } = person;
  return (
    <Stack gap="md" className={styles.danger}>
      <div>
        <Text size="sm" mb={6}>
          {itself ? t('people.leaveHow') : t('people.removeHow', { name })}{' '}
          {!itself && person.role === 'coordinator' ? t('people.endHow', { name }) : null}
        </Text>
        <LeftTasks person={person} to={to} onTo={setTo} />
        <Button
          color="red.9"
          loading={change.isPending}
          onClick={() => change.mutate({ state: 'removed', handTasksTo: to || null })}
        >
          {itself ? t('people.leave') : t('people.remove', { name })}
        </Button>
      </div>
    </Stack>
  );
}
