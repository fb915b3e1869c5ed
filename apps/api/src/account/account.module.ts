import { Module } from '@nestjs/common';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { AboutMeService } from './about-me/about-me.service.js';
import { AccountController } from './account.controller.js';
import { AccountPagesController } from './account-pages.controller.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { AddressService } from './address.service.js';
import { AskThrottle } from './ask-throttle.js';
import { ClosingController } from './closing.controller.js';
import { ClosingService } from './closing.service.js';
import { PasswordService } from './password.service.js';

@Module({
  imports: [SignInModule],
  controllers: [AccountController, AccountPagesController, AccountsController, ClosingController],
  providers: [AboutMeService, AccountsService, AddressService, AskThrottle, ClosingService, PasswordService],
  exports: [PasswordService],
})
export class AccountModule {}
