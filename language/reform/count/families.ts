import { provisionsOf } from '../../analyses/counting/index.js';
import type { Change, Norm, Recommendation, RuleSetModel } from '../../model/index.js';
import { applyReforms } from '../apply.js';
import type { ReformState } from '../model.js';

/** What a recommendation makes of the norms that it does something to: by the id from before, nothing where it went. */
export type Delta = ReadonlyMap<string, readonly Norm[]>;

/**
 * Applies a recommendation, and with it others, to no more of the rule set than it is about. What a change does to a
 * rule depends on that rule and on the changes made to it before, never on other rules, so the result is the same as
 * when everything is applied.
 */
export function createDeltas(
    model: RuleSetModel,
    state: Pick<ReformState, 'reforms' | 'day' | 'include'>,
): (recommendation: Recommendation, active: ReadonlySet<Change>) => Delta {
    const inserted = model.reform?.norms ?? [];
    const byRule = Map.groupBy(model.norms, ({ rule }) => rule);
    const rulesOn = rulesBySubject([...model.norms, ...inserted]);
    const known = new WeakMap<Change, ReadonlySet<string>>();

    /** The rules that a change names or can come upon. */
    function rulesOf(change: Change, active: ReadonlySet<Change>): ReadonlySet<string> {
        let rules = known.get(change);
        if (!rules) known.set(change, (rules = new Set(computeRules(change))));
        const moved = movedTo(change, active);
        return moved.length > 0 ? new Set([...rules, ...moved]) : rules;
    }

    function computeRules(change: Change): readonly string[] {
        switch (change.kind) {
            case 'repeal-provisions':
                return rulesCiting(change.citations.flatMap(provisionsOf), [...model.norms, ...inserted]);
            case 'harmonise':
                return [
                    ...change.rules.map(({ rule }) => rule),
                    ...change.subjects.flatMap(({ subject }) => [...(rulesOn.get(subject) ?? [])]),
                ];
            case 'repeal':
            case 'amend':
            case 'extend':
            case 'insert':
            case 'keep':
                return change.rules.map(({ rule }) => rule);
            default:
                return [];
        }
    }

    return (recommendation, active) => {
        const own = recommendation.changes.filter((change) => active.has(change));
        const rules = new Set(own.flatMap((change) => [...rulesOf(change, active)]));
        if (rules.size === 0) return new Map();
        const relevant = new Set(
            [...active].filter(
                (change) =>
                    own.includes(change) || [...rulesOf(change, active)].some((rule) => rules.has(rule)),
            ),
        );
        const {
            touches,
            successors,
            model: result,
        } = applyReforms(
            { ...model, norms: [...rules].flatMap((rule) => byRule.get(rule) ?? []) },
            { ...state, filter: (change) => relevant.has(change) },
        );
        const norms = new Map(result.norms.map((norm) => [norm.id, norm]));
        const touched = new Set(
            touches
                .filter(({ change, kind }) => kind !== 'kept' && own.includes(change))
                .map(({ origin }) => origin),
        );
        return new Map(
            [...touched].map((origin) => [
                origin,
                (successors.get(origin) ?? []).flatMap((id) => norms.get(id) ?? []),
            ]),
        );
    };
}

function rulesBySubject(norms: readonly Norm[]): ReadonlyMap<string, ReadonlySet<string>> {
    const map = new Map<string, Set<string>>();
    for (const { subject, rule } of norms) {
        if (subject === undefined) continue;
        const rules = map.get(subject);
        if (rules) rules.add(rule);
        else map.set(subject, new Set([rule]));
    }
    return map;
}

/** Rules that cite one of the provisions, or something within it. */
function rulesCiting(repealed: readonly string[], norms: readonly Norm[]): readonly string[] {
    return norms.flatMap(({ citation, rule }) =>
        citation && provisionsOf(citation).some((each) => repealed.some((all) => isWithin(each, all)))
            ? [rule]
            : [],
    );
}

const isWithin = (provision: string, all: string): boolean =>
    provision === all || provision.startsWith(`${all},`);

/** Rules that another change puts where this one finds them: on its subject, or into a provision. */
function movedTo(change: Change, active: ReadonlySet<Change>): readonly string[] {
    if (change.kind !== 'harmonise' && change.kind !== 'repeal-provisions') return [];
    const subjects =
        change.kind === 'harmonise' ? new Set(change.subjects.map(({ subject }) => subject)) : undefined;
    return [...active].flatMap((other) => {
        if (other.kind !== 'amend' && other.kind !== 'harmonise') return [];
        const { subject, citation } = other.patch;
        const moves = subjects ? subject !== undefined && subjects.has(subject) : citation !== undefined;
        return moves ? other.rules.map(({ rule }) => rule) : [];
    });
}
