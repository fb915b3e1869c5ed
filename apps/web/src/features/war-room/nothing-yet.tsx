import { useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Empty } from '../../ui/empty.js';
import { LogOne } from './log-one.js';

/** In a campaign that has no asks, or in which no position is known: what comes first. */
export function NothingYet({ lacks }: { lacks: 'asks' | 'positions' }) {
  const t = useT();
  if (lacks === 'asks') {
    return (
      <Empty title={t('war.noAsks')} action={<CampaignLink to="asks">{t('war.toAsks')}</CampaignLink>}>
        {t('war.noAsksHow')}
      </Empty>
    );
  }
  return (
    <Empty title={t('war.noPositions')} action={<LogOne />}>
      {t('war.noPositionsHow')}
    </Empty>
  );
}
