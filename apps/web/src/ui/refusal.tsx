import type { FieldProblemDto } from '../kernel/api/client.js';
import { knownRefusal } from '../kernel/api/problem-text.js';

/** Why the api refused, in the reader's language; its English, marked as such, for a code that we do not know. */
export function Refusal({ refused }: { refused: Pick<FieldProblemDto, 'code' | 'params' | 'detail'> }) {
  const known = knownRefusal(refused);
  if (known !== undefined) return <span>{known}</span>;
  return (
    <span lang="en" dir="ltr">
      {refused.detail}
    </span>
  );
}
