import type { DeliveryKind } from '#libs/domain';
import { en } from './messages/en.js';

/**
 * The whole list of subjects in English; the other languages have as many. Fixed, because a subject shows on a locked
 * phone that lies on somebody's table: no names, no states, nothing that anybody typed.
 */
export const SUBJECTS: Record<DeliveryKind, string> = en.subject;
