import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { treatyRestoreTerms } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { RemovedList } from '../../ui/campaign/removal/removed-list.js';
import { Empty } from '../../ui/empty.js';
import { removedOfTreatyQuery } from './treaty.queries.js';

/** A campaign that follows no treaty: a coordinator sets terms, or puts those back that were removed. */
export function NoTerms({ onSet }: { onSet: () => void }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const sets = role === 'coordinator';
  const removed = useQuery({ ...removedOfTreatyQuery(campaignId), enabled: sets });
  const terms = removed.data?.terms;
  return (
    <>
      <Empty
        title={t('treaty.none')}
        action={sets ? <Button onClick={onSet}>{t('treaty.setTerms')}</Button> : undefined}
      >
        {t(sets ? 'treaty.noneHow' : 'treaty.noneOthers')}
      </Empty>
      {terms ? (
        <RemovedList
          items={[{ ...terms, title: terms.name }]}
          restore={() => treatyRestoreTerms(campaignId, {})}
          again={() => refresh(campaignId, 'treaty')}
        />
      ) : null}
    </>
  );
}
