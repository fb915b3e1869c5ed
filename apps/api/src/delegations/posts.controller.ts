import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { DelegationCodePipe, IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { AddPostRequest, ChangePostRequest, PostOfDelegationDto, PostsQuery } from './posts.dto.js';
import { PostsService } from './posts.service.js';

@ApiTags('delegations')
@Controller('api/campaigns/:campaignId/delegations/:code/posts')
export class PostsController {
  constructor(private readonly service: PostsService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the posts of a delegation by city', {
    answer: ItemsOf(PostOfDelegationDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Query() query: PostsQuery,
  ): Promise<Items<PostOfDelegationDto>> {
    return this.service.list(reader, code, query);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Add a post of a delegation', {
    answer: PostOfDelegationDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Body() request: AddPostRequest,
  ): Promise<PostOfDelegationDto> {
    return this.service.add(reader, code, request);
  }

  @Patch(':postId')
  @InCampaign('campaigner')
  @Operation('Change the city or the clock of a post', {
    answer: PostOfDelegationDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Param('postId', IdPipe) postId: string,
    @Body() request: ChangePostRequest,
    @ExpectedVersion() version: number,
  ): Promise<PostOfDelegationDto> {
    return this.service.change(reader, code, postId, request, version);
  }

  @Get(':postId/uses')
  @InCampaign('campaigner')
  @Operation('Count what hangs on a post, before it is removed', {
    answer: UsesDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  uses(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Param('postId', IdPipe) postId: string,
  ): Promise<UsesDto> {
    return this.service.uses(reader, code, postId);
  }

  @Delete(':postId')
  @InCampaign('campaigner')
  @Operation('Remove a post', {
    description: 'What people do there is shown without the city until the post is put back.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Param('postId', IdPipe) postId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, code, postId, version);
  }

  @Post(':postId/restore')
  @InCampaign('campaigner')
  @Operation('Put a removed post back', {
    answer: PostOfDelegationDto,
    status: 200,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('code', DelegationCodePipe) code: string,
    @Param('postId', IdPipe) postId: string,
  ): Promise<PostOfDelegationDto> {
    return this.service.restore(reader, code, postId);
  }
}
