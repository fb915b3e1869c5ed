import { useEffect, useState } from 'react';

/** The value once it has not changed for so many ms: so that a field that is being typed in asks no question per letter. */
export function useDebounced<T>(value: T, ms = 250): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
