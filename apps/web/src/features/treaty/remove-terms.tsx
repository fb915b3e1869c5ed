import { versionTag } from '../../kernel/api/call.js';
import {
  treatyRemoveTerms,
  treatyRestoreTerms,
  treatyUses,
  type TreatyDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';

/** Removes the terms, after saying what rests on them and what changes on other screens. */
export function RemoveTerms({ treaty: { name, version } }: { treaty: TreatyDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  return (
    <RemoveButton
      label={t('treaty.removeTerms')}
      title={name}
      thing="treaty"
      uses={(options) => treatyUses(campaignId, options)}
      remove={() => treatyRemoveTerms(versionTag(version), campaignId, {})}
      restore={() => treatyRestoreTerms(campaignId, { ifMatch: versionTag(version + 1) })}
      again={() => refresh(campaignId, 'treaty')}
    >
      {t('treaty.removeTermsHow')}
    </RemoveButton>
  );
}
