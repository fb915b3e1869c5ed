import { useQuery } from '@tanstack/react-query';
import type { InteractionDto } from '../../kernel/api/client.js';
import { listed, translateAny, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { ChangeHistory } from '../../ui/change-history.js';
import { talkChangesQuery } from './meetings.queries.js';

export function History({ talk }: { talk: InteractionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  return (
    <ChangeHistory
      title={t('meetings.history')}
      changes={useQuery(talkChangesQuery(campaignId, talk.id))}
      sentence={({ act, by, fields }) =>
        t(`meetings.acts.${act}`, {
          by,
          fields: listed(fields.map((field) => translateAny(`meetings.fields.${field}`))),
        })
      }
      entered={{ sentence: t('meetings.recorded'), at: talk.recordedAt }}
    />
  );
}
