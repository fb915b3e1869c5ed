import { ApiProperty } from '@nestjs/swagger';
import { SignOnDto } from '../dto/sign-on.dto.js';

/** How a letter goes on, for coordinators */
export class LetterProgressDto {
  /**
   * How many were asked to sign
   * @example 40
   */
  asked: number;
  /** @example 14 */
  answered: number;
  /**
   * Who have signed and wait for approval
   * @example 3
   */
  waiting: number;
}

/** That a reader, or their organisation, was asked to sign a letter and has not answered */
export class AskedOfMeDto {
  @ApiProperty({ type: String, nullable: true, example: 'Manushya Foundation' })
  organisation: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description:
      'The page on which the reader answers; null where somebody else was asked for the organisation, whose mail has the link',
  })
  link: string | null;
}

/** A joint letter about which the reader has something to do */
export class MyLetterDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b001 */
  id: string;
  /** @example "Open letter to the Chair of the Ad Hoc Committee" */
  title: string;
  @ApiProperty({ type: SignOnDto, nullable: true, description: 'null where nobody said' })
  closes: SignOnDto | null;
  @ApiProperty({ type: LetterProgressDto, nullable: true, description: 'null for who does not coordinate' })
  progress: LetterProgressDto | null;
  @ApiProperty({ type: AskedOfMeDto, nullable: true, description: 'null where the reader was not asked' })
  asked: AskedOfMeDto | null;
}
