import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { AllTasks } from '../features/all-tasks/index.js';
import { Delegates } from '../features/delegates/index.js';
import { Meetings } from '../features/meetings/index.js';
import { Organisations } from '../features/organisations/index.js';
import { People } from '../features/people/index.js';
import { draw, json, prepareForms, signIn } from '../ui/campaign/test-form.js';
import { askAtTouch, askFor } from './early-lists.js';

const face = { zone: 'UTC', wall: '2024-08-05T12:00', offsetMinutes: 0 };
/** A session is under way elsewhere: the days of a list are on its clock once that is known, and no day is asked for here. */
const venue = { zone: 'America/New_York', wall: '2024-08-05T08:00', offsetMinutes: -240 };
const now = { instant: '2024-08-05T12:00:00.000Z', venue, reader: face };

prepareForms();

let asked: string[];
/** How often the first rows of a list were asked for. */
const times = (resource: string) =>
  asked.filter((one) => one.startsWith(`/api/campaigns/c1/${resource}?limit=30`)).length;

beforeEach(() => {
  asked = [];
  window.matchMedia = ((media: string) => ({
    ...{ matches: false, media, addEventListener: () => undefined, removeEventListener: () => undefined },
  })) as unknown as typeof window.matchMedia;
  signIn((address: string) => {
    const { pathname, search } = new URL(address, 'http://here');
    asked.push(`${pathname}${search}`);
    return json(200, {
      items: [],
      next: null,
      count: 0,
      total: 0,
      now,
      nextDeadline: null,
      inSession: false,
    });
  });
});

const LISTS: readonly [path: string, resource: string, Screen: () => ReactNode][] = [
  ['tasks', 'tasks', AllTasks],
  ['delegates', 'delegates', Delegates],
  ['meetings', 'interactions', Meetings],
  ['organisations', 'organisations', Organisations],
  ['people', 'members', People],
];

it.each(LISTS)(
  'What the link to %s asks for is what its screen shows, and is asked for once',
  async (path, resource, Screen) => {
    askFor('treaty', path);
    expect(times(resource)).toBe(1);
    draw(Screen);
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
    expect(times(resource)).toBe(1);
  },
);

/** A touch on the words of a link. */
function touch(href: string): void {
  const over = new AbortController();
  askAtTouch(over.signal);
  document.body.innerHTML = `<a href="${href}"><bdi>words</bdi></a>`;
  document.querySelector('bdi')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  over.abort();
}

it.each(LISTS)('A touch on the link to %s asks for its rows', (path, resource) => {
  touch(`/c/treaty/${path}`);
  expect(times(resource)).toBe(1);
});

it('A link that narrows the list leaves the question to its screen, and no other link asks for one', () => {
  for (const href of ['/c/treaty/tasks?who=me', '/c/treaty/day', '/c/another/tasks', '/settings'])
    touch(href);
  expect(asked).toEqual([]);
});
