import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../kernel/i18n/index.js';
import { meQuery, signOut } from '../kernel/session/session.js';
import { Toasts } from '../ui/toast.js';
import { DemoBar } from './demo-place.js';
import { Whose } from './whose.js';
import styles from './shell.module.css';

/** What stands around a page that belongs to no campaign: who is signed in, and the way in or out. */
export function OutsideFrame({ children }: { children: ReactNode }) {
  const t = useT();
  // Where that failed this frame may be shown because of it: asking again would begin anew.
  const { data: me } = useQuery({ ...meQuery, enabled: ({ state }) => state.error === null });
  return (
    <>
      <DemoBar />
      <header className={styles.head}>
        <Whose campaign="Demarche" person={me?.name} />
        {me ? (
          <Button variant="default" size="compact-md" onClick={() => void signOut()}>
            {t('shell.signOut')}
          </Button>
        ) : (
          <Button component={Link} to="/sign-in" variant="default" size="compact-md">
            {t('signIn.enter')}
          </Button>
        )}
      </header>
      <main id="main" className={`focus-target ${styles.main} ${styles.outside}`} tabIndex={-1}>
        {children}
      </main>
      <Toasts />
    </>
  );
}
