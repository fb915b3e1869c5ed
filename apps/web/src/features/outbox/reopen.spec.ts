import { reopen } from './reopen.js';
import type { OutboxItem } from '../../kernel/offline/outbox.js';

const draft = {
  name: 'log:c1:FJI',
  delegation: 'FJI',
  value: { form: { note: 'Words' }, leftAt: 1, id: 'n1' },
};
const item = (more: Partial<OutboxItem> = {}): OutboxItem => ({
  ...{ id: 'n1', campaignId: 'c1', method: 'POST', path: '/', summary: ['A talk'], madeAt: '', draft },
  state: 'waiting',
  ...more,
});
const refused = (status: number) =>
  Promise.reject(Object.assign(new Error('refused'), { data: { title: 'Refused', status } }));

/** A device with one note in the outbox, and a server that has it or not. */
function device({
  lies = {},
  tried = false,
  find = refused(404),
  undo = refused(404),
}: {
  lies?: Record<string, object>;
  tried?: boolean;
  find?: Promise<unknown>;
  undo?: Promise<unknown>;
} = {}) {
  const drafts = new Map<string, unknown>(Object.entries(lies));
  const outbox = new Set(['n1']);
  const asked: string[] = [];
  for (const one of [find, undo]) one.catch(() => undefined);
  return {
    ...{ drafts, outbox, asked },
    parts: {
      outbox: {
        withdraw: (id: string) => Promise.resolve(!tried && outbox.delete(id)),
        discard: (id: string) => Promise.resolve(outbox.delete(id)),
      },
      drafts: {
        readDraft: <T>(name: string) => Promise.resolve(drafts.get(name) as T | undefined),
        saveDraft: (name: string, value: unknown) => Promise.resolve(Boolean(drafts.set(name, value))),
        clearDraft: (name: string) => Promise.resolve(drafts.delete(name)),
      },
      find: () => (asked.push('find'), find),
      undo: () => (asked.push('undo'), undo),
    },
  };
}

describe('A note that waits to be sent', () => {
  it('goes back into its form under its own id where the server cannot have it', async () => {
    const { parts, drafts, outbox, asked } = device();
    expect(await reopen(item(), parts)).toBe('form');
    expect([drafts.get('log:c1:FJI'), outbox.size, asked]).toEqual([draft.value, 0, []]);
  });

  it('that was refused goes back into its form as well', async () => {
    const refusal = { status: 400 } as NonNullable<OutboxItem['refusal']>;
    const { parts, outbox } = device();
    expect(await reopen(item({ state: 'refused', refusal }), parts)).toBe('form');
    expect(outbox.size).toBe(0);
  });

  it('is corrected on the server that has it, and stays in the outbox until that says so', async () => {
    const { parts, drafts, outbox } = device({ tried: true, find: Promise.resolve({}) });
    expect(await reopen(item({ tried: true }), parts)).toBe('accepted');
    expect([drafts.size, outbox.size]).toEqual([0, 1]);
  });

  it('that was tried becomes a new one only after the server said that it has none and takes none', async () => {
    const { parts, drafts, outbox, asked } = device({ tried: true });
    expect(await reopen(item({ tried: true }), parts)).toBe('form');
    expect(asked).toEqual(['find', 'undo']);
    expect([drafts.get('log:c1:FJI'), outbox.size]).toEqual([{ ...draft.value, id: undefined }, 0]);
  });

  it.each([
    ['nobody knows whether the server has it', { find: Promise.reject(new TypeError('offline')) }],
    ['the server cannot say so', { undo: refused(503) }],
  ])('stays as it is while %s', async (_why, server) => {
    const { parts, drafts, outbox } = device({ tried: true, ...server });
    expect(await reopen(item({ tried: true }), parts)).toBe('unknown');
    expect([drafts.size, outbox.size]).toEqual([0, 1]);
  });

  it('never takes the place of what is half-written about the same delegation', async () => {
    const { parts, drafts, outbox } = device({ lies: { 'log:c1:FJI': { form: {} } } });
    expect(await reopen(item(), parts)).toBe('taken');
    expect([drafts.get('log:c1:FJI'), outbox.size]).toEqual([{ form: {} }, 1]);
  });

  it('that is being sent meanwhile stays there, and lies in no form', async () => {
    const { parts, drafts, outbox } = device({ tried: true });
    expect(await reopen(item(), parts)).toBe('sending');
    expect([drafts.size, outbox.size]).toEqual([0, 1]);
  });
});
