/** Names of the scripts that are shipped, as they come in letters. */
export const HARD = [
  'Instituto Panamericano de Derecho y Tecnología',
  'សម្ព័ន្ធខ្មែរជំរឿន និងការពារសិទ្ធិមនុស្ស',
  'ສະມາຄົມເພື່ອການພັດທະນາດິຈິຕອນ',
  'มูลนิธิเพื่อสิทธิมนุษยชน',
  'مؤسسة حرية الفكر والتعبير (AFTE)',
  'Viện Nghiên cứu Chính sách và Phát triển Truyền thông',
  '사단법인 오픈넷',
];
