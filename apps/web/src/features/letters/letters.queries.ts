import type { Shelf, SignatoryKind, SignatoryState } from '#libs/domain';
import {
  lettersList,
  lettersOne,
  lettersWordings,
  signatoriesList,
  type SignatoryDto,
} from '../../kernel/api/client.js';
import { campaignListQuery, type PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery, refresh } from '../../kernel/query/query.js';

export const lettersQuery = (campaignId: string, shelf: Shelf = 'active') =>
  campaignListQuery(
    campaignId,
    ['letters'],
    'letters',
    (page, options) => lettersList(campaignId, { ...page, shelf }, options),
    shelf,
  );

/** Merged organisations count once, and an ask goes by its title. */
export const letterQuery = (campaignId: string, letterId: string) =>
  campaignQuery(
    campaignId,
    ['letters', 'members', 'asks'],
    'letter',
    (options) => lettersOne(letterId, campaignId, options),
    letterId,
  );

export const wordingsQuery = (campaignId: string, letterId: string) =>
  campaignQuery(
    campaignId,
    ['letters'],
    'letterWordings',
    (options) => lettersWordings(letterId, campaignId, options),
    letterId,
  );

export interface SignatoryFilters {
  q?: string;
  state?: SignatoryState;
  kind?: SignatoryKind;
  shelf?: Shelf;
}

export const signatoryPages = (
  campaignId: string,
  letterId: string,
  filters: SignatoryFilters,
): PagesProps<SignatoryDto> => ({
  campaignId,
  topics: ['letters', 'members'],
  name: 'signatories',
  parameters: { letterId, ...filters },
  ask: (page, options) => signatoriesList(letterId, campaignId, { ...page, ...filters }, options),
});

/** All lines that wait for a coordinator. */
export const waitingQuery = (campaignId: string, letterId: string) =>
  campaignListQuery(
    campaignId,
    ['letters', 'members'],
    'waitingSignatories',
    (page, options) => signatoriesList(letterId, campaignId, { ...page, state: 'confirmed' }, options),
    letterId,
    1000,
  );

/** Asks again for whatever shows letters or who signs them. */
export const lettersAgain = (campaignId: string): Promise<void> => refresh(campaignId, 'letters');
