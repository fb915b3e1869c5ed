import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StatementDetailDto } from '../../kernel/api/client.js';
import { listed, translateAny, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { statementChangesQuery } from './statements.queries.js';

/** What was done to a statement since it was recorded, and when it was entered. */
export function History({ statement }: { statement: StatementDetailDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const changes = useQuery(statementChangesQuery(campaignId, statement.id));
  return (
    <Panel title={t('statements.history')}>
      <Loaded query={changes} height={60}>
        {({ items }) => (
          <Stack component="ol" className="bare" gap="xs">
            {items.map(({ id, act, by, at, fields }) => (
              <li key={id}>
                <Text>
                  {t(`statements.acts.${act}`, {
                    by,
                    fields: listed(fields.map((field) => translateAny(`statements.fields.${field}`))),
                  })}
                </Text>
                <Text size="sm" component="div">
                  <TwoClocks at={at} />
                </Text>
              </li>
            ))}
            <li>
              <Text>
                {t('statements.recordedBy', {
                  author: statement.author,
                  organisation: statement.organisation,
                })}
              </Text>
              <Text size="sm" component="div">
                <TwoClocks at={statement.recordedAt} />
              </Text>
            </li>
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}
