import { letterOfMail, type LetterOfMail } from '#libs/data';
import type { Transaction } from '#libs/platform';
import { printedName } from '#libs/reference';
import type { Composed, LetterMail, MailContext } from './contract.js';
import { oneLine, own, typed, type Line, type Run } from './line.js';
import { speechOf, type Speech } from './mail-writer.js';
import { writeMail, type Block } from './page.js';
import { redact } from './redact.js';
import { signCode, signToken, signUrl } from './sign-link.js';

/**
 * A mail to somebody who is asked to sign a letter, or has signed one. Its recipient need have no seat and no account that anybody opened,
 * so that it is read by the sign-in role.
 */
export async function composeLetterMail(
  tx: Transaction,
  mail: LetterMail,
  context: MailContext,
): Promise<Composed> {
  const found = await tx.as('auth', (auth) => auth.first(letterOfMail, { requestId: mail.subjectId }));
  if (!found) return { outcome: 'skip', reason: 'cancelled' };
  const { blocks, headers, footer } = WRITERS[mail.kind]({
    found,
    mail,
    context,
    speech: speechOf(found.language),
  });
  const subject = speechOf(found.language).say(`subject.${mail.kind}`);
  const composed = {
    outcome: 'mail',
    headers,
    byPage: {
      url: urlOf(found, context),
      ...(mail.kind === 'letter_confirm' ? { code: codeOf(found, context) } : {}),
    },
    ...writeMail({ subject }, blocks, footer, found.language),
  } as const;
  return mail.recipient.redacted ? redact(composed, mail, context) : composed;
}

interface Circumstances {
  found: LetterOfMail;
  mail: LetterMail;
  context: MailContext;
  speech: Speech;
}

interface Written {
  blocks: Block[];
  footer: Block[];
  headers: Record<string, string>;
}

const paragraph = (line: Line): Block => ({ type: 'paragraph', line });
const short = (text: string): Run => typed(oneLine(text));

const WRITERS: Record<LetterMail['kind'], (all: Circumstances) => Written> = {
  letter_request: (all) => asks(all, titleOfRequest(all), 'letterMail.asked'),
  letter_reminder: (all) => asks(all, all.speech.line('letterMail.reminder_title'), 'letterMail.reminder'),
  letter_moved: (all) => asks(all, all.speech.line('letterMail.moved_title'), 'letterMail.moved'),
  letter_confirm: ({ found, context, speech }) => ({
    blocks: [
      { type: 'title', line: speech.line('letterMail.confirm_title') },
      paragraph(speech.line('letterMail.confirm')),
      theLetter(found),
      paragraph(
        speech.line(found.withheld ? 'letterMail.confirm_withheld' : 'letterMail.confirm_as', {
          name: short(found.shownName ?? ''),
        }),
      ),
      { type: 'button', label: speech.say('letterMail.confirm_open'), url: urlOf(found, context) },
      paragraph(
        speech.line('letterMail.code', {
          code: typed(codeOf(found, context)),
        }),
      ),
      paragraph(speech.line('letterMail.not_you')),
    ],
    footer: [],
    headers: {},
  }),
  letter_receipt: (all) => ({ blocks: receipt(all), footer: [], headers: {} }),
};

const titleOfRequest = ({ found, speech }: Circumstances): Line =>
  found.organisation === null
    ? speech.line('letterMail.asked_title')
    : speech.line('letterMail.asked_title_for', { organisation: short(found.organisation) });

/** Asking, reminding and telling of another time say the same but for the first words: what the letter is, to whom it goes, until when, and how one answers. */
function asks(
  { found, mail, context, speech }: Circumstances,
  title: Line,
  first: 'letterMail.asked' | 'letterMail.reminder' | 'letterMail.moved',
): Written {
  const { campaign, asker, closesAt, zone } = found;
  const names = found.addressees
    .slice(0, 5)
    .map((one) => oneLine(printedName(one, speech.language)))
    .join('; ');
  const until = closesAt && zone ? speech.clocks(closesAt, zone, mail.recipient.zone) : null;
  const stop = `${urlOf(found, context)}/stop`;
  const people = { asker: short(asker ?? campaign), campaign: short(campaign) };
  return {
    blocks: [
      { type: 'title', line: title },
      paragraph(speech.line(first, people)),
      theLetter(found),
      ...(names === '' ? [] : [paragraph(speech.line('letterMail.to', { names: typed(names) }))]),
      ...(until && closesAt
        ? [
            { type: 'strong', line: speech.line('letterMail.until', { when: until }) } as const,
            paragraph(speech.line('letterMail.left', { span: speech.timeLeft(context.now, closesAt) })),
          ]
        : mail.kind === 'letter_moved'
          ? [{ type: 'strong', line: speech.line('letterMail.no_end') } as const]
          : []),
      { type: 'button', label: speech.say('letterMail.read'), url: urlOf(found, context) },
      paragraph(speech.line('letterMail.how')),
    ],
    footer: [
      paragraph(whyOf(found, people, speech)),
      { type: 'link', label: speech.say('letterMail.stop'), url: stop },
    ],
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

/** Where from the address is: a colleague's was in the campaign, and nobody wrote it down for a letter. */
function whyOf(
  { colleague, organisation }: LetterOfMail,
  people: Record<'asker' | 'campaign', Run>,
  speech: Speech,
): Line {
  return colleague && organisation !== null
    ? speech.line('letterMail.why_focal', { ...people, organisation: short(organisation) })
    : speech.line('letterMail.why', people);
}

/** What was signed, as of now: whoever changes a signature twice hears how it stands. */
function receipt({ found, mail, context, speech }: Circumstances): Block[] {
  const { zone, confirmedAt, withdrawnAt, signatureState, withheld, textSha256 } = found;
  const clocks = (at: Date) => speech.clocks(at, zone ?? mail.recipient.zone, mail.recipient.zone);
  const withdrawn = signatureState === 'withdrawn';
  return [
    { type: 'title', line: speech.line('letterMail.receipt_title') },
    paragraph(speech.line(withdrawn ? 'letterMail.receipt_withdrawn' : 'letterMail.receipt')),
    theLetter(found),
    paragraph(
      speech.line(withheld ? 'letterMail.receipt_withheld' : 'letterMail.receipt_as', {
        name: short(found.shownName ?? ''),
      }),
    ),
    ...(confirmedAt
      ? [paragraph(speech.line('letterMail.receipt_when', { when: clocks(confirmedAt) }))]
      : []),
    ...(withdrawn && withdrawnAt
      ? [paragraph(speech.line('letterMail.receipt_withdrawn_when', { when: clocks(withdrawnAt) }))]
      : []),
    ...(withdrawn ? [] : [paragraph(speech.line('letterMail.receipt_waits'))]),
    ...(textSha256
      ? [{ type: 'note', line: speech.line('letterMail.receipt_text', { sha: own(textSha256) }) } as const]
      : []),
    { type: 'button', label: speech.say('letterMail.receipt_open'), url: urlOf(found, context) },
    paragraph(speech.line('letterMail.receipt_keep')),
  ];
}

/** By its title in the language of the mail, or of the authentic text. */
function theLetter({ texts, title, language }: LetterOfMail): Block {
  const text = texts.find((one) => one.language === language) ?? texts[0];
  return { type: 'strong', line: [short(text?.title ?? title)] };
}

const urlOf = ({ requestId }: LetterOfMail, { publicUrl, tokens }: MailContext) =>
  signUrl(publicUrl, signToken(tokens, { kind: 'request', id: requestId }));

const codeOf = ({ requestId, signatureVersion }: LetterOfMail, { tokens }: MailContext) =>
  signCode(tokens, requestId, signatureVersion ?? 1);
