import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DELIVERY_STATES, LETTER_ANSWERS, type DeliveryState, type LetterAnswer } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Choice, OptionalChoice } from '../dto/fields.js';
import { DELIVERY_STATE } from '../dto/named-enums.js';
import { IsId, IsZone, OneLine, Text } from '../http/field-checks.js';
import { PageQuery } from '../http/pages.js';
import { LANGUAGES, type Language } from '#libs/words';

const ANSWER = { enum: LETTER_ANSWERS, enumName: 'LetterAnswer' };

/** Whom one asked to sign, and what became of it; for coordinators alone */
export class LetterRequestDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d001 */
  id: string;
  /** @example "Linh Tran" */
  name: string;
  /**
   * Empty where it is a colleague, who is written to as the account says
   * @example office@example.org
   */
  email: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string | null;
  /** @example "Manushya Foundation" */
  organisation: string | null;
  /**
   * In which it is written
   * @example en
   */
  language: string;
  asked: ClocksDto;
  /**
   * Null: that person came by the link that is shared
   * @example "Ploy Srisai"
   */
  askedBy: string | null;
  @ApiProperty({ ...ANSWER, example: 'none' })
  answer: LetterAnswer;
  @ApiProperty({ type: ClocksDto, nullable: true })
  answered: ClocksDto | null;
  /** @example 018f7e2a-0000-7000-8000-00000000d101 */
  signatoryId: string | null;
  /**
   * Whether that person stopped reminders of this letter
   * @example false
   */
  stopped: boolean;
  @ApiProperty({ ...DELIVERY_STATE, enum: DELIVERY_STATES, nullable: true, example: 'accepted' })
  mailState: DeliveryState | null;
  /**
   * How many reminders have gone
   * @example 1
   */
  reminders: number;
  /** @example 1 */
  version: number;
}

export class LetterRequestsQuery extends PageQuery {
  @OptionalChoice(ANSWER, { example: 'none' })
  answer?: LetterAnswer;
}

/** Whom to ask, all at once or none */
export class AskToSignRequest {
  /**
   * Organisations whose focal points are asked
   * @example ["018f7e2a-0000-7000-8000-000000000002"]
   */
  @IsOptional()
  @IsArray({ message: '$property must be a list.' })
  @ArrayMaxSize(200, { message: '$property must have at most 200 entries.' })
  @ArrayUnique({ message: '$property must name each once.' })
  @IsId({ each: true })
  organisationIds?: string[];

  /**
   * Addresses, one in each line, with a name before or after it where there is one
   * @example "Manushya Foundation <office@example.org>"
   */
  @IsOptional()
  @Text(60_000)
  addresses?: string;

  @Choice(
    { enum: LANGUAGES, enumName: 'Language' },
    { example: 'en', description: 'In which people are written to' },
  )
  language: Language;

  @IsOptional()
  @IsZone()
  zone?: string;
}

/** Who was asked just now */
export class AskedDto {
  /** @example 2 */
  asked: number;
  /**
   * Who had been asked before, or came by the shared link: left as it was
   * @example 0
   */
  before: number;
}

/** Whom a reminder was written for */
export class RemindedDto {
  /** @example 5 */
  reminded: number;
}

/** An organisation whose focal points can still be asked */
export class OrganisationToAskDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  id: string;
  /** @example "Manushya Foundation" */
  name: string;
  /**
   * How many of them were not asked yet
   * @example 1
   */
  people: number;
}

/** How one asks for signatures under a letter */
export class SigningDto {
  /**
   * Days before sign-on closes on which who has not answered is reminded
   * @example [3, 1]
   */
  remindDays: number[];
  /**
   * The link that is shared: whoever has it may sign, by a mail that confirms
   * @example https://desk.example.org/sign/s0190
   */
  link: string | null;
  /** @example 5 */
  asked: number;
  /** @example 2 */
  signed: number;
  /** @example 1 */
  declined: number;
  /** @example 2 */
  unanswered: number;
  organisations: OrganisationToAskDto[];
  /** @example 1 */
  version: number;
}

export class ChangeSigningRequest {
  /**
   * Days before sign-on closes; none for no reminders
   * @example [3, 1]
   */
  @IsArray({ message: '$property must be a list.' })
  @ArrayMaxSize(5, { message: '$property must have at most 5 entries.' })
  @ArrayUnique({ message: '$property must name each once.' })
  @IsInt({ each: true, message: '$property must be whole numbers.' })
  @Min(0, { each: true, message: '$property must be at least 0.' })
  @Max(60, { each: true, message: '$property must be at most 60.' })
  remindDays: number[];
}

/** Corrects a request: how whom one asked is called, and in which language that person is written to */
export class ChangeLetterRequestRequest {
  /** @example "Linh Tran" */
  @IsOptional()
  @OneLine(200)
  name?: string;

  @OptionalChoice({ enum: LANGUAGES, enumName: 'Language' }, { example: 'fr' })
  language?: Language;
}
