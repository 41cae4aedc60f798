import type { AstNode } from 'langium';
import {
    isActList,
    isActorList,
    isEventList,
    isSubjectList,
} from '../../../language/generated/parser/ast.js';
import type { Edit } from '../fix.js';
import { remove } from './clauses.js';
import { placeOfNode } from './nodes.js';

/** One word less in a list of declared words; undefined for what declares more than a name. */
export function dropDeclared(node: AstNode): Edit | undefined {
    const list = node.$container;
    const all: readonly AstNode[] | undefined = isActList(list)
        ? list.acts
        : isActorList(list)
          ? list.actors
          : isEventList(list)
            ? list.events
            : isSubjectList(list)
              ? list.subjects
              : undefined;
    if (!list || !all) return undefined;
    const at = all.indexOf(node);
    if (all.length === 1) return remove(list);
    // From the end of the one before, or to the beginning of the one after: the comma goes too.
    const { uri, start, end } = placeOfNode(node);
    const before = all[at - 1]?.$cstNode?.range.end;
    const after = all[at + 1]?.$cstNode?.range.start;
    return before
        ? { place: { uri, start: before, end }, text: '' }
        : { place: { uri, start, end: after! }, text: '' };
}
