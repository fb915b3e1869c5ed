import { foldForSearch } from '../names/index.js';

/** Words with which a list of signatories is headed, in the five languages and Portuguese; as they are folded. */
const BEGINS =
  /^(?:(?:list of |the |current |our |full )*(?:signator(?:y|ies)|signatures|signed(?: by)?|signees|undersigned(?: organi[sz]ations)?|endorse(?:d|ments?|rs)(?: by)?|endorsing organi[sz]ations|co ?signatories|supporters|supported by|supporting organi[sz]ations|sincerely|in solidarity)|(?:liste des )?signataires|(?:les )?organisations signataires|signe(?:e|s)?(?: par)?|cosignataires|(?:lista de )?(?:organizaciones )?(?:firmantes|signatarias|adherentes)|firman|firmas|firmado por|suscriben|adhieren|(?:lista de )?(?:organizacoes signatarias|signatarios|assinam|assinaturas)|(?:daftar )?penanda ?tangan|ditandatangani oleh|yang bertanda tangan|(?:قائمه )?(?:المنظمات )?(?:الموقعون|الموقعه|الموقعين|الموقعات)|التوقيعات|المنظمات الموقعه)(?: \d{1,5})?$/;

/** What follows a list and is none of it. */
const ENDS =
  /^(?:(?:media |press )?contacts?\b|(?:for )?(?:more|further) information|about (?:the|us|this)|notes?(?: to editors)?$|footnotes?$|references?$|endnotes?$|annex|appendix|follow us|background|while you are here|learn more|download|share this|related|contactos?(?: de prensa)?$|notas?$|mas informacion|contacts? presse|pour plus d|a propos|kontak|catatan|tentang|للتواصل|ملاحظات|للمزيد)/;

const INDIVIDUALS =
  /^(?:(?:signed )?(?:by |as )?(?:the )?(?:independent |individual |academic )*(?:individuals?|experts?|academics?|scholars?|persons?|people|signator(?:y|ies)|members? of (?:parliament|academia))(?: (?:and|or) (?:independent |individual |legal )*(?:individuals?|experts?|academics?|scholars?|activists?|researchers?|practitioners?|organi[sz]ations?))*(?: signatories)?|in (?:an? |their )?(?:individual|personal) capacit(?:y|ies)|(?:signatures |signataires )?(?:individuel(?:le)?s|a titre (?:individuel|personnel))|(?:experts?|universitaires|particuliers|personnes)(?: et (?:experts?|universitaires|chercheurs|academiciens))*|(?:firmas |firmantes )?(?:individuales|a titulo (?:individual|personal))|(?:personas|expertos|expertas|academicos|academicas|individuos)(?: [yeo] (?:personas|expertos|expertas|academicos|academicas|individuos))*|individu|perorangan|(?:para )?(?:pakar|ahli|akademisi)(?: dan (?:pakar|ahli|akademisi))*|(?:ال)?(?:افراد|أفراد|خبراء|اكاديميون|أكاديميون|شخصيات)(?: و(?:ال)?(?:افراد|أفراد|خبراء|اكاديميون|أكاديميون))*)(?: \d{1,5})?$/;

const ORGANISATIONS =
  /^(?:(?:signatory |endorsing |supporting |the |and |international |national |regional |local |global |human rights |digital rights )*(?:civil society )?(?:organi[sz]ations?|ngos|csos|groups|networks|coalitions)(?: (?:and|or) (?:organi[sz]ations?|ngos|networks|coalitions|groups))*(?: signatories)?|(?:les )?(?:organisations|associations|ong|reseaux)(?: et (?:organisations|associations|ong|reseaux))*|(?:las )?(?:organizaciones|asociaciones|ong|redes)(?: de la sociedad civil)?(?: [ye] (?:organizaciones|asociaciones|redes))*|organisasi(?: masyarakat sipil)?|lembaga|(?:ال)?(?:منظمات|جمعيات|موسسات|مؤسسات))(?: \d{1,5})?$/;

/** Of tables: what their first line calls its columns. */
const COLUMN_NAMES =
  /^(?:no|n|name(?: of (?:the )?(?:organi[sz]ation|signatory))?|organi[sz]ations?|signator(?:y|ies)|countr(?:y|ies)(?: region)?|region|titles?|affiliation|website|nom|organisation|pays|organizacion|nombre|pais|cargo|nama|organisasi|negara|الاسم|المنظمه|البلد|الدوله)$/;

const plain = (line: string) => foldForSearch(line.replace(/^[#>*_\s]+|[*_\s]+$/g, ''));

/** Longer lines are sentences. */
const LONGEST_HEADING = 90;

const DATED = / (?:as of|as at|au|al|per) .*$/;

/** "We, the undersigned organisations:" over names; what goes on after it is the letter itself. */
const UNDERSIGNED =
  /^(?:we )?(?:the )?undersigned(?: (?:\p{L}+ ){0,5}(?:organi[sz]ations|groups|ngos|associations|signatories|individuals|experts))?$/u;

export const beginsList = (line: string): boolean => {
  if (line.length > LONGEST_HEADING) return false;
  const said = plain(line).replace(DATED, '');
  return BEGINS.test(said) || (/[:：]$/u.test(line) && UNDERSIGNED.test(said));
};

export const endsList = (line: string): boolean => line.length <= 200 && ENDS.test(plain(line));

/** Of whom the lines below speak, where a line is the heading of a section. */
export function sectionOf(line: string): 'organisation' | 'individual' | undefined {
  if (line.length > LONGEST_HEADING) return undefined;
  const said = plain(line);
  if (INDIVIDUALS.test(said) && !BEGINS.test(said)) return 'individual';
  return ORGANISATIONS.test(said) ? 'organisation' : undefined;
}

export function namesColumns(cells: readonly string[]): boolean {
  const said = cells.map(plain).filter(Boolean);
  return said.length > 1 && said.every((cell) => COLUMN_NAMES.test(cell));
}

const PAGE =
  /^[\s\-–—|•]*(?:(?:page|p|pag|pagina|página|halaman|hal|صفحة|الصفحة)\.?\s*)?[\d٠-٩]{1,4}(?:\s*(?:of|\/|de|sur|dari|من)\s*[\d٠-٩]{1,4})?[\s\-–—|•]*$/iu;

/** The sign of a page between its lines; a number alone may be one of the list, which who asks has to know. */
export const isPageSign = (line: string): boolean => line.length <= 40 && PAGE.test(line);

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january|jan|janvier|enero|janeiro|januari|يناير',
    'february|feb|fevrier|febrero|fevereiro|februari|فبراير',
    'march|mar|mars|marzo|marco|maret|مارس',
    'april|apr|avril|abril|ابريل',
    'may|mai|mayo|maio|mei|مايو',
    'june|jun|juin|junio|junho|juni|يونيو',
    'july|jul|juillet|julio|julho|juli|يوليو',
    'august|aug|aout|agosto|agustus|اغسطس',
    'september|sep|sept|septembre|septiembre|setembro|سبتمبر',
    'october|oct|octobre|octubre|outubro|oktober|اكتوبر',
    'november|nov|novembre|noviembre|novembro|نوفمبر',
    'december|dec|decembre|diciembre|dezembro|desember|ديسمبر',
  ].flatMap((names, at) => names.split('|').map((name) => [foldForSearch(name), at + 1])),
);

const AS_OF =
  /\b(?:as of|as at|as on|up to date|last updated|updated|en date du|au|al|a fecha|actualizado|hasta|per(?: tanggal)?)\b|حتي|بتاريخ/;

/** The day that "as of January 13, 2022" names; undefined where a line says no such thing. */
export function asOfDay(line: string): string | undefined {
  if (line.length > 200) return undefined;
  const said = plain(line);
  const at = AS_OF.exec(said);
  return at ? dayIn(said.slice(at.index)) : undefined;
}

function dayIn(said: string): string | undefined {
  const iso = /\b(\d{4}) (\d{2}) (\d{2})\b/.exec(said);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = said.split(' ');
  const month = words.map((word) => MONTHS[word]).find((found) => found !== undefined);
  const year = words.find((word) => /^(?:19|20)\d{2}$/.test(word));
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word)?.[1]).find(Boolean);
  return month && year && day ? isoDay(Number(year), month, Number(day)) : undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

const FOOTNOTE = /^(?:\*+(?=[^\s*])|[†‡§¹²³]|\[[\d*]{1,3}\]\s|\(\*+\))/u;

export const isFootnote = (line: string): boolean => FOOTNOTE.test(line);

/** What parts the lines of a table, or underlines a heading. */
export const isStroke = (line: string): boolean => /^[\s|:+=_–—-]{3,}$/u.test(line);
