import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { problemText } from '../../../kernel/api/problem-text.js';
import { useT } from '../../../kernel/i18n/index.js';
import { toast } from '../../toast.js';

interface RemoveForGoodProps {
  /** As it stands now. */
  part: { version: number };
  remove: (version: number) => Promise<unknown>;
  /**
   * Enters it again as it was, for ten seconds. None for what another person wrote, or found to work: it would come back as
   * one's own, so that removing it is asked twice instead.
   */
  enterAgain: (() => Promise<unknown>) | undefined;
  /** Asks again for whatever showed it. */
  again: () => Promise<unknown>;
  onClose: () => void;
}

/** Removes, for good, the words that the form was opened with, and none that their author wrote since. */
export function RemoveForGood({ part, remove, enterAgain, again, onClose }: RemoveForGoodProps) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const [seen, setSeen] = useState<number | undefined>(part.version);
  const removeIt = async () => {
    try {
      await remove(seen ?? part.version);
    } catch (error) {
      toast(problemText(error) ?? t('problem.unreachableHow'));
      await again();
      // What stands now is said beside the fields: a next press is about that.
      setSeen(undefined);
      return;
    }
    onClose();
    const back = async () => {
      await enterAgain?.();
      await again();
    };
    toast(t('removal.forGood'), enterAgain && back);
    await again();
  };
  return (
    <>
      {asked ? (
        <Text size="sm" role="status">
          {t('removal.othersForGood')}
        </Text>
      ) : null}
      <Button
        variant={asked ? 'filled' : 'subtle'}
        color="red.9"
        onClick={() => (asked || enterAgain ? void removeIt() : setAsked(true))}
      >
        {t(asked ? 'removal.confirm' : 'removal.remove')}
      </Button>
    </>
  );
}
