import { ApiProperty } from '@nestjs/swagger';
import { SHEET_FORMATS, SHEET_FORMS, type SheetForm, type SheetFormat } from '#libs/sheets';
import { OneOf } from '../http/validation.js';

export class ExportPositionsRequest {
  @ApiProperty({
    enum: SHEET_FORMS,
    example: 'wide',
    description:
      '`wide`: a row per delegation and a column per ask, with stance, confidence and how it was said; `long`: a row per position with every field',
  })
  @OneOf(SHEET_FORMS)
  form: SheetForm;

  @ApiProperty({ enum: SHEET_FORMATS, example: 'xlsx' })
  @OneOf(SHEET_FORMATS)
  format: SheetFormat;
}
