import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import type { AddresseeKind, LetterStep } from '#libs/domain';
import { Choice, ListOf, Nested } from '../dto/fields.js';
import { ADDRESSEE_KIND, LETTER_STEP } from '../dto/letter-words.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsDelegationCode, IsId, IsWall, IsZone, OneLine, SignedText, Title } from '../http/field-checks.js';
import { IsLanguage } from '../http/several-names.js';

/** A letter in one language */
export class LetterTextPart {
  /**
   * ISO 639 code
   * @example en
   */
  @IsLanguage()
  language: string;

  /** @example "Open letter to the Chair" */
  @Title(300)
  title: string;

  /** @example "Your Excellency," */
  @OneLine(300, 0)
  salutation: string;

  /** @example "We, the undersigned, ask for accreditation and speaking time." */
  @SignedText(60_000)
  body: string;

  /**
   * What is signed; one of them is
   * @example true
   */
  @IsBoolean({ message: 'authentic must be true or false.' })
  authentic: boolean;

  /**
   * Of a translation: who made it
   * @example ""
   */
  @OneLine(500, 0)
  note: string;
}

/** To whom a letter goes */
export class LetterAddresseePart {
  @Choice(ADDRESSEE_KIND, { example: 'chair' })
  kind: AddresseeKind;

  /**
   * As it stands on the letter. The formal name of its delegation, in whichever language, is printed in that of each text; empty
   * with a delegation, it becomes that name
   * @example "H.E. Faouzia Boumaiza Mebarki, Chair of the Ad Hoc Committee"
   */
  @OneLine(300, 0)
  name: string;

  /**
   * Printed in the authentic text instead of its salutation; empty where that is used
   * @example "Your Excellency,"
   */
  @OneLine(300, 0)
  salutation: string;

  /**
   * Whether it only gets a copy
   * @example false
   */
  @IsBoolean({ message: 'copy must be true or false.' })
  copy: boolean;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'Of a mission: its delegation' })
  @ValidateIf((_, value) => value !== null)
  @IsDelegationCode()
  delegationCode: string | null;
}

/** When sign-on closes, in a zone */
export class SignOnPart {
  /** @example 2026-01-22T18:00 */
  @IsWall()
  wall: string;

  @IsZone()
  zone: string;
}

export class NewLetterRequest extends RepeatableRequest {
  /** @example "Open letter to the Chair of the Ad Hoc Committee" */
  @Title(200)
  title: string;

  @ApiProperty({
    type: SignOnPart,
    nullable: true,
    required: false,
    description: 'When sign-on closes; null takes it away',
  })
  @IsOptional()
  @Nested(() => SignOnPart)
  closes?: SignOnPart | null;

  /**
   * For how many minutes after that a signature still is in time
   * @example 30
   */
  @IsOptional()
  @IsInt({ message: 'graceMinutes must be a whole number.' })
  @Min(0, { message: 'graceMinutes must be 0 to 10080.' })
  @Max(10_080, { message: 'graceMinutes must be 0 to 10080.' })
  graceMinutes?: number;

  /**
   * Whether who signs later than that is taken, with the date
   * @example false
   */
  @IsOptional()
  @IsBoolean({ message: 'lateAllowed must be true or false.' })
  lateAllowed?: boolean;

  /**
   * Whether who holds a link reads who signed already
   * @example false
   */
  @IsOptional()
  @IsBoolean({ message: 'listShown must be true or false.' })
  listShown?: boolean;

  /**
   * Whether people may sign as individuals
   * @example true
   */
  @IsOptional()
  @IsBoolean({ message: 'individuals must be true or false.' })
  individuals?: boolean;

  /** All that remain; one of them authentic */
  @IsOptional()
  @ListOf(() => LetterTextPart, { most: 12 })
  @ArrayUnique((text: LetterTextPart | null) => text?.language, {
    message: 'texts must not name a language twice.',
  })
  texts?: LetterTextPart[];

  /** All that remain, in their order */
  @IsOptional()
  @ListOf(() => LetterAddresseePart, { most: 200 })
  addressees?: LetterAddresseePart[];

  /**
   * The asks that it carries; all that remain
   * @example ["018f7e2a-0000-7000-8000-00000000a001"]
   */
  @IsOptional()
  @IsArray({ message: 'askIds must be a list.' })
  @ArrayMaxSize(50, { message: 'askIds must have at most 50 entries.' })
  @ArrayUnique({ message: 'askIds must not name an ask twice.' })
  @IsId({ each: true })
  askIds?: string[];
}

export class ChangeLetterRequest extends PartialType(OmitType(NewLetterRequest, ['id'])) {}

export class LetterStepRequest {
  @Choice(LETTER_STEP, { example: 'open' })
  step: LetterStep;
}
