import { Injectable } from '@nestjs/common';
import {
  Delegation,
  DelegationChange,
  lockNames,
  newId,
  otherDelegations,
  ownDelegationChanges,
  ownDelegations,
  type OwnDelegationRow,
} from '#libs/data';
import { fieldProblem, identityKey, Problem, type FieldProblem } from '#libs/domain';
import { Database } from '#libs/platform';
import { DelegationNames } from '#libs/reference';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit, renaming } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { staleVersion } from '../http/version.js';
import type {
  ChangeOwnDelegationRequest,
  OwnDelegationChangeDto,
  OwnDelegationDto,
} from './own-delegations.dto.js';
import { nameProblemIn } from './name-problem.js';

/** Delegations that a campaign added for itself: how they are called, and what they are. */
@Injectable()
export class OwnDelegationsService {
  constructor(private readonly database: Database) {}

  list({ seat: { campaignId } }: Reader): Promise<OwnDelegationDto[]> {
    return this.database.current().run(ownDelegations, { campaignId });
  }

  /** @throws Problem for a name that is somebody else's, or that several go by */
  async change(
    reader: Reader,
    code: string,
    request: ChangeOwnDelegationRequest,
    version: number,
  ): Promise<OwnDelegationDto> {
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    await tx.first(lockNames, { campaignId });
    const before = await this.known(reader, code);
    if (before.version !== version) throw staleVersion(before.version);
    const now = changed(before, request);
    if (saysTheSame(before, now)) return before;
    const wrong = problemsOf(before, now, new DelegationNames(await this.others(campaignId, code)));
    if (wrong.length > 0) throw invalid(wrong);
    const change = { ...now, formalName: now.shortName };
    if (!(await tx.table(Delegation).updateAtVersion({ code, campaignId }, version, change)))
      throw staleVersion(version + 1);
    const { shortName, otherNames, kind } = before;
    await tx.table(DelegationChange).insert({
      ...{ id: newId(), campaignId, delegationCode: code, version, shortName, otherNames, kind },
      changedBy: reader.userId,
    });
    const detail = renaming(before, now, 'shortName');
    await audit(tx, reader, 'delegation_changed', ['delegation', code], detail);
    return this.known(reader, code);
  }

  async history(
    reader: Reader,
    code: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<OwnDelegationChangeDto>> {
    const { campaignId } = reader.seat;
    await this.known(reader, code);
    const [beforeVersion = null] = (decodeCursor(cursor, ['number']) ?? []) as number[];
    const asked = { campaignId, code, beforeVersion, limit: limit + 1 };
    return page(
      await this.database.current().run(ownDelegationChanges, asked),
      limit,
      ({ author, changedAt, zone, ...row }): OwnDelegationChangeDto => ({
        ...row,
        changedBy: author,
        changedAt: clocks(changedAt, zone, reader),
      }),
      ({ version }) => [version],
    );
  }

  /** Whom the campaign knows beside the states and the one that is changed. */
  private async others(campaignId: string, but: string) {
    const others = await this.database.current().run(otherDelegations, { campaignId });
    return others.filter(({ code }) => code !== but);
  }

  private async known({ seat: { campaignId } }: Reader, code: string): Promise<OwnDelegationRow> {
    const tx = this.database.current();
    const row = await tx.first(ownDelegations, { campaignId, code });
    if (row) return row;
    const common = await tx.table(Delegation).findOne({ code, campaignId: null }, ['shortName']);
    if (!common) throw Problem.notFound('delegation');
    const params = { name: common.shortName, nameCode: code };
    throw new Problem('forbidden', refusal('rooms.commonDelegation', params));
  }
}

type Named = Pick<OwnDelegationRow, 'shortName' | 'otherNames' | 'kind'>;

/** What is null is left out. Of names that read alike, the first stays. */
function changed(before: Named, request: ChangeOwnDelegationRequest): Named {
  const shortName = request.shortName ?? before.shortName;
  const seen = new Set([identityKey(shortName)]);
  const otherNames = (request.otherNames ?? before.otherNames).filter((name) => {
    const key = identityKey(name);
    return !seen.has(key) && seen.add(key);
  });
  return { shortName, otherNames, kind: request.kind ?? before.kind };
}

const saysTheSame = (before: Named, now: Named): boolean =>
  before.shortName === now.shortName &&
  before.kind === now.kind &&
  JSON.stringify(before.otherNames) === JSON.stringify(now.otherNames);

/** Names that it has already are not held against it: a release may have given one of them to a state since. */
function problemsOf(before: Named, now: Named, others: DelegationNames): FieldProblem[] {
  const had = new Set([before.shortName, ...before.otherNames]);
  const named: [field: string, name: string][] = [
    ['shortName', now.shortName],
    ...now.otherNames.map((name, at): [string, string] => [`otherNames[${at}]`, name]),
  ];
  return named.flatMap(([field, name]) => {
    const problem = had.has(name) ? undefined : nameProblemIn(name, others);
    return problem ? [fieldProblem(field, problem)] : [];
  });
}
