import { Injectable } from '@nestjs/common';
import {
  ballotsInMatrix,
  groupNames,
  leadsInMatrix,
  type AskInDraft,
  type CampaignFrame,
  type DelegationInRoom,
  sameOrganisation,
} from '#libs/data';
import {
  ballotTowards,
  encodeBallot,
  encodeCell,
  isUuid,
  NO_BALLOT,
  NO_CELL,
  Problem,
  type MatrixCell,
} from '#libs/domain';
import { Database } from '#libs/platform';
import type { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import { scopeOf } from '../dto/scope.js';
import type { Reader } from '../http/principal.js';
import { inUse, staleIn, toAskDto, toDraftDto } from '../positions/campaign-frame.js';
import { CurrentPositionsService } from '../positions/current-positions.service.js';
import type { MatrixDto, MatrixNote, MatrixQuery, MatrixRowDto } from './matrix.dto.js';

/** The cells of each delegation in the order of the asks, and which delegations have one that fits the filters. */
interface Grid {
  rows: Map<string, string[]>;
  fitting: Set<string>;
}

/** The letters of each delegation in the order of the asks. */
type BallotRows = Map<string, string[]>;

/** Everybody on every ask; six statements whatever there is, one of them for all cells. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPositionsService,
  ) {}

  async matrix(reader: Reader, query: MatrixQuery): Promise<MatrixDto> {
    const frame = await this.current.frame(reader);
    const asks = chosen(frame.asks, query.askId);
    const groups = await this.database.current().run(groupNames, { campaignId: reader.seat.campaignId });
    if (query.group !== undefined && groups.every(({ code }) => code !== query.group)) {
      throw Problem.unknown('group', 'group');
    }
    const delegations = await this.current.delegations(reader);
    const leads = await this.leads(reader);
    const owner = await this.ownerOf(reader, query);
    const grid = await this.grid(reader, frame, asks, query);
    const ballots = await this.ballots(reader, asks);
    const filtered = query.stance !== undefined || query.stale !== undefined;
    const wanted = (row: MatrixRowDto) =>
      belongs(row, query.group, owner, reader) && (!filtered || grid.fitting.has(row.code));
    const rows = delegations
      .map((delegation) =>
        toRow(delegation, leads.get(delegation.code), { grid, ballots, columns: asks.length }),
      )
      .filter(wanted);
    return {
      scope: scopeOf(reader.seat),
      textVersion: toDraftDto(frame),
      asks: asks.map((ask) => toAskDto(ask, frame)),
      groups: groups.filter(({ code }) => rows.some((row) => row.groups.includes(code))),
      rows,
      note: noteOn(asks, rows, grid),
    };
  }

  /** A link or a saved view may name a record that was merged into another since. */
  private async ownerOf(
    { seat: { campaignId } }: Reader,
    { owner }: MatrixQuery,
  ): Promise<string | undefined> {
    if (owner === undefined || !isUuid(owner)) return owner;
    const [same] = await this.database.current().run(sameOrganisation, { campaignId, id: owner });
    return same?.shownId ?? owner;
  }

  private async grid(
    reader: Reader,
    frame: CampaignFrame,
    asks: readonly AskInDraft[],
    query: MatrixQuery,
  ): Promise<Grid> {
    const columns = new Map(asks.map(({ id }, index) => [id, index]));
    const empty = asks.map(() => NO_CELL);
    const stale = staleIn(frame);
    const grid: Grid = { rows: new Map(), fitting: new Set() };
    for (const position of await this.current.positions(reader, query.askId ? { askIds: query.askId } : {})) {
      const column = columns.get(position.askId);
      if (column === undefined) continue;
      const { delegationCode: code, stance, confidence, voice, differs } = position;
      const cell = { stance, confidence, voice, differs, stale: stale(position.askId, position) };
      const row = grid.rows.get(code) ?? [...empty];
      row[column] = encodeCell(cell);
      grid.rows.set(code, row);
      if (fits(cell, query)) grid.fitting.add(code);
    }
    return grid;
  }

  /** How each voted, beside where it stands: the one is never made of the other. */
  private async ballots({ seat: { campaignId } }: Reader, asks: readonly AskInDraft[]): Promise<BallotRows> {
    const columns = new Map(asks.map(({ id }, index) => [id, index]));
    const rows: BallotRows = new Map();
    for (const { askId, effect, code, choice } of await this.database
      .current()
      .run(ballotsInMatrix, { campaignId })) {
      const column = askId === null ? undefined : columns.get(askId);
      if (column === undefined) continue;
      const row = rows.get(code) ?? asks.map(() => NO_BALLOT);
      row[column] = encodeBallot(ballotTowards(effect ?? 'serves', choice));
      rows.set(code, row);
    }
    return rows;
  }

  private async leads(reader: Reader): Promise<Map<string, DelegationLeadDto>> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(leadsInMatrix, { campaignId });
    return new Map(rows.map(({ code, ...lead }) => [code, lead]));
  }
}

function chosen(asks: readonly AskInDraft[], askIds: readonly string[] | undefined): AskInDraft[] {
  if (!askIds) return inUse(asks);
  const known = new Set(asks.map(({ id }) => id));
  const unknown = askIds.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw Problem.unknown(`askId[${unknown}]`, 'ask');
  return asks.filter(({ id }) => askIds.includes(id));
}

function toRow(
  { code, name, votes, capacity, groups }: DelegationInRoom,
  lead: DelegationLeadDto | undefined,
  { grid, ballots: found, columns }: { grid: Grid; ballots: BallotRows; columns: number },
): MatrixRowDto {
  const cells = grid.rows.get(code)?.join('') ?? NO_CELL.repeat(columns);
  const ballots = found.get(code)?.join('') ?? NO_BALLOT.repeat(columns);
  return { code, name, votes, capacity, groups, lead: lead ?? null, cells, ballots };
}

function belongs(
  { groups, lead }: MatrixRowDto,
  group: string | undefined,
  owner: string | undefined,
  reader: Reader,
): boolean {
  if (group !== undefined && !groups.includes(group)) return false;
  switch (owner?.toLowerCase()) {
    case undefined:
      return true;
    case 'none':
      return lead === null;
    case 'me':
      return lead?.userId === reader.userId;
    case 'mine':
      return lead?.organisationId === reader.seat.organisationId;
    default:
      return lead?.organisationId === owner?.toLowerCase();
  }
}

/** Both filters, in one cell. */
function fits(cell: MatrixCell, { stance, stale }: MatrixQuery): boolean {
  return (
    (stance === undefined || cell.stance === stance) &&
    (stale === undefined || (stale === 'any' ? cell.stale !== null : cell.stale === stale))
  );
}

function noteOn(asks: readonly AskInDraft[], rows: readonly MatrixRowDto[], grid: Grid): MatrixNote | null {
  if (asks.length === 0) return 'no_asks';
  if (rows.length === 0) return 'no_delegations';
  return grid.rows.size === 0 ? 'nothing_known' : null;
}
