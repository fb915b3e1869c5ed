import { createContext, lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { restOfMessages } from '../kernel/i18n/index.js';

export type OverlayName = 'palette' | 'keys';

/** For whatever stands in the frame; undefined outside of a campaign, where nothing can be searched. */
export const OpenOverlay = createContext<((name: OverlayName) => void) | undefined>(undefined);

/** With its messages, where they can be had. */
const withMessages = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>) =>
  lazy(async () => (await Promise.all([load(), restOfMessages().catch(() => undefined)]))[0]);

const Palette = withMessages(() => import('./palette.js'));
const KeysDialog = withMessages(() => import('./keys-dialog.js'));

/** Which overlay a key asks for, if any; `?` is a letter wherever one writes. */
export function overlayOf(event: KeyboardEvent): OverlayName | undefined {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return 'palette';
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.defaultPrevented) return undefined;
  const writes = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
  return writes ? undefined : 'keys';
}

/** What lies over any screen when a key asks for it. */
export function useOverlay(): [OverlayName | undefined, (name: OverlayName | undefined) => void] {
  const [open, setOpen] = useState<OverlayName>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = overlayOf(event);
      if (!name) return;
      event.preventDefault();
      setOpen(name);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return [open, setOpen];
}

interface OverlayProps {
  name: OverlayName | undefined;
  onOpen: (name: OverlayName | undefined) => void;
}

export function Overlay({ name, onOpen }: OverlayProps) {
  const close = () => onOpen(undefined);
  return (
    <Suspense fallback={null}>
      {name === 'palette' ? <Palette onClose={close} onKeys={() => onOpen('keys')} /> : null}
      {name === 'keys' ? <KeysDialog onClose={close} /> : null}
    </Suspense>
  );
}
