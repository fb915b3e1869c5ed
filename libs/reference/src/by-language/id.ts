/** All names of one language that a phone loads with it. */
export { cityNamed } from '../cities/id.js';
export { groups } from '../groups/id.js';
export { names } from '../states/names/id.js';
