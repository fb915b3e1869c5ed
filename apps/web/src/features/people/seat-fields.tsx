import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ROLES, type Role } from '#libs/domain';
import type { OrganisationDto } from '../../kernel/api/client.js';
import { byName, translate, useSorted, useT } from '../../kernel/i18n/index.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { Choice } from '../../ui/form/fields.js';
import type { Form, TextOfForm } from '../../ui/form/use-form.js';
import { NobodyToConfirm } from './nobody-to-confirm.js';
import { organisationName } from './people-filter.js';

/** What an invitation promises. */
export interface InvitedSeat {
  organisationId: string;
  role: Role;
  coreGroup: boolean;
}

/** A form that has these fields among others. */
interface SeatForm extends Pick<Form<InvitedSeat>, 'error'> {
  fields: InvitedSeat;
  theirs: Partial<InvitedSeat>;
  set: (change: Partial<InvitedSeat>) => void;
  text: (field: 'organisationId' | 'role') => TextOfForm;
}

const NONE: readonly OrganisationDto[] = [];

/** For which organisation somebody is to sit, as what, and whether in the core group. */
export function SeatFields({ form }: { form: SeatForm }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(organisationsQuery(campaignId));
  const organisations = useSorted(data?.items ?? NONE, byName);
  const { fields, set, error, theirs } = form;
  const core = theirs.coreGroup === undefined ? undefined : t(theirs.coreGroup ? 'form.yes' : 'form.no');
  return (
    <>
      <Choice
        label={t('people.organisation')}
        description={t('people.secondHow')}
        options={organisations.map((one) => [one.id, organisationName(one)])}
        {...form.text('organisationId')}
      />
      <Choice
        label={t('people.role')}
        description={translate(`people.roleDoes.${fields.role}`)}
        options={ROLES.map((value) => [value, translate(`people.roles.${value}`)])}
        {...form.text('role')}
      />
      <Checkbox
        label={t('people.core')}
        description={<Meanwhile theirs={core}>{t('people.coreHow')}</Meanwhile>}
        checked={fields.coreGroup}
        error={error('coreGroup')}
        onChange={(event) => set({ coreGroup: event.currentTarget.checked })}
      />
      <NobodyToConfirm wish={{ userId: '', ...fields }} />
    </>
  );
}
