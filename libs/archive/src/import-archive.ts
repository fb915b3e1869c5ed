import { randomBytes } from 'node:crypto';
import {
  ARCHIVED,
  archivedName,
  campaignNames,
  Campaign,
  clockNow,
  knownCodes,
  Membership,
  newId,
  UserAccount,
  userAssignedCode,
  type DataAccess,
} from '#libs/data';
import { isEmailAddress, isZone, sameName } from '#libs/domain';
import { LANGUAGES } from '#libs/words';
import type { ArchivedPerson, ImportPlan } from './plan-import.js';
import type { SignedArchive } from './read-archive.js';
import { rewrite, standsAlone, type Places } from './rewrite.js';
import { RowWriter } from './row-writer.js';
import type { ArchivedRow } from './sheets.js';
import { ArchiveTrouble } from './trouble.js';

export interface ImportOrder {
  campaignId: string;
  name: string;
  slug: string;
  /** Whoever takes it in, and coordinates it from then on. */
  userId: string;
  /** Who that is in the archive; null: nobody of it. */
  personId: string | null;
  onRows?: (rows: number) => void;
}

/**
 * Writes the campaign that an archive holds, in the role `demarche_setup`, under new ids. Of its people only whoever takes it in
 * has a seat; the others are there as who said and did what, until a coordinator invites them. No mail is planned.
 * @throws ArchiveTrouble
 */
export async function importArchive(
  tx: DataAccess,
  archive: SignedArchive,
  plan: ImportPlan,
  order: ImportOrder,
): Promise<void> {
  const places: Places = {
    campaign: { old: plan.report.campaign.id, new: order.campaignId },
    ids: plan.ids,
    codes: await newCodes(tx, plan),
    people: await writePeople(tx, plan.report.people, order),
  };
  await refuseTaken(tx, order);
  await writeCampaign(tx, plan, order);
  let [done, hasSeat] = [0, false];
  for (const archived of ARCHIVED) {
    const writer = new RowWriter(tx, archived, order.campaignId);
    for await (const row of archive.rows(archivedName(archived))) {
      done += 1;
      if (!standsAlone(archived, row, plan.ids)) continue;
      const written = rewrite(archived, row, places);
      const isSeat = archived.table === Membership;
      if (isSeat && isOwn(written, order)) hasSeat = true;
      if (await writer.add(isSeat ? seatOf(written, order) : written)) order.onRows?.(done);
    }
    await writer.end();
  }
  if (!hasSeat) await writeOwnSeat(tx, plan, places, order);
}

/** A code that is taken here becomes another. @throws ArchiveTrouble for one of a delegation that nobody here knows */
async function newCodes(tx: DataAccess, plan: ImportPlan): Promise<ReadonlyMap<string, string>> {
  const known = await tx.run(knownCodes, {});
  const taken = new Set(known.map(({ code }) => code));
  const common = new Set(known.filter((one) => one.common).map(({ code }) => code));
  const own = (code: string) => plan.ownDelegations.has(code) || plan.ownGroups.has(code);
  const unknown = [...plan.codes].filter((code) => !own(code) && !common.has(code));
  if (unknown.length > 0) throw new ArchiveTrouble('codes', { codes: unknown.slice(0, 10).join(', ') });
  const codes = new Map<string, string>();
  for (const [olds, draw] of [
    [plan.ownDelegations, userAssignedCode],
    [plan.ownGroups, groupCode],
  ] as const) {
    for (const old of olds) {
      let code = old;
      for (let tries = 0; taken.has(code); tries += 1) {
        if (tries > 1000) throw new Error('No code is left for a delegation of a campaign’s own');
        code = draw();
      }
      taken.add(code);
      codes.set(old, code);
    }
  }
  return codes;
}

const groupCode = () => `own-${randomBytes(5).toString('hex')}`;

/**
 * Accounts that nobody has opened and nobody is written to at. An address that an account has here already is not touched:
 * whose it is, only its owner can say, by accepting an invitation.
 */
async function writePeople(
  tx: DataAccess,
  people: readonly ArchivedPerson[],
  { userId, personId }: ImportOrder,
): Promise<ReadonlyMap<string, string>> {
  const others = people.filter(({ id }) => id !== personId);
  const wanted = others.flatMap(({ email }) => (isEmailAddress(email) ? [email] : []));
  const taken = new Set(
    wanted.length === 0
      ? []
      : (await tx.table(UserAccount).find({ email: wanted }, ['email'])).map(({ email }) => email),
  );
  const accounts = new Map(people.map(({ id }) => [id, id === personId ? userId : newId()]));
  const rows = others.map(({ id, name, zone, locale, email }) => {
    const account = accounts.get(id) ?? '';
    const own = isEmailAddress(email) && !taken.has(email);
    if (own) taken.add(email);
    return {
      ...{ id: account, name: name.slice(0, 200), passwordHash: null },
      email: own ? email : `${account}@archive.invalid`,
      zone: isZone(zone) ? zone : 'UTC',
      locale: LANGUAGES.some((language) => language === locale) ? locale : 'en',
    };
  });
  await tx.table(UserAccount).insertMany(rows);
  return accounts;
}

/** Another campaign may have come under this name or address since it was asked for. @throws ArchiveTrouble */
async function refuseTaken(tx: DataAccess, { name, slug }: ImportOrder): Promise<void> {
  const there = await tx.run(campaignNames, {});
  if (there.some((campaign) => campaign.slug === slug || sameName(campaign.name, name)))
    throw new ArchiveTrouble('taken', { name });
}

async function writeCampaign(tx: DataAccess, { campaign }: ImportPlan, order: ImportOrder): Promise<void> {
  const { campaignId: id, name, slug } = order;
  const text = (column: string) => (typeof campaign[column] === 'string' ? campaign[column] : null);
  const instant = (column: string) => {
    const at = text(column);
    return at === null || Number.isNaN(Date.parse(at)) ? null : new Date(at);
  };
  const languages = Array.isArray(campaign['languages']) ? campaign['languages'].map(String) : [];
  const clock = await tx.first(clockNow, {});
  await tx.table(Campaign).insert({
    ...{ id, name, slug, summary: text('summary') ?? '', languages, importedAt: clock?.now ?? null },
    ...{
      venueCity: text('venue_city'),
      venueZone: text('venue_zone'),
      stepsHiddenAt: instant('steps_hidden_at'),
    },
    ...(instant('created_at') ? { createdAt: instant('created_at') ?? undefined } : {}),
  });
}

const isOwn = (row: ArchivedRow, { userId, personId }: ImportOrder) =>
  personId !== null && row['user_id'] === userId;

/** Nobody is let in by a file: seats are past, but for that of whoever takes it in. */
function seatOf(row: ArchivedRow, order: ImportOrder): ArchivedRow {
  if (isOwn(row, order)) return { ...row, role: 'coordinator', state: 'active' };
  return { ...row, state: 'removed' };
}

/**
 * The seat of an admin who is nobody of the archive, or of whom it brings no seat: for the organisation that it came from, or
 * else for one that it brings.
 */
async function writeOwnSeat(
  tx: DataAccess,
  { report: { people, by } }: ImportPlan,
  places: Places,
  { campaignId, userId }: ImportOrder,
): Promise<void> {
  const maker = people.find(({ id }) => id === by.id)?.organisationId;
  const other = people.find((person) => places.ids.has(person.organisationId))?.organisationId;
  const organisationId = places.ids.get(maker) ?? places.ids.get(other);
  if (organisationId === undefined) throw new ArchiveTrouble('noArchive');
  await tx.table(Membership).insert({
    ...{ id: newId(), campaignId, userId, organisationId, role: 'coordinator', coreGroup: true },
    ...{ digestStoppedAt: null, digestStoppedByMailOf: null, defaultTier: null },
    ...{ remindersStoppedAt: null, remindersStoppedByMailOf: null },
  });
}
