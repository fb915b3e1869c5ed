import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DeliveryState } from '#libs/domain';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { mailSummaryQuery } from '../../kernel/queries/deliveries.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Loaded } from '../../ui/loaded.js';
import { shownState, spanSaid, SUMMARY_ORDER, summaryFilter, type MailAddress } from './filter.js';
import styles from './deliveries.module.css';

/** What passes in seconds is shown only while there is some. */
const PASSING = new Set<string>(['claimed', 'handing_over']);
const shownStates = (counts: Map<DeliveryState, number>, chosen: string) =>
  SUMMARY_ORDER.filter((state) => !PASSING.has(state) || state === chosen || (counts.get(state) ?? 0) > 0);

/** The mail that the filters leave, counted by state; each number opens its list. Mail that is late or held is said aloud. */
export function Summary({ campaignId }: { campaignId: string }) {
  const t = useT();
  const [address, change] = useAddress<MailAddress>();
  const { now } = useCampaignNow(campaignId);
  const query = useQuery({
    ...mailSummaryQuery(campaignId, summaryFilter(address, now)),
    enabled: spanSaid(address) === 'any' || !Number.isNaN(now),
  });
  const shown = shownState(address.state);
  return (
    <Loaded query={query} height={96}>
      {({ states, late }) => {
        const counts = new Map(states.map(({ state, count }) => [state, count]));
        const held = counts.get('uncertain') ?? 0;
        return (
          <>
            <ul className={`bare ${styles.states}`}>
              {shownStates(counts, shown).map((state) => (
                <li key={state}>
                  <button
                    type="button"
                    className={styles.state}
                    aria-pressed={shown === state}
                    onClick={() => change({ state })}
                  >
                    <span className={styles.count}>{counts.get(state) ?? 0}</span>
                    <span>{translate(`deliveries.state.${state}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
            {late > 0 ? <p className={styles.warning}>{t('deliveries.late', { count: late })}</p> : null}
            {held > 0 && shown !== 'uncertain' ? (
              <div className={styles.warning}>
                <Text>{t('deliveries.held', { count: held })}</Text>
                <Button variant="default" onClick={() => change({ state: 'uncertain' })}>
                  {t('deliveries.decide')}
                </Button>
              </div>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
