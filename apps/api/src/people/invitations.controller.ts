import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { PageQuery } from '../http/pages.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { CorrectInvitationService } from './correct-invitation.service.js';
import {
  CorrectInvitationRequest,
  InvitationDto,
  InvitationLinkDto,
  InviteRequest,
  SendInvitationAgainRequest,
} from './invitations.dto.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('sign-in')
@Controller('api/campaigns/:campaignId/invitations')
export class InvitationsController {
  constructor(
    private readonly service: InvitationsService,
    private readonly correcting: CorrectInvitationService,
  ) {}

  @Post()
  @InCampaign('coordinator')
  @Operation('Invite a person by mail', {
    answer: InvitationDto,
    status: 201,
    description:
      'The answer is the same whether or not the address has an account already. The link in the mail holds for 72 hours and once; inviting again withdraws the earlier link. Within 24 hours three go to one mailbox, and a hundred are sent by one person.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict', 'too_many'],
    repeatable: true,
  })
  invite(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: InviteRequest,
  ): Promise<InvitationDto> {
    return this.service.invite(reader, request);
  }

  @Get()
  @InCampaign('coordinator')
  @Operation('List the invitations that were neither accepted nor withdrawn', {
    answer: PageOf(InvitationDto),
    description:
      'Each with what became of its mail; also those whose time has passed, which can be sent again.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: PageQuery,
  ): Promise<Page<InvitationDto>> {
    return this.service.list(reader, query);
  }

  @Patch(':invitationId')
  @InCampaign('coordinator')
  @Operation('Correct an invitation that waits to be accepted', {
    answer: InvitationDto,
    description:
      'No mail goes: the link that was sent stays good, and shows what holds now. The name any coordinator corrects; role, core group and organisation the one who invited, since what they open is confirmed by somebody else. Others send it again in their own name, and so does whoever corrects the address.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  correct(
    @Param('campaignId', IdPipe) _campaignId: string,
    @Param('invitationId', IdPipe) invitationId: string,
    @TheReader() reader: Reader,
    @Body() request: CorrectInvitationRequest,
    @ExpectedVersion() version: number,
  ): Promise<InvitationDto> {
    return this.correcting.correct(reader, invitationId, request, version);
  }

  @Post(':invitationId/revoke')
  @InCampaign('coordinator')
  @Operation('Withdraw an invitation', {
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  revoke(
    @Param('campaignId', IdPipe) _campaignId: string,
    @Param('invitationId', IdPipe) invitationId: string,
    @TheReader() reader: Reader,
  ): Promise<void> {
    return this.service.revoke(reader, invitationId);
  }

  @Post(':invitationId/send-again')
  @InCampaign('coordinator')
  @Operation('Send an invitation again, as it was or corrected', {
    answer: InvitationDto,
    status: 201,
    description:
      'A new invitation, from whoever sends it, takes the place of this one, whose link holds no more; its 72 hours begin now. Also for one that was withdrawn, or whose time has passed. A relay that refused the address before is asked again. Bounded as an invitation is.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict', 'too_many'],
    repeatable: true,
  })
  sendAgain(
    @Param('campaignId', IdPipe) _campaignId: string,
    @Param('invitationId', IdPipe) invitationId: string,
    @TheReader() reader: Reader,
    @Body() request: SendInvitationAgainRequest,
  ): Promise<InvitationDto> {
    return this.service.sendAgain(reader, invitationId, request);
  }

  @Post(':invitationId/link')
  @InCampaign('coordinator')
  @Operation('Read the link of an invitation whose mail was refused', {
    answer: InvitationLinkDto,
    description:
      'To be given to the person in another way. Only where the relay has refused the mail: the link is the proof of who owns the address. Stands in the audit.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
  })
  link(
    @Param('campaignId', IdPipe) _campaignId: string,
    @Param('invitationId', IdPipe) invitationId: string,
    @TheReader() reader: Reader,
  ): Promise<InvitationLinkDto> {
    return this.service.link(reader, invitationId);
  }
}
