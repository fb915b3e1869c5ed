import type { Transaction } from '#libs/platform';
import type { Composed, CampaignMail, MailContext } from '../contract.js';
import { frameOf, lateNotice } from '../frame.js';
import { mailLanguage } from '../mail-language.js';
import { isEmpty } from './content.js';
import { digestSeat, gatherDigest } from './gather.js';
import { renderDigest } from './render.js';

/** The weekly digest of one person for one campaign: four statements, whatever there is to say. */
export async function composeDigest(
  tx: Transaction,
  delivery: CampaignMail,
  context: MailContext,
): Promise<Composed> {
  const { membershipId, occurrence: slot, fireAt } = delivery;
  const seat = await digestSeat(tx, { membershipId, slot, fireAt, now: context.now });
  if (!seat) return { outcome: 'skip', reason: 'not_a_member' };
  const { zone, locale, plainSubjects, venues } = delivery.recipient;
  const at = context.now > fireAt ? context.now : fireAt;
  const content = await gatherDigest(tx, seat, at, mailLanguage(locale));
  if (isEmpty(content)) return { outcome: 'skip', reason: 'empty', window: seat.window };
  const { footer, headers } = frameOf(membershipId, 'digest', context, locale);
  const late = lateNotice(delivery, context.now);
  const rendered = renderDigest(content, {
    ...{ zone, locale, plainSubjects, footer, late, venues },
    publicUrl: context.publicUrl,
  });
  const items = Math.max(1, content.mine.total + content.deadlines.total);
  return { outcome: 'mail', headers, items, window: seat.window, ...rendered };
}
