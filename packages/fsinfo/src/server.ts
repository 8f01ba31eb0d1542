export type { AnswerOf, Attribute, Instance, Text } from './server/answer.ts';
export { type Answer, answer } from './server/answer.ts';
export { asVer20 } from './server/as_ver_20.ts';
export type { FsinfoProvider } from './server/provider.ts';
export { type FsinfoServer, serveFsinfo } from './server/serve.ts';
