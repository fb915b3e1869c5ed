import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tier } from '#libs/domain';
import { tasksChangeMany, tasksCreateMany, type TaskListDto } from '../../../kernel/api/client.js';
import { useCampaignNow } from '../../../kernel/clock/campaign-now.js';
import { clocksText } from '../../../kernel/i18n/clocks.js';
import { byName, dotted, useSorted, useT } from '../../../kernel/i18n/index.js';
import { uuid7 } from '../../../kernel/offline/uuid7.js';
import { leadsQuery, membersQuery, personOption } from '../../../kernel/queries/members.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { DueField, type Due } from '../../due-field.js';
import { FormBody } from '../../form/form-body.js';
import { useForm, type Form } from '../../form/use-form.js';
import { toast } from '../../toast.js';
import { TierField } from '../tier-field.js';
import { assigneesOf, LEAD, sharesOf, type AssignManyAbout } from './about.js';
import { ChooseDelegations, useChosen } from './choose.js';

interface AssignManyFields {
  title: string;
  note: string;
  /** A user's id, `LEAD`, or '' for nobody. */
  who: string;
  tier: Tier;
}

interface AssignManyFormProps {
  about: AssignManyAbout;
  onClose: () => void;
  suggested: string;
}

const NONE: readonly never[] = [];

function usePeople() {
  const { campaignId } = useSeat();
  const members = useSorted(useQuery(membersQuery(campaignId)).data?.items ?? NONE, byName);
  const leads = useQuery(leadsQuery(campaignId)).data?.items ?? NONE;
  return { members: members.filter(({ state }) => state === 'active'), leads };
}

/** Everything but the time is filled in; below "who" stands how many tasks each will get. */
export function AssignManyForm({ about, onClose, suggested }: AssignManyFormProps) {
  const t = useT();
  const { campaignId, defaultTier } = useSeat();
  const { members, leads } = usePeople();
  const { campaign, now } = useCampaignNow(campaignId, 60_000);
  const [due, setDue] = useState<Due>();
  const chosen = useChosen(about.codes);
  const active = new Set(members.map(({ userId }) => userId));
  const tasksFor = (who: string) => assigneesOf(chosen.codes, who, leads, active);
  const onSaved = useSaying(onClose);
  const idFor = useIds();
  const form = useForm<TaskListDto, AssignManyFields>({
    fieldsOf: () => ({ title: suggested.slice(0, 200), note: '', who: LEAD, tier: defaultTier }),
    save: ({ title, note, who, tier }) => {
      const tasks = tasksFor(who).map(({ delegationCode, assigneeId }) => {
        return { id: idFor(delegationCode), delegationCode, ...(assigneeId ? { assigneeId } : {}) };
      });
      const when = { dueLocal: due?.wall ?? '', zone: due?.zone ?? '' };
      return tasksCreateMany(campaignId, { title: title.trim(), note, ...when, tier, tasks });
    },
    onSaved,
  });
  const nameOf = (userId: string | undefined) =>
    members.find((one) => one.userId === userId)?.name ?? t('assign.nobody');
  const shares = sharesOf(tasksFor(form.fields.who)).map(([userId, number]) =>
    t('assign.share', { name: nameOf(userId), number }),
  );
  return (
    <FormBody
      form={form}
      send={t('assign.sendSeveral', { count: chosen.codes.length })}
      sendable={due !== undefined && chosen.codes.length > 0 && form.fields.title.trim() !== ''}
      leave={{ label: t('assign.cancel'), onLeave: onClose }}
      judged
    >
      <ChooseDelegations {...chosen} leads={leads} legend={t('assign.whichDelegations')} />
      <What form={form} />
      <NativeSelect
        label={t('assign.who')}
        value={form.fields.who}
        onChange={(event) => form.set({ who: event.currentTarget.value })}
      >
        <option value={LEAD}>{t('assign.whoLeads')}</option>
        {members.map((person) => (
          <option key={person.userId} value={person.userId} dir="auto">
            {personOption(person)}
          </option>
        ))}
        <option value="">{t('assign.nobody')}</option>
      </NativeSelect>
      <Text size="sm" role="status">
        {dotted(...shares)}
      </Text>
      <DueField
        now={now}
        campaign={campaign}
        first="venueEvening"
        error={form.error('dueLocal')}
        onChange={setDue}
      />
      <TierField
        label={t('assign.readers')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
    </FormBody>
  );
}

function What({ form }: { form: Form<AssignManyFields> }) {
  const t = useT();
  const title = form.text('title');
  return (
    <>
      <TextInput
        label={t('assign.what')}
        value={title.value}
        maxLength={200}
        required
        withAsterisk={false}
        error={title.error}
        onChange={(event) => title.onChange(event.currentTarget.value)}
      />
      <Textarea
        label={t('task.note')}
        rows={2}
        maxLength={10_000}
        value={form.fields.note}
        error={form.error('note')}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
      />
    </>
  );
}

/** One id for each delegation as long as the form is open: a second try cannot make second tasks. */
function useIds(): (code: string) => string {
  const [ids] = useState(() => new Map<string, string>());
  return (code) => {
    const id = ids.get(code) ?? uuid7();
    ids.set(code, id);
    return id;
  };
}

/** Says how many were assigned, and takes all of them back where that was meant otherwise. */
function useSaying(onClose: () => void) {
  const t = useT();
  const { campaignId } = useSeat();
  return ({ items }: TaskListDto) => {
    onClose();
    const due = items[0] ? clocksText(items[0].due) : '';
    toast(t('assign.doneSeveral', { count: items.length, due }), async () => {
      const changes = items.map(({ id, version }) => ({ id, version, state: 'cancelled' as const }));
      await tasksChangeMany(campaignId, { changes });
      await refresh(campaignId, 'tasks');
    });
    return refresh(campaignId, 'tasks');
  };
}
