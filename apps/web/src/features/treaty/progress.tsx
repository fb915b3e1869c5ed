import { Text } from '@mantine/core';
import type { TreatyDto } from '../../kernel/api/client.js';
import { dayText, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';

/** How far the treaty is, what it still needs, and until when it can be signed. */
export function Progress({ treaty }: { treaty: TreatyDto }) {
  const t = useT();
  const { progress, condition, note, source, asOf } = treaty;
  return (
    <Panel title={t('treaty.progress')}>
      <Text fw={600}>{headline(t, treaty)}</Text>
      <ul className="bare">
        <li>
          {progress.instruments > treaty.instrumentsNeeded
            ? `${t('treaty.chart.instruments', { count: progress.instruments })} · ${t('treaty.chart.needed', { count: treaty.instrumentsNeeded })}`
            : t('treaty.counted', { count: progress.instruments, needed: treaty.instrumentsNeeded })}
          {progress.stillNeeded > 0 ? ` · ${t('treaty.stillNeeded', { count: progress.stillNeeded })}` : null}
        </li>
        {condition && progress.condition ? (
          <li>
            <Written inline>{condition.name}</Written>:{' '}
            {t('treaty.reachedOf', { reached: progress.condition.reached, needed: condition.needed })}
          </li>
        ) : null}
        <li>{t('treaty.signatures', { count: progress.signatures })}</li>
        {progress.unconfirmed.instruments + progress.unconfirmed.signatures > 0 ? (
          <li>
            {t('treaty.unconfirmed', {
              instruments: progress.unconfirmed.instruments,
              signatures: progress.unconfirmed.signatures,
            })}
          </li>
        ) : null}
        <Window signature={treaty.signature} />
      </ul>
      <Text size="sm" c="dimmed">
        {t('treaty.asOf', { day: dayText(asOf) })} {rule(t, treaty)}
      </Text>
      <Text size="sm" c="dimmed" component="div">
        <Written>{source}</Written>
        {note ? <Written>{note}</Written> : null}
      </Text>
    </Panel>
  );
}

type Say = ReturnType<typeof useT>;

function headline(t: Say, { progress: { inForce, entersIntoForceOn } }: TreatyDto): string {
  if (entersIntoForceOn === null) return t('treaty.notYet');
  return t(inForce ? 'treaty.inForce' : 'treaty.enters', { day: dayText(entersIntoForceOn) });
}

function delayText(t: Say, { monthsAfter, daysAfter }: Pick<TreatyDto, 'monthsAfter' | 'daysAfter'>): string {
  return [
    ...(monthsAfter > 0 ? [t('treaty.months', { count: monthsAfter })] : []),
    ...(daysAfter > 0 || monthsAfter === 0 ? [t('treaty.days', { count: daysAfter })] : []),
  ].join(' + ');
}

function rule(t: Say, treaty: TreatyDto): string {
  const { firstOfMonth, forLaterParties, regionalOrganisationCounts } = treaty;
  return [
    t('treaty.afterDeposit', { delay: delayText(t, treaty) }),
    ...(firstOfMonth ? [t('treaty.firstOfMonth')] : []),
    ...(forLaterParties ? [t('treaty.laterRule', { delay: delayText(t, forLaterParties) })] : []),
    ...(forLaterParties?.firstOfMonth ? [t('treaty.firstOfMonth')] : []),
    t(regionalOrganisationCounts ? 'treaty.organisationsCount' : 'treaty.organisationsDoNot'),
  ].join(' · ');
}

function Window({ signature: { state, opensOn, lastMinute } }: Pick<TreatyDto, 'signature'>) {
  const t = useT();
  if (state === 'not_open' && opensOn) return <li>{t('treaty.notOpen', { day: dayText(opensOn) })}</li>;
  if (!lastMinute) return null;
  return (
    <li>
      {t(state === 'closed' ? 'treaty.closed' : 'treaty.open')} <TwoClocks at={lastMinute} />
    </li>
  );
}
