// As much of the peers' types as is used here; what they publish is missing or cannot be found.

declare module 'binary-parser' {
  export class Parser<T = object> {
    endianness(order: 'little' | 'big'): this;
    uint32<K extends string>(name: K): Parser<T & Record<K, number>>;
    uint64<K extends string>(name: K): Parser<T & Record<K, bigint>>;
    parse(bytes: Uint8Array): T;
  }
}

declare module 'buffer-layout' {
  interface Field<K extends string> {
    readonly property: K;
  }
  interface Layout<T> {
    decode(buffer: Uint8Array, offset: number): T;
    encode(value: T, buffer: Uint8Array, offset: number): number;
  }
  export function u32<K extends string>(name: K): Field<K>;
  export function struct<T extends object>(fields: readonly Field<string & keyof T>[]): Layout<T>;
}

declare module 'restructure' {
  interface Stream {
    pos: number;
  }
  export const DecodeStream: new (bytes: Uint8Array) => Stream;
  export const EncodeStream: new (bytes: Uint8Array) => Stream;
  export const uint32le: { readonly size: (value: number) => number };
  export class Struct<T extends Record<string, typeof uint32le>> {
    constructor(fields: T);
    decode(stream: Stream): { [K in keyof T]: number };
    encode(stream: Stream, value: { [K in keyof T]: number }): void;
  }
}
