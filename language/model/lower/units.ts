import type {
    Assumption,
    Declaration,
    Group as GroupNode,
    GroupClaim as ClaimNode,
    GroupUnion as UnionNode,
    NewGroup,
    Rule,
    RuleTable,
} from '../../generated/parser/ast.js';
import type { Condition } from '../../population/index.js';
import type { Norm } from '../norm.js';
import type { Place } from '../place.js';
import type { Problem } from '../problem.js';
import type { Group, GroupClaim, GroupUnion } from '../rule-set.js';
import type { DraftNorms } from './drafts.js';
import { madeGroups } from './groups.js';
import type { Yielding } from './references.js';
import { recordPlaces } from './source-text.js';
import { isStale, type Slot } from './watch.js';
import type { Workshop } from './workshop.js';

/**
 * What is lowered by itself, and again only when something that it looked at has changed. A place in it is moved with
 * the text, so that a line more or less above it makes nothing of it another thing.
 */
export interface Unit<V> {
    /** The name by which others find it. */
    readonly name: string;
    readonly header: Place;
    /** Undefined until it is lowered. */
    value: V | undefined;
    /** What it looked at, and when; -1 where it is to be lowered whatever that says. */
    seen: readonly Slot[];
    at: number;
    places: readonly Place[];
    problems: readonly Problem[];
}

export type AnyUnit = GroupUnit | ClaimUnit | AssumptionUnit | RuleUnit;

export interface GroupUnit extends Unit<LoweredGroup> {
    readonly kind: 'group';
    node: GroupNode | UnionNode | NewGroup;
    /** Where a reform makes it: the groups that go into it. */
    readonly from?: readonly string[];
    /** The round in which it was last found to be as it should. */
    round: number;
}

export interface LoweredGroup {
    readonly condition: Condition;
    readonly group?: Group;
    readonly union?: GroupUnion;
}

export interface ClaimUnit extends Unit<GroupClaim> {
    readonly kind: 'claim';
    node: ClaimNode;
}

export interface AssumptionUnit extends Unit<Condition> {
    readonly kind: 'assumption';
    node: Assumption;
}

export interface RuleUnit extends Unit<LoweredRule> {
    readonly kind: 'rule';
    node: Rule | RuleTable;
    /** With what other rules have to do with it. */
    norms: readonly Norm[];
}

export interface LoweredRule {
    readonly parts: readonly DraftNorms[];
    readonly ids: readonly string[];
    /** Rules that it names. */
    readonly names: readonly string[];
    readonly yields: readonly Yielding[];
}

/** The units of a declaration, not yet lowered. */
export function unitsOf(declaration: Declaration, header: Place): AnyUnit[] {
    const fresh = { header, value: undefined, seen: [], at: -1, places: [], problems: [] };
    switch (declaration.$type) {
        case 'Group':
        case 'GroupUnion':
            return [{ ...fresh, kind: 'group', name: declaration.name, node: declaration, round: -1 }];
        case 'Recommendation':
            return madeGroups(declaration).map(({ node, from }) => ({
                ...fresh,
                kind: 'group',
                name: node.name,
                node,
                from,
                round: -1,
            }));
        case 'GroupClaim':
            return [{ ...fresh, kind: 'claim', name: '', node: declaration }];
        case 'Assumption':
            return [{ ...fresh, kind: 'assumption', name: declaration.name ?? '', node: declaration }];
        case 'Rule':
        case 'RuleTable':
            return [{ ...fresh, kind: 'rule', name: declaration.name, node: declaration, norms: [] }];
        default:
            return [];
    }
}

/** Gives units the nodes of a new tree of the same text. */
export function renew(units: readonly AnyUnit[], declaration: Declaration): void {
    if (declaration.$type === 'Recommendation') {
        const made = madeGroups(declaration);
        units.forEach((unit, index) => (unit.node = made[index]!.node));
    } else for (const unit of units) unit.node = declaration as typeof unit.node;
}

export function needsLowering(unit: Unit<unknown>): boolean {
    return unit.at < 0 || isStale(unit);
}

export function lowerUnit<V>(unit: Unit<V>, { watch, collecting, attempt }: Workshop, work: () => V): void {
    const seen: Slot[] = [];
    const places: Place[] = [];
    const problems: Problem[] = [];
    unit.value = watch.during(seen, () =>
        recordPlaces(places, () => collecting(problems, () => attempt(() => unit.header, work))),
    );
    unit.seen = seen;
    unit.places = places;
    unit.problems = problems;
    unit.at = watch.now;
}
