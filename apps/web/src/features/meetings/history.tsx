import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InteractionDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { listed, translateAny, useT } from '../../kernel/i18n/index.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { talkChangesQuery } from './meetings.queries.js';

/** What was done to a talk since it was logged, and when it was entered. */
export function History({ talk }: { talk: InteractionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const changes = useQuery(talkChangesQuery(campaignId, talk.id));
  return (
    <Panel title={t('meetings.history')}>
      <Loaded query={changes} height={60}>
        {({ items }) => (
          <Stack component="ol" className="bare" gap="xs">
            {items.map(({ id, act, by, at, fields }) => (
              <li key={id}>
                <Text>
                  {t(`meetings.acts.${act}`, {
                    by,
                    fields: listed(fields.map((field) => translateAny(`meetings.fields.${field}`))),
                  })}
                </Text>
                <Text size="sm" component="div">
                  <TwoClocks at={at} />
                </Text>
              </li>
            ))}
            <li>
              <Text>{t('meetings.recorded')}</Text>
              <Text size="sm" component="div">
                <TwoClocks at={talk.recordedAt} />
              </Text>
            </li>
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}
