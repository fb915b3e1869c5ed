import { whoseLinks, type SignatoryRow, type WhoseLink } from '#libs/data';
import { identityKey, isSharedHost } from '#libs/domain';
import type { Transaction } from '#libs/platform';

/** What a coordinator has to know before a line is approved; both null where it was signed by whom one would expect. */
export interface WhoseSignature {
  /** Whom a coordinator had asked. */
  askedAs: string | null;
  /** To which organisation the address belongs. */
  addressOf: string | null;
}

const NOBODY_ELSE: WhoseSignature = { askedAs: null, addressOf: null };

/** Of these lines, by id, also where the request was taken out since. One query, however many they are. */
export async function whoseSignatures(
  tx: Transaction,
  { campaignId, letterId }: { campaignId: string; letterId: string },
  lines: readonly SignatoryRow[],
): Promise<(line: SignatoryRow) => WhoseSignature> {
  const ids = lines.map(({ id }) => id);
  const links = await tx.withRemoved((all) => all.run(whoseLinks, { campaignId, letterId, ids }));
  const byLine = new Map<string, WhoseLink[]>(ids.map((id) => [id, []]));
  for (const link of links) byLine.get(link.id)?.push(link);
  return (line) => whoseSignature(line, byLine.get(line.id) ?? []);
}

/**
 * Under whatever name somebody was asked, who signs under that one is who was meant, whatever the address. Where many have pages or mailboxes, the
 * domain is of none of them.
 */
export function whoseSignature(
  { nameKey }: Pick<SignatoryRow, 'nameKey'>,
  links: readonly Omit<WhoseLink, 'id'>[],
): WhoseSignature {
  const isSame = ({ called }: Omit<WhoseLink, 'id'>) => called.some((name) => identityKey(name) === nameKey);
  const asked = links.filter((one) => one.asked);
  const addresses = links.filter(
    ({ asked: by, domain }) => !by && !(domain !== null && isSharedHost(domain)),
  );
  if (asked.some(isSame)) return NOBODY_ELSE;
  if (asked[0]) return { askedAs: asked[0].name, addressOf: null };
  if (addresses.length === 0 || addresses.some(isSame)) return NOBODY_ELSE;
  return { askedAs: null, addressOf: addresses[0]?.name ?? null };
}
