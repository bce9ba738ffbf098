// The sign of a plan in a hidden folder, wherever one is shown.
import { HIDDEN_WORDS } from './hidden-words';
import { Icon } from './icon';

/** That a plan lies where the app has no links: an eye, with words for who points at it or hears it. */
export function HiddenSign() {
  return (
    <span class="execplans-hidden-sign" title={HIDDEN_WORDS}>
      <Icon name="eye-off" />
      <span class="execplans-hidden">{HIDDEN_WORDS}</span>
    </span>
  );
}
