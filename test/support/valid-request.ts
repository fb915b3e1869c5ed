import { newId } from '#libs/platform';
import type { TestDemarche } from './demarche.js';
import type { Subjects } from './subjects.js';

/** A request that makes sense, to be sent once: what it changes was made for it alone. */
export interface ValidRequest {
  /** Where it is sent, if that must not be the campaign of all others. */
  campaignId?: string;
  /** Values of the route's path parameters, without the campaign. */
  params?: Record<string, string>;
  query?: string;
  body?: Record<string, unknown>;
  /** A body that is no JSON. */
  raw?: string;
  headers?: Record<string, string>;
}

export type Build = (demarche: TestDemarche, subjects: Subjects) => Promise<ValidRequest> | ValidRequest;

export const nothing: Build = () => ({});
export const unique = (word: string) => `${word}-${newId()}`;
