import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentType,
} from 'react';
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

/** What is typed from the moment the palette is asked for until it is there to take it; undefined at other times. */
let early: string | undefined;

function takeEarly(): string {
  const words = early ?? '';
  early = undefined;
  return words;
}

/** Whether a key was meant for the palette, which is on its way. */
function keepEarly({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (early === undefined || ctrlKey || metaKey) return false;
  if (key === 'Backspace') early = early.slice(0, -1);
  else if (key.length > 1) return key === 'Enter';
  else early += key;
  return true;
}

/** What lies over any screen when a key asks for it. */
export function useOverlay(): [OverlayName | undefined, (name: OverlayName | undefined) => void] {
  const [open, setOpen] = useState<OverlayName>();
  const shown = useRef<OverlayName>(undefined);
  const ask = useCallback((name: OverlayName | undefined) => {
    if (name === shown.current) return;
    shown.current = name;
    early = name === 'palette' ? '' : undefined;
    setOpen(name);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isForPalette = keepEarly(event);
      const name = isForPalette ? undefined : overlayOf(event);
      if (isForPalette || name) event.preventDefault();
      if (name) ask(name);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      early = undefined;
      window.removeEventListener('keydown', onKey);
    };
  }, [ask]);
  return [open, ask];
}

interface OverlayProps {
  name: OverlayName | undefined;
  onOpen: (name: OverlayName | undefined) => void;
}

export function Overlay({ name, onOpen }: OverlayProps) {
  const close = () => onOpen(undefined);
  return (
    <Suspense fallback={null}>
      {name === 'palette' ? (
        <Palette early={takeEarly} onClose={close} onKeys={() => onOpen('keys')} />
      ) : null}
      {name === 'keys' ? <KeysDialog onClose={close} /> : null}
    </Suspense>
  );
}
