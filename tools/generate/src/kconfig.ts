import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, type Tree } from './tree.ts';

/** What decides a preprocessor condition: a kernel's architecture and word size. */
export interface Target {
  readonly arch: string;
  readonly bits: 32 | 64;
}

/** `select SYMBOL` of one architecture, with the word size it is limited to. */
interface Selection {
  readonly arch: string;
  readonly symbol: string;
  readonly bits: 32 | 64 | undefined;
}

const ONLY_32 = /^(X86_32|PPC32|32BIT|!64BIT)$/;
const ONLY_64 = /^(X86_64|PPC64|64BIT|!32BIT)$/;

function widthOf(symbol: string): 32 | 64 | undefined {
  if (ONLY_32.test(symbol)) return 32;
  return ONLY_64.test(symbol) ? 64 : undefined;
}

function selectionsOf(arch: string, kconfig: string): Selection[] {
  const found: Selection[] = [];
  let block = '';
  for (const line of kconfig.split('\n')) {
    block = /^(?:menu)?config (\w+)/.exec(line)?.[1] ?? block;
    const [, symbol, condition = ''] = /^\s+select (\w+)(?:\s+if\s+(.+))?/.exec(line) ?? [];
    if (symbol) found.push({ arch, symbol, bits: widthOf(condition) ?? widthOf(block) });
  }
  return found;
}

/** Which CONFIG_ symbols the architectures' Kconfig files select. */
export class Kconfig {
  readonly #selections: readonly Selection[];

  constructor(tree: Tree) {
    const archs = readdirSync(join(tree.root, 'arch'), { withFileTypes: true });
    this.#selections = archs
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => selectionsOf(name, readTree(tree, `arch/${name}/Kconfig`)));
  }

  /** A symbol that some architecture selects is on where selected; any other feature is on. */
  isOn(symbol: string, { arch, bits }: Target): boolean {
    const all = this.#selections.filter((selection) => selection.symbol === symbol);
    return (
      all.length === 0 ||
      all.some((one) => one.arch === arch && (one.bits === undefined || one.bits === bits))
    );
  }

  /** Whether a condition of `#if` holds; what is no CONFIG_ symbol counts as defined. */
  holds(condition: string, target: Target): boolean {
    const tokens = condition.match(/\w+|&&|\|\||[!()]/g) ?? [];
    let at = 0;
    const primary = (): boolean => {
      const token = tokens[at++] ?? '';
      if (token === '!') return !primary();
      if (token === 'defined') return primary();
      if (token === '(') {
        const value = either();
        at += 1;
        return value;
      }
      return !token.startsWith('CONFIG_') || this.isOn(token.slice('CONFIG_'.length), target);
    };
    const both = (): boolean => {
      let value = primary();
      while (tokens[at] === '&&') {
        at += 1;
        value = primary() && value;
      }
      return value;
    };
    const either = (): boolean => {
      let value = both();
      while (tokens[at] === '||') {
        at += 1;
        value = both() || value;
      }
      return value;
    };
    return either();
  }
}
