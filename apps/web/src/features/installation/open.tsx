import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Group, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { campaignsOpen, type MeDto } from '../../kernel/api/client.js';
import { currentLanguage, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { queryClient } from '../../kernel/query/query.js';
import { meQuery, useMe } from '../../kernel/session/session.js';
import { campaignPath } from '../../ui/campaign/campaign-path.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { toast } from '../../ui/toast.js';
import { archivesQuery } from './archive/archive.queries.js';
import { Brought } from './archive/brought.js';
import { FromArchive } from './archive/index.js';
import { installationQuery } from './installation.queries.js';
import { slugOf, toRequest, type OpenFields } from './open-fields.js';
import { Place } from './open-place.js';
import { Process } from './open-process.js';
import { About } from './open-about.js';
import { Voters } from './open-voters.js';
import { Who } from './open-who.js';
import styles from './installation.module.css';

type Origin = 'new' | 'archive';

/** Opens a campaign: what it is about, who votes, where it is negotiated, who coordinates it; or from what was taken along. */
export function OpenCampaign() {
  const t = useT();
  const me = useMe();
  const installation = useQuery(installationQuery);
  const [chosen, setChosen] = useState<Origin>();
  // Whoever comes back finds what waits.
  const archives = useQuery(archivesQuery).data?.items ?? [];
  const waiting = archives.some(({ state }) => state !== 'imported');
  // What was found stays in view once it was taken in or dropped.
  if (chosen === undefined && waiting) setChosen('archive');
  const origin = chosen ?? 'new';
  return (
    <Page title={t('installation.open')} lead={t('installation.form.lead')}>
      <Radio.Group
        aria-label={t('installation.archive.origin')}
        value={origin}
        onChange={(value) => setChosen(value === 'archive' ? 'archive' : 'new')}
      >
        <Group>
          {(['new', 'archive'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`installation.archive.origins.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {origin === 'archive' ? (
        <div className={styles.panels}>
          <FromArchive />
        </div>
      ) : (
        <div className={styles.panels}>
          <Brought archives={archives} show={() => setChosen('archive')} />
          <Loaded query={installation}>
            {({ address }) => (me ? <OpenForm me={me} address={address} /> : null)}
          </Loaded>
        </div>
      )}
    </Page>
  );
}

const emptyFields = (zone: string): OpenFields => ({
  ...{ name: '', slug: '', summary: '', template: 'empty', processName: '', forum: '', rule: 'two_thirds' },
  ...{ room: 'all_states', lines: [] },
  ...{ hasSession: false, sessionName: '', firstDay: '', lastDay: '', city: '', zone },
  ...{ languages: [currentLanguage()], who: 'me', organisation: '', email: '', person: '', personZone: zone },
});

function useOpenForm(me: MeDto): Form<OpenFields> {
  const t = useT();
  const navigate = useNavigate();
  // Made once, so that sending again after a lost answer opens nothing twice.
  const [idempotencyKey] = useState(() => uuid7());
  return useForm({
    fieldsOf: () => emptyFields(me.zone),
    save: async (fields) => ({ ...(await campaignsOpen(toRequest(fields), { idempotencyKey })), fields }),
    onSaved: async ({ slug, name, fields: { who, email } }) => {
      await queryClient.invalidateQueries({ queryKey: installationQuery.queryKey });
      if (who === 'other') {
        toast(t('installation.form.doneInvited', { name, email: email.trim() }));
        return navigate({ to: '/installation' });
      }
      toast(t('installation.form.done', { name }));
      // The seat is there with the next answer about oneself.
      await queryClient.refetchQueries({ queryKey: meQuery.queryKey });
      return navigate({ href: campaignPath(slug, { to: 'war-room' }) });
    },
  });
}

function OpenForm({ me, address }: { me: MeDto; address: string }) {
  const t = useT();
  const navigate = useNavigate();
  const form = useOpenForm(me);
  const slug = slugOf(form.fields);
  const leave = { label: t('list.cancel'), onLeave: () => void navigate({ to: '/installation' }) };
  return (
    <div className={styles.form}>
      <FormBody form={form} send={t('installation.form.send')} leave={leave} judged>
        <About form={form} address={`${address}/c/${slug || '…'}`} />
        {form.fields.template === 'empty' ? <Process form={form} /> : null}
        <Voters form={form} />
        <Place form={form} />
        <Who form={form} />
      </FormBody>
    </div>
  );
}
