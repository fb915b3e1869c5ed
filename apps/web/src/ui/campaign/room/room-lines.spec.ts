import { describe, expect, it } from '@jest/globals';
import type { RoomDto } from '../../../kernel/api/client.js';
import { fieldsOfRoom, toRequest, withLine, withLines, withoutLine, type Line } from './room-lines.js';

const line = (code: string, more: Partial<Line> = {}): Line => ({
  ...{ code, name: code, capacity: 'voting', validFrom: '', validTo: '' },
  ...more,
});

describe('a list for the room', () => {
  it('is sent as it was read, and whoever is added by the name', () => {
    const member = {
      code: 'FJI',
      shortName: 'Fiji',
      capacity: 'voting',
      validFrom: '2024-01-01',
      validTo: null,
    };
    const fields = fieldsOfRoom({ kind: 'list', members: [member] } as RoomDto);
    const own = line('', { name: 'Kosovo', capacity: 'non_member' });
    expect(toRequest({ ...fields, lines: [...fields.lines, own] })).toEqual({
      kind: 'list',
      members: [
        { code: 'FJI', capacity: 'voting', validFrom: '2024-01-01', validTo: null },
        { name: 'Kosovo', capacity: 'non_member', validFrom: null, validTo: null },
      ],
    });
  });

  it('is none where all states are meant', () => {
    expect(toRequest({ kind: 'all_states', lines: [line('FJI')] })).toEqual({
      kind: 'all_states',
      members: [],
    });
  });

  it('takes in nobody twice', () => {
    const own = line('', { name: 'Kosovo' });
    const found = withLines(
      [line('FJI'), own],
      [line('FJI', { capacity: 'observer' }), line('PER'), line('PER'), own],
    );
    expect(found).toEqual([line('FJI'), own, line('PER')]);
    const ended = line('FJI', { validTo: '2024-12-31' });
    expect(withLines([ended], [line('FJI')])).toEqual([ended, line('FJI')]);
  });

  it('is changed at one place', () => {
    const list = [line('FJI'), line('PER')];
    expect(withLine(list, 1, line('KEN'))).toEqual([line('FJI'), line('KEN')]);
    expect(withoutLine(list, 0)).toEqual([line('PER')]);
  });
});
