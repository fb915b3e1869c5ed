import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import {
  addAccounts,
  accountsOf,
  addSharedRequest,
  letterOfRequest,
  letterOfSharedLink,
  lockSigning,
  newId,
  Signatory,
  SignatoryContact,
  LetterRequest,
  type LetterOfPage,
  type RequestOfPage,
} from '#libs/data';
import { signCode, typedCode } from '#libs/mail';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { takesSignatures } from './opening.service.js';
import type { Signature } from './sign-form.js';
import { SigningMail } from './signing-mail.js';
import { isSigned, SigningService, type Outcome } from './signing.service.js';

/** What the page says after an address was given: the same whatever is known of that address. */
export type Offered = { outcome: 'offered'; requestId: string } | { outcome: 'closed' | 'text_changed' };

/**
 * Signing by the link that is shared: whoever has it gives a name and an address, and nothing is signed until the link or the code that
 * is mailed there comes back. Nobody learns whether the address was known.
 */
@Injectable()
export class OfferingService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly signing: SigningService,
    private readonly mail: SigningMail,
  ) {}

  /** @returns undefined when the link was taken back meanwhile */
  offer(
    linkId: string,
    wanted: Signature,
    email: string,
    { wording, language }: { wording: number; language: string },
  ): Promise<Offered | undefined> {
    return this.database.asRole('auth', async (tx) => {
      const letter = await tx.first(letterOfSharedLink, { linkId });
      if (!letter) return undefined;
      if (letter.wording !== wording) return { outcome: 'text_changed' };
      if (!takesSignatures(letter)) return { outcome: 'closed' };
      await tx.run(lockSigning, { letterId: letter.letterId });
      const requestId = await this.request(tx, letter, email, language);
      const found = await tx.first(letterOfRequest, { requestId });
      // Withdrawn by a coordinator: the page says the same, and no mail goes.
      if (!found) return { outcome: 'offered', requestId };
      if (found.signature && isSigned(found.signature)) await this.mail.receipt(tx, [requestId], found.now);
      else {
        await this.write(tx, found, wanted, language);
        await this.mail.confirm(tx, requestId, found.now);
      }
      return { outcome: 'offered', requestId };
    });
  }

  /** @returns undefined when the code is not that of the latest mail */
  async confirm(requestId: string, code: string, language: string): Promise<Outcome | undefined> {
    const found = await this.database.asRole('auth', (tx) => tx.first(letterOfRequest, { requestId }));
    if (!found?.signature?.own || isSigned(found.signature)) return undefined;
    const ours = Buffer.from(signCode(this.tokens, requestId, found.signature.version));
    const typed = Buffer.from(typedCode(code));
    if (ours.length !== typed.length || !timingSafeEqual(ours, typed)) return undefined;
    return this.signing.confirmOffer(requestId, language);
  }

  /** Of an address there is one request for each letter, whoever asked first. */
  private async request(
    tx: Transaction,
    { campaignId, letterId, zone }: LetterOfPage,
    email: string,
    language: string,
  ): Promise<string> {
    // The account has no name of a stranger's choice: it stands before the address in mails.
    await tx.execute(addAccounts, { emails: [email], names: [email], zone: zone ?? 'UTC', locale: language });
    const [account] = await tx.run(accountsOf, { emails: [email] });
    if (!account) throw new Error('An account vanished');
    const about = { campaignId, letterId, userId: account.id, email, language };
    const row = await tx.first(addSharedRequest, { id: newId(), ...about });
    if (!row) throw new Error('An insert returned nothing');
    return row.id;
  }

  /** The latest that was typed is what the mail confirms; its code is another one. */
  private async write(
    tx: Transaction,
    found: RequestOfPage,
    wanted: Signature,
    language: string,
  ): Promise<void> {
    const { campaignId, letterId, requestId, signature, wording, textSha256 } = found;
    const { kind, name: shownName, place, affiliation, withheld } = wanted;
    const line = {
      shownName,
      place,
      affiliation,
      withheld,
      language,
      wording,
      textSha256,
      state: 'offered' as const,
    };
    // What its signer withdrew stays as it was, with its date: anybody may have typed this address.
    if (signature?.own && signature.kind === kind && signature.state === 'offered') {
      const cleared = { confirmedAt: null, approvedAt: null };
      await tx
        .table(Signatory)
        .updateAtVersion({ id: signature.id }, signature.version, { ...line, ...cleared });
      return;
    }
    const id = newId();
    await tx.table(Signatory).insert({ id, campaignId, letterId, kind, source: 'link', ...line });
    await tx.table(SignatoryContact).insert({ signatoryId: id, campaignId, email: found.email });
    await tx.table(LetterRequest).update({ id: requestId }, { signatoryId: id });
  }
}
