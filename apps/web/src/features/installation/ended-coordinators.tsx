import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { installationRestore, type EndedCoordinatorDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { Empty } from '../../ui/empty.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { endedQuery } from './installation.queries.js';
import styles from './installation.module.css';

/** Coordinators who lost their seat or role lately, and can be given it back. */
export function EndedPanel() {
  const t = useT();
  const coordinators = useQuery(endedQuery);
  return (
    <Panel title={t('installation.ended')}>
      <Loaded query={coordinators} height={120}>
        {({ items }) =>
          items.length > 0 ? (
            <EndedCoordinators items={items} />
          ) : (
            <Empty title={t('installation.none')}>{t('installation.noneHow')}</Empty>
          )
        }
      </Loaded>
    </Panel>
  );
}

function EndedCoordinators({ items }: { items: readonly EndedCoordinatorDto[] }) {
  const t = useT();
  const restore = useMutation({
    mutationFn: ({ id }: EndedCoordinatorDto) => installationRestore(id),
    onSuccess: (_, { email }) => toast(translate('installation.restored', { email })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: endedQuery.queryKey }),
  });
  return (
    <>
      {restore.isError ? <ProblemNotice error={restore.error} /> : null}
      <ul className="bare">
        {items.map((one) => (
          <li key={one.id} className={styles.request}>
            <b className={styles.mail}>{one.email}</b>, <bdi>{one.campaign}</bdi>:{' '}
            {t(one.kind === 'removal' ? 'installation.removal' : 'installation.demotion')}
            <Text size="sm" component="div">
              <TwoClocks at={one.endedAt} />
            </Text>
            <Button
              variant="default"
              mt={6}
              loading={restore.isPending && restore.variables.id === one.id}
              aria-label={t('installation.restoreOf', { email: one.email })}
              onClick={() => restore.mutate(one)}
            >
              {t('installation.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
