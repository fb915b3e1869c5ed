import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AcceptingController } from './accepting.controller.js';
import { AcceptingService } from './accepting.service.js';
import { ChangeMemberService } from './change-member.service.js';
import { CorrectInvitationService } from './correct-invitation.service.js';
import { InvitationPageController } from './invitation-page.controller.js';
import { InvitationWriter } from './invitation-writer.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';
import { SeatChangesService } from './seat-changes.service.js';
import { SeatNewsService } from './seat-news.service.js';
import { SeatRequestsController } from './seat-requests.controller.js';
import { SeatRequestsService } from './seat-requests.service.js';

@Module({
  imports: [SearchModule, SignInModule, TasksModule],
  controllers: [
    AcceptingController,
    InvitationPageController,
    InvitationsController,
    MembersController,
    SeatRequestsController,
  ],
  providers: [
    ...[AcceptingService, CorrectInvitationService, InvitationWriter, InvitationsService, MembersService],
    ...[ChangeMemberService, SeatChangesService, SeatNewsService, SeatRequestsService],
  ],
  exports: [InvitationWriter],
})
export class PeopleModule {}
