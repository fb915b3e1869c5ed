import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { campaignItself } from '../../../kernel/clock/campaign-now.js';
import { fieldMessage } from '../../../kernel/api/problem-text.js';
import { useT } from '../../../kernel/i18n/index.js';
import { partiesQuery, treatyQuery } from '../../../kernel/queries/treaty.js';
import { useSeat } from '../../../kernel/session/session.js';
import { campaignPath, useGoTo } from '../../../ui/campaign/campaign-path.js';
import { PathLink } from '../../../ui/campaign/path-link.js';
import { Choice, TextField } from '../../../ui/form/fields.js';
import { Empty } from '../../../ui/empty.js';
import { FilePicker } from '../../../ui/file-picker.js';
import { Loaded, ProblemNotice } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useParties } from '../parties-named.js';
import { Earlier } from './earlier.js';
import { tableText } from './table-text.js';
import { Found } from './found.js';
import { useTable, type Table } from './use-table.js';

/** A status table of the depositary: pasted or chosen, looked at, and recorded as one. */
export function StatusTablePage() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const campaign = useQuery(campaignItself(campaignId));
  const follows = campaign.data?.followsTreaty;
  const treaty = useQuery({ ...treatyQuery(campaignId), enabled: follows === true });
  return (
    <Page title={t('statusTable.title')} lead={t('statusTable.lead')}>
      {follows === false ? (
        <NoTreaty />
      ) : (
        <Loaded query={treaty} height={400}>
          {() => (role === 'member' ? null : <Bring />)}
        </Loaded>
      )}
      <Earlier />
    </Page>
  );
}

/** Without the terms of a treaty there is nothing that a table could tell about: whoever sets them is led there. */
function NoTreaty() {
  const t = useT();
  const { role, slug } = useSeat();
  const sets = role === 'coordinator';
  const way = { component: PathLink, to: campaignPath(slug, { to: 'treaty' }) } as const;
  return (
    <Empty
      title={t('treaty.none')}
      action={
        <Button {...way} {...(sets ? { search: { form: 'terms' } } : { variant: 'default' })}>
          {t(sets ? 'treaty.setTerms' : 'place.treaty')}
        </Button>
      }
    >
      {t(sets ? 'treaty.noneHow' : 'treaty.noneOthers')}
    </Empty>
  );
}

function Bring() {
  const t = useT();
  const { campaignId } = useSeat();
  const goTo = useGoTo();
  const parties = useParties(useQuery(partiesQuery(campaignId)).data?.items);
  const table = useTable(() => void goTo({ to: 'treaty' }));
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(table.fields.text.trim() === '');
    if (table.fields.text.trim() !== '') table.send();
  };
  const { check, checked, current } = table;
  return (
    <>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TableForm table={table} missing={missing} />
          {check.isError && fieldMessage(check.error, 'text') === undefined ? (
            <ProblemNotice error={check.error} />
          ) : null}
          <Group>
            <Button type="submit" loading={check.isPending} variant={current ? 'default' : 'filled'}>
              {t(checked ? 'statusTable.checkAgain' : 'statusTable.check')}
            </Button>
          </Group>
        </Stack>
      </form>
      {checked ? <Found table={table} check={checked} parties={parties} /> : null}
    </>
  );
}

function TableForm({ table, missing }: { table: Table; missing: boolean }) {
  const t = useT();
  const { fields, set, check, checked } = table;
  const [problem, setProblem] = useState(false);
  const choose = async (file: File) => {
    const text = tableText(await file.text());
    setProblem(text.length > MOST);
    if (text.length <= MOST) set({ text, choices: {} });
  };
  const asks = checked?.rows.some(({ needs }) => needs === 'dateOrder') || fields.dateOrder !== '';
  return (
    <Panel title={t('statusTable.text')}>
      <Textarea
        label={t('statusTable.text')}
        description={t('statusTable.textHow')}
        rows={8}
        spellCheck={false}
        value={fields.text}
        error={(missing ? t('statusTable.textMissing') : undefined) ?? fieldMessage(check.error, 'text')}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <FilePicker
        label={t('statusTable.file')}
        description={t('statusTable.fileHow')}
        accept=".html,.htm,.csv,.tsv,.txt,.xml,text/*"
        busy={check.isPending}
        problem={problem ? t('statusTable.fileTooLarge') : null}
        onFile={(file) => void choose(file)}
      />
      <TextField
        label={t('statusTable.source')}
        description={t('statusTable.sourceHow')}
        required
        value={fields.source}
        error={fieldMessage(check.error, 'source')}
        onChange={(source) => set({ source })}
      />
      <Checkbox
        label={t('statusTable.confirmed')}
        description={t('statusTable.confirmedHow')}
        checked={fields.confirmed}
        onChange={(event) => set({ confirmed: event.currentTarget.checked })}
      />
      {asks ? (
        <Choice
          label={t('statusTable.dateOrder')}
          value={fields.dateOrder}
          options={ORDERS.map((order) => [order, t(`statusTable.order.${order || 'unsaid'}`)])}
          onChange={(dateOrder) => set({ dateOrder: dateOrder as (typeof ORDERS)[number] })}
        />
      ) : null}
    </Panel>
  );
}

const ORDERS = ['', 'day_first', 'month_first'] as const;
/** In letters: what the api takes. */
const MOST = 1_500_000;
