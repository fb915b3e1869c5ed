import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { archiveById, archivesOfAdmin, CampaignArchive, campaignNames, undoArchive } from '#libs/data';
import { Problem, sameName } from '#libs/domain';
import type { ArchiveReport } from '#libs/archive';
import { Database, Jobs, newId, SigningKey, type Transaction } from '#libs/platform';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { toArchive } from './archive-row.js';
import type { ArchiveDto, BringArchiveQuery, ImportArchiveRequest } from './archives.dto.js';

/** How many archives of one admin may wait to be taken in or dropped. */
const MOST_OPEN = 3;
const NOT_TAKEN_IN = ['reading', 'checked', 'failed'] as const;

/** Archives of campaigns that an installation admin brings; each admin sees their own alone, by row-level security. */
@Injectable()
export class ArchivesService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly key: SigningKey,
  ) {}

  async list(me: Principal): Promise<Items<ArchiveDto>> {
    const rows = await this.database.current().run(archivesOfAdmin, {});
    return { items: rows.map((row) => toArchive(row, me, this.key)) };
  }

  async one(me: Principal, id: string): Promise<ArchiveDto> {
    const row = await this.database.current().first(archiveById, { id });
    if (!row) throw Problem.notFound('import');
    return toArchive(row, me, this.key);
  }

  /** Stores the file for the worker to read. The same file under the same id is a repeat. */
  async bring(me: Principal, query: BringArchiveQuery, file: Buffer): Promise<ArchiveDto> {
    const tx = this.database.current();
    const archives = tx.table(CampaignArchive);
    const id = query.id ?? newId();
    const fingerprint = createHash('sha256').update(file).digest();
    const held = await archives.findOne({ id }, ['fingerprint']);
    if (held?.fingerprint.equals(fingerprint)) return this.one(me, id);
    if (held) throw idTaken();
    const open = await archives.find({ authorId: me.userId, state: NOT_TAKEN_IN }, ['id'], {
      limit: MOST_OPEN,
    });
    if (open.length >= MOST_OPEN)
      throw new Problem('conflict', refusal('archives.tooManyOpen', { most: MOST_OPEN }));
    const row = {
      id,
      authorId: me.userId,
      fileName: query.fileName ?? 'archive.zip',
      content: file,
      fingerprint,
    };
    const [made] = await archives.insertMissing([row], 'id');
    if (!made) {
      // Sent twice at once, it came in between the look and the writing.
      const first = await archives.findOne({ id }, ['fingerprint']);
      if (first?.fingerprint.equals(fingerprint)) return this.one(me, id);
      throw idTaken();
    }
    await audit(tx, { userId: me.userId }, 'archive_brought', ['campaign_archive', id]);
    this.wake(tx);
    return this.one(me, id);
  }

  async import(
    me: Principal,
    id: string,
    { name, slug, personId = null }: ImportArchiveRequest,
    version: number,
  ): Promise<ArchiveDto> {
    const tx = this.database.current();
    const archives = tx.table(CampaignArchive);
    const held = await archives.findOne({ id }, ['state', 'report', 'version'], { lock: 'update' });
    if (!held) throw Problem.notFound('import');
    if (held.state !== 'checked') throw new Problem('conflict', refusal('archives.notChecked'));
    const { people } = held.report as ArchiveReport;
    if (personId !== null && !people.some((person) => person.id === personId))
      throw Problem.field('personId', refusal('archives.nobody'));
    await tx.as('setup', (setup) => refuseTaken(setup, name, slug));
    const campaignId = newId();
    const changed = await archives.updateAtVersion({ id }, version, {
      ...{ state: 'importing', campaignId, wanted: { name, slug, personId }, failure: null, done: 0 },
    });
    if (!changed) throw staleVersion(held.version);
    await audit(tx, { userId: me.userId }, 'archive_import_asked', ['campaign_archive', id]);
    this.wake(tx);
    return this.one(me, id);
  }

  /** The worker erases what is due; nobody sits there from now on. */
  async undo(me: Principal, archiveId: string): Promise<void> {
    const tx = this.database.current();
    const { userId } = me;
    const held = await tx.table(CampaignArchive).findOne({ id: archiveId }, ['campaignId', 'state']);
    if (!held) throw Problem.notFound('import');
    if (held.state !== 'imported') throw new Problem('conflict', refusal('archives.notTakenIn'));
    const answer = await tx.as('setup', (setup) => setup.first(undoArchive, { archiveId, authorId: userId }));
    if (!answer?.undone) throw new Problem('conflict', refusal('archives.othersEntered'));
    await audit(tx, { userId }, 'archive_undone', ['campaign', held.campaignId ?? '']);
    tx.afterCommit(() => this.jobs.wake('campaigns'));
  }

  async drop(me: Principal, id: string): Promise<void> {
    const tx = this.database.current();
    await this.one(me, id);
    const dropped = await tx.table(CampaignArchive).delete({ id, state: NOT_TAKEN_IN });
    if (dropped === 0) throw new Problem('conflict', refusal('archives.staysOnRecord'));
    await audit(tx, { userId: me.userId }, 'archive_dropped', ['campaign_archive', id]);
  }

  private wake(tx: Transaction): void {
    tx.afterCommit(() => this.jobs.wake('archives'));
  }
}

/** Whoever sits in two campaigns tells them apart by their names. */
async function refuseTaken(tx: Transaction, name: string, slug: string): Promise<void> {
  const campaigns = await tx.run(campaignNames, {});
  if (campaigns.some((campaign) => campaign.slug === slug))
    throw Problem.at('conflict', 'slug', refusal('campaigns.slugTaken'));
  if (campaigns.some((campaign) => sameName(campaign.name, name)))
    throw Problem.at('conflict', 'name', refusal('campaigns.readsTheSame'));
}
