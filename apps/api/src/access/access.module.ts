import { Module } from '@nestjs/common';
import { AccessController } from './access.controller.js';
import { AccessService } from './access.service.js';
import { Passwords } from './passwords.js';
import { SignInsController } from './sign-ins.controller.js';
import { SignInsService } from './sign-ins.service.js';
import { SignInThrottleService } from './sign-in-throttle.service.js';

@Module({
  controllers: [AccessController, SignInsController],
  providers: [AccessService, Passwords, SignInsService, SignInThrottleService],
  exports: [Passwords],
})
export class AccessModule {}
