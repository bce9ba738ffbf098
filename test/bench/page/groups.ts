// What `npm run bench` asks the page for: each group gives its figures by their names.
import { dashboardFigures } from './dashboard-bench';
import { indexFigures } from './index-bench';
import { linkFigures } from './link-bench';
import { loadingFigures } from './loading-bench';
import { changedReading, editToBytes, wholeReading } from './reading-bench';

export const groups = {
  reading: readingFigures,
  index: indexFigures,
  links: linkFigures,
  dashboard: dashboardFigures,
  loading: loadingFigures,
};

function readingFigures(): Record<string, number> {
  const small = wholeReading(20);
  const large = wholeReading(1000);
  const twelve = changedReading(12);
  const twenty = changedReading(20);
  const hundred = changedReading(100);
  const million = changedReading(1000);
  return {
    'coldRead.vsRemarkGfm': small.stock / small.plan,
    'coldRead.msPerKB': small.plan / small.kilobytes,
    'coldRead.msPerKB.1MB.vs.20KB': large.plan / large.kilobytes / (small.plan / small.kilobytes),
    'lezer.ratio': small.plan / small.lezer,
    'markdownIt.ratio': small.plan / small.markdownIt,
    'append.vsFullRead.20KB': twenty.stock / twenty.append,
    'append.vsFullRead.100KB': hundred.stock / hundred.append,
    'append.vsFullRead.1MB': million.stock / million.append,
    'toggle.vsFullRead.20KB': twenty.stock / twenty.toggle,
    'toggle.vsFullRead.100KB': hundred.stock / hundred.toggle,
    'toggle.vsFullRead.1MB': million.stock / million.toggle,
    'append.1MB.vs.12KB': million.append / twelve.append,
    'append.vsLezer.100KB': hundred.append / hundred.lezerAppend,
    'reindex.vsFullRead.12KB': twelve.stock / twelve.reindex,
    'reindex.vsFullRead.100KB': hundred.stock / hundred.reindex,
    'reindex.ms.12KB': twelve.reindex,
    'reindex.ms.100KB': hundred.reindex,
    'edit.toBytes.ms': editToBytes(20),
  };
}
