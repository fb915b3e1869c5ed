import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  Delegation,
  Letter,
  LetterAddressee,
  LetterAsk,
  LetterText,
  type Change,
  type LetterRow,
} from '#libs/data';
import {
  afterStep,
  hasReached,
  isOtherWording,
  Problem,
  stepProblem,
  toInstant,
  zoneDataVersion,
  type LetterState,
  type LetterStep,
  type LetterTextParts,
} from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { Planner, rederiveLetters } from '#libs/planning';
import type { RuleCode } from '#libs/words';
import { audit, renaming } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { ChangeLetterRequest, NewLetterRequest, SignOnPart } from './letter-requests.dto.js';
import type { LetterDto } from './letters.dto.js';
import { factsOf, LettersService } from './letters.service.js';
import { changedBy, changedSince, partsOf, type PartVersions } from './parts.js';
import { refuseSameTitle, refuseWrong } from './refuse-wrong.js';
import { keepWording } from './wordings.js';

/** Since when a letter is in a state. */
const SINCE = { open: 'openedAt', closed: 'closedAt', sent: 'sentAt', published: 'publishedAt' } as const;

/** Makes letters, changes them, takes their steps, removes them and puts them back. */
@Injectable()
export class ChangeLetterService {
  constructor(
    private readonly database: Database,
    private readonly letters: LettersService,
    private readonly planner: Planner,
  ) {}

  async make(reader: Reader, request: NewLetterRequest): Promise<LetterDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { id = newId(), title } = request;
    await refuseWrong(tx, { campaignId, id, signedAfter: null }, request);
    const row = { id, campaignId, title, authorId: reader.userId, ...columnsOf(request) };
    const [made] = await tx.table(Letter).insertMissing([row], 'id');
    if (!made) throw idTaken();
    await this.putParts(campaignId, id, request);
    await audit(tx, reader, 'letter_made', ['letter', id]);
    return this.letters.one(reader, id);
  }

  /** What is left out stays; what a colleague changed meanwhile of other parts does too. */
  async change(
    reader: Reader,
    id: string,
    request: ChangeLetterRequest,
    version: number,
  ): Promise<LetterDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { now: held, partVersions } = await this.held(reader, id);
    const before = await this.letters.row(reader, id);
    const parts = partsOf(request);
    if (version > held || changedSince(partVersions, parts, version)) throw staleVersion(held);
    const signedAfter = before.state === 'open' ? await this.letters.now() : null;
    await refuseWrong(tx, { campaignId, id, signedAfter }, request);
    const reworded = reads(before, request);
    if (reworded && hasReached(before.state, 'closed'))
      throw Problem.at('conflict', 'texts', refusal('letters.textClosed'));
    const change = {
      ...{ title: request.title ?? undefined, ...columnsOf(request) },
      partVersions: changedBy(partVersions, parts, held + 1),
    };
    if (!(await tx.table(Letter).updateAtVersion({ campaignId, id }, held, change)))
      throw staleVersion((await this.letters.row(reader, id)).version);
    await this.putParts(campaignId, id, request);
    if (reworded && before.state === 'open') await keepWording(tx, reader, id);
    if (request.closes !== undefined) await this.planner.letters(tx, [id]);
    await audit(tx, reader, 'letter_changed', ['letter', id], renaming(before, request, 'title'));
    return this.letters.one(reader, id);
  }

  /** A step on, or the step back that undoes it. */
  async step(reader: Reader, id: string, step: LetterStep, version: number): Promise<LetterDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { partVersions } = await this.held(reader, id);
    const row = await this.letters.row(reader, id);
    if (row.version !== version) throw staleVersion(row.version);
    const problem = stepProblem(factsOf(row), step, await this.letters.now());
    if (problem !== null) throw Problem.at('conflict', 'step', refusal(problem as RuleCode));
    const state = afterStep(row.state, step) ?? row.state;
    await tx.table(Letter).updateAtVersion({ campaignId, id }, version, {
      ...{ state, ...instants(row.state, state) },
      partVersions: changedBy(partVersions, ['state'], version + 1),
    });
    if (state === 'open' && row.state === 'draft') await keepWording(tx, reader, id);
    await this.planner.letters(tx, [id]);
    await audit(tx, reader, `letter_${step}`, ['letter', id]);
    return this.letters.one(reader, id);
  }

  /** Out of sight with all who signed; nothing stands in the way, and it can be put back. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await this.letters.row(reader, id);
    if (row.version !== version) throw staleVersion(row.version);
    if (!(await removeAtVersion(tx, Letter, reader, id, version))) throw staleVersion(version + 1);
    await this.planner.letters(tx, [id]);
    await audit(tx, reader, 'letter_removed', ['letter', id]);
  }

  async restore(reader: Reader, id: string): Promise<LetterDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const row = await tx.withRemoved((all) => all.table(Letter).findOne({ id, campaignId }, ['title']));
    if (row) await refuseSameTitle(tx, campaignId, id, row.title);
    if (await restoreRow(tx, Letter, reader, ['letter', id])) {
      // While it was removed no update of the time-zone data reached it.
      await rederiveLetters(tx, id);
      await this.planner.letters(tx, [id]);
      await audit(tx, reader, 'letter_restored', ['letter', id]);
    }
    return this.letters.one(reader, id);
  }

  /** Until the end of the transaction nobody else changes it. @throws Problem where there is none */
  private async held(reader: Reader, id: string): Promise<{ now: number; partVersions: PartVersions }> {
    const { campaignId } = reader.seat;
    const columns = ['version', 'partVersions'] as const;
    const [row] = await this.database
      .current()
      .table(Letter)
      .find({ id, campaignId }, [...columns], { lock: 'update' });
    if (!row) throw Problem.notFound('letter');
    return { now: row.version, partVersions: row.partVersions };
  }

  private async putParts(campaignId: string, letterId: string, request: ChangeLetterRequest): Promise<void> {
    const tx = this.database.current();
    const part = { campaignId, letterId };
    const { texts, addressees, askIds } = request;
    if (texts) {
      await tx.table(LetterText).delete(part);
      await tx.table(LetterText).insertMany(
        texts.map(({ language, title, salutation, body, authentic, note }) => ({
          ...{ id: newId(), ...part, language, title },
          ...{ salutation, body, authentic, note },
        })),
      );
    }
    if (addressees) {
      await tx.table(LetterAddressee).delete(part);
      const codes = addressees.flatMap(({ name, delegationCode }) =>
        name === '' ? (delegationCode ?? []) : [],
      );
      const nameless =
        codes.length === 0 ? [] : await tx.table(Delegation).find({ code: codes }, ['code', 'formalName']);
      const formal = new Map(nameless.map(({ code, formalName }) => [code, formalName]));
      const rows = addressees.map(({ name, delegationCode, ...said }, at) => ({
        ...{ id: newId(), ...part, ...said, delegationCode: delegationCode ?? null, sort: at + 1 },
        name: name || (formal.get(delegationCode ?? '') ?? ''),
      }));
      await tx.table(LetterAddressee).insertMany(rows);
    }
    if (askIds) {
      await tx.table(LetterAsk).delete(part);
      await tx.table(LetterAsk).insertMany(askIds.map((askId) => ({ ...part, askId })));
    }
  }
}

/** Whether people would sign something else than before. */
function reads(before: LetterRow, { texts }: ChangeLetterRequest): boolean {
  return texts ? isOtherWording(before.texts as LetterTextParts[], texts) : false;
}

function columnsOf(request: ChangeLetterRequest) {
  const { graceMinutes, lateAllowed, listShown, individuals, closes } = request;
  const given = {
    graceMinutes: graceMinutes ?? undefined,
    lateAllowed: lateAllowed ?? undefined,
    listShown: listShown ?? undefined,
    individuals: individuals ?? undefined,
    ...(closes === undefined ? {} : placed(closes)),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
}

function placed(closes: SignOnPart | null) {
  if (closes === null) return { closesLocal: null, zone: null, closesAt: null, zoneVersion: null };
  const { instant, wall } = toInstant(closes.wall, closes.zone);
  return { closesLocal: wall, zone: closes.zone, closesAt: instant, zoneVersion: zoneDataVersion };
}

/** A step on writes since when; a step back takes that away. */
function instants(from: LetterState, to: LetterState): Change<Letter> {
  const back = hasReached(from, to);
  if (!back) return to === 'draft' ? {} : { [SINCE[to]]: CLOCK_NOW };
  return from === 'draft' ? {} : { [SINCE[from]]: null };
}
