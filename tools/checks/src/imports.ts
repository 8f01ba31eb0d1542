import ts from 'typescript';

/** One import, export … from, import() or import type of a module. */
export interface Import {
  /** undefined where import() is given a computed name. */
  readonly specifier: string | undefined;
  readonly line: number;
  /** True where nothing is left of it at run time. */
  readonly typeOnly: boolean;
  /** True for import(): loaded when somebody gets there. */
  readonly lazy: boolean;
}

/** The tree of a source file; positions know their parents. */
export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** The line a node starts on, counted from 1, comments before it left out. */
export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Calls `visit` for a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Several rules ask for the imports of the same files, some of them once for each entry point. */
const known = new Map<string, readonly Import[]>();

/** Every module a source file names, in order. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found = known.get(text) ?? readImports(path, text);
  known.set(text, found);
  return found;
}

function readImports(path: string, text: string): Import[] {
  const imports: Import[] = [];
  walk(parse(path, text), (node) => {
    const found = importAt(node);
    if (found === undefined) return;
    const specifier = ts.isStringLiteralLike(found.name) ? found.name.text : undefined;
    const lazy = ts.isCallExpression(node);
    imports.push({ specifier, line: lineOf(node), typeOnly: found.typeOnly, lazy });
  });
  return imports;
}

/**
 * `import { type X }` counts as a real import: with verbatimModuleSyntax the module is still
 * loaded, only the declaration-wide `import type` disappears.
 */
function importAt(node: ts.Node): { name: ts.Node; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return { name: node.moduleSpecifier, typeOnly: node.importClause?.isTypeOnly ?? false };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { name: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { name: node.argument.literal, typeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { name: node.arguments[0] ?? node, typeOnly: false };
  }
  return undefined;
}

/** `@kernfmt/uapi` of `@kernfmt/uapi/linux/mount`; undefined for paths and `node:` modules. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('/') || specifier.startsWith('node:')) {
    return undefined;
  }
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
