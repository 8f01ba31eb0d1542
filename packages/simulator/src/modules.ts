/**
 * Sample security modules, to take or to start from:
 * `new SimulatedKernel({ modules: [ownersOnly()] })`.
 */
export { type LabelPolicy, labels } from './security/modules/labels.ts';
export { ownersOnly } from './security/modules/owners_only.ts';
