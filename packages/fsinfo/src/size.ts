import type { Abi } from '@kernfmt/layout';
import { FSINFO_TYPE_LIST, FSINFO_TYPE_VSTRUCT } from '@kernfmt/uapi/linux/fsinfo';
import type { Attribute } from './attribute.ts';
import { elementForm } from './element.ts';

/** fsinfo_attribute_info.size: of a struct or of a list's element; 0 for a string. */
export function sizeOf(attribute: Attribute, abi: Abi): number {
  if (attribute.type === FSINFO_TYPE_VSTRUCT) return attribute.struct.on(abi).size;
  if (attribute.type === FSINFO_TYPE_LIST) return elementForm(attribute).struct.on(abi).size;
  return 0;
}
