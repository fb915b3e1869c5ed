import { Injectable } from '@nestjs/common';
import {
  LetterList,
  letterListById,
  letterToFreeze,
  listsOfLetter,
  signatoriesToFreeze,
  type LetterListRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { ThreadTrouble } from '#libs/files';
import {
  compareLists,
  letterFile,
  madeWith,
  PdfTrouble,
  sha256,
  type FrozenLetter,
  type LetterFormat,
} from '#libs/letter-files';
import { Database, newId, type Transaction } from '#libs/platform';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { fileKey, filesOf, frozenLetter, isAsFrozen, toFreeze, type ToFreeze } from './frozen.js';
import { toItem, toList } from './list-answer.js';
import type {
  FreezeListRequest,
  LetterFileQuery,
  LetterListDto,
  LetterListItemDto,
  LetterListPreviewDto,
  ListChangesDto,
} from './letter-lists.dto.js';

/** Lists of a letter as of an instant: frozen once, made into files as often as one likes, compared. */
@Injectable()
export class LetterListsService {
  constructor(private readonly database: Database) {}

  async list(reader: Reader, letterId: string): Promise<Items<LetterListItemDto>> {
    const tx = this.database.current();
    const asked = { campaignId: reader.seat.campaignId, letterId };
    if (!(await tx.first(letterToFreeze, asked))) throw Problem.notFound('letter');
    const rows = await tx.run(listsOfLetter, asked);
    return { items: rows.map((row) => toItem(row, row, reader)) };
  }

  async one(reader: Reader, letterId: string, id: string): Promise<LetterListDto> {
    return toList(await listOf(this.database.current(), reader, letterId, id), reader);
  }

  async preview(reader: Reader, letterId: string): Promise<LetterListPreviewDto> {
    return (await gathered(this.database.current(), reader, letterId)).preview;
  }

  /**
   * Reads, makes the files while no connection is held, and writes. What is read is what the preview showed, or nothing is
   * written; what happens meanwhile comes after the instant of the list.
   */
  async freeze(reader: Reader, letterId: string, request: FreezeListRequest): Promise<LetterListDto> {
    const { userId } = reader;
    const id = request.id ?? newId();
    const found = await this.database.asReader(
      userId,
      async (tx) => {
        const { campaignId } = reader.seat;
        const made = await tx.first(letterListById, { campaignId, letterId, id });
        return made ? { made } : { fresh: await gathered(tx, reader, letterId) };
      },
      true,
    );
    if (found.made) return toList(found.made, reader);
    refuseOther(found.fresh, request);
    const { letter, preview } = found.fresh;
    const filesSha256: Record<string, string> = {};
    for (const { language, format } of filesOf(letter))
      filesSha256[fileKey(language, format)] = sha256(await made(letter, language, format));
    return this.database.asReader(userId, async (tx) => {
      const { list, texts, addressees, zone } = letter;
      const row = {
        ...{ id, campaignId: reader.seat.campaignId, letterId, asOf: new Date(letter.asOf), madeBy: userId },
        list: { zone, ...list },
        texts: { texts, addressees },
        ...{
          listSha256: preview.listSha256,
          textSha256: preview.textSha256,
          filesSha256,
          engine: madeWith(),
        },
      };
      const written = await tx.table(LetterList).insertMissing([row], 'id');
      if (written.length > 0) await audit(tx, reader, 'letter_list_made', ['letter_list', id], { letterId });
      return toList(await listOf(tx, reader, letterId, id), reader);
    });
  }

  async file(
    reader: Reader,
    letterId: string,
    id: string,
    { language, format, madeAnew }: LetterFileQuery,
  ): Promise<{ bytes: Buffer; name: string }> {
    const row = await this.database.asReader(reader.userId, (tx) => listOf(tx, reader, letterId, id), true);
    const letter = frozenLetter(row);
    if (!isAsFrozen(row, letter)) throw new Problem('conflict', refusal('letterLists.damaged'));
    const there = filesOf(letter).some((file) => file.language === language && file.format === format);
    if (!there) {
      const isText = letter.texts.some((text) => text.language === language);
      throw isText
        ? Problem.field('format', refusal('letterLists.noPdf'))
        : Problem.field('language', refusal('letterLists.notInLanguage'));
    }
    const bytes = await made(letter, language, format);
    const same = sha256(bytes) === row.filesSha256[fileKey(language, format)];
    if (!same) refuseOtherBytes(row, madeAnew ?? false);
    const name = `${row.slug}-letter-${letter.asOf.slice(0, 10)}-${language}`;
    return { bytes, name: `${name}${same ? '' : '-made-anew'}.${format}` };
  }

  async changes(reader: Reader, letterId: string, id: string, since: string): Promise<ListChangesDto> {
    const tx = this.database.current();
    const after = await listOf(tx, reader, letterId, id);
    const asked = { campaignId: reader.seat.campaignId, letterId, id: since };
    const before = await tx.first(letterListById, asked);
    if (!before) throw Problem.field('since', refusal('letterLists.unknownSince'));
    const textChanged = before.textSha256 !== after.textSha256;
    const changes = compareLists(frozenLetter(before), frozenLetter(after), textChanged);
    return { ...changes, ...{ added: [...changes.added], gone: [...changes.gone] }, ...mutable(changes) };
  }
}

const mutable = ({ renamed, moved }: ReturnType<typeof compareLists>) => ({
  renamed: [...renamed],
  moved: [...moved],
});

async function gathered(tx: Transaction, reader: Reader, letterId: string): Promise<ToFreeze> {
  const asked = { campaignId: reader.seat.campaignId, letterId };
  const row = await tx.first(letterToFreeze, asked);
  if (!row) throw Problem.notFound('letter');
  return toFreeze(row, await tx.run(signatoriesToFreeze, asked));
}

async function listOf(tx: Transaction, reader: Reader, letterId: string, id: string): Promise<LetterListRow> {
  const row = await tx.first(letterListById, { campaignId: reader.seat.campaignId, letterId, id });
  if (!row) throw Problem.notFound('list');
  return row;
}

function refuseOther({ preview, problem }: ToFreeze, asked: FreezeListRequest): void {
  if (problem) throw new Problem('conflict', refusal(problem));
  for (const field of ['listSha256', 'textSha256'] as const)
    if (asked[field] !== preview[field])
      throw Problem.at('conflict', field, refusal(`letterLists.${field}Changed`));
}

/** Other versions make other bytes, which whoever asks has to want; the same ones never do. */
function refuseOtherBytes({ engine }: LetterListRow, madeAnew: boolean): void {
  if (engine === madeWith()) throw new Problem('conflict', refusal('letterLists.otherBytes'));
  if (!madeAnew) throw Problem.at('conflict', 'madeAnew', refusal('letterLists.otherVersions'));
}

/** @throws Problem `unavailable` where it is too much for the bounds, or too many ask at once */
async function made(letter: FrozenLetter, language: string, format: LetterFormat): Promise<Buffer> {
  try {
    return await letterFile(letter, language, format);
  } catch (error) {
    if (error instanceof ThreadTrouble || (error instanceof PdfTrouble && error.reason !== 'refused'))
      throw new Problem('unavailable', refusal('letterLists.tooMuch'));
    throw error;
  }
}
