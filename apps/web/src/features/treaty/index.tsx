import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TreatyDto } from '../../kernel/api/client.js';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { useT } from '../../kernel/i18n/index.js';
import { intentionsQuery, partiesQuery, treatyQuery } from '../../kernel/queries/treaty.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { TreatyOutlookView } from '../../ui/campaign/treaty/outlook.js';
import { Dialog } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { RecordAct } from './act-form.js';
import { Chart } from './chart.js';
import { RecordIntention } from './intention-form.js';
import { NoTerms } from './no-terms.js';
import { useParties } from './parties-named.js';
import { Parties } from './parties.js';
import { Progress } from './progress.js';
import { RemoveTerms } from './remove-terms.js';
import { TableButtons } from './table/buttons.js';
import { TermsForm } from './terms-form.js';

/** The treaty on its way into force: its terms, how far it is, and what everybody did who can become party. */
export function TreatyPage() {
  const t = useT();
  const { campaignId } = useSeat();
  const campaign = useQuery(campaignItself(campaignId));
  const none = campaign.data?.followsTreaty === false;
  const treaty = useQuery({ ...treatyQuery(campaignId), enabled: campaign.data?.followsTreaty === true });
  // Terms that were removed just now are still cached, and hold no more.
  const terms = none ? undefined : treaty.data;
  const [{ form }, setAddress] = useAddress<'form'>();
  const open = (which: string) => setAddress({ form: which }, { push: true });
  return (
    <Page
      title={t('place.treaty')}
      lead={terms?.name}
      actions={terms ? <Actions treaty={terms} open={open} /> : null}
    >
      {none ? (
        <NoTerms onSet={() => open('terms')} />
      ) : (
        <Loaded query={treaty} height={200}>
          {(data) => <Progress treaty={data} />}
        </Loaded>
      )}
      <Listed form={form} treaty={terms} none={none} onClose={() => setAddress({ form: undefined })} />
    </Page>
  );
}

function Actions({ treaty, open }: { treaty: TreatyDto; open: (form: string) => void }) {
  const t = useT();
  const { role } = useSeat();
  return (
    <>
      {role === 'member' ? null : (
        <>
          <Button onClick={() => open('act')}>{t('treaty.record')}</Button>
          <Button variant="default" onClick={() => open('intention')}>
            {t('treaty.intention.record')}
          </Button>
        </>
      )}
      <TableButtons treaty={treaty} />
      {role === 'coordinator' ? (
        <>
          <Button variant="default" onClick={() => open('terms')}>
            {t('treaty.terms')}
          </Button>
          <RemoveTerms treaty={treaty} />
        </>
      ) : null}
    </>
  );
}

interface ListedProps {
  form: string | undefined;
  treaty: TreatyDto | undefined;
  /** No terms were set yet. */
  none: boolean;
  onClose: () => void;
}

function Listed({ form, treaty, none, onClose }: ListedProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const states = useQuery({ ...partiesQuery(campaignId), enabled: treaty !== undefined });
  const said = useQuery({ ...intentionsQuery(campaignId), enabled: treaty !== undefined });
  const parties = useParties(states.data?.items);
  return (
    <>
      {treaty ? (
        <>
          <Panel title={t('treaty.outlook.title')}>
            <TreatyOutlookView />
          </Panel>
          <Loaded query={states} height={400}>
            {({ items }) => (
              <>
                <Chart treaty={treaty} states={items} />
                <Parties states={items} said={said.data?.items ?? []} />
              </>
            )}
          </Loaded>
        </>
      ) : null}
      <Dialog open={form === 'act' && treaty !== undefined} onClose={onClose} title={t('treaty.record')}>
        <RecordAct parties={parties} states={states.data?.items ?? []} onDone={onClose} />
      </Dialog>
      <Dialog
        open={form === 'intention' && treaty !== undefined}
        onClose={onClose}
        title={t('treaty.intention.record')}
      >
        <RecordIntention parties={parties} today={treaty?.asOf ?? ''} onDone={onClose} />
      </Dialog>
      <Dialog
        open={form === 'terms' && (none || (treaty !== undefined && states.data !== undefined))}
        onClose={onClose}
        title={t('treaty.terms')}
      >
        <TermsForm treaty={treaty} parties={parties} onDone={onClose} />
      </Dialog>
    </>
  );
}
