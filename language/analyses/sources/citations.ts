import { findProvision } from '../../law/find-provision.js';
import type { Act, LawTexts, Provision } from '../../law/model.js';
import { editDistance } from '../../model/closest.js';
import type { Citation, RuleSetModel } from '../../model/index.js';
import { byIdentity } from '../by-identity.js';
import { groupConditions } from './conditions.js';
import { figuresOf, saysAll } from './figures.js';
import { isSame } from './matching.js';
import type { CitationProblem, Citing, StatedFigure } from './model.js';
import { provisionsOf, scopeOf } from './scope.js';
import { statedFigures } from './stated.js';

/** Every citation of a rule, row or group, against the acts at hand; each place in the text once. */
export function findCitationProblems(model: RuleSetModel, law: LawTexts): readonly CitationProblem[] {
    return [...citationProblemsOfGroups(model, law), ...citationProblemsOfRules(model, law)];
}

/** Those of rules and rows; several checks tell of one comparison. */
export const citationProblemsOfRules = byIdentity((model: RuleSetModel, law: LawTexts) =>
    problemsIn(citingRules(model), model, law),
);

export const citationProblemsOfGroups = byIdentity((model: RuleSetModel, law: LawTexts) =>
    problemsIn(citingGroups(model), model, law),
);

function problemsIn(all: Iterable<Citing>, model: RuleSetModel, law: LawTexts): readonly CitationProblem[] {
    const shared = groupConditions(model);
    const problems = new Map<string, CitationProblem>();
    for (const citing of all) {
        const problem = examine(citing, law, () =>
            citing.norm ? statedFigures(model, citing.norm, shared) : [],
        );
        if (!problem) continue;
        const key = JSON.stringify([citing.citation.place, citing.citation.provision]);
        if (!problems.has(key)) problems.set(key, problem);
    }
    return [...problems.values()];
}

/** Citations that nothing was compared with, because the text of their act is not at hand; each provision once. */
export function uncheckedCitations(model: RuleSetModel, law: LawTexts | undefined): Citing[] {
    const unchecked = new Map<string, Citing>();
    for (const citing of citedBy(model)) {
        const { act, provision } = citing.citation;
        if (act !== undefined && law?.has(act)) continue;
        const key = `${act ?? ''} ${provision}`;
        if (!unchecked.has(key)) unchecked.set(key, citing);
    }
    return [...unchecked.values()];
}

/** Rules, rows and groups that cite, in the order of the files. */
export function* citedBy(model: RuleSetModel): Generator<Citing> {
    yield* citingGroups(model);
    yield* citingRules(model);
}

function* citingGroups({ groups }: RuleSetModel): Generator<Citing> {
    for (const { id, title, citation, place } of groups) if (citation) yield { id, title, citation, place };
}

export function* citingRules({ norms }: RuleSetModel): Generator<Citing> {
    for (const norm of norms) {
        const { id, title, citation, place } = norm;
        if (citation) yield { id, title, citation, place, norm };
    }
}

export type Located =
    | { readonly kind: 'found'; readonly act: Act; readonly provisions: readonly Provision[] }
    | { readonly kind: 'not-found' | 'no-text' };

/** The provisions of a citation: several for `stk. 1-3`. */
export function locate(law: LawTexts, { act: name, provision }: Citation): Located {
    const act = name === undefined ? undefined : law.get(name);
    if (!act) return { kind: 'no-text' };
    const result = findProvision(act, provision);
    if (result.verdict !== 'found') return { kind: 'not-found' };
    const provisions = result.all;
    return provisions.every(({ repealed }) => repealed)
        ? { kind: 'not-found' }
        : { kind: 'found', act, provisions };
}

function examine(
    citing: Citing,
    law: LawTexts,
    stated: () => readonly StatedFigure[],
): CitationProblem | undefined {
    const { act: name, provision: text } = citing.citation;
    const act = name === undefined ? undefined : law.get(name);
    if (!act) return undefined;
    const result = findProvision(act, text);
    if (result.verdict === 'ambiguous')
        return { kind: 'ambiguous', citing, act, provisions: result.provisions };
    if (result.verdict === 'found') {
        const repealed = result.all.find((each) => each.repealed);
        return repealed && { kind: 'repealed', citing, act, provision: repealed };
    }
    const figures = stated();
    const elsewhere = ownerOf(citing, law, figures);
    if (elsewhere) return { kind: 'other-act', citing, act, ...elsewhere };
    const deepest = result.nearest === undefined ? undefined : findAt(act, result.nearest);
    const beside = deepest ? partsBeside(deepest, text) : act.chapters.flatMap(({ sections }) => sections);
    const meant = meantProvision(act, deepest ? undefined : sectionOf(text), beside, figures);
    return {
        kind: 'missing',
        citing,
        act,
        ...(deepest && { deepest }),
        beside: deepest ? beside : [],
        ...(meant && { meant }),
    };
}

/** The other act whose provision of the same number says the rule's figures. */
function ownerOf(
    { citation }: Citing,
    law: LawTexts,
    stated: readonly StatedFigure[],
): Pick<CitationProblem & { kind: 'other-act' }, 'owner' | 'provision' | 'figures'> | undefined {
    if (stated.length === 0) return undefined;
    const section = sectionOf(citation.provision);
    const own = law.get(citation.act!);
    // Where the act has the paragraf, another act's is no better guess than a wrong stykke.
    if (own && findProvision(own, section).verdict !== 'missing') return undefined;
    for (const owner of law.keys()) {
        const located = owner === citation.act ? undefined : locate(law, { ...citation, act: owner });
        if (located?.kind !== 'found') continue;
        const scope = scopeOf(located.act, located.provisions);
        if (!saysAll(scope, stated)) continue;
        const said = scope.pieces.flatMap(({ text }) => figuresOf(text));
        const figures = said.filter((figure) => stated.some(({ wanted }) => isSame(wanted, figure)));
        return { owner, provision: located.provisions[0]!, figures };
    }
    return undefined;
}

/** The parts of the kind that a citation gets wrong, as near below the deepest right part as there are any. */
function partsBeside(deepest: Provision, cited: string): readonly Provision[] {
    const right = new Set(deepest.address.split(', '));
    const wrong = cited.split(', ').find((part) => !right.has(part)) ?? '';
    const kind = KINDS.find(([pattern]) => pattern.test(wrong))?.[1];
    for (let level = deepest.children; level.length > 0; level = level.flatMap(({ children }) => children)) {
        const found = level.filter((each) => each.kind === kind);
        if (found.length > 0) return found;
    }
    return [];
}

const KINDS: readonly (readonly [RegExp, Provision['kind']])[] = [
    [/^stk/, 'stykke'],
    [/^nr/, 'nummer'],
    [/^litra/, 'litra'],
    [/pkt\.$/, 'punktum'],
];

/**
 * The provision beside the missing one that says the rule's figures, or else the paragraf whose number is a slip of
 * the pen away; none where several would do.
 */
function meantProvision(
    act: Act,
    section: string | undefined,
    beside: readonly Provision[],
    stated: readonly StatedFigure[],
): Provision | undefined {
    const withFigures =
        stated.length === 0
            ? []
            : beside.filter((each) => !each.repealed && saysAll(scopeOf(act, [each]), stated));
    if (withFigures.length === 1) return withFigures[0];
    if (section === undefined) return undefined;
    const slips = (withFigures.length > 0 ? withFigures : beside).filter(
        ({ address }) => editDistance(address, section) === 1,
    );
    return slips.length === 1 ? slips[0] : undefined;
}

function findAt(act: Act, address: string): Provision | undefined {
    for (const provision of provisionsOf(act)) if (provision.address === address) return provision;
    return undefined;
}

function sectionOf(provision: string): string {
    return provision.split(', ')[0]!;
}
