/** All names of one language that a phone loads with it. */
export { cityNamed } from '../cities/fr.js';
export { groups } from '../groups/fr.js';
export { names } from '../states/names/fr.js';
