import { createHash } from 'node:crypto';
import type { FrozenLetter } from './frozen-letter.js';

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * JSON that says the same by the same bytes: keys in the order of their code units, no space. jsonb keeps no order of
 * keys, and whoever holds the published JSON must come to the same SHA-256.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    .join(',')}}`;
}

/** Of the names as they are listed, in their order, and of how many are withheld; our ids are left out. */
export const listDigest = ({ list }: FrozenLetter): string =>
  sha256(
    canonicalJson({
      signatories: list.signatories.map(({ kind, name, affiliation, place }) => ({
        kind,
        name,
        affiliation,
        place,
      })),
      withheld: list.withheld,
    }),
  );

/** Of what was signed: every text, and to whom it goes. */
export const textDigest = ({ texts, addressees }: FrozenLetter): string =>
  sha256(canonicalJson({ texts, addressees }));
