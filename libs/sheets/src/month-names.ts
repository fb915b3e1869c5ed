import { foldForSearch } from '#libs/domain';

/** By month: English, French, Spanish and Indonesian names and their short forms, Arabic names of the regions, Thai. */
const NAMES = [
  'january jan janvier janv enero ene januari | يناير | كانون الثاني | جانفي | มกราคม | ม.ค.',
  'february feb fevrier fevr febrero februari | فبراير | شباط | فيفري | กุมภาพันธ์ | ก.พ.',
  'march mar mars marzo maret | مارس | آذار | มีนาคม | มี.ค.',
  'april apr avril avr abril abr | أبريل | إبريل | نيسان | أفريل | เมษายน | เม.ย.',
  'may mai mayo mei | مايو | أيار | ماي | พฤษภาคม | พ.ค.',
  'june jun juin junio juni | يونيو | حزيران | جوان | มิถุนายน | มิ.ย.',
  'july jul juillet juil julio juli | يوليو | تموز | جويلية | กรกฎาคม | ก.ค.',
  'august aug aout agosto ago agustus agu ags agt | أغسطس | آب | أوت | สิงหาคม | ส.ค.',
  'september sep sept septembre septiembre setiembre set | سبتمبر | أيلول | กันยายน | ก.ย.',
  'october oct octobre octubre oktober okt | أكتوبر | تشرين الأول | ตุลาคม | ต.ค.',
  'november nov novembre noviembre | نوفمبر | تشرين الثاني | พฤศจิกายน | พ.ย.',
  'december dec decembre diciembre dic desember des | ديسمبر | كانون الأول | ธันวาคม | ธ.ค.',
];

const keyOf = (name: string) => foldForSearch(name).replace(/\s+/g, '');

const months: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((line, index) => {
    const [latin = '', ...others] = line.split(' | ');
    return [...latin.split(' '), ...others].map((name) => [keyOf(name), index + 1] as const);
  }),
);

/** 1 to 12 for a name of a month, written out or short; undefined for other words. */
export const monthOf = (name: string): number | undefined => months.get(keyOf(name));
