import { Badge } from '@mantine/core';
import type { Tier } from '#libs/domain';
import { translate, useT } from '../kernel/i18n/index.js';

/** Who may read a thing, always in words. */
export function TierBadge({ tier }: { tier: Tier }) {
  useT();
  const narrow = tier === 'me' || tier === 'organisation' || tier === 'core';
  return (
    <Badge variant="outline" color={narrow ? 'var(--warn)' : 'gray'} tt="none">
      {translate(`tier.${tier}`)}
    </Badge>
  );
}
