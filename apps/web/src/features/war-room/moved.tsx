import { Text } from '@mantine/core';
import type { HandoverDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useT, apart } from '../../kernel/i18n/index.js';
import { Codes, type NameOf } from '../../ui/campaign/codes.js';
import { ShiftWords } from '../../ui/shift.js';
import { moversOf } from './movers.js';
import card from '../../ui/card.module.css';
import { clockText } from '../../kernel/i18n/clocks.js';

const MOST = 6;

/** Whose position changed in the last day, and whence. */
export function Moved({ day, nameOf }: { day: HandoverDto; nameOf: NameOf }) {
  const t = useT();
  const movers = moversOf(day.asks);
  if (movers.length === 0) return <Text c="dimmed">{t('war.nobodyMoved')}</Text>;
  return (
    <>
      <ul className={`bare ${card.rows}`}>
        {movers.slice(0, MOST).map(({ key, askId, ask, at, author, shift }) => (
          <li key={key}>
            <div>
              <Codes codes={shift.delegations} nameOf={nameOf} /> <ShiftWords shift={shift} />
            </div>
            <Text size="sm" c="dimmed">
              <CampaignLink to="count/$askId" params={{ askId }}>
                {ask}
              </CampaignLink>
              {author ? ` · ${apart(author)}` : ''} ·{' '}
              <time dateTime={at.instant}>{clockText(at.reader)}</time>
            </Text>
          </li>
        ))}
      </ul>
      <CampaignLink to="handover" search={{ since: '24h' }}>
        {movers.length > MOST ? t('war.moreMoved', { count: movers.length - MOST }) : t('war.toHandover')}
      </CampaignLink>
    </>
  );
}
