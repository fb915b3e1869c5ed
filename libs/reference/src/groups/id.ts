/** Indonesian names of groups, from memory: as the Indonesian foreign ministry and the press write them; the United Nations have no Indonesian names. */
export const groups: ReadonlyMap<string, string> = new Map([
  ['african', 'Kelompok Negara Afrika'],
  ['asia-pacific', 'Kelompok Negara Asia-Pasifik'],
  ['eastern-european', 'Kelompok Negara Eropa Timur'],
  ['grulac', 'Kelompok Negara Amerika Latin dan Karibia'],
  ['weog', 'Kelompok Negara Eropa Barat dan negara lainnya'],
  ['eu', 'Uni Eropa'],
  ['asean', 'Perhimpunan Bangsa-Bangsa Asia Tenggara'],
  ['caricom', 'Komunitas Karibia'],
  ['pif', 'Forum Kepulauan Pasifik'],
  ['arab-group', 'Liga Arab (Kelompok Arab)'],
  ['oic', 'Organisasi Kerja Sama Islam'],
  ['g77', 'Kelompok 77 dan Tiongkok'],
]);
