// Builds the page of the browser host once for all end-to-end tests of a run.
import { bundlePage } from '../../host/server/bundle-host.mjs';

export default bundlePage;
