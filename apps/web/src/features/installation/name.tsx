import { useQuery } from '@tanstack/react-query';
import { installationRename, type InstallationDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { FormBody } from '../../ui/form/form-body.js';
import { TextField } from '../../ui/form/fields.js';
import { useForm } from '../../ui/form/use-form.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { installationQuery } from './installation.queries.js';

/** What the admins call the installation. */
export function NameOfInstallation() {
  const t = useT();
  const installation = useQuery(installationQuery);
  return (
    <Panel title={t('installation.name')}>
      <Loaded query={installation} height={80}>
        {(data) => <NameForm installation={data} />}
      </Loaded>
    </Panel>
  );
}

async function rename(name: string): Promise<InstallationDto> {
  const saved = await installationRename({ name: name.trim() });
  queryClient.setQueryData(installationQuery.queryKey, saved);
  return saved;
}

function NameForm({ installation }: { installation: InstallationDto }) {
  const t = useT();
  const form = useForm({
    current: installation,
    fieldsOf: (one) => ({ name: one?.name ?? '' }),
    save: ({ name }) => rename(name),
    onSaved: (_, before) => toast(t('installation.named'), () => rename(before?.name ?? '')),
  });
  return (
    <FormBody form={form} send={t('list.save')}>
      <TextField
        label={t('installation.name')}
        description={t('installation.nameHow')}
        {...form.text('name')}
      />
    </FormBody>
  );
}
