import { findProvision } from '../../law/index.js';
import type { Act, Provision } from '../../law/model.js';
import { formatCitation, type RuleSetModel } from '../../model/index.js';

/** What the rules of a rule set cite of one act. */
export interface CitedProvisions {
    /** Names of the rules by the provision that they cite, in the order of the rule set. */
    readonly rules: ReadonlyMap<Provision, readonly string[]>;
    /** Citations that the act's text has no provision for, as written, each once. */
    readonly unresolved: readonly string[];
}

/** The rules that cite the act, which the rule set calls `name`, by the provisions that they cite. */
export function rulesByProvision({ norms }: RuleSetModel, name: string, act: Act): CitedProvisions {
    const rules = new Map<Provision, Set<string>>();
    const unresolved = new Set<string>();
    const found = new Map<string, readonly Provision[]>();
    for (const { citation, rule } of norms) {
        if (citation?.act !== name) continue;
        let provisions = found.get(citation.provision);
        if (!provisions) found.set(citation.provision, (provisions = provisionsAt(act, citation.provision)));
        if (provisions.length === 0) unresolved.add(formatCitation(citation));
        for (const provision of provisions) {
            const citing = rules.get(provision);
            if (citing) citing.add(rule);
            else rules.set(provision, new Set([rule]));
        }
    }
    return {
        rules: new Map([...rules].map(([provision, names]) => [provision, [...names]])),
        unresolved: [...unresolved],
    };
}

/** All that a citation may mean: the act may have two provisions of one number. */
function provisionsAt(act: Act, provision: string): readonly Provision[] {
    const found = findProvision(act, provision);
    if (found.verdict === 'missing') return [];
    return found.verdict === 'found' ? found.all : found.provisions;
}
