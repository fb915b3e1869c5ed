import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mailingsRestore, type MailingDto } from '../../kernel/api/client.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Dialog } from '../../ui/dialog.js';
import directory from '../../ui/directory.module.css';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Addresses } from './addresses.js';
import { MailingForm } from './mailing-form.js';
import { carriedQuery, mailingsAgain, mailingsQuery } from './mailings.queries.js';
import { progressText, stateKey } from './words.js';

/** Mail to the missions of delegations: what was written, how far it is, and where each mission is written to. */
export function Mailings() {
  const t = useT();
  const { role } = useSeat();
  const [{ shelf, letter }, change] = useAddress<'shelf' | 'letter'>();
  const [adding, setAdding] = useState(letter !== undefined);
  const coordinates = role === 'coordinator';
  const close = () => {
    setAdding(false);
    change({ letter: undefined });
  };
  return (
    <Page
      title={t('mailings.title')}
      lead={t('mailings.lead')}
      actions={coordinates ? <Button onClick={() => setAdding(true)}>{t('mailings.add')}</Button> : null}
    >
      {coordinates ? (
        <>
          <Group>
            <ShelfChoice
              archives={false}
              shelf={shelfOf(shelf)}
              onChange={(to) => change({ shelf: to === 'active' ? undefined : to })}
            />
          </Group>
          {shelf === 'removed' ? <Removed /> : <Present />}
          <Dialog open={adding} onClose={close} title={t('mailings.add')}>
            {letter ? <OfLetter letterId={letter} onDone={close} /> : <MailingForm onDone={close} />}
          </Dialog>
        </>
      ) : null}
      <Addresses />
    </Page>
  );
}

/** A draft that begins with the words of a letter. */
function OfLetter({ letterId, onDone }: { letterId: string; onDone: () => void }) {
  const { campaignId } = useSeat();
  const letter = useQuery(carriedQuery(campaignId, letterId));
  return (
    <Loaded query={letter} height={300}>
      {(data) => <MailingForm letter={data} onDone={onDone} />}
    </Loaded>
  );
}

function Present() {
  const t = useT();
  const { campaignId } = useSeat();
  const mailings = useQuery(mailingsQuery(campaignId));
  return (
    <Loaded query={mailings} height={200}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('mailings.none')}>{t('mailings.noneHow')}</Empty>
        ) : (
          <ul className="bare">
            {items.map((mailing) => (
              <Line key={mailing.id} mailing={mailing} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Line({ mailing }: { mailing: MailingDto }) {
  const t = useT();
  return (
    <li className={directory.line}>
      <div className={directory.what ?? ''}>
        <CampaignLink to="mailings/$mailingId" params={{ mailingId: mailing.id }}>
          <bdi>{mailing.title}</bdi>
        </CampaignLink>
        <Text size="sm">{dotted(...progressText(mailing))}</Text>
      </div>
      <Badge variant="default">{t(stateKey(mailing))}</Badge>
    </li>
  );
}

function Removed() {
  const { campaignId } = useSeat();
  const removed = useQuery(mailingsQuery(campaignId, 'removed'));
  return (
    <Loaded query={removed} height={200}>
      {({ items }) => (
        <RemovedList
          items={items}
          restore={(id) => mailingsRestore(id, campaignId)}
          again={() => mailingsAgain(campaignId)}
        />
      )}
    </Loaded>
  );
}
