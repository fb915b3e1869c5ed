import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Anyone } from '../http/policy.js';
import { ApiSettings } from '../settings.js';
import { homePage } from './home-page.js';

/** Where the bare address leads, for whoever follows a mail's last link or types the address. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(private readonly settings: ApiSettings) {}

  @Get()
  @Anyone('it says what this is and nothing about anybody')
  @Header('Content-Type', 'text/html; charset=utf-8')
  home(): string {
    return homePage(this.settings.demo);
  }
}
