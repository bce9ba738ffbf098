// In which time zone instants are shown. A plan itself knows UTC alone: this is for views and their setting.

/** `local` is the zone of the device that shows the plan. */
export type TimestampStyle = 'utc' | 'local';

export function isTimestampStyle(value: unknown): value is TimestampStyle {
  return value === 'utc' || value === 'local';
}
