import { describe, expect, it } from '@jest/globals';
import { holdsLink, holdsLinkBeyondName, nameProblem } from './name-problem.js';

describe('what is wrong with a name', () => {
  it.each([
    ['\u200b\u00ad', 'nothingToRead'],
    ['\u3164', 'nothingToRead'],
    ['\u2800\u2800', 'nothingToRead'],
    ['—', 'nothingToRead'],
    ['Plоy Srisai', 'mixedAlphabets'],
    ['Αmnesty', 'mixedAlphabets'],
    ['https://evil.example', 'link'],
    ['See www.evil.example', 'link'],
    ['Win at evil.com now', 'link'],
    ['evil。com', 'link'],
    ['Write to a@b', 'link'],
    ['Change.org', 'link'],
    ['Look: prizes.store', 'link'],
    ['invoice.zip', 'link'],
    ['Visit пример.рф', 'link'],
    ['a.xn--p1ai or bank.xn--p1ai', 'link'],
    ['Call 10.0.0.1 now', 'link'],
  ])('%j: %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem);
  });

  it.each([
    'Ploy Srisai',
    'A. Tuilagi',
    'J.Li',
    'Dr. Ng',
    'U.A.E. Press Union',
    'Amnesty e.V.',
    'S.p.A.',
    'Łukasz Żółć',
    'Мария Ёлкина',
    'Право и World',
    'พลอย ศรีทราย',
    'می‌خواهم',
    '東京タワー',
    'Σωκράτης',
    'Article 19',
    '19',
    'μSociety'.replace('μ', 'Micro'),
    'Network N°5 (New York)',
    'St.Petersburg Human Rights Watch',
  ])('%j: nothing', (name) => {
    expect(nameProblem(name)).toBeUndefined();
  });

  it.each(['a', 'ال', 'a-', '1', 'Ab'])('is found in one look through a text of nothing but %j', (part) => {
    // From each letter on it would take an hour.
    expect(nameProblem(`${part.repeat(300_000)}!`)).toBeUndefined();
    expect(nameProblem(`${part.repeat(300_000)}.org`)).toBe('link');
  });
});

describe('an organisation', () => {
  it.each([
    '350.org',
    'Change.org',
    'Avaaz.org',
    'OpenMedia.ca',
    'noyb.eu',
    'Netzpolitik.org',
    'IT-Pol.dk',
    'SMEX',
    'EFF',
    'Access Now',
    'Amnesty e.V.',
    'ARTICLE 19',
  ])('may be called %s', (name) => {
    expect(holdsLinkBeyondName(name)).toBe(false);
  });

  it.each([
    'https://350.org',
    '350.org/join',
    '350.org?join',
    '350.org:8080',
    'www.change.org',
    'www.org',
    'Ploy@change.org',
    '@change.org',
    'Change.org Asia',
    'Friends of 350.org',
    'Win at evil.org now',
    '350.org, evil.org',
    'login.change.org',
    'change.org.evil.ca',
    'evil.com',
    'evil.xyz',
    'evil.click',
    'change。org',
    'change．org',
    'çhange.org',
    'раура1.org',
    'xn--80ak6aa92e.org',
    '-evil.org',
    'evil-.org',
    '350.org\n',
  ])('cannot hold an address: %j', (name) => {
    expect(holdsLinkBeyondName(name)).toBe(true);
  });

  it('is laxer than a person in the bare name of a host alone', () => {
    expect(['350.org', 'OpenMedia.ca'].map(holdsLink)).toEqual([true, true]);
    expect(nameProblem('350.org')).toBe('link');
  });
});
