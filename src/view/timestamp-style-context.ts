// How the views around a component show times. Provided by the outermost component of each view.
import { createContext } from 'preact';
import type { TimestampStyle } from '../plan/timestamp-style';

export const TimestampStyleContext = createContext<TimestampStyle>('utc');
