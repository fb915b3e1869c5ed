import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  type HandoverDto,
  type InteractionItemDto,
  type TaskItemCountedListDto,
} from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { mailSummaryQuery } from '../../kernel/queries/deliveries.js';
import { useSeat } from '../../kernel/session/session.js';
import { type MessageKey, translate, useT, apart } from '../../kernel/i18n/index.js';
import { RoomLines, SessionLines } from './facts.js';
import { AssignButton } from '../../ui/campaign/assign.js';
import { TierBadge } from '../../ui/tier.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { Card } from '../../ui/card.js';
import type { NameOf } from '../../ui/campaign/codes.js';
import card from '../../ui/card.module.css';
import { dayText } from '../../kernel/i18n/index.js';
import { clocksText } from '../../kernel/i18n/clocks.js';

export function Meetings({ of, nameOf }: { of: HandoverDto['interactions']; nameOf: NameOf }) {
  const t = useT();
  if (of.count === 0) return null;
  return (
    <Card title={t('handover.meetings', { count: of.count })}>
      <ul className={`bare ${card.rows}`}>
        {of.items.map((one) => (
          <Meeting key={one.id} one={one} name={nameOf(one.delegationCode)} />
        ))}
      </ul>
      {of.count > of.items.length ? (
        <Text size="sm">{t('handover.latest', { count: of.items.length })}</Text>
      ) : null}
    </Card>
  );
}

function Meeting({ one, name }: { one: InteractionItemDto; name: string }) {
  return (
    <li>
      <div className={card.line}>
        <span>
          {translate(`contact.${one.kind}`)}
          {': '}
          <strong>
            <CampaignLink to="delegations/$code" params={{ code: one.delegationCode }}>
              {name}
            </CampaignLink>
          </strong>
        </span>
        <span className={card.acts}>
          <TierBadge tier={one.tier} />
          <AssignButton delegationCode={one.delegationCode} name={name} />
        </span>
      </div>
      {one.note ? (
        <Text size="sm" component="div" lineClamp={4}>
          <Written>{one.note}</Written>
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        <bdi>{one.author}</bdi> · <bdi>{one.organisation}</bdi> ·{' '}
        <time dateTime={one.occurredAt.instant}>{clocksText(one.occurredAt)}</time>
      </Text>
    </li>
  );
}

const LISTS = [
  ['due', 'handover.due'],
  ['opened', 'handover.opened'],
  ['closed', 'handover.closed'],
] as const satisfies readonly (readonly [keyof HandoverDto['tasks'], MessageKey])[];

export function Tasks({ of, nameOf }: { of: HandoverDto['tasks']; nameOf: NameOf }) {
  const t = useT();
  const lists = LISTS.filter(([list]) => of[list].count > 0);
  if (lists.length === 0) return null;
  return (
    <Card title={t('handover.tasks')}>
      {lists.map(([list, title]) => (
        <section key={list}>
          <Text component="h3" fw={650} m={0}>
            {t(title, { count: of[list].count })}
          </Text>
          <TaskList of={of[list]} nameOf={nameOf} />
        </section>
      ))}
    </Card>
  );
}

function TaskList({ of, nameOf }: { of: TaskItemCountedListDto; nameOf: NameOf }) {
  const t = useT();
  const more = of.count - of.items.length;
  return (
    <ul className={`bare ${card.rows}`}>
      {of.items.map(({ id, title, assignee, delegationCode, due, tier, state }) => (
        <li key={id}>
          <div className={card.line}>
            <CampaignLink to="tasks/$taskId" params={{ taskId: id }}>
              <Written inline>{title}</Written>
            </CampaignLink>
            <TierBadge tier={tier} />
          </div>
          <Text size="sm" c="dimmed" component="div">
            {delegationCode ? `${nameOf(delegationCode)} · ` : ''}
            {assignee ? <bdi>{assignee}</bdi> : <span className={card.warn}>{t('assign.nobody')}</span>}
            {state === 'cancelled' ? ` · ${t('handover.cancelled')}` : ''} ·{' '}
            <time dateTime={due.instant}>{clocksText(due)}</time>
          </Text>
        </li>
      ))}
      {more > 0 ? <li>{t('war.andMore', { count: more })}</li> : null}
    </ul>
  );
}

export function Changes({ of, nameOf }: { of: HandoverDto; nameOf: NameOf }) {
  const t = useT();
  const { deadlines, sessions, room, texts, treatyActions } = of;
  const moved = sessions.length + room.changes.length + room.renamed.length;
  if (deadlines.length + moved + texts.length + treatyActions.length === 0) return null;
  return (
    <Card title={t('handover.changes')}>
      <ul className={`bare ${card.rows}`}>
        {deadlines.map(({ id, title, due, what }) => (
          <li key={id}>
            {translate(`handover.deadline.${what}`)}{' '}
            {what === 'removed' ? (
              <Written inline>{title}</Written>
            ) : (
              <CampaignLink to="deadlines/$deadlineId" params={{ deadlineId: id }}>
                <Written inline>{title}</Written>
              </CampaignLink>
            )}
            <Text size="sm" c="dimmed" component="div">
              <DueClocks at={due} />
            </Text>
          </li>
        ))}
        <SessionLines of={sessions} />
        <RoomLines of={room} nameOf={nameOf} />
        {texts.map(({ id, title, symbol, confirmedAt }) => (
          <li key={id}>
            {t('handover.text')}{' '}
            <CampaignLink to="texts/$textId" params={{ textId: id }}>
              {symbol ? apart(title, symbol) : title}
            </CampaignLink>
            <Text size="sm" c="dimmed" component="div">
              <TwoClocks at={confirmedAt} />
            </Text>
          </li>
        ))}
        {treatyActions.map(({ id, kind, delegationCode, doneOn, confirmed, what }) => (
          <li key={id}>
            <CampaignLink to="delegations/$code" params={{ code: delegationCode }}>
              {nameOf(delegationCode)}
            </CampaignLink>
            {': '}
            {translate(`handover.treaty.${kind}`)}
            {doneOn ? ` · ${dayText(doneOn)}` : ''}
            {confirmed ? '' : ` · ${t('handover.unconfirmed')}`}
            {what === 'recorded' ? '' : ` · ${translate(`handover.actNews.${what}`)}`}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const HELD = ['uncertain', 'failed'] as const;

/** Mails that did not go out as planned; for coordinators, who can do something about it. */
export function HeldMails() {
  const t = useT();
  const { campaignId } = useSeat();
  const summary = useQuery(mailSummaryQuery(campaignId));
  if (!summary.data) return null;
  const { states, late } = summary.data;
  const held = HELD.map((state) => [state, states.find((one) => one.state === state)?.count ?? 0] as const);
  const troubles = held.filter(([, count]) => count > 0);
  return (
    <Card title={t('handover.mails')}>
      {troubles.length === 0 && late === 0 ? (
        <Text>
          <span aria-hidden>✓ </span>
          {t('handover.noneHeld')}
        </Text>
      ) : null}
      {troubles.map(([state, count]) => (
        <CampaignLink key={state} to="deliveries" search={{ state }}>
          {t(`handover.mail.${state}`, { count })}
        </CampaignLink>
      ))}
      {late > 0 ? <Text className={card.warn}>{t('handover.late', { count: late })}</Text> : null}
    </Card>
  );
}
