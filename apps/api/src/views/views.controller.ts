import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Items, ItemsOf } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  ChangeViewRequest,
  ChooseHomeRequest,
  CreateViewRequest,
  OrderViewsRequest,
  SavedViewDto,
} from './views.dto.js';
import { ViewsService } from './views.service.js';

@ApiTags('views')
@Controller('api/campaigns/:campaignId/views')
export class ViewsController {
  constructor(private readonly service: ViewsService) {}

  @Get()
  @InCampaign('member')
  @Operation('List my saved views and those that others share', {
    answer: ItemsOf(SavedViewDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<SavedViewDto>> {
    return this.service.list(reader);
  }

  @Post()
  @InCampaign('member')
  @Operation('Save a view under a name', {
    answer: SavedViewDto,
    status: 201,
    description: 'What it shows is worked out for whoever opens it: a view that is shared shares no data.',
    errors: ['validation', 'not_signed_in', 'not_found', 'conflict'],
    repeatable: true,
  })
  create(@TheReader() reader: Reader, @Body() request: CreateViewRequest): Promise<SavedViewDto> {
    return this.service.create(reader, request);
  }

  @Post('order')
  @InCampaign('member')
  @Operation('Put my saved views in order', {
    answer: ItemsOf(SavedViewDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
    repeatable: true,
  })
  order(@TheReader() reader: Reader, @Body() request: OrderViewsRequest): Promise<Items<SavedViewDto>> {
    return this.service.order(reader, request);
  }

  @Put('home')
  @InCampaign('member')
  @Operation('Choose where I begin', {
    description: 'A screen or a saved view; without either the first screen of my role.',
    errors: ['validation', 'not_signed_in', 'not_found'],
    repeatable: true,
  })
  chooseHome(@TheReader() reader: Reader, @Body() request: ChooseHomeRequest): Promise<void> {
    return this.service.chooseHome(reader, request);
  }

  @Patch(':viewId')
  @InCampaign('member')
  @Operation('Rename, change or share a saved view', {
    answer: SavedViewDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('viewId', IdPipe) viewId: string,
    @Body() request: ChangeViewRequest,
    @ExpectedVersion() version: number,
  ): Promise<SavedViewDto> {
    return this.service.change(reader, viewId, request, version);
  }

  @Delete(':viewId')
  @InCampaign('member')
  @Operation('Remove a saved view', {
    description: 'One’s own, or as a coordinator one that is shared. `restore` brings it back.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('viewId', IdPipe) viewId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, viewId, version);
  }

  @Post(':viewId/restore')
  @InCampaign('member')
  @Operation('Bring a removed view back', {
    answer: SavedViewDto,
    errors: ['validation', 'not_signed_in', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(@TheReader() reader: Reader, @Param('viewId', IdPipe) viewId: string): Promise<SavedViewDto> {
    return this.service.restore(reader, viewId);
  }
}
