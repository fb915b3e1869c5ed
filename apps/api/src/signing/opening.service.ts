import { Injectable } from '@nestjs/common';
import {
  letterOfRequest,
  letterOfSharedLink,
  listOfPage,
  withheldOfPage,
  type LetterOfPage,
  type ListedOfPage,
  type RequestOfPage,
} from '#libs/data';
import { signingAt } from '#libs/domain';
import { readSignToken, type SignLink } from '#libs/mail';
import { Database, Tokens, type Transaction } from '#libs/platform';

/** The page of a letter as somebody opened it by a link. */
export interface OpenedPage {
  link: SignLink;
  letter: LetterOfPage;
  /** Null by the link that is shared, which names nobody. */
  request: RequestOfPage | null;
  /** Who is listed, where that is shown. */
  list: { names: ListedOfPage[]; withheld: number } | null;
}

/** Names that a page shows at most; more are told by their number in the letter itself. */
const MOST_NAMES = 2000;

/** Opening the page of a letter by a link. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  /** Changes nothing. @returns undefined when the link is none of ours, not whole, taken back, or of a letter that is not to be seen */
  open(token: string): Promise<OpenedPage | undefined> {
    const link = readSignToken(this.tokens, token);
    if (!link) return Promise.resolve(undefined);
    return this.database.asRole('auth', async (tx) => {
      await tx.query('set transaction read only');
      const request = link.kind === 'shared' ? null : await tx.first(letterOfRequest, { requestId: link.id });
      const letter =
        link.kind === 'shared' ? await tx.first(letterOfSharedLink, { linkId: link.id }) : request;
      return letter ? { link, letter, request: request ?? null, list: await listOf(tx, letter) } : undefined;
    });
  }
}

async function listOf(
  tx: Transaction,
  { letterId, listShown, state }: LetterOfPage,
): Promise<OpenedPage['list']> {
  if (!listShown && state !== 'published') return null;
  const names = await tx.run(listOfPage, { letterId, limit: MOST_NAMES });
  const withheld = (await tx.first(withheldOfPage, { letterId }))?.count ?? 0;
  return { names, withheld };
}

/** Whether somebody could sign it at this moment. */
export function takesSignatures(letter: LetterOfPage): boolean {
  const when = signingAt(letter, letter.now);
  return when === 'in_time' || when === 'late';
}
