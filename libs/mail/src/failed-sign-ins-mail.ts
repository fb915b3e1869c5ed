import { failuresOfMail } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { Composed, CampaignMail, MailContext } from './contract.js';
import { links } from './links.js';
import { speechOf } from './mail-writer.js';
import { writeMail, type Block } from './page.js';

/** That wrong passwords were tried for the recipient's account. It cannot be stopped: it is about the account, not about a campaign. */
export async function composeFailedSignIns(
  tx: Transaction,
  { userId, recipient }: CampaignMail,
  { publicUrl }: MailContext,
): Promise<Composed> {
  const { count, firstAt, lastAt } =
    (await tx.as('worker', (worker) => worker.first(failuresOfMail, { userId }))) ?? {};
  if (!count || !firstAt || !lastAt) return { outcome: 'skip', reason: 'empty' };
  const { locale, zone } = recipient;
  const speech = speechOf(locale);
  const [from, to] = [speech.clock(firstAt, zone), speech.clock(lastAt, zone)];
  const body: Block[] = [
    { type: 'title', line: speech.line('signIns.title') },
    {
      type: 'paragraph',
      line: speech.line(from === to ? 'signIns.at' : 'signIns.what', { count, from, to }),
    },
    { type: 'paragraph', line: speech.line('signIns.failed') },
    { type: 'paragraph', line: speech.line('signIns.if_not_you') },
    { type: 'button', label: speech.say('signIns.open'), url: links.settings(publicUrl) },
  ];
  const footer: Block[] = [{ type: 'paragraph', line: speech.line('signIns.how_often') }];
  return {
    outcome: 'mail',
    headers: {},
    way: links.settings(publicUrl),
    ...writeMail({ subject: speech.say('subject.failed_sign_ins') }, body, footer, locale),
  };
}
