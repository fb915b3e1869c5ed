import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import type { AssignManyAbout } from './about.js';

const AssignMany = lazy(() => import('./dialog.js'));

/** Gives tasks about several delegations at once. Shows nothing to whoever may not make tasks, nor where no delegation is. */
export function AssignManyButton(about: AssignManyAbout) {
  const t = useT();
  const { role } = useSeat();
  const [open, setOpen] = useState(false);
  if (role === 'member' || about.codes?.length === 0) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('assign.several')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <AssignMany about={about} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
