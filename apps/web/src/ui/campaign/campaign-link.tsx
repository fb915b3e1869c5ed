import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSeat } from '../../kernel/session/session.js';

interface CampaignLinkProps {
  /** Below the campaign, e.g. `delegations/KEN`. */
  to: string;
  search?: Record<string, string>;
  /** Stands within a sentence, where colour alone would not tell it from the words around. */
  inText?: boolean;
  children: ReactNode;
}

/** A link to a screen of the present campaign. */
export function CampaignLink({ to, search, inText = false, children }: CampaignLinkProps) {
  const { slug } = useSeat();
  return (
    <Anchor
      component={Link}
      to={`/c/${slug}/${to}`}
      underline={inText ? 'always' : 'hover'}
      {...(search ? { search: search as never } : {})}
    >
      {children}
    </Anchor>
  );
}
