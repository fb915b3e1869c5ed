import { Injectable } from '@nestjs/common';
import { Problem, type ProblemParams } from '#libs/domain';
import { FileError } from '#libs/files';
import { readInThread } from '#libs/texts';
import type { RuleCode } from '#libs/words';
import { refusal } from '../http/refusal.js';
import type { DocumentDto } from './document.dto.js';
import { inBounds } from './in-bounds.js';

/** Reads the text of documents; writes nothing. */
@Injectable()
export class ReadDocumentService {
  /** @throws Problem `validation`, `unavailable` */
  async read(file: Uint8Array): Promise<DocumentDto> {
    try {
      const { format, text, pages, notes } = await inBounds(readInThread(file));
      return { format, text, pages, notes: [...notes] };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw Problem.field(
        'body',
        refusal(`texts.file.${error.code}` as RuleCode, error.params as ProblemParams),
      );
    }
  }
}
