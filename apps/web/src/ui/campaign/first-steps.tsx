import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { campaignLifeHideSteps, campaignLifeReadSteps, type FirstStepDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { campaignQuery, refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from './campaign-link.js';
import { Card } from '../card.js';
import { ProblemNotice } from '../loaded.js';
import { toast } from '../toast.js';
import card from '../card.module.css';

const stepsQuery = (campaignId: string) =>
  campaignQuery(
    campaignId,
    ['asks', 'sessions', 'members', 'positions', 'deadlines', 'campaign'],
    'first-steps',
    (options) => campaignLifeReadSteps(campaignId, options),
  );

/** What a new campaign still needs, with where each is done; for its coordinators, until all is there or they put it away. */
export function FirstSteps() {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(stepsQuery(campaignId));
  const hide = useMutation({
    mutationFn: (hidden: boolean) => put(campaignId, hidden),
    onSuccess: () => toast(t('campaign.steps.away'), () => put(campaignId, false)),
  });
  if (!data || data.hidden || data.items.every(({ done }) => done)) return null;
  const done = data.items.filter((one) => one.done).length;
  return (
    <Card
      title={t('campaign.steps.title')}
      aside={<Text size="sm">{t('campaign.steps.state', { done, all: data.items.length })}</Text>}
    >
      <ul className={`bare ${card.rows}`}>
        {data.items.map((item) => (
          <Step key={item.step} item={item} />
        ))}
      </ul>
      {hide.isError ? <ProblemNotice error={hide.error} /> : null}
      <Button
        className="at-start"
        variant="default"
        size="compact-md"
        mih={32}
        loading={hide.isPending}
        onClick={() => hide.mutate(true)}
      >
        {t('campaign.steps.hide')}
      </Button>
    </Card>
  );
}

/** For coordinators who put the list away: it comes back from here. */
export function FirstStepsAgain() {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(stepsQuery(campaignId));
  const show = useMutation({
    mutationFn: () => put(campaignId, false),
    onSuccess: () => toast(t('campaign.steps.back'), () => put(campaignId, true)),
  });
  if (!data?.hidden || data.items.every(({ done }) => done)) return null;
  return (
    <Group justify="space-between" gap="xs">
      <Text>{t('campaign.steps.away')}</Text>
      <Button variant="default" loading={show.isPending} onClick={() => show.mutate()}>
        {t('campaign.steps.again')}
      </Button>
      {show.isError ? <ProblemNotice error={show.error} /> : null}
    </Group>
  );
}

async function put(campaignId: string, hidden: boolean): Promise<void> {
  await campaignLifeHideSteps(campaignId, { hidden });
  await refresh(campaignId, 'campaign');
}

const MOST = 100;

/** Where each is done. */
const PLACES = {
  asks: { to: 'asks' },
  session: { to: 'sessions', search: { form: 'session' } },
  people: { to: 'people', search: { form: 'invite' } },
  positions: { to: 'imports' },
  reminders: { to: 'sessions' },
} as const;

function Step({ item: { step, count, done } }: { item: FirstStepDto }) {
  const t = useT();
  // Positions are counted no further.
  const number = step === 'positions' && count === MOST ? `${MOST}+` : count;
  return (
    <li>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <span>
          <span aria-hidden>{done ? '✓ ' : '○ '}</span>
          <span className="only-read">{t(done ? 'campaign.steps.done' : 'campaign.steps.open')} </span>
          {t(`campaign.steps.${step}`)}
        </span>
        <CampaignLink {...PLACES[step]}>
          {done ? t('campaign.steps.count', { number }) : t(`campaign.steps.do.${step}`)}
        </CampaignLink>
      </Group>
    </li>
  );
}
