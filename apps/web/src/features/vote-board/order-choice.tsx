import { NativeSelect } from '@mantine/core';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import type { BoardOrder } from '../../ui/campaign/ballots/voters.js';

interface OrderChoiceProps {
  order: BoardOrder;
  onChange: (order: BoardOrder) => void;
}

/** For whoever reads names in another language than the board has them. */
export function OrderChoice({ order, onChange }: OrderChoiceProps) {
  const t = useT();
  const language = useLanguage();
  if (language === 'en') return null;
  return (
    <NativeSelect
      label={t('board.order')}
      value={order}
      data={[
        { value: 'forum', label: t('board.orderForum') },
        { value: 'reader', label: t('board.orderReader') },
      ]}
      onChange={(event) => onChange(event.currentTarget.value as BoardOrder)}
    />
  );
}
