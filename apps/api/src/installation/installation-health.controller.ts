import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InstallationAdmin, Me, OwnTransactions } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { BackupDto, InstallationHealthDto, NoteBackupRequest } from './installation-health.dto.js';
import { InstallationHealthService } from './installation-health.service.js';

@ApiTags('operations')
@Controller('api/installation')
export class InstallationHealthController {
  constructor(private readonly service: InstallationHealthService) {}

  @Get('health')
  @InstallationAdmin()
  @OwnTransactions()
  @Operation('Look at how the installation is: its services, its versions, its backups', {
    answer: InstallationHealthDto,
    description:
      'What `npm run doctor` looks at, by the same checks. Nothing of what a campaign holds is read, and no address, folder or secret is told.',
    errors: ['not_signed_in', 'forbidden'],
  })
  read(@Me() me: Principal): Promise<InstallationHealthDto> {
    return this.service.read(me);
  }

  @Put('backup')
  @InstallationAdmin()
  @Operation('Note when the last backup was made', {
    answer: BackupDto,
    description: 'Null takes the note back.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
    repeatable: true,
  })
  noteBackup(@Me() me: Principal, @Body() request: NoteBackupRequest): Promise<BackupDto> {
    return this.service.noteBackup(me, request);
  }
}
