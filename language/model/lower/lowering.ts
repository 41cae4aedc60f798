import type { AstNode } from 'langium';
import type { Condition } from '../../population/index.js';
import type { Problem } from '../problem.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Axes } from './axes.js';

/** What the parts of the lowering share while one rule set is lowered. */
export interface Lowering {
    readonly vocabulary: Vocabulary;
    readonly axes: Axes;
    readonly problems: Problem[];
    /** Short name of the act that a citation without a name belongs to. */
    mainActOf(node: AstNode): string | undefined;
    /** Population of a group or union by name; `undefined` when there is no such group. */
    groupCondition(name: string): Condition | undefined;
}
