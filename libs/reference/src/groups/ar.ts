/** Arabic names of groups, from memory: as the documents of the General Assembly and the bodies themselves write them. */
export const groups: ReadonlyMap<string, string> = new Map([
  ['african', 'مجموعة الدول الأفريقية'],
  ['asia-pacific', 'مجموعة دول آسيا والمحيط الهادئ'],
  ['eastern-european', 'مجموعة دول أوروبا الشرقية'],
  ['grulac', 'مجموعة دول أمريكا اللاتينية ومنطقة البحر الكاريبي'],
  ['weog', 'مجموعة دول أوروبا الغربية ودول أخرى'],
  ['eu', 'الاتحاد الأوروبي'],
  ['asean', 'رابطة أمم جنوب شرق آسيا'],
  ['caricom', 'الجماعة الكاريبية'],
  ['pif', 'منتدى جزر المحيط الهادئ'],
  ['arab-group', 'جامعة الدول العربية (المجموعة العربية)'],
  ['oic', 'منظمة التعاون الإسلامي'],
  ['g77', 'مجموعة الـ 77 والصين'],
]);
