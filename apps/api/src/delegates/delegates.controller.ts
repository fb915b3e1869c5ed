import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CountedPageOf, ItemsOf, type CountedPage, type Items } from '../dto/page.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeDelegateService } from './change-delegate.service.js';
import { ChangeDelegateRequest, MergeDelegateRequest, MoveDelegateRequest } from './delegate-requests.dto.js';
import { DelegateDetailDto } from './delegate-detail.dto.js';
import { DelegateItemDto, DelegatesQuery, RemovedDelegateDto } from './delegates.dto.js';
import { DelegatesService } from './delegates.service.js';
import { DuplicateDto, SimilarDelegateDto, SimilarQuery } from './duplicates.dto.js';
import { MergeDelegatesService } from './merge-delegates.service.js';
import { RemoveDelegateService } from './remove-delegate.service.js';

@ApiTags('delegates')
@Controller('api/campaigns/:campaignId/delegates')
export class DelegatesController {
  constructor(
    private readonly delegates: DelegatesService,
    private readonly changes: ChangeDelegateService,
    private readonly removing: RemoveDelegateService,
    private readonly merging: MergeDelegatesService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List delegates, by name or the best match first', {
    answer: CountedPageOf(DelegateItemDto),
    description:
      'Only whom you may know of. Who was entered twice and merged is listed once; of whom you may know a pseudonym only, you see that.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: DelegatesQuery,
  ): Promise<CountedPage<DelegateItemDto>> {
    return this.delegates.list(reader, query);
  }

  @Get('removed')
  @InCampaign('member')
  @Operation('List delegates who were removed and whom I may bring back', {
    answer: ItemsOf(RemovedDelegateDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  removed(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<RemovedDelegateDto>> {
    return this.delegates.removed(reader);
  }

  @Get('similar')
  @InCampaign('member')
  @Operation('Find delegates by a name like this one, while it is typed', {
    answer: ItemsOf(SimilarDelegateDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  similar(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: SimilarQuery,
  ): Promise<Items<SimilarDelegateDto>> {
    return this.merging.similar(reader, query);
  }

  @Get('duplicates')
  @InCampaign('member')
  @Operation('List pairs of delegates that are likely one person', {
    answer: ItemsOf(DuplicateDto),
    description: 'Among whom you may know of; the first 200.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  duplicates(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<DuplicateDto>> {
    return this.merging.duplicates(reader);
  }

  @Get(':delegateId')
  @InCampaign('member')
  @Operation('Read a delegate', {
    answer: DelegateDetailDto,
    description: 'With the record that leads, where this one was merged into another.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
  ): Promise<DelegateDetailDto> {
    return this.delegates.one(reader, delegateId);
  }

  @Get(':delegateId/uses')
  @InCampaign('member')
  @Operation('Read what hangs on a delegate', {
    answer: UsesDto,
    description: 'As far as you see it.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('delegateId', IdPipe) delegateId: string): Promise<UsesDto> {
    return this.removing.uses(reader, delegateId);
  }

  @Patch(':delegateId')
  @InCampaign('campaigner')
  @Operation('Correct what is said of a delegate', {
    answer: DelegateDetailDto,
    description: 'Who entered the delegate, or a coordinator. Only its author changes the tier.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Body() request: ChangeDelegateRequest,
    @ExpectedVersion() version: number,
  ): Promise<DelegateDetailDto> {
    return this.changes.change(reader, delegateId, request, version);
  }

  @Post(':delegateId/move')
  @InCampaign('campaigner')
  @Operation('Move a delegate to another delegation', {
    answer: DelegateDetailDto,
    status: 200,
    description:
      'What they do with the old one ends the day before; contacts stay with the delegation they were with.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  move(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Body() request: MoveDelegateRequest,
    @ExpectedVersion() version: number,
  ): Promise<DelegateDetailDto> {
    return this.changes.move(reader, delegateId, request, version);
  }

  @Delete(':delegateId')
  @InCampaign('campaigner')
  @Operation('Remove a delegate', {
    description:
      'Gone from every list, also from contacts, until put back. Who entered the delegate, or a coordinator.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.removing.remove(reader, delegateId, version);
  }

  @Post(':delegateId/restore')
  @InCampaign('campaigner')
  @Operation('Bring a removed delegate back', {
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('delegateId', IdPipe) delegateId: string): Promise<void> {
    return this.removing.restore(reader, delegateId);
  }

  @Post(':delegateId/erase')
  @InCampaign('campaigner')
  @Operation('Erase all that is kept of a delegate, for good', {
    description:
      'Names, roles, ways to reach, notes, also those of others. Contacts keep that somebody took part. It cannot be undone.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  erase(@TheReader() reader: Reader, @Param('delegateId', IdPipe) delegateId: string): Promise<void> {
    return this.removing.erase(reader, delegateId);
  }

  @Post(':delegateId/merge')
  @InCampaign('campaigner')
  @Operation('Make one of two delegates who are the same person', {
    answer: DelegateDetailDto,
    status: 200,
    description:
      'Nothing is lost: all that is kept of this record is shown with the other. Whoever sees this one has to see the other as well.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  merge(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Body() request: MergeDelegateRequest,
  ): Promise<DelegateDetailDto> {
    return this.merging.merge(reader, delegateId, request.intoId);
  }

  @Post(':delegateId/unmerge')
  @InCampaign('campaigner')
  @Operation('Take a merged delegate apart again', {
    answer: DelegateDetailDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  unmerge(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
  ): Promise<DelegateDetailDto> {
    return this.merging.unmerge(reader, delegateId);
  }
}
