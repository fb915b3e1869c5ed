import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { HandoverDto, PositionPageDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Codes, type NameOf } from '../../ui/campaign/codes.js';
import { Empty } from '../../ui/empty.js';
import { gradeName, saidName } from '../../ui/evidence.js';
import { StanceMark } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { Written } from '../../ui/written.js';
import { feedOf, type FeedItem } from './feed-items.js';
import { LogOne } from './log-one.js';
import styles from './war-room.module.css';
import card from '../../ui/card.module.css';
import { clocksText } from '../../kernel/i18n/clocks.js';

interface FeedProps {
  newest: PositionPageDto;
  day: HandoverDto | undefined;
  nameOf: NameOf;
}

const MOST = 9;

/** What was entered, the newest first, as it comes in. */
export function Feed({ newest, day, nameOf }: FeedProps) {
  const t = useT();
  const items = feedOf(newest.items, day?.interactions.items ?? []);
  const fresh = useArrivals(items, day !== undefined);
  if (items.length === 0) {
    return (
      <Empty title={t('war.nothingEntered')} action={<LogOne />}>
        {t('war.nothingEnteredHow')}
      </Empty>
    );
  }
  return (
    <>
      <span className="only-read" role="status">
        {fresh.size > 0 ? t('war.arrived', { count: fresh.size }) : ''}
      </span>
      <ul className={`bare ${card.rows}`}>
        {items.slice(0, MOST).map((item) => (
          <Entry key={item.key} item={item} nameOf={nameOf} isNew={fresh.has(item.key)} />
        ))}
      </ul>
      <CampaignLink to="handover" search={{ since: '3d' }}>
        {t('war.toEarlier')}
      </CampaignLink>
    </>
  );
}

/** Which entries came while the screen was open, since the last time something came. */
function useArrivals(items: readonly FeedItem[], complete: boolean): ReadonlySet<string> {
  const known = useRef<Set<string> | undefined>(undefined);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const keys = JSON.stringify(items.map(({ key }) => key));
  useEffect(() => {
    if (!complete) return;
    const now = JSON.parse(keys) as string[];
    if (known.current) {
      const came = now.filter((key) => !known.current?.has(key));
      if (came.length > 0) setFresh(new Set(came));
    }
    known.current = new Set([...(known.current ?? []), ...now]);
  }, [keys, complete]);
  return fresh;
}

function Entry({ item, nameOf, isNew }: { item: FeedItem; nameOf: NameOf; isNew: boolean }) {
  const t = useT();
  const { held, entered, author, organisation, tier, moves, meeting, from, retracted, corrected } = item;
  return (
    <li className={isNew ? styles.new : undefined}>
      <div className={card.line}>
        <span>
          {isNew ? <strong>{t('war.new')} </strong> : null}
          <Cause item={item} nameOf={nameOf} />
        </span>
        <TierBadge tier={tier} />
      </div>
      {moves.map(({ askId, ask, stance, codes }) => (
        <div key={`${askId} ${stance}`}>
          <StanceMark stance={stance} /> {meeting ? null : <Codes codes={codes} nameOf={nameOf} />}{' '}
          <Text span size="sm">
            <CampaignLink to="count/$askId" params={{ askId }}>
              <bdi>{ask}</bdi>
            </CampaignLink>
          </Text>
        </div>
      ))}
      <Said from={from} note={meeting?.note || from?.note || ''} />
      <Text size="sm" c="dimmed">
        <bdi>{author}</bdi> · <bdi>{organisation}</bdi> ·{' '}
        <time dateTime={held.instant}>{clocksText(held)}</time>
        {entered && clocksText(entered) !== clocksText(held) ? (
          <>
            {' · '}
            <time dateTime={entered.instant}>{t('war.entered', { when: clocksText(entered) })}</time>
          </>
        ) : null}
        {retracted ? ` · ${t('war.retracted')}` : ''}
        {corrected ? (
          <>
            {' · '}
            <span aria-hidden>✎</span> {t('war.corrected')}
          </>
        ) : null}
      </Text>
    </li>
  );
}

/** What it came of, with the way there. */
function Cause({ item: { key, meeting, talk, statement }, nameOf }: { item: FeedItem; nameOf: NameOf }) {
  const t = useT();
  return (
    <>
      {meeting ? (
        <>
          <CampaignLink to="meetings/$meetingId" params={{ meetingId: key }}>
            {translate(`contact.${meeting.kind}`)}
          </CampaignLink>
          {': '}
          <strong>
            <CampaignLink to="delegations/$code" params={{ code: meeting.delegationCode }}>
              {nameOf(meeting.delegationCode)}
            </CampaignLink>
          </strong>
        </>
      ) : null}
      {talk && !meeting ? (
        <CampaignLink to="meetings/$meetingId" params={{ meetingId: talk }}>
          {t('record.toTalk')}
        </CampaignLink>
      ) : null}
      {statement ? (
        <CampaignLink to="statements/$statementId" params={{ statementId: key }}>
          <Written inline>{statement}</Written>
        </CampaignLink>
      ) : null}
    </>
  );
}

function Said({ from, note }: { from: FeedItem['from']; note: string }) {
  const t = useT();
  return (
    <>
      {note ? (
        <Text size="sm" component="div" lineClamp={3}>
          <Written>{note}</Written>
        </Text>
      ) : null}
      {from ? (
        <Text size="sm" c="dimmed" component="div">
          {saidName(from.said)} · {gradeName(from.grade)}
          {from.sealed ? ` · ${t('war.sealed')}` : null}
          {from.source ? (
            <>
              {' · '}
              <Written inline>{from.source}</Written>
            </>
          ) : null}
        </Text>
      ) : null}
    </>
  );
}
