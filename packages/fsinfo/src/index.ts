export type {
  AnyStruct,
  Attribute,
  ListAttribute,
  Patch,
  StringAttribute,
  StructAttribute,
  ValueOf,
} from './attribute.ts';
export { commonOrder, type Revision, ver_20, ver_21 } from './attributes.ts';
export { type Discovered, type DiscoverOptions, discover, negotiate } from './discover.ts';
export { attributeInfo, type QueryOptions, query, queryBytes, queryEach } from './query.ts';
export { ReplyError, type ReplyFault } from './reply_error.ts';
export { type AttributeSupport, type FsinfoSupport, isKnown } from './support.ts';
export type { Target, Which } from './target.ts';
