import { Button, Checkbox, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, versionTag } from '../../kernel/api/call.js';
import {
  signatoryImportsImport,
  signatoryImportsRemove,
  type SignatoryReadingDto,
} from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import type { Decisions } from './decisions.js';
import { PATIENCE_MS } from './signatory-imports.queries.js';

interface ApplyProps {
  letterId: string;
  reading: SignatoryReadingDto;
  asked: { text: string; decisions: Decisions };
  current: boolean;
  onDone: () => void;
}

/** Whether they count at once, and who is added to the directory; with the way back. */
export function Apply({ letterId, reading, asked, current, onDone }: ApplyProps) {
  const t = useT();
  const { campaignId } = useSeat();
  // Made once, so that sending again after a lost answer imports nobody twice.
  const [id] = useState(() => uuid7());
  const [approve, setApprove] = useState(false);
  const [addOrganisations, setAdd] = useState(false);
  const fresh = reading.rows.filter(({ there }) => !there);
  const unknown = fresh.filter((row) => row.kind === 'organisation' && row.organisationId === null);
  const again = () => refresh(campaignId, 'letters', 'members');
  const apply = useMutation({
    mutationFn: () =>
      signatoryImportsImport(
        letterId,
        campaignId,
        { id, text: asked.text, decisions: Object.values(asked.decisions), approve, addOrganisations },
        {},
        { fetch: (url: RequestInfo | URL, init?: RequestInit) => call(url, init, PATIENCE_MS) },
      ),
    onSuccess: async (made) => {
      toast(t('signatoryImport.done', { count: made.signatories }), async () => {
        await signatoryImportsRemove(letterId, made.id, versionTag(made.version), campaignId);
        await again();
      });
      onDone();
      await again();
    },
  });
  return (
    <Panel title={t('signatoryImport.import')}>
      <Checkbox
        label={t('signatoryImport.approve')}
        description={t('signatoryImport.approveHow')}
        checked={approve}
        onChange={(event) => setApprove(event.currentTarget.checked)}
      />
      {unknown.length > 0 ? (
        <Checkbox
          label={t('signatoryImport.addOrganisations', { count: unknown.length })}
          description={t('signatoryImport.addOrganisationsHow')}
          checked={addOrganisations}
          onChange={(event) => setAdd(event.currentTarget.checked)}
        />
      ) : null}
      {reading.rows.length > fresh.length ? (
        <Text size="sm">
          {t('signatoryImport.thereAlready', { count: reading.rows.length - fresh.length })}
        </Text>
      ) : null}
      {reading.unsettled > 0 ? (
        <Text className="warned">{t('signatoryImport.first', { count: reading.unsettled })}</Text>
      ) : null}
      {apply.error ? <ProblemNotice error={apply.error} /> : null}
      <Button
        className="at-start"
        loading={apply.isPending}
        disabled={!current || reading.unsettled > 0 || fresh.length === 0}
        onClick={() => apply.mutate()}
      >
        {t('signatoryImport.importCount', { count: fresh.length })}
      </Button>
    </Panel>
  );
}
