import {
  createContext,
  use,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type FormEvent,
  type RefObject,
} from 'react';

/** Says at a part of a form that something was typed there and not taken over yet. */
type Refuse = () => void;

const Unfinished = createContext<Set<Refuse>>(new Set());

/** A form that sends nothing while a part of it holds what was typed and not taken over: that would be lost without a word. */
export function GuardedForm({ onSubmit, ...rest }: ComponentProps<'form'>) {
  const [parts] = useState(() => new Set<Refuse>());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const [first] = parts;
    if (!first) return onSubmit?.(event as Parameters<NonNullable<typeof onSubmit>>[0]);
    event.preventDefault();
    first();
  };
  return (
    <Unfinished value={parts}>
      <form {...rest} onSubmit={submit} />
    </Unfinished>
  );
}

/**
 * What stands in a part of a form until it is taken over.
 * @param pending whether something does
 * @returns what to focus, and whether sending was refused because of it
 */
export function useUnfinished<E extends HTMLElement>(
  pending: boolean,
): { ref: RefObject<E | null>; refused: boolean } {
  const parts = use(Unfinished);
  const ref = useRef<E>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const refuse = () => {
      setRefused(true);
      ref.current?.focus();
    };
    parts.add(refuse);
    return () => {
      parts.delete(refuse);
      setRefused(false);
    };
  }, [parts, pending]);
  return { ref, refused };
}
