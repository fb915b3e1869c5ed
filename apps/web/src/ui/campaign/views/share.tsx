import { Checkbox } from '@mantine/core';
import { useT } from '../../../kernel/i18n/index.js';

/** Whether everybody in the campaign sees the name and may open it. */
export function Share({ shared, onChange }: { shared: boolean; onChange: (shared: boolean) => void }) {
  const t = useT();
  return (
    <Checkbox
      label={t('views.share')}
      description={t('views.shareHow')}
      checked={shared}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
