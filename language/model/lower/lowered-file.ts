import type { CstNode } from 'langium';
import type { Declaration, Document } from '../../generated/parser/ast.js';
import type { Norm } from '../norm.js';
import type { Problem } from '../problem.js';
import type { Suppression } from '../suppression.js';
import { carryOver, readDeclaration, type Declared, type RuleSetHeader } from './declared.js';
import type { Yielding } from './references.js';
import { keepList } from './remember.js';
import { lowerSuppressions } from './suppressions.js';
import type { TimeUse } from './thresholds.js';
import type { AssumptionUnit, ClaimUnit, GroupUnit, RuleUnit } from './units.js';
import type { VocabularyPart } from './vocabulary.js';
import type { AxisSlot } from './watched-axes.js';

/**
 * A file as one rule set sees it. Each list is the same list as before as long as what is in it is the same, so that
 * whoever has made something of it sees at once that there is nothing to make anew.
 */
export interface LoweredFile {
    readonly uri: string;
    readonly root: Document;
    readonly declared: readonly Declared[];
    readonly problems: readonly Problem[];
    readonly headers: readonly RuleSetHeader[];
    readonly vocabulary: readonly VocabularyPart[];
    readonly times: readonly TimeUse[];
    readonly groups: readonly GroupUnit[];
    /** Groups that reforms make. */
    readonly made: readonly GroupUnit[];
    readonly claims: readonly ClaimUnit[];
    readonly assumptions: readonly AssumptionUnit[];
    readonly rules: readonly RuleUnit[];
    readonly ruleNames: readonly string[];
    readonly suppressions: readonly Suppression[];
    /** Reforms, figures, prøver and the like, which are lowered each time. */
    readonly others: readonly Declaration[];
}

/** What becomes of the rules of a file. */
export interface FileRules {
    readonly rules: readonly RuleUnit[];
    /** Those of the rules that count, and how many do not, since their names are taken. */
    readonly units: readonly RuleUnit[];
    readonly repeated: number;
    /** Those of the units that name other rules. */
    readonly naming: readonly RuleUnit[];
    /** The rules have been told of each other. */
    readonly done: boolean;
    readonly norms: readonly Norm[];
    /** Those of the norms that have to do with others. */
    readonly related: readonly Norm[];
    readonly yields: readonly Yielding[];
    readonly problems: readonly Problem[];
    readonly axes: readonly AxisSlot[];
}

export function readFile(uri: string, root: Document, before: LoweredFile | undefined): LoweredFile {
    const declared = matchDeclarations(root, before);
    const units = declared.flatMap((each) => each.units);
    const times = declared.flatMap((each) => each.times);
    const rules = units.filter((unit): unit is RuleUnit => unit.kind === 'rule' && !!unit.name);
    const groups = units.filter((unit): unit is GroupUnit => unit.kind === 'group');
    return {
        uri,
        root,
        declared,
        problems: keepList(
            before?.problems,
            declared.flatMap((each) => each.problems),
        ),
        headers: keepList(
            before?.headers,
            declared.flatMap(({ ruleSet }) => ruleSet ?? []),
        ),
        vocabulary: keepList(
            before?.vocabulary,
            declared.flatMap(({ vocabulary }) => vocabulary ?? []),
        ),
        times: before && JSON.stringify(before.times) === JSON.stringify(times) ? before.times : times,
        groups: keepList(
            before?.groups,
            groups.filter(({ from }) => !from),
        ),
        made: keepList(
            before?.made,
            groups.filter(({ from }) => from),
        ),
        claims: keepList(
            before?.claims,
            units.filter((unit) => unit.kind === 'claim'),
        ),
        assumptions: keepList(
            before?.assumptions,
            units.filter((unit) => unit.kind === 'assumption'),
        ),
        rules: keepList(before?.rules, rules),
        ruleNames: keepList(
            before?.ruleNames,
            rules.map(({ name }) => name),
        ),
        suppressions: lowerSuppressions(uri, root, before?.suppressions),
        others: root.declarations.filter(isOther),
    };
}

/** A declaration whose text is the same is the same, wherever in the file it is now. */
function matchDeclarations(root: Document, before: LoweredFile | undefined): Declared[] {
    if (!before) return root.declarations.map(readDeclaration);
    const unsound = unsoundIn(root);
    const unsoundBefore = unsoundIn(before.root);
    const known = new Map<string, Declared[]>();
    before.declared.forEach((each, index) => {
        if (!each.cst || unsoundBefore.has(index)) return;
        const key = keyOf(each.cst);
        const list = known.get(key);
        if (list) list.push(each);
        else known.set(key, [each]);
    });
    return root.declarations.map((node, index) => {
        const same =
            node.$cstNode && !unsound.has(index) ? known.get(keyOf(node.$cstNode))?.shift() : undefined;
        return same ? carryOver(same, node) : readDeclaration(node);
    });
}

const keyOf = (cst: CstNode): string => `${cst.range.start.character} ${cst.text}`;

/**
 * Declarations in which or right beside which there is a mistake. How the parser gets over a mistake rests on what
 * comes before and after, so that the same text need not be the same declaration.
 */
function unsoundIn({ declarations, $document }: Document): Set<number> {
    const { lexerErrors = [], parserErrors = [] } = $document?.parseResult ?? {};
    const starts = declarations.map(({ $cstNode }) => $cstNode?.offset ?? 0);
    const found = new Set<number>();
    for (const { offset, length } of lexerErrors) mark(offset, offset + length);
    for (const error of parserErrors) {
        const previous = 'previousToken' in error ? (error.previousToken as typeof error.token) : undefined;
        let [from, to] = [Infinity, -Infinity];
        for (const token of [previous ?? error.token, error.token, ...error.resyncedTokens]) {
            // The end of the file has no offset.
            const at = Number.isNaN(token.startOffset) ? Infinity : token.startOffset;
            from = Math.min(from, at);
            to = Math.max(to, at);
        }
        mark(from, to);
    }
    return found;

    /** The declarations that some text is in, and the one before where the text begins one. */
    function mark(from: number, to: number): void {
        let index = firstFrom(starts, from) - 1;
        for (index = Math.max(0, index); index < starts.length && starts[index]! <= to; index++)
            found.add(index);
    }
}

/** The first of some numbers in order that is not below another. */
function firstFrom(numbers: readonly number[], least: number): number {
    let [low, high] = [0, numbers.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[middle]! < least) low = middle + 1;
        else high = middle;
    }
    return low;
}

function isOther({ $type }: Declaration): boolean {
    switch ($type) {
        case 'Reform':
        case 'Recommendation':
        case 'Hearing':
        case 'FigureTable':
        case 'KeyFigure':
        case 'TestCase':
            return true;
        default:
            return false;
    }
}
