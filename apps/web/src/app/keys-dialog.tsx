import { useT } from '../kernel/i18n/index.js';
import { Dialog } from '../ui/dialog.js';
import { Keys } from '../ui/keys.js';

/** The `?` key: what the keyboard does. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open onClose={onClose} title={t('help.keyboard.title')}>
      <Keys />
    </Dialog>
  );
}
