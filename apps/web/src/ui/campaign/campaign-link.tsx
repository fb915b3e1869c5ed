import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSeat } from '../../kernel/session/session.js';
import { campaignPath, type CampaignTo } from './campaign-path.js';
import { PathLink } from './path-link.js';

type CampaignLinkProps = CampaignTo & {
  search?: Record<string, string>;
  /** Stands within a sentence, where colour alone would not tell it from the words around. */
  inText?: boolean;
  children: ReactNode;
};

/** A link to a screen of the present campaign, e.g. `to="delegations/$code" params={{ code }}`. */
export function CampaignLink({ search, inText = false, children, ...target }: CampaignLinkProps) {
  const { slug } = useSeat();
  return (
    <Anchor
      component={PathLink}
      to={campaignPath(slug, target)}
      underline={inText ? 'always' : 'hover'}
      {...(search ? { search } : {})}
    >
      {/* What people named keeps its own direction, also where the words around run the other way. */}
      {typeof children === 'string' ? <bdi>{children}</bdi> : children}
    </Anchor>
  );
}
