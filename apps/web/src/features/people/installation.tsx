import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  installationEnded,
  installationEndSignIns,
  installationRestore,
  type EndedCoordinatorDto,
} from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { Empty } from '../../ui/empty.js';
import { FormBody } from '../../ui/form/form-body.js';
import { TextField } from '../../ui/form/fields.js';
import { useForm } from '../../ui/form/use-form.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import styles from './people.module.css';

const ended = {
  queryKey: ['installation', 'ended-coordinators'],
  queryFn: ({ signal }: { signal: AbortSignal }) => installationEnded({ signal }),
};

/** What an installation admin does for campaigns without reading them. */
export function Installation() {
  const t = useT();
  const coordinators = useQuery(ended);
  return (
    <Page title={t('people.installation.title')} lead={t('people.installation.lead')}>
      <Panel title={t('people.installation.ended')}>
        <Loaded query={coordinators} height={120}>
          {({ items }) =>
            items.length > 0 ? (
              <EndedCoordinators items={items} />
            ) : (
              <Empty title={t('people.installation.none')}>{t('people.installation.noneHow')}</Empty>
            )
          }
        </Loaded>
      </Panel>
      <Panel title={t('people.installation.signOut')}>
        <Text c="dimmed">{t('people.installation.signOutHow')}</Text>
        <EndSignIns />
      </Panel>
    </Page>
  );
}

function EndedCoordinators({ items }: { items: readonly EndedCoordinatorDto[] }) {
  const t = useT();
  const restore = useMutation({
    mutationFn: ({ id }: EndedCoordinatorDto) => installationRestore(id),
    onSuccess: (_, { email }) => toast(translate('people.installation.restored', { email })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ended.queryKey }),
  });
  return (
    <>
      {restore.isError ? <ProblemNotice error={restore.error} /> : null}
      <ul className="bare">
        {items.map((one) => (
          <li key={one.id} className={styles.request}>
            <b className={styles.mail}>{one.email}</b>, <bdi>{one.campaign}</bdi>:{' '}
            {t(one.kind === 'removal' ? 'people.installation.removal' : 'people.installation.demotion')}
            <Text size="sm" component="div">
              <TwoClocks at={one.endedAt} />
            </Text>
            <Button
              variant="default"
              mt={6}
              loading={restore.isPending && restore.variables.id === one.id}
              aria-label={t('people.installation.restoreOf', { email: one.email })}
              onClick={() => restore.mutate(one)}
            >
              {t('people.installation.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function EndSignIns() {
  const t = useT();
  const form = useForm({
    fieldsOf: () => ({ email: '' }),
    save: async ({ email }) => {
      await installationEndSignIns({ email: email.trim() });
      return {};
    },
    onSaved: () => toast(t('people.installation.signedOut')),
  });
  return (
    <FormBody form={form} send={t('people.installation.signOutDo')} judged>
      <TextField type="email" label={t('people.installation.email')} required {...form.text('email')} />
    </FormBody>
  );
}
