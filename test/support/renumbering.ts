import { type KnownProvision, type NewArticle } from '#libs/domain';

export const provision = (number: string, title: string, body: string | null = null): KnownProvision => ({
  provisionId: `${title} (${number})`,
  number,
  title,
  body,
  askCount: 0,
});
export const draftOf = (titles: readonly string[]): KnownProvision[] =>
  titles.map((title, index) => provision(String(index + 1), title));
export const articlesOf = (titles: readonly string[]): NewArticle[] =>
  titles.map((title, index) => ({ number: String(index + 1), title }));
