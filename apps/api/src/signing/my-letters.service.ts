import { Injectable } from '@nestjs/common';
import { askedOfMe, clockNow, lettersOfMyDay, recordsOfOrganisation } from '#libs/data';
import { signingAt } from '#libs/domain';
import { signToken, signUrl } from '#libs/mail';
import { Database, Tokens } from '#libs/platform';
import type { Items } from '../dto/page.js';
import type { Reader } from '../http/principal.js';
import { signOn } from '../letters/sign-on.js';
import { ApiSettings } from '../settings.js';
import type { MyLetterDto } from './my-letters.dto.js';

/** More than anybody can do in a day. */
const MOST = 50;

/** Which letters a reader has something to do about today, in a constant number of statements. */
@Injectable()
export class MyLettersService {
  constructor(
    private readonly database: Database,
    private readonly settings: ApiSettings,
    private readonly tokens: Tokens,
  ) {}

  async list(reader: Reader): Promise<Items<MyLetterDto>> {
    const tx = this.database.current();
    const { campaignId, organisationId, role, readsOrganisation = true } = reader.seat;
    const coordinates = role === 'coordinator';
    // Who says to sit for an organisation hears of nothing of it before somebody has confirmed that.
    const records = readsOrganisation
      ? await tx.run(recordsOfOrganisation, { campaignId, organisationId })
      : [];
    const organisationIds = records.map(({ id }) => id);
    const asked = await tx.as('auth', (auth) =>
      auth.run(askedOfMe, { campaignId, userId: reader.userId, organisationIds }),
    );
    const byLetter = new Map(asked.map((one) => [one.letterId, one]));
    const now = (await tx.first(clockNow, {}))?.now ?? new Date();
    const rows = await tx.run(lettersOfMyDay, {
      ...{ campaignId, ids: [...byLetter.keys()], coordinates, limit: MOST },
    });
    const items = rows.map((row): MyLetterDto => {
      const mine = byLetter.get(row.id);
      const { id, title, asked: all, unanswered, counts } = row;
      const open = ['in_time', 'late'].includes(signingAt(row, now));
      return {
        ...{ id, title, closes: signOn(row, reader, now) },
        progress: coordinates ? { asked: all, answered: all - unanswered, waiting: counts.waiting } : null,
        asked:
          mine && open
            ? { organisation: mine.organisation, link: mine.requestId && this.linkOf(mine.requestId) }
            : null,
      };
    });
    return { items: items.filter(({ progress, asked: of }) => progress !== null || of !== null) };
  }

  /** What the mail of that person leads to. */
  private linkOf = (id: string): string =>
    signUrl(this.settings.publicUrl, signToken(this.tokens, { kind: 'request', id }));
}
