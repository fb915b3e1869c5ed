import { Injectable } from '@nestjs/common';
import {
  delegationsOutside,
  knownDelegations,
  membersOfGroup,
  otherDelegations,
  roomHistory,
  roomMembers,
  roomState,
  writeRoom,
  type RoomMemberRow,
  type RoomState,
} from '#libs/data';
import { Problem, roomNumbers, roomOn, type RoomNumbers } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import type { RoomDifferenceDto, RoomListDto, SetRoomRequest } from '../dto/room-list.dto.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { staleVersion } from '../http/version.js';
import { readNames } from './read-names.js';
import { roomLines, toEntry, type KnownForRoom } from './room-lines.js';
import type { ReadRoomListRequest, RoomChangeDto, RoomDto, RoomPreviewDto, RoomQuery } from './rooms.dto.js';

/** Before anybody said who is there: all member states and observers. */
const UNSAID = 0;

/** Who is in the room of a campaign: read, changed as a whole, every earlier state kept. */
@Injectable()
export class RoomsService {
  constructor(private readonly database: Database) {}

  /** @throws Problem where there is no such version */
  async read(reader: Reader, query: RoomQuery): Promise<RoomDto> {
    const state = await this.state(reader, query.version);
    if (query.version !== undefined && state.version !== query.version) throw Problem.notFound('room');
    const on = query.on ?? state.today;
    const members = await this.members(reader, state.version, on);
    const { kind, version, author, recordedAt, zone } = state;
    return {
      ...{ kind, version, on, numbers: numbersOn(members, on), members },
      changedBy: author,
      changedAt: recordedAt && clocks(recordedAt, zone, reader),
    };
  }

  /**
   * @param version the one that is changed; 0 for the room that nobody has changed yet
   * @throws Problem naming every field that makes no sense
   */
  async set(reader: Reader, request: SetRoomRequest, version: number): Promise<RoomDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { newest, today } = await this.state(reader);
    if (newest !== version) throw staleVersion(newest);
    const { lines, wrong } = roomLines(request, await this.known(reader, request, today));
    if (wrong.length > 0) throw invalid(wrong);
    const { kind } = request;
    const room = { campaignId, after: version, kind, members: lines, authorId: reader.userId };
    if (!(await writeRoom(tx, { ...room, field: 'members' }))) throw staleVersion(version + 1);
    await audit(tx, reader, 'room_changed', ['campaign', campaignId], { version: version + 1, kind });
    return this.read(reader, {});
  }

  /** What `set` would do today; writes nothing. */
  async preview(reader: Reader, request: SetRoomRequest): Promise<RoomPreviewDto> {
    const { today, version } = await this.state(reader);
    const { lines, wrong } = roomLines(request, await this.known(reader, request, today));
    if (wrong.length > 0) throw invalid(wrong);
    const now = roomOn(await this.members(reader, version, today), today);
    const usual = request.kind === 'all_states' ? await this.members(reader, UNSAID, today) : [];
    const listed = request.kind === 'all_states' ? usual : roomOn(lines.map(toEntry), today);
    const names = new Map([...now, ...usual].map(({ code, shortName }) => [code, shortName]));
    for (const { code, name } of await this.named(reader, request)) names.set(code, name);
    const namedOf = (codes: readonly string[]) =>
      codes.map((code) => ({ code, name: names.get(code) ?? code }));
    const [votedBefore, votesAfter] = [votersIn(now), votersIn(listed)];
    const there = new Set(listed.map(({ code }) => code));
    return {
      before: roomNumbers(votedBefore.size),
      after: roomNumbers(votesAfter.size),
      gains: namedOf(without(votesAfter, votedBefore)),
      loses: namedOf(without(votedBefore, votesAfter)),
      leaves: namedOf(now.map(({ code }) => code).filter((code) => !there.has(code))),
    };
  }

  /** @throws Problem where it says neither a text nor a group, or a group that is not there */
  async readList(reader: Reader, { text, groupCode }: ReadRoomListRequest): Promise<RoomListDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if ((text === undefined) === (groupCode === undefined)) {
      throw Problem.field('text', refusal('rooms.textOrGroup'));
    }
    if (groupCode !== undefined) {
      const group = await tx.first(membersOfGroup, { campaignId, groupCode });
      if (!group) throw Problem.unknown('groupCode', 'group');
      return { matched: group.members, asked: [], unknown: [] };
    }
    return readNames(text ?? '', await tx.run(otherDelegations, { campaignId }));
  }

  /** Who could be added. */
  async outside(reader: Reader): Promise<RoomDifferenceDto[]> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(delegationsOutside, { campaignId });
    return rows.map(({ code, shortName }) => ({ code, name: shortName }));
  }

  async history(reader: Reader, { cursor, limit }: PageQuery): Promise<Page<RoomChangeDto>> {
    const { campaignId } = reader.seat;
    const [beforeVersion = null] = (decodeCursor(cursor, ['number']) ?? []) as number[];
    const asked = { campaignId, beforeVersion, limit: limit + 1 };
    return page(
      await this.database.current().run(roomHistory, asked),
      limit,
      ({ recordedAt, zone, author, ...row }): RoomChangeDto => ({
        ...row,
        changedBy: author,
        changedAt: clocks(recordedAt, zone, reader),
      }),
      ({ version }) => [version],
    );
  }

  private async state(reader: Reader, version?: number): Promise<RoomState> {
    const { campaignId } = reader.seat;
    const state = await this.database.current().first(roomState, { campaignId, version: version ?? null });
    if (!state) throw new Error('The campaign clock did not answer');
    return state;
  }

  private members(reader: Reader, version: number, on: string): Promise<RoomMemberRow[]> {
    const { campaignId } = reader.seat;
    return this.database.current().run(roomMembers, { campaignId, version, on });
  }

  private async named(reader: Reader, { members }: SetRoomRequest): Promise<RoomDifferenceDto[]> {
    const codes = members.flatMap(({ code }) => (code === undefined ? [] : [code]));
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(knownDelegations, { campaignId, codes });
    return rows.map(({ code, shortName }) => ({ code, name: shortName }));
  }

  private async known(reader: Reader, request: SetRoomRequest, today: string): Promise<KnownForRoom> {
    const { campaignId } = reader.seat;
    const codes = new Set((await this.named(reader, request)).map(({ code }) => code));
    const others = await this.database.current().run(otherDelegations, { campaignId });
    return { codes, others, today };
  }
}

const votersIn = (room: readonly { code: string; capacity: string }[]) =>
  new Set(room.filter(({ capacity }) => capacity === 'voting').map(({ code }) => code));

const without = (codes: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...codes].filter((code) => !others.has(code));

const numbersOn = (members: readonly RoomMemberRow[], on: string): RoomNumbers =>
  roomNumbers(votersIn(roomOn(members, on)).size);
