import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { SavedScreen } from '#libs/domain';
import { useT } from '../../../kernel/i18n/index.js';

const ViewsDialog = lazy(() => import('./dialog.js'));

/** The saved views of a screen: open one, save the filters as they stand, share, rename, order, remove. */
export function ViewsButton({ screen }: { screen: SavedScreen }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('views.button')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ViewsDialog screen={screen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
