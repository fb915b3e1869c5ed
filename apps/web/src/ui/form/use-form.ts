import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { problemOf } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { newest } from './newest.js';

/** The version that the api wants as `If-Match`, of what has one. */
const versionOf = (one: { version?: number | null } | object | undefined) =>
  one && 'version' in one ? one.version : undefined;

interface FormOptions<D extends object, F extends object> {
  /** What is changed, as it stands now: a live update brings a newer one. None where something new is made. */
  current?: D | undefined;
  /** What the form shows of it. */
  fieldsOf: (current: D | undefined) => F;
  /** What is filled in before anybody types, and sent with the rest. */
  proposed?: Partial<F> | undefined;
  /**
   * Sends what differs between the fields and what the form was opened with.
   * @param opened its version is the one to send
   */
  save: (fields: F, opened: D | undefined) => Promise<D>;
  /**
   * @param opened what stood before
   * @param sent the fields as they were sent: the person may have typed on since
   */
  onSaved?: (answer: D, opened: D | undefined, sent: F) => unknown;
  /** Instead of sending, where something that is there was not changed; a dialog closes. */
  onUnchanged?: () => void;
  /** Asks the api for what stands now; a newer `current` comes of it. */
  askAgain?: () => Promise<unknown>;
  /** The first field without which nothing can be sent, and what to say there. */
  missing?: (fields: F) => { field: keyof F; message: string } | undefined;
}

/** A text field of a form, as the controls of `ui/form/fields.tsx` take it. */
export interface TextOfForm {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  /** What somebody else made of it while the form was open. */
  theirs: string | undefined;
}

export interface Form<F extends object> {
  fields: F;
  set: (change: Partial<F> | ((before: F) => Partial<F>)) => void;
  /** A field that holds a text. @param named its name in the request, where that is another */
  text: (field: { [K in keyof F]: F[K] extends string ? K : never }[keyof F], named?: string) => TextOfForm;
  /** What is wrong with a field of the request, or what is missing in the form. */
  error: (field: string) => string | undefined;
  /** Of the fields that somebody else changed since the form was opened: what stands there now. */
  theirs: Partial<F>;
  /** Whether something differs from what the form was opened with. */
  touched: boolean;
  submit: (event: FormEvent) => void;
  /** Sends with a last change, e.g. of a button that stands for a choice. */
  send: (change: Partial<F>) => void;
  busy: boolean;
  /** A refusal, but for a clash. */
  problem: unknown;
  /** The api refused because it was changed meanwhile: the person has to say what holds. */
  clash: boolean;
  /** Saves what this person touched over what stands now; what others changed besides stays. */
  keepMine: () => void;
  /** Shows what stands now, and forgets what was typed. */
  takeTheirs: () => void;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function differing<F extends object>(from: F, to: F): Partial<F> {
  const names = Object.keys(to) as (keyof F)[];
  return Object.fromEntries(
    names.filter((name) => !same(from[name], to[name])).map((name) => [name, to[name]]),
  ) as Partial<F>;
}

/** Changed meanwhile, or made meanwhile where there was none. */
export const isClash = (error: unknown): boolean => [412, 428].includes(problemOf(error)?.status ?? 0);

/**
 * A form that belongs to the version it was opened with. What a live update changes under it does not move into its
 * fields and does not make its version current; it is shown beside them, and when both were changed the person is asked.
 */
export function useForm<D extends object, F extends object>(options: FormOptions<D, F>): Form<F> {
  const { fieldsOf, save, proposed, onSaved, onUnchanged, askAgain, missing } = options;
  const current = newest(options.current, useQueryClient());
  const [opened, setOpened] = useState(current);
  const [start] = useState(() => fieldsOf(current));
  const [typed, setTyped] = useState<Partial<F>>(proposed ?? {});
  const [lacks, setLacks] = useState<ReturnType<NonNullable<typeof missing>>>();
  const base = opened ? fieldsOf(opened) : start;
  const fields = { ...base, ...typed };
  const mutation = useMutation({
    mutationFn: ({ fields: sent, over }: { fields: F; over: D | undefined }) => save(sent, over),
    onSuccess: (answer, { fields: sent, over }) => {
      // A form that stays open goes on from what it saved, and with what was typed since.
      setTyped((now) => differing(sent, { ...base, ...now }));
      if (over) setOpened(answer);
      return onSaved?.(answer, over, sent);
    },
    onError: (error) => (isClash(error) ? askAgain?.() : undefined),
  });
  const clash = isClash(mutation.error);
  const moved = current !== undefined && opened !== undefined && versionOf(current) !== versionOf(opened);
  const touched = Object.keys(typed).length > 0;
  const theirs: Partial<F> = moved ? differing(base, fieldsOf(current)) : {};
  const set: Form<F>['set'] = (change) =>
    setTyped((before) => {
      const now = { ...base, ...before };
      return differing(base, { ...now, ...(typeof change === 'function' ? change(now) : change) });
    });
  const error = (field: string) =>
    lacks?.field === field ? lacks.message : fieldMessage(mutation.error, field);
  return {
    fields,
    set,
    text: (field, named = String(field)) => ({
      value: String(fields[field]),
      onChange: (value) => set({ [field]: value } as Partial<F>),
      error: lacks?.field === field ? lacks.message : fieldMessage(mutation.error, named),
      theirs: field in theirs ? String(theirs[field]) : undefined,
    }),
    error,
    theirs,
    touched,
    submit: (event) => {
      event.preventDefault();
      const first = missing?.(fields);
      setLacks(first);
      if (first || mutation.isPending) return;
      if (opened && !touched) onUnchanged?.();
      else mutation.mutate({ fields, over: opened });
    },
    send: (change) => {
      set(change);
      mutation.mutate({ fields: { ...fields, ...change }, over: opened });
    },
    busy: mutation.isPending,
    problem: clash ? null : mutation.error,
    clash,
    keepMine: () => {
      setOpened(current);
      const over = current ?? opened;
      mutation.mutate({ fields: { ...(over ? fieldsOf(over) : start), ...typed }, over });
    },
    takeTheirs: () => {
      setOpened(current);
      setTyped({});
      mutation.reset();
    },
  };
}
