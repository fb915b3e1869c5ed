/** For `@Transform`: a flag of a query; what is neither is left for the check. */
export const toBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;
