import fc from 'fast-check';
import { mountScript, type Weights } from '../arbitrary/scripts.ts';
import type { Script } from '../differential/operation.ts';
import { checkSynchronous } from '../misuse.ts';
import type { KernelUnderTest } from './subject.ts';
import { World } from './world.ts';

/** A rule for kernels, and how one is held to it. */
export interface KernelProperty {
  /** The rule's name, which is its file's. */
  readonly name: string;
  /** The rule, as a sentence. */
  readonly rule: string;
  /** Who says so: the kernel's function. */
  readonly source: string;
  /** A property for `fc.assert`, in any test framework or none. It throws KernelViolation. */
  check(start: () => KernelUnderTest): fc.IProperty<[unknown]>;
}

/** A property as its file declares it. */
interface Declared<T> {
  readonly name: string;
  readonly rule: string;
  readonly source: string;
  /** What the kernel is tried with. */
  readonly examples: fc.Arbitrary<T>;
  /** Holds a fresh kernel to the rule for one example. */
  readonly judge: (world: World, example: T) => void;
}

/* @__NO_SIDE_EFFECTS__ */
export function kernelProperty<T>(declared: Declared<T>): KernelProperty {
  const { name, rule, source, examples, judge } = declared;
  return {
    name,
    rule,
    source,
    check(start) {
      const property = fc.property(examples, (example) => {
        const world = new World(name, kernelOf(start));
        try {
          judge(world, example);
        } finally {
          world.close();
        }
      });
      return property as fc.IProperty<[unknown]>;
    },
  };
}

/** @throws TypeError for what is no kernel: a promise of one, say */
function kernelOf(start: () => KernelUnderTest): KernelUnderTest {
  const kernel: Partial<KernelUnderTest> | undefined = start();
  checkSynchronous('testKernel', 'start', kernel);
  if (typeof kernel?.task === 'object') return kernel as KernelUnderTest;
  throw new TypeError('testKernel: start should return a kernel, which has a task');
}

const LENGTH = 20;

/** What makes the base one of two peers: without peers nothing propagates. */
const root = { mount: 0, below: '' };
const peers: Script = [
  { do: 'propagation', at: root, type: 'MS_SHARED', recursive: false },
  { do: 'bind', from: root, to: { mount: 0, below: 'b' }, recursive: false },
];

/**
 * Scripts of calls that rules make: in one namespace, and none that is newer than Linux 5.8. Half
 * of them begin with two peers, unless nothing is to be shared.
 */
export function scripts(weights: Partial<Weights> = {}): fc.Arbitrary<Script> {
  const others = { unshare: 0, setns: 0, release: 0, pivot_root: 0, mount_setattr: 0 };
  const script = mountScript({ maxLength: LENGTH, weights: { ...others, ...weights } });
  if (weights.propagation === 0) return script;
  return fc
    .tuple(fc.boolean(), script)
    .map(([shared, rest]) => (shared ? [...peers, ...rest] : rest));
}

/** Weights of scripts in which nothing is ever shared, and a call makes one mount at most. */
export const privately: Partial<Weights> = { propagation: 0, open_tree: 0, move_mount: 0 };

/** A place below the base, for what a rule mounts itself. */
export const place: fc.Arbitrary<string> = fc.constantFrom('/a', '/b', '/a/a', '/b/a', '');
