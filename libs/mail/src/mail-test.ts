import type { Rendered } from './contract.js';
import { speechOf } from './mail-writer.js';
import { writeMail, type Block } from './page.js';
import { links } from './links.js';

/** The mail by which an installation admin tries out whether mail goes; there is nothing of a campaign in it. */
export function composeMailTest(
  { locale, zone, askedAt }: { locale: string; zone: string; askedAt: Date },
  publicUrl: string,
): Rendered {
  const speech = speechOf(locale);
  const body: Block[] = [
    { type: 'title', line: speech.line('mailTest.title') },
    { type: 'paragraph', line: speech.line('mailTest.what', { when: speech.clock(askedAt, zone) }) },
    { type: 'button', label: speech.say('mailTest.open'), url: links.installation(publicUrl) },
  ];
  const footer: Block[] = [{ type: 'paragraph', line: speech.line('mailTest.why') }];
  return writeMail({ subject: speech.say('subject.mail_test') }, body, footer, locale);
}
