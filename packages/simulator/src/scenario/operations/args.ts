import { z } from 'zod';

/** Flags by their C names, or one text of them. */
export const flags = z.union([z.string(), z.array(z.string())]);

/** A path; a pointer to nothing is null. */
export const path = z
  .string()
  .nullable()
  .transform((text) => (text === '<bad pointer>' ? null : text));

export const text = z.string().nullable();
