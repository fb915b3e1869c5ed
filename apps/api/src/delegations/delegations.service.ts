import { Injectable } from '@nestjs/common';
import { Ask, campaignToday, type DelegationRow, delegationsPage, groupsPage } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { searchStates } from '#libs/reference';
import { knownLanguage } from '#libs/words';
import { contactClocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type {
  DelegationDto,
  DelegationsQuery,
  GroupDto,
  GroupPageDto,
  GroupsQuery,
} from './delegations.dto.js';

@Injectable()
export class DelegationsService {
  constructor(private readonly database: Database) {}

  /** By name, or the best match first; one statement whatever the number. */
  async list(reader: Reader, query: DelegationsQuery): Promise<Page<DelegationDto>> {
    if ((query.askId === undefined) !== (query.stance === undefined)) {
      const missing = query.askId === undefined ? 'askId' : 'stance';
      throw Problem.field(missing, refusal('delegations.askWithStance'));
    }
    const [afterPlace = null, afterCode = null] = decodeCursor(query.cursor, ['text', 'text']) ?? [];
    const rows = await this.database.current().run(delegationsPage, {
      campaignId: reader.seat.campaignId,
      afterPlace: afterPlace as string | null,
      afterCode: afterCode as string | null,
      named: query.q,
      codes:
        query.q === undefined
          ? null
          : searchStates(query.q, knownLanguage(reader.locale) ?? 'en').map(({ state }) => state.code),
      kind: query.kind,
      capacity: query.capacity,
      group: query.group,
      askId: query.askId,
      stance: query.stance,
      limit: query.limit + 1,
    });
    if (rows.length === 0 && query.askId !== undefined) await this.refuseUnknownAsk(reader, query.askId);
    return page(
      rows,
      query.limit,
      (row) => toDelegation(row, reader),
      (row) => [row.place, row.code],
    );
  }

  private async refuseUnknownAsk(reader: Reader, askId: string): Promise<void> {
    const { campaignId } = reader.seat;
    const ask = await this.database.current().table(Ask).findOne({ campaignId, id: askId }, ['id']);
    if (!ask) throw Problem.unknown('askId', 'ask');
  }

  /** Groups with who of the room belonged to them on a day. */
  async groups({ seat: { campaignId } }: Reader, query: GroupsQuery): Promise<GroupPageDto> {
    const tx = this.database.current();
    const [afterCode = null] = decodeCursor(query.cursor, ['text']) ?? [];
    const rows = await tx.run(groupsPage, {
      campaignId,
      on: query.on,
      afterCode: afterCode as string | null,
      limit: query.limit + 1,
    });
    const on = rows[0]?.on ?? query.on ?? (await this.today(campaignId));
    const toGroup = ({ code, name, kind, source, members }: GroupDto): GroupDto => {
      return { code, name, kind, source, members };
    };
    return { on, ...page(rows, query.limit, toGroup, (row) => [row.code]) };
  }

  private async today(campaignId: string): Promise<string> {
    const row = await this.database.current().first(campaignToday, { campaignId });
    return row?.today ?? '';
  }
}

function toDelegation(row: DelegationRow, reader: Reader): DelegationDto {
  const { place: _place, contactId, contactKind, contactAt, contactZone, contactBy, ...delegation } = row;
  if (contactAt === null || contactZone === null || contactBy === null)
    return { ...delegation, lastContact: null };
  const occurredAt = contactClocks({ occurredAt: contactAt, zone: contactZone }, contactId === null, reader);
  const lastContact = { interactionId: contactId, kind: contactKind, organisation: contactBy, occurredAt };
  return { ...delegation, lastContact };
}
