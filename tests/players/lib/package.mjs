// Reads a package as a player would: unzips it, finds the manifest at the root, the launch file and the mastery score.
import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import vm from 'node:vm';

export function open(path) {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  const manifest = files['imsmanifest.xml'] ? strFromU8(files['imsmanifest.xml']) : null;
  if (!manifest) { throw new Error('There is no imsmanifest.xml at the root of ' + path); }
  const launch = /<resource\b[^>]*\bhref="([^"]+)"/.exec(manifest)[1];
  const mastery = /<adlcp:masteryscore>([^<]*)</.exec(manifest);
  return { files, launch, mastery: mastery ? mastery[1] : '', course: courseOf(files) };
}

// The answers come from the package itself, so that any package can be played.
function courseOf(files) {
  const scope = { window: {} };
  vm.runInNewContext(strFromU8(files['content.js']), scope);
  return scope.window.hmpCourse;
}
