import { Injectable } from '@nestjs/common';
import {
  Meeting,
  Organisation,
  representativeById,
  speakingSlotById,
  speakingSlotsPage,
  SpeakingSlot,
  type SpeakingSlotRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { writeCsv } from '#libs/sheets';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { AddSpeakingSlotRequest, ChangeSpeakingSlotRequest, SpeakingSlotDto } from './speaking.dto.js';

export type SlotIds = readonly [sessionId: string, slotId: string];
/** More than any session has; a bound for what is held at once. */
const MOST = 10_000;

const COLUMNS: Readonly<Record<string, (row: SpeakingSlotRow) => string | number | null>> = {
  item: ({ item }) => item,
  place: ({ place }) => place,
  organisation: ({ organisation }) => organisation,
  speaker: ({ representative }) => representative,
  stakeholders: ({ stakeholders }) => stakeholders,
  state: ({ state }) => state,
  minutes: ({ minutes }) => minutes,
  meeting: ({ meeting }) => meeting,
  webcast_time: ({ webcastTime }) => webcastTime,
  link: ({ link }) => link,
  text: ({ body }) => body,
  id: ({ id }) => id,
};

/** Time to speak in a session: read by the campaign, written by each organisation for itself and by coordinators for all. */
@Injectable()
export class SpeakingService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  async list(reader: Reader, sessionId: string, query: ShelfQuery): Promise<Page<SpeakingSlotDto>> {
    refuseRemovedList(reader, query.shelf);
    await this.sessions.find(reader, sessionId);
    const [afterItem, afterPlace, afterId] = (decodeCursor(query.cursor, 3) ?? []) as string[];
    const asked = { campaignId: reader.seat.campaignId, sessionId, afterItem, afterPlace, afterId };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) =>
      tx.run(speakingSlotsPage, { ...asked, limit: query.limit + 1, shelf: query.shelf }),
    );
    return page(rows, query.limit, toDto, (row) => [row.sortItem, row.sortPlace, row.id]);
  }

  async add(reader: Reader, sessionId: string, request: AddSpeakingSlotRequest): Promise<SpeakingSlotDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.sessions.find(reader, sessionId);
    const { id = newId(), organisationId, item } = request;
    const organisation = await tx.table(Organisation).findOne({ campaignId, id: organisationId }, ['rootId']);
    if (!organisation) throw Problem.unknown('organisationId', 'organisation');
    const shownId = organisation.rootId ?? organisationId;
    refuseOthers(reader, shownId, 'organisationId');
    const said = await this.stated(reader, sessionId, shownId, request);
    const row = {
      id,
      campaignId,
      sessionId,
      organisationId: shownId,
      authorId: reader.userId,
      ...said,
      item,
    };
    const [added] = await tx.table(SpeakingSlot).insertMissing([{ ...row, ...orNothing(said) }], 'id');
    if (!added) throw idTaken();
    await audit(tx, reader, 'speaking_slot_added', ['speaking_slot', id]);
    return this.one(reader, [sessionId, id]);
  }

  async change(
    reader: Reader,
    ids: SlotIds,
    request: ChangeSpeakingSlotRequest,
    version: number,
  ): Promise<SpeakingSlotDto> {
    const tx = this.database.current();
    const before = await this.mine(reader, ids);
    if (before.version !== version) throw staleVersion(before.version);
    const change = await this.stated(reader, ids[0], before.organisationId, request);
    const where = { campaignId: reader.seat.campaignId, id: before.id };
    if (!(await tx.table(SpeakingSlot).updateAtVersion(where, version, change)))
      throw staleVersion((await this.row(reader, ids)).version);
    await audit(tx, reader, 'speaking_slot_changed', ['speaking_slot', before.id]);
    return this.one(reader, ids);
  }

  /** A repeat changes nothing. */
  async remove(reader: Reader, ids: SlotIds, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await tx.withRemoved(() => this.mine(reader, ids));
    if (row.removed !== null) return;
    if (row.version !== version) throw staleVersion(row.version);
    if (!(await removeAtVersion(tx, SpeakingSlot, reader, row.id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'speaking_slot_removed', ['speaking_slot', row.id]);
  }

  async restore(reader: Reader, ids: SlotIds): Promise<SpeakingSlotDto> {
    const tx = this.database.current();
    const { id } = await tx.withRemoved(() => this.mine(reader, ids));
    if (await restoreRow(tx, SpeakingSlot, reader, ['speaking_slot', id]))
      await audit(tx, reader, 'speaking_slot_restored', ['speaking_slot', id]);
    return this.one(reader, ids);
  }

  /** The list as a sheet. */
  async sheet(reader: Reader, sessionId: string): Promise<Buffer> {
    const rows = await this.database.asReader(reader.userId, async (tx) => {
      await this.sessions.find(reader, sessionId);
      const asked = { campaignId: reader.seat.campaignId, sessionId, limit: MOST, shelf: 'active' as const };
      const found = await tx.run(speakingSlotsPage, asked);
      await audit(tx, reader, 'speaking_slots_exported', ['session', sessionId], { slots: found.length });
      return found;
    });
    const cells = rows.map((row) => Object.values(COLUMNS).map((cell) => String(cell(row) ?? '')));
    return Buffer.from(writeCsv([Object.keys(COLUMNS), ...cells]));
  }

  private async one(reader: Reader, ids: SlotIds): Promise<SpeakingSlotDto> {
    return toDto(await this.row(reader, ids));
  }

  private async row(reader: Reader, [sessionId, id]: SlotIds): Promise<SpeakingSlotRow> {
    await this.sessions.find(reader, sessionId);
    const asked = { campaignId: reader.seat.campaignId, sessionId, id };
    const row = await this.database.current().first(speakingSlotById, asked);
    if (!row) throw Problem.notFound('speaking_slot');
    return row;
  }

  private async mine(reader: Reader, ids: SlotIds): Promise<SpeakingSlotRow> {
    const row = await this.row(reader, ids);
    // Of a record that was merged into another one, its own people and coordinators write: the rule of the row says the same.
    refuseOthers(reader, row.writtenForId, 'slotId');
    return row;
  }

  /** Columns that are left as they are where nothing is said. @throws Problem for a meeting or a person of elsewhere */
  private async stated(
    reader: Reader,
    sessionId: string,
    organisationId: string,
    request: ChangeSpeakingSlotRequest,
  ) {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { meetingId, representativeId, minutes, place } = request;
    if (meetingId && !(await tx.table(Meeting).findOne({ campaignId, sessionId, id: meetingId }, ['id'])))
      throw Problem.field('meetingId', refusal('speaking.noMeeting'));
    if (representativeId) {
      const person = await tx.first(representativeById, { campaignId, sessionId, id: representativeId });
      if (person?.organisationId !== organisationId)
        throw Problem.field('representativeId', refusal('speaking.otherOrganisation'));
    }
    return {
      ...{ meetingId, representativeId, minutes, place },
      item: request.item ?? undefined,
      stakeholders: request.stakeholders ?? undefined,
      state: request.state ?? undefined,
      link: request.link ?? undefined,
      webcastTime: request.webcastTime ?? undefined,
      body: request.body ?? undefined,
    };
  }
}

/** What may be unknown, where nothing was said of it. */
const orNothing = ({
  meetingId = null,
  representativeId = null,
  minutes = null,
  place = null,
}: Partial<Pick<SpeakingSlot, 'meetingId' | 'representativeId' | 'minutes' | 'place'>>) => ({
  ...{ meetingId, representativeId, minutes, place },
});

/** One writes for one's own organisation; a coordinator for all. */
function refuseOthers({ seat }: Reader, organisationId: string, path: string): void {
  if (seat.role !== 'coordinator' && seat.organisationId !== organisationId)
    throw Problem.at('forbidden', path, refusal('representatives.ownOrganisation'));
}

const toDto = ({
  writtenForId: _writtenFor,
  sortItem: _item,
  sortPlace: _place,
  meetingAt,
  ...row
}: SpeakingSlotRow): SpeakingSlotDto => ({ ...row, meetingAt: meetingAt?.toISOString() ?? null });
