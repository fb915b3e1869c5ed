import { foldForSearch } from '../names/index.js';

const ACADEMIC = /(?:^|\s)(?:prof(?:essor|esor|esseur)?|dr|ph ?d|docteur|doctora?)(?:\s|$)/;
/** What a person is or does, as it stands below or beside a name; as it is folded. */
const ROLE =
  /(?:^|\s)(?:(?:executive |managing |programme? |regional |country |co )*(?:directora?|directrice|directeur|coordinatora?|coordinador(?:a)?|coordinatrice|coordinateur|president[ea]?|presidenta|chair(?:person|woman|man)|secretary general|secretaire generale?|secretari[oa] general|spokesperson|founder|direktur|ketua|koordinator)|(?:senior |global |public )*policy (?:lead|manager|advisor|counsel|officer)|مدير|مديره|المدير|المديره|رئيس|رئيسه|منسق|منسقه)(?:\s|$)/;
const FOR_SOMEBODY = /(?:^|\s)(?:on behalf of|en nombre de|au nom de|atas nama|نيابه عن)\s/;
const SIGNED_BY_HAND = /^\/?s\/\s*\S/iu;

/** Whether a row of organisations may be a person: by a title, by what the person does, or as one who signs for another. */
export function readsLikePerson(said: string): boolean {
  const plain = foldForSearch(said.slice(0, 300));
  const beside = foldForSearch(/[,–—]\s*(.{0,200})$/u.exec(said.slice(0, 300))?.[1] ?? '');
  return (
    ACADEMIC.test(plain) ||
    FOR_SOMEBODY.test(plain) ||
    SIGNED_BY_HAND.test(said) ||
    ROLE.test(beside) ||
    new RegExp(`${ROLE.source.replace('(?:^|\\s)', '^')}`).exec(plain)?.[0].trim() === plain
  );
}

const GREETING =
  /^(?:respectfully|respectfully (?:yours|submitted)|yours (?:sincerely|faithfully|truly)|(?:best|kind) regards|on behalf of|signed|atentamente|cordialmente|respetuosamente|cordialement|respectueusement|veuillez agreer.*|hormat kami|salam hormat|مع التقدير|وتفضلوا .*|مع خالص .*)$/;
const OF_MANY =
  /(?:^|\s)(?:organi[sz]ations|organisations|organizaciones|associations|ngos|signator(?:y|ies)|signataires|firmantes|supporters|experts|individuals)$/;

/** A line that stands above others: it ends in a colon, greets, or is in capitals where the others are not. */
export function readsLikeHeading(said: string, capitalsUsual: boolean): boolean {
  if (/[:：]$/u.test(said)) return true;
  const plain = foldForSearch(said);
  if (GREETING.test(plain)) return true;
  return !capitalsUsual && inCapitals(said) && (OF_MANY.test(plain) || said.split(/\s+/).length > 2);
}

/** No small letter, and more capitals than an acronym has. */
export const inCapitals = (said: string): boolean =>
  said === said.toUpperCase() && (said.match(/\p{Lu}/gu) ?? []).length > 5;

/** Tags and escaped signs of a page's source. */
export const holdsMarkup = (said: string): boolean =>
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});/iu.test(said);
