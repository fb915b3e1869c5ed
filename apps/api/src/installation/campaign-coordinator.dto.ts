import { IsIn, IsOptional } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '#libs/words';
import { IsEmailAddress } from '../http/email.js';
import { Name } from '../http/field-checks.js';

export class InviteCoordinatorRequest {
  /** @example ploy@example.org */
  @IsEmailAddress()
  email: string;

  /**
   * The name the invited person is greeted with; they may correct it
   * @example "Ploy Srisai"
   */
  @Name(120)
  name: string;

  /** Of the mail and what follows; the campaign's first language, if left out */
  @IsOptional()
  @IsIn(LANGUAGES, { message: `locale must be among ${LANGUAGES.join(', ')}.` })
  @ApiProperty({ required: false, enum: LANGUAGES, example: 'en' })
  locale?: Language;
}
