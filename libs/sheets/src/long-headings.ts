import { looseKey } from './match-header.js';

/**
 * What people call the columns of a list with one row for each position, in five languages. Only what means one thing: a
 * “date of entry” is no day on which something was said.
 */
const MEANINGS = {
  delegation: `state, states, country, countries, country name, member, members, member state, member states, delegations,
    mission, pays, pays membre, état, états, état membre, états membres, délégation, délégations, país, países, estado, estados,
    estado miembro, estados miembros, delegación, delegaciones, negara, negara anggota, delegasi, الدولة, دولة, الدول, البلد, بلد,
    الدولة العضو, الوفد, وفد`,
  delegationCode: `state code, country code, iso code, iso2, iso3, alpha 2, alpha 3, code pays, code du pays, código de país,
    código del país, kode negara, رمز الدولة, رمز البلد`,
  ask: `asks, issue, issues, demand, demands, our ask, topic, demande, demandes, revendication, sujet, thème, petición, peticiones,
    demanda, demandas, tema, asunto, tuntutan, permintaan, isu, topik, المطلب, مطلب, المطالب, المسألة, القضية, الموضوع`,
  stance: `position, positions, view, views, standpoint, avis, posición, postura, posisi, sikap, pandangan, الموقف, موقف, الرأي`,
  occurredAt: `date, dates, day, when, said on, said at, said when, date said, when said, day said, date of position,
    date of the position, date of talk, date of the talk, date of statement, date of meeting, jour, quand, date de la position,
    date de l’entretien, date de la déclaration, date de la réunion, dit le, fecha, día, cuándo, fecha de la posición,
    fecha de la conversación, fecha de la declaración, fecha de la reunión, tanggal, tgl, hari, kapan, tanggal posisi,
    tanggal pembicaraan, tanggal pernyataan, tanggal pertemuan, التاريخ, تاريخ, اليوم, متى, تاريخ الموقف, تاريخ المحادثة, تاريخ البيان,
    تاريخ الاجتماع`,
  zone: `time zone, timezone, fuseau horaire, fuseau, zona horaria, huso horario, zona waktu, المنطقة الزمنية`,
  source: `sources, fuente, fuentes, sumber, المصدر, مصدر, المصادر`,
  note: `notes, comment, comments, remark, remarks, commentaire, commentaires, remarque, remarques, nota, notas, comentario,
    comentarios, observaciones, catatan, komentar, keterangan, ملاحظة, ملاحظات, الملاحظات, تعليق, تعليقات`,
  grade: `evidence grade, grade of evidence`,
};

/**
 * What means a field where no other column is called so: a “vote” beside a “position” is another matter, and an “article”
 * beside an ask but says where it stands.
 */
const PERHAPS = {
  ask: `article, articles, art, article number, article no, provision, provisions, numéro d’article, disposition, dispositions,
    artículo, artículos, número de artículo, disposición, disposiciones, pasal, nomor pasal, ketentuan, المادة, مادة, المواد,
    رقم المادة, الحكم, النص`,
  stance: `vote, votes, voting, vote cast, how voted, voto, votos, votación, suara, pemungutan suara, التصويت, تصويت, الصوت`,
};

function byHeading<Field extends string>(meanings: Record<Field, string>): ReadonlyMap<string, Field> {
  const entries = Object.entries<string>(meanings) as [Field, string][];
  return new Map(
    entries.flatMap(([field, list]) =>
      list.split(',').map((heading) => [looseKey(heading.trim()), field] as const),
    ),
  );
}

const meant = byHeading(MEANINGS);
const perhaps = byHeading(PERHAPS);

/** The field that a heading means without being called as the export calls it. @param key by `looseKey` */
export const fieldMeant = (key: string): keyof typeof MEANINGS | undefined => meant.get(key);

/** The field that a heading means unless another column does. @param key by `looseKey` */
export const fieldPerhaps = (key: string): keyof typeof PERHAPS | undefined => perhaps.get(key);
