import type { SeatDto } from '../api/client.js';
import { LAST_CAMPAIGN } from './forget-lost-campaigns.js';

/** The campaign that was open last on this device comes first. */
export const rememberCampaign = (slug: string): void => localStorage.setItem(LAST_CAMPAIGN, slug);

/** The seat in that campaign, else the first; undefined for whoever sits in none. */
export function lastSeat(seats: readonly SeatDto[]): SeatDto | undefined {
  const last = localStorage.getItem(LAST_CAMPAIGN);
  return seats.find(({ slug }) => slug === last) ?? seats[0];
}
