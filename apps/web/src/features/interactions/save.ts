import type { Stance } from '#libs/domain';
import {
  interactionsLog,
  interactionsOne,
  interactionsWithdrawNotice,
  positionsRetract,
  tasksChange,
} from '../../kernel/api/client.js';
import { versionTag } from '../../kernel/api/call.js';
import { refresh } from '../../kernel/query/query.js';
import { stanceName } from '../../ui/stance.js';
import { inWords } from '../../ui/zone-clock.js';
import { intlTag, translate, translateAny } from '../../kernel/i18n/index.js';
import { offline, requestOf, VaultClosed, type Outgoing } from '../../kernel/offline/index.js';
import { occurredAt, requestFrom, type LogContext, type LogForm } from './form.js';
import { cityText, wallText } from '../../kernel/i18n/clocks.js';

/** Names for the copy that a person can read: of the delegation, and of asks by id. */
export interface Names {
  delegation: string;
  asks: ReadonlyMap<string, string>;
}

/** What the form says, a line each, to be shown and copied out while it waits. */
export function summaryOf(form: LogForm, { delegation, asks }: Names, context: LogContext): string[] {
  const onClock = (instant: number) =>
    `${inWords(instant, context.zone, intlTag())} (${cityText(context.zone)})`;
  const kind = translateAny(`contact.${form.kind}`);
  const when = onClock(occurredAt(form, context.zone, context.now));
  const note = form.note.trim();
  const source = form.source.trim();
  const { next } = form;
  return [
    translate('log.summary.what', { delegation, kind, when }),
    ...Object.entries(form.stances).map(
      ([id, stance]) => `${asks.get(id) ?? id}: ${stanceName(stance as Stance)}`,
    ),
    ...(source ? [translate('log.summary.source', { source })] : []),
    ...(note ? [translate('log.summary.note', { note })] : []),
    ...(next
      ? [
          translate('log.summary.next', {
            title: next.title,
            due: wallText(next.wall),
            zone: cityText(context.zone),
          }),
        ]
      : []),
    translate('log.summary.readers', { tier: translateAny(`tier.${form.tier}`) }),
  ];
}

/** The form as it lies in the outbox. */
export async function outgoing(
  id: string,
  campaignId: string,
  form: LogForm,
  names: Names,
  context: LogContext,
): Promise<Outgoing> {
  return {
    id,
    campaignId,
    ...(await requestOf((options) =>
      interactionsLog(campaignId, { ...requestFrom(form, context), id }, {}, options),
    )),
    summary: summaryOf(form, names, context),
    madeAt: new Date().toISOString(),
  };
}

/**
 * Stores it to be sent. Where the browser cannot store anything it is sent at once, under the same id.
 * @returns whether it lies on the device @throws the refusal, when it was sent directly and refused
 */
export async function store(item: Outgoing, form: LogForm, context: LogContext): Promise<boolean> {
  try {
    await offline().outbox.enqueue(item);
    return true;
  } catch (error) {
    if (!(error instanceof VaultClosed) && !(error instanceof DOMException)) throw error;
    await interactionsLog(item.campaignId, { ...requestFrom(form, context), id: item.id });
    return false;
  }
}

/** Takes it back. @returns `unsent`: nothing of it is left; `sent`: the meeting stays on record without its stances */
export async function takeBack({ id, campaignId }: Outgoing): Promise<'unsent' | 'sent'> {
  const { outbox } = offline();
  const waits = (await outbox.list()).some((one) => one.id === id);
  if (waits && (await outbox.discard(id))) return 'unsent';
  const { positions, task, contactTier } = await interactionsOne(id, campaignId);
  const reason = translate('log.undoReason');
  await Promise.all([
    ...positions.map((position) => positionsRetract(position.id, campaignId, { reason })),
    ...(task ? [tasksChange(task.id, versionTag(task.version), campaignId, { state: 'cancelled' })] : []),
    ...(contactTier ? [interactionsWithdrawNotice(id, campaignId)] : []),
  ]);
  void refresh(campaignId, 'positions', 'interactions', 'tasks');
  return 'sent';
}
