import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DecisionRule } from '#libs/domain';
import { type TargetDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { AssignButton } from '../../ui/campaign/assign.js';
import { AssignManyButton } from '../../ui/campaign/assign-many/button.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import { reasonText } from '../../ui/campaign/answers/reasons.js';
import { nextOnAskQuery } from '../../kernel/queries/counts.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import styles from './counts.module.css';

/** Whom to see next about the ask, each with its reasons and a way to send somebody. */
export function Targets({ askId, rule }: { askId: string; rule: DecisionRule | undefined }) {
  const t = useT();
  const { campaignId } = useSeat();
  const asked = { limit: 6, ...(rule ? { rule } : {}) };
  const targets = useQuery(nextOnAskQuery(campaignId, askId, asked));
  return (
    <Panel title={t('count.targets')}>
      <Loaded query={targets} height={320}>
        {({ items, rule: by }) =>
          items.length > 0 ? (
            <>
              <ol className={`bare ${styles.near}`}>
                {items.map((target) => (
                  <Target key={target.code} target={target} askId={askId} rule={by} />
                ))}
              </ol>
              <AssignManyButton codes={items.map(({ code }) => code)} askId={askId} />
            </>
          ) : (
            <Text>{t('count.targetsNone')}</Text>
          )
        }
      </Loaded>
    </Panel>
  );
}

interface TargetProps {
  target: TargetDto;
  askId: string;
  rule: DecisionRule;
}

function Target({ target, askId, rule }: TargetProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const about = target.asks.find(({ id }) => id === askId);
  return (
    <li>
      <div className={styles.who}>
        <strong>
          <DelegationName code={target.code} name={target.name} />
        </strong>
        <StanceMark stance={about?.stance ?? null} />
        <AssignButton delegationCode={target.code} name={nameOf(target.code, target.name)} askId={askId} />
      </div>
      <Text size="sm" c="dimmed">
        {target.reasons.map((reason) => reasonText(reason, target, rule)).join(' ')}
        {target.equals > 0 ? ` ${t('answers.equal', { count: target.equals })}` : ''}
      </Text>
    </li>
  );
}
