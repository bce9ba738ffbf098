// Starts the demo: `npm run demo -- --help` says what it takes. Builds what it needs.
import { pathToFileURL } from 'node:url';
import { buildPluginIfNeeded } from '../../support/build-plugin.mjs';
import { bundlePage, bundleServer, repository } from './bundle-host.mjs';

async function buildPage() {
  const problem = await buildPluginIfNeeded(repository);
  if (problem !== null) return problem;
  try {
    await bundlePage();
    return null;
  } catch (error) {
    return `The page could not be built.\n${error.message}`;
  }
}

const { runDemo } = await import(pathToFileURL(await bundleServer()).href);
process.exitCode = await runDemo({ args: process.argv.slice(2), repository, buildPage });
// A browser opener may still be waited for; everything of ours is stopped by now.
process.exit();
