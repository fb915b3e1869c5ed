/** All names of one language that a phone loads with it. */
export { cityNamed } from '../cities/es.js';
export { groups } from '../groups/es.js';
export { names } from '../states/names/es.js';
