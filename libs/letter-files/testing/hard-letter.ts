import type { FrozenLetter, ListedSignatory } from '../src/frozen-letter.js';

/** Names that engines got wrong: stacked vowels, conjuncts, two directions on one line, marks on marks. */
export const HARD_NAMES: readonly (readonly [name: string, place: string])[] = [
  ['Instituto Panamericano de Derecho y Tecnología – “IPANDETEC”', 'Panamá'],
  ['សម្ព័ន្ធខ្មែរជំរឿន និងការពារសិទ្ធិមនុស្ស (លីកាដូ)', 'កម្ពុជា'],
  ['မြန်မာ့ အင်တာနက် ပရောဂျက် – ဂုဏ်သိက္ခာ', 'မြန်မာနိုင်ငံ'],
  ['ສະມາຄົມເພື່ອການພັດທະນາດິຈິຕອນ ນໍ້າໃຈ', 'ສປປ ລາວ'],
  ['มูลนิธิเพื่อสิทธิมนุษยชน ผู้ใหญ่ป้ำน้ำใจ', 'ประเทศไทย'],
  ['مؤسسة حرية الفكر والتعبير (AFTE)', 'مصر'],
  ['SMEX – سميكس للحقوق الرقمية 2008', 'Lebanon / لبنان'],
  ['Viện Nghiên cứu Chính sách và Phát triển Truyền thông', 'Việt Nam'],
  ['Državljan D – Združenje za človekove pravice', 'Slovenija'],
  ['사단법인 오픈넷', '대한민국'],
  ['इंटरनेट फ़्रीडम फ़ाउंडेशन – श्रृंखला', 'भारत'],
  ['ভয়েস ফর ইন্টারঅ্যাক্টিভ চয়েসেস – ক্ষমতায়ন', 'বাংলাদেশ'],
  ['7amleh – حملة المركز العربي', 'فلسطين'],
  ['Ελληνική Ένωση για τα Δικαιώματα · Українська', 'Ελλάδα'],
];

export const organisation = (name: string, place = '', id = name): ListedSignatory => ({
  id,
  kind: 'organisation',
  name,
  affiliation: '',
  place,
});

/** A letter with those names; `more` replaces what a test is about. */
export const hardLetter = (more: Partial<FrozenLetter> = {}): FrozenLetter => ({
  asOf: '2024-08-05T14:40:00.000Z',
  zone: 'Asia/Bangkok',
  texts: [
    {
      language: 'en',
      title: 'Joint letter on the draft convention against cybercrime',
      salutation: 'Excellency,',
      body: 'We, the undersigned, ask for "clear" safeguards -- in articles 24 and 35.\n\nIn particular:\n1. a purpose;\n2. judicial review.\n\nYours sincerely,',
      authentic: true,
      note: '',
    },
  ],
  addressees: [
    { name: 'Chair of the Ad Hoc Committee', salutation: 'Madam Chair,', copy: false },
    { name: 'กระทรวงการต่างประเทศ', salutation: '', copy: true },
  ],
  list: {
    signatories: [
      ...HARD_NAMES.map(([name, place], index) => organisation(name, place, `o${index}`)),
      {
        id: 'i0',
        kind: 'individual',
        name: 'Prof. Siti Ñuñez',
        affiliation: 'Universitas Gadjah Mada',
        place: 'Indonesia',
      },
      { id: 'i1', kind: 'individual', name: 'د. ليلى حسن', affiliation: '', place: 'الأردن' },
    ],
    withheld: 3,
  },
  ...more,
});
