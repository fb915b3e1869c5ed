import { keyOf } from '#libs/domain';

/** The key that is sent: as it was said, else as the title proposes it. */
export const keyFor = ({ key, title }: { key: string; title: string }): string => key.trim() || keyOf(title);
