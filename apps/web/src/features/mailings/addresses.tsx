import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  missionAddressesRemove,
  missionAddressesRestore,
  type MissionAddressDto,
} from '../../kernel/api/client.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { delegationName, dotted, useOrder, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Dialog } from '../../ui/dialog.js';
import directory from '../../ui/directory.module.css';
import { languageName } from '../../ui/languages.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { AddressForm } from './address-form.js';
import { PasteAddresses } from './paste-addresses.js';
import { addressesQuery, mailingsAgain } from './mailings.queries.js';

/** Where missions are written to: read by whoever logs contacts, written by coordinators. */
export function Addresses() {
  const t = useT();
  const { role } = useSeat();
  const [{ addresses: shelf }, change] = useAddress<'addresses'>();
  const [open, setOpen] = useState<'one' | 'paste'>();
  const coordinates = role === 'coordinator';
  const close = () => setOpen(undefined);
  return (
    <Panel
      title={t('mailings.addresses')}
      action={
        coordinates ? (
          <Group gap="xs">
            <Button variant="default" onClick={() => setOpen('paste')}>
              {t('mailings.paste')}
            </Button>
            <Button onClick={() => setOpen('one')}>{t('mailings.addAddress')}</Button>
          </Group>
        ) : null
      }
    >
      <Text size="sm" c="dimmed">
        {t('mailings.addressesHow')}
      </Text>
      {coordinates ? (
        <Group>
          <ShelfChoice
            archives={false}
            shelf={shelfOf(shelf)}
            onChange={(to) => change({ addresses: to === 'active' ? undefined : to })}
          />
        </Group>
      ) : null}
      {coordinates && shelf === 'removed' ? <Removed /> : <Present />}
      <Dialog open={open === 'one'} onClose={close} title={t('mailings.addAddress')}>
        <AddressForm onDone={close} />
      </Dialog>
      <Dialog open={open === 'paste'} onClose={close} title={t('mailings.paste')}>
        <PasteAddresses onDone={close} />
      </Dialog>
    </Panel>
  );
}

function Present() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const inOrder = useOrder();
  const query = useQuery(addressesQuery(campaignId));
  return (
    <Loaded query={query} height={200}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('mailings.noAddresses')}</Text>
        ) : (
          <ul className="bare">
            {items
              .map((one) => ({ one, name: delegationName(one.delegationCode, one.delegation) }))
              .toSorted((a, b) => inOrder(a.name, b.name))
              .map(({ one, name }) => (
                <li key={one.id} className={directory.line}>
                  <div className={directory.what ?? ''}>
                    <Text fw={600}>
                      <bdi>{name}</bdi>
                    </Text>
                    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {dotted(one.address, one.language && languageName(one.language), one.source)}
                    </Text>
                  </div>
                  {role === 'coordinator' ? <Acts one={one} name={name} /> : null}
                </li>
              ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Acts({ one, name }: { one: MissionAddressDto; name: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [changing, setChanging] = useState(false);
  const { id, version } = one;
  const named = <span className="only-read">{`: ${name}`}</span>;
  const again = () => mailingsAgain(campaignId);
  const remove = async () => {
    try {
      await missionAddressesRemove(id, versionTag(version), campaignId);
      toast(t('removal.done', { title: name }), async () => {
        await missionAddressesRestore(id, campaignId, { ifMatch: versionTag(version + 1) });
        await again();
      });
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
    }
    await again();
  };
  return (
    <Group gap="xs">
      <Button size="sm" px="sm" variant="default" onClick={() => setChanging(true)}>
        {t('deadline.changeIt')}
        {named}
      </Button>
      <Button size="sm" px="sm" variant="default" onClick={() => void remove()}>
        {t('removal.remove')}
        {named}
      </Button>
      <Dialog open={changing} onClose={() => setChanging(false)} title={name}>
        <AddressForm one={one} onDone={() => setChanging(false)} />
      </Dialog>
    </Group>
  );
}

function Removed() {
  const { campaignId } = useSeat();
  const removed = useQuery(addressesQuery(campaignId, 'removed'));
  return (
    <Loaded query={removed} height={200}>
      {({ items }) => (
        <RemovedList
          items={items.map((one) => ({
            ...{ id: one.id, removed: one.removed },
            title: dotted(delegationName(one.delegationCode, one.delegation), one.address),
          }))}
          restore={(id) => missionAddressesRestore(id, campaignId)}
          again={() => mailingsAgain(campaignId)}
        />
      )}
    </Loaded>
  );
}
