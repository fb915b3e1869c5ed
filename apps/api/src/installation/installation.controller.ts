import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { RoomListDto } from '../dto/room-list.dto.js';
import { Operation } from '../http/operation.js';
import { InstallationAdmin, Me } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { EndedCoordinatorsService } from './ended-coordinators.service.js';
import {
  EndedCoordinatorDto,
  EndSignInsRequest,
  InstallationDto,
  MailTestDto,
  MailTestsDto,
  NameInstallationRequest,
  ReadMembersRequest,
} from './installation.dto.js';
import { InstallationService } from './installation.service.js';
import { MailTestService } from './mail-test.service.js';

@ApiTags('operations')
@Controller('api/installation')
export class InstallationController {
  constructor(
    private readonly service: InstallationService,
    private readonly coordinators: EndedCoordinatorsService,
    private readonly mailTests: MailTestService,
  ) {}

  @Get()
  @InstallationAdmin()
  @Operation('Read the installation: its name, and which campaigns there are', {
    answer: InstallationDto,
    description: 'Nothing of what a campaign holds is read.',
    errors: ['not_signed_in', 'forbidden'],
  })
  read(@Me() me: Principal): Promise<InstallationDto> {
    return this.service.read(me);
  }

  @Patch()
  @InstallationAdmin()
  @Operation('Name the installation', {
    answer: InstallationDto,
    errors: ['validation', 'not_signed_in', 'forbidden'],
    repeatable: true,
  })
  rename(@Me() me: Principal, @Body() request: NameInstallationRequest): Promise<InstallationDto> {
    return this.service.rename(me, request);
  }

  @Get('mail-test')
  @InstallationAdmin()
  @Operation('Read how the last mail to try out the relay ended', {
    answer: MailTestsDto,
    errors: ['not_signed_in', 'forbidden'],
  })
  lastMailTest(@Me() me: Principal): Promise<MailTestsDto> {
    return this.mailTests.last(me);
  }

  @Post('mail-test')
  @InstallationAdmin()
  @Operation('Send a mail to me, to try out the relay', {
    answer: MailTestDto,
    status: 201,
    description: 'The worker hands it over at once. It takes the place of the last one.',
    errors: ['not_signed_in', 'forbidden'],
    repeatable: true,
  })
  sendMailTest(@Me() me: Principal): Promise<MailTestDto> {
    return this.mailTests.send(me);
  }

  @Post('read-members')
  @InstallationAdmin()
  @Operation('Read a pasted list of who votes or observes in a campaign that is yet to be opened', {
    answer: RoomListDto,
    status: 200,
    description: 'Writes nothing. It is a POST because of its body alone.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
  })
  readMembers(@Body() request: ReadMembersRequest): Promise<RoomListDto> {
    return this.service.readMembers(request.text);
  }

  @Get('ended-coordinators')
  @InstallationAdmin()
  @Operation('List coordinators who lost their seat or their role lately', {
    answer: ItemsOf(EndedCoordinatorDto),
    description:
      'Of the last 30 days, in every campaign, the latest first. Nothing of what a campaign holds is read.',
    errors: ['not_signed_in', 'forbidden'],
  })
  ended(@Me() me: Principal): Promise<Items<EndedCoordinatorDto>> {
    return this.coordinators.ended(me);
  }

  @Post('ended-coordinators/:requestId/restore')
  @InstallationAdmin()
  @Operation('Give a coordinator the seat back', {
    description: 'As it was. The person and the coordinators are told.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  restore(@Me() me: Principal, @Param('requestId', IdPipe) requestId: string): Promise<void> {
    return this.coordinators.restore(me, requestId);
  }

  @Post('sign-outs')
  @InstallationAdmin()
  @Operation('Sign an account out on every device', {
    description:
      'For a lost phone whose owner cannot do it: each device is told `sign_in_revoked` at its next request, and wipes what it keeps. The answer is the same whether or not there is such an account.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
    repeatable: true,
  })
  endSignIns(@Me() me: Principal, @Body() request: EndSignInsRequest): Promise<void> {
    return this.coordinators.endSignIns(me, request.email);
  }
}
