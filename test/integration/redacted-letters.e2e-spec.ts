import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LETTER_MAIL_KINDS } from '#libs/domain';
import { compose, signCode } from '#libs/mail';
import { Database, newId } from '#libs/platform';
import {
  campaign,
  demarche,
  hrefs,
  openMailWorld,
  publicUrl,
  reader,
  stopMailWorld,
  tokens,
} from '../support/mail-languages.js';
import { anOpenLetter, aRequest, tokenOf } from '../support/signing.js';

let database: Database;

beforeAll(async () => {
  await openMailWorld();
  database = await Database.open({ url: demarche.database.url, poolSize: 2 });
});
afterAll(async () => {
  await database.close();
  await stopMailWorld();
});

describe.each(LETTER_MAIL_KINDS)('a mail of the kind %s to whoever wants nothing said', (kind) => {
  it('names no letter, campaign or person, and leads to the page by its own link', async () => {
    const letterId = await anOpenLetter(demarche, campaign, reader.id);
    const { requestId, userId } = await aRequest(demarche, campaign, letterId, {
      askedBy: reader.id,
      organisation: `CANARY ${newId()}`,
    });
    for (const table of ['campaign', 'user_account'])
      await demarche.database.admin(`update ${table} set name = 'CANARY'`);
    await demarche.database.admin(`update letter_text set title = 'CANARY ' || language`);
    const mail = async (redacted: boolean) => {
      const recipient = { name: 'A', email: 'a@example.org', zone: 'UTC', locale: 'en' };
      const composed = await database.asRole('worker', (tx) =>
        compose(
          tx,
          {
            ...{
              id: newId(),
              campaignId: campaign.id,
              membershipId: null,
              kind,
              subjectId: requestId,
              userId,
            },
            ...{ ruleKey: 'letter', subjectVersion: 1, occurrence: '0', fireAt: new Date() },
            recipient: { ...recipient, plainSubjects: true, redacted },
          },
          { publicUrl, tokens, now: new Date() },
        ),
      );
      if (composed.outcome !== 'mail') throw new Error(composed.reason);
      return composed;
    };
    expect(JSON.stringify(await mail(false))).toContain('CANARY');
    const { subject, text, html, headers } = await mail(true);
    // Its recipient need have no account.
    for (const part of [subject, text, html]) expect(part).not.toMatch(/sign in/i);
    expect(html).toContain('Open the page');
    expect(text.includes(signCode(tokens, requestId, 1))).toBe(kind === 'letter_confirm');
    for (const part of [subject, text, html, JSON.stringify(headers)]) expect(part).not.toMatch(/canary/i);
    expect(hrefs(html)).toContain(`${publicUrl}/sign/${tokenOf(demarche, 'request', requestId)}`);
  });
});
