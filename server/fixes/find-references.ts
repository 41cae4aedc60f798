import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Place } from '../../language/model/index.js';

/** Every reference in some files, by what it refers to; looked for once, when the first is asked for. */
export function findReferences(
    documents: readonly LangiumDocument[],
): (declared: AstNode) => readonly Place[] {
    let known: Map<AstNode, Place[]> | undefined;
    return (declared) => (known ??= collect(documents)).get(declared) ?? [];
}

function collect(documents: readonly LangiumDocument[]): Map<AstNode, Place[]> {
    const found = new Map<AstNode, Place[]>();
    for (const { parseResult, uri } of documents)
        for (const node of AstUtils.streamAst(parseResult.value))
            for (const { reference } of AstUtils.streamReferences(node)) {
                const declared = 'ref' in reference ? reference.ref : undefined;
                const range = '$refNode' in reference ? reference.$refNode?.range : undefined;
                if (!declared || !range) continue;
                const place = { uri: uri.toString(), start: range.start, end: range.end };
                const list = found.get(declared);
                if (list) list.push(place);
                else found.set(declared, [place]);
            }
    return found;
}
