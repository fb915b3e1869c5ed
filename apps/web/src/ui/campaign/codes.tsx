import { CampaignLink } from './campaign-link.js';
import { useT, useOrder } from '../../kernel/i18n/index.js';
import card from '../card.module.css';

/** A delegation's name by its code; the code itself stands in until it is known. */
export type NameOf = (code: string) => string;

interface CodesProps {
  codes: readonly string[];
  nameOf: NameOf;
  /** How many are named before the rest is folded away. */
  most?: number;
}

const listed = (codes: readonly string[], nameOf: CodesProps['nameOf']) =>
  codes.map((code, at) => (
    <span key={code}>
      {at > 0 ? ', ' : ''}
      <CampaignLink to="delegations/$code" params={{ code }}>
        {nameOf(code)}
      </CampaignLink>
    </span>
  ));

/** Delegations in the reader's order, each a link; of many the first, and the others in a fold. */
export function Codes({ codes, nameOf, most = 4 }: CodesProps) {
  const t = useT();
  const inOrder = useOrder();
  const sorted = codes.toSorted((a, b) => inOrder(nameOf(a), nameOf(b)));
  if (codes.length <= most + 1) return <strong>{listed(sorted, nameOf)}</strong>;
  return (
    <>
      <strong>{listed(sorted.slice(0, most), nameOf)}</strong>{' '}
      <details className={card.fold}>
        <summary>{t('war.andMore', { count: codes.length - most })}</summary>
        {listed(sorted.slice(most), nameOf)}
      </details>
    </>
  );
}
