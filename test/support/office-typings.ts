import ts from 'typescript';

/** Requirement set of a member in the published typings, e.g. `1.9`; null when it is of no set of ExcelApi. */
export function apiSetOf(declaration: ts.Node): string | null {
  const text = ts
    .getJSDocCommentsAndTags(declaration)
    .map((comment) => comment.getText())
    .join('\n');
  return /\[Api set: ExcelApi (\d+\.\d+)/.exec(text)?.[1] ?? null;
}

/** True for declarations of the typings of Office.js. */
export function isOfficeTyping(declaration: ts.Node): boolean {
  return declaration.getSourceFile().fileName.includes('@types/office-js/');
}

/** The classes of the namespace `Excel` with their members and the requirement sets of these. */
export function excelClasses(): Map<string, Map<string, string | null>> {
  const path = require.resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(path, ts.sys.readFile(path) ?? '', ts.ScriptTarget.ES2022, true);
  const classes = new Map<string, Map<string, string | null>>();
  const visit = (node: ts.Node, inExcel: boolean): void => {
    if (ts.isModuleDeclaration(node)) {
      ts.forEachChild(node, (child) => visit(child, inExcel || node.name.text === 'Excel'));
    } else if (ts.isModuleBlock(node) || ts.isSourceFile(node)) {
      ts.forEachChild(node, (child) => visit(child, inExcel));
    } else if (inExcel && ts.isClassDeclaration(node) && node.name) {
      const members = classes.get(node.name.text) ?? new Map<string, string | null>();
      classes.set(node.name.text, members);
      for (const member of node.members) {
        const name = member.name?.getText();
        if (name !== undefined && !members.has(name)) members.set(name, apiSetOf(member));
      }
    }
  };
  visit(source, false);
  return classes;
}
