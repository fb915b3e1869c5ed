import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_FORMATS, DOCUMENT_NOTES, type DocumentFormat, type DocumentNoteCode } from '#libs/texts';

/** Something to know of a document whose text was read */
export class DocumentNoteDto {
  @ApiProperty({
    enum: DOCUMENT_NOTES,
    example: 'noTextOnPages',
    description:
      'Passages struck through are in the text; numbers that the program gives to paragraphs are not; pages without text, such as scans; lines at the edge of most pages were left out; the letters were taken for those of Windows',
  })
  code: DocumentNoteCode;
  /** @example 2 */
  count: number;
}

export class DocumentDto {
  @ApiProperty({ enum: DOCUMENT_FORMATS, example: 'pdf' })
  format: DocumentFormat;
  /** @example "Article 6. Respect for human rights" */
  text: string;
  @ApiProperty({ nullable: true, type: Number, example: 41, description: 'null where the format has none' })
  pages: number | null;
  notes: DocumentNoteDto[];
}
