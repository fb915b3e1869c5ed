/** All names of one language that a phone loads with it. */
export { cityNamed } from '../cities/ar.js';
export { groups } from '../groups/ar.js';
export { names } from '../states/names/ar.js';
