import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unsubscribeToken, type MailGroup } from '#libs/mail';
import { newId, Tokens } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

describe('the links that stop mails', () => {
  let demarche: TestDemarche;
  let campaign: { id: string; organisationId: string };
  let person: TestPerson;
  let client: Client;

  beforeAll(async () => {
    demarche = await startDemarche();
    campaign = await aCampaign(demarche.database, 'The <b>treaty</b> & we');
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    person = await aPerson(demarche.database, campaign);
    client = new Client(demarche.base);
  });

  const mailedAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 86_400_000);
  const tokenOf = (group: MailGroup, { membershipId = person.membershipId, at = mailedAt } = {}) =>
    encodeURIComponent(
      unsubscribeToken(new Tokens(demarche.environment.secret), { membershipId, group, mailedAt: at }),
    );
  const wishes = async () => {
    const [row] = await demarche.database.admin(
      'select wants_digest as digest, wants_reminders as reminders, version from membership where id = $1',
      [person.membershipId],
    );
    return row;
  };
  const audited = () =>
    demarche.database.admin(`select action, detail from audit_event where subject_id = $1 order by id`, [
      person.membershipId,
    ]);
  /** As a mail program does it: no cookie, no origin. */
  const oneClick = (
    token: string,
    headers: Record<string, string> = {},
    body = 'List-Unsubscribe=One-Click',
  ) =>
    client.call('POST', `/mail/unsubscribe?token=${token}`, body, {
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });

  it('lead to a page that says which mails of which campaign, and changes nothing', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await client.call(method, `/mail/unsubscribe?token=${tokenOf('digest')}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
    const { text, headers } = await client.get(`/mail/unsubscribe?token=${tokenOf('digest')}`);
    expect(text).toContain('The &lt;b&gt;treaty&lt;/b&gt; &amp; we');
    expect(text).toContain('<button type="submit">Stop the weekly digest</button>');
    // Who has this mail, the reader or another, can stop this one kind of mail.
    expect(text.match(/<form/g)).toHaveLength(1);
    expect(text).not.toMatch(/reminders/i);
    expect(text).not.toMatch(/<script|<img|<link|https?:/i);
    expect(text).not.toContain(person.email);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(await wishes()).toEqual({ digest: true, reminders: true, version: 1 });
  });

  it('stop one kind of mail with one click, once, however often it is clicked', async () => {
    for (let times = 0; times < 3; times++) {
      const answer = await oneClick(tokenOf('digest'));
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('You no longer get the weekly digest of this campaign.');
    }
    expect(await wishes()).toEqual({ digest: false, reminders: true, version: 2 });
    const detail = { group: 'digest', mailedAt: mailedAt.toISOString() };
    expect(await audited()).toEqual([{ action: 'mail_stopped', detail }]);
  });

  it('take both forms in which a mail program may post', async () => {
    const boundary = 'xYz';
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    expect((await oneClick(tokenOf('reminders'), headers, body)).status).toBe(200);
    expect(await wishes()).toEqual({ digest: true, reminders: false, version: 2 });
  });

  it('can be undone by the buttons of the page', async () => {
    const stopped = await oneClick(tokenOf('reminders'));
    const action = /action="(resubscribe\?token=[^"]+)"/.exec(stopped.text)?.[1];
    // As a browser sends the page's own form.
    const own = { origin: demarche.environment.publicUrl, 'sec-fetch-site': 'same-origin' };
    const undone = await client.call('POST', `/mail/${action}`, 'List-Unsubscribe=One-Click', {
      'content-type': 'application/x-www-form-urlencoded',
      ...own,
    });
    expect(undone.status).toBe(200);
    expect(undone.text).toContain('You get reminders of this campaign again.');
    expect(await wishes()).toEqual({ digest: true, reminders: true, version: 3 });
    expect(await audited()).toEqual([
      { action: 'mail_stopped', detail: { group: 'reminders', mailedAt: mailedAt.toISOString() } },
      { action: 'mail_resumed', detail: { group: 'reminders', mailedAt: mailedAt.toISOString() } },
    ]);
  });

  it('are told in the app: what was stopped, when, through the link of which mail, until it is started again', async () => {
    const before = Date.now();
    await oneClick(tokenOf('reminders'));
    const own = await demarche.as(person);
    const path = `/api/campaigns/${campaign.id}/members/me`;
    const stopped = (await own.get(path)).body;
    expect(stopped).toMatchObject({
      wantsReminders: false,
      mailStops: [
        {
          group: 'reminders',
          stopped: { reader: { zone: 'Asia/Bangkok' } },
          linkOf: { instant: mailedAt.toISOString(), reader: { zone: 'Asia/Bangkok' } },
        },
      ],
    });
    expect(Date.parse(stopped.mailStops[0].stopped.instant)).toBeGreaterThanOrEqual(before - 1000);
    // For that person alone.
    const coordinator = await demarche.as(
      await aPerson(demarche.database, campaign, { role: 'coordinator' }),
    );
    const list = (await coordinator.get(`/api/campaigns/${campaign.id}/members?limit=200`)).body;
    const seat = list.items.find(({ id }: { id: string }) => id === person.membershipId);
    expect(seat).toMatchObject({ wantsReminders: false, mailStops: null });

    // That it was meant takes the link's place; that it was not starts them again.
    const kept = (await own.patch(path, { wantsReminders: false }, stopped.version)).body;
    expect(kept.mailStops).toEqual([expect.objectContaining({ group: 'reminders', linkOf: null })]);
    const again = (await own.patch(path, { wantsReminders: true }, kept.version)).body;
    expect(again).toMatchObject({ wantsReminders: true, mailStops: [] });
    const other = (await own.patch(path, { defaultTier: 'coalition' }, again.version)).body;
    expect(other).toMatchObject({ wantsDigest: true, wantsReminders: true, mailStops: [] });
  });

  it('re-plan the mail in the same transaction', async () => {
    await demarche.database.admin(
      `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, membership_id, fire_at, useful_until)
       values ($1, $2, 'digest', 'digest', $3, 1, '2999-W01', $4, $3, now() + interval '3 days', now() + interval '5 days')`,
      [newId(), campaign.id, person.membershipId, person.id],
    );
    await oneClick(tokenOf('digest'));
    const planned = await demarche.database.admin(
      `select 1 from delivery where user_id = $1 and kind = 'digest' and state = 'planned'`,
      [person.id],
    );
    expect(planned).toEqual([]);
  });

  it('say nothing of why they do not work', async () => {
    const gone = await aPerson(demarche.database, campaign);
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      gone.membershipId,
    ]);
    const foreign = unsubscribeToken(new Tokens('another-key'), {
      membershipId: person.membershipId,
      group: 'digest',
      mailedAt,
    });
    const invitation = new Tokens(demarche.environment.secret).make(
      'invitation',
      `${person.membershipId}~digest~${mailedAt.getTime() / 1000}`,
    );
    const good = tokenOf('digest');
    const bad = [
      '',
      'x',
      `${good}x`,
      good.replace('digest', 'reminders'),
      foreign,
      invitation,
      '%00',
      'a'.repeat(5000),
    ];
    const texts = new Set<string>();
    for (const token of [
      ...bad,
      tokenOf('digest', { membershipId: gone.membershipId }),
      tokenOf('digest', { membershipId: newId() }),
      // Half a year after the mail its link is at its end.
      tokenOf('digest', { at: new Date(Date.now() - 184 * 86_400_000) }),
      'a&token=b',
    ]) {
      for (const method of ['GET', 'POST']) {
        const answer = await client.call(method, `/mail/unsubscribe?token=${token}`);
        expect([token, answer.status]).toEqual([token, 404]);
        texts.add(answer.text);
      }
      expect((await client.call('POST', `/mail/resubscribe?token=${token}`)).status).toBe(404);
    }
    expect(texts.size).toBe(1);
    expect((await client.get('/mail/unsubscribe')).status).toBe(404);
    expect(await wishes()).toEqual({ digest: true, reminders: true, version: 1 });
  });

  it('give no sign-in, and are no use on another site', async () => {
    const answer = await oneClick(tokenOf('digest'));
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await client.get('/api/me')).status).toBe(401);
    const foreign = await oneClick(tokenOf('reminders'), { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect(await wishes()).toMatchObject({ reminders: true });
  });

  it('leave no token in the log', () => {
    expect(demarche.logged.join('\n')).not.toMatch(/~digest|~reminders/);
  });
});
