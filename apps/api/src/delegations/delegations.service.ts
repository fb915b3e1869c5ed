import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { searchStates } from '#libs/reference';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { DELEGATION_PAGE } from './delegation-page.js';
import type {
  DelegationDto,
  DelegationsQuery,
  GroupDto,
  GroupPageDto,
  GroupsQuery,
} from './delegations.dto.js';

interface DelegationRow extends Omit<DelegationDto, 'lastContact'> {
  [column: string]: unknown;
  place: string;
  contactId: string | null;
  contactKind: NonNullable<DelegationDto['lastContact']>['kind'];
  contactAt: Date;
  contactZone: string;
}

@Injectable()
export class DelegationsService {
  constructor(private readonly database: Database) {}

  /** By name, or the best match first; one statement whatever the number. */
  async list(reader: Reader, query: DelegationsQuery): Promise<Page<DelegationDto>> {
    if ((query.askId === undefined) !== (query.stance === undefined)) {
      const missing = query.askId === undefined ? 'askId' : 'stance';
      throw Problem.field(missing, 'askId and stance go together: give both or neither.');
    }
    const [name, code] = decodeCursor(query.cursor, 2) ?? [null, null];
    const rows = await this.database
      .current()
      .prepared<DelegationRow>('delegation_page', DELEGATION_PAGE, [
        reader.seat.campaignId,
        name,
        code,
        query.q === undefined ? null : searchStates(query.q, 'en').map(({ state }) => state.code),
        query.kind,
        query.group,
        query.askId,
        query.stance,
        query.limit + 1,
      ]);
    if (rows.length === 0 && query.askId !== undefined) await this.refuseUnknownAsk(reader, query.askId);
    return page(
      rows,
      query.limit,
      (row) => toDelegation(row, reader),
      (row) => [row.place, row.code],
    );
  }

  private async refuseUnknownAsk(reader: Reader, askId: string): Promise<void> {
    const sql = 'select id from ask where campaign_id = $1 and id = $2';
    const rows = await this.database.current().query(sql, [reader.seat.campaignId, askId]);
    if (rows.length === 0) throw Problem.unknown('askId', 'ask');
  }

  /** Groups with who belonged to them on a day. */
  async groups(query: GroupsQuery): Promise<GroupPageDto> {
    const tx = this.database.current();
    const [after] = decodeCursor(query.cursor, 1) ?? [null];
    const rows = await tx.query<GroupDto & { on: string; [column: string]: unknown }>(GROUPS, [
      query.on,
      after,
      query.limit + 1,
    ]);
    const on = rows[0]?.on ?? query.on ?? (await this.today());
    const toGroup = ({ code, name, kind, source, members }: GroupDto): GroupDto => {
      return { code, name, kind, source, members };
    };
    return { on, ...page(rows, query.limit, toGroup, (row) => [row.code]) };
  }

  private async today(): Promise<string> {
    const [row] = await this.database
      .current()
      .query<{ today: string }>('select clock_now()::date::text as today');
    return row?.today ?? '';
  }
}

const GROUPS = `with day as materialized (select coalesce($1::date, clock_now()::date) as day)
  select (select day::text from day) as on, g.code, g.name, g.kind, g.source,
    coalesce((select json_agg(json_build_object('code', d.code, 'shortName', d.short_name,
        'validFrom', m.valid_from, 'validTo', m.valid_to) order by d.short_name, d.code)
      from group_membership m join delegation d on d.code = m.delegation_code, day
      where m.group_code = g.code and (m.valid_from is null or m.valid_from <= day)
        and (m.valid_to is null or m.valid_to >= day)), '[]'::json) as members
  from delegation_group g
  where $2::text is null or g.code > $2
  order by g.code limit $3`;

function toDelegation(row: DelegationRow, reader: Reader): DelegationDto {
  const { place: _place, contactId, contactKind, contactAt, contactZone, ...delegation } = row;
  if (contactId === null) return { ...(delegation as Omit<DelegationDto, 'lastContact'>), lastContact: null };
  const occurredAt = clocks(contactAt, contactZone, reader);
  const lastContact = { interactionId: contactId, kind: contactKind, occurredAt };
  return { ...(delegation as Omit<DelegationDto, 'lastContact'>), lastContact };
}
