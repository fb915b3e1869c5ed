import { addressChangeOfMail, adminNewsOfMail, openPasswordReset } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { AccountMail, Composed, MailContext } from './contract.js';
import { oneLine, own, typed, type Line } from './line.js';
import { links } from './links.js';
import { speechOf, type Speech } from './mail-writer.js';
import { writeMail, type Block } from './page.js';

type Skip = Extract<Composed, { outcome: 'skip' }>;

/** Hours for which the link to a new administrator's account holds. */
const ADMIN_HOURS = 72;

/** Mails about the recipient's own account. They go whatever somebody has stopped: whoever owns the mailbox has to know. */
export async function composeAccountMail(
  tx: Transaction,
  mail: AccountMail,
  context: MailContext,
): Promise<Composed> {
  const { locale } = mail.recipient;
  const speech = speechOf(locale);
  const body = await tx.as('auth', (auth) => WRITERS[mail.kind](auth, mail, context, speech));
  if ('outcome' in body) return body;
  const subject = speech.say(`subject.${mail.kind}`);
  return { outcome: 'mail', headers: {}, ...writeMail({ subject }, body, [], locale) };
}

type Writer = (
  auth: Transaction,
  mail: AccountMail,
  context: MailContext,
  speech: Speech,
) => Promise<Block[] | Skip>;

const paragraph = (line: Line): Block => ({ type: 'paragraph', line });

const WRITERS: Record<AccountMail['kind'], Writer> = {
  async password_reset(auth, { subjectId, recipient }, { publicUrl, tokens }, speech) {
    const found = await auth.first(openPasswordReset, { id: subjectId });
    if (!found) return { outcome: 'skip', reason: 'done' };
    const until = speech.clock(found.expiresAt, recipient.zone);
    return [
      { type: 'title', line: speech.line('account.reset.title') },
      paragraph(speech.line('account.reset.what')),
      {
        type: 'button',
        label: speech.say('account.reset.open'),
        url: links.password(publicUrl, tokens.make('password', subjectId)),
      },
      paragraph(speech.line('account.reset.until', { until })),
      paragraph(speech.line('account.reset.not_you')),
    ];
  },
  password_changed(_auth, { fireAt, recipient }, { publicUrl }, speech) {
    return Promise.resolve([
      { type: 'title', line: speech.line('account.changed.title') },
      paragraph(speech.line('account.changed.what', { when: speech.clock(fireAt, recipient.zone) })),
      paragraph(speech.line('account.changed.not_you')),
      { type: 'button', label: speech.say('frame.open_settings'), url: links.settings(publicUrl) },
    ]);
  },
  async address_change(auth, { subjectId, occurrence, recipient }, { publicUrl, tokens }, speech) {
    const found = await auth.first(addressChangeOfMail, { id: subjectId });
    if (!found || found.endedAt) return { outcome: 'skip', reason: 'done' };
    const url = links.address(publicUrl, tokens.make('address', `${subjectId}:${occurrence}`));
    const addresses = { old: typed(oneLine(found.oldEmail)), new: typed(oneLine(found.newEmail)) };
    return [
      { type: 'title', line: speech.line('account.address.title') },
      paragraph(speech.line('account.address.what', addresses)),
      paragraph(speech.line('account.address.both')),
      { type: 'button', label: speech.say('account.address.open'), url },
      paragraph(
        speech.line('account.address.until', { until: speech.clock(found.expiresAt, recipient.zone) }),
      ),
      paragraph(speech.line('account.address.not_you')),
    ];
  },
  async address_changed(auth, { subjectId }, _context, speech) {
    const found = await auth.first(addressChangeOfMail, { id: subjectId });
    if (!found) return { outcome: 'skip', reason: 'done' };
    return [
      { type: 'title', line: speech.line('account.moved.title') },
      paragraph(speech.line('account.moved.what', { new: typed(oneLine(found.newEmail)) })),
      paragraph(speech.line('account.moved.not_you')),
    ];
  },
  admin_invitation(_auth, { userId, recipient }, { publicUrl, tokens }, speech) {
    // Real time, as for every link to an account.
    const expires = Date.now() + ADMIN_HOURS * 3_600_000;
    const url = links.invitation(publicUrl, tokens.make('admin', `${userId}:${expires}`));
    return Promise.resolve([
      { type: 'title', line: speech.line('account.admin.title') },
      paragraph(speech.line('account.admin.what')),
      { type: 'button', label: speech.say('account.admin.open'), url },
      paragraph(
        speech.line('account.admin.until', { until: speech.clock(new Date(expires), recipient.zone) }),
      ),
    ]);
  },
  async admin_news(auth, { subjectId, occurrence }, { publicUrl }, speech) {
    const person = await auth.first(adminNewsOfMail, { userId: subjectId });
    if (!person) return { outcome: 'skip', reason: 'done' };
    const made = occurrence.startsWith('made');
    // A name of one direction and an address of the other are each read for themselves.
    const who = [typed(oneLine(person.name)), own(' <'), typed(oneLine(person.email)), own('>')];
    return [
      { type: 'title', line: speech.line('account.admins.title') },
      paragraph(speech.line(made ? 'account.admins.made' : 'account.admins.ended', { who })),
      { type: 'button', label: speech.say('account.admins.open'), url: links.installation(publicUrl) },
    ];
  },
};
