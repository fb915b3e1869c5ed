import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { OneLine, Title } from '../http/field-checks.js';

/** An ask that is about a provision */
export class AskOnProvisionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  id: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  title: string;
}

/** An article or paragraph by its identity, which survives renumbering */
export class ProvisionOfCampaignDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f001 */
  id: string;
  /** @example safeguards */
  key: string;
  /** @example "Conditions and safeguards" */
  title: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'rev-3': '24' },
    description: 'Its article number by the key of each confirmed draft',
  })
  numbers: Record<string, string>;
  asks: AskOnProvisionDto[];
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

export class MakeProvisionRequest extends RepeatableRequest {
  /**
   * Short name for links and imports, once per campaign
   * @example safeguards
   */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'key must be words of small letters and digits joined by hyphens.',
    context: { code: 'slug' },
  })
  @OneLine(80)
  key: string;

  /** @example "Conditions and safeguards" */
  @Title(300)
  title: string;
}

/** Its numbers belong to the drafts and are changed there */
export class ChangeProvisionRequest extends PartialType(PickType(MakeProvisionRequest, ['key', 'title'])) {}
