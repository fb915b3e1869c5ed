import {
  LetterAddressee,
  LetterAsk,
  LetterList,
  LetterRequest,
  LetterWording,
  SignatoryContact,
  SignatoryImport,
} from '#libs/data';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

const HASH = '0'.repeat(64);

/** An open letter with a row of everything that hangs on one, past the rules of the api. */
export async function aWholeLetter(
  database: TestDatabase,
  campaignId: string,
  { authorId, organisationId }: { authorId: string; organisationId: string },
): Promise<{ letterId: string; signatoryId: string }> {
  const letterId = await database.make.letter({ campaignId, authorId, state: 'open', openedAt: new Date() });
  const part = { campaignId, letterId };
  await database.make.letterText(part);
  await database
    .table(LetterWording)
    .insert({ id: newId(), ...part, wording: 1, texts: [], textSha256: HASH, authorId });
  await database
    .table(LetterAddressee)
    .insert({ id: newId(), ...part, kind: 'chair', name: 'The Chair', sort: 1, delegationCode: null });
  const askId = await database.make.ask({ campaignId });
  await database.table(LetterAsk).insert({ ...part, askId });
  const importId = newId();
  await database
    .table(SignatoryImport)
    .insert({ id: importId, ...part, madeBy: authorId, listAsOf: null, removedAt: null, removedBy: null });
  const signatoryId = await database.make.signatory({ ...part, organisationId, importId });
  await database.table(SignatoryContact).insert({ campaignId, signatoryId, email: 'signs@example.org' });
  await database
    .table(LetterRequest)
    .insert({ id: newId(), ...part, name: 'Somebody', userId: authorId, answer: 'signed', signatoryId });
  await database.table(LetterList).insert({
    ...{ id: newId(), ...part, asOf: new Date(), madeBy: authorId, list: {}, texts: [] },
    ...{ listSha256: HASH, textSha256: HASH, engine: 'none' },
  });
  return { letterId, signatoryId };
}
