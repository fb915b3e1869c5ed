import { screen, waitFor } from '@testing-library/react';
import { draw, json, prepareForms, signIn } from '../../ui/campaign/test-form.js';
import { Counts } from './index.js';

const AT = { zone: 'UTC', wall: '2024-08-05T09:00', offsetMinutes: 0 };
const NOW = { instant: '2024-08-05T09:00:00.000Z', venue: AT, reader: AT };
const COUNTS = { scope: { core: true, organisation: true }, rule: 'two_thirds', members: 193, items: [] };

let followsTreaty: boolean;

prepareForms();
beforeEach(() => {
  signIn((address: string) => {
    if (address.endsWith('/campaigns/c1')) return json(200, { id: 'c1', followsTreaty, now: NOW });
    if (/\/counts(\?|$)/.test(address)) return json(200, COUNTS);
    return new Promise(() => undefined);
  });
});

const link = (name: string) => screen.findByRole<HTMLAnchorElement>('link', { name });
const linkOrNone = (name: string) => screen.queryByRole('link', { name });

describe('the counts of a campaign that follows a treaty', () => {
  beforeEach(() => {
    followsTreaty = true;
  });

  it('are of signatures and instruments, with the way to those of votes', async () => {
    draw(Counts);
    expect((await link('Votes on the asks')).getAttribute('href')).toBe('/c/treaty/count?of=votes');
    expect(screen.queryByText('There are no asks to count yet')).toBeNull();
  });

  it('are of votes where the address says so, with the way back', async () => {
    draw(Counts, '?of=votes');
    expect((await link('Signatures and instruments')).getAttribute('href')).toBe('/c/treaty/count');
    expect(await screen.findByText('There are no asks to count yet')).toBeTruthy();
  });

  it('are of votes where the address assumes something about a vote', async () => {
    draw(Counts, '?rule=simple_majority');
    expect((await link('Signatures and instruments')).getAttribute('href')).toBe('/c/treaty/count');
  });
});

describe('the counts of a campaign without a treaty', () => {
  it('are of votes, and lead to no treaty', async () => {
    followsTreaty = false;
    draw(Counts);
    await screen.findByText('There are no asks to count yet');
    await waitFor(() => expect(linkOrNone('Signatures and instruments')).toBeNull());
    expect(linkOrNone('Votes on the asks')).toBeNull();
  });
});
