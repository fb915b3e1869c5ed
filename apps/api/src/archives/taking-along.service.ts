import { Injectable } from '@nestjs/common';
import { Campaign, Organisation } from '#libs/data';
import { Problem } from '#libs/domain';
import { pour, programVersion, writeArchive, type ArchiveOrder } from '#libs/archive';
import { Database, SigningKey } from '#libs/platform';
import type { Readable } from 'node:stream';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import type { TakingAlongDto } from './archives.dto.js';

/** Takes a campaign along: everything that the reader sees of it, as one signed archive. */
@Injectable()
export class TakingAlongService {
  constructor(
    private readonly database: Database,
    private readonly key: SigningKey,
  ) {}

  about({ seat }: Reader): TakingAlongDto {
    return { scope: scopeOf(seat.role), fingerprint: this.key.fingerprint };
  }

  /** It is noted who took what along; then it is read and sent as it was at one instant. */
  async take(reader: Reader): Promise<{ fileName: string; bytes: Readable }> {
    const { userId, name, seat } = reader;
    const { campaignId, role } = seat;
    const scope = scopeOf(role);
    const { slug, organisation } = await this.database.asReader(userId, async (tx) => {
      const campaign = await tx.table(Campaign).findOne({ id: campaignId }, ['slug']);
      if (!campaign) throw Problem.notFound('campaign');
      const own = await tx.table(Organisation).findOne({ id: seat.organisationId, campaignId }, ['name']);
      await audit(tx, reader, 'campaign_taken_along', ['campaign', campaignId], { scope });
      return { slug: campaign.slug, organisation: own?.name ?? '' };
    });
    const by = { id: userId, name, organisation, role };
    const bytes = this.archive(userId, { campaignId, by, scope, program: programVersion() });
    return { fileName: `${slug}.demarche.zip`, bytes };
  }

  private archive(userId: string, order: ArchiveOrder): Readable {
    return pour((give) =>
      this.database.snapshotAsReader(userId, (own) => {
        const write = async (tx: typeof own) => {
          for await (const piece of writeArchive(tx, order, this.key)) await give(piece);
        };
        // What was removed can be put back, and what was said of a removed ask still stands.
        return order.scope === 'whole' ? own.withRemoved(write) : write(own);
      }),
    );
  }
}

const scopeOf = (role: Reader['seat']['role']) => (role === 'coordinator' ? 'whole' : 'seen');
