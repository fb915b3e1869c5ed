import { Module } from '@nestjs/common';
import { FailedSignInsController } from './failed-sign-ins.controller.js';
import { FailedSignInsService } from './failed-sign-ins.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { Origins } from './origins.js';
import { Passwords } from './passwords.js';
import { SignInsController } from './sign-ins.controller.js';
import { SignInsService } from './sign-ins.service.js';
import { SignInThrottleService } from './sign-in-throttle.service.js';

@Module({
  controllers: [FailedSignInsController, MeController, SignInController, SignInsController],
  providers: [
    FailedSignInsService,
    MeService,
    Origins,
    SignInService,
    Passwords,
    SignInsService,
    SignInThrottleService,
  ],
  exports: [Origins, Passwords, SignInThrottleService],
})
export class SignInModule {}
