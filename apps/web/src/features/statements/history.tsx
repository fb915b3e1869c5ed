import { useQuery } from '@tanstack/react-query';
import type { StatementDetailDto } from '../../kernel/api/client.js';
import { listed, translateAny, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { ChangeHistory } from '../../ui/change-history.js';
import { statementChangesQuery } from './statements.queries.js';

export function History({ statement }: { statement: StatementDetailDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  return (
    <ChangeHistory
      title={t('statements.history')}
      changes={useQuery(statementChangesQuery(campaignId, statement.id))}
      sentence={({ act, by, fields }) =>
        t(`statements.acts.${act}`, {
          by,
          fields: listed(fields.map((field) => translateAny(`statements.fields.${field}`))),
        })
      }
      entered={{
        sentence: t('statements.recordedBy', {
          author: statement.author,
          organisation: statement.organisation,
        }),
        at: statement.recordedAt,
      }}
    />
  );
}
