import type { StructAttribute, ValueOf, ver_20, ver_21 } from '@kernfmt/fsinfo';
import { strerror } from '@kernfmt/uapi/asm-generic/errno';
import type { FsinfoTimestampOne } from '@kernfmt/uapi/linux/fsinfo';
import * as uapi from '@kernfmt/uapi/linux/fsinfo';
import { dec, hex, type Value, zeroHex } from './printf.ts';
import { bytesOf, printedName } from './text.ts';

/** The names of attributes that are structs with something to tell of their own. */
type StructName = Exclude<
  {
    [Name in keyof typeof ver_21]: (typeof ver_21)[Name] extends StructAttribute ? Name : never;
  }[keyof typeof ver_21],
  'FSINFO_ATTR_FSINFO_ATTRIBUTE_INFO'
>;

/** A struct's members; undefined for those that the kernel does not know. */
export type Known<T> = { readonly [Member in keyof T]: T[Member] | undefined };

/** A struct as either revision has it: counters are of 32 bits or of 64. */
type Struct<Name extends StructName> =
  | Known<ValueOf<(typeof ver_20)[Name]>>
  | Known<ValueOf<(typeof ver_21)[Name]>>;

/** How values are printed. */
export interface Style {
  readonly revision: 'ver_20' | 'ver_21';
  /** stdout is a terminal: names are escaped. */
  readonly terminal: boolean;
}

/** The samples of the two revisions differ in one label. */
const eventsLabel = { ver_20: 'mnt_nfy ', ver_21: 'events  ' } as const;

/** The lower half of a fsinfo_u128. */
const lo = (value: bigint | undefined): Value => value && BigInt.asUintN(64, value);

/** `%llx%016llx` of both halves. */
const hexHalves = (value: bigint | undefined): string =>
  value === undefined ? hex(value) : `${hex(value >> 64n)}${zeroHex(lo(value), 16)}`;

/** A char array, decoded to one character for each byte. */
const name = (chars: string | undefined, terminal: boolean): string =>
  chars === undefined ? dec(chars) : printedName(bytesOf(chars), terminal);

const featureNames = Object.entries(uapi)
  .filter(([name]) => name.startsWith('FSINFO_FEAT_') && name !== 'FSINFO_FEAT__NR')
  .map(([name, bit]) => [name.replace('FSINFO_FEAT_', ''), Number(bit)] as const)
  .sort(([, a], [, b]) => a - b);

function time(stamp: string, one: FsinfoTimestampOne | undefined): string {
  const granularity = `gran=${dec(one?.gran_mantissa)}E${dec(one?.gran_exponent)}`;
  const range = `range=${hex(one?.minimum)}-${hex(one?.maximum)}`;
  return `\t${stamp}time       : ${granularity} ${range}`;
}

function propagation(top: Struct<'FSINFO_ATTR_MOUNT_TOPOLOGY'>): string {
  const { propagation_type: type } = top;
  switch (type) {
    case uapi.MOUNT_PROPAGATION_UNBINDABLE:
      return 'unbindable';
    case uapi.MOUNT_PROPAGATION_PRIVATE:
      return 'private';
    case uapi.MOUNT_PROPAGATION_DEPENDENT: {
      const { dependent_source_id: source, dependent_clone_of_id: clone } = top;
      return `dependent source=${hex(source)} clone_of=${hex(clone)}`;
    }
    case uapi.MOUNT_PROPAGATION_SHARED:
      return `shared group=${hex(top.shared_group_id)}`;
    default:
      return `unknown type ${hex(type)}`;
  }
}

/** What the sample prints behind the name of a struct attribute, line by line. */
export const structLines: {
  readonly [Name in StructName]: (value: Struct<Name>, style: Style) => string[];
} = {
  FSINFO_ATTR_STATFS: (f) => [
    '',
    `\tblocks       : n=${dec(lo(f.f_blocks))} fr=${dec(lo(f.f_bfree))} av=${dec(lo(f.f_bavail))}`,
    `\tfiles        : n=${dec(lo(f.f_files))} fr=${dec(lo(f.f_ffree))} av=${dec(lo(f.f_favail))}`,
    `\tbsize        : ${dec(f.f_bsize)}`,
    `\tfrsize       : ${dec(f.f_frsize)}`,
  ],
  FSINFO_ATTR_IDS: (f, { terminal }) => [
    '',
    `\tdev          : ${zeroHex(f.f_dev_major, 2)}:${zeroHex(f.f_dev_minor, 2)}`,
    `\tfs           : type=${hex(f.f_fstype)} name=${name(f.f_fs_name, terminal)}`,
    `\tfsid         : ${hex(f.f_fsid)}`,
    `\tsbid         : ${hex(f.f_sb_id)}`,
  ],
  FSINFO_ATTR_LIMITS: (f) => [
    '',
    `\tmax file size: ${hexHalves(f.max_file_size)}`,
    `\tmax ino      : ${hexHalves(f.max_ino)}`,
    `\tmax ids      : u=${hex(f.max_uid)} g=${hex(f.max_gid)} p=${hex(f.max_projid)}`,
    `\tmax dev      : maj=${hex(f.max_dev_major)} min=${hex(f.max_dev_minor)}`,
    `\tmax links    : ${hex(f.max_hard_links)}`,
    `\tmax xattr    : n=${hex(f.max_xattr_name_len)} b=${hex(f.max_xattr_body_len)}`,
    `\tmax len      : file=${hex(f.max_filename_len)} sym=${hex(f.max_symlink_len)}`,
  ],
  FSINFO_ATTR_SUPPORTS: (f) => {
    const flags = [f.fs_ioc_getflags, f.fs_ioc_setflags_set, f.fs_ioc_setflags_clear];
    const xflags = [
      f.fs_ioc_fsgetxattr_xflags,
      f.fs_ioc_fssetxattr_xflags_set,
      f.fs_ioc_fssetxattr_xflags_clear,
    ];
    const masks = ([get, set, clear]: readonly Value[]): string =>
      `get=${hex(get)} set=${hex(set)} clr=${hex(clear)}`;
    return [
      '',
      `\tstx_attr     : ${hex(f.stx_attributes)}`,
      `\tstx_mask     : ${hex(f.stx_mask)}`,
      `\tfs_ioc_*flags: ${masks(flags)}`,
      `\tfs_ioc_*xattr: fsx_xflags: ${masks(xflags)}`,
      `\twin_fattrs   : ${hex(f.win_file_attrs)}`,
    ];
  },
  FSINFO_ATTR_TIMESTAMP_INFO: ({ atime, mtime, ctime, btime }) => [
    '',
    time('a', atime),
    time('m', mtime),
    time('c', ctime),
    time('b', btime),
  ],
  FSINFO_ATTR_VOLUME_UUID: ({ uuid }) => {
    const digits = uuid?.map((byte) => zeroHex(byte, 2)).join('');
    return [digits?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? '-'];
  },
  FSINFO_ATTR_FEATURES: ({ features, nr_features }) => {
    const bytes = features?.map((byte) => zeroHex(byte, 2)).join('') ?? '-';
    const isSet = (bit: number): boolean => ((features?.[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
    const names = featureNames.filter(([, bit]) => isSet(bit)).map(([name]) => `\t- ${name}`);
    return ['', `\t${bytes} (nr=${dec(nr_features)})`, ...names];
  },
  FSINFO_ATTR_ERROR_STATE: ({ wb_error_last: last, wb_error_cookie: cookie }) => {
    const number = last === undefined ? last : last | 0;
    const text = number === undefined ? '-' : number === 0 ? 'Success' : strerror(number);
    return [
      '',
      `\tlatest error : ${dec(number)} (${text})`,
      `\tcookie       : ${cookie === undefined ? '-' : `0x${hex(cookie)}`}`,
    ];
  },
  FSINFO_ATTR_MOUNT_INFO: (r, { revision }) => {
    const attr = `attr=${dec(r.mnt_attr_changes)}`;
    const topology = `topology=${dec(r.mnt_topology_changes)}`;
    return [
      '',
      `\tsb_uniq : ${hex(r.sb_unique_id)}`,
      `\tmnt_uniq: ${hex(r.mnt_unique_id)}`,
      `\tmnt_id  : ${hex(r.mnt_id)}`,
      `\tattr    : ${hex(r.attr)}`,
      `\t${eventsLabel[revision]}: ${attr} ${topology} subtree=${dec(r.mnt_subtree_notifications)}`,
    ];
  },
  FSINFO_ATTR_MOUNT_TOPOLOGY: (r, { revision }) => [
    '',
    `\tparent  : ${hex(r.parent_id)}`,
    `\tpropag  : ${propagation(r)}`,
    `\t${eventsLabel[revision]}: topology=${dec(r.mnt_topology_changes)}`,
  ],
};
