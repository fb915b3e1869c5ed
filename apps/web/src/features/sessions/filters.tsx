import { Checkbox, Group } from '@mantine/core';
import { DEADLINE_KINDS } from '#libs/domain';
import type { SessionDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Choice } from '../../ui/form/fields.js';
import styles from './sessions.module.css';

/** What the address says: filters, which session's meetings are open, whether past ones are, and which form is. */
export type PlanAddress = 'kind' | 'session' | 'cancelled' | 'past' | 'open' | 'form' | 'rules' | 'shelf';

export function Filters({ sessions }: { sessions: readonly SessionDto[] }) {
  const t = useT();
  const [address, change] = useAddress<PlanAddress>();
  return (
    <Group gap="sm" align="flex-end" component="search" className={styles.filters}>
      <Choice
        label={t('sessions.show')}
        value={address.kind ?? ''}
        onChange={(kind) => change({ kind })}
        options={[
          ['', t('sessions.everything')],
          ['session', t('sessions.only')],
          ...DEADLINE_KINDS.map((kind) => [kind, translate(`deadlineKind.${kind}`)] as const),
        ]}
      />
      <Choice
        label={t('sessions.of')}
        value={address.session ?? ''}
        onChange={(session) => change({ session })}
        options={[
          ['', t('sessions.all')],
          ...sessions.toReversed().map(({ id, name }) => [id, name] as const),
        ]}
      />
      <Checkbox
        mb={8}
        label={t('sessions.cancelledToo')}
        checked={address.cancelled === '1'}
        onChange={(event) => change({ cancelled: event.currentTarget.checked ? '1' : undefined })}
      />
      <ShelfChoice
        archives={false}
        shelf={shelfOf(address.shelf)}
        onChange={(shelf) => change({ shelf: shelf === 'active' ? undefined : shelf })}
      />
    </Group>
  );
}
