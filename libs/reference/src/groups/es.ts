/** Spanish names of groups, from memory: as the documents of the General Assembly and the bodies themselves write them. */
export const groups: ReadonlyMap<string, string> = new Map([
  ['african', 'Grupo de los Estados de África'],
  ['asia-pacific', 'Grupo de los Estados de Asia y el Pacífico'],
  ['eastern-european', 'Grupo de los Estados de Europa Oriental'],
  ['grulac', 'Grupo de los Estados de América Latina y el Caribe'],
  ['weog', 'Grupo de los Estados de Europa Occidental y otros Estados'],
  ['eu', 'Unión Europea'],
  ['asean', 'Asociación de Naciones de Asia Sudoriental'],
  ['caricom', 'Comunidad del Caribe'],
  ['pif', 'Foro de las Islas del Pacífico'],
  ['arab-group', 'Liga de los Estados Árabes (Grupo Árabe)'],
  ['oic', 'Organización de Cooperación Islámica'],
  ['g77', 'Grupo de los 77 y China'],
]);
