import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { MAIL_CHOICES, type MailChoice } from '#libs/domain';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import {
  membersChangeMine,
  type ChangeMySeatRequest,
  type MailStopDto,
  type MeDto,
} from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { intlTag, useT } from '../../kernel/i18n/index.js';
import { cityText, clocksText } from '../../kernel/i18n/clocks.js';
import { Loaded } from '../../ui/loaded.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { useMeForm } from './change-me.js';
import { Trouble } from './save-error.js';
import { mySeatQuery } from '../../kernel/queries/my-seat.js';
import styles from './settings.module.css';

/** Name of an ISO weekday, 1 = Monday; the first of January 2024 was one. */
const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(intlTag(), { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));

const HOURS = ['digestWeekday', 'digestAt', 'quietFrom', 'quietTo', 'plainSubjects', 'redactedMail'] as const;
/** From what says nothing at all to what says what it is about before it is opened. */
const SAYING = ['redacted', 'discreet', 'plain'] as const;

const sayingOf = ({ plainSubjects, redactedMail }: Pick<MeDto, 'plainSubjects' | 'redactedMail'>) =>
  redactedMail ? 'redacted' : plainSubjects ? 'plain' : 'discreet';

const isSaying = (name: string) => name === 'plainSubjects' || name === 'redactedMail';

/** When mail may come, and what may show of it, for all campaigns. */
export function MailHours() {
  const t = useT();
  const { me } = useSeat();
  const form = useMeForm(HOURS);
  const { fields, set, error, theirs } = form;
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), weekdayName(day)] as const);
  return (
    <Panel title={t('settings.mail')}>
      <FormBody form={form} send={t('list.save')} sendable={form.touched} judged>
        <Text c="dimmed">{t('settings.mailHow', { zone: cityText(me.zone) })}</Text>
        <div className={styles.hours}>
          <Choice
            label={t('settings.digestWeekday')}
            options={days}
            value={String(fields.digestWeekday)}
            theirs={theirs.digestWeekday === undefined ? undefined : String(theirs.digestWeekday)}
            error={error('digestWeekday')}
            onChange={(day) => set({ digestWeekday: Number(day) })}
          />
          {(['digestAt', 'quietFrom', 'quietTo'] as const).map((name) => (
            <TextField key={name} type="time" required label={t(`settings.${name}`)} {...form.text(name)} />
          ))}
        </div>
        <Choice
          label={t('myMail.saying')}
          description={t('settings.plainSubjectsHow')}
          options={SAYING.map(
            (value) =>
              [value, value === 'redacted' ? t('myMail.redacted') : t(`settings.subjects.${value}`)] as const,
          )}
          value={sayingOf(fields)}
          theirs={Object.keys(theirs).some(isSaying) ? sayingOf({ ...fields, ...theirs }) : undefined}
          error={error('plainSubjects') ?? error('redactedMail')}
          onChange={(value) => set({ plainSubjects: value === 'plain', redactedMail: value === 'redacted' })}
        />
      </FormBody>
    </Panel>
  );
}

const KINDS = [
  ['wantsDigest', 'digest'],
  ['wantsReminders', 'reminders'],
] as const;

/** Since when a kind of mail is stopped, by what, and the way back. */
function Stopped({
  stop,
  busy,
  onAgain,
}: {
  stop: MailStopDto | undefined;
  busy: boolean;
  onAgain: () => void;
}) {
  const t = useT();
  if (!stop) return null;
  const when = clocksText(stop.stopped);
  return (
    <Group gap="xs" mt={4} className={styles.stopped}>
      <Text size="sm">
        {stop.linkOf
          ? t('settings.stoppedByLink', { when, mailed: clocksText(stop.linkOf) })
          : t('settings.stoppedHere', { when })}
      </Text>
      <Button size="sm" variant="default" loading={busy} onClick={onAgain}>
        {t('settings.startAgain')}
      </Button>
    </Group>
  );
}

interface KindsProps {
  unwanted: readonly MailChoice[];
  onChange: (unwanted: MailChoice[]) => void;
}

/** Each kind of reminder, on or off. */
function Kinds({ unwanted, onChange }: KindsProps) {
  const t = useT();
  return (
    <Stack gap="xs" mt="xs" role="group" aria-label={t('myMail.kinds')} className={styles.stopped}>
      {MAIL_CHOICES.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`myMail.kind.${kind}`)}
          checked={!unwanted.includes(kind)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(MAIL_CHOICES.filter((one) => (one === kind ? !checked : unwanted.includes(one))))
          }
        />
      ))}
      <Text size="sm" c="dimmed">
        {t('myMail.always')}
      </Text>
    </Stack>
  );
}

/** Which mail of the present campaign one gets. */
export function MailOfCampaign() {
  const t = useT();
  const { campaignId, campaign } = useSeat();
  const seat = useQuery(mySeatQuery(campaignId));
  const save = useMutation({
    mutationFn: (change: ChangeMySeatRequest) =>
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
  const isTicked = (name: 'wantsDigest' | 'wantsReminders', stands: boolean | null) =>
    (save.isPending ? save.variables[name] : undefined) ?? stands ?? false;
  return (
    <Panel title={t('settings.mailOf', { campaign })}>
      <Loaded query={seat} height={72}>
        {(mine) => (
          <Stack gap="sm">
            <Trouble error={save.error} />
            {KINDS.map(([name, group]) => (
              <div key={name}>
                <Checkbox
                  label={t(`settings.${name}`)}
                  description={t(`settings.${name}How`)}
                  checked={isTicked(name, mine[name])}
                  error={fieldMessage(save.error, name)}
                  onChange={(event) => save.mutate({ [name]: event.currentTarget.checked })}
                />
                <Stopped
                  stop={mine.mailStops?.find((one) => one.group === group)}
                  busy={save.isPending}
                  onAgain={() => save.mutate({ [name]: true })}
                />
                {name === 'wantsReminders' && isTicked(name, mine[name]) ? (
                  <Kinds
                    unwanted={
                      (save.isPending ? save.variables.unwantedMail : undefined) ?? mine.unwantedMail ?? []
                    }
                    onChange={(unwantedMail) => save.mutate({ unwantedMail })}
                  />
                ) : null}
              </div>
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
