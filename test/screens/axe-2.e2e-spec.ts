import { holdScreensFaultless } from '../support/faultless.js';

holdScreensFaultless(1);
