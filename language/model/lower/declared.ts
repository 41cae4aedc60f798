import type { CstNode } from 'langium';
import { isRuleSet, type Declaration, type RuleSet } from '../../generated/parser/ast.js';
import type { Norm } from '../norm.js';
import type { Place } from '../place.js';
import type { Problem } from '../problem.js';
import type { ActOfLaw } from '../vocabulary.js';
import { actName, headerPlace, recordPlaces, textOf } from './source-text.js';
import { timesIn, type TimeUse } from './thresholds.js';
import { renew, unitsOf, type AnyUnit } from './units.js';
import { lowerDate } from './values.js';
import { lowerActs, lowerVocabularyPart, type VocabularyPart } from './vocabulary.js';

/** A declaration of a file, and all that can be said of it without what is around it. */
export interface Declared {
    readonly cst: CstNode | undefined;
    readonly header: Place;
    readonly places: readonly Place[];
    readonly problems: readonly Problem[];
    readonly vocabulary?: VocabularyPart;
    readonly ruleSet?: RuleSetHeader;
    readonly times: readonly TimeUse[];
    readonly units: readonly AnyUnit[];
}

/** `regelsæt`, and what holds for all of its rules. */
export interface RuleSetHeader {
    readonly name: string | undefined;
    readonly title: string;
    readonly place: Place;
    /** Short name of its first act, where it has one. */
    readonly mainAct: string | undefined;
    readonly acts: readonly ActOfLaw[];
    readonly validity: Norm['validity'];
    readonly problems: readonly Problem[];
}

export function readDeclaration(node: Declaration): Declared {
    const places: Place[] = [];
    const problems: Problem[] = [];
    return recordPlaces(places, () => {
        const header = headerPlace(node);
        const vocabulary = lowerVocabularyPart(node, problems);
        return {
            cst: node.$cstNode,
            header,
            places,
            problems,
            ...(vocabulary && { vocabulary }),
            ...(isRuleSet(node) && { ruleSet: readHeader(node, header) }),
            times: timesIn(node),
            units: unitsOf(node, header),
        };
    });
}

/** The same declaration in a new tree, perhaps on another line. */
export function carryOver(declared: Declared, node: Declaration): Declared {
    const cst = node.$cstNode;
    const lines = (cst?.range.start.line ?? 0) - declared.header.start.line;
    if (lines !== 0) {
        for (const place of declared.places) move(place, lines);
        for (const unit of declared.units) for (const place of unit.places) move(place, lines);
    }
    renew(declared.units, node);
    return { ...declared, cst };
}

/** A place is the same thing wherever its text goes; who keeps its start or its end keeps where it was. */
function move(place: { -readonly [K in keyof Place]: Place[K] }, lines: number): void {
    place.start = { line: place.start.line + lines, character: place.start.character };
    place.end = { line: place.end.line + lines, character: place.end.character };
}

function readHeader(node: RuleSet, place: Place): RuleSetHeader {
    const problems: Problem[] = [];
    const act = node.clauses.find((clause) => clause.$type === 'ActOfLaw');
    return {
        name: node.name,
        title: textOf(node.title),
        place,
        mainAct: act && actName(act),
        acts: lowerActs(node),
        validity: validityOf(node, problems),
        problems,
    };
}

function validityOf({ clauses }: RuleSet, problems: Problem[]): Norm['validity'] {
    const node = clauses.find((clause) => clause.$type === 'Validity');
    if (!node) return {};
    const from = lowerDate(node.from, node, problems);
    const to = lowerDate(node.to, node, problems);
    return { ...(from !== undefined && { from }), ...(to !== undefined && { until: to + 1 }) };
}
