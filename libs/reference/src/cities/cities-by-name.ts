import { foldForSearch } from '#libs/domain';

/** The name of a city by its English one, with or without accents; undefined for one that is not known. */
export type CityName = (english: string) => string | undefined;

/** @param table a line for each city: its English name and its name in the language, `Vienna | Vienne` */
export function citiesByName(table: string): CityName {
  const names = new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [english = '', name = ''] = line.split(' | ');
        return [foldForSearch(english), name] as const;
      }),
  );
  return (english) => names.get(foldForSearch(english));
}
