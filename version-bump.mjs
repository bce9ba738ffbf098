// Runs in `npm version`: carries the new version from package.json to manifest.json, and to
// versions.json when it needs a newer Obsidian than the versions before it.
import { readFileSync, writeFileSync } from 'node:fs';

const version = process.env.npm_package_version;
if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
  console.error(`"${version}" is no version that Obsidian takes: run this through "npm version".`);
  process.exit(1);
}

const manifest = read('manifest.json');
manifest.version = version;
write('manifest.json', manifest);

const versions = read('versions.json');
const newest = Object.values(versions).at(-1);
if (newest !== manifest.minAppVersion) {
  versions[version] = manifest.minAppVersion;
  write('versions.json', versions);
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function write(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
