import { DELIVERY_STATES } from '#libs/domain';
import { mailOf } from './invitation-mail.js';

it('the mail of an invitation is refused whether the relay says so now or said so before', () => {
  expect(mailOf({ mailState: 'failed', mailSkipReason: null })).toBe('failed');
  expect(mailOf({ mailState: 'failed', mailSkipReason: 'too_many_attempts' })).toBe('failed');
  expect(mailOf({ mailState: 'skipped', mailSkipReason: 'address_refused' })).toBe('failed');
  expect(mailOf({ mailState: 'skipped', mailSkipReason: 'expired' })).toBe('skipped');
  expect(mailOf({ mailState: null, mailSkipReason: null })).toBe('none');
});

it('every state of a mail has its words', () => {
  const said = DELIVERY_STATES.map((mailState) => mailOf({ mailState, mailSkipReason: null }));
  expect(said).toEqual(['planned', 'planned', 'planned', 'accepted', 'skipped', 'failed', 'uncertain']);
});
