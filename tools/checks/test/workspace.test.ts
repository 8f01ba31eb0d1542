import { describe, expect, test } from 'vitest';
import { checkBuildOrder } from '../src/rules/build-order.ts';
import { checkChangesets } from '../src/rules/changesets.ts';
import { checkDependencies } from '../src/rules/dependencies.ts';
import { checkFunctions } from '../src/rules/functions.ts';
import { checkImportCost } from '../src/rules/import-cost.ts';
import { checkLayering } from '../src/rules/layering.ts';
import { checkLines } from '../src/rules/lines.ts';
import { checkLinks } from '../src/rules/links.ts';
import { checkManifests } from '../src/rules/manifests.ts';
import { checkMarkers } from '../src/rules/markers.ts';
import { checkRegistries } from '../src/rules/registries.ts';
import { checkTests } from '../src/rules/tests.ts';
import { readWorkspace } from '../src/workspace.ts';

/** Every rule over this checkout; test/rules holds each rule to an example it must refuse. */
describe('in this workspace', () => {
  const workspace = readWorkspace();

  test.each([
    ['imports go down only', checkLayering],
    ['package.json declares what src imports', checkDependencies],
    ['a codec costs neither zod nor fast-check', checkImportCost],
    ['the checks wait for every build', checkBuildOrder],
    ['lines and files are short', checkLines],
    ['functions are short', checkFunctions],
    ['nothing is left open or silenced', checkMarkers],
    ['every test is run', checkTests],
    ['no file names a package registry', checkRegistries],
    ['every relative link leads somewhere', checkLinks],
    ['every package.json is complete', checkManifests],
    ['every published package has a changeset', checkChangesets],
  ])('%s', (_, rule) => {
    expect(rule(workspace)).toEqual([]);
  });
});
