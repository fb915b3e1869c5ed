import { Module } from '@nestjs/common';
import { AskingService } from './asking.service.js';
import { LetterRequestsController } from './letter-requests.controller.js';
import { LetterRequestsService } from './letter-requests.service.js';
import { MyLettersController } from './my-letters.controller.js';
import { MyLettersService } from './my-letters.service.js';
import { OfferingService } from './offering.service.js';
import { OpeningService } from './opening.service.js';
import { SignPageController } from './sign-page.controller.js';
import { SignThrottleService } from './sign-throttle.service.js';
import { SigningMail } from './signing-mail.js';
import { SigningService } from './signing.service.js';

@Module({
  controllers: [LetterRequestsController, MyLettersController, SignPageController],
  providers: [
    AskingService,
    LetterRequestsService,
    MyLettersService,
    OfferingService,
    OpeningService,
    SignThrottleService,
    SigningMail,
    SigningService,
  ],
})
export class SigningModule {}
