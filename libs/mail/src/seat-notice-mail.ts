import { isCampaignChange } from '#libs/domain';
import { seatNoticesOfMail, type SeatNoticeOfMail } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { Composed, CampaignMail, MailContext } from './contract.js';
import { line, oneLine, own, typed, type Line } from './line.js';
import { links } from './links.js';
import { writeMail, type Block } from './page.js';
import { speechOf, type Speech } from './mail-writer.js';

/**
 * What happened to seats since the last such mail, all in one. Nobody stops these mails: they tell who reads what one wrote, and
 * that one's own power ends. Whose seat is gone reads nothing any more, so it is read by the sign-in role.
 */
export async function composeSeatNotice(
  tx: Transaction,
  { id: deliveryId, userId, recipient }: CampaignMail,
  { publicUrl }: MailContext,
): Promise<Composed> {
  const found = await tx.as('auth', (auth) => auth.run(seatNoticesOfMail, { deliveryId, userId }));
  const [first] = found;
  if (!first) return { outcome: 'skip', reason: 'empty' };
  const speech = speechOf(recipient.locale, recipient.venues);
  const body: Block[] = [
    { type: 'title', line: line`${oneLine(first.campaign)}` },
    { type: 'list', items: found.map((one) => item(one, speech, recipient.zone)), more: 0 },
    ...(first.sits
      ? [
          {
            type: 'button',
            label: speech.say('seats.open'),
            url: links.people(publicUrl, first.slug),
          } as const,
        ]
      : []),
  ];
  const footer: Block[] = [{ type: 'paragraph', line: [own(speech.say('seats.why'))] }];
  return {
    outcome: 'mail',
    headers: {},
    items: found.length,
    ended: !first.sits,
    ...writeMail({ subject: speech.say('subject.seat_notice') }, body, footer, recipient.locale),
  };
}

function item(notice: SeatNoticeOfMail, speech: Speech, zone: string): Line[] {
  const { actor, dueAt } = notice;
  const when = dueAt ? speech.clock(dueAt, zone) : '';
  const how =
    notice.change === 'clearance_asked' && !notice.own ? [speech.line('seats.clearance_how', { when })] : [];
  const by = actor === null ? [] : [speech.line('seats.by', { actor: typed(oneLine(actor)) })];
  return [...said(notice, speech, when), ...how, ...by];
}

function said(notice: SeatNoticeOfMail, speech: Speech, when: string): Line[] {
  const { change, coreGroup } = notice;
  const subject = typed(oneLine(notice.subject));
  if (isCampaignChange(change)) return [speech.line(`seats.campaign_${change}`, { when })];
  const whose = notice.own ? '_own' : '';
  if (change !== 'clearance_asked' && change !== 'clearance_given') {
    return [speech.line(`seats.${change}${whose}`, { subject, when })];
  }
  const organisation = notice.organisation === null ? [] : [typed(oneLine(notice.organisation))];
  return [
    ...organisation.map((name) =>
      speech.line(`seats.${change}_organisation${whose}`, { subject, organisation: name }),
    ),
    ...(coreGroup ? [speech.line(`seats.${change}_core${whose}`, { subject })] : []),
  ];
}
