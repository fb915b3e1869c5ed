import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

const made = new Map<Type, Type>();

/** The answer of a list in pages, which the document names after its items: `TaskPageDto` of `TaskDto`. */
export function PageOf<Item>(item: Type<Item>): Type<Page<Item>> {
  const known = made.get(item) as Type<Page<Item>> | undefined;
  if (known) return known;
  class PageDto implements Page<Item> {
    @ApiProperty({ type: () => [item], description: 'In the order that the list says' })
    items: Item[];
    @ApiProperty({ nullable: true, type: String, example: null, description: 'Cursor of the following page' })
    next: string | null;
  }
  Object.defineProperty(PageDto, 'name', { value: `${item.name.replace(/Dto$/, '')}PageDto` });
  made.set(item, PageDto);
  return PageDto;
}
