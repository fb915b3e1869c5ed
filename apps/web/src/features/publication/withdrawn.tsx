import { Text } from '@mantine/core';
import type { WithdrawnItemDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { TwoClocks } from '../../ui/two-clocks.js';

/** What left by itself, because what it came of was taken back: it says of what kind and why, and none of its words. */
export function Withdrawn({ items }: { items: readonly WithdrawnItemDto[] }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('publication.withdrawn', { number: items.length })}</Text>
      <ul>
        {items.map(({ kind, cause, at }, index) => (
          <li key={index}>
            {translate(`publication.kinds.${kind}`)}: {translate(`publication.causes.${cause}`)},{' '}
            <TwoClocks at={at} />
          </li>
        ))}
      </ul>
    </div>
  );
}
