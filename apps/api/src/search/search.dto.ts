import { ApiProperty } from '@nestjs/swagger';
import type { SearchKind } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { SEARCH_KIND } from '../dto/named-enums.js';
import { CodedDto } from '../dto/named.dto.js';
import { Limit } from '../http/pages.js';
import { OneLine } from '../http/field-checks.js';

/** Something that answers to a search, as much as leads to it */
export class SearchHitDto {
  @ApiProperty({ ...SEARCH_KIND, example: 'task' })
  kind: SearchKind;
  /**
   * Its id; of a delegation and a group the code, of a person the seat
   * @example 018f7e2a-0000-7000-8000-00000000d001
   */
  id: string;
  /**
   * What it is called; null for a logged contact, which has no name
   * @example "Send the two paragraphs"
   */
  title: string | null;
  /**
   * What it belongs to, or the beginning of a note: the organisation of a person, the number of an article, the session
   * of a meeting or a deadline, the assignee of a task, the filters of a saved view
   * @example "Linh Tran"
   */
  detail: string | null;
  /**
   * How it stands: the state of a task, a deadline, a seat, a draft, a letter or a statement; of a logged contact its kind, of a saved
   * view its screen
   * @example open
   */
  state: string | null;
  /** Which it is about */
  delegation: CodedDto | null;
  /**
   * The session of a meeting, the draft of an article
   * @example null
   */
  parentId: string | null;
  /** When it is due, begins or took place */
  at: ClocksDto | null;
  /**
   * How well it answers: 0 is the very name, below 5 its name has the words, from 5 on only what it belongs to
   * @example 1
   */
  rank: number;
}

export class SearchQuery {
  /**
   * Names, or beginnings of their words in any order, without regard to accents; delegations go by every name
   * @example "linh tran"
   */
  @OneLine(100)
  q: string;

  @Limit({ most: 100, usual: 30, description: 'How many at most, the best of all kinds' })
  limit: number = 30;
}
