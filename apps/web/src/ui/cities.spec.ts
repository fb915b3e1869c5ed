import { canonicalZones, englishCity, foldForSearch } from '#libs/domain';
import { loadNames } from '../kernel/i18n/names.js';
import { speak } from '../kernel/i18n/index.js';
import { atCity, CITIES, cityToKeep } from './cities.js';

afterAll(() => speak('en'));

describe('A city that is typed', () => {
  beforeAll(() => Promise.all([loadNames('es'), loadNames('fr'), loadNames('ar')]));

  it.each([
    ['viena', 'es', 'Europe/Vienna'],
    ['Genève', 'fr', 'Europe/Zurich'],
    ['Montréal', 'fr', 'America/Toronto'],
    ['La Haya', 'es', 'Europe/Amsterdam'],
    ['Brasilia', 'en', 'America/Sao_Paulo'],
    ['Pekín', 'es', 'Asia/Shanghai'],
    ['نيودلهي', 'ar', 'Asia/Kolkata'],
    ['Rome', 'en', 'Europe/Rome'],
    ['Dodoma', 'en', 'Africa/Dar_es_Salaam'],
    ['washington', 'en', 'America/New_York'],
  ] as const)('%s, in %s, brings its zone', (city, language, zone) => {
    expect(atCity(city, language)).toEqual({ city, zone });
  });

  it.each(['Atlantis', 'Georgetown', 'Kingston', 'Victoria', 'San José'])(
    '%s brings none: nobody knows it, or several countries have one',
    (city) => expect(atCity(city, 'en')).toEqual({ city }),
  );

  it('is listed once, on a zone of today that another city names', () => {
    const zones = canonicalZones();
    expect(CITIES.filter(([zone]) => !zones.includes(zone))).toEqual([]);
    const names = CITIES.map(([, city]) => foldForSearch(city));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const bearers = zones.map((zone) => foldForSearch(englishCity(zone)));
    expect(names.filter((name) => bearers.includes(name))).toEqual([]);
  });

  it('is kept as it was where the form only showed it in the language of who reads', async () => {
    await speak('es');
    expect(cityToKeep('Ginebra', 'Geneva')).toBe('Geneva');
    expect(cityToKeep(' Viena ', 'Geneva')).toBe('Viena');
    expect(cityToKeep('', 'Geneva')).toBe('');
  });
});
