import { describe, expect, it } from '@jest/globals';
import { passwordProblem, type PasswordContext } from './password-rules.js';

const nobody: PasswordContext = { personal: [], around: [] };
const linh: PasswordContext = {
  personal: ['Linh Trần', 'l.tran'],
  around: ['coalition.example.org', 'UN cybercrime convention', 'Manushya Foundation'],
};

/** Of lists of leaked passwords, or made of what stands in them as people make longer ones. */
const WELL_KNOWN = [
  ...[
    'password1234',
    'Password123!',
    'P@ssw0rd1234',
    'passw0rd2024',
    'Pa$$w0rd2025',
    'mypassword123',
    'passwordpassword',
  ],
  ...[
    'qwerty123456',
    'qwertyuiop123',
    'qwertyqwerty',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y',
    'zaq12wsxcde3',
    'asdfghjkl123',
  ],
  ...[
    '123456789012',
    '1234567890ab',
    'abcd12345678',
    'abcdefghijkl',
    '111122223333',
    '123123123123',
    'a1b2c3d4e5f6',
  ],
  ...[
    'iloveyou1234',
    'iloveyouforever',
    'letmein12345',
    'letmeinletmein',
    'welcome12345',
    'Welcome2024!',
    'changeme1234',
  ],
  ...[
    'administrator',
    'adminadmin123',
    'football1234',
    'liverpool123',
    'sunshine2024',
    'Summer2025!!',
    'princess1234',
  ],
  ...[
    'dragon123456',
    'superman1234',
    'michael12345',
    'trustno1trustno1',
    'monkeymonkey',
    'starwars2024',
    'secret123456',
  ],
  ...['motdepasse123', 'contraseña123', 'passwort1234'],
  ...['Demarche2024', 'Démarche2025!', 'd3m4rch32024', 'demarchedemarche', 'campaign2024!'],
];

/** What a person may well think of and nobody guesses soon. */
const GOOD = [
  ...[
    'three boats on the river',
    'correct horse battery',
    'long enough to be taken 7',
    'kapal biru tiga laut',
  ],
  ...[
    'vier kleine Enten schwimmen',
    'le chat dort sous la table',
    'أحب القهوة الصباحية',
    'ฉันชอบข้าวเหนียวมะม่วง',
  ],
  ...['x7Kq-mmvP2zzt', 'Tr0ub4dor&3xyz', 'purple mango 77 tables', 'q8!vR2#nLp5$'],
];

describe('a password', () => {
  it.each(WELL_KNOWN)('%s is among those that are tried first', async (password) => {
    expect(await passwordProblem(password, nobody)).toMatch(/^password\.too_(common|alike)$/);
  });

  it.each(GOOD)('%s is good enough', async (password) => {
    expect(await passwordProblem(password, linh)).toBeUndefined();
  });

  it.each([
    ['Manushya2024!', 'password.too_common'],
    ['manushyafoundation', 'password.too_common'],
    ['Cybercrime2025', 'password.too_common'],
    ['linh-is-here-7', 'password.too_personal'],
    ['My Tran train 9', 'password.too_personal'],
    ['short', 'password.too_short'],
    ['a b'.repeat(43), 'password.too_long'],
    ['abcabcabcabcabc', 'password.too_alike'],
  ])('%s of Linh Trần at the Manushya Foundation is refused: %s', async (password, code) => {
    expect(await passwordProblem(password, linh)).toBe(code);
  });
});
