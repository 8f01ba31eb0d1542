import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Workspace } from '../workspace.ts';

/** Every relative link in a Markdown file leads to a file, directory or heading that exists. */
export function checkLinks(workspace: Workspace): string[] {
  const violations: string[] = [];
  for (const [path, text] of workspace.files) {
    if (!path.endsWith('.md')) continue;
    visit(fromMarkdown(text), (node: Nodes) => {
      if (!('url' in node) || /^[a-z][a-z0-9+.-]*:/i.test(node.url)) return;
      if (leadsSomewhere(workspace, path, decodeURI(node.url))) return;
      violations.push(`${path}:${node.position?.start.line}: ${node.url} leads nowhere`);
    });
  }
  return violations;
}

function leadsSomewhere({ files }: Workspace, from: string, url: string): boolean {
  const [target = '', anchor] = url.split('#');
  if (target.startsWith('/')) return false;
  const path = target === '' ? from : posix.join(posix.dirname(from), target).replace(/\/$/, '');
  const text = files.get(path);
  if (text === undefined) {
    return [...files.keys()].some((file) => file.startsWith(`${path}/`)) && anchor === undefined;
  }
  if (anchor === undefined || !path.endsWith('.md')) return true;
  return headings(fromMarkdown(text)).includes(anchor);
}

function headings(tree: Root): string[] {
  const slugger = new GithubSlugger();
  const slugs: string[] = [];
  visit(tree, 'heading', (node) => {
    slugs.push(slugger.slug(textOf(node)));
  });
  return slugs;
}
