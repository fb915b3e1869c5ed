import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import { SHEET_FORMATS, EXPORT_FORMS, type ExportForm, type SheetFormat } from '#libs/sheets';
import { IsId } from '../http/field-checks.js';
import { Choice } from '../dto/fields.js';

export class ExportPositionsRequest {
  @Choice(
    { enum: EXPORT_FORMS },
    {
      example: 'wide',
      description:
        '`wide`: a row per delegation and a column per ask, with stance, confidence and how it was said; `long`: a row per position with every field, who recorded it, for which organisation, and when',
    },
  )
  form: ExportForm;

  @Choice({ enum: SHEET_FORMATS }, { example: 'xlsx' })
  format: SheetFormat;

  @ApiPropertyOptional({
    type: [String],
    example: ['FJI', 'TUV'],
    description: 'Only these delegations; all if left out',
  })
  @IsOptional()
  @IsArray({ message: 'delegationCodes must be a list of codes.' })
  @ArrayMaxSize(300, { message: 'delegationCodes must name at most 300.' })
  @Matches(/^[A-Z]{3}$/, {
    each: true,
    message: 'Each of delegationCodes must be a code of three letters, like FJI.',
    context: { code: 'delegationCode' },
  })
  delegationCodes?: string[];

  @ApiPropertyOptional({
    type: [String],
    example: ['018f7e2a-0000-7000-8000-00000000a001'],
    description: 'Only these asks; all if left out',
  })
  @IsOptional()
  @IsArray({ message: 'askIds must be ids of asks.' })
  @ArrayMaxSize(100, { message: 'askIds must name at most 100.' })
  @IsId({ each: true })
  askIds?: string[];
}
