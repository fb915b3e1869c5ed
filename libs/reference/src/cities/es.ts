import { citiesByName } from './cities-by-name.js';

/**
 * Spanish names of cities in which treaties are negotiated, and where the people live who follow them, where they differ from
 * the English ones. From memory of the United Nations' and the press' usage. Others go by their English names.
 */
export const cityNamed = citiesByName(`
New York | Nueva York
Vienna | Viena
Geneva | Ginebra
Zurich | Zúrich
The Hague | La Haya
Brussels | Bruselas
Strasbourg | Estrasburgo
Paris | París
London | Londres
Berlin | Berlín
Rome | Roma
Lisbon | Lisboa
Dublin | Dublín
Amsterdam | Ámsterdam
Copenhagen | Copenhague
Stockholm | Estocolmo
Moscow | Moscú
Warsaw | Varsovia
Prague | Praga
Athens | Atenas
Istanbul | Estambul
Cairo | El Cairo
Tunis | Túnez
Algiers | Argel
Addis Ababa | Addis Abeba
Abidjan | Abiyán
Johannesburg | Johannesburgo
Amman | Ammán
Jerusalem | Jerusalén
Baghdad | Bagdad
Riyadh | Riad
Dubai | Dubái
Tehran | Teherán
Kolkata | Calcuta
Dhaka | Daca
Kathmandu | Katmandú
Yangon | Yangón
Ho Chi Minh City | Ciudad Ho Chi Minh
Hanoi | Hanói
Vientiane | Vientián
Jakarta | Yakarta
Singapore | Singapur
Shanghai | Shanghái
Seoul | Seúl
Tokyo | Tokio
Sydney | Sídney
Mexico City | Ciudad de México
Havana | La Habana
Port of Spain | Puerto España
Panama | Panamá
Los Angeles | Los Ángeles
Bogotá | Bogotá
São Paulo | São Paulo
Bern | Berna
Basel | Basilea
Beijing | Pekín
New Delhi | Nueva Delhi
Kyoto | Kioto
Brasília | Brasilia
Rio de Janeiro | Río de Janeiro
Marrakesh | Marrakech
Cape Town | Ciudad del Cabo
Abuja | Abuya
Yaoundé | Yaundé
Abu Dhabi | Abu Dabi
Isle of Man | Isla de Man
`);
