import { translate } from '../../kernel/i18n/index.js';

/** A delegate by name; whose words were erased are called so. */
export const personCalled = ({ name }: { name: string }): string =>
  name === '' ? translate('delegation.erasedName') : name;
