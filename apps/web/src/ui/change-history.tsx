import { Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ClocksDto } from '../kernel/api/client.js';
import { Loaded } from './loaded.js';
import { Panel } from './panel.js';
import { TwoClocks } from './two-clocks.js';

interface ChangeHistoryProps<Change> {
  title: string;
  changes: UseQueryResult<{ items: Change[] }>;
  /** Who did what, in a sentence. */
  sentence: (change: Change) => string;
  /** How it began. */
  entered: { sentence: string; at: ClocksDto };
}

/** What was done to a record since it was entered, the latest first, and who entered it when. */
export function ChangeHistory<Change extends { id: string; at: ClocksDto }>({
  title,
  changes,
  sentence,
  entered,
}: ChangeHistoryProps<Change>) {
  return (
    <Panel title={title}>
      <Loaded query={changes} height={60}>
        {({ items }) => (
          <Stack component="ol" className="bare" gap="xs">
            {items.map((change) => (
              <Step key={change.id} sentence={sentence(change)} at={change.at} />
            ))}
            <Step {...entered} />
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}

function Step({ sentence, at }: { sentence: string; at: ClocksDto }) {
  return (
    <li>
      <Text>{sentence}</Text>
      <Text size="sm" component="div">
        <TwoClocks at={at} />
      </Text>
    </li>
  );
}
