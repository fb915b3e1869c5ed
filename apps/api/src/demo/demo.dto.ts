import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, Matches, ValidateIf } from 'class-validator';
import { ClocksDto } from '../dto/clocks.dto.js';

export class DemoClockDto {
  /** What the demo takes for now, in New York and in Bangkok */
  @ApiProperty({ type: () => ClocksDto })
  now: ClocksDto;

  /**
   * The next instant at which a mail is due, if any is planned
   * @example 2024-08-06T02:00:00.000Z
   */
  @ApiProperty({ nullable: true, type: String, example: '2024-08-06T02:00:00.000Z' })
  nextMailAt: string | null;
}

export class MoveDemoClockRequest {
  /**
   * How far to move forward, an ISO 8601 duration
   * @example PT36H
   */
  @IsOptional()
  @IsString()
  @Matches(/^P.{1,30}$/, {
    message: 'advance must be an ISO 8601 duration such as PT36H or P7D.',
    context: { code: 'time.duration' },
  })
  advance?: string;

  /**
   * Or the instant to move forward to; `today` for the real present
   * @example 2024-08-12T12:00:00Z
   */
  @IsOptional()
  @ValidateIf((request: MoveDemoClockRequest) => request.to !== 'today')
  @IsISO8601({ strict: true }, { message: 'to must be an instant such as 2024-08-12T12:00:00Z, or today.' })
  to?: string;
}

export class MovedDemoClockDto extends DemoClockDto {
  /**
   * Whether the time on the way was jumped over: what fell due in it and was of no use any more was not sent
   * @example false
   */
  jumped: boolean;

  /**
   * Mails that were sent on the way
   * @example 6
   */
  sent: number;

  /**
   * Mails that were not sent, each with its reason in the ledger
   * @example 0
   */
  skipped: number;
}

export class CaughtMailDto {
  /** @example 1 */
  id: string;
  /** @example <0191a2b3-0000-7000-8000-000000000001@demarche.example.org> */
  messageId: string;
  /** @example demarche@demarche.example.org */
  from: string;
  /** @example ["coordinator@demo.example.org"] */
  @ApiProperty({ type: [String], example: ['coordinator@demo.example.org'] })
  to: string[];
  /** @example "Demarche: a deadline is near" */
  subject: string;
  /** Header names in lower case */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'auto-submitted': 'auto-generated' },
  })
  headers: Record<string, string>;
  /**
   * The simulated time at which it was sent
   * @example 2024-08-06T02:00:00.000Z
   */
  @ApiProperty({ nullable: true, type: String, example: '2024-08-06T02:00:00.000Z' })
  date: string | null;
  /**
   * The real time at which it was caught
   * @example 2026-11-22T10:00:00.000Z
   */
  receivedAt: string;
  /** @example "Tomorrow at 18:00 in New York …" */
  text: string;
  /** @example null */
  html: string | null;
  /**
   * Bytes
   * @example 4096
   */
  size: number;
}
