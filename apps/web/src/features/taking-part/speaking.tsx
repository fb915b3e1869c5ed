import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { speaksTwice } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  speakingRemove,
  speakingRestore,
  type SessionDetailDto,
  type SpeakingSlotDto,
} from '../../kernel/api/client.js';
import { apart, dotted, translate, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { SaveExport } from '../../ui/campaign/exports/save-export.js';
import { RemovedList, ShelfChoice, shelfOf } from '../../ui/campaign/removal/removed-list.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { problemText } from '../../kernel/api/problem-text.js';
import { SpeakingForm } from './speaking-form.js';
import { SpeakingShares } from './speaking-shares.js';
import { speakingQuery } from './taking-part.queries.js';
import styles from './taking-part.module.css';

/** Who speaks on what, for how long, and how time is shared. */
export function Speaking({ session }: { session: SessionDetailDto }) {
  const t = useT();
  const { role } = useSeat();
  const [{ slots: shelf }, change] = useAddress<'slots'>();
  const [adding, setAdding] = useState(false);
  const coordinates = role === 'coordinator';
  return (
    <Panel
      title={t('takingPart.speaking')}
      action={
        role === 'member' ? null : <Button onClick={() => setAdding(true)}>{t('takingPart.addSlot')}</Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t('takingPart.wholeCampaign')}
      </Text>
      {coordinates ? (
        <Group>
          <ShelfChoice
            archives={false}
            shelf={shelfOf(shelf)}
            onChange={(to) => change({ slots: to === 'active' ? undefined : to })}
          />
        </Group>
      ) : null}
      {coordinates && shelf === 'removed' ? (
        <Removed sessionId={session.id} />
      ) : (
        <Present session={session} />
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('takingPart.addSlot')}>
        <SpeakingForm session={session} onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  );
}

function Present({ session }: { session: SessionDetailDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const query = useQuery(speakingQuery(campaignId, session.id));
  return (
    <Loaded query={query} height={200}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('takingPart.noSlots')}</Text>
        ) : (
          <>
            <ul className="bare">
              {items.map((one) => (
                <Line key={one.id} session={session} slot={one} all={items} />
              ))}
            </ul>
            <SpeakingShares sessionId={session.id} slots={items} />
            <Group>
              <SaveExport
                path={`sessions/${session.id}/speaking-slots/export`}
                asked={{}}
                label={t('takingPart.saveSheet')}
              />
            </Group>
          </>
        )
      }
    </Loaded>
  );
}

interface LineProps {
  session: SessionDetailDto;
  slot: SpeakingSlotDto;
}

const saidOf = ({ place, minutes, stakeholders, meeting, webcastTime }: SpeakingSlotDto) =>
  [
    place === null ? null : translate('takingPart.placeIs', { place }),
    minutes === null ? null : translate('takingPart.minutesOf', { count: minutes }),
    stakeholders,
    meeting,
    webcastTime && translate('takingPart.webcastAt', { time: webcastTime }),
  ].filter((said) => said !== null && said !== '');

function Line({ session, slot, all }: LineProps & { all: readonly SpeakingSlotDto[] }) {
  const t = useT();
  const { role, organisationId } = useSeat();
  const twice = speaksTwice(slot, all);
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Group gap="xs">
          <Text span fw={600}>
            <bdi>{slot.item}</bdi>
          </Text>
          <Badge tt="none" variant="outline" color="gray">
            {t(`takingPart.slotState.${slot.state}`)}
          </Badge>
          {twice ? (
            <Badge tt="none" variant="outline" color="orange" title={t(`takingPart.twice.${twice}`)}>
              {t('takingPart.twiceSign')}
            </Badge>
          ) : null}
        </Group>
        <Text size="sm">
          <bdi>{slot.organisation}</bdi>
          {': '}
          <bdi>{slot.representative ?? t('takingPart.nobodyYet')}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {dotted(...saidOf(slot))}
        </Text>
        {slot.link ? (
          <Anchor size="sm" href={slot.link} target="_blank" rel="noopener noreferrer nofollow">
            {t('takingPart.openLink')}
          </Anchor>
        ) : null}
        {slot.body ? (
          <details>
            <summary>{t('takingPart.body')}</summary>
            <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {slot.body}
            </Text>
          </details>
        ) : null}
      </div>
      {role === 'coordinator' || (role === 'campaigner' && slot.organisationId === organisationId) ? (
        <Acts session={session} slot={slot} />
      ) : null}
    </li>
  );
}

function Acts({ session, slot }: LineProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [changing, setChanging] = useState(false);
  const { id, item, organisation, version } = slot;
  const named = <span className="only-read">{`: ${apart(dotted(item, organisation))}`}</span>;
  const again = () => refresh(campaignId, 'sessions');
  const remove = async () => {
    try {
      await speakingRemove(session.id, id, versionTag(version), campaignId);
      toast(t('removal.done', { title: item }), async () => {
        await speakingRestore(session.id, id, campaignId, { ifMatch: versionTag(version + 1) });
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
      <Dialog open={changing} onClose={() => setChanging(false)} title={item}>
        <SpeakingForm session={session} slot={slot} onDone={() => setChanging(false)} />
      </Dialog>
    </Group>
  );
}

function Removed({ sessionId }: { sessionId: string }) {
  const { campaignId } = useSeat();
  const removed = useQuery(speakingQuery(campaignId, sessionId, 'removed'));
  return (
    <Loaded query={removed} height={200}>
      {({ items }) => (
        <RemovedList
          items={items.map((one) => ({
            ...{ id: one.id, title: dotted(one.item, one.organisation), removed: one.removed },
          }))}
          restore={(id) => speakingRestore(sessionId, id, campaignId)}
          again={() => refresh(campaignId, 'sessions')}
        />
      )}
    </Loaded>
  );
}
