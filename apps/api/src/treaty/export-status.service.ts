import { Injectable } from '@nestjs/common';
import { Campaign, Party, type TreatyActRow } from '#libs/data';
import { Database } from '#libs/platform';
import { writeStatusTable } from '#libs/sheets';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { theTreaty, validActs } from './treaty-row.js';

/** Who signed and who is bound, as a file that a check of a status table reads back. */
@Injectable()
export class ExportStatusService {
  constructor(private readonly database: Database) {}

  async csv(reader: Reader): Promise<{ fileName: string; bytes: Uint8Array }> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const treaty = await theTreaty(tx, campaignId);
    const acts = await validActs(tx, campaignId);
    const codes = [...new Set(acts.map(({ delegationCode }) => delegationCode))];
    const parties =
      codes.length === 0 ? [] : await tx.table(Party).find({ code: codes }, ['code', 'shortName']);
    const campaign = await tx.table(Campaign).findOne({ id: campaignId }, ['slug']);
    await audit(tx, reader, 'status_table_exported', ['campaign', campaignId], { acts: acts.length });
    const named = parties
      .toSorted((a, b) => a.shortName.localeCompare(b.shortName, 'en'))
      .map(({ code, shortName }) => ({ code, name: shortName, acts: ofParty(acts, code) }));
    const fileName = `${campaign?.slug ?? 'campaign'}-status-${treaty.today}.csv`;
    return { fileName, bytes: new TextEncoder().encode(writeStatusTable(named)) };
  }
}

const ofParty = (acts: readonly TreatyActRow[], code: string) =>
  acts.filter(({ delegationCode }) => delegationCode === code);
