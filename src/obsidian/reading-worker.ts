// Starts the workers that read plans and arrange graphs. Their code is the core's own, taken from main.js: there is no
// second file.
import { coreSource } from '../engine/core-code';

/** Null where the core is not built into one function. Throws where the platform has no worker for a blob. */
export function startReadingWorker(): Worker | null {
  return startWorker('serveReadings');
}

/** The same for arranging graphs. */
export function startLayoutWorker(): Worker | null {
  return startWorker('serveLayouts');
}

function startWorker(serve: 'serveReadings' | 'serveLayouts'): Worker | null {
  const source = coreSource();
  if (source === null) return null;
  const code = new Blob([`${source}.${serve}(self);`], { type: 'text/javascript' });
  const address = URL.createObjectURL(code);
  const worker = new Worker(address, { name: 'ExecPlans' });
  // Not before: some browsers fetch the code only when the worker gets its first turn.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
