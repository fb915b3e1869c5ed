import { describe, expect, it } from '@jest/globals';
import type { PreparedMail } from './delivery.js';
import { hostOf, isMailable, parseSender, toBytes } from './message.js';

const prepared = (changes: { name?: string; subject?: string; headers?: Record<string, string> }) =>
  ({
    delivery: { recipient: { name: changes.name ?? 'Ploy', email: 'ploy@example.org' } },
    mail: {
      outcome: 'mail',
      subject: changes.subject ?? 'Two days left',
      text: 'Text',
      html: '<p>Text</p>',
      headers: changes.headers ?? {},
    },
    messageId: '<1@example.org>',
    date: new Date('2024-08-05T04:00:00Z'),
  }) as unknown as PreparedMail;

const headersOf = async (mail: PreparedMail): Promise<string[]> => {
  const bytes = await toBytes(mail, { name: 'Demarche', address: 'demarche@example.org' });
  const [head = ''] = bytes.toString().split('\r\n\r\n');
  return head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
};
const names = (headers: string[]) => headers.map((line) => line.split(':', 1)[0]?.toLowerCase());

describe('an address', () => {
  it.each(['ploy@example.org', "o'brien+un@mail.example.org", 'ไทย@example.org'])(
    '%s can be mailed to',
    (address) => {
      expect(isMailable(address)).toBe(true);
    },
  );

  it.each([
    '',
    'ploy',
    '@example.org',
    'ploy@',
    'a@b@example.org',
    'a@b.test>\r\nBcc: evil@x.test',
    'a@b.test> NOTIFY=SUCCESS <c@d.test',
    'a@b.test,c@d.test',
    'a;b@example.org',
    'a@example.org\u0000',
    'a\u200b@example.org',
    '"a b"@example.org',
    `${'a'.repeat(250)}@b.test`,
  ])('%j cannot', (address) => {
    expect(isMailable(address)).toBe(false);
  });

  it('of the sender must be one', () => {
    expect(parseSender('Demarche <demarche@example.org>')).toEqual({
      name: 'Demarche',
      address: 'demarche@example.org',
    });
    expect(hostOf('demarche@example.org')).toBe('example.org');
    expect(() => parseSender('a@example.org, b@example.org')).toThrow('MAIL_FROM');
    expect(() => parseSender('Demarche')).toThrow('MAIL_FROM');
  });
});

describe('a message', () => {
  const shapes = [
    'x\r\nBcc: evil@example.net',
    'x\nTo: evil@example.net',
    'x\r\n\r\nbody',
    'x\u2028Cc: a@b.test',
    '\u0000x',
  ];

  it.each(shapes)('is not given a header by a name or a subject like %j', async (shape) => {
    const headers = await headersOf(prepared({ name: shape, subject: shape }));
    const plain = await headersOf(prepared({}));
    expect(names(headers)).toEqual(names(plain));
    expect(headers.filter((line) => /^to:/i.test(line))).toHaveLength(1);
    expect(headers.find((line) => /^to:/i.test(line))).toMatch(/<ploy@example\.org>$/);
  });

  it('takes additional headers, but none that says whose it is', async () => {
    const headers = await headersOf(
      prepared({
        headers: {
          'List-Unsubscribe': '<https://example.org/u>',
          Bcc: 'evil@example.net',
          cc: 'evil@example.net',
          To: 'evil@example.net',
          'Message-ID': '<2@example.org>',
          'X-Kind\r\nBcc': 'evil@example.net',
        },
      }),
    );
    expect(headers).toContain('List-Unsubscribe: <https://example.org/u>');
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers).toContain('Message-ID: <1@example.org>');
    expect(headers.join('\n')).not.toMatch('evil');
  });

  it('carries the time of the campaign', async () => {
    expect(await headersOf(prepared({}))).toContain('Date: Mon, 05 Aug 2024 04:00:00 +0000');
  });
});
