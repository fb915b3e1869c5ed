import { foldForSearch, languageTag, type ContactPointKind } from '#libs/domain';
import { readCsv } from '../read-csv.js';
import { NOBODY, NoPeople, type PeopleFile, type PersonField, type PersonRecord } from './person-record.js';
import { addressesIn, severalIn } from './lists-in-cells.js';
import { tierIn } from './tier-words.js';

/** What columns are called, folded as a search folds: ours, and those of the usual address books, in the five languages. */
const HEADERS: Readonly<Record<PersonField, readonly string[]>> = {
  name: ['name', 'full name', 'display name', 'nom', 'nom complet', 'nombre', 'nombre completo', 'الاسم', 'nama', 'nama lengkap'],
  familyName: ['last name', 'family name', 'surname', 'nom de famille', 'apellido', 'apellidos'],
  firstName: ['first name', 'given name', 'prenom', 'nombre de pila', 'nama depan'],
  otherNames: ['other names', 'nickname', 'autres noms', 'otros nombres', 'أسماء أخرى', 'nama lain'],
  title: ['title', 'prefix', 'name prefix', 'honorific', 'civilite', 'tratamiento', 'اللقب', 'sapaan'],
  pronouns: ['pronouns', 'pronoms', 'pronombres', 'الضمائر', 'kata ganti'],
  languages: ['languages', 'language', 'langues', 'langue', 'lenguas', 'idiomas', 'اللغات', 'bahasa'],
  delegation: ['delegation', 'country', 'state', 'pays', 'pais', 'delegacion', 'الوفد', 'الدوله', 'delegasi', 'negara'],
  organisation: ['organization', 'organisation', 'company'],
  role: ['role', 'job title', 'position', 'function', 'post', 'fonction', 'cargo', 'funcion', 'الدور', 'المنصب', 'peran', 'jabatan'],
  note: ['note', 'notes', 'remarks', 'nota', 'notas', 'ملاحظات', 'catatan'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'e mail 1 value', 'courriel', 'correo', 'correo electronico', 'البريد الالكتروني', 'surel'],
  phone: ['phone', 'mobile', 'mobile phone', 'telephone', 'phone 1 value', 'tel', 'telefono', 'هاتف', 'telepon'],
  signal: ['signal'],
  whatsapp: ['whatsapp'],
  telegram: ['telegram'],
  wechat: ['wechat'],
  address: ['address', 'postal address', 'adresse', 'direccion', 'عنوان', 'alamat'],
  other: ['other', 'autre', 'otro', 'أخرى', 'lainnya'],
  tier: ['tier', 'who may see this', 'qui peut le voir', 'quién puede verlo', 'من يمكنه الرؤية', 'siapa yang boleh melihatnya'],
}; // prettier-ignore

const REACH = [
  'email', 'phone', 'signal', 'whatsapp', 'telegram', 'wechat', 'address', 'other',
] as const satisfies readonly ContactPointKind[]; // prettier-ignore

const FIELD_OF = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.map((header) => [foldForSearch(header), field as PersonField] as const),
  ),
);

/** The first name beside a column of family names, and the name in full elsewhere. */
const GIVEN_BESIDE_FAMILY = 'nombre';

/**
 * People of a sheet, a row each; columns are found by their headers.
 * @throws NoPeople where the first row names no column of names, or the text is no sheet
 */
export function readPeopleCsv(text: string): PeopleFile {
  const { rows, errors } = readCsv(text);
  const [head, ...body] = rows;
  if (errors.length > 0 || !head) throw new NoPeople('damaged');
  const columns = columnsOf(head.texts);
  if (!columns.some(({ field }) => field === 'name' || field === 'familyName')) throw new NoPeople('header');
  const records = body
    .map(({ texts, row }) => recordOf(row, columns, texts))
    .filter(({ name, delegation, contactPoints }) => name || delegation || contactPoints.length > 0);
  return { records, columns };
}

function columnsOf(headers: readonly string[]): PeopleFile['columns'] {
  const read = headers.map((header) => {
    const said = foldForSearch(header);
    return { header, said, field: FIELD_OF.get(said) ?? null };
  });
  const hasFamily = read.some(({ field }) => field === 'familyName');
  return read.map(({ header, said, field }) => ({
    header,
    field: hasFamily && said === GIVEN_BESIDE_FAMILY ? 'firstName' : field,
  }));
}

/** A name in full stands alone; without a column of family names it may be the family name that a first name belongs to. */
function nameOf(full: string, first: string, family: string, hasFamily: boolean): string {
  if (hasFamily) return full || [first, family].filter(Boolean).join(' ');
  const isIn = ` ${foldForSearch(full)} `.includes(` ${foldForSearch(first)} `);
  return [isIn ? '' : first, full].filter(Boolean).join(' ');
}

function recordOf(line: number, columns: PeopleFile['columns'], cells: readonly string[]): PersonRecord {
  const all = (field: PersonField) =>
    columns.flatMap((column, at) =>
      column.field === field ? [(cells[at] ?? '').trim()].filter(Boolean) : [],
    );
  const first = (field: PersonField) => all(field)[0] ?? '';
  const has = (field: PersonField) => columns.some((column) => column.field === field);
  return {
    ...NOBODY,
    line,
    name: nameOf(first('name'), first('firstName'), first('familyName'), has('familyName')),
    otherNames: all('otherNames').flatMap(severalIn),
    ...{ title: first('title'), pronouns: first('pronouns') },
    ...{ delegation: first('delegation'), organisation: first('organisation') },
    role: first('role'),
    languages: languagesIn(all('languages').join(';')),
    contactPoints: REACH.flatMap((kind) =>
      all(kind)
        .flatMap((cell) => (kind === 'address' ? addressesIn(cell) : severalIn(cell)))
        .map((value) => ({ kind, value })),
    ),
    note: all('note').join('\n'),
    tier: tierIn(first('tier')),
  };
}

/** Codes of the languages that are named by a code; other words are left. */
export const languagesIn = (text: string): string[] => [
  ...new Set(
    text.split(/[;,،\s]+/).flatMap((tag) => languageTag(tag.toLowerCase().split('-')[0] ?? '') ?? []),
  ),
];
