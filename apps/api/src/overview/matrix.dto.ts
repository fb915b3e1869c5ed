import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import { STANCES, STALE_REASONS, type StaleReason, type Stance } from '#libs/domain';
import { ScopeDto } from '../http/scope.dto.js';
import { IsId, OneLine, OneOf } from '../http/validation.js';

const STALE_FILTERS = [...STALE_REASONS, 'any'] as const;

/** Filters drop rows; `stance` and `stale` together ask for one cell that fits both */
export class MatrixQuery {
  /**
   * Code of a group to which the delegation belongs today
   * @example eu
   */
  @IsOptional()
  @OneLine(50)
  group?: string;

  @ApiPropertyOptional({ enum: STANCES, example: 'undecided', description: 'On any of the asks shown' })
  @IsOptional()
  @OneOf(STANCES)
  stance?: Stance;

  @ApiPropertyOptional({
    enum: STALE_FILTERS,
    example: 'draft',
    description: 'Position on any of the asks shown that should be asked for again, and why',
  })
  @IsOptional()
  @OneOf(STALE_FILTERS)
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

/** The newest confirmed draft */
export class OverviewDraftDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f003 */
  id: string;
  /** @example jul-2024 */
  key: string;
  /** @example "Updated draft text of the convention" */
  title: string;
  @ApiProperty({ nullable: true, type: String, example: 'A/AC.291/22/Rev.3' })
  symbol: string | null;
  /**
   * The day on which it was circulated, at the venue
   * @example 2024-07-23
   */
  circulatedOn: string;
}

/** A column */
export class OverviewAskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  id: string;
  /** @example keep-article-6-2 */
  key: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  title: string;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '6(2)',
    description: 'The numbers of its provisions in the newest confirmed draft',
  })
  number: string | null;
  /**
   * 1 = the weightiest
   * @example 1
   */
  priority: number;
  /** @example true */
  redLine: boolean;
  /**
   * Whether the newest confirmed draft changed what it is about
   * @example false
   */
  changed: boolean;
}

export class OverviewGroupDto {
  /** @example eu */
  code: string;
  /** @example "European Union" */
  name: string;
}

/** Who of the coalition leads the talks with a delegation */
export class OverviewLeadDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example Manushya */
  organisation: string;
  @ApiProperty({ nullable: true, type: String, example: '018f7e2a-0000-7000-8000-000000000004' })
  userId: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'Linh Tran' })
  user: string | null;
}

/** A row */
export class MatrixRowDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  name: string;
  /**
   * Observers do not
   * @example true
   */
  votes: boolean;
  /**
   * Codes of the groups to which it belongs today
   * @example ["asia-pacific", "g77"]
   */
  groups: string[];
  @ApiProperty({ nullable: true, type: () => OverviewLeadDto })
  lead: OverviewLeadDto | null;
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
}

export class MatrixDto {
  @ApiProperty({ type: () => ScopeDto })
  scope: ScopeDto;
  @ApiProperty({ nullable: true, type: () => OverviewDraftDto, description: 'The newest confirmed draft' })
  textVersion: OverviewDraftDto | null;
  @ApiProperty({ type: () => [OverviewAskDto], description: 'The columns, the weightiest first' })
  asks: OverviewAskDto[];
  @ApiProperty({ type: () => [OverviewGroupDto], description: 'Names of the groups in the rows' })
  groups: OverviewGroupDto[];
  @ApiProperty({ type: () => [MatrixRowDto], description: 'By name; all delegations unless filtered' })
  rows: MatrixRowDto[];
  @ApiProperty({
    nullable: true,
    type: String,
    example: 'No delegation fits these filters.',
    description: 'Why there is nothing to see, where that is so',
  })
  note: string | null;
}
