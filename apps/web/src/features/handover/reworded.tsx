import { Text } from '@mantine/core';
import type { HandoverStaleDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { apart, translate, useT } from '../../kernel/i18n/index.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { Codes, type NameOf } from '../../ui/campaign/codes.js';
import card from '../../ui/card.module.css';

type Reason = HandoverStaleDto['reasons'][number];

/** Why the words of an ask are others than they were, and whose position turned by that. */
export function Reworded({ of, nameOf }: { of: HandoverStaleDto; nameOf: NameOf }) {
  const t = useT();
  const { reasons, delegations, fresh, textVersionId } = of;
  return (
    <li>
      {reasons.map((reason) => (
        <div key={`${reason.cause} ${reason.number} ${reason.at.instant}`}>
          {whyOf(reason)}
          <Text size="sm" c="dimmed" component="div">
            <time dateTime={reason.at.instant}>{clocksText(reason.at)}</time>
          </Text>
        </div>
      ))}
      {delegations.length > 0 ? (
        <div>
          <span className={card.warn}>{t('handover.stale', { count: delegations.length })}</span>{' '}
          <Codes codes={delegations} nameOf={nameOf} />
        </div>
      ) : null}
      {fresh.length > 0 ? (
        <div>
          {t('handover.fresh', { count: fresh.length })} <Codes codes={fresh} nameOf={nameOf} />
        </div>
      ) : null}
      {textVersionId ? (
        <CampaignLink to="texts/$textId" params={{ textId: textVersionId }}>
          {t('handover.toText')}
        </CampaignLink>
      ) : null}
    </li>
  );
}

/** What a removed draft was called nobody reads. */
function whyOf({ cause, number, draft }: Reason): string {
  const key = cause !== 'links' && draft === null ? 'removed' : cause;
  return translate(`handover.reworded.${key}`, { number: apart(number ?? ''), draft: apart(draft ?? '') });
}
