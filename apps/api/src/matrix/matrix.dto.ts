import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import { STALE_REASONS, type RoomCapacity, type StaleReason, type Stance } from '#libs/domain';
import { AskInDraftDto } from '../dto/ask-in-draft.dto.js';
import { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import { ROOM_CAPACITY, STANCE } from '../dto/named-enums.js';
import { CodedDto } from '../dto/named.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { IsId, OneLine } from '../http/field-checks.js';
import { OptionalChoice } from '../dto/fields.js';
import { DraftDto } from '../dto/draft.dto.js';

const STALE_FILTERS = [...STALE_REASONS, 'any'] as const;

/** Why there is nothing to see: no ask yet, no delegation that fits the filters, no position known. */
export const MATRIX_NOTES = ['no_asks', 'no_delegations', 'nothing_known'] as const;
export type MatrixNote = (typeof MATRIX_NOTES)[number];

/** Filters drop rows; `stance` and `stale` together ask for one cell that fits both */
export class MatrixQuery {
  /**
   * Code of a group to which the delegation belongs today
   * @example eu
   */
  @IsOptional()
  @OneLine(50)
  group?: string;

  @OptionalChoice(STANCE, { example: 'undecided', description: 'On any of the asks shown' })
  stance?: Stance;

  @OptionalChoice(
    { enum: STALE_FILTERS },
    {
      example: 'draft',
      description: 'Position on any of the asks shown that should be asked for again, and why',
    },
  )
  stale?: StaleReason | 'any';

  /**
   * Who leads the talks: `me`, `mine` (my organisation), `none`, or the id of an organisation
   * @example mine
   */
  @IsOptional()
  @Matches(/^(me|mine|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, {
    message: 'owner must be `me`, `mine`, `none` or the id of an organisation.',
  })
  owner?: string;

  @ApiPropertyOptional({
    type: [String],
    example: ['018f7e2a-0000-7000-8000-00000000a001'],
    description: 'Only these asks; repeated, or joined by commas. All if left out',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part])),
  )
  @IsArray({ message: 'askId must be ids of asks.' })
  @ArrayMaxSize(100, { message: 'askId must name at most 100 asks.' })
  @IsId({ each: true })
  askId?: string[];
}

/** A row */
export class MatrixRowDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  name: string;
  /**
   * Members do; observers and parties that are no members do not
   * @example true
   */
  votes: boolean;
  @ApiProperty({ ...ROOM_CAPACITY, example: 'voting', description: 'In the room today' })
  capacity: RoomCapacity;
  /**
   * Codes of the groups to which it belongs today
   * @example ["asia-pacific", "g77"]
   */
  groups: string[];
  lead: DelegationLeadDto | null;
  @ApiProperty({
    example: 'S2u4..',
    description:
      `Two characters for each ask, in the order of \`asks\`. The first is the stance: \`C\` champion,
      \`S\` support, \`s\` lean support, \`u\` undecided, \`o\` lean against, \`O\` oppose, \`q\` silent. The second is a
      digit of base 36: confidence − 1, plus 3 when the position is older than the last draft that changed the ask (6 when
      it is older than 180 days), plus 9 when it rests on a bloc's statement, plus 18 when the state's own word and its
      bloc's take different sides. \`..\` when you know of no position.`.replace(/\s+/g, ' '),
  })
  cells: string;
  @ApiProperty({
    example: 'n.a',
    description:
      `One character for each ask, in the order of \`asks\`: how it voted in the last vote on the ask whose ballots are
      known, as it bears on the ask. \`y\` for it, \`n\` against it (as a yes to a motion that defeats it is), \`a\` abstained,
      \`x\` absent, \`.\` no ballot is known. It is no position, and counts as none.`.replace(/\s+/g, ' '),
  })
  ballots: string;
}

export class MatrixDto {
  scope: ScopeDto;
  /** The newest confirmed draft */
  textVersion: DraftDto | null;
  /** The columns, the weightiest first */
  asks: AskInDraftDto[];
  /** Names of the groups in the rows */
  groups: CodedDto[];
  /** By name; all delegations in the room unless filtered */
  rows: MatrixRowDto[];
  @ApiProperty({
    nullable: true,
    enum: MATRIX_NOTES,
    example: 'no_delegations',
    description: 'Why there is nothing to see, where that is so',
  })
  note: MatrixNote | null;
}
