import { citiesByName } from './cities-by-name.js';

/**
 * Indonesian names of cities in which treaties are negotiated, and where the people live who follow them, where they differ from
 * the English ones. From memory of the United Nations' and the press' usage. Others go by their English names.
 */
export const cityNamed = citiesByName(`
Vienna | Wina
Geneva | Jenewa
Zurich | Zürich
The Hague | Den Haag
Brussels | Brussel
Rome | Roma
Copenhagen | Kopenhagen
Moscow | Moskwa
Warsaw | Warsawa
Prague | Praha
Athens | Athena
Nicosia | Nikosia
Cairo | Kairo
Algiers | Aljir
Jerusalem | Yerusalem
Baghdad | Bagdad
Tehran | Teheran
Colombo | Kolombo
Ho Chi Minh City | Kota Ho Chi Minh
Singapore | Singapura
Mexico City | Kota Meksiko
Jamaica | Jamaika
Costa Rica | Kosta Rika
Bogotá | Bogota
São Paulo | São Paulo
Isle of Man | Pulau Man
`);
