import styles from './fingerprint.module.css';

/** Of a key, in groups of four, as two people compare it. */
export const Fingerprint = ({ children }: { children: string }) => (
  <bdi dir="ltr" className={styles.fingerprint}>
    {children.match(/.{1,4}/g)?.join(' ')}
  </bdi>
);
