import { Injectable } from '@nestjs/common';
import { Accreditation, accreditationById, representativesOfAccreditation } from '#libs/data';
import { Problem } from '#libs/domain';
import { ThreadTrouble } from '#libs/files';
import { headLetterFile, type HeadLetter } from '#libs/letter-files';
import { Database, type Transaction } from '#libs/platform';
import type { Language } from '#libs/words';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { refuseOthers } from './representatives.service.js';

/** The letter by which the head of an organisation registers whom it sends: made anew each time, of the rows that its reader sees. */
@Injectable()
export class HeadLetterService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  /** @throws Problem `conflict` where nobody is entered, `unavailable` where too many ask at once */
  async file(
    reader: Reader,
    ids: readonly [sessionId: string, accreditationId: string],
    language: Language,
  ): Promise<Buffer> {
    const letter = await this.database.asReader(reader.userId, (tx) => this.letter(tx, reader, ids), true);
    try {
      return await headLetterFile(letter, language);
    } catch (error) {
      if (error instanceof ThreadTrouble) throw new Problem('unavailable', refusal('letterLists.tooMuch'));
      throw error;
    }
  }

  private async letter(
    tx: Transaction,
    reader: Reader,
    [sessionId, id]: readonly [string, string],
  ): Promise<HeadLetter> {
    const { campaignId } = reader.seat;
    const session = await this.sessions.find(reader, sessionId);
    const accreditation = await tx.first(accreditationById, { campaignId, sessionId, id });
    const own = await tx.table(Accreditation).findOne({ campaignId, sessionId, id }, ['organisationId']);
    if (!accreditation || !own) throw Problem.notFound('accreditation');
    refuseOthers(reader, own.organisationId, 'accreditationId');
    const about = { campaignId, sessionId, accreditationId: id };
    const rows = await tx.run(representativesOfAccreditation, about);
    const { organisation } = accreditation;
    if (rows.length === 0)
      throw Problem.at(
        'conflict',
        'accreditationId',
        refusal('representatives.nobodyToName', { name: organisation }),
      );
    return {
      ...{ organisation, session: session.name, city: session.city },
      people: rows.map(({ name, title, workplace, email, emailConsent, attendance }) => ({
        ...{ name, title, workplace, attendance },
        email: emailConsent ? email : null,
      })),
      // So that the same people give the same bytes whenever they are asked for.
      asOf: session.opensAt.toISOString(),
    };
  }
}
