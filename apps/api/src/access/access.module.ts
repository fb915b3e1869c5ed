import { Module } from '@nestjs/common';
import { AccessController } from './access.controller.js';
import { AccessService } from './access.service.js';
import { Passwords } from './passwords.js';
import { SignInThrottleService } from './sign-in-throttle.service.js';

@Module({
  controllers: [AccessController],
  providers: [AccessService, Passwords, SignInThrottleService],
  exports: [Passwords],
})
export class AccessModule {}
