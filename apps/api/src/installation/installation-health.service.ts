import { Inject, Injectable } from '@nestjs/common';
import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { backupNoted, Installation } from '#libs/data';
import { Problem, zoneDataVersion } from '#libs/domain';
import { Database, type Environment, type Transaction } from '#libs/platform';
import { databaseFindings } from '../doctor/database.js';
import { everyFinding } from '../doctor/every-finding.js';
import type { Finding } from '../doctor/finding.js';
import { clocks } from '../dto/clocks.dto.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { ENVIRONMENT } from '../tokens.js';
import type {
  BackupDto,
  BackupWay,
  InstallationHealthDto,
  NoteBackupRequest,
  VersionsDto,
} from './installation-health.dto.js';

/** By which a backup may lie ahead: the clock of whoever made it. */
const CLOCKS_DIFFER_BY_MS = 5 * 60_000;

/** What Docker and Podman leave in every container. */
const OF_CONTAINERS = ['/.dockerenv', '/run/.containerenv'];

function programVersion(): string {
  const file = findPackageJSON('.', import.meta.url);
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '';
}

/** How the installation is, for those who host it; nothing of what its campaigns hold. */
@Injectable()
export class InstallationHealthService {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async read(me: Principal): Promise<InstallationHealthDto> {
    const found = await everyFinding(this.environment, databaseFindings(this.database));
    const backup = await this.database.asRole('setup', (tx) => this.backup(tx, me));
    // Details are for the terminal: they name addresses and folders.
    const findings = found.map(({ subject, state, code, params }) => ({ subject, state, code, params }));
    return { findings, versions: await this.versions(found), backup };
  }

  async noteBackup(me: Principal, { at }: NoteBackupRequest): Promise<BackupDto> {
    const backupAt = at === null ? null : new Date(at);
    if (backupAt && backupAt.getTime() > Date.now() + CLOCKS_DIFFER_BY_MS)
      throw Problem.field('at', refusal('installation.backupAhead'));
    return this.database.current().as('setup', async (tx) => {
      await tx.table(Installation).update({ id: 1 }, { backupAt });
      await audit(tx, { userId: me.userId }, 'backup_noted', ['installation', '1']);
      return this.backup(tx, me);
    });
  }

  private async backup(tx: Transaction, me: Principal): Promise<BackupDto> {
    const { backupAt = null } = (await tx.first(backupNoted, {})) ?? {};
    return { noted: backupAt && clocks(backupAt, me.zone, me), way: this.way() };
  }

  private way(): BackupWay {
    if (this.environment.demo) return 'demo';
    return OF_CONTAINERS.some((file) => existsSync(file)) ? 'containers' : 'machine';
  }

  private async versions(found: readonly Finding[]): Promise<VersionsDto> {
    const said = (code: Finding['code']) =>
      String(found.find((finding) => finding.code === code)?.params['version'] ?? '');
    return {
      program: programVersion(),
      schema: await this.database.schema(),
      node: process.version,
      postgres: said('databaseAnswers'),
      redis: this.environment.redisUrl === undefined ? null : said('queueInRedis'),
      zones: zoneDataVersion,
    };
  }
}
