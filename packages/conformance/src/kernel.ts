/** Kernels held to rules: give testKernel() fresh ones, and it says which rules fail, and how. */
export type { KernelProperty } from './kernel/property.ts';
export {
  formatKernelReport,
  type KernelFailure,
  type KernelReport,
  type KernelRuleResult,
  type KernelTestOptions,
  testKernel,
} from './kernel/report.ts';
export type { KernelUnderTest, RuleTask } from './kernel/subject.ts';
export { KernelViolation } from './kernel/world.ts';
