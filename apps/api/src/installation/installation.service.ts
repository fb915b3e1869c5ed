import { Injectable } from '@nestjs/common';
import { campaignsOfInstallation, Installation, installationName, otherDelegations } from '#libs/data';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { RoomListDto } from '../dto/room-list.dto.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { readNames } from '../rooms/read-names.js';
import { ApiSettings } from '../settings.js';
import type { InstallationDto, NameInstallationRequest } from './installation.dto.js';

/** The installation itself, and which campaigns there are; nothing of what these hold. */
@Injectable()
export class InstallationService {
  constructor(
    private readonly database: Database,
    private readonly settings: ApiSettings,
  ) {}

  read(me: Principal): Promise<InstallationDto> {
    return this.database.current().as('setup', async (tx) => {
      const installation = await tx.first(installationName, {});
      const rows = await tx.run(campaignsOfInstallation, {});
      const campaigns = rows.map(({ createdAt, closedAt, deletionDueAt, ...row }) => ({
        ...row,
        openedAt: clocks(createdAt, me.zone, me),
        closedAt: closedAt && clocks(closedAt, me.zone, me),
        deletionDue: deletionDueAt && clocks(deletionDueAt, me.zone, me),
      }));
      return { name: installation?.name ?? '', address: this.settings.publicUrl, campaigns };
    });
  }

  /** Who is meant, among states and whoever every campaign knows: nothing of any campaign's own. */
  async readMembers(text: string): Promise<RoomListDto> {
    return readNames(text, await this.database.current().run(otherDelegations, { campaignId: null }));
  }

  async rename(me: Principal, { name }: NameInstallationRequest): Promise<InstallationDto> {
    await this.database.current().as('setup', async (tx) => {
      await tx.table(Installation).update({ id: 1 }, { name: name === '' ? null : name });
      await audit(tx, { userId: me.userId }, 'installation_named', ['installation', '1']);
    });
    return this.read(me);
  }
}
