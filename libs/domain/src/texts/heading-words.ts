/** The words by which headings of treaties are known, in the languages in which drafts circulate. */

/** Signs that show nothing and change the direction of what is read. */
export const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** "Article" before its number. What ends in a letter of an alphabet wants a sign, a space or a digit after it. */
const ARTICLE =
  'articles?|arts?\\.|art(?=\\.?\\s*\\p{Nd})|art[ií]culos?|artigos?|artikel|pasal|статьи|статья|(?:ال)?(?:ماد(?:ة|ه|تان)|مواد)|ข้อ(?:บท)?(?:ที่)?|มาตรา';

/** What may stand before that word and says nothing of the number. */
const UNDERSTOOD = "draft|new|projet\\s+d['’]\\s?|nouvel|proyecto\\s+de|nuevo|rancangan|مشروع|ร่าง";
/** What may stand there too, and may mean another number than the one that follows. */
const DOUBTFUL =
  'proposed|alternative|revised|amended|former|old|ex|additional|option(?:\\s+\\S{1,3})?:?|variante?:?|ancien|antiguo';

const MARKS = '[\\s#*_\\["“«(>]{0,12}';

/** From its beginning to the word itself; groups: what stands before, the word. */
export const ARTICLE_AHEAD = new RegExp(
  `^(${MARKS}(?:(?:${UNDERSTOOD}|(${DOUBTFUL}))\\s*)?)(${ARTICLE})(?![\\p{L}\\p{M}])`,
  'iu',
);

/** "Article" typed before a number, as a person may write it in a field. */
export const ARTICLE_WORD = new RegExp(`^(?:${ARTICLE})(?=[\\s\\p{Nd}])\\s*`, 'iu');

/** 第六条, 제6조: the number stands within. */
export const ENCLOSED =
  /^([\s#*_["“«(>]{0,12})(?:第\s?([一二三四五六七八九十百零\p{Nd}]{1,8})\s?[条條]|제\s?(\p{Nd}{1,4})\s?조)/u;

/** Other words that number the provisions of a text that has no articles. */
export const OTHER_UNIT =
  /^([\s#*_["“«(>]{0,12})(section|rule|regulation|principle|guideline|clause|standard|règle|principe|regla|principio|cláusula|aturan|prinsip|القاعدة|المبدأ|หลักการ(?:ที่)?)(?![\p{L}\p{M}])/iu;

/** A heading above articles: it ends the article before it. */
export const CHAPTER =
  /^[\s#*_[]{0,10}(?:(?:chapter|part|section|title|annex|chapitre|partie|titre|annexe|cap[ií]tulo|parte|secci[oó]n|t[ií]tulo|anexo|bab|bagian|lampiran)(?:\s{1,5}(?:[IVXLC]{1,8}|\p{Nd}{1,3}|[A-Z]))?\s*(?:$|[\].:*_\u2013\u2014-])|(?:ال)?(?:فصل|باب|قسم|جزء|مرفق)\s+\S{1,14}\s*(?:$|[:\u2013\u2014-])|(?:บทที่|หมวด(?:ที่)?|ภาคผนวก|ภาค)\s*[\p{Nd}ก-ฮ]{0,4}\s*$|第\s?[一二三四五六七八九十百\p{Nd}]{1,6}\s?[章节節编編])/iu;

/** The end of a line of a table of contents: the number of a page. */
const PAGE_NUMBER = /(?:\.{4,}|…{2,}|(?:\s\.){3,}|\t)\s{0,9}\p{Nd}{1,4}\s{0,9}$/u;

export const isOfContents = (line: string) => PAGE_NUMBER.test(line.slice(-60));

/** Words after the number of an article that make it a mention within a sentence. */
const GOES_ON: ReadonlySet<string> = new Set(
  [
    'of in on to and or is are was were shall should may must can will would has have had does do applies apply applied',
    'provides provide requires require also above below as by for from with that which when where if not paragraph',
    'paragraphs subparagraph subparagraphs refers refer concerning between under at thereof hereof mentioned itself only',
    'into until through than but sets states covers cover prohibits allows remains remain enters',
    'de du des d à au aux et ou est sont s ne n doit doivent peut peuvent par pour alinéa ci dans en que qui sur',
    'concernant applique ainsi ni lorsque si prévoit paragraphe paragraphes',
    'del y o u e es son se no debe podrá será serán por para párrafo párrafos con sobre a al según relativo también cuando',
    'dan atau dari ini itu tersebut ayat harus dapat tidak yang pada di dengan untuk adalah berlaku akan',
    'من أو في على إلى التي الفقرة لا أعلاه أدناه تنطبق ينطبق المذكورة بموجب وفقا هو هي و',
  ].flatMap((words) => words.split(' ')),
);

/** Scripts that write such a word together with the next one. */
const GOES_ON_AHEAD = /^(?:وال|ของ|และ|หรือ|วรรค|แห่ง|ข้าง|จะ|ให้|ไม่|ที่|ซึ่ง|ตาม|ใน)/u;

/** Whether a sentence goes on after the number: "Article 6 of this convention", "Article 6, paragraph 2". */
export function goesOn(rest: string): boolean {
  const word = /^\s*[,;،)]?\s*([\p{L}\p{M}]+)/u.exec(rest)?.[1] ?? '';
  if (GOES_ON.has(word) || GOES_ON_AHEAD.test(word)) return true;
  return /^\s*[,;]\s*\p{Ll}/u.test(rest);
}

const OPEN_END =
  /(?:[,(]|(?:^|[^\p{L}])(?:with|of|in|under|to|by|and|or|from|per|see|by|with|de|du|des|la|le|les|del|con|en|y|et|à|au|aux|par|selon|à|e|o|of|the|this|that|dengan|dalam|dari|dan|pada|من|في|مع|إلى|أحكام))\s*$/iu;

/** Whether a line ends in the middle of a sentence that may go on with a number: "in accordance with". */
export function endsOpen(line: string): boolean {
  return line.length < 400 && OPEN_END.test(line);
}
