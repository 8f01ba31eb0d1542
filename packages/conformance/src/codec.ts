export type { AnyRecord } from './codec/reference.ts';
export {
  type CodecReport,
  type Failure,
  formatReport,
  type RuleResult,
  type TestOptions,
  testCodec,
} from './codec/report.ts';
export type { CodecOptions, How, RecordCodec } from './codec/subject.ts';
