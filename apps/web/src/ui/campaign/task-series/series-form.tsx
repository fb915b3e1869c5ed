import { Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TIERS } from '#libs/domain';
import { versionTag } from '../../../kernel/api/call.js';
import { taskSeriesChange, taskSeriesCreate, type TaskSeriesDto } from '../../../kernel/api/client.js';
import { useCampaignNow } from '../../../kernel/clock/campaign-now.js';
import { cityText } from '../../../kernel/i18n/clocks.js';
import { translate, useT } from '../../../kernel/i18n/index.js';
import { uuid7 } from '../../../kernel/offline/uuid7.js';
import { membersQuery, personOption } from '../../../kernel/queries/members.js';
import { sessionsQuery } from '../../../kernel/queries/sessions.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Choice, TextField } from '../../form/fields.js';
import { FormBody } from '../../form/form-body.js';
import { useForm, type Form } from '../../form/use-form.js';
import { toast } from '../../toast.js';
import { changeOf, fieldsOf, requestOf, type SeriesFields } from './fields.js';
import { NextPreview } from './next-dates.js';
import { weekdayName } from './rule-text.js';

interface SeriesFormProps {
  /** Left out for a new one. */
  series?: TaskSeriesDto;
  /** What a new one begins with. */
  start: SeriesFields;
  /** Of its tasks those of this day on change; today if left out. */
  from?: string;
  delegationCode?: string | null;
  onClose: () => void;
}

/** A task that comes again: what, who, on which days, until when; below it the next three on both clocks. */
export function SeriesForm(props: SeriesFormProps) {
  const t = useT();
  const { campaignId, me, coreGroup } = useSeat();
  const form = useSeriesForm(props);
  const { fields } = form;
  const { now } = useCampaignNow(campaignId, 60_000);
  const sessions = useQuery(sessionsQuery(campaignId)).data?.items ?? [];
  const members = useQuery(membersQuery(campaignId)).data?.items ?? [];
  const active = members.filter(({ state }) => state === 'active');
  const maySetTier = !props.series || props.series.authorId === me.id;
  return (
    <FormBody
      form={form}
      send={t('series.save')}
      sendable={fields.title.trim() !== ''}
      leave={{ label: t('series.cancel'), onLeave: props.onClose }}
    >
      <TextInput
        label={t('task.what')}
        data-autofocus
        dir="auto"
        maxLength={200}
        value={fields.title}
        error={form.error('title')}
        onChange={(event) => form.set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('task.note')}
        rows={2}
        maxLength={10_000}
        value={fields.note}
        error={form.error('note')}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
      />
      <Choice
        label={t('task.who')}
        options={[
          ['', t('task.nobody')],
          ...active.map((person) => [person.userId, personOption(person)] as const),
        ]}
        {...form.text('assigneeId')}
      />
      <Rule form={form} />
      <Choice
        label={t('series.ends')}
        options={[
          ['none', t('series.noEnd')],
          ['day', t('series.endsOn')],
          ...endingSessions(sessions, props.series).map(
            ({ id, name }) => [id, t('series.endsWith', { name })] as const,
          ),
        ]}
        {...form.text('ends', 'untilSessionId')}
      />
      {fields.ends === 'day' ? (
        <TextField type="date" label={t('series.lastDay')} {...form.text('untilOn')} />
      ) : null}
      {maySetTier ? (
        <Choice
          label={t('task.tier')}
          options={TIERS.filter((one) => one !== 'core' || coreGroup).map((value) => [
            value,
            translate(`tier.${value}`),
          ])}
          {...form.text('tier')}
        />
      ) : null}
      <NextPreview fields={fields} sessions={sessions} now={now} from={props.from} />
    </FormBody>
  );
}

function Rule({ form }: { form: Form<SeriesFields> }) {
  const t = useT();
  const { me } = useSeat();
  const { campaign } = useCampaignNow(useSeat().campaignId, 60_000);
  const { fields, set } = form;
  const venue = campaign?.now.venue.zone;
  const zones = [...new Set([fields.zone, me.zone, ...(venue ? [venue] : [])])];
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Choice
          label={t('series.unit')}
          options={[
            ['week', t('series.week')],
            ['month', t('series.month')],
          ]}
          {...form.text('unit')}
        />
        <TextField type="number" min={1} label={t('series.every')} {...form.text('every')} />
      </Group>
      {fields.unit === 'week' ? (
        <Checkbox.Group
          label={t('series.days')}
          error={form.error('weekdays')}
          value={fields.weekdays.map(String)}
          onChange={(days) => set({ weekdays: days.map(Number) })}
        >
          <Group gap="md" mt={4}>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <Checkbox key={day} size="md" value={String(day)} label={weekdayName(day)} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
      <Group gap="sm" align="flex-end">
        <TextField type="date" label={t('series.from')} {...form.text('startsOn')} />
        <TextField type="time" label={t('series.at')} {...form.text('atTime')} />
        <Choice
          label={t('task.zone')}
          options={zones.map((zone) => [zone, cityText(zone)])}
          {...form.text('zone')}
        />
      </Group>
    </>
  );
}

function useSeriesForm({
  series,
  start,
  from,
  delegationCode,
  onClose,
}: SeriesFormProps): Form<SeriesFields> {
  const t = useT();
  const { campaignId } = useSeat();
  // One id for as long as the form is open: a second try cannot make a second one.
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'tasks');
  return useForm<TaskSeriesDto, SeriesFields>({
    current: series,
    fieldsOf: (one) => (one ? fieldsOf(one) : start),
    save: (fields, opened) => {
      if (!opened) {
        const about = delegationCode ? { delegationCode } : {};
        return taskSeriesCreate(campaignId, { id, ...about, ...requestOf(fields) });
      }
      const change = { ...changeOf(opened, fields), ...(from ? { from } : {}) };
      return taskSeriesChange(opened.id, versionTag(opened.version), campaignId, change);
    },
    onSaved: (after, before) => {
      onClose();
      toast(
        t('series.saved'),
        before &&
          (async () => {
            const change = { ...changeOf(after, fieldsOf(before)), ...(from ? { from } : {}) };
            await taskSeriesChange(after.id, versionTag(after.version), campaignId, change);
            await again();
          }),
      );
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
}

/** With which a series can end: one that was removed is still what this one ends with, and none that can be chosen again. */
function endingSessions(
  sessions: readonly { id: string; name: string }[],
  series: TaskSeriesDto | undefined,
): readonly { id: string; name: string }[] {
  const { untilSessionId = null, untilSession = null } = series ?? {};
  if (untilSessionId === null || sessions.some(({ id }) => id === untilSessionId)) return sessions;
  return [...sessions, { id: untilSessionId, name: untilSession ?? '…' }];
}
