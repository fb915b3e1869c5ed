import type { ChangeLetterRequest } from './letter-requests.dto.js';

/** What of a letter is changed by itself: a change of one stands in nobody's way who changes another. */
type Part = 'title' | 'signOn' | 'texts' | 'addressees' | 'asks' | 'state';
/** Part by part the version of the letter that changed it last; `all`: at least that one. */
export type PartVersions = Readonly<Record<string, number>>;

const SIGN_ON = ['closes', 'graceMinutes', 'lateAllowed', 'listShown', 'individuals'] as const;

/** Which parts a request names. */
export function partsOf(request: ChangeLetterRequest): Part[] {
  const { title, texts, addressees, askIds } = request;
  return [
    ...(title ? (['title'] as const) : []),
    ...(SIGN_ON.some((field) => request[field] !== undefined) ? (['signOn'] as const) : []),
    ...(texts ? (['texts'] as const) : []),
    ...(addressees ? (['addressees'] as const) : []),
    ...(askIds ? (['asks'] as const) : []),
  ];
}

/** Whoever changes what is signed, or until when, means a letter that people can sign, or one that they cannot. */
const WITH_STATE: ReadonlySet<Part> = new Set(['signOn', 'texts']);

/** Whether one of the parts, or what they are said about, was changed after a version was read. */
export function changedSince(held: PartVersions, parts: readonly Part[], version: number): boolean {
  const meant = [...parts, ...(parts.some((part) => WITH_STATE.has(part)) ? (['state'] as const) : [])];
  return Math.max(0, held['all'] ?? 0, ...meant.map((part) => held[part] ?? 0)) > version;
}

/** What stands once these were changed by a version. */
export const changedBy = (held: PartVersions, parts: readonly Part[], version: number): PartVersions => ({
  ...held,
  ...Object.fromEntries(parts.map((part) => [part, version])),
});
