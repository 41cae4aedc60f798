import type { CodeLens } from 'vscode-languageserver';
import type { Claim, RuleSetModel, TestCase } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import { SHOW_PLACES, type ShowPlaces } from '../../protocol/commands.js';
import type { FeatureContext } from '../feature.js';
import { toLocation } from '../lsp-places.js';

/** The prøver of all rule sets that ask about the rules of a file, by the rule: by its name, or by its act. */
export function casesByRule(
    { workspace }: FeatureContext,
    uri: string,
): ReadonlyMap<string, ReadonlySet<TestCase>> {
    const found = new Map<string, Set<TestCase>>();
    for (const { model } of workspace.ruleSets) {
        if (model.cases.length === 0) continue;
        const asked = askedFor(model);
        for (const norm of model.norms) {
            if (norm.place.uri !== uri) continue;
            const cases = [...(asked.rules.get(norm.rule) ?? []), ...(asked.acts.get(norm.act ?? '') ?? [])];
            const known = found.get(norm.rule) ?? new Set();
            for (const each of cases) known.add(each);
            if (known.size > 0) found.set(norm.rule, known);
        }
    }
    return found;
}

function askedFor(model: RuleSetModel): {
    readonly rules: ReadonlyMap<string, readonly TestCase[]>;
    readonly acts: ReadonlyMap<string, readonly TestCase[]>;
} {
    const rules = new Map<string, TestCase[]>();
    const acts = new Map<string, TestCase[]>();
    const add = (map: Map<string, TestCase[]>, key: string, testCase: TestCase): void => {
        const list = map.get(key);
        if (!list) map.set(key, [testCase]);
        else if (list.at(-1) !== testCase) list.push(testCase);
    };
    const read = (claim: Claim, testCase: TestCase): void => {
        if (claim.kind === 'rule') add(rules, claim.rule, testCase);
        else if (claim.kind === 'duty') add(acts, claim.act, testCase);
        else if (claim.kind !== 'membership') read(claim.claim, testCase);
    };
    for (const testCase of model.cases) for (const { claim } of testCase.expectations) read(claim, testCase);
    return { rules, acts };
}

export function casesLens(
    cases: ReadonlySet<TestCase> | undefined,
    uri: string,
    range: CodeLens['range'],
    language: Language,
): CodeLens[] {
    if (!cases) return [];
    const [one, more] = language === 'da' ? ['prøve', 'prøver'] : ['prøve', 'prøver'];
    const places = [...cases].map(({ place }) => toLocation(place));
    const shown: ShowPlaces = { uri, position: range.start, places };
    const title = `${cases.size} ${cases.size === 1 ? one : more}`;
    return [{ range, command: { title, command: SHOW_PLACES, arguments: [shown] } }];
}
