import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { versionTag } from '../../kernel/api/call.js';
import {
  signatoryImportsRemove,
  signatoryImportsRestore,
  type SignatoryImportDto,
} from '../../kernel/api/client.js';
import { dayText, dotted, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useClocksText } from '../../ui/campaign/use-clocks-text.js';
import directory from '../../ui/directory.module.css';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { importedQuery } from './signatory-imports.queries.js';

/** Lists that came into this letter, each to be taken back whole and brought back. */
export function Imported({ letterId }: { letterId: string }) {
  const t = useT();
  const { campaignId } = useSeat();
  const clocksText = useClocksText();
  const imported = useQuery(importedQuery(campaignId, letterId));
  const act = useMutation({
    mutationFn: ({ id, version, removed }: SignatoryImportDto): Promise<unknown> =>
      removed
        ? signatoryImportsRestore(letterId, id, campaignId, { ifMatch: versionTag(version) })
        : signatoryImportsRemove(letterId, id, versionTag(version), campaignId),
    onSettled: () => refresh(campaignId, 'letters', 'members'),
  });
  const items = imported.data?.items ?? [];
  if (imported.isError) return <ProblemNotice error={imported.error} />;
  if (items.length === 0) return null;
  return (
    <Panel title={t('signatoryImport.imported')}>
      {act.error ? <ProblemNotice error={act.error} /> : null}
      <ul className="bare">
        {items.map((one) => (
          <li key={one.id} className={directory.line}>
            <div className={directory.what}>
              {t('signatoryImport.signatories', { count: one.signatories })}
              {one.listAsOf ? ` · ${t('signatoryImport.asOf', { day: dayText(one.listAsOf) })}` : null}
              <Text component="div" size="sm" c="dimmed">
                {dotted(one.by.name, clocksText(Date.parse(one.madeAt)))}
                {one.organisations > 0
                  ? ` · ${t('signatoryImport.added', { count: one.organisations })}`
                  : null}
                {one.removed ? ` · ${t('signatoryImport.takenBack')}` : null}
              </Text>
            </div>
            <Button
              variant="default"
              loading={act.isPending && act.variables.id === one.id}
              onClick={() => act.mutate(one)}
            >
              {t(one.removed ? 'signatoryImport.bringBack' : 'signatoryImport.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
