import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../kernel/i18n/index.js';
import { asksQuery } from '../../../kernel/queries/asks.js';
import { delegationsQuery } from '../../../kernel/queries/delegations.js';
import { leadsQuery, membersQuery } from '../../../kernel/queries/members.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Dialog } from '../../dialog.js';
import type { AssignManyAbout } from './about.js';
import { AssignManyForm } from './form.js';

interface AssignManyProps {
  about: AssignManyAbout;
  onClose: () => void;
}

/** Which delegations, who, what, until when, who else may read it: one request, which can be taken back whole. */
export default function AssignMany({ about, onClose }: AssignManyProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const asks = useQuery({ ...asksQuery(campaignId), enabled: about.askId !== undefined });
  const others = [
    useQuery(membersQuery(campaignId)),
    useQuery(leadsQuery(campaignId)),
    useQuery(delegationsQuery(campaignId)),
  ];
  const ask = asks.data?.items.find(({ id }) => id === about.askId)?.title;
  const known = others.every(({ isFetched }) => isFetched) && (about.askId === undefined || asks.isFetched);
  return (
    <Dialog open onClose={onClose} title={t('assign.severalTitle')}>
      {known ? (
        <AssignManyForm about={about} onClose={onClose} suggested={ask ?? t('assign.severalFollowUp')} />
      ) : (
        <Skeleton height={420} />
      )}
    </Dialog>
  );
}
