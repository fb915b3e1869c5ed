import { describe, expect, it } from '@jest/globals';
import { INVITATIONS_A_DAY, invitationBound, mailboxOf } from './invitation-bounds.js';

const NOW = new Date('2024-08-05T12:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
const mailed = (email: string, hours: number, own = true) => ({ email, at: ago(hours), own });

describe('invitations within a day', () => {
  it('are three to one mailbox, by whomever, and the next may go a day after the first of these', () => {
    const two = [mailed('linh@example.org', 1), mailed('linh@example.org', 20, false)];
    expect(invitationBound(two, 'linh@example.org', NOW)).toBeUndefined();
    const three = [...two, mailed('linh@example.org', 23)];
    expect(invitationBound(three, 'linh@example.org', NOW)).toEqual({
      bound: 'toMailbox',
      most: 3,
      until: new Date('2024-08-05T13:00:00Z'),
    });
    expect(invitationBound(three, 'ploy@example.org', NOW)).toBeUndefined();
    expect(invitationBound(three, 'linh@example.org', new Date('2024-08-05T13:00:00Z'))).toBeUndefined();
  });

  it('count a mailbox by whatever address leads to it', () => {
    const three = ['linh+1@example.org', 'Linh+2@Example.org', 'linh@example.org'].map((to) => mailed(to, 1));
    expect(invitationBound(three, 'linh+3@example.org', NOW)?.bound).toBe('toMailbox');
    expect(mailboxOf('l.i.n.h+x@gmail.com')).toBe('linh@gmail.com');
    expect(['Li.nh@googlemail.com', 'linh+a@gmail.com'].map(mailboxOf)).toEqual(
      Array(2).fill('linh@gmail.com'),
    );
    expect(new Set(['linh@proton.me', 'Li.nh+a@protonmail.com', 'linh@pm.me'].map(mailboxOf)).size).toBe(1);
    expect(new Set(['l.inh@icloud.com', 'l.inh@me.com', 'l.inh@mac.com'].map(mailboxOf)).size).toBe(1);
    expect(mailboxOf('l.i.nh@example.org')).toBe('l.i.nh@example.org');
  });

  it('are a hundred by one person, whomever they go to, and those of others are not hers', () => {
    const many = (own: boolean) =>
      Array.from({ length: INVITATIONS_A_DAY.byPerson }, (_, n) => mailed(`p${n}@example.org`, 2, own));
    expect(invitationBound(many(true), 'new@example.org', NOW)).toEqual({
      bound: 'byPerson',
      most: 100,
      until: new Date('2024-08-06T10:00:00Z'),
    });
    expect(invitationBound(many(false), 'new@example.org', NOW)).toBeUndefined();
    expect(invitationBound(many(true).slice(1), 'new@example.org', NOW)).toBeUndefined();
  });
});
