import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  organisationsAdd,
  organisationsChange,
  type CoalitionDto,
  type OrganisationDto,
} from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, byName, useSorted, apart } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { Dialog } from '../../ui/dialog.js';
import { Empty } from '../../ui/empty.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { organisationsQuery } from '../../kernel/queries/members.js';
import { organisationName } from './people-filter.js';
import { coalitionsQuery } from './people.queries.js';
import styles from './people.module.css';

/** Organisations of the campaign and the coalitions they form. */
export function Organisations() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const organisations = useQuery(organisationsQuery(campaignId));
  const coalitions = useQuery(coalitionsQuery(campaignId));
  return (
    <Panel title={t('people.organisations')} action={role === 'coordinator' ? <AddOrganisation /> : null}>
      <Loaded query={organisations} height={200}>
        {({ items }) =>
          items.length > 0 ? (
            <Names organisations={items} />
          ) : (
            <Empty title={t('people.noOrganisations')}>{t('people.noOrganisationsHow')}</Empty>
          )
        }
      </Loaded>
      {(coalitions.data?.items ?? []).map((coalition) => (
        <Coalition key={coalition.id} coalition={coalition} organisations={organisations.data?.items ?? []} />
      ))}
    </Panel>
  );
}

function Names({ organisations }: { organisations: readonly OrganisationDto[] }) {
  const { role } = useSeat();
  const sorted = useSorted(organisations, byName);
  return (
    <ul className={styles.organisations}>
      {sorted.map((one) => (
        <li key={one.id} dir="auto">
          {organisationName(one)} {role === 'coordinator' ? <RenameOrganisation organisation={one} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Coalition({
  coalition: { name, organisationIds },
  organisations,
}: {
  coalition: CoalitionDto;
  organisations: OrganisationDto[];
}) {
  const t = useT();
  const sorted = useSorted(organisations, byName);
  const members = sorted.filter(({ id }) => organisationIds.includes(id));
  return (
    <div>
      <Title order={3} size="h5" dir="auto">
        {name}
      </Title>
      <Text size="sm" c="dimmed">
        {members.length > 0
          ? members.map(({ name: one, shortName }) => apart(shortName ?? one)).join(' · ')
          : t('people.noneInCoalition')}
      </Text>
    </div>
  );
}

function AddOrganisation() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('people.addOrganisation')}
      </Button>
      <Dialog open={open} onClose={close} title={t('people.addOrganisation')}>
        <OrganisationForm onDone={close} />
      </Dialog>
    </>
  );
}

function RenameOrganisation({ organisation }: { organisation: OrganisationDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = t('people.renameOf', { name: organisation.name });
  return (
    <>
      <Button size="compact-md" mih={28} variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('people.rename')}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        <RenameForm organisation={organisation} onDone={close} />
      </Dialog>
    </>
  );
}

const namesOf = (one: OrganisationDto | undefined) => ({
  name: one?.name ?? '',
  shortName: one?.shortName ?? '',
});

function RenameForm({ organisation, onDone }: { organisation: OrganisationDto; onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'members');
  const send = (names: ReturnType<typeof namesOf>, stood: OrganisationDto) => {
    const [name, short] = [names.name.trim(), names.shortName.trim() || null];
    return organisationsChange(stood.id, versionTag(stood.version), campaignId, {
      ...(name === stood.name ? {} : { name }),
      ...(short === stood.shortName ? {} : { shortName: short }),
    });
  };
  const form = useForm({
    current: organisation,
    fieldsOf: namesOf,
    save: (fields, opened = organisation) => send(fields, opened),
    onSaved: (saved, before) => {
      toast(
        t('people.renamed', { name: saved.name }),
        before &&
          (async () => {
            await send(namesOf(before), saved);
            await again();
          }),
      );
      onDone();
      return again();
    },
    onUnchanged: onDone,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onDone }} judged>
      <TextField label={t('people.organisationName')} required {...form.text('name')} />
      <TextField label={t('people.shortName')} {...form.text('shortName')} />
    </FormBody>
  );
}

function OrganisationForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer adds nothing twice.
  const [id] = useState(() => uuid7());
  const form = useForm({
    fieldsOf: () => ({ name: '', shortName: '' }),
    save: ({ name, shortName }) => {
      const short = shortName.trim();
      return organisationsAdd(campaignId, { id, name: name.trim(), ...(short ? { shortName: short } : {}) });
    },
    onSaved: ({ name }) => {
      toast(t('people.organisationAdded', { name }));
      onDone();
      return refresh(campaignId, 'members');
    },
  });
  return (
    <FormBody form={form} send={t('people.addOrganisation')} judged>
      <TextField label={t('people.organisationName')} required {...form.text('name')} />
      <TextField label={t('people.shortName')} {...form.text('shortName')} />
    </FormBody>
  );
}
