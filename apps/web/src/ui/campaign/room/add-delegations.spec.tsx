import { jest } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { draw, json, prepareForms, press, signIn } from '../test-form.js';
import { AddDelegations } from './add-delegations.js';

const fiji = { code: 'FJI', name: 'Fiji' };
const malawi = { code: 'MWI', name: 'Malawi' };
const list = {
  matched: [fiji],
  asked: [{ text: 'Malawy', among: [malawi] }],
  unknown: ['Narnia', 'Atlantis'],
};
const onAdd = jest.fn();

prepareForms();

beforeEach(() => {
  onAdd.mockReset();
  signIn(() => json(200, { items: [], next: null }));
});

async function read(ownToo: boolean): Promise<void> {
  draw(() => <AddDelegations readList={() => Promise.resolve(list)} ownToo={ownToo} onAdd={onAdd} />);
  fireEvent.change(await screen.findByLabelText('Names or codes'), { target: { value: 'a list' } });
  press('Read the list');
  await screen.findByText('Recognised: 1 of 4.');
}

const add = (count: number) => screen.getByText(`Add ${count}`).closest('button')!;
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(`Who is meant by “${name}”?`), { target: { value } });

describe('a list of delegations of which not all is understood', () => {
  it('is not added before each line is decided, with the nearest name proposed and nobody taken for it', async () => {
    await read(true);
    expect(add(1).disabled).toBe(true);
    screen.getByText('3 names are still to be decided.');
    choose('Malawy', 'MWI');
    choose('Narnia', '+');
    expect(add(3).disabled).toBe(true);
    choose('Atlantis', '');
    press('Add 3');
    expect(onAdd).toHaveBeenCalledWith([fiji, malawi, { code: '', name: 'Narnia' }]);
  });

  it('is added without what is left to decide once that is said in one press', async () => {
    await read(false);
    choose('Malawy', 'MWI');
    expect(screen.queryByText('Add “Narnia” as a delegation of our own')).toBeNull();
    press('Leave out the rest: 2');
    press('Add 2');
    expect(onAdd).toHaveBeenCalledWith([fiji, malawi]);
  });

  it('may have a misspelt name that is one of the own', async () => {
    await read(true);
    choose('Malawy', '+');
    press('Leave out the rest: 2');
    press('Add 2');
    expect(onAdd).toHaveBeenCalledWith([fiji, { code: '', name: 'Malawy' }]);
  });
});
