import { filteredTasks } from '../features/all-tasks/all-tasks.queries.js';
import { delegatePages } from '../features/delegates/delegates.queries.js';
import { talkPages } from '../features/meetings/meetings.queries.js';
import { directoryPages } from '../features/organisations/organisations.queries.js';
import { peoplePages } from '../features/people/people.queries.js';
import { askFirst } from '../kernel/query/early-pages.js';
import { queryClient } from '../kernel/query/query.js';
import { meQuery } from '../kernel/session/session.js';

/** Lists that may be long, by the path of their screen: each asks for its first rows, where nothing narrows them. */
const LISTS: Readonly<Record<string, (campaignId: string) => void>> = {
  tasks: (campaignId) => askFirst(queryClient, filteredTasks(campaignId, {})),
  delegates: (campaignId) => askFirst(queryClient, delegatePages(campaignId, {})),
  meetings: (campaignId) => askFirst(queryClient, talkPages(campaignId, {}, '')),
  organisations: (campaignId) => askFirst(queryClient, directoryPages(campaignId, {})),
  people: (campaignId) => askFirst(queryClient, peoplePages(campaignId, {})),
};

/** Asks for what the screen at this path will ask for. Of whom the seat is not known yet, nothing is. */
export function askFor(slug: string, path: string): void {
  const seats = queryClient.getQueryData(meQuery.queryKey)?.seats ?? [];
  const campaignId = seats.find((one) => one.slug === slug)?.campaignId;
  if (campaignId !== undefined) LISTS[path]?.(campaignId);
}

/** Asks for such a list when its link is touched, before the code of its screen is there; what a filter narrows is the screen's to ask. */
export function askAtTouch(over: AbortSignal): void {
  const touched = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.search !== '') return;
    const [, , slug = '', path = ''] = link.pathname.split('/');
    askFor(slug, path);
  };
  addEventListener('pointerdown', touched, true);
  over.addEventListener('abort', () => removeEventListener('pointerdown', touched, true));
}
