import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** A page of a list whose length is shown: how many there are in all is told with the first page alone. */
export interface CountedPage<Item> extends Page<Item> {
  count: number | null;
}

/** The answer of a list that is never long, or shows only its beginning and counts the rest. */
export interface Items<Item> {
  items: Item[];
}
export interface CountedItems<Item> extends Items<Item> {
  count: number;
}

/** The answer of a list in pages, which the document names after its items: `TaskPageDto` of `TaskDto`. */
export function PageOf<Item>(item: Type<Item>): Type<Page<Item>> {
  return answerOf(item, 'Page', () => {
    class PageDto extends ItemsOf(item) implements Page<Item> {
      @ApiProperty({
        nullable: true,
        type: String,
        example: null,
        description: 'Cursor of the following page',
      })
      next: string | null;
    }
    return PageDto;
  });
}

/** The same with the length of the list: `DelegateItemCountedPageDto` of `DelegateItemDto`. */
export function CountedPageOf<Item>(item: Type<Item>): Type<CountedPage<Item>> {
  return answerOf(item, 'CountedPage', () => {
    class CountedPageDto extends PageOf(item) implements CountedPage<Item> {
      @ApiProperty({
        nullable: true,
        type: Number,
        example: 24,
        description: 'How many answer in all; null on the pages after the first',
      })
      count: number | null;
    }
    return CountedPageDto;
  });
}

/** All of a list that is never long: `LeadListDto` of `LeadDto`. */
export function ItemsOf<Item>(item: Type<Item>): Type<Items<Item>> {
  return answerOf(item, 'List', () => {
    class ListDto implements Items<Item> {
      @ApiProperty({ type: () => [item], description: 'In the order that the list says' })
      items: Item[];
    }
    return ListDto;
  });
}

/** The beginning of a list, and how many there are: `TaskItemCountedListDto` of `TaskItemDto`. */
export function CountedOf<Item>(item: Type<Item>): Type<CountedItems<Item>> {
  return answerOf(item, 'CountedList', () => {
    class CountedDto extends ItemsOf(item) implements CountedItems<Item> {
      @ApiProperty({
        type: Number,
        example: 24,
        description: 'How many you see; the first of them are in `items`',
      })
      count: number;
    }
    return CountedDto;
  });
}

const made = new Map<string, Type>();

/** One class of each kind for each item, named after it. */
function answerOf<Answer>(item: Type, kind: string, make: () => Type<Answer>): Type<Answer> {
  const name = `${item.name.replace(/Dto$/, '')}${kind}Dto`;
  const known = made.get(name) as Type<Answer> | undefined;
  if (known) return known;
  const answer = make();
  Object.defineProperty(answer, 'name', { value: name });
  made.set(name, answer);
  return answer;
}
