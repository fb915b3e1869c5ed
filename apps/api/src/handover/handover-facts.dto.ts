import { ApiProperty } from '@nestjs/swagger';
import type { ActNews } from '#libs/data';
import type { RoomCapacity } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ROOM_CAPACITY } from '../dto/named-enums.js';
import { TreatyActDto } from '../dto/treaty-act.dto.js';

/** A session that is elsewhere or at another time than it was, is no more, or is planned again */
export class HandoverSessionDto {
  /** @example 0190f3a2-7c00-7000-8000-000000000021 */
  id: string;
  /** @example "Reconvened concluding session" */
  name: string;
  @ApiProperty({ enum: ['moved', 'removed', 'again'], example: 'moved' })
  what: 'moved' | 'removed' | 'again';
  /** @example "New York" */
  city: string;
  opens: ClocksDto;
  closes: ClocksDto;
  /** @example Vienna */
  wasCity: string;
  wasOpens: ClocksDto;
  wasCloses: ClocksDto;
}

/** A delegation that is in the room otherwise than before */
export class HandoverRoomChangeDto {
  /** @example FJI */
  delegationCode: string;
  @ApiProperty({ nullable: true, ...ROOM_CAPACITY, example: 'voting', description: 'null: not in it' })
  was: RoomCapacity | null;
  @ApiProperty({ nullable: true, ...ROOM_CAPACITY, example: 'observer', description: 'null: not in it' })
  is: RoomCapacity | null;
}

/** A delegation of the campaign's own that is called otherwise */
export class HandoverRenamedDto {
  /** @example Hambourg */
  was: string;
  /** @example Hamburg */
  is: string;
}

/** The room then and now, each as it was said to be and on its day */
export class HandoverRoomDto {
  /**
   * How many voted
   * @example 193
   */
  before: number;
  /**
   * How many vote
   * @example 192
   */
  after: number;
  changes: HandoverRoomChangeDto[];
  renamed: HandoverRenamedDto[];
}

/** An act towards the treaty, and what became of it since */
export class HandoverTreatyActDto extends TreatyActDto {
  @ApiProperty({
    enum: ['recorded', 'taken_back', 'restored', 'confirmed', 'corrected'],
    example: 'recorded',
    description:
      'All but `recorded` were recorded before. `restored`: it had been taken back, and holds again',
  })
  what: ActNews;
}
