import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  coalitionsRemove,
  coalitionsRestore,
  coalitionsUses,
  type CoalitionDto,
} from '../../kernel/api/client.js';
import { byName, dotted, useSorted, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { Dialog } from '../../ui/dialog.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { CoalitionForm } from './coalition-form.js';
import { coalitionsQuery } from './organisations.queries.js';
import styles from './organisations.module.css';
import { datesText } from './words.js';

/** The coalitions that organisations of the campaign form. */
export function Coalitions() {
  const t = useT();
  const { role } = useSeat();
  const [{ shelf }, change] = useAddress<'shelf'>();
  const [adding, setAdding] = useState(false);
  const coordinates = role === 'coordinator';
  const add = coordinates ? (
    <Button onClick={() => setAdding(true)}>{t('organisations.addCoalition')}</Button>
  ) : null;
  return (
    <Page
      title={t('organisations.coalitions')}
      lead={t('organisations.coalitionsLead')}
      actions={
        <>
          {add}
          <CampaignLink to="organisations">{t('organisations.title')}</CampaignLink>
        </>
      }
    >
      <Group>
        <ShelfChoice
          archives={false}
          shelf={shelfOf(shelf)}
          onChange={(to) => change({ shelf: to === 'active' ? undefined : to })}
        />
      </Group>
      {coordinates && shelf === 'removed' ? <Removed /> : <Present />}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('organisations.addCoalition')}>
        <CoalitionForm onDone={() => setAdding(false)} />
      </Dialog>
    </Page>
  );
}

function Present() {
  const t = useT();
  const { campaignId } = useSeat();
  const coalitions = useQuery(coalitionsQuery(campaignId));
  return (
    <Loaded query={coalitions} height={300}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('organisations.noCoalition')}>{t('organisations.noCoalitionHow')}</Empty>
        ) : (
          <Listed items={items} />
        )
      }
    </Loaded>
  );
}

function Listed({ items }: { items: readonly CoalitionDto[] }) {
  const sorted = useSorted(items, byName);
  return (
    <Stack gap="md">
      {sorted.map((coalition) => (
        <Coalition key={coalition.id} coalition={coalition} />
      ))}
    </Stack>
  );
}

const memberName = ({ organisation }: CoalitionDto['members'][number]) => organisation;

function Coalition({ coalition }: { coalition: CoalitionDto }) {
  const t = useT();
  const { role } = useSeat();
  const members = useSorted(coalition.members, memberName);
  const today = members.filter(({ current }) => current);
  const others = members.filter(({ current }) => !current);
  return (
    <Panel title={coalition.name} action={role === 'coordinator' ? <Acts coalition={coalition} /> : null}>
      {members.length === 0 ? <Text c="dimmed">{t('organisations.noMembers')}</Text> : null}
      <Members members={today} />
      {others.length > 0 ? (
        <>
          <Text fw={600} size="sm">
            {t('organisations.formerly')}
          </Text>
          <Members members={others} />
        </>
      ) : null}
    </Panel>
  );
}

function Members({ members }: { members: CoalitionDto['members'] }) {
  return (
    <ul className={`bare ${styles.members}`}>
      {members.map((one) => (
        <li key={`${one.organisationId} ${one.joinedOn} ${one.leftOn}`}>
          <CampaignLink to="organisations/$organisationId" params={{ organisationId: one.organisationId }}>
            {one.organisation}
          </CampaignLink>{' '}
          <Text span size="sm" c="dimmed">
            {dotted(datesText(one))}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Acts({ coalition }: { coalition: CoalitionDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [open, setOpen] = useState(false);
  const { id, name, version } = coalition;
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('organisations.edit')}
      </Button>
      <RemoveButton
        title={name}
        thing={`coalition ${id}`}
        uses={(options) => coalitionsUses(id, campaignId, options)}
        remove={() => coalitionsRemove(id, versionTag(version), campaignId)}
        restore={() => coalitionsRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={() => refresh(campaignId, 'members')}
      />
      <Dialog open={open} onClose={() => setOpen(false)} title={name}>
        <CoalitionForm coalition={coalition} onDone={() => setOpen(false)} />
      </Dialog>
    </Group>
  );
}

function Removed() {
  const { campaignId } = useSeat();
  const removed = useQuery(coalitionsQuery(campaignId, 'removed'));
  return (
    <Loaded query={removed} height={300}>
      {({ items }) => (
        <RemovedList
          items={items.map(({ id, name, removed: mark }) => ({ id, title: name, removed: mark }))}
          restore={(id) => coalitionsRestore(id, campaignId)}
          again={() => refresh(campaignId, 'members')}
        />
      )}
    </Loaded>
  );
}
