import { describe, expect, it } from '@jest/globals';
import type { OpenInvitation } from '#libs/data';
import { fieldProblem } from '#libs/domain';
import { refusal } from '../http/refusal.js';
import { invitationPage } from './accepting-page.js';

const invitation = {
  ...{ campaign: 'Our Treaty', role: 'member', email: 'maya@example.org', hasAccount: false },
  ...{ name: 'Maya', zone: 'Asia/Jakarta', locale: 'en' },
} as OpenInvitation;

describe('the page of an invitation that is asked again', () => {
  const page = (...fields: string[]) =>
    invitationPage(
      'token',
      invitation,
      { name: '"aria-invalid="true" Maya', zone: 'Asia/Jakarta' },
      fields.map((field) => fieldProblem(field, refusal('password.differ'))),
    );
  const focused = (html: string) => html.match(/<[a-z]+ [^>]*\bautofocus\b[^>]*>/g) ?? [];

  it('opens at the first field with something wrong, and says it there', () => {
    const [first, ...others] = focused(page('password', 'passwordAgain'));
    expect(first).toMatch(/^<input type="password" id="password" .*aria-describedby="password-problem"/);
    expect(others).toEqual([]);
    expect(page('password')).toContain('<span class="problem" id="password-problem">');
  });

  it('opens as usual where nothing is wrong', () => {
    expect(focused(page())).toEqual([]);
  });
});
