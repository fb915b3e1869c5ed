/** French names of groups, from memory: as the documents of the General Assembly and the bodies themselves write them. */
export const groups: ReadonlyMap<string, string> = new Map([
  ['african', 'Groupe des États d’Afrique'],
  ['asia-pacific', 'Groupe des États d’Asie et du Pacifique'],
  ['eastern-european', 'Groupe des États d’Europe orientale'],
  ['grulac', 'Groupe des États d’Amérique latine et des Caraïbes'],
  ['weog', 'Groupe des États d’Europe occidentale et autres États'],
  ['eu', 'Union européenne'],
  ['asean', 'Association des nations de l’Asie du Sud-Est'],
  ['caricom', 'Communauté des Caraïbes'],
  ['pif', 'Forum des îles du Pacifique'],
  ['arab-group', 'Ligue des États arabes (Groupe arabe)'],
  ['oic', 'Organisation de la coopération islamique'],
  ['g77', 'Groupe des 77 et la Chine'],
]);
