import { Injectable } from '@nestjs/common';
import { Delegate, delegateNames, lockMerging, type RowOf } from '#libs/data';
import {
  personLikeness,
  Problem,
  readPersonName,
  seenByAllWhoSee,
  type Likeness,
  type PersonName,
} from '#libs/domain';
import { Database } from '#libs/platform';
import { dismissedKeys, forgetDismissal, pairKey } from '../dismissed-duplicates/dismissed-pairs.js';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseOther } from '../http/version.js';
import { ChangeDelegateService } from './change-delegate.service.js';
import type { DelegateDetailDto } from './delegate-detail.dto.js';
import { DelegatesService } from './delegates.service.js';
import type { DuplicateDto, SimilarDelegateDto, SimilarQuery } from './duplicates.dto.js';

interface Named extends RowOf<typeof delegateNames> {
  read: readonly PersonName[];
}

/** How many people are named while somebody types. */
const SIMILAR = 5;
/** How many pairs the report shows. */
const PAIRS = 200;

/** People who were entered twice: finds them, makes one of them, and takes them apart again. */
@Injectable()
export class MergeDelegatesService {
  constructor(
    private readonly database: Database,
    private readonly delegates: DelegatesService,
    private readonly changes: ChangeDelegateService,
  ) {}

  /** Whom the reader may know of by a name like this one: first those of the delegation. */
  async similar(reader: Reader, { name, delegationCode }: SimilarQuery): Promise<Items<SimilarDelegateDto>> {
    const all = await this.names(reader);
    const said = readPersonName(name);
    const found = all.flatMap((person) => {
      const likeness = best(said, person);
      const here = person.delegationCode === delegationCode;
      return likeness && (here || likeness === 'same') ? [{ person, likeness, here }] : [];
    });
    found.sort((a, b) => Number(b.here) - Number(a.here) || order(a.likeness) - order(b.likeness));
    return {
      items: found.slice(0, SIMILAR).map(({ person, likeness }) => ({ ...toNamed(person), likeness })),
    };
  }

  /**
   * Pairs that are likely one person, the likeliest first: alike within a delegation of theirs, or with the same words in
   * their names anywhere. Without those of whom somebody said that they are two.
   */
  async duplicates(reader: Reader): Promise<Items<DuplicateDto>> {
    const two = await dismissedKeys(this.database.current(), reader, 'delegates');
    const pairs = pairsOf(await this.names(reader), two);
    pairs.sort((a, b) => order(a.likeness) - order(b.likeness));
    return {
      items: pairs.slice(0, PAIRS).map(({ one, other, likeness }) => {
        return { one: toNamed(one), other: toNamed(other), likeness };
      }),
    };
  }

  /** All that is kept of one is read with the other from then on. */
  async merge(reader: Reader, id: string, intoId: string): Promise<DelegateDetailDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockMerging, { campaignId });
    if (id === intoId) throw Problem.field('intoId', refusal('delegates.mergeSelf'));
    const one = await this.changes.changeable(reader, id);
    const into = await this.delegates.find(reader, intoId);
    if (!into || into.removed !== null || into.erasedAt !== null) {
      throw Problem.field('intoId', refusal('delegates.mergeUnknown'));
    }
    if (one.id === into.id) {
      const name = one.name;
      throw Problem.at('conflict', 'intoId', refusal('delegates.mergedTogether', { name }));
    }
    if (one.id !== id) {
      throw new Problem('conflict', refusal('delegates.mergedAlready', { name: one.name }));
    }
    if (into.id !== intoId) {
      throw Problem.at('conflict', 'intoId', refusal('delegates.mergeLeads', { name: into.name }));
    }
    if (!seenByAllWhoSee(into, one)) {
      throw Problem.field('intoId', refusal('delegates.mergeNarrower', { name: into.name, other: one.name }));
    }
    refuseOther(reader, one.version);
    await forgetDismissal(tx, reader, 'delegates', id, intoId);
    await this.point(reader, id, one.version, intoId);
    await audit(tx, reader, 'delegate_merged', ['delegate', id], { intoId });
    return this.delegates.one(reader, intoId);
  }

  /** Takes a record out of the one into which it was merged. A repeat changes nothing. */
  async unmerge(reader: Reader, id: string): Promise<DelegateDetailDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockMerging, { campaignId });
    const columns = ['id', 'authorId', 'mergedIntoId', 'version'] as const;
    const own = await tx.table(Delegate).findOne({ id, campaignId }, columns);
    if (!own) throw Problem.notFound('delegate');
    await this.changes.changeable(reader, id);
    if (own.mergedIntoId !== null) {
      refuseOther(reader, own.version);
      await this.point(reader, id, own.version, null);
      await audit(tx, reader, 'delegate_unmerged', ['delegate', id]);
    }
    return this.delegates.one(reader, id);
  }

  /** @throws Problem where the record is somebody else's */
  private async point(reader: Reader, id: string, version: number, intoId: string | null): Promise<void> {
    const where = { id, campaignId: reader.seat.campaignId };
    const delegates = this.database.current().table(Delegate);
    const done = await delegates.updateAtVersion(where, version, { mergedIntoId: intoId });
    if (!done) throw new Problem('forbidden', refusal('delegates.changeOwn'));
  }

  private async names(reader: Reader): Promise<Named[]> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(delegateNames, { campaignId, delegationCode: null });
    return rows.map((row) => ({ ...row, read: row.names.map(readPersonName) }));
  }
}

const order = (likeness: Likeness) => (likeness === 'same' ? 0 : 1);

function best(said: PersonName, { read }: Named): Likeness | undefined {
  return likelier(read.map((one) => personLikeness(said, one)));
}

const likelier = (found: readonly (Likeness | undefined)[]) =>
  found.includes('same') ? 'same' : found.includes('likely') ? 'likely' : undefined;

const toNamed = ({ id, name, delegationCode, delegation }: Named) => ({
  id,
  name,
  delegationCode,
  delegation,
});

interface Pair {
  one: Named;
  other: Named;
  likeness: Likeness;
}

/**
 * Each pair once. People of different delegations are compared by the key of their names alone. As soon as there are as many of
 * the likeliest as are shown, no more are looked for.
 * @param two pairs that are left out, by `pairKey()`
 */
function pairsOf(people: readonly Named[], two: ReadonlySet<string>): Pair[] {
  const of = grouped(people, ({ delegationCode, delegations }) => [delegationCode, ...delegations]);
  const called = grouped(people, ({ read }) => read.map(({ key }) => key));
  const found = new Map<string, Pair>();
  let same = 0;
  const note = (group: Named[], judge: (one: Named, other: Named) => Likeness | undefined) => {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        if (same >= PAIRS) return;
        const likeness = judge(one, other);
        if (!likeness) continue;
        const pair = pairKey(one.id, other.id);
        if (two.has(pair)) continue;
        if (likeness === 'same' && found.get(pair)?.likeness !== 'same') same++;
        found.set(pair, { one, other, likeness });
      }
    }
  };
  for (const group of called) note(group, () => 'same');
  for (const group of of) note(group, alike);
  return [...found.values()];
}

function grouped(people: readonly Named[], keysOf: (person: Named) => string[]): Named[][] {
  const groups = new Map<string, Named[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  }
  return [...groups.values()];
}

const alike = (one: Named, other: Named) => likelier(one.read.map((name) => best(name, other)));
