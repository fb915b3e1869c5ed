import { Injectable } from '@nestjs/common';
import { Letter, organisationNamesOf, Signatory } from '#libs/data';
import {
  identityKey,
  OrganisationIndex,
  Problem,
  readSignatories,
  type ReadSignatories,
  type ReadSignatory,
} from '#libs/domain';
import { placeNamed } from '#libs/reference';
import { Database, type Transaction } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { rowOf, type Known } from './reading-rows.js';
import {
  MOST_SIGNATORIES,
  type ReadSignatoriesRequest,
  type SignatoryReadingDto,
  type SignatoryRowDto,
} from './signatory-reading.dto.js';

/** Rows that are held against the directory before others get their turn. */
const AT_ONCE = 100;

/** Reads a list of signatories out of a text and says what would come of it; writes nothing. */
@Injectable()
export class ReadSignatoriesService {
  constructor(private readonly database: Database) {}

  async read(
    reader: Reader,
    letterId: string,
    request: ReadSignatoriesRequest,
  ): Promise<SignatoryReadingDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if (!(await tx.table(Letter).findOne({ campaignId, id: letterId }, ['id'])))
      throw Problem.notFound('letter');
    const { text } = request;
    const decisions = request.decisions ?? [];
    const read = readSignatories(
      text,
      placeNamed,
      decisions.map(({ at, as }) => ({ at, as: as ?? 'entry' })),
    );
    refuseOther(read);
    const known = await knownIn(tx, campaignId, letterId);
    refuseUnknown(request, known);
    const rows = await this.rows(read.signatories, request, known);
    const { parts, missing, endsBefore, asOf, addressees, copies } = read;
    return {
      rows,
      parts: parts.map(({ from, line, kind, text: said }) => ({ at: from, line, kind, text: said })),
      ...{ missing: [...missing], endsBefore, asOf, addressees: [...addressees], copies: [...copies] },
      organisations: rows.filter(({ kind }) => kind === 'organisation').length,
      individuals: rows.filter(({ kind }) => kind === 'individual').length,
      unsettled: rows.filter(({ settled }) => !settled).length,
    };
  }

  private async rows(
    signatories: readonly ReadSignatory[],
    { decisions }: ReadSignatoriesRequest,
    known: Known,
  ): Promise<SignatoryRowDto[]> {
    const said = new Map((decisions ?? []).map((decision) => [decision.at, decision]));
    const taken = new Set<string>();
    const rows: SignatoryRowDto[] = [];
    for (const [at, one] of signatories.entries()) {
      if (at % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
      rows.push(rowOf(one, said.get(one.from), known, taken));
    }
    return rows;
  }
}

/** @throws Problem where there is no list, or one that is longer than any */
function refuseOther({ list, signatories }: ReadSignatories): void {
  if (list === null || signatories.length === 0) throw Problem.field('text', refusal('signatories.noList'));
  if (signatories.length > MOST_SIGNATORIES) {
    const params = { most: MOST_SIGNATORIES, given: signatories.length };
    throw Problem.field('text', refusal('signatories.tooMany', params));
  }
}

/** A decision that fell away without a word would leave a line with no organisation, or with another one. */
function refuseUnknown({ decisions }: ReadSignatoriesRequest, { names }: Known): void {
  const at = (decisions ?? []).findIndex(
    ({ organisationId }) => organisationId && !names.has(organisationId),
  );
  if (at >= 0) throw Problem.unknown(`decisions[${at}].organisationId`, 'organisation');
}

async function knownIn(tx: Transaction, campaignId: string, letterId: string): Promise<Known> {
  const organisations = await tx.run(organisationNamesOf, { campaignId });
  const there = await tx
    .table(Signatory)
    .find({ campaignId, letterId, mergedIntoId: null, withdrawnAt: null }, [
      'kind',
      'shownName',
      'organisationId',
    ]);
  return {
    names: new Map(organisations.map(({ id, name }) => [id, name])),
    index: new OrganisationIndex(organisations.map(({ id, allNames }) => ({ id, names: allNames }))),
    signed: new Set(there.flatMap(({ organisationId }) => organisationId ?? [])),
    signedAs: new Set(there.map(({ kind, shownName }) => `${kind} ${identityKey(shownName)}`)),
  };
}
