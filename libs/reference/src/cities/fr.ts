import { citiesByName } from './cities-by-name.js';

/**
 * French names of cities in which treaties are negotiated, and where the people live who follow them, where they differ from
 * the English ones. From memory of the United Nations' and the press' usage. Others go by their English names.
 */
export const cityNamed = citiesByName(`
Vienna | Vienne
Geneva | Genève
The Hague | La Haye
Brussels | Bruxelles
London | Londres
Lisbon | Lisbonne
Copenhagen | Copenhague
Moscow | Moscou
Kyiv | Kyïv
Warsaw | Varsovie
Athens | Athènes
Nicosia | Nicosie
Cairo | Le Caire
Algiers | Alger
Addis Ababa | Addis-Abeba
Beirut | Beyrouth
Jerusalem | Jérusalem
Baghdad | Bagdad
Riyadh | Riyad
Dubai | Dubaï
Tehran | Téhéran
Kolkata | Calcutta
Dhaka | Dacca
Kathmandu | Katmandou
Ho Chi Minh City | Hô-Chi-Minh-Ville
Hanoi | Hanoï
Singapore | Singapour
Manila | Manille
Seoul | Séoul
Fiji | Fidji
Mexico City | Mexico
Havana | La Havane
Jamaica | Jamaïque
Port of Spain | Port-d'Espagne
Bogotá | Bogota
São Paulo | São Paulo
Bern | Berne
Basel | Bâle
Montreal | Montréal
Beijing | Pékin
Brasília | Brasilia
Marrakesh | Marrakech
Cape Town | Le Cap
Abu Dhabi | Abou Dhabi
Isle of Man | Île de Man
`);
