import { describe, expect, it } from '@jest/globals';
import { nameProblem } from './name-problem.js';

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
  ])('%j: nothing', (name) => {
    expect(nameProblem(name)).toBeUndefined();
  });
});
