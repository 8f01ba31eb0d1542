import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

const entryPoints = ['index', 'modules', 'scenario'];

export default defineConfig({ ...base, entry: entryPoints.map((name) => `src/${name}.ts`) });
