import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../kernel/i18n/index.js';

interface MeanwhileProps {
  /** What a field is for, as it is said anyway. */
  children?: ReactNode;
  /** What stands there now; undefined when nobody changed it. */
  theirs: string | undefined;
}

/** Beside a field: what somebody else made of it while the form was open. */
export function Meanwhile({ children, theirs }: MeanwhileProps) {
  const t = useT();
  if (theirs === undefined) return <>{children}</>;
  return (
    <>
      {children}{' '}
      <Text span inherit fw={600} role="status">
        {t('form.meanwhile', { value: theirs === '' ? t('form.nothing') : theirs })}
      </Text>
    </>
  );
}
