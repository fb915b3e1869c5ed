import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { signInToken } from './cookie.js';

const asking = (cookie: string) => ({ headers: { cookie } }) as Request;

describe('the sign-in cookie', () => {
  it('goes over TLS by its protected name only, which no sibling host can plant', () => {
    expect(signInToken(asking('demarche_sign_in=planted'), true)).toBeUndefined();
    expect(signInToken(asking('demarche_sign_in=planted; __Host-demarche_sign_in=ours'), true)).toBe('ours');
  });

  it('goes by its plain name only where there is no TLS', () => {
    expect(signInToken(asking('a=b; demarche_sign_in=ours'), false)).toBe('ours');
    expect(signInToken(asking('__Host-demarche_sign_in=other'), false)).toBeUndefined();
  });
});
