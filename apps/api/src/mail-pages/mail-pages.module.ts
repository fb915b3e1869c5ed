import { Module } from '@nestjs/common';
import { MailPagesController } from './mail-pages.controller.js';
import { MailPagesService } from './mail-pages.service.js';

@Module({ controllers: [MailPagesController], providers: [MailPagesService] })
export class MailPagesModule {}
