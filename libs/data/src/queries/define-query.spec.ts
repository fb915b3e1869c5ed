import { describe, expect, it } from '@jest/globals';
import { ALL_QUERIES, defineQuery } from './define-query.js';
import { arrayOf, jsonb, nullable, text, uuid } from './sql-type.js';

describe('a registered query', () => {
  it('puts its values in the order of their declaration', () => {
    const query = defineQuery({
      name: 'test.order',
      text: 'select $2::text[] as names where $1::uuid is null or $3::jsonb is null',
      parameters: { id: nullable(uuid), names: arrayOf(text), detail: jsonb<{ n: number }>() },
      row: { names: arrayOf(text) },
    });
    const statement = query.statement({ detail: { n: 1 }, names: ['a'] });
    expect(statement.name).toBe('test.order');
    expect(statement.values).toEqual([undefined, ['a'], '{"n":1}']);
    expect(ALL_QUERIES).toContain(query);
  });

  it('is refused when its numbers are not those of its parameters, or its name is taken', () => {
    const declare = (name: string, sql: string) => () =>
      defineQuery({ name, text: sql, parameters: { id: uuid }, row: { id: uuid } });
    expect(declare('test.none', 'select 1 as id')).toThrow('does not use it');
    expect(declare('test.more', 'select $1::uuid as id where $2')).toThrow('does not declare it');
    expect(declare('test.twice', 'select $1::uuid as id')).not.toThrow();
    expect(declare('test.twice', 'select $1::uuid as id')).toThrow('is taken');
  });
});
