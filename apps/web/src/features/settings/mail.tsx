import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import {
  membersChangeMine,
  membersMine,
  type ChangeMyMailRequest,
  type MeDto,
} from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { campaignQuery, queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { useChangeMe } from './change-me.js';
import { Trouble } from './trouble.js';

/** Name of an ISO weekday, 1 = Monday; the first of January 2024 was one. */
const weekdayName = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));

type Hours = Pick<MeDto, 'digestWeekday' | 'digestAt' | 'quietFrom' | 'quietTo'>;
const hoursOf = ({ digestWeekday, digestAt, quietFrom, quietTo }: MeDto): Hours => ({
  ...{ digestWeekday, digestAt },
  ...{ quietFrom, quietTo },
});

/** When mail may come, for all campaigns. */
export function MailHours() {
  const t = useT();
  const { me } = useSeat();
  const save = useChangeMe();
  const [hours, setHours] = useState(() => hoursOf(me));
  const same = JSON.stringify(hours) === JSON.stringify(hoursOf(me));
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(hours);
  };
  return (
    <Panel title={t('settings.mail')}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <Text c="dimmed">{t('settings.mailHow', { zone: me.zone })}</Text>
          <Trouble error={save.error} />
          <HourFields
            hours={hours}
            set={(part) => setHours((before) => ({ ...before, ...part }))}
            error={save.error}
          />
          <Group>
            <Button type="submit" loading={save.isPending} disabled={same}>
              {t('list.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

interface HourFieldsProps {
  hours: Hours;
  set: (part: Partial<Hours>) => void;
  error: unknown;
}

function HourFields({ hours, set, error }: HourFieldsProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="settings-hours">
      <NativeSelect
        label={t('settings.digestWeekday')}
        value={String(hours.digestWeekday)}
        error={fieldMessage(error, 'digestWeekday')}
        data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
          value: String(day),
          label: weekdayName(day, language),
        }))}
        onChange={(event) => set({ digestWeekday: Number(event.currentTarget.value) })}
      />
      {(['digestAt', 'quietFrom', 'quietTo'] as const).map((name) => (
        <TextInput
          key={name}
          type="time"
          required
          label={t(`settings.${name}`)}
          value={hours[name]}
          error={fieldMessage(error, name)}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

const mySeatQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'my-seat', (options) => membersMine(campaignId, options));

/** Which mail of the present campaign one gets. */
export function MailOfCampaign() {
  const t = useT();
  const { campaignId, campaign } = useSeat();
  const seat = useQuery(mySeatQuery(campaignId));
  const save = useMutation({
    mutationFn: (change: ChangeMyMailRequest) =>
      membersChangeMine(campaignId, versionTag(seat.data?.version ?? 0), change),
    onSuccess: async (answer) => {
      queryClient.setQueryData(mySeatQuery(campaignId).queryKey, answer);
      toast(t('settings.saved'));
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      await refresh(campaignId, 'deliveries');
    },
    onError: (error) => (problemOf(error)?.status === 412 ? refresh(campaignId, 'members') : undefined),
  });
  // What was ticked shows at once; a refusal brings back what stands.
  const shown = (name: 'wantsDigest' | 'wantsReminders', stands: boolean | null) =>
    (save.isPending ? save.variables[name] : undefined) ?? stands ?? false;
  return (
    <Panel title={t('settings.mailOf', { campaign })}>
      <Loaded query={seat} height={72}>
        {(mine) => (
          <Stack gap="sm">
            <Trouble error={save.error} />
            {(['wantsDigest', 'wantsReminders'] as const).map((name) => (
              <Checkbox
                key={name}
                label={t(`settings.${name}`)}
                description={t(`settings.${name}How`)}
                checked={shown(name, mine[name])}
                error={fieldMessage(save.error, name)}
                onChange={(event) => save.mutate({ [name]: event.currentTarget.checked })}
              />
            ))}
            <Group>
              <CampaignLink to="digest">{t('settings.previewDigest')}</CampaignLink>
              <CampaignLink to="deliveries">{t('settings.seeDeliveries')}</CampaignLink>
            </Group>
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}
