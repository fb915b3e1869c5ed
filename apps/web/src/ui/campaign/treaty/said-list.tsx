import { Stack, Text } from '@mantine/core';
import type { TreatyIntentionDto } from '../../../kernel/api/client.js';
import { TierBadge } from '../../tier.js';
import { Written } from '../../written.js';
import { SaidText } from './outlook.js';

/** What one capital says that it will do towards the treaty, what was said last first, each with what it rests on. */
export const SaidList = ({ said }: { said: readonly TreatyIntentionDto[] }) => (
  <Stack component="ul" className="bare" gap="xs">
    {said.map((one) => (
      <li key={one.id}>
        <Text size="sm" component="div">
          <SaidText said={one} /> <TierBadge tier={one.tier} />
          {one.source ? (
            <>
              {' · '}
              <Written inline>{one.source}</Written>
            </>
          ) : null}
          {one.note ? <Written>{one.note}</Written> : null}
        </Text>
      </li>
    ))}
  </Stack>
);
