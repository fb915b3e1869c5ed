import { Link } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

interface PathLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  /** From `campaignPath()`. */
  to: string;
  search?: Record<string, string>;
}

/** The router's link by an address that is made already, to be the `component` of a button or an anchor. */
export function PathLink({ to, search = {}, ...rest }: PathLinkProps) {
  return <Link to={to} search={() => search} {...rest} />;
}
