import { Alert, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ImportDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { translateFinding } from '../../kernel/i18n/finding.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { CheckedSheet } from './checked.js';
import { importQuery, isWorking } from './imports.queries.js';
import { DropButton } from './drop.js';
import { stateName } from './my-sheets.js';
import { Applied, Undone } from './result.js';
import { SheetWork } from './work.js';
import { useDecisions } from './use-decisions.js';
import { useSheetActs } from './use-sheet-acts.js';

/** One sheet on its way in: what was found, what is wrong with it, what it would write, and back again. */
export function ImportPage() {
  const t = useT();
  const { campaignId } = useSeat();
  const { importId } = useParams({ from: '/c/$slug/imports/$importId' });
  const query = useQuery(importQuery(campaignId, importId));
  useAfterWork(campaignId, query.data?.state);
  const sheet = query.data;
  return (
    <Page
      title={sheet?.fileName ?? t('imports.title')}
      tab={t('imports.title')}
      lead={<CampaignLink to="imports">{t('imports.back')}</CampaignLink>}
      actions={sheet ? <DropButton sheet={sheet} /> : null}
    >
      <Loaded query={query} height={480}>
        {(one) => (
          <>
            <Text component="div" role="status" aria-live="polite">
              <b>{stateName(one.state)}</b> · {t('imports.broughtAt')} <TwoClocks at={one.createdAt} />
            </Text>
            <SheetState sheet={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** When positions were written or taken back, what rests on them is asked again. */
function useAfterWork(campaignId: string, state: ImportDto['state'] | undefined): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current && state && before.current !== state && !isWorking(state)) {
      void refresh(campaignId, 'positions', 'interactions');
    }
    before.current = state;
  }, [campaignId, state]);
}

function SheetState({ sheet }: { sheet: ImportDto }) {
  // Here, so that what was decided outlives the sheet being read again.
  const decisions = useDecisions(sheet);
  switch (sheet.state) {
    case 'reading':
    case 'applying':
    case 'undoing':
      return <SheetWork sheet={sheet} />;
    case 'checked':
      return sheet.report ? <CheckedSheet sheet={sheet} report={sheet.report} decisions={decisions} /> : null;
    case 'applied':
      return <Applied sheet={sheet} />;
    case 'undone':
      return <Undone sheet={sheet} />;
    case 'failed':
      return <Failed sheet={sheet} />;
  }
}

function Failed({ sheet }: { sheet: ImportDto }) {
  const t = useT();
  const { check } = useSheetActs(sheet);
  return (
    <Alert color="red" role="alert" title={t('imports.failed')}>
      <Text>{sheet.failure ? translateFinding(sheet.failure.code, {}) : null}</Text>
      <Button
        mt="sm"
        variant="default"
        loading={check.isPending}
        onClick={() => check.mutate({ change: {} })}
      >
        {t('imports.checkAgain')}
      </Button>
    </Alert>
  );
}
