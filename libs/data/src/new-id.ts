import { randomBytes } from 'node:crypto';
import { uuidV7 } from '#libs/domain';

/** A fresh time-ordered id (real time). */
export function newId(): string {
  return uuidV7(Date.now(), randomBytes(10));
}
