import { Text } from '@mantine/core';
import type { TaskItemDto, MatrixDto, TargetDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useT } from '../../kernel/i18n/index.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { StanceMark } from '../../ui/stance.js';
import { isSwingStance } from '#libs/domain';
import { anySwings, swingWithoutLead } from './gap.js';
import { Acts } from './targets.js';
import card from '../../ui/card.module.css';

interface SwingProps {
  /** Those after the ones that are shown in full. */
  targets: readonly TargetDto[];
  matrix: MatrixDto;
  tasks: ReadonlyMap<string, TaskItemDto>;
}

const MOST = 6;

/** Who may still be won over and has nobody who leads the talks. */
export function Swing({ targets, matrix, tasks }: SwingProps) {
  const t = useT();
  const all = swingWithoutLead(matrix);
  const next = targets
    .filter(({ lead, votes, asks, code }) => {
      return lead === null && votes && isSwingStance(asks[0]?.stance ?? null) && !tasks.has(code);
    })
    .slice(0, MOST);
  if (all === 0) {
    return <Text c="dimmed">{t(anySwings(matrix) ? 'war.allLed' : 'war.noneKnownToSwing')}</Text>;
  }
  return (
    <>
      <Text size="sm">{t('war.swingCount', { count: all })}</Text>
      {next.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('war.swingNext')}
        </Text>
      ) : null}
      <ul className={`bare ${card.rows}`}>
        {next.map(({ code, name, asks }) => (
          <li key={code} className={card.line}>
            <span>
              <strong>
                <DelegationName code={code} name={name} />
              </strong>{' '}
              <StanceMark stance={asks[0]?.stance ?? null} />
            </span>
            <Acts code={code} name={name} {...(asks[0] ? { askId: asks[0].id } : {})} />
          </li>
        ))}
      </ul>
      <CampaignLink to="delegations" search={{ lead: 'swing' }}>
        {t('war.toUnled')}
      </CampaignLink>
    </>
  );
}
