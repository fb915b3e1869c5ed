import type { Stance } from '#libs/domain';
import { interactionsLog, interactionsUndo } from '../../kernel/api/client.js';
import { serverNow } from '../../kernel/api/device-offset.js';
import { refresh } from '../../kernel/query/query.js';
import { stanceName } from '../../ui/stance.js';
import { inWords, wallAt } from '../../ui/zone-clock.js';
import { translate, translateAny } from '../../kernel/i18n/index.js';
import { offline, requestOf, uuid7, VaultClosed, type Outgoing } from '../../kernel/offline/index.js';
import { draftName, occurredAt, requestFrom, type LogContext, type LogDraft, type LogForm } from './form.js';
import { cityText, wallText } from '../../kernel/i18n/clocks.js';

/** Names for the copy that a person can read: of the delegation, and of asks by id. */
export interface Names {
  delegation: string;
  asks: ReadonlyMap<string, string>;
}

/** What the form says, a line each, to be shown and copied out while it waits. */
export function summaryOf(form: LogForm, { delegation, asks }: Names, context: LogContext): string[] {
  const onClock = (instant: number) => `${inWords(instant, form.zone)} (${cityText(form.zone)})`;
  const kind = translateAny(`contact.${form.kind}`);
  const when = onClock(occurredAt(form, context.now));
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
            zone: cityText(next.zone),
          }),
        ]
      : []),
    translate('log.summary.readers', { tier: translateAny(`tier.${form.tier}`) }),
  ];
}

/** To be opened again: then "half an hour ago" is said of when it was saved. With its id, under which it is still the same note. */
function draftOf(id: string, campaignId: string, form: LogForm, context: LogContext) {
  const { delegation = '', zone } = form;
  const wall = wallAt(occurredAt(form, context.now), zone);
  const readOff = form.when !== 'own' || form.readOff;
  const stated: LogForm = { ...form, when: 'own', placed: true, wall, readOff };
  const value: LogDraft = { form: stated, leftAt: context.now, id };
  return { name: draftName(campaignId, delegation), delegation, value };
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
    draft: draftOf(id, campaignId, form, context),
    madeAt: new Date(serverNow()).toISOString(),
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

/**
 * Takes it back, with its stances, its task and its notice. What the server may have is taken back there, as soon as it
 * can be reached and after the note itself.
 */
export async function takeBack({ id, campaignId, summary }: Outgoing, stored: boolean): Promise<void> {
  if (!stored) {
    await interactionsUndo(id, campaignId);
  } else if (!(await offline().outbox.withdraw(id))) {
    const { outbox } = offline();
    await outbox.enqueue({
      ...(await requestOf((options) => interactionsUndo(id, campaignId, {}, options))),
      id: uuid7(),
      campaignId,
      after: id,
      summary: [translate('log.summary.undo', { what: summary[0] ?? '' })],
      madeAt: new Date(serverNow()).toISOString(),
    });
  }
  void refresh(campaignId, 'positions', 'interactions', 'tasks');
}
