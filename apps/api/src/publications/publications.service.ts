import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  namesTakenBack,
  Publication,
  publicationItems,
  PublicationItem,
  publications,
  type PublicationRow,
} from '#libs/data';
import { CONSENT_DAYS, MOST_PAGE_BYTES, Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { largestPage } from '../public-pages/largest-page.js';
import { compare } from './compare.js';
import { compose, type Composition } from './compose.js';
import { isShown, mayRestore, PublicationStateService } from './publication-state.service.js';
import type { PublicationChoice } from './publication-choice.dto.js';
import type { AskToPublishRequest, PublicationPreviewDto } from './publications.dto.js';

/** What a campaign shows to everybody: chosen by one coordinator, consented to by a second, ended by either. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly database: Database,
    private readonly states: PublicationStateService,
  ) {}

  /** The preview is the same as a dry run. @throws Problem when it is no longer what the preview showed */
  async ask(reader: Reader, request: AskToPublishRequest, preview: boolean): Promise<PublicationPreviewDto> {
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const material = await this.states.material(campaignId, request.choice.letterListIds ?? []);
    const composed = compose(campaignId, request.choice, material);
    refuseLong(composed);
    if (!preview) {
      if (request.sha256 === undefined) throw Problem.field('sha256', refusal('publication.previewFirst'));
      if (request.sha256 !== composed.sha256)
        throw new Problem('conflict', refusal('publication.changedSince'));
    }
    const rows = await tx.run(publications, { campaignId });
    if (rows.some(({ outcome }) => outcome === null) && !preview)
      throw new Problem('conflict', refusal('publication.waits'));
    const id = request.id ?? newId();
    const shown = rows.find(isShown);
    const now = (await tx.run(publicationItems, { campaignId })).filter(
      (item) => item.publicationId === shown?.id,
    );
    if (!preview) await this.store(reader, id, request.choice, composed);
    return {
      id: preview ? null : id,
      sha256: composed.sha256,
      leftOut: composed.leftOut,
      ...compare(composed.items, now),
    };
  }

  private async store(
    reader: Reader,
    id: string,
    choice: PublicationChoice,
    { items, sha256 }: Composition,
  ): Promise<void> {
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    await tx.table(Publication).insert({ id, campaignId, sha256, choice, askedBy: reader.userId });
    await tx
      .table(PublicationItem)
      .insertMany(items.map((item, place) => ({ ...item, publicationId: id, campaignId, place })));
    await audit(tx, reader, 'publication_asked', ['publication', id], { sha256 });
  }

  async consent(reader: Reader, id: string, sha256: string): Promise<void> {
    const row = await this.openRequest(reader, id);
    const { mayConsent: allowed } = (await this.states.describer(reader))(row);
    if (!allowed) throw new Problem('forbidden', refusal('publication.notSecond'));
    if (isLapsed(row)) throw over();
    if (row.sha256 !== sha256) throw new Problem('conflict', refusal('publication.changedSince'));
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if ((await tx.first(namesTakenBack, { publicationId: id, campaignId }))?.some)
      throw new Problem('conflict', refusal('publication.namesTakenBack'));
    const before = await tx
      .table(Publication)
      .updateReturning(
        { campaignId, outcome: 'confirmed', endedAt: null },
        { endedAt: CLOCK_NOW, superseded: true, choice: {} },
        'id',
      );
    await this.decide(reader, id, 'confirmed');
    for (const old of before) await tx.table(PublicationItem).delete({ publicationId: old.id });
  }

  async refuse(reader: Reader, id: string): Promise<void> {
    const row = await this.openRequest(reader, id);
    if (row.askedById === reader.userId) throw new Problem('forbidden', refusal('publication.notOwn'));
    await this.decide(reader, id, 'refused');
    await this.database.current().table(PublicationItem).delete({ publicationId: id });
  }

  async withdraw(reader: Reader, id: string): Promise<void> {
    const row = await this.openRequest(reader, id);
    if (row.askedById !== reader.userId) throw new Problem('forbidden', refusal('publication.notAsker'));
    await this.decide(reader, id, 'withdrawn');
    await this.database.current().table(PublicationItem).delete({ publicationId: id });
  }

  /** By one person, at once. */
  async unpublish(reader: Reader, id: string): Promise<void> {
    const row = await this.find(reader, id);
    if (row.outcome !== 'confirmed') throw Problem.notFound('publication');
    if (row.endedAt) return;
    const tx = this.database.current();
    await tx.table(Publication).update({ id, endedAt: null }, { endedAt: CLOCK_NOW });
    await audit(tx, reader, 'publication_ended', ['publication', id]);
  }

  /** Takes unpublishing back: by whoever did so, within the hour, where nothing else is shown by now. */
  async restore(reader: Reader, id: string): Promise<void> {
    const row = await this.find(reader, id);
    if (row.outcome !== 'confirmed') throw Problem.notFound('publication');
    if (!row.endedAt) return;
    const rows = await this.database.current().run(publications, { campaignId: reader.seat.campaignId });
    if (!mayRestore(row, reader) || rows.some(isShown))
      throw new Problem('conflict', refusal('publication.askAnew'));
    const tx = this.database.current();
    await tx.table(Publication).update({ id }, { endedAt: null });
    await audit(tx, reader, 'publication_restored', ['publication', id]);
  }

  private async decide(reader: Reader, id: string, outcome: 'confirmed' | 'refused' | 'withdrawn') {
    const tx = this.database.current();
    const closed = { outcome, closedBy: reader.userId, closedAt: CLOCK_NOW };
    await tx.table(Publication).update({ id, outcome: null }, closed);
    await audit(tx, reader, `publication_${outcome}`, ['publication', id]);
  }

  /** @throws Problem not_found, or conflict for what is over */
  private async openRequest(reader: Reader, id: string): Promise<PublicationRow> {
    const { campaignId } = reader.seat;
    await this.database.current().table(Publication).findOne({ id, campaignId }, ['id'], { lock: 'update' });
    const row = await this.find(reader, id);
    if (row.outcome !== null) throw over();
    return row;
  }

  private async find({ seat: { campaignId } }: Reader, id: string): Promise<PublicationRow> {
    const rows = await this.database.current().run(publications, { campaignId });
    const row = rows.find((one) => one.id === id);
    if (!row) throw Problem.notFound('publication');
    return row;
  }
}

const isLapsed = ({ askedAt, now }: PublicationRow) =>
  now.getTime() - askedAt.getTime() >= CONSENT_DAYS * 86_400_000;

const over = () => new Problem('conflict', refusal('publication.over'));

/** The pages are read on slow networks: they stay light, whatever was chosen. */
function refuseLong({ items }: Composition): void {
  if (largestPage(items) > MOST_PAGE_BYTES)
    throw Problem.field('choice.practical', refusal('publication.tooLong', { most: MOST_PAGE_BYTES / 1000 }));
}
