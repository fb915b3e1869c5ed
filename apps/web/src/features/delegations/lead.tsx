import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import {
  type BriefDto,
  type LeadDto,
  type MemberDto,
  type OrganisationDto,
} from '../../kernel/api/client.js';
import { leadsQuery, membersQuery, organisationsQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
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
        <Text>{lead.user ? `${lead.user}, ${lead.organisation}` : lead.organisation}</Text>
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

function LeadForm({ code, name, onClose, leads, members, organisations }: LeadFormProps) {
  const t = useT();
  const seat = useSeat();
  const before = leads.find((one) => one.delegationCode === code);
  const [organisationId, setOrganisation] = useState(before?.organisationId ?? seat.organisationId);
  const [userId, setUser] = useState(before?.userId ?? '');
  const people = members.filter((one) => one.organisationId === organisationId && one.state === 'active');
  const save = useMutation({
    mutationFn: (wanted: { organisationId: string; userId: string | null } | null) =>
      putLead(seat.campaignId, code, wanted, before?.version),
    onSuccess: (made) => {
      const back = before ? { organisationId: before.organisationId, userId: before.userId } : null;
      const message = made
        ? t('delegation.leadNow', { lead: made.user ?? made.organisation, name })
        : t('delegation.leadGone', { name });
      toast(message, () => putLead(seat.campaignId, code, back, made?.version));
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ organisationId, userId: userId || null });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {save.isError ? <ProblemNotice error={save.error} /> : null}
        <NativeSelect
          label={t('delegation.organisation')}
          value={organisationId}
          error={fieldMessage(save.error, 'organisationId')}
          data={organisations.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => {
            setOrganisation(event.currentTarget.value);
            setUser('');
          }}
        />
        <NativeSelect
          label={t('delegation.person')}
          value={userId}
          error={fieldMessage(save.error, 'userId')}
          data={[
            { value: '', label: t('delegation.nobodyInParticular') },
            ...people.map((one) => ({ value: one.userId, label: one.name })),
          ]}
          onChange={(event) => setUser(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {t('list.save')}
          </Button>
          {before ? (
            <Button variant="default" disabled={save.isPending} onClick={() => save.mutate(null)}>
              {t('delegation.removeLead')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
