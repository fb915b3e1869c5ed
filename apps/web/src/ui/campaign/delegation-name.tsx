import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { CampaignLink } from './campaign-link.js';

interface DelegationNameProps {
  code: string;
  /** In English. */
  name: string;
  /** Stands within a sentence. */
  inText?: boolean;
}

/** A delegation by name, which leads to its page. */
export function DelegationName({ code, name, inText = false }: DelegationNameProps) {
  const nameOf = useDelegationNames();
  return (
    <CampaignLink inText={inText} to="delegations/$code" params={{ code }}>
      {nameOf(code, name)}
    </CampaignLink>
  );
}
