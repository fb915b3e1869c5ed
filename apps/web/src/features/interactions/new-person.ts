import type { LogInteractionRequest } from '../../kernel/api/client.js';
import type { OutboxItem } from '../../kernel/offline/index.js';

/** Somebody to be added with the note. */
export interface NewPerson {
  id: string;
  name: string;
  /** What they do; '' where nothing was said. */
  role: string;
}

/** "A. Tuilagi, second secretary": a name, and after the first comma what the person does. */
export function personFrom(line: string, id: string): NewPerson | undefined {
  const [name = '', ...rest] = line.split(/[,،]/);
  const role = rest.join(',').trim();
  return name.trim() === '' ? undefined : { id, name: name.trim(), role };
}

interface Met {
  delegateIds: string[];
  newDelegates?: NewPerson[];
}

/** Those of a form who are added with it. */
export const peopleOf = ({ newDelegates = [] }: Pick<Met, 'newDelegates'>): NewPerson[] => newDelegates;

/** With whom, where anybody is named. */
export function whoMet(form: Met): Pick<LogInteractionRequest, 'delegateIds' | 'newDelegates'> {
  const newDelegates = peopleOf(form);
  return {
    ...(form.delegateIds.length > 0 ? { delegateIds: form.delegateIds } : {}),
    ...(newDelegates.length > 0 ? { newDelegates } : {}),
  };
}

/** Whom notes add that wait to be sent: offered as if they were there already. */
export const waitingPeople = (items: readonly OutboxItem[], code: string): NewPerson[] =>
  items.flatMap(({ body = {} }) =>
    body['delegationCode'] === code ? ((body['newDelegates'] as NewPerson[] | undefined) ?? []) : [],
  );
