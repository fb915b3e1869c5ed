import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { TreatyActDto } from '../dto/treaty-act.dto.js';
import { UsesDto } from '../dto/uses.dto.js';
import { ChangeTreatyActRequest, RecordTreatyActRequest } from './treaty-acts.dto.js';
import { TreatyActsService } from './treaty-acts.service.js';
import { RemovedOfTreatyDto } from './treaty-removal.dto.js';
import { TreatyRemovalService } from './treaty-removal.service.js';
import { TreatyStatesDto } from './treaty-states.dto.js';
import { TreatyStatesService } from './treaty-states.service.js';
import { SetTreatyRequest } from './treaty-terms.dto.js';
import { TreatyDto } from './treaty.dto.js';
import { TreatyService } from './treaty.service.js';

const TOGETHER = {
  signature: {
    summary: 'A signature read at the depositary',
    value: {
      delegationCode: 'VNM',
      kind: 'signature',
      doneOn: '2025-10-25',
      confirmed: true,
      source: 'treaties.un.org, MTDSG XVIII-16',
    },
  },
  hearsay: {
    summary: 'A ratification that somebody reported',
    value: { delegationCode: 'QAT', kind: 'ratification', confirmed: false, source: 'A press report' },
  },
};

@ApiTags('treaty')
@Controller('api/campaigns/:campaignId/treaty')
export class TreatyController {
  constructor(
    private readonly treaty: TreatyService,
    private readonly states: TreatyStatesService,
    private readonly acts: TreatyActsService,
    private readonly removal: TreatyRemovalService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('Read how far the treaty is', {
    answer: TreatyDto,
    description:
      'Signatures, instruments counted of those needed, and the day of entry into force once there are enough, from what ' +
      'was known on the day of the campaign clock. What is only reported is never counted. 404 when the campaign ' +
      'follows no treaty.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(@TheReader() reader: Reader): Promise<TreatyDto> {
    return this.treaty.read(reader);
  }

  @Put()
  @InCampaign('coordinator')
  @Operation('Set the terms of the treaty', {
    answer: TreatyDto,
    description: 'The whole of them. Send If-Match: "0" when none are set yet.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  set(
    @TheReader() reader: Reader,
    @Body() request: SetTreatyRequest,
    @ExpectedVersion() version: number,
  ): Promise<TreatyDto> {
    return this.treaty.set(reader, request, version);
  }

  @Delete()
  @InCampaign('coordinator')
  @Operation('Remove the terms of the treaty', {
    description:
      'The campaign follows no treaty any more and counts votes. Refused while acts or what capitals say rest on them. They ' +
      'can be restored, or set anew.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  removeTerms(@TheReader() reader: Reader, @ExpectedVersion() version: number): Promise<void> {
    return this.removal.remove(reader, version);
  }

  @Post('restore')
  @InCampaign('coordinator')
  @Operation('Put the terms back', {
    answer: TreatyDto,
    description: 'As they were when they were removed. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  async restoreTerms(@TheReader() reader: Reader): Promise<TreatyDto> {
    await this.removal.restore(reader);
    return this.treaty.read(reader);
  }

  @Get('uses')
  @InCampaign('member')
  @Operation('See what rests on the terms', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  uses(@TheReader() reader: Reader): Promise<UsesDto> {
    return this.removal.uses(reader);
  }

  @Get('removed')
  @InCampaign('coordinator')
  @Operation('List what was removed of the treaty', {
    answer: RemovedOfTreatyDto,
    description: 'Its terms, and acts that somebody took back.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  removed(@TheReader() reader: Reader): Promise<RemovedOfTreatyDto> {
    return this.removal.removed(reader);
  }

  @Get('states')
  @InCampaign('member')
  @Operation('List who signed and ratified, and what capitals have declared', {
    answer: TreatyStatesDto,
    description:
      'Every delegation in one answer, by name: what it did, with day and source, and where it stands on the asks whose ' +
      'kind is outcome, as you see it.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader): Promise<TreatyStatesDto> {
    return this.states.list(reader);
  }

  @Post('actions')
  @InCampaign('campaigner')
  @Operation('Record a signature, an instrument or its withdrawal', {
    answer: TreatyActDto,
    status: 201,
    description:
      'Known from the day of the campaign clock. One of each kind, and one instrument, per delegation.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  @ApiBody({ type: RecordTreatyActRequest, examples: TOGETHER })
  record(@TheReader() reader: Reader, @Body() request: RecordTreatyActRequest): Promise<TreatyActDto> {
    return this.acts.record(reader, request);
  }

  @Patch('actions/:actionId')
  @InCampaign('campaigner')
  @Operation('Correct or confirm what was recorded', {
    answer: TreatyActDto,
    description: 'For whoever recorded it, and for coordinators. What is left out stays as it is.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('actionId', IdPipe) actionId: string,
    @Body() request: ChangeTreatyActRequest,
    @ExpectedVersion() version: number,
  ): Promise<TreatyActDto> {
    return this.acts.change(reader, actionId, request, version);
  }

  @Delete('actions/:actionId')
  @InCampaign('campaigner')
  @Operation('Take back what was recorded', {
    description:
      'For whoever recorded it, and for coordinators. It stands nowhere any more, is kept in the records, and can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('actionId', IdPipe) actionId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.acts.remove(reader, actionId, version);
  }

  @Post('actions/:actionId/restore')
  @InCampaign('campaigner')
  @Operation('Put back what was taken back', {
    answer: TreatyActDto,
    description:
      'For whoever recorded it, and for coordinators, while nothing recorded since stands against it. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('actionId', IdPipe) actionId: string): Promise<TreatyActDto> {
    return this.acts.restore(reader, actionId);
  }
}
