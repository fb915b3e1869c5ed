import { useT } from '../../kernel/i18n/index.js';
import type { AskDto } from '../../kernel/api/client.js';
import { Dialog } from '../../ui/dialog.js';
import { AskForm } from './ask-form.js';

interface AskDialogProps {
  open: boolean;
  onClose: () => void;
  /** The ask to be changed; without it one is added. */
  ask?: AskDto;
}

/** Adds an ask, or changes one. */
export function AskDialog({ open, onClose, ask }: AskDialogProps) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={ask ? t('asks.change') : t('asks.new')}>
      <AskForm ask={ask} onDone={onClose} />
    </Dialog>
  );
}
