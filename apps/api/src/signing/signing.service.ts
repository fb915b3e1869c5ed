import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  LetterRequest,
  letterOfRequest,
  lockSigning,
  newId,
  organisationNamed,
  sameSignatory,
  Signatory,
  SignatoryContact,
  stopLetterReminders,
  type RequestOfPage,
  type SignatureOfPage,
} from '#libs/data';
import { identityKey, Problem, signingAt } from '#libs/domain';
import { Planner } from '#libs/planning';
import { Database, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import { refusal } from '../http/refusal.js';
import type { Signature } from './sign-form.js';
import { SigningMail } from './signing-mail.js';

/** What became of what somebody wanted. */
export type Outcome =
  | 'signed'
  | 'before'
  | 'changed'
  | 'withdrawn'
  | 'declined'
  | 'stopped'
  | 'closed'
  | 'text_changed'
  | 'nothing';

/** Signing, changing and withdrawing by whoever holds a link: nobody is signed in here. */
@Injectable()
export class SigningService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly mail: SigningMail,
  ) {}

  /** Signs, or shows what was signed before: of fifty at once one signs, and the others find it. */
  sign(requestId: string, wanted: Signature, wording: number, language: string): Promise<Outcome> {
    return this.act(requestId, async (tx, found) => {
      const { signature } = found;
      if (signature && isSigned(signature)) return 'before';
      if (found.wording !== wording) return 'text_changed';
      const when = signingAt(found, found.now);
      if (when !== 'in_time' && when !== 'late') return 'closed';
      const id = await this.write(tx, found, wanted, { late: when === 'late', language });
      await this.answer(tx, found, 'signed', id);
      await audit(tx, actorOf(found), 'letter_signed', ['signatory', id], { wording, late: when === 'late' });
      await this.receipts(tx, found, id);
      return 'signed';
    });
  }

  /** What was offered by the shared link is signed as it was typed there. */
  confirmOffer(requestId: string, language: string): Promise<Outcome> {
    return this.act(requestId, async (tx, found) => {
      const { signature } = found;
      if (!signature) return 'nothing';
      if (isSigned(signature)) return 'before';
      const when = signingAt(found, found.now);
      if (when !== 'in_time' && when !== 'late') return 'closed';
      // Offered under another wording: whoever confirms has to have read this one.
      if (signature.wording !== found.wording) return 'text_changed';
      const wanted = { ...signature, name: signature.shownName };
      const id = await this.write(tx, found, wanted, { late: when === 'late', language });
      await this.answer(tx, found, 'signed', id);
      await audit(tx, actorOf(found), 'letter_signed', ['signatory', id], {
        wording: found.wording,
        late: when === 'late',
      });
      await this.receipts(tx, found, id);
      return 'signed';
    });
  }

  /** What appears. A changed name waits for a coordinator again, whatever was approved before; a name that is only withheld does not. */
  change(requestId: string, wanted: Signature, wording: number): Promise<Outcome> {
    return this.act(requestId, async (tx, found) => {
      const { signature } = found;
      if (!signature || !isSigned(signature) || signature.state === 'refused') return 'nothing';
      if (found.wording !== wording) return 'text_changed';
      const when = signingAt(found, found.now);
      if (when !== 'in_time' && when !== 'late') return 'closed';
      if (!signature.own && signature.signerWithholds && !wanted.withheld)
        throw Problem.field('withheld', refusal('signing.otherWithholds'));
      const { id, version } = signature;
      const text = { wording, textSha256: found.textSha256 };
      await tx.table(Signatory).updateAtVersion({ id }, version, { ...text, ...changeOf(signature, wanted) });
      await audit(tx, actorOf(found), 'signature_changed', ['signatory', signature.id], { wording });
      await this.receipts(tx, found, signature.id);
      return 'changed';
    });
  }

  /** Dated, at any time: a list that was made before stays as it was. */
  withdraw(requestId: string): Promise<Outcome> {
    return this.act(requestId, async (tx, found) => {
      const { signature } = found;
      if (!signature || !isSigned(signature) || signature.state === 'refused') return 'nothing';
      await tx.table(Signatory).updateAtVersion({ id: signature.id }, signature.version, {
        state: 'withdrawn',
        withdrawnAt: CLOCK_NOW,
      });
      // Whoever withdrew is not reminded to sign.
      await this.answer(tx, found, 'declined', signature.own ? signature.id : null);
      await audit(tx, actorOf(found), 'signature_withdrawn', ['signatory', signature.id]);
      await this.receipts(tx, found, signature.id);
      return 'withdrawn';
    });
  }

  decline(requestId: string): Promise<Outcome> {
    return this.act(requestId, async (tx, found) => {
      if (found.signature && isSigned(found.signature)) return 'before';
      if (found.answer !== 'declined') {
        await this.answer(tx, found, 'declined', found.signature?.own ? found.signature.id : null);
        await audit(tx, actorOf(found), 'letter_declined', ['letter_request', requestId]);
      }
      return 'declined';
    });
  }

  /** By the button of a mail program, which has no form of ours: it ends reminders and answers nothing. */
  stop(requestId: string): Promise<Outcome> {
    return this.act(requestId, async (tx, found) => {
      const stopped = await tx.first(stopLetterReminders, { requestId });
      if (stopped) await audit(tx, actorOf(found), 'letter_reminders_stopped', ['letter_request', requestId]);
      await this.planner.letters(tx, [found.letterId]);
      return 'stopped';
    });
  }

  /** One after the other for each letter. @returns `nothing` when the link leads nowhere any more */
  private act(
    requestId: string,
    work: (tx: Transaction, found: RequestOfPage) => Promise<Outcome>,
  ): Promise<Outcome> {
    return this.database.asRole('auth', async (tx) => {
      const before = await tx.first(letterOfRequest, { requestId });
      if (!before) return 'nothing';
      await tx.run(lockSigning, { letterId: before.letterId });
      const found = await tx.first(letterOfRequest, { requestId });
      return found ? work(tx, found) : 'nothing';
    });
  }

  /** A new line, or the own one that was offered or withdrawn before. */
  private async write(
    tx: Transaction,
    found: RequestOfPage,
    wanted: Signature,
    { late, language }: { late: boolean; language: string },
  ): Promise<string> {
    const { campaignId, letterId, signature, wording, textSha256, now } = found;
    const own = signature?.own ? signature : null;
    const { taken, organisationId } = await this.sameAs(tx, found, wanted, own?.id ?? null);
    const { kind, name: shownName, place, affiliation, withheld } = wanted;
    const line = {
      ...{ shownName, place, affiliation, withheld, language, late, wording, textSha256 },
      // A second address under a name that has signed: it stays an offer, and a coordinator sees both. Its page says no more.
      state: taken ? ('offered' as const) : ('confirmed' as const),
      ...{
        organisationId: taken ? null : organisationId,
        confirmedAt: now,
        approvedAt: null,
        withdrawnAt: null,
      },
    };
    if (own && own.kind === kind) {
      await tx.table(Signatory).updateAtVersion({ id: own.id }, own.version, line);
      return own.id;
    }
    const id = newId();
    await tx.table(Signatory).insert({ id, campaignId, letterId, kind, source: 'link', ...line });
    await tx.table(SignatoryContact).insert({ signatoryId: id, campaignId, email: found.email });
    return id;
  }

  /** Whether another address signed under this name, and which record of the directory it is. */
  private async sameAs(
    tx: Transaction,
    found: RequestOfPage,
    { kind, name, withheld }: Signature,
    exceptId: string | null,
  ) {
    if (kind === 'individual') return { taken: false, organisationId: null };
    const { campaignId, letterId } = found;
    const nameKey = identityKey(name);
    const named = await tx.first(organisationNamed, { campaignId, nameKey });
    const organisationId = found.organisationId ?? named?.id ?? null;
    const same = await tx.first(sameSignatory, {
      ...{ letterId, nameKey, organisationId, exceptId, listed: !withheld },
    });
    return { taken: same !== undefined, organisationId };
  }

  /** To whoever did it, and to whoever signed it or a line that it stands for: somebody else of the same organisation may have changed or withdrawn it. */
  private async receipts(tx: Transaction, found: RequestOfPage, id: string): Promise<void> {
    const { requestId, now } = found;
    const merged = await tx.table(Signatory).find({ mergedIntoId: id, removedAt: null }, ['id']);
    const lines = [id, ...merged.map((line) => line.id)];
    const signers = await tx.table(LetterRequest).find({ signatoryId: lines }, ['id']);
    await this.mail.receipt(tx, [...new Set([requestId, ...signers.map((one) => one.id)])], now);
  }

  private async answer(
    tx: Transaction,
    { requestId, letterId }: RequestOfPage,
    answer: 'signed' | 'declined',
    signatoryId: string | null,
  ): Promise<void> {
    await tx.table(LetterRequest).update({ id: requestId }, { answer, answeredAt: CLOCK_NOW, signatoryId });
    await this.mail.cancelAsking(tx, [requestId], 'done');
    await this.planner.letters(tx, [letterId]);
  }
}

const actorOf = ({ userId, campaignId }: RequestOfPage) => ({ userId, seat: { campaignId } });

/** What a change writes; where the name was approved and reads otherwise now, it is looked at anew. */
function changeOf(signature: SignatureOfPage, wanted: Signature) {
  const { name: shownName, place, withheld } = wanted;
  const affiliation = signature.kind === 'individual' ? wanted.affiliation : '';
  const shown =
    shownName !== signature.shownName || place !== signature.place || affiliation !== signature.affiliation;
  return {
    ...{ shownName, place, affiliation, withheld },
    ...(place === signature.place ? {} : { placeCode: null }),
    ...(signature.state === 'approved' && shown ? { state: 'confirmed' as const, approvedAt: null } : {}),
  };
}

/** Whether somebody has put the name under the letter: what is only offered has no one's word yet. */
export const isSigned = ({ state, confirmedAt }: { state: string; confirmedAt: string | null }): boolean =>
  state !== 'withdrawn' && (state !== 'offered' || confirmedAt !== null);
