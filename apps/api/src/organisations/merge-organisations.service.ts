import { Injectable } from '@nestjs/common';
import {
  beforeMerging,
  lockNames,
  Organisation,
  organisationNamesOf,
  type BeforeMerging,
  type RowOf,
} from '#libs/data';
import {
  organisationLikeness,
  organisationPairs,
  Problem,
  readOrganisation,
  type Likeness,
} from '#libs/domain';
import { Database } from '#libs/platform';
import { dismissedKeys, forgetDismissal, pairKey } from '../dismissed-duplicates/dismissed-pairs.js';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseOther } from '../http/version.js';
import type {
  DuplicateOrganisationsDto,
  OrganisationDetailDto,
  SimilarOrganisationDto,
  SimilarOrganisationQuery,
} from './organisation-detail.dto.js';
import { OrganisationsService } from './organisations.service.js';

type OrganisationNames = RowOf<typeof organisationNamesOf>;

/** How many organisations are named while somebody types. */
const SIMILAR = 5;
/** How many pairs the report shows. */
const PAIRS = 200;

/**
 * Organisations that were entered twice: finds them, makes one of them, and takes them apart again. A merge is a pointer: every
 * row stays with the record it was written for. So nobody reads more by it than before, and taking apart loses nothing.
 */
@Injectable()
export class MergeOrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Those that are known by a name like this one, the likeliest first. */
  async similar(
    reader: Reader,
    { name, not }: SimilarOrganisationQuery,
  ): Promise<Items<SimilarOrganisationDto>> {
    const said = readOrganisation([name]);
    const found = (await this.rows(reader)).flatMap((one) => {
      const likeness =
        one.id === not ? undefined : organisationLikeness(said, readOrganisation(one.allNames));
      return likeness ? [{ ...toNamed(one), likeness }] : [];
    });
    return { items: found.toSorted(byLikeness).slice(0, SIMILAR) };
  }

  /** Pairs that are likely one organisation, the likeliest first; without those of which somebody said that they are two. */
  async duplicates(reader: Reader): Promise<Items<DuplicateOrganisationsDto>> {
    const two = await dismissedKeys(this.database.current(), reader, 'organisations');
    const all = await this.rows(reader);
    const id = (at: number) => all[at]?.id ?? '';
    const pairs = organisationPairs(
      all.map((row) => ({ id: row.id, names: row.allNames })),
      { most: PAIRS, isTwo: (one, other) => two.has(pairKey(id(one), id(other))) },
    );
    return {
      items: pairs.flatMap(({ one, other, likeness }) => {
        const [first, second] = [all[one], all[other]];
        return first && second ? [{ one: toNamed(first), other: toNamed(second), likeness }] : [];
      }),
    };
  }

  /** One is shown as the other from then on. */
  async merge(reader: Reader, id: string, intoId: string): Promise<OrganisationDetailDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if (id === intoId) throw Problem.field('intoId', refusal('organisations.mergeSelf'));
    await tx.run(lockNames, { campaignId });
    const rows = await tx.run(beforeMerging, { campaignId, id, intoId });
    const one = rows.find((row) => row.id === id);
    const into = rows.find((row) => row.id === intoId);
    if (!one) throw Problem.notFound('organisation');
    if (!into) throw Problem.unknown('intoId', 'organisation');
    refuseMerged(one, into);
    refuseWider(one, into);
    refuseOther(reader, one.version);
    await forgetDismissal(tx, reader, 'organisations', id, intoId);
    await tx.table(Organisation).updateAtVersion({ campaignId, id }, one.version, { mergedIntoId: intoId });
    await audit(tx, reader, 'organisation_merged', ['organisation', id], { intoId });
    return this.organisations.one(reader, intoId);
  }

  /** Takes a record out of the one into which it was merged. A repeat changes nothing. */
  async unmerge(reader: Reader, id: string): Promise<OrganisationDetailDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockNames, { campaignId });
    const own = await tx.table(Organisation).findOne({ id, campaignId }, ['id', 'mergedIntoId', 'version']);
    if (!own) throw Problem.notFound('organisation');
    if (own.mergedIntoId !== null) {
      refuseOther(reader, own.version);
      await tx.table(Organisation).updateAtVersion({ id, campaignId }, own.version, { mergedIntoId: null });
      await audit(tx, reader, 'organisation_unmerged', ['organisation', id]);
    }
    return this.organisations.one(reader, id);
  }

  private rows({ seat: { campaignId } }: Reader): Promise<OrganisationNames[]> {
    return this.database.current().run(organisationNamesOf, { campaignId });
  }
}

const order = (likeness: Likeness) => (likeness === 'same' ? 0 : 1);
const byLikeness = (a: { likeness: Likeness }, b: { likeness: Likeness }) =>
  order(a.likeness) - order(b.likeness);

const toNamed = ({ id, name, shortName }: OrganisationNames) => ({ id, name, shortName });

/** @throws Problem where either is another one already, or is removed */
function refuseMerged(one: BeforeMerging, into: BeforeMerging): void {
  const together = (one.rootId ?? one.id) === (into.rootId ?? into.id);
  if (together) {
    const name = one.shownName;
    throw Problem.at('conflict', 'intoId', refusal('organisations.mergedTogether', { name }));
  }
  if (one.merged)
    throw new Problem('conflict', refusal('organisations.mergedAlready', { name: one.shownName }));
  if (into.merged) {
    throw Problem.at('conflict', 'intoId', refusal('organisations.mergeShown', { name: into.shownName }));
  }
  if (one.removed) throw new Problem('conflict', refusal('organisations.removed', { name: one.name }));
  if (into.removed) {
    throw Problem.at('conflict', 'intoId', refusal('organisations.removed', { name: into.name }));
  }
}

/**
 * Whoever shares something within an organisation means those who sit for it. Two groups of people under one name would be a
 * lie about who reads it, and joining them would open to each what the other shared: that is done seat by seat, and a second
 * person confirms it. So the record that goes has nobody.
 */
function refuseWider(one: BeforeMerging, into: BeforeMerging): void {
  const names = { name: one.name, other: into.name };
  if (one.people > 0) {
    const why = into.people > 0 ? 'organisations.mergeBothSit' : 'organisations.mergeOtherWay';
    throw Problem.at('conflict', 'intoId', refusal(why, names));
  }
  if (one.reminders > 0) {
    throw new Problem('conflict', refusal('organisations.mergeReminders', { name: one.name }));
  }
}
