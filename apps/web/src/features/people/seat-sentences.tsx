import { Fragment } from 'react';
import { Written } from '../../ui/written.js';
import { seatNewsText, type SeatNewsFacts } from './seat-news-text.js';

/** What happened to a seat, or is asked of it, with a space between its sentences. */
export function SeatSentences({ of }: { of: SeatNewsFacts }) {
  return seatNewsText(of).map((text, index) => (
    <Fragment key={text}>
      {index > 0 ? ' ' : null}
      <Written inline>{text}</Written>
    </Fragment>
  ));
}
