import { AstUtils, type AstNode } from 'langium';
import type { Workspace } from '../../language/workspace/index.js';

/** Everything that a workspace says, as plain text by topic: what is to be the same however it came about. */
export function answersOf(workspace: Workspace): Record<string, string> {
    const answers: Record<string, string> = {
        files: workspace.files.join('\n'),
        'rule sets': workspace.ruleSets.map(({ root, files }) => [root, ...files].join('\n')).join('\n\n'),
    };
    for (const { root, model } of workspace.ruleSets)
        for (const [key, value] of Object.entries(model)) answers[`${root} ${key}`] = plain(value);
    for (const uri of workspace.files) {
        answers[`${uri} belongs to`] = workspace.ruleSetOf(uri)?.root ?? '';
        answers[`${uri} names`] = namesIn(workspace, uri);
    }
    return answers;
}

/** Where the names of a file lead, and from where the names that it declares are used. */
function namesIn(workspace: Workspace, uri: string): string {
    const lines: string[] = [];
    for (const node of AstUtils.streamAst(workspace.document(uri)!.parseResult.value)) {
        for (const { reference } of AstUtils.streamReferences(node))
            if ('ref' in reference)
                lines.push(
                    `${at(node)} ${reference.$refText} -> ${reference.ref ? at(reference.ref) : 'nothing'}`,
                );
        if ('name' in node && node.name) lines.push(`${at(node)} <- ${plain(workspace.referencesTo(node))}`);
    }
    return lines.join('\n');
}

const at = (node: AstNode): string =>
    `${AstUtils.getDocument(node).uri.toString()}:${node.$cstNode?.offset} ${node.$type}`;

function plain(value: unknown): string {
    return JSON.stringify(
        value,
        (_, each: unknown) =>
            each instanceof Map ? { map: [...each] } : each instanceof Set ? { set: [...each] } : each,
        1,
    );
}
