import { fieldsOf, toChange, toCreate } from './ask-fields.js';

describe('the form of an ask', () => {
  it('makes a key of the title when none was typed', () => {
    expect(toCreate({ ...fieldsOf(undefined), title: ' Narrow scope ', summary: 's' }, 'id')).toEqual({
      id: 'id',
      key: 'narrow-scope',
      title: 'Narrow scope',
      summary: 's',
      kind: 'text',
      priority: 2,
      redLine: false,
      provisionIds: [],
    });
  });

  it('sends only what was changed, and empties a fallback that was deleted', () => {
    const before = { ...fieldsOf(undefined), title: 'a', fallback: 'f', provisionIds: ['1', '2'] };
    const after = { ...before, title: 'b', fallback: ' ', provisionIds: ['2', '1'] };
    expect(toChange(after, before)).toEqual({ title: 'b', fallback: null });
    expect(toChange({ ...before, provisionIds: ['2'] }, before)).toEqual({ provisionIds: ['2'] });
    expect(toChange(before, before)).toEqual({});
  });
});
