import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type BriefDto,
  type LeadDto,
  type MemberDto,
  type OrganisationDto,
} from '../../kernel/api/client.js';
import { leadsQuery, membersQuery, organisationsQuery } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, byName, useSorted, apart } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { Choice } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { putLead } from './put-lead.js';

interface LeadProps {
  brief: BriefDto;
  name: string;
}

/** Which organisation, and perhaps which person, leads the talks; a coordinator says so. */
export function Lead({ brief, name }: LeadProps) {
  const t = useT();
  const { role } = useSeat();
  const [open, setOpen] = useState(false);
  const { lead } = brief;
  return (
    <Panel
      title={t('delegation.lead')}
      action={
        role === 'coordinator' ? (
          <Button variant="default" size="sm" onClick={() => setOpen(true)}>
            {t('delegation.setLead')}
          </Button>
        ) : null
      }
    >
      {lead ? (
        <Text>{lead.user ? apart(lead.user, lead.organisation) : apart(lead.organisation)}</Text>
      ) : (
        <Text c="dimmed">{t('delegation.noLead')}</Text>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={t('delegation.setLead')}>
        <LeadChoices code={brief.code} name={name} onClose={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

function LeadChoices(props: { code: string; name: string; onClose: () => void }) {
  const { campaignId } = useSeat();
  const leads = useQuery(leadsQuery(campaignId));
  const members = useQuery(membersQuery(campaignId));
  const organisations = useQuery(organisationsQuery(campaignId));
  return (
    <Loaded query={leads}>
      {(known) => (
        <Loaded query={members}>
          {(people) => (
            <Loaded query={organisations}>
              {({ items }) => (
                <LeadForm {...props} leads={known.items} members={people.items} organisations={items} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface LeadFormProps {
  leads: LeadDto[];
  members: MemberDto[];
  organisations: OrganisationDto[];
  code: string;
  name: string;
  onClose: () => void;
}

/** Where nobody leads: no version, and no organisation. */
const NOBODY = { version: null, organisationId: '', userId: null };
type WhoLeads = typeof NOBODY | LeadDto;

interface LeadFields {
  /** Empty: nobody leads. */
  organisationId: string;
  userId: string;
}

function useLeadForm({ code, name, onClose, leads, members }: LeadFormProps): Form<LeadFields> {
  const t = useT();
  const { campaignId, organisationId: own } = useSeat();
  const current: WhoLeads = leads.find((one) => one.delegationCode === code) ?? NOBODY;
  return useForm<WhoLeads, LeadFields>({
    current,
    fieldsOf: ({ organisationId, userId } = current) => ({ organisationId, userId: userId ?? '' }),
    proposed: current.version === null ? { organisationId: own } : undefined,
    save: async ({ organisationId, userId }, opened = current) => {
      // Whom somebody else named meanwhile may be of another organisation than the one that is kept.
      const person = members.find((one) => one.userId === userId && one.organisationId === organisationId);
      const wanted = organisationId ? { organisationId, userId: person?.userId ?? null } : null;
      return (await putLead(campaignId, code, wanted, opened.version)) ?? NOBODY;
    },
    onSaved: async (made, { version, organisationId, userId } = current) => {
      await refresh(campaignId, 'leads');
      const back = version === null ? null : { organisationId, userId };
      const message =
        'organisation' in made
          ? t('delegation.leadNow', { lead: made.user ?? made.organisation, name })
          : t('delegation.leadGone', { name });
      toast(message, async () => void (await putLead(campaignId, code, back, made.version)));
      onClose();
    },
    onUnchanged: onClose,
    askAgain: () => refresh(campaignId, 'leads'),
  });
}

function LeadForm(props: LeadFormProps) {
  const t = useT();
  const { code, leads, members, organisations } = props;
  const form = useLeadForm(props);
  const { organisationId, userId } = form.fields;
  const nobody = t('delegation.nobodyInParticular');
  const sortedOrganisations = useSorted(organisations, byName);
  const people = useSorted(members, byName).filter(
    (one) => (one.organisationId === organisationId && one.state === 'active') || one.userId === userId,
  );
  return (
    <FormBody form={form} send={t('list.save')}>
      <Choice
        label={t('delegation.organisation')}
        {...form.text('organisationId')}
        options={[
          ...(organisationId ? [] : [['', ''] as const]),
          ...sortedOrganisations.map((one) => [one.id, one.name] as const),
        ]}
        onChange={(chosen) => form.set({ organisationId: chosen, userId: '' })}
      />
      <Choice
        label={t('delegation.person')}
        {...form.text('userId')}
        options={[['', nobody], ...people.map((one) => [one.userId, one.name] as const)]}
      />
      {leads.some((one) => one.delegationCode === code) ? (
        <Button
          variant="default"
          disabled={form.busy || form.clash}
          onClick={() => form.send({ organisationId: '', userId: '' })}
        >
          {t('delegation.removeLead')}
        </Button>
      ) : null}
    </FormBody>
  );
}
