import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { OrganisationDetailDto, OrganisationNameDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { mergeInto } from './merge-act.js';

type Named = Pick<OrganisationNameDto, 'id' | 'name'>;

interface KeepProps {
  one: Named;
  other: Named;
  onMerged?: (merged: OrganisationDetailDto) => unknown;
}

/** Which of two records is kept is for the reader to say; what forbids it says the way out. */
export function Keep({ one, other, onMerged }: KeepProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const merge = useMutation({
    mutationFn: ([id, into]: readonly [string, string]) => mergeInto(campaignId, id, into),
    onSuccess: onMerged,
  });
  return (
    <div>
      <Group gap="xs">
        {(
          [
            [one, other],
            [other, one],
          ] as const
        ).map(([left, merged]) => (
          <Button
            key={left.id}
            variant="default"
            loading={merge.isPending}
            onClick={() => merge.mutate([merged.id, left.id])}
          >
            {t('organisations.keep', { name: left.name })}
          </Button>
        ))}
      </Group>
      {merge.error ? <ProblemNotice error={merge.error} /> : null}
    </div>
  );
}
